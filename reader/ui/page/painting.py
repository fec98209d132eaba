# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page draws beside its text: the boxes' backgrounds and the ring around the link that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCursor, QTextTable
from PySide6.QtWidgets import QTextBrowser

from reader.ui.page.look import PageLook
from reader.ui.page.set_page import SetPage

RADIUS = 10.0
_BAR = 7.0


def paint_boxes(painter: QPainter, view: QTextBrowser, page: SetPage, look: PageLook) -> None:
    """Draw a rounded panel, outline and accent bar behind each box that can be seen."""
    seen = view.viewport().rect()
    offset = QPointF(-view.horizontalScrollBar().value(), -view.verticalScrollBar().value())
    for table, kind in page.boxes:
        box = box_rect(page, table).translated(offset)
        if box.bottom() < seen.top() or box.top() > seen.bottom():
            continue
        background, title = look.box_colours(kind)
        _paint_box(painter, box, QColor(background), QColor(title), at_right=page.begins_right)


def box_rect(page: SetPage, table: QTextTable) -> QRectF:
    """Return where the panel of a box lies in the document.

    WORKAROUND: `frameBoundingRect` of a table starts at its first cell's text and includes the margins
    (https://doc.qt.io/qt-6/qabstracttextdocumentlayout.html#frameBoundingRect), so padding and margins are taken off.
    """
    frame = page.document.documentLayout().frameBoundingRect(table)
    style = table.format()
    padding = table.cellAt(0, 0).format().toTableCellFormat()
    return QRectF(
        frame.left() - padding.leftPadding(),
        frame.top() - padding.topPadding(),
        frame.width() - style.leftMargin() - style.rightMargin(),
        frame.height() - style.topMargin() - style.bottomMargin(),
    )


def _paint_box(painter: QPainter, box: QRectF, background: QColor, accent: QColor, *, at_right: bool) -> None:
    panel = QPainterPath()
    panel.addRoundedRect(box, RADIUS, RADIUS)
    painter.fillPath(panel, background)
    painter.save()
    painter.setClipPath(panel)
    painter.fillRect(bar_rect(box, _BAR, at_right=at_right), accent)
    painter.restore()
    painter.setPen(QPen(accent, 1.2))
    painter.drawPath(panel)


def bar_rect(box: QRectF, width: float, *, at_right: bool) -> QRectF:
    """Return where a box has its bar: at the side where lines begin."""
    return QRectF(box.right() - width if at_right else box.left(), box.top(), width, box.height())


def paint_focus(painter: QPainter, view: QTextBrowser, page: SetPage, look: PageLook) -> None:
    """Draw a clear ring around the link that has the keyboard, line by line where it is broken."""
    cursor = view.textCursor()
    if not (view.hasFocus() and cursor.hasSelection()):
        return
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = page.spot_at(start), page.spot_at(end - 1)
    if first is None or last is None or first.target != last.target:
        return
    if start != first.start or end != last.end:
        return  # words somebody has selected
    painter.setPen(QPen(QColor(look.palette.focus), max(3.0, look.base / 8), Qt.PenStyle.SolidLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in line_rects(view, start, end):
        painter.drawRoundedRect(line.adjusted(-3, -1, 3, 1), 4, 4)


def line_rects(view: QTextBrowser, start: int, end: int) -> list[QRectF]:
    """Return the rectangles, one a line, in the viewport that the characters from start to end take."""
    document = view.document()
    block = document.findBlock(start)
    if not block.isValid():
        return []
    layout = block.layout()
    place = document.documentLayout().blockBoundingRect(block).topLeft()
    place -= QPointF(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    first, last = start - block.position(), end - block.position()
    rects = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, finish = line.textStart(), line.textStart() + line.textLength()
        if finish <= first or begin >= last:
            continue
        left, right = sorted(_x(line.cursorToX(at)) for at in (max(first, begin), min(last, finish)))
        rects.append(QRectF(place.x() + left, place.y() + line.y(), right - left, line.height()))
    return rects


def _x(answer: object) -> float:
    return float(answer[0]) if isinstance(answer, (tuple, list)) else float(answer)  # type: ignore[arg-type]


def select(view: QTextBrowser, start: int, end: int) -> QTextCursor:
    """Return a cursor of the view's document over these characters."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
