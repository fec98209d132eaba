# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone opens a chapter, in each of the ways there are."""

from __future__ import annotations

import pytest

from reader.content.address import Address
from tests.started import Person

SURGERY = "neuroendocrine/surgery"


def test_from_the_home_page(person: Person) -> None:
    person.click(person.home_card("Liver surgery, transplant"))
    assert person.address == "neuroendocrine/liver-surgery"
    assert person.keyboard is person.page


def test_from_the_home_page_by_keyboard(person: Person) -> None:
    person.home_card("Liver surgery, transplant").setFocus()
    person.press("Return")
    assert person.address == "neuroendocrine/liver-surgery"


def test_signs_that_need_help_now(person: Person) -> None:
    person.click(person.home_card("Signs that need help now"))
    assert person.address == "urgent"


def test_from_the_contents_by_mouse_and_by_keyboard(person: Person) -> None:
    tree = person.window.later.contents._tree
    model = person.window.later.contents._model
    index = model.chapter_index("surgery")
    tree.scrollTo(index)
    person.click(tree.viewport(), tree.visualRect(index).center())
    assert person.address == SURGERY
    person.press("Alt+1")
    tree.setCurrentIndex(model.section_index("surgery", "decides"))
    person.press("Return")
    assert (person.address, person.section) == (SURGERY, "decides")
    assert person.keyboard is person.page


def test_the_contents_follow_the_page(person: Person) -> None:
    person.go("surgery#decides")
    model = person.window.later.contents._model
    shown = person.window.later.contents._address
    assert (shown.id, shown.section) == ("surgery", "decides")
    assert person.window.later.contents._tree.isExpanded(model.chapter_index("surgery"))


def test_by_a_link_on_the_page(person: Person) -> None:
    person.go("liver-surgery")
    link = next(
        spot for spot in person.page.set_page.spots if spot.kind == "link" and spot.target not in ("", "home", "urgent")
    )
    place = person.window.library.find_place(person.window.edition, link.target)
    person.click_spot(link)
    assert person.address == str(Address("chapter", place.id, "", "neuroendocrine"))


@pytest.mark.parametrize(
    ("typed", "address", "section"),
    [
        ("9.2", SURGERY, "decides"),
        ("9", SURGERY, ""),
        ("surgery#decides", SURGERY, "decides"),
        ("chapter:surgery", SURGERY, ""),
        ("neuroendocrine/surgery#decides", SURGERY, "decides"),
    ],
)
def test_by_a_number_or_an_address_typed_into_the_search_box(
    person: Person, typed: str, address: str, section: str
) -> None:
    person.press("Ctrl+G")
    person.type(typed)
    person.press("Return")
    assert (person.address, person.section) == (address, section)
    assert not person.window.later.results.isVisible()
    assert person.keyboard is person.page


def test_a_number_that_is_no_place_is_said_in_a_sentence(person: Person) -> None:
    person.press("Ctrl+K")
    person.type("99.9")
    person.press("Return")
    assert person.message == "There is no place with the number 99.9 in this guide."
    assert person.is_at_home


def test_by_the_chapter_before_and_after(person: Person) -> None:
    first, second = (f"neuroendocrine/{chapter.id}" for chapter in person.window.edition.head.chapters[:2])
    person.go(first)
    person.press("Ctrl+PgUp")
    assert person.address == first, "there is none before the first"
    person.press("Ctrl+PgDown")
    assert person.address == second
    person.press("Ctrl+PgUp")
    assert person.address == first


def test_the_window_is_called_after_the_page(person: Person) -> None:
    person.go("surgery")
    assert person.page.page is not None
    assert person.window.windowTitle() == f"{person.page.page.title} – Lamplight"
    person.press("Alt+Home")
    assert person.window.windowTitle() == "Lamplight"


def test_a_chapter_that_cannot_be_read_is_said_and_the_home_page_stands_in(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.errors import EditionError

    def broken(*_: object) -> None:
        raise EditionError("This chapter is damaged.")

    monkeypatch.setattr(person.window.library, "page", broken)
    person.go("surgery")
    assert person.message == "This chapter is damaged."
    assert person.is_at_home
    monkeypatch.undo()
    person.go("liver-surgery")
    assert person.address == "neuroendocrine/liver-surgery"
    assert person.message == "", "the sentence goes when the reader goes on"
