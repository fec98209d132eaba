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
from reader.ui.helpline.found_passage import found_passage
from reader.ui.helpline.urgent_boxes import box_at, box_in_front, box_quote, boxes_shown
from reader.ui.listening.being_read import passage_piece, section_piece, term_piece
from reader.ui.window.feature import Desk


def pins_in_front(desk: Desk, edition: Edition, day: date) -> tuple[Pin, ...]:
    """Return what is meant; nothing where there is nothing. ReaderError when the guide has no words for it.

    A passage found brings the "Call now" box of its section along when the words that were searched for stand there
    too: a danger is not left behind.
    """
    term = term_piece(desk, edition)
    if term is not None:
        return (term_pin(edition, term.quote.address.partition(":")[2]),)
    question = _chosen_question(desk)
    if question:
        return (question_pin(edition, question),)
    selected = passage_piece(desk)
    if selected is not None:
        return (passage_pin(edition, selected.quote, day),)
    found = _found(desk, edition)
    chosen = desk.chosen_term() if not found or _is_chosen_on_page(desk) else ""
    if chosen and edition.term_index(chosen) is not None:
        return (term_pin(edition, chosen),)
    if not found:
        section = section_piece(desk, edition)
        quote = section.quote if section is not None else _first_section(desk)
        found = (quote,) if quote is not None else ()
    return tuple(passage_pin(edition, quote, day) for quote in found)


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


def _is_chosen_on_page(desk: Desk) -> bool:
    """Tell whether a word on the page is chosen or explained; else the one of the glossary may be an old one."""
    return bool(desk.view.marks("term")) or desk.view.textCursor().hasSelection()


def _found(desk: Desk, edition: Edition) -> tuple[Quote, ...]:
    """Return the passage that was searched for and the box that tells of the same danger, or else the box in front."""
    view = desk.view
    if desk.middle.page is None:
        return ()
    passage = found_passage(view)
    if passage is None:
        front = box_in_front(view)
        return (box_quote(view, edition, front),) if front is not None else ()
    start = view.marks("passage")[0][0]
    own = box_at(view, start)
    if own is not None:
        return (box_quote(view, edition, own),)
    page = view.set_page
    section = page.section_at(start) if page is not None else ""
    words = [at for at, _end in view.marks("search")]
    boxes = (box for box in boxes_shown(view) if box.section == section and any(map(box.holds, words)))
    return (passage, *(box_quote(view, edition, box) for box in boxes))
