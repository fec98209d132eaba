# SPDX-License-Identifier: GPL-3.0-or-later
"""Topics as plain data: nine at most, one always, and the right one in front after each change."""

from __future__ import annotations

from reader.ui.helpline.topics import Topic, Topics


def topics(*titles: str) -> Topics:
    made = Topics()
    for place, title in enumerate(titles):
        assert place == 0 or made.open()
        made.keep(Topic(title=title))
    return made


def test_there_are_nine_at_most() -> None:
    made = topics(*"123456789")
    assert made.is_full
    assert not made.open()
    assert len(made) == 9


def test_a_new_one_stands_last_and_in_front() -> None:
    made = topics("a", "b")
    made.choose(0)
    made.open()
    assert made.titles == ("a", "b", "")
    assert made.place == 2


def test_only_another_one_that_is_there_can_be_chosen() -> None:
    made = topics("a", "b")
    assert not made.choose(1)
    assert not made.choose(2)
    assert not made.choose(-1)
    assert made.choose(0)
    assert made.current.title == "a"


def test_steps_go_round() -> None:
    made = topics("a", "b", "c")
    assert made.step(1)
    assert made.place == 0
    assert made.step(-1)
    assert made.place == 2
    assert not Topics().step(1)


def test_closing_keeps_the_one_in_front_unless_it_is_closed() -> None:
    made = topics("a", "b", "c")
    assert not made.close(0)
    assert (made.titles, made.current.title) == (("b", "c"), "c")
    assert made.close(1)
    assert made.current.title == "b"
    assert made.close(0)
    assert made.titles == ("",)
    assert not made.close(4)


def test_a_name_is_told_only_when_it_is_new() -> None:
    made = topics("a")
    assert not made.name("a")
    assert made.name("b")
    assert made.titles == ("b",)
