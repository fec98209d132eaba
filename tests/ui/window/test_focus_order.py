# SPDX-License-Identifier: GPL-3.0-or-later
"""The order in which Tab visits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.window.focus_order import first_stop, put_in_order, stops_in


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Three regions with two fields each, built from the last to the first."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for number in (3, 2, 1):
        region = QWidget()
        region.setObjectName(f"region{number}")
        rows = QVBoxLayout(region)
        for letter in "ab":
            field = QLineEdit()
            field.setObjectName(f"{number}{letter}")
            rows.addWidget(field)
        column.insertWidget(0, region)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def _round(window: QWidget, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> str:
    names = []
    for _step in range(6):
        names.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), key)
    return " ".join(names)


def test_tab_follows_the_regions(window: QWidget, qtbot: QtBot) -> None:
    put_in_order(window.findChild(QWidget, f"region{number}") for number in (1, 2, 3))
    window.findChild(QWidget, "1a").setFocus()
    assert _round(window, qtbot) == "1a 1b 2a 2b 3a 3b"
    assert QApplication.focusWidget().objectName() == "1a", "and comes round"


def test_it_can_be_done_again(window: QWidget, qtbot: QtBot) -> None:
    for order in ((1, 2, 3), (3, 1, 2), (1, 2, 3)):
        put_in_order(window.findChild(QWidget, f"region{number}") for number in order)
    window.findChild(QWidget, "1a").setFocus()
    assert _round(window, qtbot) == "1a 1b 2a 2b 3a 3b"


def test_a_region_that_hands_the_keyboard_on_is_no_trap(window: QWidget, qtbot: QtBot) -> None:
    region = window.findChild(QWidget, "region2")
    region.setFocusProxy(window.findChild(QWidget, "2a"))
    put_in_order(window.findChild(QWidget, f"region{number}") for number in (1, 2, 3))
    window.findChild(QWidget, "1a").setFocus()
    assert _round(window, qtbot) == "1a 1b 2a 2b 3a 3b"
    assert QApplication.focusWidget().objectName() == "1a"


def test_the_first_stop_is_one_that_can_take_the_keyboard(window: QWidget) -> None:
    region = window.findChild(QWidget, "region1")
    assert [stop.objectName() for stop in stops_in(region)] == ["1a", "1b"]
    window.findChild(QWidget, "1a").setEnabled(False)
    assert first_stop(region).objectName() == "1b"
    window.findChild(QWidget, "1b").hide()
    assert first_stop(region) is region
