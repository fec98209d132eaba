# SPDX-License-Identifier: GPL-3.0-or-later
"""The order in which Tab visits the window: the order of reading, whatever the order in which parts were built."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_order(regions: Iterable[QWidget]) -> None:
    """Make Tab visit the regions one after the other, each in its own order.

    Qt appends what is built later to the end of the window's chain, so this is called again after a region was rebuilt.
    """
    parts = [part for region in regions for part in (region, *region.findChildren(QWidget))]
    # A part that hands the keyboard on counts as a stop for Qt, wherever in the chain it is; so it goes where it
    # belongs, which it only does while it hands on nothing.
    handing = [(part, proxy, part.focusPolicy()) for part in parts if (proxy := part.focusProxy()) is not None]
    for part, _to, _policy in handing:
        part.setFocusProxy(None)  # type: ignore[arg-type]
        part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    stops = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)
    for part, to, policy in handing:
        part.setFocusPolicy(policy)
        part.setFocusProxy(to)


def stops_in(region: QWidget) -> list[QWidget]:
    """Return what takes the keyboard by Tab in a region, in the order in which it was built, the region itself first.

    WORKAROUND: the chain itself is not walked with nextInFocusChain(): PySide takes each answer for a child of the
    widget asked (the return value heuristic of https://doc.qt.io/qtforpython-6/shiboken6/shibokengenerator.html), and
    lets go of the Python side of it when that one goes.
    """
    return [stop for stop in (region, *region.findChildren(QWidget)) if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]


def first_stop(region: QWidget) -> QWidget:
    """Return the first part of a region that can take the keyboard now, or the region itself."""
    return next((stop for stop in stops_in(region) if stop.isVisible() and stop.isEnabled()), region)
