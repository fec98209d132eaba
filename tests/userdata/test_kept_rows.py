# SPDX-License-Identifier: GPL-3.0-or-later
"""What all kept lists do alike: undo, order, telling. Shown with the reader's questions."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.userdata.my_questions import MyQuestions
from reader.userdata.store import Store, open_store


def filled(store: Store, *texts: str) -> MyQuestions:
    questions = MyQuestions(store)
    for text in texts:
        questions.add(text)
    return questions


def texts(questions: MyQuestions) -> list[str]:
    return [question.text for question in questions.all()]


def test_what_is_added_is_at_the_end_and_there_in_the_next_session(open_state: Callable[[], Store]) -> None:
    filled(open_state(), "one", "two", "three")
    assert texts(MyQuestions(open_state())) == ["one", "two", "three"]


def test_what_was_removed_comes_back_where_it_was(store: Store) -> None:
    questions = filled(store, "one", "two", "three")
    second = questions.all()[1]
    assert questions.remove(second.id) == second
    assert texts(questions) == ["one", "three"]
    questions.add("four")
    assert questions.put_back(second) == second
    questions.put_back(second)
    assert texts(questions) == ["one", "two", "three", "four"]
    assert questions.all()[1].id == second.id


def test_the_last_one_comes_back_before_what_was_added_since(store: Store) -> None:
    questions = filled(store, "one", "two")
    removed = questions.remove(questions.all()[1].id)
    assert removed is not None
    added = questions.add("three")
    questions.put_back(removed)
    assert texts(questions) == ["one", "two", "three"]
    assert added.id != removed.id, "no id is given twice"


def test_removing_or_moving_what_is_not_there_does_nothing(store: Store) -> None:
    questions = filled(store, "one")
    heard: list[str] = []
    questions.subscribe(lambda: heard.append("told"))
    assert questions.remove(99) is None
    questions.move(99, 1)
    questions.move(questions.all()[0].id, 5)
    questions.change(questions.all()[0].id)
    assert texts(questions) == ["one"]
    assert heard == []


def test_every_change_is_told(store: Store) -> None:
    questions = filled(store, "one", "two")
    heard: list[list[str]] = []
    leave = questions.subscribe(lambda: heard.append(texts(questions)))
    questions.add("three")
    questions.move(questions.all()[2].id, -2)
    removed = questions.remove(questions.all()[0].id)
    assert removed is not None
    questions.put_back(removed)
    leave()
    questions.add("four")
    assert heard == [["one", "two", "three"], ["three", "one", "two"], ["one", "two"], ["three", "one", "two"]]


@settings(deadline=None)
@given(moves=st.lists(st.tuples(st.integers(0, 4), st.integers(-6, 6)), max_size=8))
def test_moving_is_taking_out_and_putting_in_elsewhere(moves: list[tuple[int, int]]) -> None:
    store = open_store(None)
    questions = filled(store, *"abcde")
    expected = list("abcde")
    for at, step in moves:
        moved = questions.all()[at]
        questions.move(moved.id, step)
        expected.insert(min(max(at + step, 0), 4), expected.pop(at))
        assert texts(questions) == expected
    store.close()
