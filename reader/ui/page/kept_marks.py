# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks, highlights and notes as they are seen on a page: tints with lines of their own, and signs in the margin.

They are drawn under the text, so that its own colours and underlines stay. It knows places, not what is kept.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from reader.ui.controls.wave import wave
from reader.ui.page.choosing import Range, chosen_link
from reader.ui.page.painting import line_rects
from reader.ui.page.set_page import SetPage

if TYPE_CHECKING:
    from reader.ui.page.look import PageLook
    from reader.ui.page.placed_view import PlacedView

_TARGET = 44


@dataclasses.dataclass(frozen=True, slots=True)
class KeptMark:
    """One mark and where it stands on the page that is shown."""

    id: int
    kind: str
    """`bookmark`, `highlight` or `note`."""
    start: int
    end: int
    colour: str = ""


_Stop = tuple[int, int, int, KeptMark | None]
"""Where Tab can stop: the first character, a note before a link, the end, and the note."""


class KeptMarks:
    """The marks of one view."""

    def __init__(self, view: PlacedView) -> None:
        self._view = view
        self._marks: tuple[KeptMark, ...] = ()
        self._reached: KeptMark | None = None
        """The note that Tab came to last."""
        self._pointed: Range | None = None

    def put(self, marks: Sequence[KeptMark]) -> None:
        """Show these marks in place of those before."""
        self._marks, self._reached, self._pointed = tuple(marks), None, None
        self._view.viewport().update()

    def point_out(self, stretch: Range | None) -> None:
        """Draw a ring around a stretch, until the reader does something on the page; None takes it away."""
        if stretch != self._pointed:
            self._pointed = stretch
            self._view.viewport().update()

    def all(self) -> tuple[KeptMark, ...]:
        """Return the marks that are shown."""
        return self._marks

    # -- by mouse and by keyboard ---------------------------------------------------------------------------------

    def note_at(self, point: QPoint) -> KeptMark | None:
        """Return the note whose sign or whose words are at a point of the viewport."""
        for mark in self._marks:
            if mark.kind != "note":
                continue
            lines = stretch_rects(self._view, mark.start, mark.end)
            if any(line.contains(QPointF(point)) for line in lines):
                return mark
            if lines and self._room_for_finger(self._note_rect(lines[0])).contains(QPointF(point)):
                return mark
        return None

    def chosen_note(self) -> KeptMark | None:
        """Return the note that Tab has chosen, or None."""
        cursor = self._view.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        note = self._reached
        return note if note is not None and (note.start, note.end) == here else None

    def next_stop(self, page: SetPage, behind: Range, *, forward: bool) -> Range | None:
        """Return the next link or note after what is chosen; when nothing is, the first behind or before a place.

        `behind` is (place to look before, place to look behind).
        """
        links = [spot for spot in page.spots if spot.kind in ("link", "term", "source")]
        stops: list[_Stop] = [(link.start, 1, link.end, None) for link in links]
        stops += [(mark.start, 0, mark.end, mark) for mark in self._marks if mark.kind == "note"]
        stops.sort(key=lambda stop: stop[:3])
        at = self._place_among(stops, page)
        if at is None:
            fits = [stop for stop in stops if (stop[0] >= behind[1] if forward else stop[2] <= behind[0])]
            found = (fits[0] if forward else fits[-1]) if fits else None
        else:
            beside = at + (1 if forward else -1)
            found = stops[beside] if 0 <= beside < len(stops) else None
        self._reached = found[3] if found else None
        return (found[0], found[2]) if found else None

    def _place_among(self, stops: list[_Stop], page: SetPage) -> int | None:
        note = self.chosen_note()
        cursor = self._view.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start == end or (note is None and chosen_link(page, start, end) is None):
            return None
        wanted = (start, 0 if note else 1, end, note)
        return stops.index(wanted) if wanted in stops else None

    # -- drawing --------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, look: PageLook) -> None:
        """Draw what can be seen of the marks; before the text."""
        for kind in ("highlight", "note", "bookmark"):
            for mark in self._marks:
                if mark.kind == kind:
                    self._paint_mark(painter, look, mark)
        note = self.chosen_note()
        if note is not None and self._view.hasFocus():
            self._paint_ring(painter, look, (note.start, note.end))
        elif self._pointed is not None:
            self._paint_ring(painter, look, self._pointed)

    def _paint_ring(self, painter: QPainter, look: PageLook, stretch: Range) -> None:
        """Draw one ring around all lines of a stretch: a ring for each would cross out the words between."""
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)
        for line in stretch_rects(self._view, *stretch):
            outline.addRect(line.adjusted(-4, -1, 4, 1))
        painter.setPen(QPen(QColor(look.palette.focus), max(3.0, look.base / 8)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline.simplified())

    def _paint_mark(self, painter: QPainter, look: PageLook, mark: KeptMark) -> None:
        end = mark.start + 1 if mark.kind == "bookmark" else mark.end
        lines = stretch_rects(self._view, mark.start, end)
        if not lines:
            return
        if mark.kind == "highlight":
            for line in lines:
                paint_highlight(painter, line, look, mark.colour)
        elif mark.kind == "note":
            painter.setPen(QPen(QColor(look.palette.link), max(1.0, look.base / 15)))
            for line in lines:
                for up in (1.0, 1.0 + max(3.0, look.base / 6)):
                    painter.drawLine(QLineF(line.left(), line.bottom() - up, line.right(), line.bottom() - up))
            if not _is_cut_off(self._view, mark.start):
                _paint_note_sign(painter, self._note_rect(lines[0]), look)
        else:
            _paint_ribbon(painter, self._ribbon_rect(lines[0]), look)

    def _margin(self) -> float:
        """Return the free width at each side of the text, in pixels."""
        return (self._view.viewport().width() - self._view.column()) / 2

    def _ribbon_rect(self, line: QRectF) -> QRectF:
        margin = self._margin()
        width = min(margin * 0.62, line.height() * 0.55)
        left = margin - width - min(0.3 * line.height(), (margin - width) / 2)
        ribbon = QRectF(left, line.top() + 0.12 * line.height(), width, min(line.height() * 0.9, 1.7 * width))
        return self._at_its_side(ribbon)

    def _note_rect(self, line: QRectF) -> QRectF:
        margin = self._margin()
        side = min(margin * 0.8, line.height() * 0.72)
        left = self._view.viewport().width() - margin + min(0.3 * line.height(), (margin - side) / 2)
        return self._at_its_side(QRectF(left, line.center().y() - side / 2, side, side))

    def _at_its_side(self, sign: QRectF) -> QRectF:
        """Change a sign over to the other margin where lines begin at the right."""
        page = self._view.set_page
        if page is not None and page.begins_right:
            sign.moveLeft(self._view.viewport().width() - sign.right())
        return sign

    @staticmethod
    def _room_for_finger(sign: QRectF) -> QRectF:
        side = max(_TARGET, sign.width())
        box = QRectF(0, 0, side, side)
        box.moveCenter(sign.center())
        return box


def stretch_rects(view: PlacedView, start: int, end: int) -> list[QRectF]:
    """Return the rectangles, one a line, of a stretch over any number of paragraphs; those far out of view left out."""
    document, layout = view.document(), view.document().documentLayout()
    seen, above = view.viewport().height(), view.verticalScrollBar().value()
    found: list[QRectF] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        place = layout.blockBoundingRect(block)
        if place.bottom() >= above and place.top() <= above + seen:
            last = min(end, block.position() + block.length() - 1)
            found += [line for line in line_rects(view, max(start, block.position()), last) if line.width() > 0]
        block = block.next()
    return found


def _is_cut_off(view: PlacedView, start: int) -> bool:
    """Tell whether the paragraph in which a stretch begins is out of view, so that its sign is not to be drawn."""
    block = view.document().findBlock(start)
    place = view.document().documentLayout().blockBoundingRect(block)
    above = view.verticalScrollBar().value()
    return place.bottom() < above or place.top() > above + view.viewport().height()


def paint_highlight(painter: QPainter, line: QRectF, look: PageLook, colour: str) -> None:
    """Draw one line's highlight: its tint, and below the words a solid, dashed or waved line, by its colour."""
    colours = look.palette.highlight(colour)
    tint = line.adjusted(-2, 0.1 * line.height(), 2, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.background))
    painter.drawRoundedRect(tint, 3, 3)
    paint_line(painter, QLineF(tint.bottomLeft(), tint.bottomRight()), QColor(colours.line), colour, look.base / 9)


def paint_line(painter: QPainter, line: QLineF, ink: QColor, colour: str, width: float) -> None:
    """Draw the line of a highlight colour just above `line`: yellow solid, blue dashed, pink waved."""
    pen = QPen(ink, max(1.6, width))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    up = pen.widthF() / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if colour == "pink":
        painter.setPen(QPen(ink, max(1.4, 0.8 * width)))
        painter.drawPath(wave(line.translated(0, -1.5 * up - 0.5), 2 * max(1.6, width)))
        return
    if colour == "blue":
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.drawLine(line.translated(0, -up))


def _paint_ribbon(painter: QPainter, box: QRectF, look: PageLook) -> None:
    notch = box.height() * 0.28
    shape = QPolygonF(
        [box.topLeft(), box.topRight(), box.bottomRight(), QPointF(box.center().x(), box.bottom() - notch)]
    )
    shape.append(box.bottomLeft())
    painter.setPen(QPen(QColor(look.palette.accent_edge), 1.4))
    painter.setBrush(QColor(look.palette.accent))
    painter.drawPolygon(shape)


def _paint_note_sign(painter: QPainter, box: QRectF, look: PageLook) -> None:
    fold = box.width() * 0.34
    sheet = QPainterPath(box.topLeft())
    sheet.lineTo(box.topRight())
    sheet.lineTo(box.right(), box.bottom() - fold)
    sheet.lineTo(box.right() - fold, box.bottom())
    sheet.lineTo(box.bottomLeft())
    sheet.closeSubpath()
    painter.setPen(QPen(QColor(look.palette.link), max(1.4, look.base / 13)))
    painter.setBrush(QColor(look.palette.raised))
    painter.drawPath(sheet)
    inset = box.width() * 0.24
    for share in (0.32, 0.58):
        y = box.top() + share * box.height()
        painter.drawLine(QLineF(box.left() + inset, y, box.right() - inset - (fold / 2 if share > 0.5 else 0), y))
