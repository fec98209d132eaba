# SPDX-License-Identifier: GPL-3.0-or-later
"""Scrolling by dragging a finger over what scrolls. It stops at the ends and does not bounce."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QScroller, QScrollerProperties, QTextBrowser

_Metric = QScrollerProperties.ScrollMetric
_START = 16
"""Pixels that a finger may roll before it is a drag: people who tap with a knuckle roll more than a thumb does."""


def prepare(area: QAbstractScrollArea) -> None:
    """Let a finger, or a mouse, drag what is in `area`. Text in it can be tapped, and not be selected."""
    if isinstance(area, QTextBrowser):
        area.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
    if isinstance(area, QAbstractItemView):
        area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    viewport = area.viewport()
    # The left button: Qt makes one of every touch that nobody takes, so this serves fingers and mice.
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (_Metric.VerticalOvershootPolicy, _Metric.HorizontalOvershootPolicy):
        properties.setScrollMetric(metric, never)
    # Qt counts in metres of a screen; one in a case often says nothing of its own size, or nonsense.
    properties.setScrollMetric(_Metric.DragStartDistance, _START / max(1.0, scroller.pixelPerMeter().y()))
    scroller.setScrollerProperties(properties)


def stop(area: QAbstractScrollArea) -> None:
    """Let `area` run on no longer. Qt ignores a finger wherever something that runs on is, even if nobody sees it."""
    if QScroller.hasScroller(area.viewport()):
        QScroller.scroller(area.viewport()).stop()
