# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer means by “this” when they pin: the words, the term, the question or the section in front of them.

The passage that a search led to counts as chosen while it can be seen. What becomes of a pin is not its concern.
"""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtWidgets import QApplication

from reader.calls.call import Pin
from reader.calls.pinning import passage_pin, question_pin, term_pin
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.ui.helpline.passage_mark import NAME
from reader.ui.listening.being_read import passage_piece, section_piece, term_piece
from reader.ui.page.painting import line_rects
from reader.ui.page.quoting import quote_of
from reader.ui.window.feature import Desk


def pin_in_front(desk: Desk, edition: Edition, day: date) -> Pin | None:
    """Return what is meant; None where there is nothing. ReaderError when the guide has no words for it."""
    term = term_piece(desk, edition)
    if term is not None:
        return term_pin(edition, term.quote.address.partition(":")[2])
    question = _chosen_question(desk)
    if question:
        return question_pin(edition, question)
    selected = passage_piece(desk)
    if selected is not None:
        return passage_pin(edition, selected.quote, day)
    chosen = desk.chosen_term()
    if chosen and edition.term_index(chosen) is not None:
        return term_pin(edition, chosen)
    found = _found_passage(desk)
    if found is not None:
        return passage_pin(edition, found, day)
    section = section_piece(desk, edition)
    quote = section.quote if section is not None else _first_section(desk)
    return passage_pin(edition, quote, day) if quote is not None else None


def _chosen_question(desk: Desk) -> str:
    """Return the question of the list that has the keyboard; empty when none has it."""
    panel, focused = desk.questions, QApplication.focusWidget()
    if focused is None or not panel.isVisible() or not panel.isAncestorOf(focused):
        return ""
    return panel.current_question


def _first_section(desk: Desk) -> Quote | None:
    """Return the first section of the open chapter: above it only the title and the lead are in front."""
    page = desk.middle.page
    if page is None or page.address.kind != "chapter" or not page.sections:
        return None
    return Quote(str(msgspec.structs.replace(page.address, section=page.sections[0].id)))


def _found_passage(desk: Desk) -> Quote | None:
    """Return the passage that is marked as what was searched for, if any of it can be seen."""
    view = desk.view
    page = view.set_page if desk.middle.page is not None else None
    marked = view.marks(NAME)
    if page is None or not marked:
        return None
    shown = view.viewport().rect()
    if not any(shown.intersects(rect.toAlignedRect()) for rect in line_rects(view, *marked[0])):
        return None
    quote = quote_of(page, *marked[0])
    return quote if quote.text else None
