# SPDX-License-Identifier: GPL-3.0-or-later
"""A service on a card of its own: all that is known of it, the number first, pinned and copied by keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.content.model import Service
from reader.ui.helpline.service_sheet import ServiceSheet
from reader.ui.theme import Theme
from tests.ui.over_window import over_a_window

LINE = Service(
    "line",
    "Helpline",
    "A Society",
    "Talk with someone.",
    "1-888",
    "a.example",
    "any time",
    ("English", "French"),
    "Here",
)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[ServiceSheet]:
    with over_a_window(qtbot, (900, 700), partial(ServiceSheet, theme)) as made:
        yield made


def test_it_tells_all_that_is_known(sheet: ServiceSheet) -> None:
    sheet.show_service(LINE, "From our list.")
    assert sheet.title.text() == "Helpline"
    assert sheet.lines == [
        "Phone: 1-888", "A Society", "Hours: any time", "Languages: English, French", "Region: Here", "Web: a.example",
        "Talk with someone.", "From our list.",
    ]  # fmt: skip
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Phone: 1-888"


def test_what_is_not_known_is_left_out(sheet: ServiceSheet) -> None:
    sheet.show_service(Service("group", "A group", organisation="A group"), "")
    assert sheet.lines == []
    assert sheet.close_button.hasFocus()


@pytest.mark.parametrize(
    ("key", "held", "name"), [(Qt.Key.Key_D, CONTROL, "pin"), (Qt.Key.Key_C, CONTROL | SHIFT, "copy")]
)
def test_its_keys_are_its_own(
    sheet: ServiceSheet, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, name: str
) -> None:
    sheet.show_service(LINE, "")
    override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, held)
    override.ignore()
    sheet.event(override)
    assert override.isAccepted(), "else the window would take what lies behind the card"
    asked = sheet.pin_requested if name == "pin" else sheet.copy_requested
    with qtbot.waitSignal(asked) as told:
        qtbot.keyClick(QApplication.focusWidget(), key, held)
    assert told.args == [LINE]


def test_its_buttons_do_the_same(sheet: ServiceSheet, qtbot: QtBot) -> None:
    sheet.show_service(LINE, "")
    for button, asked in ((sheet.pin_button, sheet.pin_requested), (sheet.copy_button, sheet.copy_requested)):
        with qtbot.waitSignal(asked):
            button.click()


def test_it_follows_the_theme_with_the_keyboard_where_it_was(sheet: ServiceSheet, theme: Theme, qtbot: QtBot) -> None:
    sheet.retranslate()  # nothing is on it yet
    sheet.show_service(LINE, "")
    theme.apply("dark", 2.0)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Phone: 1-888"
    sheet.retranslate()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_the_number_is_seen_at_once_whatever_was_looked_at_before(
    sheet: ServiceSheet, theme: Theme, scale: float
) -> None:
    theme.apply("light", scale)
    long = replace(LINE, what="Talk with someone. " * 60)
    for service in (long, replace(long, phone="1-999")):
        sheet.show_service(service, "")
        bar, number = sheet.scroll_area.verticalScrollBar(), sheet.first_stop()
        top = number.mapTo(sheet.scroll_area.viewport(), QPoint()).y()
        assert bar.value() == 0
        assert 0 <= top < sheet.scroll_area.viewport().height() // 4
        bar.setValue(bar.maximum())
        assert bar.value() > 0
        sheet.close()
