# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings two set pages level: each section begins as far down on both sides, with room left where one is shorter.

The room is put above a section's heading. It knows no languages, and shows nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextTable

from reader.ui.page.placed_view import PlacedView
from reader.ui.page.set_page import SetPage


class LevelPages:
    """Two views of pages with the same sections."""

    def __init__(self, views: Sequence[PlacedView]) -> None:
        self._views = views
        self._room: list[list[float]] = [[] for _view in views]
        """What was put above each section of each page, in pixels."""

    def forget(self, view: PlacedView) -> None:
        """Take the page of a view for a new one, with no room put in yet."""
        page = view.set_page
        self._room[self._views.index(view)] = [0.0] * len(page.sections) if page is not None else []

    def level(self) -> None:
        """Put in as much room as is needed now, in place of what was put in before; each page keeps its place."""
        natural = [self._heights(at) for at in range(len(self._views))]
        widest = [max(heights) for heights in zip(*natural, strict=False)]
        self._put([[most - own for most, own in zip(widest, heights, strict=False)] for heights in natural])

    def let_go(self) -> None:
        """Take all of it out again."""
        self._put([[0.0] * len(room) for room in self._room])

    def _heights(self, at: int) -> list[float]:
        """Return how far each section begins below the one before, the first below the top, without room put in."""
        page = self._views[at].set_page
        if page is None:
            return []
        page.document.size()  # lays all of it out
        tops = page.section_tops()
        return [top - before - put for top, before, put in zip(tops, [0.0, *tops], self._room[at], strict=False)]

    def _put(self, wanted: list[list[float]]) -> None:
        for at, view in enumerate(self._views):
            page, room = view.set_page, self._room[at]
            if page is None or len(room) != len(page.sections) or len(wanted[at]) != len(room):
                continue
            piece, lift = view.standing()
            changed = [number for number, put in enumerate(room) if abs(wanted[at][number] - put) >= 1]
            for number in changed:
                _add_above(page, number, wanted[at][number] - room[number])
                room[number] = wanted[at][number]
            if changed:
                view.forget_layout()
                view.stand_at(piece, lift)


def _add_above(page: SetPage, number: int, pixels: float) -> None:
    """Put so much more room above a section's heading.

    WORKAROUND: Qt ignores a block's top margin behind a table, so there it becomes the table's bottom margin
    (https://doc.qt.io/qt-6/qtextblockformat.html#setTopMargin).
    """
    cursor = QTextCursor(page.document)
    cursor.setPosition(page.sections[number][1])
    table = _table_before(cursor)
    if table is not None:
        shape = table.format()
        shape.setBottomMargin(shape.bottomMargin() + pixels)
        table.setFormat(shape)
    else:
        block = cursor.blockFormat()
        block.setTopMargin(block.topMargin() + pixels)
        cursor.setBlockFormat(block)


def _table_before(cursor: QTextCursor) -> QTextTable | None:
    """Return the table that ends right before a block; of nested ones, the outermost."""
    before = QTextCursor(cursor)
    before.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    outermost, frame = None, before.currentFrame()
    while isinstance(frame, QTextTable):
        outermost, frame = frame, frame.parentFrame()
    return outermost
