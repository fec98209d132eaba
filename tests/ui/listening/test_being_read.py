# SPDX-License-Identifier: GPL-3.0-or-later
"""What “this” means: the open term, the selected words, the section in view, the page; and how a list calls it."""

from __future__ import annotations

import pytest

from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.ui.listening.being_read import kind_words, page_piece, passage_piece, piece_being_read, section_piece
from reader.ui.page.painting import select
from reader.ui.window.feature import Desk
from tests.started import Person


@pytest.fixture
def desk(reader: Person) -> Desk:
    return reader.window.features.taking.desk


def select_words(reader: Person, words: str) -> None:
    found = reader.page.document().find(words)
    assert found.hasSelection()
    reader.page.setTextCursor(found)


def test_selected_words_are_a_passage(reader: Person, desk: Desk) -> None:
    select_words(reader, "Your team asks about your health")
    piece = piece_being_read(desk, reader.window.edition)
    assert piece is not None
    assert (piece.kind, piece.quote.text) == ("passage", "Your team asks about your health")
    assert piece.title == "“Your team asks about your health”"
    assert piece.quote.address.startswith("neuroendocrine/surgery#")


def test_a_long_passage_is_named_by_its_first_words(reader: Person, desk: Desk) -> None:
    start = reader.page.document().find("Getting ready makes surgery safer").selectionStart()
    reader.page.setTextCursor(select(reader.page, start, start + 400))
    piece = passage_piece(desk)
    assert piece is not None
    assert len(piece.title) < 90
    assert piece.title.startswith("“Getting ready makes surgery safer")
    assert piece.title.endswith("…”")
    assert len(piece.quote.text) > 200


def test_a_link_chosen_with_tab_is_not_a_selection(reader: Person, desk: Desk) -> None:
    reader.press("Tab")
    assert reader.page.textCursor().hasSelection()
    assert passage_piece(desk) is None


def test_the_section_in_view_by_its_title(reader: Person, desk: Desk) -> None:
    section = reader.window.edition.chapter("surgery").sections[2]
    reader.go(f"surgery#{section.id}")
    piece = piece_being_read(desk, reader.window.edition)
    assert piece == Piece("section", Quote(f"neuroendocrine/surgery#{section.id}"), section.title)


def test_above_the_first_section_it_is_the_page(reader: Person, desk: Desk) -> None:
    assert reader.page.current_section() == ""
    assert section_piece(desk, reader.window.edition) is None
    piece = piece_being_read(desk, reader.window.edition)
    assert piece == Piece("chapter", Quote("neuroendocrine/surgery"), reader.page.page.title)


def test_when_to_call_is_one_page(reader: Person, desk: Desk) -> None:
    reader.press("F8")
    piece = piece_being_read(desk, reader.window.edition)
    assert piece == Piece("chapter", Quote("urgent"), "When to call")


def test_at_home_there_is_nothing(reader: Person, desk: Desk) -> None:
    reader.press("Alt+Home")
    assert page_piece(desk) is None
    assert passage_piece(desk) is None
    assert piece_being_read(desk, reader.window.edition) is None


def test_the_term_that_is_open_while_the_keyboard_is_in_the_glossary(reader: Person, desk: Desk) -> None:
    reader.press("Alt+2")
    assert piece_being_read(desk, reader.window.edition).kind == "chapter", "no term is open yet"
    reader.window.later.glossary.show_term("resection")
    assert piece_being_read(desk, reader.window.edition) == Piece("term", Quote("term:resection"), "resection")
    reader.page.setFocus()
    assert piece_being_read(desk, reader.window.edition).kind == "chapter", "the keyboard is back on the page"


@pytest.mark.parametrize(
    ("kind", "address", "words"),
    [
        ("chapter", "neuroendocrine/surgery", "Whole page"),
        ("section", "neuroendocrine/surgery#what", "Section of “Surgery: the big picture”"),
        ("passage", "neuroendocrine/surgery#what", "Passage from “Surgery: the big picture”"),
        ("passage", "urgent", "Passage from “When to call”"),
        ("passage", "neuroendocrine/gone", "Passage from “gone”"),
        ("passage", "no address at all", "Passage from “no address at all”"),
        ("term", "term:resection", "Word explained"),
        ("question", "", "Question"),
    ],
)
def test_a_list_says_what_a_piece_is(reader: Person, kind: str, address: str, words: str) -> None:
    assert kind_words(Piece(kind, Quote(address)), reader.window.edition) == words  # type: ignore[arg-type]
