# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons drawn from the SVG files in resources/icons, tinted when they are painted.

An icon asks for the palette each time, so it follows a change of theme without being set again, and costs nothing until
it is first seen. It knows nothing about what its button does.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.palettes import Palette

LOGO = "lamplight"
_LOGO_SHADE = "#e8a33d"
_LOGO_STEM = "#0b5563"


class TintedIconEngine(QIconEngine):
    """Paints one SVG file in a colour of the palette of the moment, sharp at any size and pixel ratio."""

    def __init__(self, file: Path, palette: Callable[[], Palette], colour: str, colour_when_on: str) -> None:
        super().__init__()
        self._file = file
        self._palette = palette
        self._colour = colour
        self._colour_when_on = colour_when_on

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect` (logical pixels)."""
        device = painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        pixmap = self._drawn(rect.size() * ratio, mode, state)
        pixmap.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft() + _centred(rect.size(), pixmap.deviceIndependentSize().toSize()), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return a picture of `size` device pixels."""
        return self._drawn(size, mode, state)

    def clone(self) -> TintedIconEngine:
        """Return a copy, as QIcon asks for before it changes one."""
        return TintedIconEngine(self._file, self._palette, self._colour, self._colour_when_on)

    def key(self) -> str:
        """Name this engine, as Qt asks of each."""
        return "tinted"

    def _drawn(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        palette = self._palette()
        token = self._colour_when_on if state == QIcon.State.On else self._colour
        if mode == QIcon.Mode.Disabled:
            token = "disabled"
        side = max(1, min(size.width(), size.height()))
        if self._file.stem == LOGO:
            return QPixmap(_draw(self._file, side, "", palette.lamp, palette.link))
        return QPixmap(_draw(self._file, side, palette.colour(token), "", ""))


def _centred(outer: QSize, inner: QSize) -> QPoint:
    return QPoint((outer.width() - inner.width()) // 2, (outer.height() - inner.height()) // 2)


@functools.lru_cache(maxsize=256)
def _draw(file: Path, side: int, colour: str, shade: str, stem: str) -> QPixmap:
    # Imported at the first icon seen: a program that only searches on the command line never pays for it.
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

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
