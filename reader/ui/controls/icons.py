# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons drawn from the SVG files in resources/icons, tinted when they are painted.

An icon asks for the palette each time, so it follows a change of theme without being set again, and costs nothing until
it is first seen. It knows nothing about what its button does.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.palettes import Palette

LOGO = "lamplight"
_LOGO_SHADE = "#e8a33d"
_LOGO_STEM = "#0b5563"

# WORKAROUND: PySide6 6.11.3 lets Python delete what `clone` returns while QIcon still uses it, and crashes. Nothing in
# this program changes an icon that it has, so this list stays empty or very short.
_CLONES: list[QIconEngine] = []


class TintedIconEngine(QIconEngine):
    """Paints one SVG file in a colour of the palette of the moment, sharp at any size and pixel ratio."""

    def __init__(self, file: Path, palette: Callable[[], Palette], colour: str, colour_when_chosen: str) -> None:
        super().__init__()
        self._file = file
        self._palette = palette
        self._colour = colour
        self._colour_when_chosen = colour_when_chosen

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect` (logical pixels)."""
        device = painter.device()
        ratio = device.devicePixelRatio()
        pixmap = self.pixmap(rect.size() * ratio, mode, state)
        pixmap.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return a picture of `size` device pixels, with the square drawing in its middle.

        A size wider than high leaves air between a tool button's icon and its words, for which Qt has no setting.
        """
        palette = self._palette()
        side = max(1, min(size.width(), size.height()))
        if self._file.stem == LOGO:
            square = _draw(self._file, side, "", palette.lamp, palette.link)
        else:
            square = _draw(self._file, side, palette.colour(self._token(mode)), "", "")
        if size.width() == size.height():
            return QPixmap(square)
        canvas = QPixmap(size)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        painter.drawPixmap((size.width() - side) // 2, (size.height() - side) // 2, square)
        painter.end()
        return canvas

    def clone(self) -> TintedIconEngine:
        """Return a copy, as QIcon asks for before it changes one."""
        copy = TintedIconEngine(self._file, self._palette, self._colour, self._colour_when_chosen)
        _CLONES.append(copy)
        return copy

    def key(self) -> str:
        """Name this engine, as Qt asks of each."""
        return "tinted"

    def _token(self, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return "disabled"
        return self._colour_when_chosen if mode == QIcon.Mode.Selected else self._colour


@functools.lru_cache(maxsize=256)
def _draw(file: Path, side: int, colour: str, shade: str, stem: str) -> QPixmap:
    drawing = _read(file)
    if colour:
        drawing = drawing.replace("currentColor", colour)
    else:
        drawing = drawing.replace(_LOGO_SHADE, shade).replace(_LOGO_STEM, stem)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


@functools.cache
def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
