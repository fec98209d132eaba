# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of bars that are used with a mouse: the search box moves between two rows, and Tab follows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from reader.ui.window.desk_bar import DeskBar
from reader.ui.window.window_layout import Mode


class _Bar(DeskBar):
    """The name, a button, the box, another button and the menu."""

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        super().__init__(theme, QLineEdit(), menu)
        self.before, self.after = QPushButton("Before"), QPushButton("After")
        for part in (self._logo, self._name, self.before, self._box, self.after, self.menu):
            self._row.addWidget(part)
        self.retranslate()
        self._show_logo()

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self._move_box(3)
        self._put_in_order((self.before,), (self.after, self.menu))


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> Iterator[_Bar]:
    window = QWidget()
    qtbot.addWidget(window)
    bar = _Bar(theme, QMenu(window))
    bar.setParent(window)
    bar.resize(900, 120)
    window.resize(900, 120)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield bar
    window.close()


def _tabbed(bar: _Bar) -> list[QWidget | None]:
    """Return what Tab comes to, from the first button on."""
    bar.before.setFocus()
    met = [QApplication.focusWidget()]
    for _time in range(3):
        bar.window().focusNextPrevChild(True)
        met.append(QApplication.focusWidget())
    return met


def test_it_has_the_name_of_the_program_and_a_menu(bar: _Bar) -> None:
    assert bar._logo.accessibleName() == bar._name.text() == "Lamplight"
    assert not bar._logo.pixmap().isNull()
    assert bar.menu.text() == bar.menu.accessibleName() == "Menu"
    assert isinstance(bar.menu.menu(), QMenu)


@pytest.mark.parametrize("mode", Mode)
def test_in_little_room_the_box_has_a_row_of_its_own(bar: _Bar, mode: Mode) -> None:
    bar.set_mode(Mode.NARROW)
    bar.set_mode(mode)
    bar.layout().activate()
    assert bar.is_one_column == (mode in (Mode.NARROW, Mode.COMPACT))
    if bar.is_one_column:
        assert bar._box.y() >= bar.menu.geometry().bottom()
        assert bar._box.width() > 800
    else:
        assert bar.before.x() < bar._box.x() < bar.after.x(), "back in its place"


def test_tab_comes_to_the_box_last_where_it_stands_below(bar: _Bar) -> None:
    for mode, expected in (
        (Mode.NARROW, [bar.before, bar.after, bar.menu, bar._box]),
        (Mode.WIDE, [bar.before, bar._box, bar.after, bar.menu]),
    ):
        bar.set_mode(mode)
        assert _tabbed(bar) == expected
        siblings = [part for part in bar.children() if part in expected]
        assert siblings == expected, "for whoever puts the whole window in order"
