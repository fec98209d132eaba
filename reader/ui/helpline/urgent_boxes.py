# SPDX-License-Identifier: GPL-3.0-or-later
"""The "Call now" boxes of the page that is open: where each stands, and which box of the guide it is. It shows none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.content.model import UrgentBox, block_texts
from reader.content.quote import Quote
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import box_rect
from reader.ui.page.quoting import quote_of
from reader.ui.page.set_page import SetPage


class ShownBox(NamedTuple):
    """One box on the page."""

    start: int
    """The first and, below, the last position of its characters."""
    end: int
    section: str
    """The page's section that it stands in."""
    rect: QRectF
    """In pixels of the viewport."""

    def holds(self, position: int) -> bool:
        """Return whether a position lies in the box."""
        return self.start <= position <= self.end


def boxes_shown(view: PageView) -> Iterator[ShownBox]:
    """Yield the boxes of a page from the top; none where no page is open."""
    page = view.set_page
    if page is None:
        return
    offset = QPointF(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    for table, kind in page.boxes:
        if kind == "urgent":
            start = table.firstPosition()
            rect = box_rect(page, table).translated(-offset)
            yield ShownBox(start, table.lastPosition(), page.section_at(start), rect)


def box_at(view: PageView, position: int) -> ShownBox | None:
    """Return the box that a position lies in; None outside of all."""
    return next((box for box in boxes_shown(view) if box.holds(position)), None)


def box_in_front(view: PageView) -> ShownBox | None:
    """Return the box that takes the upper part of the view, on the page of all signs the first that is seen there.

    None where something else stands there.
    """
    height = view.viewport().height()
    is_all_signs = view.page is not None and view.page.address.kind == "urgent"
    lowest = height * (0.75 if is_all_signs else 1 / 3)
    return next((box for box in boxes_shown(view) if box.rect.top() <= lowest and box.rect.bottom() > height / 3), None)


def box_quote(view: PageView, edition: Edition, shown: ShownBox) -> Quote:
    """Return a box as words of the chapter that it belongs to, also where it is shown on another page."""
    page = view.set_page
    assert page is not None  # a box is shown
    found = _source(page, edition, shown)
    if found is None or not found.address:
        return quote_of(page, shown.start, shown.end)
    return Quote(found.address, "\n".join((found.box.title, *block_texts(found.box.blocks))))


def _source(page: SetPage, edition: Edition, shown: ShownBox) -> UrgentBox | None:
    """Return the guide's box of the same chapter that has this title."""
    chapter = page.page.address.id if page.page.address.kind == "chapter" else shown.section
    title = page.document.findBlock(shown.start).text()
    return next(
        (box for box in edition.urgent() if box.box.title == title and parse_address(box.address).id == chapter), None
    )
