# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person means by “this”: words they have selected, the section or page they read, the term they opened.

It names pieces for lists. What becomes of a piece is not its concern.
"""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QApplication

from reader.content.address import Address, parse_address
from reader.content.edition import Edition
from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.errors import AddressError
from reader.i18n import _, in_quotes
from reader.ui.glossary.glossary_panel import GlossaryPanel
from reader.ui.page.choosing import selected_words
from reader.ui.page.quoting import quote_of
from reader.ui.window.feature import Desk

_SHOWN = 80
"""Characters of a passage by which a list names it."""


def piece_being_read(desk: Desk, edition: Edition) -> Piece | None:
    """Return the open term when the keyboard is in the glossary, else the selection, the section or the page."""
    return term_piece(desk, edition) or passage_piece(desk) or section_piece(desk, edition) or page_piece(desk)


def term_piece(desk: Desk, edition: Edition) -> Piece | None:
    """Return the term whose card is open in the glossary, if the keyboard is there."""
    panel, focused = desk.side_panel.panel, QApplication.focusWidget()
    if not isinstance(panel, GlossaryPanel) or focused is None or not panel.isAncestorOf(focused):
        return None
    place = edition.term_index(panel.open_term) if panel.open_term else None
    if place is None:
        return None
    term = edition.glossary().terms[place]
    return Piece("term", Quote(f"term:{term.id}"), term.term)


def passage_piece(desk: Desk) -> Piece | None:
    """Return the words that are selected on the page, if any are."""
    page = desk.view.set_page if desk.middle.page is not None else None
    words = selected_words(desk.view, page) if page is not None else None
    if page is None or words is None:
        return None
    quote = quote_of(page, *words)
    return Piece("passage", quote, _shortened(quote.text), page.page.language) if quote.text else None


def section_piece(desk: Desk, edition: Edition) -> Piece | None:
    """Return the section that is being read; None above the first, and on pages that are no chapter."""
    page = desk.middle.page
    if page is None or page.address.kind != "chapter":
        return None
    section = desk.view.current_section()
    head = edition.chapter_head(page.address.id)
    title = next((one.title for one in head.sections if one.id == section), "") if head and section else ""
    address = msgspec.structs.replace(page.address, section=section)
    return Piece("section", Quote(str(address)), title) if title else None


def page_piece(desk: Desk) -> Piece | None:
    """Return the page that is open; None at home."""
    page = desk.middle.page
    return Piece("chapter", Quote(str(page.address)), page.title) if page is not None else None


def piece_title(piece: Piece, edition: Edition) -> str:
    """Return what a page, a section or a term is called in an edition; nothing for all else, and what is not there."""
    address_text = piece.quote.address
    if piece.kind == "term":
        place = edition.term_index(address_text.removeprefix("term:"))
        return edition.glossary().terms[place].term if place is not None else ""
    if piece.kind not in ("chapter", "section"):
        return ""
    try:
        address = parse_address(address_text)
    except AddressError:
        return ""
    head = edition.chapter_head(address.id)
    if head is None or piece.kind == "chapter":
        return head.title if head is not None else ""
    return next((section.title for section in head.sections if section.id == address.section), "")


def kind_words(piece: Piece, edition: Edition) -> str:
    """Return what a piece is, and of which chapter: “Section of “Surgery””."""
    words = {
        "chapter": _("Whole page"),
        "section": _("Section of “{title}”"),
        "passage": _("Passage from “{title}”"),
        "term": _("Word explained"),
        "question": _("Question"),
    }[piece.kind]
    return words.format(title=_chapter_title(piece.quote.address, edition))


def _chapter_title(text: str, edition: Edition) -> str:
    try:
        address: Address = parse_address(text)
    except AddressError:
        return text
    if address.kind == "urgent":
        return _("When to call")
    head = edition.chapter_head(address.id)
    return head.short_title if head else address.id


def _shortened(text: str) -> str:
    cut = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
    return in_quotes(cut)
