# SPDX-License-Identifier: GPL-3.0-or-later
"""What is drawn or placed by hand, for languages whose lines begin at the right: the same, seen in a mirror.

Who draws says where things stand as for English; a mirrored painter puts them at the other side, and words and icons
are drawn upright at the place that is theirs then. It knows no language.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter
from PySide6.QtWidgets import QLayout, QStyle, QWidget

_RIGHT = Qt.LayoutDirection.RightToLeft


def begins_right(widget: QWidget) -> bool:
    """Tell whether lines begin at the right in a widget."""
    return widget.layoutDirection() is _RIGHT


def placed(widget: QWidget, place: QRect, room: QRect | None = None) -> QRect:
    """Return where something lies that has `place` where lines begin at the left; `room` is the widget's by default."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect() if room is None else room, place)


def key_seen(widget: QWidget, key: Qt.Key) -> Qt.Key:
    """Return the arrow key that means the same where lines begin at the left: there, right leads on."""
    if begins_right(widget) and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        return Qt.Key.Key_Right if key == Qt.Key.Key_Left else Qt.Key.Key_Left
    return key


def put_margins(around: QLayout | QWidget, begin: int, top: int, end: int, bottom: int) -> None:
    """Set margins: `begin` is at the side where lines begin. Qt's own call takes left and right by their words."""
    owner = around.parentWidget() if isinstance(around, QLayout) else around
    at_right = begins_right(owner) if owner is not None else QGuiApplication.isRightToLeft()
    left, right = (end, begin) if at_right else (begin, end)
    around.setContentsMargins(left, top, right, bottom)


def follow(painter: QPainter, widget: QWidget, room: QRect | None = None) -> None:
    """Have a painter draw as in a mirror if lines begin at the right in the widget; `room` is all of it by default."""
    if begins_right(widget):
        _turn(painter, QRectF(widget.rect() if room is None else room))


def is_mirrored(painter: QPainter) -> bool:
    """Tell whether what is drawn now is drawn as in a mirror."""
    return painter.worldTransform().m11() < 0


@contextmanager
def upright(painter: QPainter, place: QRect | QRectF) -> Iterator[bool]:
    """Draw what has no mirror image, such as words, at its mirrored place; give whether there is a mirror at all.

    The painter is then as it was before.
    """
    mirrored = is_mirrored(painter)
    painter.save()
    if mirrored:
        _turn(painter, QRectF(place))
    yield mirrored
    painter.restore()


def draw_icon(painter: QPainter, icon: QIcon, place: QRect) -> None:
    """Draw an icon upright. One that means a direction is turned by who gives it (`icons.py`)."""
    with upright(painter, place):
        icon.paint(painter, place)


def _turn(painter: QPainter, room: QRectF) -> None:
    painter.translate(room.left() + room.right(), 0)
    painter.scale(-1, 1)
