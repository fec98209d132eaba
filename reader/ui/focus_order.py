# SPDX-License-Identifier: GPL-3.0-or-later
"""The order in which Tab visits the window: the order of reading, whatever the order in which parts were built."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_order(regions: Iterable[QWidget]) -> None:
    """Make Tab visit the regions one after the other, each in its own order.

    Qt appends what is built later to the end of the window's chain, so this is called again after a region was rebuilt.
    """
    stops = [stop for region in regions for stop in stops_in(region)]
    for first, second in zip(stops, stops[1:], strict=False):
        QWidget.setTabOrder(first, second)


def stops_in(region: QWidget) -> list[QWidget]:
    """Return what takes the keyboard by Tab in a region, in the present order, the region itself included."""
    chain = [region]
    stop = region.nextInFocusChain()
    while stop is not None and stop is not region:
        chain.append(stop)
        stop = stop.nextInFocusChain()
    window = region.window()
    if window in chain:  # begin where the window's chain begins, not in the middle of the region
        at = chain.index(window)
        chain = chain[at:] + chain[:at]
    return [stop for stop in chain if (stop is region or region.isAncestorOf(stop)) and _takes_tab(stop)]


def first_stop(region: QWidget) -> QWidget:
    """Return the first part of a region that can take the keyboard now, or the region itself."""
    return next((stop for stop in stops_in(region) if stop.isVisible() and stop.isEnabled()), region)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
