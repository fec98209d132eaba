# SPDX-License-Identifier: GPL-3.0-or-later
"""The hands on the reading ruler: keys and clicks move it, and everything else goes its way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from reader.ui.page.band_hands import BandHands
from reader.ui.page.caret import install_caret_reading
from reader.ui.page.line_band import LineBand
from reader.ui.page.page_view import PageView
from reader.ui.page.text_lines import TextLines
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, page_of, say


@pytest.fixture
def view(show: Show) -> PageView:
    return show(page_of(say("A link.", link="g/two"), *(say(LONG) for _number in range(12))))


@pytest.fixture
def band(view: PageView, qtbot: QtBot) -> LineBand:
    view.grab()
    band = LineBand(view)
    BandHands(view, band)
    band.show_lines(1)
    view.grab()
    qtbot.waitUntil(lambda: not band._settling.isActive())
    return band


def _line(view: PageView, band: LineBand) -> int:
    place = band.band()
    assert place is not None
    return TextLines(view.document()).below(place[0])


def click(view: PageView, at: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Press and release; the page leaves a click beside its links to its parent, which QTest takes for a fault."""
    place = QPointF(at)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        held = button if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, place, place, button, held, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(view.viewport(), event)


def test_arrows_move_it_a_line(view: PageView, band: LineBand, qtbot: QtBot) -> None:
    for key, line in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(view, key)
        assert _line(view, band) == line
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("there", "back", "held"),
    [
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_pages_and_space_move_it_a_page(
    view: PageView, band: LineBand, qtbot: QtBot, *, there: Qt.Key, back: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(view, there)
    assert _line(view, band) > 5
    qtbot.keyClick(view, back, held)
    assert _line(view, band) <= 1


def test_a_click_brings_it_there_without_scrolling(view: PageView, band: LineBand, qtbot: QtBot) -> None:
    lines = TextLines(view.document()).lines
    at = QPoint(300, round(lines[6].top + 8))
    click(view, at, Qt.MouseButton.RightButton)
    assert _line(view, band) == 0
    click(view, at)
    assert _line(view, band) == 6
    assert view.verticalScrollBar().value() == 0


def test_held_keys_and_other_keys_go_their_way(view: PageView, band: LineBand, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _line(view, band) == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    view.grab()
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert _line(view, band) > 20, "and the ruler is where one has gone"


def test_with_a_text_cursor_arrows_move_that(view: PageView, band: LineBand, qtbot: QtBot) -> None:
    install_caret_reading(view).set_on(True)
    for _line_down in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    moved = view.textCursor().position()
    assert moved > 0
    assert _line(view, band) == TextLines(view.document()).holding(moved), "and the ruler goes along"
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert _line(view, band) > 5


def test_space_on_a_link_does_not_turn_the_page(view: PageView, band: LineBand, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectedText() == "A link."
    line = _line(view, band)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert _line(view, band) == line


def test_when_it_is_off_keys_scroll_and_clicks_do_nothing(view: PageView, band: LineBand, qtbot: QtBot) -> None:
    band.show_lines(0)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    click(view, QPoint(300, 300))
    assert view.verticalScrollBar().value() > 300
    assert band.band() is None


def test_a_view_that_gets_lower_brings_it_back_into_sight(view: PageView, band: LineBand, qtbot: QtBot) -> None:
    view.grab()
    band.go_to_height(view.viewport().height() - 60)
    view.resize(900, 250)
    view.grab()
    qtbot.waitUntil(lambda: not band._settling.isActive())
    view.grab()
    place, top = band.band(), view.verticalScrollBar().value()
    assert place is not None
    assert top <= place[0]
    assert place[1] <= top + view.viewport().height()
    assert top > 0
