# SPDX-License-Identifier: GPL-3.0-or-later
"""A waved line as a path, for the highlight colour that is told from the others by it. It knows no colours."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath


def wave(line: QLineF, height: float) -> QPainterPath:
    """Return a wave along a level line, `height` pixels from its lowest to its highest point."""
    path = QPainterPath(line.p1())
    step = max(2.0, 1.5 * height)
    x, up = line.x1(), 1
    while x < line.x2():
        end = min(x + step, line.x2())
        path.quadTo(QPointF((x + end) / 2, line.y1() - up * height), QPointF(end, line.y1()))
        x, up = end, -up
    return path
