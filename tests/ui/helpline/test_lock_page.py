# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the lock: it asks, waits, and keeps no digit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.site.lockout import Lockout
from reader.ui.announce import hear, unhear
from reader.ui.helpline.lock_page import LockPage
from reader.ui.theme import Theme

PIN = "271828"


def _is_inside(page: LockPage, part: QWidget) -> bool:
    fits = page._inside.width() <= page._scroll.viewport().width()
    return fits and page._inside.rect().contains(part.geometry())


class Locks:
    """A page, its clock, and what it says aloud."""

    def __init__(self, theme: Theme) -> None:
        self.clock = [100.0]
        self.heard: list[str] = []
        self.page = LockPage(theme, PIN.__eq__, Lockout(None, lambda: self.clock[0]))

    def note(self, text: str, _urgent: bool) -> None:
        self.heard.append(text)


@pytest.fixture
def locks(theme: Theme, qtbot: QtBot) -> Iterator[Locks]:
    locks = Locks(theme)
    hear(locks.note)
    qtbot.addWidget(locks.page)
    locks.page.resize(1280, 800)
    locks.page.show()
    qtbot.waitUntil(locks.page.isActiveWindow)
    yield locks
    unhear(locks.note)


def test_it_is_announced_with_the_keyboard_in_its_field(locks: Locks) -> None:
    assert locks.page.field.hasFocus()
    assert locks.heard[0].startswith("Locked. Type the PIN")
    assert locks.page.field.echoMode() is QLineEdit.EchoMode.Password


def test_the_right_pin_opens_by_key_and_by_button(locks: Locks, qtbot: QtBot) -> None:
    page = locks.page
    qtbot.keyClicks(page.field, PIN)
    with qtbot.waitSignal(page.opened):
        qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.keyClicks(page.field, PIN)
    page.open_button.setFocus()
    with qtbot.waitSignal(page.opened):
        qtbot.keyClick(page.open_button, Qt.Key.Key_Return)
    assert page.field.text() == ""


def test_a_wrong_one_is_said_and_not_kept(locks: Locks, qtbot: QtBot) -> None:
    page = locks.page
    qtbot.keyClicks(page.field, "999999")
    with qtbot.assertNotEmitted(page.opened):
        qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.message.text() == "That PIN is not right."
    assert locks.heard[-1] == page.message.text()
    assert page.field.text() == ""
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page._lockout.wait_seconds() == 0, "nothing typed is no try"


def test_a_wait_is_told_and_ends_by_itself(locks: Locks, qtbot: QtBot) -> None:
    page = locks.page
    for _time in range(3):
        qtbot.keyClicks(page.field, "999999")
        qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.field.isReadOnly()
    assert not page.open_button.isEnabled()
    assert "30 seconds" in page.message.text()
    locks.clock[0] += 10
    page.look()
    assert "20 seconds" in page.message.text()
    page.hide()
    page.show()
    assert page.message.text().startswith("There were too many wrong PINs.")
    locks.clock[0] += 20
    page.look()
    assert page.message.text() == ""
    assert not page.field.isReadOnly()
    page.look()


def test_forgetting_asks_again(locks: Locks, qtbot: QtBot) -> None:
    page = locks.page
    page.forget_button.setFocus()
    with qtbot.assertNotEmitted(page.forget_requested):
        qtbot.keyClick(page.forget_button, Qt.Key.Key_Return)
    assert page.forget_button.text() == locks.heard[-1] == "Forget all of this call now"
    with qtbot.waitSignal(page.forget_requested):
        qtbot.keyClick(page.forget_button, Qt.Key.Key_Return)


def test_hidden_it_keeps_no_digit(locks: Locks, qtbot: QtBot) -> None:
    qtbot.keyClicks(locks.page.field, "2718")
    locks.page.hide()
    assert locks.page.field.text() == ""


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_all_of_it_is_on_the_page_or_scrolls_down(locks: Locks, theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.apply("light", scale)
    page = locks.page
    bar = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: page.field.width() == page.words.width() and (bar.maximum() > 0) == (scale == 4.0))
    for part in page._parts:
        qtbot.waitUntil(partial(_is_inside, page, part))
    assert QApplication.focusWidget() is page.field
