# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons made from the SVG files in resources/icons, in the colours of the palette of the moment.

They are drawn by Qt's own SVG icon engine: at any size and pixel ratio, and only when they are first seen. A button or
an action that was given one gets another when the palette changes. It knows nothing about what a button does.
"""

from __future__ import annotations

import functools
import weakref
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QIcon
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from pathlib import Path

    from reader.ui.palettes import Palette

LOGO = "lamplight"
APART = "\u2002"
"""Put before a button's words, it keeps them off the icon: Qt leaves a few pixels there at every text size."""
_LOGO_SHADE = "#e8a33d"
_LOGO_STEM = "#0b5563"
_TURNED = frozenset(
    ("arrow-left", "arrow-right", "chevron-left", "chevron-right", "list", "skip-back", "skip-forward", "undo-2")
)
"""Those that mean a direction of reading: they are drawn as in a mirror where lines begin at the right."""
_STREAM = QDataStream.Version.Qt_6_0
_DRAWN = (QIcon.Mode.Normal, QIcon.Mode.Disabled, QIcon.Mode.Selected)
"""The ways of drawing that differ; Qt takes the first for any other."""


class IconHolder(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Show this icon."""


class Icons:
    """The icons of one folder."""

    def __init__(self, folder: Path, palette: Palette) -> None:
        self._folder = folder
        self._palette = palette
        self._is_mirrored = False
        self._made: dict[tuple[str, str, str], QIcon] = {}
        self._held: weakref.WeakKeyDictionary[IconHolder, tuple[str, str, str]] = weakref.WeakKeyDictionary()

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours from now on, and give whoever holds an icon a new one."""
        if palette is self._palette:
            return
        self._palette = palette
        self._give_anew()

    def set_mirrored(self, *, mirrored: bool) -> None:
        """Turn the icons that mean a direction, or turn them back: lines begin at the right, or at the left."""
        if mirrored != self._is_mirrored:
            self._is_mirrored = mirrored
            self._give_anew()

    def _give_anew(self) -> None:
        self._made.clear()
        for holder, wanted in list(self._held.items()):
            if Shiboken.isValid(holder):
                holder.setIcon(self.icon(*wanted))

    def put(self, holder: IconHolder, name: str, colour: str, chosen: str) -> None:
        """Give a button or an action an icon that follows the palette."""
        holder.setIcon(self.icon(name, colour, chosen))
        self._held[holder] = (name, colour, chosen)

    def icon(self, name: str, colour: str, chosen: str) -> QIcon:
        """Return an icon in two of the palette's colours: its usual one, and the one in a chosen row of a list.

        An unknown name raises FileNotFoundError, an unknown colour AttributeError.
        """
        key = (name, colour, chosen)
        if key not in self._made:
            drawing = _read(self._folder / f"{name}.svg")
            if self._is_mirrored and name in _TURNED:
                drawing = _in_mirror(drawing)
            if name == LOGO:
                tinted = drawing.replace(_LOGO_SHADE, self._palette.lamp).replace(_LOGO_STEM, self._palette.link)
                self._made[key] = _icon([tinted])
            else:
                inks = [self._palette.colour(token) for token in (colour, "disabled", chosen)]
                self._made[key] = _icon([drawing.replace("currentColor", ink) for ink in inks])
        return self._made[key]


def _icon(drawings: list[str]) -> QIcon:
    """Return an icon of SVG texts, one for each of `_DRAWN`, or one for all.

    WORKAROUND: Qt has no constructor for SVG that is not in a file, but reads back what an icon of such files writes
    (https://code.qt.io/cgit/qt/qtsvg.git/tree/src/plugins/iconengines/svgiconengine/qsvgiconengine.cpp, `read`). An
    engine written in Python cannot be had instead: PySide6 6.11.3 deletes it while icons still use it, and crashes.
    """
    stored = QByteArray()
    writing = QDataStream(stored, QIODevice.OpenModeFlag.WriteOnly)
    writing.setVersion(_STREAM)
    writing.writeQString("svg")
    writing.writeInt32(0)  # files
    writing.writeInt32(0)  # not compressed
    writing.writeInt32(len(drawings))
    for mode, drawing in zip(_DRAWN, drawings, strict=False):
        writing.writeInt32(mode.value << 4 | QIcon.State.Off.value)
        writing << QByteArray(drawing.encode())
    writing.writeInt32(0)  # pixmaps
    icon = QIcon()
    reading = QDataStream(stored, QIODevice.OpenModeFlag.ReadOnly)
    reading.setVersion(_STREAM)
    reading >> icon
    return icon


def _in_mirror(drawing: str) -> str:
    """Return an SVG text of 24 units turned round."""
    opened = drawing.index(">", drawing.index("<svg")) + 1
    closed = drawing.rindex("</svg>")
    return f'{drawing[:opened]}<g transform="matrix(-1 0 0 1 24 0)">{drawing[opened:closed]}</g>{drawing[closed:]}'


@functools.cache
def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
