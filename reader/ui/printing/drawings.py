# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a guide's figures on paper as lines and letters, not as dots: sharp on every printer.

Qt asks for them while it draws a document. Knows nothing of pages.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat

from reader.ui.page.figures import FIGURE, render_figure
from reader.ui.page.look import PageLook
from reader.ui.page.set_page import SetPage


class _FigureObject(QPyTextObject):
    def __init__(self, page: SetPage, look: PageLook) -> None:
        super().__init__(page.document)
        self._figures = page.figures
        self._look = look

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        """Return the size that the typesetter gave the drawing."""
        del doc, posInDocument
        image = format.toImageFormat()
        return QSizeF(image.width(), image.height())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, posInDocument: int, format: QTextFormat
    ) -> None:
        """Draw it into its place."""
        del doc, posInDocument
        figure = self._figures.get(format.toImageFormat().name().removeprefix(FIGURE))
        if figure is not None:
            painter.save()
            render_figure(painter, figure, self._look.palette, self._look.family, QRectF(rect))
            painter.restore()


def draw_figures_of(page: SetPage, look: PageLook) -> None:
    """Have a page's drawings drawn by us whenever its document is drawn."""
    if page.figures:
        layout = page.document.documentLayout()
        layout.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, _FigureObject(page, look))
