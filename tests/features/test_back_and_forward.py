# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone follows a link and comes back to the very line."""

from __future__ import annotations

from tests.started import Person


def _read_on(person: Person, chapter: str, pages: int) -> str:
    person.go(chapter)
    person.press(*["PgDown"] * pages)
    return person.first_line()


def test_back_and_forward_return_to_the_same_line(person: Person) -> None:
    first = _read_on(person, "surgery", 2)
    second = _read_on(person, "liver-surgery", 3)
    third = _read_on(person, "recovery", 1)
    person.press("Alt+Left")
    assert (person.address, person.first_line()) == ("neuroendocrine/liver-surgery", second)
    person.press("Alt+Left")
    assert (person.address, person.first_line()) == ("neuroendocrine/surgery", first)
    person.press("Alt+Left")
    assert person.is_at_home
    assert not person.window.acts["back"].isEnabled()
    person.press("Alt+Right", "Alt+Right", "Alt+Right")
    assert (person.address, person.first_line()) == ("neuroendocrine/recovery", third)
    assert not person.window.acts["forward"].isEnabled()


def test_back_works_within_a_page(person: Person) -> None:
    line = _read_on(person, "surgery", 2)
    person.go("surgery#decides")
    assert person.section == "decides"
    person.press("Alt+Left")
    assert person.first_line() == line


def test_the_line_is_the_same_although_the_text_was_made_larger_meanwhile(person: Person) -> None:
    _read_on(person, "surgery", 2)
    place = person.page.place()
    person.go("liver-surgery")
    person.set_text_size(170)
    person.press("Alt+Left")
    line = person.page.cursorRect(_cursor(person, place))
    assert 0 <= line.center().y() < 3 * person.page._look.base


def test_the_home_page_stays_where_it_was(person: Person) -> None:
    bar = person.window.middle.home.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    person.go("surgery")
    person.press("Alt+Left")
    assert person.is_at_home
    assert bar.value() == place


def test_a_new_way_forgets_the_way_forward(person: Person) -> None:
    person.go("surgery")
    person.press("Alt+Left")
    assert person.window.acts["forward"].isEnabled()
    person.go("recovery")
    assert not person.window.acts["forward"].isEnabled()


def test_opening_the_same_place_twice_is_one_step(person: Person) -> None:
    person.go("surgery")
    person.go("surgery")
    person.press("Alt+Left")
    assert person.is_at_home


def _cursor(person: Person, position: int):  # noqa: ANN202
    cursor = person.page.textCursor()
    cursor.setPosition(position)
    return cursor
