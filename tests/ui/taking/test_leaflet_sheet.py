# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet “Print or take away”: it shows what it is given, asks by signals, and fits at every size."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.wrapping import target
from reader.ui.taking.leaflet_sheet import SIZES, WAYS, LeafletSheet
from reader.ui.theme import Theme
from tests.ui.over_window import over_a_window
from tests.ui.taking.test_leaflet_rows import OUT, ROWS


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[LeafletSheet]:
    with over_a_window(qtbot, (1280, 800), partial(LeafletSheet, theme)) as made:
        made.show_questions(2, go_along=True)
        made.show_size(16)
        made.show_here("Surgery", "Before")
        made.show_undo("")
        made.show_notice("")
        made.show_pieces(ROWS, can_take=True)
        made.open()
        yield made


def test_what_is_in_it_and_what_can_be_added(sheet: LeafletSheet) -> None:
    assert sheet.rows.rows == tuple(ROWS)
    assert not sheet.nothing.isVisible()
    assert sheet.add_page.accessibleName() == "Add this page"
    assert sheet.add_page.accessibleDescription() == "Surgery"
    assert sheet.add_section.accessibleDescription() == "Before"


def test_an_empty_leaflet_says_how_to_fill_it_and_has_nothing_to_take(sheet: LeafletSheet) -> None:
    sheet.show_pieces([], can_take=False)
    assert "Ctrl + B" in sheet.nothing.text()
    assert sheet.nothing.isVisible()
    assert not sheet.clear_button.isVisible()
    assert not any(button.isEnabled() for button in sheet.ways.values())


def test_at_home_there_is_nothing_to_add(sheet: LeafletSheet) -> None:
    sheet.show_here("", "")
    assert not sheet.add_page.isVisible()
    assert not sheet.add_section.isVisible()


def test_its_buttons_ask(sheet: LeafletSheet, qtbot: QtBot) -> None:
    asked: list[tuple[SignalInstance, QWidget]] = [
        (sheet.add_page_requested, sheet.add_page),
        (sheet.add_section_requested, sheet.add_section),
        (sheet.clear_requested, sheet.clear_button),
    ]
    for signal, button in asked:
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_take_it_is_one_button(sheet: LeafletSheet, qtbot: QtBot, way: str) -> None:
    button = next(button for name, button in sheet.ways.items() if name == way)
    assert button.accessibleName().strip() == button.accessibleName() != ""
    with qtbot.waitSignal(sheet.way_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [way]


@pytest.mark.parametrize("points", SIZES)
def test_the_size_on_paper_is_shown_and_chosen(sheet: LeafletSheet, qtbot: QtBot, points: int) -> None:
    tile = sheet.sizes.tiles[points]
    assert str(points) in tile.title
    with qtbot.waitSignal(sheet.size_chosen) as chosen:
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert chosen.args == [points]
    sheet.show_size(points)
    assert tile.isChecked()


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "My questions: there are none yet"), (1, "My question goes along"), (3, "My 3 questions go along")],
)
def test_my_questions_are_counted(sheet: LeafletSheet, count: int, words: str) -> None:
    sheet.show_questions(count, go_along=True)
    assert sheet.questions_switch.accessibleName() == words
    assert sheet.questions_switch.isEnabled() == bool(count)


def test_my_questions_can_stay_at_home(sheet: LeafletSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.questions_switched) as switched:
        qtbot.mouseClick(sheet.questions_switch, Qt.MouseButton.LeftButton)
    assert switched.args == [False]


def test_a_title_is_typed_and_told_once_it_is_done(sheet: LeafletSheet, qtbot: QtBot) -> None:
    sheet.show_title("Surgery")
    assert sheet.title_field.placeholderText() == "Surgery"
    sheet.title_field.setFocus()
    qtbot.keyClicks(sheet.title_field, "For Monday")
    with qtbot.waitSignal(sheet.title_changed):
        qtbot.keyClick(sheet.title_field, Qt.Key.Key_Return)
    assert sheet.title_field.text() == "For Monday"


def test_what_was_taken_out_can_be_put_back(sheet: LeafletSheet, qtbot: QtBot) -> None:
    assert not sheet.undo_button.isVisible()
    sheet.show_undo("Taken out: Before")
    assert sheet.undo_line.isVisible()
    with qtbot.waitSignal(sheet.undo_requested):
        qtbot.mouseClick(sheet.undo_button, Qt.MouseButton.LeftButton)


def test_a_notice_is_seen_and_spoken(sheet: LeafletSheet, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("reader.ui.taking.leaflet_sheet.announce", lambda _widget, text, **_more: told.append(text))
    sheet.show_notice("The disk is full.")
    assert sheet.notice.isVisible()
    assert told == ["The disk is full."]
    sheet.show_notice("")
    assert not sheet.notice.isVisible()


def test_the_keyboard_is_never_lost(sheet: LeafletSheet) -> None:
    sheet.undo_button.show()
    sheet.undo_button.setFocus()
    sheet.show_undo("")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert sheet.isAncestorOf(focused)
    sheet.rows.buttons(2)[OUT].setFocus()
    sheet.show_pieces([], can_take=False)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert sheet.isAncestorOf(focused)


def test_how_many_pages_it_will_be(sheet: LeafletSheet) -> None:
    sheet.show_pages("It will be 12 pages of paper.")
    assert sheet.pages.text() == "It will be 12 pages of paper."


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1280, 800), 1.0), ((420, 760), 1.0), ((320, 560), 1.0), ((1280, 800), 2.0), ((1366, 768), 4.0)],
)
def test_nothing_is_cut_off_and_targets_are_large(
    sheet: LeafletSheet, theme: Theme, size: tuple[int, int], scale: float
) -> None:
    theme.apply("light", scale)
    sheet.parentWidget().resize(*size)
    sheet.place(sheet.parentWidget().rect())
    sheet.grab()
    assert sheet.inside.width() <= sheet.scroll_area.viewport().width()
    for button in (sheet.add_page, sheet.add_section, sheet.clear_button, *sheet.ways.values()):
        assert button.height() >= target(theme)
        assert button.geometry().right() <= sheet.inside.width()
        assert button.width() >= min(button.sizeHint().width(), sheet.inside.width() - theme.gap(30))


def test_it_can_be_said_in_another_language(sheet: LeafletSheet) -> None:
    sheet.retranslate()
    assert sheet.accessibleName() == "Print or take away"
    assert sheet.ways["pdf"].accessibleName() == "Save as PDF …"
