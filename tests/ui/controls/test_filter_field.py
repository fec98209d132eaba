# SPDX-License-Identifier: GPL-3.0-or-later
"""The field that filters a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.controls.filter_field import FilterField
from reader.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""What the offscreen screen says when a window is shown."""


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> FilterField:
    field = FilterField(theme)
    qtbot.addWidget(field)
    field.set_texts("Find a word", "Find…", "Clear")
    with qtbot.waitActive(field):
        field.show()
    return field


def test_tells_what_is_typed_and_offers_to_empty_it(qtbot: QtBot, field: FilterField) -> None:
    assert not field.empty_button.isVisible()
    with qtbot.waitSignal(field.text_changed):
        QTest.keyClicks(field.line, " a")
    assert field.text == "a"
    assert field.empty_button.isVisible()
    field.empty_button.click()
    assert field.text == ""
    assert field.line.hasFocus()


def test_esc_empties_it(field: FilterField) -> None:
    QTest.keyClicks(field.line, "abc")
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == ""


def test_enter_and_arrow_down_are_told(qtbot: QtBot, field: FilterField) -> None:
    with qtbot.waitSignal(field.accepted):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.list_requested):
        QTest.keyClick(field.line, Qt.Key.Key_Down)


@pytest.mark.parametrize("scale", [0.85, 1.0, 4.0])
def test_its_controls_are_large_enough_and_named(field: FilterField, theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    assert not field.grab().isNull()  # lays everything out
    assert field.line.height() >= 44
    assert field.empty_button.minimumWidth() >= 44
    assert (field.line.accessibleName(), field.empty_button.accessibleName()) == ("Find a word", "Clear")
