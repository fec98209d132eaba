# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet “Text and colours”: what it offers, that all of it fits, and that the keyboard finds everything."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.settings import SETTINGS
from reader.ui.comfort.comfort_sheet import KEYS, ComfortSheet
from reader.ui.palettes import PALETTES
from reader.ui.theme import Theme
from tests.ui.over_window import over_a_window

VALUES = {row.key: row.default for row in SETTINGS if row.key in KEYS}


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[ComfortSheet]:
    with over_a_window(qtbot, (1366, 768), partial(ComfortSheet, theme)) as made:
        made.show_values(VALUES)
        yield made


def _chosen(sheet: ComfortSheet) -> list[tuple[str, object]]:
    told: list[tuple[str, object]] = []
    sheet.value_chosen.connect(lambda key, value: told.append((key, value)))
    return told


def test_it_offers_four_sizes_five_palettes_spacing_and_lines(sheet: ComfortSheet) -> None:
    assert list(sheet.sizes.tiles) == [100, 135, 170, 250]
    assert list(sheet.palettes.tiles) == ["auto", *PALETTES]
    assert list(sheet.lines.tiles) == [1, 3, 5]
    names = [tile.accessibleName() for tile in sheet.sizes.tiles.values()]
    assert names == ["Standard, 100\u00a0%", "Large, 135\u00a0%", "Larger, 170\u00a0%", "Very large, 250\u00a0%"]
    assert sheet.spacing.accessibleName() == "Wide spacing"
    assert sheet.line_focus.accessibleName() == "Show only a few lines at a time"


def test_one_click_asks_for_each(sheet: ComfortSheet, qtbot: QtBot) -> None:
    told = _chosen(sheet)
    sheet.open()
    parts = (
        sheet.sizes.tiles[250],
        sheet.spacing,
        sheet.palettes.tiles["sepia"],
        sheet.line_focus,
        sheet.lines.tiles[5],
    )
    for part in parts:
        sheet._scroll.ensureWidgetVisible(part)
        qtbot.mouseClick(part, Qt.MouseButton.LeftButton, pos=part.rect().center())
    assert told == [
        ("look.text_size", 250),
        ("look.spacing", True),
        ("look.palette", "sepia"),
        ("look.line_focus", True),
        ("look.line_focus_lines", 5),
    ]
    with qtbot.waitSignal(sheet.restore_requested):
        sheet._as_it_was.click()
    with qtbot.waitSignal(sheet.settings_requested):
        sheet._settings.click()


def test_it_shows_what_it_is_told_and_none_where_a_size_has_no_name(sheet: ComfortSheet) -> None:
    told = _chosen(sheet)
    sheet.show_values(VALUES | {"look.text_size": 170, "look.palette": "dark", "look.line_focus": True})
    assert [value for value, tile in sheet.sizes.tiles.items() if tile.isChecked()] == [170]
    assert [value for value, tile in sheet.palettes.tiles.items() if tile.isChecked()] == ["dark"]
    assert sheet.line_focus.isChecked()
    sheet.show_values(VALUES | {"look.text_size": 200})
    assert not any(tile.isChecked() for tile in sheet.sizes.tiles.values())
    assert told == [], "nobody chose"


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1366, 768), 1.0), ((1280, 800), 2.5), ((1366, 768), 4.0), ((420, 700), 1.0), ((320, 256), 1.15)],
    ids=str,
)
def test_it_fits_and_nothing_is_cut_off(sheet: ComfortSheet, theme: Theme, size: tuple[int, int], scale: float) -> None:
    window = sheet.parentWidget()
    window.resize(*size)
    theme.apply("light", scale)
    sheet.open()
    for _time in range(3):
        sheet.place(window.rect())
        QCoreApplication.sendPostedEvents()
        window.grab()
    assert window.rect().contains(QRect(sheet.pos() + sheet.card.pos(), sheet.card.size()))
    assert sheet._inside.width() <= sheet._scroll.viewport().width()
    for part in (*sheet.findChildren(QAbstractButton), *sheet.findChildren(QLabel)):
        if part.isVisibleTo(sheet) and part.hasHeightForWidth():
            assert part.height() >= part.heightForWidth(part.width()), part.accessibleName()
        if part.isVisibleTo(sheet) and isinstance(part, QAbstractButton):
            assert min(part.width(), part.height()) >= 44, part.accessibleName()
    for stop in sheet.stops():
        stop.setFocus()
        sheet.keep_in_view(stop)
        place = QRect(stop.mapTo(sheet.card, QPoint(0, 0)), stop.size())
        assert place.left() >= 0
        assert place.right() <= sheet.card.width()


@pytest.mark.parametrize(("size", "scale"), [((1366, 768), 1.0), ((1280, 800), 2.5), ((420, 700), 1.0)], ids=str)
def test_a_good_part_of_the_page_is_seen_beside_it(
    sheet: ComfortSheet, theme: Theme, size: tuple[int, int], scale: float
) -> None:
    theme.apply("light", scale)
    sheet.open()
    sheet.place(QRect(0, 0, *size))
    free = 1 - sheet.card.width() * sheet.card.height() / (size[0] * size[1])
    assert free > 0.35


def test_the_buttons_at_the_foot_stay_in_view_where_there_is_room(sheet: ComfortSheet, theme: Theme) -> None:
    sheet.open()
    assert sheet._column.indexOf(sheet._foot) >= 0
    sheet.place(QRect(0, 0, 320, 256))
    assert sheet._column.indexOf(sheet._foot) < 0
    assert sheet._list.indexOf(sheet._foot) >= 0
    sheet.place(QRect(0, 0, 1366, 768))
    assert sheet._column.indexOf(sheet._foot) >= 0


def test_tab_goes_round_and_arrows_try_one_after_the_other(sheet: ComfortSheet, qtbot: QtBot) -> None:
    told = _chosen(sheet)
    sheet.open()
    assert QApplication.focusWidget() is sheet.sizes.tiles[100]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert told == [("look.text_size", 135)]
    seen = []
    for _stop in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    palettes, lines = sheet.palettes.tiles, sheet.lines.tiles
    around = [sheet.spacing, palettes["auto"], sheet.line_focus, lines[3], sheet._as_it_was, sheet._settings]
    assert seen == [*around, sheet._close, sheet.sizes.tiles[135]]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is sheet._close


def test_escape_closes_it_and_gives_the_keyboard_back(sheet: ComfortSheet, qtbot: QtBot) -> None:
    field = QApplication.focusWidget()
    sheet.open()
    sheet.open()
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field
    sheet.open()
    qtbot.mouseClick(sheet._close, Qt.MouseButton.LeftButton)
    assert not sheet.is_open


def test_what_has_the_keyboard_stays_in_view_while_all_grows(sheet: ComfortSheet, theme: Theme, qtbot: QtBot) -> None:
    sheet.open()
    tile = sheet.palettes.tiles["auto"]
    tile.setFocus()
    theme.apply("light", 4.0)
    sheet.place(sheet.parentWidget().rect())

    def is_seen() -> bool:
        top = tile.mapTo(sheet._scroll.viewport(), QPoint(0, 0)).y()
        return -2 <= top < sheet._scroll.viewport().height() - 40

    qtbot.waitUntil(is_seen)


def test_what_the_organisation_has_decided_cannot_be_chosen(sheet: ComfortSheet) -> None:
    sheet.set_locked(lambda key: key == "look.palette")
    assert not sheet.palettes.tiles["dark"].isEnabled()
    assert sheet.sizes.tiles[135].isEnabled()
    assert not set(sheet.palettes.tiles.values()) & set(sheet.stops())


def test_it_follows_the_language(sheet: ComfortSheet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.comfort.comfort_sheet._", lambda text: f"«{text}»")
    sheet.retranslate()
    assert sheet.accessibleName() == "«Text and colours»"
    assert sheet._as_it_was.text() == "«As it was»"
    assert sheet._close.accessibleName() == "«Close “Text and colours”»"


def test_with_its_window_away_the_keyboard_goes_on(sheet: ComfortSheet) -> None:
    """Hidden with its window it has no stop to give the keyboard to; a fault in here ended the program."""
    sheet.window().hide()
    assert isinstance(sheet.focusNextPrevChild(True), bool)
