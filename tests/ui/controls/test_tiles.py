# SPDX-License-Identifier: GPL-3.0-or-later
"""Tiles: one is taken, the keyboard goes from one to the next, and they fit at any width."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter
from pytestqt.qtbot import QtBot

from reader.ui.controls.tiles import _MOST, Picture, TileRow
from reader.ui.theme import Theme

NAMES = ("One line", "Three lines", "Five lines and a name that is much longer")


def _draw(painter: QPainter, room: QRect) -> None:
    painter.fillRect(room, QColor("#123456"))


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> TileRow:
    row = TileRow(theme)
    qtbot.addWidget(row)
    for number, name in enumerate(NAMES):
        row.add(number, name, Picture(lambda: QSize(60, 40), _draw) if number == 0 else None)
    row.set_words("Lines", "How many lines stay clear.")
    row.resize(700, 200)
    row.show()
    row.activateWindow()
    return row


def _taken(row: TileRow) -> list[object]:
    return [value for value, tile in row.tiles.items() if tile.isChecked()]


def test_a_press_anywhere_on_a_tile_takes_it_and_tells(row: TileRow, qtbot: QtBot) -> None:
    row.show_value(0)
    with qtbot.waitSignal(row.value_chosen) as told:
        qtbot.mouseClick(row.tiles[2], Qt.MouseButton.LeftButton, pos=row.tiles[2].rect().center())
    assert told.args == [2]
    assert _taken(row) == [2]


def test_what_is_shown_is_not_told_and_may_be_none_of_them(row: TileRow) -> None:
    told: list[object] = []
    row.value_chosen.connect(told.append)
    row.show_value(1)
    assert _taken(row) == [1]
    row.show_value("something else")
    assert _taken(row) == []
    row.show_value(2)
    assert _taken(row) == [2]
    assert told == []


def test_tab_comes_to_the_taken_one_and_arrows_take_the_next(row: TileRow, qtbot: QtBot) -> None:
    def stops() -> list[object]:
        return [value for value, tile in row.tiles.items() if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]

    row.show_value("nothing")
    assert stops() == [0]
    row.show_value(1)
    assert stops() == [1]
    row.tiles[1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(row.tiles[1].hasFocus)
    with qtbot.waitSignal(row.value_chosen) as told:
        qtbot.keyClick(row.tiles[1], Qt.Key.Key_Right)
    assert told.args == [2]
    assert row.tiles[2].hasFocus()
    assert stops() == [2]
    for key, value in ((Qt.Key.Key_Down, 0), (Qt.Key.Key_Up, 2), (Qt.Key.Key_Left, 1)):
        qtbot.keyClick(row.window().focusWidget(), key)
        assert _taken(row) == [value], "round and round"


def test_a_screen_reader_hears_question_and_answer(row: TileRow) -> None:
    interface = QAccessible.queryAccessibleInterface(row.tiles[0])
    assert interface is not None
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "Lines: One line"
    assert interface.text(QAccessible.Text.Description) == "How many lines stay clear."


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
@pytest.mark.parametrize("width", [240, 420, 700, 1300])
def test_they_stand_in_order_without_touching_at_any_width(
    row: TileRow, theme: Theme, scale: float, width: int
) -> None:
    theme.apply("light", scale)
    row.resize(width, row.heightForWidth(width))
    places = [tile.geometry() for tile in row.tiles.values()]
    assert all(row.rect().contains(place) for place in places)
    assert not any(first.intersects(second) for first, second in combinations(places, 2))
    assert places == sorted(places, key=lambda place: (place.top(), place.left()))
    widest = max(place.width() for place in places)
    is_at_its_widest = widest == max(theme.px(_MOST), *(tile.least_width() for tile in row.tiles.values()))
    assert is_at_its_widest or max(place.right() for place in places) == width - 1  # else they end where the row does
    for tile in row.tiles.values():
        assert tile.height() >= max(44, tile.heightForWidth(tile.width()))


def test_rows_are_filled_evenly(theme: Theme, qtbot: QtBot) -> None:
    row = TileRow(theme)
    qtbot.addWidget(row)
    for number in range(6):
        row.add(number, "A name")
    row.show()
    five = row.tiles[0].least_width() * 5 + 40
    row.resize(five, 300)
    assert [tile.y() == 0 for tile in row.tiles.values()] == [True] * 3 + [False] * 3


def test_they_take_other_titles_in_another_language(row: TileRow) -> None:
    row.set_words("Lignes", "Combien.", ["Une", "Trois", "Cinq"])
    assert [tile.title for tile in row.tiles.values()] == ["Une", "Trois", "Cinq"]
    assert row.tiles[1].accessibleName() == "Lignes: Trois"


def test_the_taken_one_is_told_by_a_dot_and_the_picture_is_drawn(row: TileRow, theme: Theme) -> None:
    row.show_value("none")
    tile = row.tiles[0]
    before = tile.grab().toImage()
    assert before.pixelColor(tile.width() // 2, theme.gap(12) + 5).name() == "#123456"
    row.show_value(0)
    after = tile.grab().toImage()
    dot = theme.gap(12) + theme.gap(20) // 2, tile.height() - theme.gap(12) - theme.gap(20) // 2
    assert before.pixelColor(*dot) != after.pixelColor(*dot)


def test_a_row_without_tiles_needs_no_room(theme: Theme, qtbot: QtBot) -> None:
    row = TileRow(theme)
    qtbot.addWidget(row)
    assert row.heightForWidth(300) == 0
