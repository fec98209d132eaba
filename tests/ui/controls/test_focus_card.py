# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of cards that have the keyboard: when it comes, where it goes, and that Tab does not leave the card."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.ui.controls.focus_card import FocusCard
from reader.ui.theme import Theme
from tests.ui.over_window import over_a_window


class _Card(FocusCard):
    """Has two buttons, and notes what is done with it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="testCard")
        self.one, self.two = QPushButton("One", self.card), QPushButton("Two", self.card)
        self.two.move(0, 40)
        self.noted: list[str] = []

    def prepare(self) -> None:
        focused = QApplication.focusWidget()
        self.noted.append(f"shown: {self.isVisible()}, keyboard: {focused is self.one}")

    def keep_in_view(self, stop: QWidget) -> None:
        assert isinstance(stop, QPushButton)
        self.noted.append(stop.text())


class _Reasons(QObject):
    """Notes why the keyboard came."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.seen: list[Qt.FocusReason] = []
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            self.seen.append(event.reason())
        return False


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[_Card]:
    """A card with two buttons over a window whose field has the keyboard."""
    with over_a_window(qtbot, (500, 400), partial(_Card, theme)) as made:
        made.place(QRect(50, 60, 300, 200))
        yield made


def _field(card: _Card) -> QLineEdit:
    return card.parentWidget().findChildren(QLineEdit)[0]


def test_the_keyboard_comes_when_it_is_ready_and_goes_back(card: _Card, qtbot: QtBot) -> None:
    card.open()
    assert card.noted == ["shown: True, keyboard: False"]
    assert card.one.hasFocus()
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card.one, Qt.Key.Key_Escape)
    assert _field(card).hasFocus()


def test_behind_a_dialog_that_has_just_gone_the_window_knows_who_had_the_keyboard(card: _Card, qtbot: QtBot) -> None:
    dialog = QWidget()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is None)
    card.open()
    card.close()
    card.window().activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert _field(card).hasFocus()


def test_opening_what_is_open_changes_nothing(card: _Card) -> None:
    card.open()
    card.two.setFocus()
    card.open()
    assert card.two.hasFocus()
    assert len(card.noted) == 1
    card.close()
    assert _field(card).hasFocus(), "where it came from is not forgotten"


@pytest.mark.parametrize("reason", [Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ShortcutFocusReason], ids=str)
def test_the_keyboard_comes_for_the_reason_that_the_card_gives(card: _Card, reason: Qt.FocusReason) -> None:
    reasons = _Reasons(card.one)
    card.OPENS_BY = reason
    card.open()
    assert reasons.seen == [reason]


@pytest.mark.parametrize("always", [False, True])
def test_the_keyboard_stays_where_it_went_meanwhile_unless_it_always_goes_back(card: _Card, *, always: bool) -> None:
    other = QLineEdit(card.parentWidget())
    other.show()
    card.ALWAYS_GIVES_BACK = always
    card.open()
    other.setFocus()
    card.close()
    assert QApplication.focusWidget() is (_field(card) if always else other)


def test_what_was_hidden_meanwhile_does_not_get_the_keyboard_back(card: _Card) -> None:
    card.open()
    _field(card).hide()
    assert card.close()
    assert not card.is_open
    assert not _field(card).hasFocus()


def test_what_is_gone_meanwhile_does_no_harm(card: _Card) -> None:
    field = _field(card)
    card.open()
    Shiboken.delete(field)
    assert card.close()
    assert not card.is_open


def test_tab_goes_round_on_it_and_each_stop_comes_into_view(card: _Card, qtbot: QtBot) -> None:
    card.open()
    card.noted.clear()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert card.noted == ["Two", "One", "Two"]
    assert card.two.hasFocus()


def test_tab_leaves_out_what_cannot_be_used(card: _Card, qtbot: QtBot) -> None:
    card.open()
    card.two.setEnabled(False)
    qtbot.keyClick(card.one, Qt.Key.Key_Tab)
    assert card.one.hasFocus()
    assert card.stops() == [card.one]


def test_with_its_window_away_the_keyboard_goes_on(card: _Card) -> None:
    """Hidden with its window it has no stop to give the keyboard to."""
    card.open()
    card.window().hide()
    card.noted.clear()
    assert isinstance(card.focusNextPrevChild(True), bool)
    assert not card.noted


@pytest.mark.parametrize(
    ("size", "expected"),
    [((100, 80), QRect(200, 110, 100, 80)), ((900, 900), QRect(100, 50, 300, 200)), ((-5, 0), QRect(249, 149, 1, 1))],
    ids=["smaller", "larger", "none"],
)
def test_it_lies_in_the_middle_and_inside(card: _Card, size: tuple[int, int], expected: QRect) -> None:
    card.place_in_middle(QRect(100, 50, 300, 200), *size)
    assert QRect(card.card.mapTo(card.parentWidget(), QPoint(0, 0)), card.card.size()) == expected
