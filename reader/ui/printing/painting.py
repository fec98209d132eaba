# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a sheet of a leaflet: its pieces with their boxes, and the foot with the source, the date and the page.

It draws in dots, ten to a point, on any painter that has been scaled so.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from reader.i18n import _
from reader.ui.language import starts_at
from reader.ui.page.painting import bar_rect, box_rect
from reader.ui.printing.pagination import Slice
from reader.ui.printing.paper import DOTS, ON_PAPER
from reader.ui.printing.parts import Part
from reader.ui.printing.sheets import INSET, Laid, Placed

_RADIUS, _BAR, _LINE = 6 * DOTS, 4.5 * DOTS, 0.8 * DOTS
_TRIM = 0.25
"""Dots by which a piece's edges are drawn in when Qt is asked for its lines, so that it gives no neighbouring one."""


def paint_sheet(painter: QPainter, laid: Laid, number: int) -> None:
    """Draw a sheet, counted from 0."""
    paper = laid.paper
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for placed in laid.sheets[number]:
        painter.save()
        painter.translate(paper.side, paper.top)
        _paint_placed(painter, laid, placed)
        painter.restore()
    _paint_foot(painter, laid, number)


def _paint_placed(painter: QPainter, laid: Laid, placed: Placed) -> None:
    part, piece = placed.part, placed.slice
    header = piece.header
    high = header[1] - header[0] if header else 0.0
    _paint_boxes(painter, laid, part, piece, piece.at - high)
    if header:
        _paint_text(painter, part, Slice(header[0], header[1], piece.at - high))
    _paint_text(painter, part, piece)
    _paint_marks(painter, laid, part, piece)


def _paint_text(painter: QPainter, part: Part, piece: Slice) -> None:
    document = part.page.document
    painter.save()
    painter.translate(0, piece.at - piece.top)
    area = QRectF(-DOTS, piece.top, document.textWidth() + 2 * DOTS, piece.bottom - piece.top)
    painter.setClipRect(area)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = area.adjusted(0, _TRIM, 0, -_TRIM)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_boxes(painter: QPainter, laid: Laid, part: Part, piece: Slice, top: float) -> None:
    """Draw the panels behind a piece; one that goes over a page is open where it was divided."""
    inset = INSET * laid.paper.base
    for table, kind in part.page.boxes:
        box = box_rect(part.page, table)
        if box.bottom() <= piece.top + 1 or box.top() >= piece.bottom - 1:
            continue
        begins, ends = box.top() >= piece.top - 1, box.bottom() <= piece.bottom + 1
        upper = piece.at + box.top() - piece.top if begins else top - inset
        lower = piece.at + box.bottom() - piece.top if ends else piece.end + inset
        background, accent = laid.paper.look.box_colours(kind)
        seen = QRectF(box.left(), upper, box.width(), lower - upper)
        whole = seen.adjusted(0, 0 if begins else -2 * _RADIUS, 0, 0 if ends else 2 * _RADIUS)
        bar = bar_rect(whole, _BAR, at_right=part.page.begins_right)
        _paint_box(painter, whole, seen, bar, (QColor(background), QColor(accent)))


def _paint_box(painter: QPainter, whole: QRectF, seen: QRectF, bar: QRectF, colours: tuple[QColor, QColor]) -> None:
    background, accent = colours
    panel = QPainterPath()
    panel.addRoundedRect(whole, _RADIUS, _RADIUS)
    painter.save()
    painter.setClipRect(seen.adjusted(-_LINE, -_LINE, _LINE, _LINE))
    painter.fillPath(panel, background)
    edge = QPainterPath()
    edge.addRect(bar)
    painter.fillPath(panel.intersected(edge), accent)
    painter.setPen(QPen(accent, _LINE))
    painter.drawPath(panel)
    painter.restore()


def _paint_marks(painter: QPainter, laid: Laid, part: Part, piece: Slice) -> None:
    """Draw the boxes to tick and the lines to write on."""
    base = laid.paper.base
    document = part.page.document
    for position in (*part.ticks, *part.rules):
        block = document.findBlock(position)
        rect = document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineAt(0)
        top = rect.top() + line.y()
        if not piece.top - 1 <= top < piece.bottom:
            continue
        top += piece.at - piece.top
        painter.setPen(QPen(QColor(ON_PAPER.border), _LINE * (1.6 if position in part.ticks else 1)))
        if position in part.ticks:
            side = 1.05 * base
            left = document.textWidth() - side - 0.1 * base if part.page.begins_right else 0.1 * base
            box = QRectF(left, top + (line.height() - side) / 2, side, side)
            painter.drawRoundedRect(box, _RADIUS / 3, _RADIUS / 3)
            if part.ticks[position]:
                _paint_tick(painter, box)
        else:
            style, low = block.blockFormat(), top + line.height()
            painter.drawLine(QPointF(style.leftMargin(), low), QPointF(document.textWidth() - style.rightMargin(), low))


def _paint_tick(painter: QPainter, box: QRectF) -> None:
    side = box.width()
    painter.setPen(QPen(QColor(ON_PAPER.text), 0.13 * side, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    corner = box.topLeft() + QPointF(0.42 * side, 0.76 * side)
    painter.drawLine(box.topLeft() + QPointF(0.2 * side, 0.52 * side), corner)
    painter.drawLine(corner, box.topLeft() + QPointF(0.82 * side, 0.24 * side))


def _paint_foot(painter: QPainter, laid: Laid, number: int) -> None:
    """Draw what every sheet says at its foot: guide, edition, date, and which page it is."""
    paper, leaflet = laid.paper, laid.leaflet
    font = paper.look.font(paper.small)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    left, width, line = paper.side, float(paper.column), paper.foot_line
    top = paper.foot_top
    painter.setPen(QPen(QColor(ON_PAPER.hairline), _LINE))
    rule = top - 0.35 * paper.base
    painter.drawLine(QPointF(left, rule), QPointF(left + width, rule))
    painter.setPen(QColor(ON_PAPER.muted))
    near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    is_turned = starts_at(leaflet.language) is Qt.LayoutDirection.RightToLeft
    begins, ends = (far, near) if is_turned else (near, far)
    place = begins | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    page = page_words(number + 1, len(laid.sheets))
    beside = metrics.horizontalAdvance(page) + paper.base
    title = metrics.elidedText(leaflet.guide_title, Qt.TextElideMode.ElideRight, width)
    dated = dated_words(leaflet.edition, leaflet.told_day)
    painter.drawText(QRectF(left, top, width, line), place, title)
    dated = metrics.elidedText(dated, Qt.TextElideMode.ElideRight, width - beside)
    across = left + beside if is_turned else left
    painter.drawText(QRectF(across, top + line, width - beside, line), place, dated)
    other = ends | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(left, top + line, width, line), other, page)


def page_words(number: int, count: int) -> str:
    """Return “Page 3 of 12”."""
    return _("Page {number} of {count}").format(number=number, count=count)


def dated_words(edition: str, day: str) -> str:
    """Return the edition and the day, as people say it, as the foot names them; an empty day is left out."""
    return (_("Edition {edition} · {day}") if day else _("Edition {edition}.")).format(edition=edition, day=day)
