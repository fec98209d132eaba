# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the page is meant: the words that are selected, the link that Tab has chosen, or the paragraph being read.

Tab chooses a link by selecting it, so a selection is words of the reader's only when it is not just a link.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from reader.ui.page.painting import line_rects
from reader.ui.page.set_page import SetPage, Spot

Range = tuple[int, int]
"""The first character, and the one behind the last."""
_PARAGRAPHS = ("paragraph", "item", "cell")


def chosen_link(page: SetPage, start: int, end: int) -> Spot | None:
    """Return the link, term or source number that is exactly this stretch."""
    spot = page.spot_at(start)
    return spot if spot is not None and (spot.start, spot.end) == (start, end) else None


def selected_words(view: QTextBrowser, page: SetPage) -> Range | None:
    """Return the words that the reader has selected, whole and without spaces around them; None when there are none."""
    cursor = view.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if start == end or chosen_link(page, start, end) is not None:
        return None
    words = cursor.selectedText()
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return _whole_words(view.document(), start, end) if start < end else None


def _whole_words(document: QTextDocument, start: int, end: int) -> Range:
    """Widen a stretch to the words it begins and ends in: a hand that shakes seldom hits the first letter."""
    while _is_inside_word(document, start):
        start -= 1
    while _is_inside_word(document, end):
        end += 1
    return start, end


def _is_inside_word(document: QTextDocument, place: int) -> bool:
    return document.characterAt(place - 1).isalnum() and document.characterAt(place).isalnum()


def paragraph_being_read(view: QTextBrowser, page: SetPage, *, by_caret: bool = False) -> Range | None:
    """Return the paragraph of the chosen link, of the caret (`by_caret`), or else the first that begins in view."""
    spots = [spot for spot in page.spots if spot.kind in _PARAGRAPHS and page.section_at(spot.start)]
    cursor = view.textCursor()
    if cursor.hasSelection() or by_caret:
        at = cursor.selectionStart()
        around = [spot for spot in spots if spot.start <= at <= spot.end]
        if around and is_in_view(view, around[-1]):
            return around[-1].start, around[-1].end
    seen = view.viewport().rect()
    whole = (
        spot for spot in spots if _is_text(page, spot) and seen.top() - 2 <= _top(view, page, spot) < seen.bottom()
    )
    first = next(whole, None) or next((spot for spot in spots if _is_text(page, spot) and is_in_view(view, spot)), None)
    return (first.start, first.end) if first else None


def is_in_view(view: QTextBrowser, spot: Spot) -> bool:
    """Tell whether something of a spot can be seen."""
    seen = view.viewport().rect()
    return any(
        line.bottom() > seen.top() and line.top() < seen.bottom() for line in line_rects(view, spot.start, spot.end)
    )


def _is_text(page: SetPage, spot: Spot) -> bool:
    """Leave out what is no text of its own: an empty cell, the button of a closed box."""
    link = page.spot_at(spot.start)
    return spot.end > spot.start and not (link is not None and link.target.startswith("gentle:"))


def _top(view: QTextBrowser, page: SetPage, spot: Spot) -> float:
    block = page.document.findBlock(spot.start)
    offset = QPointF(0, -view.verticalScrollBar().value())
    return page.document.documentLayout().blockBoundingRect(block).translated(offset).top()
