# SPDX-License-Identifier: GPL-3.0-or-later
"""What is meant: selected words, not the link that Tab has chosen; else the paragraph that is being read."""

from __future__ import annotations

from reader.ui.page.choosing import chosen_link, is_in_view, paragraph_being_read, selected_words
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import select
from reader.ui.page.set_page import SetPage
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, box, bullets, long_page, page_of, say, spot, text_of


def set_page(view: PageView) -> SetPage:
    assert view.set_page is not None
    return view.set_page


def text(view: PageView, stretch: tuple[int, int] | None) -> str:
    assert stretch is not None
    return select(view, *stretch).selectedText()


def test_selected_words_are_taken_without_spaces_around_them(show: Show) -> None:
    view = show(page_of(say("one two three")))
    start = view.document().toRawText().index("one")
    assert selected_words(view, set_page(view)) is None
    view.setTextCursor(select(view, start + 3, start + 8))
    assert text(view, selected_words(view, set_page(view))) == "two"
    view.setTextCursor(select(view, start + 3, start + 4))
    assert selected_words(view, set_page(view)) is None


def test_a_selection_that_begins_or_ends_inside_a_word_means_the_whole_word(show: Show) -> None:
    view = show(page_of(say("No single operation, says the team.")))
    start = view.document().toRawText().index("No single")
    view.setTextCursor(select(view, start + 4, start + 14))
    assert text(view, selected_words(view, set_page(view))) == "single operation"
    view.setTextCursor(select(view, start + 21, start + 35))
    assert text(view, selected_words(view, set_page(view))) == "says the team."


def test_a_link_that_tab_has_chosen_is_no_selection_of_words(show: Show) -> None:
    view = show(long_page())
    link = spot(set_page(view), "link", "recovery")
    assert chosen_link(set_page(view), link.start, link.end) is link
    assert chosen_link(set_page(view), link.start, link.end - 1) is None
    view.setTextCursor(select(view, link.start, link.end))
    assert selected_words(view, set_page(view)) is None


def test_the_first_paragraph_that_begins_in_view_is_being_read(show: Show) -> None:
    view = show(page_of(say("First. " + LONG), say("Second. " + LONG), say("Third. " + LONG * 9)))
    assert text(view, paragraph_being_read(view, set_page(view))).startswith("First.")
    first = spot(set_page(view), "paragraph", "First.")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.go_to_place(first.start + 200)
    assert view.verticalScrollBar().value() > 0
    assert text(view, paragraph_being_read(view, set_page(view))).startswith("Second.")


def test_a_paragraph_larger_than_the_view_is_read_from_its_middle_too(show: Show) -> None:
    view = show(page_of(say("First. " + LONG * 12), say("Second.")), size=(420, 260))
    view.go_to_place(spot(set_page(view), "paragraph", "First.").start + 1500)
    assert text(view, paragraph_being_read(view, set_page(view))).startswith("First.")


def test_the_chosen_link_and_the_caret_say_which_paragraph(show: Show) -> None:
    view = show(page_of(say("First. " + LONG), say("Second. "), bullets("one item", "another item")))
    item = spot(set_page(view), "item", "another")
    view.setTextCursor(select(view, item.start + 2, item.start + 2))
    assert text(view, paragraph_being_read(view, set_page(view))).startswith("First.")
    assert text(view, paragraph_being_read(view, set_page(view), by_caret=True)) == "another item"
    view.setTextCursor(select(view, item.start, item.start + 3))
    assert text(view, paragraph_being_read(view, set_page(view))) == "another item"


def test_the_button_of_a_closed_box_is_no_paragraph(show: Show) -> None:
    view = show(page_of(box("gentle", say("hidden"), title="Numbers"), say("Seen.")))
    found = paragraph_being_read(view, set_page(view))
    assert text(view, found) == "Seen."
    seen = spot(set_page(view), "paragraph", "Seen.")
    assert (text_of(set_page(view), seen), is_in_view(view, seen)) == ("Seen.", True)
