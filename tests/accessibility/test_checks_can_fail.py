# SPDX-License-Identifier: GPL-3.0-or-later
"""Every check finds what it is for: a small window with one fault, and the same window without it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility import keyboard, naming, room

Bot = QtBot


class Button(QPushButton):
    """A button as it should be: a name, 44 pixels, and a ring of 3 pixels when it has the keyboard."""

    ring = 3
    colour = "#0b4a92"

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setAccessibleName(words)
        self.setMinimumSize(60, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        if self.hasFocus() and self.ring:
            painter.setPen(QPen(QColor(self.colour), self.ring))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()


class Panel(QWidget):
    """Two buttons, one above the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.first, self.second = Button("First", self), Button("Second", self)
        self.add(self.first)
        self.add(self.second)

    def add(self, widget: QWidget) -> None:
        self.column.addWidget(widget)
        if self.isVisible():
            widget.show()


class Hands:
    """Presses Tab."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    def press(self, *keys: str) -> None:
        for name in keys:
            key = Qt.Key.Key_Tab if name == "Tab" else Qt.Key.Key_Backtab
            self._bot.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def panel(qtbot: Bot) -> Panel:
    made = Panel()
    qtbot.addWidget(made)
    return made


def _show(panel: QWidget, bot: Bot) -> None:
    panel.show()
    panel.activateWindow()
    bot.waitUntil(panel.isActiveWindow)


def _round(panel: QWidget, bot: Bot, key: str = "Tab") -> keyboard.Round:
    _show(panel, bot)
    return keyboard.go_round(Hands(bot), [panel], key, tested=set())


# -- the keyboard -----------------------------------------------------------------------------------------------------


def test_a1_a_good_panel_is_gone_round_forth_and_back(panel: Panel, qtbot: Bot) -> None:
    forth = _round(panel, qtbot)
    assert forth.visited == [panel.first, panel.second]
    assert forth.came_round
    assert keyboard.reach_faults(forth, keyboard.stops([panel])) == []
    assert keyboard.order_faults(forth.visited, panel) == []
    assert forth.rings + forth.hidden == []
    assert _round(panel, qtbot, "Shift+Tab").visited == [panel.first, panel.second]


def test_a1_a_trap_is_found(panel: Panel, qtbot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyboard, "MOST_PRESSES", 20)
    monkeypatch.setattr(Button, "focusNextPrevChild", lambda self, _on: self is panel.second, raising=False)
    found = _round(panel, qtbot)
    assert not found.came_round
    assert "never comes round" in found.hidden[-1]


def test_a1_what_tab_does_not_reach_is_found(panel: Panel, qtbot: Bot) -> None:
    class Skipping(Button):
        def focusInEvent(self, event: object) -> None:
            panel.first.setFocus()

    third = Skipping("Third", panel)
    panel.add(third)
    found = _round(panel, qtbot)
    assert keyboard.reach_faults(found, keyboard.stops([panel])) == ["Skipping “Third” cannot be reached"]


@pytest.mark.parametrize(("width", "colour"), [(0, "#0b4a92"), (1, "#0b4a92"), (3, "#e8e8e8")])
def test_a2_a_ring_that_is_missing_thin_or_pale_is_found(
    width: int, colour: str, panel: Panel, qtbot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Button, "ring", width)
    monkeypatch.setattr(Button, "colour", colour)
    assert len(_round(panel, qtbot).rings) == 2


def test_a2_the_keyboard_behind_something_is_found(panel: Panel, qtbot: Bot) -> None:
    _show(panel, qtbot)
    cover = QLabel("Over everything", panel)
    cover.setGeometry(panel.rect())
    cover.show()
    assert "lies under something" in keyboard.hidden_faults(panel.first)[0]
    panel.second.hide()
    assert "cannot be seen" in keyboard.hidden_faults(panel.second)[0]


def test_a3_an_order_against_that_of_reading_is_found(panel: Panel, qtbot: Bot) -> None:
    QWidget.setTabOrder(panel.second, panel.first)
    _show(panel, qtbot)
    faults = keyboard.order_faults([panel.second, panel.first], panel)
    assert faults == ["Button “Second” comes before Button “First”"]


# -- names ------------------------------------------------------------------------------------------------------------


def _without_name(panel: Panel) -> None:
    panel.first.setText("")
    panel.first.setAccessibleName("")


def _without_role(panel: Panel) -> None:
    plain = QWidget(panel)
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    panel.add(plain)


def _placeholder_only(panel: Panel) -> None:
    field = QLineEdit(panel)
    field.setPlaceholderText("Your question")
    panel.add(field)


def _silent_rows(panel: Panel) -> None:
    rows = QListView(panel)
    model = QStandardItemModel(rows)
    model.appendRow(QStandardItem("7"))
    rows.setModel(model)
    panel.add(rows)


def _tooltip_only(panel: Panel) -> None:
    panel.first.setToolTip("Deletes everything")


def _same_names(panel: Panel) -> None:
    panel.second.setAccessibleName("First")


@pytest.mark.parametrize(
    ("check", "spoil"),
    [
        (naming.nameless, _without_name),
        (naming.without_role, _without_role),
        (naming.named_by_placeholder, _placeholder_only),
        (naming.unsaid_rows, _silent_rows),
        (naming.only_in_a_tooltip, _tooltip_only),
        (naming.same_names, _same_names),
    ],
)
def test_a4_a5_a6_and_a14_each_fault_of_names_is_found(
    check: Callable[[QWidget], list[str]], spoil: Callable[[Panel], None], panel: Panel, qtbot: Bot
) -> None:
    _show(panel, qtbot)
    assert check(panel) == []
    spoil(panel)
    panel.adjustSize()
    panel.grab()
    assert len(check(panel)) == 1


# -- room -------------------------------------------------------------------------------------------------------------


def _clipped(panel: Panel) -> None:
    panel.first.setText("Words that have no room at all in this button")
    panel.first.setFixedWidth(60)


def _outside(panel: Panel) -> None:
    panel.column.removeWidget(panel.second)
    panel.second.move(QPoint(panel.width() - 20, 0))


def _sideways(panel: Panel) -> None:
    rows = QListView(panel)
    model = QStandardItemModel(rows)
    model.appendRow(QStandardItem("A row that is far longer than the list is wide " * 4))
    rows.setModel(model)
    rows.resize(100, 100)
    rows.doItemsLayout()
    panel.add(rows)


@pytest.mark.parametrize("spoil", [_clipped, _outside, _sideways])
def test_a8_what_is_cut_off_outside_or_sideways_is_found(
    spoil: Callable[[Panel], None], panel: Panel, qtbot: Bot
) -> None:
    _show(panel, qtbot)
    assert room.cut_off(panel) == []
    spoil(panel)
    panel.grab()
    assert room.cut_off(panel)


def test_a9_a_window_that_outgrows_its_screen_is_found(panel: Panel) -> None:
    panel.resize(400, 300)
    assert room.outside_the_screen(panel, QSize(400, 300)) == []
    assert room.outside_the_screen(panel, QSize(320, 256)) == ["the window is 400 x 300"]


def test_a13_a_small_target_is_found(panel: Panel, qtbot: Bot) -> None:
    _show(panel, qtbot)
    assert room.too_small(panel) == []
    panel.first.setFixedHeight(30)
    panel.grab()
    assert len(room.too_small(panel)) == 1


def test_a13_two_targets_side_by_side_without_a_gap_are_found(panel: Panel, qtbot: Bot) -> None:
    _show(panel, qtbot)
    assert room.too_close(panel, 0) == []
    apart = QPushButton("Beside", panel)
    apart.setGeometry(panel.first.geometry().translated(0, panel.first.height() + 3))
    apart.show()
    apart.raise_()
    panel.grab()
    assert any("is 3 from" in fault for fault in room.too_close(panel, 8))


def test_a13_a_low_row_of_a_menu_is_found(qtbot: Bot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setStyleSheet("QMenu::item { padding: 20px; }")
    menu.addAction("Contents")
    assert room.too_small(menu) == []
    menu.setStyleSheet("QMenu::item { padding: 1px; }")
    assert len(room.too_small(menu)) == 1


def test_keys_pressed_by_the_hands_are_real(panel: Panel, qtbot: Bot) -> None:
    pressed: list[int] = []

    class Heard(Button):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            pressed.append(event.key())
            super().keyPressEvent(event)

    panel.add(Heard("Third", panel))
    _show(panel, qtbot)
    panel.second.setFocus()
    Hands(qtbot).press("Tab")
    assert QApplication.focusWidget().text() == "Third"
    Hands(qtbot).press("Shift+Tab")
    assert QApplication.focusWidget() is panel.second
    assert pressed == []  # Qt takes Tab before the widget does
