# SPDX-License-Identifier: GPL-3.0-or-later
"""A PIN that a volunteer chooses: typed twice, refused in words, kept by somebody else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.site.pin import make_hash
from reader.ui.helpline.pin_sheet import PinSheet
from reader.ui.theme import Theme


@pytest.fixture
def kept() -> list[str]:
    return []


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot, kept: list[str]) -> Iterator[PinSheet]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)

    def keep(pin: str) -> None:
        make_hash(pin)
        kept.append(pin)

    sheet = PinSheet(theme, window, keep)
    sheet.place(window.rect())
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    sheet.open()
    yield sheet
    window.close()


def _type(sheet: PinSheet, qtbot: QtBot, first: str, again: str) -> None:
    qtbot.keyClicks(sheet.first, first)
    qtbot.keyClick(sheet.first, Qt.Key.Key_Return)
    qtbot.keyClicks(sheet.again, again)
    qtbot.keyClick(sheet.again, Qt.Key.Key_Return)


def test_the_same_pin_twice_is_handed_on_and_forgotten(sheet: PinSheet, qtbot: QtBot, kept: list[str]) -> None:
    assert sheet.first.hasFocus()
    with qtbot.waitSignal(sheet.pin_set):
        _type(sheet, qtbot, "271828", "271828")
    assert kept == ["271828"]
    assert not sheet.is_open
    assert sheet.first.text() == sheet.again.text() == ""


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (("271828", "271829"), "not the same"),
        (("2718", "2718"), "6 to 12 digits"),
        (("123456", "123456"), "first one"),
    ],
)
def test_what_cannot_be_a_pin_is_refused_in_words(
    sheet: PinSheet, qtbot: QtBot, kept: list[str], typed: tuple[str, str], why: str
) -> None:
    _type(sheet, qtbot, *typed)
    assert why in sheet.message.text()
    assert kept == []
    assert sheet.is_open
    assert sheet.first.hasFocus()
    assert sheet.first.text() == ""


def test_its_button_works_by_keyboard_and_escape_sets_nothing(sheet: PinSheet, qtbot: QtBot, kept: list[str]) -> None:
    sheet.set_button.setFocus()
    qtbot.keyClick(sheet.set_button, Qt.Key.Key_Return)
    assert "6 to 12" in sheet.message.text()
    qtbot.keyClicks(sheet.first, "271828")
    qtbot.keyClick(sheet.first, Qt.Key.Key_Escape)
    assert not sheet.is_open
    assert sheet.first.text() == ""
    assert kept == []
