# SPDX-License-Identifier: GPL-3.0-or-later
"""After a page has changed, the same paragraph stands at the same height, whatever came before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader.content.address import Address
from reader.content.model import Paragraph, Run
from reader.pages import Page, PageSection
from reader.ui.page.page_view import PageView
from reader.ui.preview.same_place import Passage, SamePlace, find, passages
from reader.ui.theme import Theme
from tests.ui.page.pages import look

Texts = dict[str, list[str]]
OLD: Texts = {
    f"s{number}": [" ".join(f"{letter}{number}{count}" for count in range(60)) for letter in "abcdef"]
    for number in range(1, 4)
}


def page_of(texts: Texts, name: str = "one") -> Page:
    sections = tuple(
        PageSection(section, "", f"Section {section}", tuple(Paragraph((Run(text),)) for text in paragraphs))
        for section, paragraphs in texts.items()
    )
    return Page(Address("chapter", name, guide="g"), "A page", "en", sections=sections)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PageView:
    assert theme
    view = PageView(look(1.0), lambda _name: None)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.show_page(page_of(OLD))
    return view


def heights(view: PageView) -> dict[str, float]:
    """Return how far below the upper edge each paragraph begins."""
    page = view.set_page
    assert page is not None
    scrolled = view.verticalScrollBar().value()
    return {" ".join(each.words): view.line_top(each.position) - scrolled for each in passages(page)}


def words(text: str) -> str:
    return " ".join(text.split())


def changed(**more: Callable[[list[str]], list[str]]) -> Texts:
    """Return the page's texts with a section's paragraphs changed."""
    return {section: more.get(section, list)(paragraphs) for section, paragraphs in OLD.items()}


def scroll_to(view: PageView, text: str, lift: float = -11.0) -> float:
    """Scroll until a paragraph begins so far below the edge."""
    page = view.set_page
    assert page is not None
    place = next(each.position for each in passages(page) if " ".join(each.words) == words(text))
    view.go_to_place(place, lift)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 1)  # as somebody scrolls, not as we go there
    return heights(view)[words(text)]


def test_what_is_put_in_above_moves_nothing(view: PageView) -> None:
    height = scroll_to(view, OLD["s2"][2])
    place = SamePlace(view)
    new = changed(s1=lambda old: ["Quite new. " * 90, *old], s2=lambda old: ["New here, too. " * 40, *old])
    view.show_instead(page_of(new))
    place.restore()
    assert heights(view)[words(OLD["s2"][2])] == pytest.approx(height, abs=1)


def test_sections_may_change_places(view: PageView) -> None:
    height = scroll_to(view, OLD["s3"][1])
    place = SamePlace(view)
    view.show_instead(page_of({section: OLD[section] for section in ("s3", "s2", "s1")}))
    place.restore()
    assert heights(view)[words(OLD["s3"][1])] == pytest.approx(height, abs=1)


def test_a_paragraph_whose_words_change_is_found_again(view: PageView) -> None:
    height = scroll_to(view, OLD["s2"][3])
    place = SamePlace(view)
    mended = OLD["s2"][3].replace("d21", "other").replace("d25", "words")
    view.show_instead(page_of(changed(s2=lambda old: ["New. " * 99, *old[:3], mended, *old[4:]])))
    place.restore()
    assert heights(view)[words(mended)] == pytest.approx(height, abs=1)


def test_where_a_paragraph_is_gone_the_next_one_keeps_its_height(view: PageView) -> None:
    scroll_to(view, OLD["s2"][1])
    height = heights(view)[words(OLD["s2"][2])]
    place = SamePlace(view)
    view.show_instead(page_of(changed(s1=lambda _old: ["Shorter."], s2=lambda old: ["Quite other.", *old[2:]])))
    place.restore()
    assert heights(view)[words(OLD["s2"][2])] == pytest.approx(height, abs=1)


def test_at_the_top_it_stays_at_the_top(view: PageView) -> None:
    place = SamePlace(view)
    view.show_instead(page_of(changed(s1=lambda old: ["Quite new. " * 90, *old])))
    place.restore()
    assert view.verticalScrollBar().value() == 0


def test_another_page_and_a_page_all_new_are_left_alone(view: PageView) -> None:
    scroll_to(view, OLD["s2"][2])
    place = SamePlace(view)
    view.show_page(page_of(OLD, "two"))
    place.restore()
    assert view.verticalScrollBar().value() == 0
    scroll_to(view, OLD["s2"][2])
    place = SamePlace(view)
    view.show_page(page_of({"other": ["Nothing as it was. " * 200]}, "two"))
    place.restore()
    assert view.verticalScrollBar().value() == 0


def test_a_view_without_a_page_has_no_place(theme: Theme, qtbot: QtBot) -> None:
    assert theme
    empty = PageView(look(1.0), lambda _name: None)
    qtbot.addWidget(empty)
    SamePlace(empty).restore()
    assert empty.set_page is None


@pytest.mark.parametrize(
    ("section", "text", "may_differ", "found"),
    [
        ("a", "one two three", False, 10),
        ("b", "one two three", False, 30),
        ("c", "one two three", False, 30),
        ("a", "one two four", False, None),
        ("a", "one two four", True, 10),
        ("c", "one two four", True, None),
        ("a", "quite another", True, None),
    ],
)
def test_words_are_found_nearest_by_in_their_section(
    section: str, text: str, may_differ: bool, found: int | None
) -> None:
    new = [
        Passage(10, "a", ("one", "two", "three")),
        Passage(20, "a", ("five", "six")),
        Passage(30, "b", ("one", "two", "three")),
    ]
    assert find(Passage(40, section, tuple(text.split())), new, may_differ=may_differ) == found
