# SPDX-License-Identifier: GPL-3.0-or-later
"""Tiles that are samples of themselves: in their own size, their own colours, with their own lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.comfort.sample_tiles import LinesTile, PaletteTile, SampleTile, SizeTile
from reader.ui.palettes import DARK, LIGHT, PALETTES, contrast
from reader.ui.theme import Theme


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    yield window
    window.close()


def _picture(tile: SampleTile, width: int = 320) -> QImage:
    tile.resize(width, tile.heightForWidth(width))
    tile.show()
    return tile.grab().toImage()


def _ink(picture: QImage, ground: str, *, left: int = 40) -> tuple[int, int]:
    """Return how high and how wide what is drawn reaches, without the card's edge and its dot."""
    plain = QColor(ground)
    rows, columns = set(), set()
    for y in range(8, picture.height() - 8):
        for x in range(left, picture.width() - 8):
            if abs(picture.pixelColor(x, y).lightness() - plain.lightness()) > 100:
                rows.add(y)
                columns.add(x)
    return (max(rows) - min(rows), max(columns) - min(columns)) if rows else (0, 0)


def test_each_size_is_shown_in_its_own_size_whatever_the_size_is_now(theme: Theme, room: QWidget) -> None:
    heights = []
    for percent in (100, 135, 170, 250):
        tile = SizeTile(theme, "Large", percent, room)
        high, _wide = _ink(_picture(tile, 400), LIGHT.raised)
        heights.append(high)
        tile.hide()
    assert heights == sorted(heights)
    assert heights[3] > 2 * heights[0]
    tile = SizeTile(theme, "Large", 250, room)
    before = tile._own.font.pixelSize()
    theme.apply("light", 3.0)
    assert tile._own.font.pixelSize() == before == 40


@pytest.mark.parametrize("scale", [1.0, 1.7, 4.0])
@pytest.mark.parametrize("width", [150, 260, 420, 700])
def test_a_size_has_room_for_all_that_it_says(theme: Theme, room: QWidget, scale: float, width: int) -> None:
    theme.apply("light", scale)
    for percent in (100, 250):
        tile = SizeTile(theme, "Very large", percent, room)
        inner = tile._room(width, 0).width()
        own = tile._own.height(tile._sample(), inner)
        below = 0 if tile._is_beside(inner) else tile._measured().height(tile._caption(), inner)
        assert tile.heightForWidth(width) >= max(44, own + below)


def test_where_its_name_is_small_it_is_said_in_the_size_that_is_read(theme: Theme, room: QWidget) -> None:
    tile = SizeTile(theme, "Standard", 100, room)
    assert tile._caption() == "100\u00a0%"
    theme.apply("light", 2.0)
    assert tile._caption() == "Standard, 100\u00a0%"


@pytest.mark.parametrize("now", ["light", "dark", "contrast-dark"])
@pytest.mark.parametrize("name", PALETTES)
def test_each_palette_is_painted_in_its_own_colours(theme: Theme, room: QWidget, name: str, now: str) -> None:
    theme.apply(now, 1.0)
    tile = PaletteTile(theme, "Some colours", name, room)
    picture = _picture(tile, 240)
    own = PALETTES[name]
    colours = {picture.pixelColor(x, y).name() for x in range(8, 232) for y in range(8, picture.height() - 8)}
    assert own.page in colours
    assert max(contrast(colour, own.page) for colour in colours) > 7, "its name can be read"


def test_like_the_system_is_half_light_and_half_dark(theme: Theme, room: QWidget) -> None:
    picture = _picture(PaletteTile(theme, "Like the system", "auto", room), 240)
    assert picture.pixelColor(160, 9) == QColor(LIGHT.page)
    assert picture.pixelColor(222, 9) == QColor(DARK.page)


@pytest.mark.parametrize("name", [*PALETTES, "auto"])
def test_the_one_that_is_taken_is_told_by_its_dot(theme: Theme, room: QWidget, name: str) -> None:
    tile = PaletteTile(theme, "Some colours", name, room)
    free = _picture(tile, 240)
    tile.setChecked(True)
    taken = _picture(tile, 240)
    dot = tile._pad() + theme.gap(20) // 2
    own, middle = PALETTES.get(name, LIGHT), free.height() // 2
    assert free.pixelColor(dot, middle) == QColor(own.raised)
    assert taken.pixelColor(dot, middle) == QColor(own.link)
    assert contrast(own.link, own.raised) >= 3


def test_the_keyboard_is_shown_by_a_ring(theme: Theme, room: QWidget, qtbot: QtBot) -> None:
    tile = PaletteTile(theme, "Dark", "dark", room)
    plain = _picture(tile)
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    tile.setFocus()
    ringed = _picture(tile)
    assert ringed.pixelColor(ringed.width() // 2, 1) == QColor(LIGHT.focus)
    assert plain.pixelColor(plain.width() // 2, 1) != QColor(LIGHT.focus)


def test_so_many_lines_are_drawn_clear(theme: Theme, room: QWidget) -> None:
    for count in (1, 3, 5):
        picture = _picture(LinesTile(theme, "Lines", count, room), 110)
        column = [picture.pixelColor(44, y) == QColor(LIGHT.text) for y in range(picture.height() // 2 + 4)]
        assert sum(one and not other for one, other in zip(column, [False, *column], strict=False)) == count


def test_a_finger_finds_each_in_a_narrow_place(theme: Theme, room: QWidget) -> None:
    for tile in (
        SizeTile(theme, "Standard", 100, room),
        PaletteTile(theme, "High contrast, light", "contrast-light", room),
        LinesTile(theme, "Three lines", 3, room),
    ):
        assert tile.heightForWidth(120) >= 44
        assert tile.minimumSizeHint().width() < 120
        assert tile.least_width() > 90
