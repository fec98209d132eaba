# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a guide's figures: checks the drawing once more, puts the palette's colours in, and renders it crisp."""

from __future__ import annotations

import logging

from PySide6.QtCore import QByteArray, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from reader.content import limits
from reader.content.model import Figure
from reader.content.svg import SvgFault, check_svg, fill_colours
from reader.ui.page.look import PageLook
from reader.ui.page.set_page import SetPage
from reader.ui.palettes import Palette

_log = logging.getLogger(__name__)
FIGURE = "figure:"
"""What the names of drawings in a document begin with."""
_ROOM = 0.035
"""Free space around a drawing on its panel, as a part of the width."""


class PageFigures:
    """The drawings of the shown page, each drawn when it is first seen."""

    def __init__(self) -> None:
        self._drawn: dict[str, tuple[int, float]] = {}

    def forget(self) -> None:
        """Begin with another page, which has drawn nothing yet."""
        self._drawn.clear()

    def draw(self, page: SetPage, name: str, look: PageLook, ratio: float) -> QImage | None:
        """Return the drawing of this name at the width of its place, or None when the page has none."""
        figure_id = name.removeprefix(FIGURE)
        figure = page.figures.get(figure_id) if name.startswith(FIGURE) else None
        if figure is None:
            return None
        width = _width(page, figure_id)
        self._drawn[name] = (width, ratio)
        height = round(width * figure.height / figure.width)
        return draw_figure(figure, look.palette, look.family, width, height, ratio)

    def refresh(self, page: SetPage, look: PageLook, ratio: float) -> None:
        """Draw anew what was drawn for another width or screen: a document keeps what it was given once."""
        for name, drawn in list(self._drawn.items()):
            if drawn != (_width(page, name.removeprefix(FIGURE)), ratio):
                image = self.draw(page, name, look, ratio)
                page.document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)


def _width(page: SetPage, figure_id: str) -> int:
    insets = [spot.inset for spot in page.spots if spot.kind == "figure" and spot.target == figure_id]
    return max(1, int(page.width - min(insets, default=0.0)))


def draw_figure(  # noqa: PLR0917  all of it is what a drawing looks like
    figure: Figure, palette: Palette, family: str, width: int, height: int, ratio: float
) -> QImage:
    """Return the drawing on its rounded panel, `width` x `height` logical pixels at the screen's pixel ratio.

    A drawing that does not pass the check is not drawn: the panel stays empty and the reason is logged.
    """
    while width * height * ratio * ratio > limits.FIGURE_PIXELS and ratio > 0.1:
        ratio /= 1.25
    image = QImage(
        max(1, round(width * ratio)), max(1, round(height * ratio)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    panel = QPainterPath()
    panel.addRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 12, 12)
    painter.fillPath(panel, QColor(palette.surface))
    if palette.is_contrast:
        painter.setPen(QColor(palette.border))
        painter.drawPath(panel)
    painter.setFont(QFont(family))
    room = width * _ROOM
    render_figure(painter, figure, palette, family, QRectF(0, 0, width, height).adjusted(room, room, -room, -room))
    painter.end()
    return image


def render_figure(painter: QPainter, figure: Figure, palette: Palette, family: str, area: QRectF) -> None:
    """Draw a figure's lines and words into an area, as large as fits; nothing when it does not pass the check."""
    try:
        check_svg(figure.svg)
    except SvgFault as fault:
        _log.error("The drawing %s was not drawn: %s", figure.id, fault)
        return
    svg = fill_colours(figure.svg, palette.figure_colours())
    # The family is set once on the root; the allow-list keeps drawings from naming fonts themselves.
    svg = svg.replace("<svg ", f'<svg font-family="{family}" ', 1)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, area)
