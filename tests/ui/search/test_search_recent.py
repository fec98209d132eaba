# SPDX-License-Identifier: GPL-3.0-or-later
"""What was searched for last: to search again, to remove, and to clear."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reader.ui.search.search_recent import RecentList
from reader.ui.theme import Theme
from tests.conftest import deliver_deletions
from tests.ui.controls.item_halves import item_halves

WORDS = ("burn it off with a needle", "so windy after my op", "liver")


@pytest.fixture
def recent(theme: Theme, qtbot: QtBot) -> RecentList:
    recent = RecentList(theme)
    qtbot.addWidget(recent)
    before = item_halves()
    recent.resize(600, 400)
    recent.show_words(WORDS)
    assert item_halves() == before
    with qtbot.waitExposed(recent):
        recent.show()
    recent.activateWindow()
    return recent


def _settle() -> None:
    """Lay out what waits to be: a layout may ask for another."""
    for _time in range(3):
        QCoreApplication.sendPostedEvents()


def test_lists_that_come_and_go_leave_no_half_of_an_item(recent: RecentList) -> None:
    before = item_halves()
    for words in (WORDS[:2], WORDS, ()):
        recent.show_words(words)
        deliver_deletions()
    assert item_halves() <= before


def test_each_search_can_be_made_again_or_removed_by_key(recent: RecentList, qtbot: QtBot) -> None:
    assert [button.text() for button in recent._searches] == list(WORDS)
    with qtbot.waitSignal(recent.words_requested) as asked:
        qtbot.keyClick(recent._searches[1], Qt.Key.Key_Space)
    assert asked.args == ["so windy after my op"]
    with qtbot.waitSignal(recent.removal_requested) as asked:
        qtbot.keyClick(recent._removals[2], Qt.Key.Key_Space)
    assert asked.args == ["liver"]
    with qtbot.waitSignal(recent.clearing_requested):
        qtbot.keyClick(recent._clear, Qt.Key.Key_Space)


def test_every_button_says_which_search_it_is_about(recent: RecentList) -> None:
    assert recent._searches[2].accessibleName() == "Search again for liver"
    assert recent._removals[2].accessibleName() == "Remove liver"
    assert recent.sentence() == f"What you searched for last: {', '.join(WORDS)}."


def test_arrow_keys_go_from_search_to_search_and_stop_at_the_ends(recent: RecentList, qtbot: QtBot) -> None:
    recent.focus_first()
    for key, row in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Down, 2)):
        qtbot.keyClick(next(each for each in recent._searches if each.hasFocus()), key)
        assert recent._searches[row].hasFocus()


def test_tab_goes_from_each_search_to_its_removal_and_to_the_end(recent: RecentList, qtbot: QtBot) -> None:
    pairs = zip(recent._searches, recent._removals, strict=True)
    order: list[QAbstractButton] = [*(button for pair in pairs for button in pair), recent._clear]
    order[0].setFocus()
    for before, after in pairwise(order):
        assert before.hasFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus()


def test_the_keyboard_stays_in_its_row_when_one_is_removed(recent: RecentList) -> None:
    recent._removals[1].setFocus()
    recent.show_words(WORDS[:1] + WORDS[2:])
    assert recent._removals[1].hasFocus()
    recent.show_words(WORDS[:1])
    assert recent._removals[0].hasFocus()


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_every_button_is_large_enough_and_nothing_is_cut_off(recent: RecentList, theme: Theme, scale: float) -> None:
    theme.apply("dark", scale)
    for width in (round(320 * scale), round(480 * scale)):
        _settle()
        recent.resize(width, recent.height_for(width))
        _settle()
        assert recent.horizontalScrollBar().maximum() == 0
        assert recent.verticalScrollBar().maximum() == 0
        for button in (*recent._searches, *recent._removals, recent._clear):
            assert min(button.width(), button.height()) >= 44
        for button in recent._searches:
            assert button.height() >= button.heightForWidth(button.width())
