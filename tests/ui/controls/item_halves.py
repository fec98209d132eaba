# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what PySide knows of the items of layouts: its half of an item that is gone can take the program along."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QLayout, QLayoutItem

from reader.ui.controls.flow_layout import FlowLayout


def item_halves() -> int:
    """Return how many items PySide knows that no layout of ours holds."""
    every = gc.get_objects()
    held = {id(item) for each in every if isinstance(each, FlowLayout) for item in each._items}
    items = [each for each in every if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)]
    return sum(id(each) not in held for each in items)
