# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar of listening: what it asks for, what it shows, and how it fits into little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.listening import listening_bar as module
from reader.ui.listening.listening_bar import ListeningBar
from reader.ui.theme import Theme


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> ListeningBar:
    bar = ListeningBar(theme)
    qtbot.addWidget(bar)
    bar.resize(900, 60)
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    return bar


def shown(bar: ListeningBar) -> list[QWidget]:
    parts = (bar.back, bar.pause, bar.on, bar.halt, bar.next, bar.come_back, bar.slower, bar.faster, bar.goes_on)
    return [part for part in parts if part.isVisible()]


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("back", "back_requested"),
        ("pause", "pause_requested"),
        ("on", "on_requested"),
        ("halt", "stop_requested"),
        ("slower", "slower_requested"),
        ("faster", "faster_requested"),
        ("next", "next_requested"),
        ("come_back", "return_requested"),
    ],
)
def test_each_button_asks_for_its_own(bar: ListeningBar, qtbot: QtBot, button: str, signal: str) -> None:
    bar.offer("Next section")
    bar.show_away(True)
    with qtbot.waitSignal(getattr(bar, signal), timeout=1000):
        qtbot.mouseClick(getattr(bar, button), Qt.MouseButton.LeftButton)


def test_the_switch_tells_what_was_chosen(bar: ListeningBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.going_on_chosen, timeout=1000) as chosen:
        bar.goes_on.click()
    assert chosen.args == [True]


def test_every_control_is_large_named_and_reached_by_keyboard(bar: ListeningBar) -> None:
    bar.offer("Next section")
    bar.show_away(True)
    for part in shown(bar):
        assert part.accessibleName(), part
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus, part
        assert min(part.width(), part.height()) >= 44, part
    names = [part.accessibleName() for part in shown(bar)]
    assert len(set(names)) == len(names)


def test_the_pause_button_says_what_it_does(bar: ListeningBar) -> None:
    bar.show_playing(playing=True)
    playing = (bar.pause.accessibleName(), bar.pause.icon().cacheKey())
    bar.show_playing(playing=False)
    assert playing[0] == "Pause"
    assert bar.pause.accessibleName() == "Go on"
    assert bar.pause.icon().cacheKey() != playing[1]


def test_the_speed_is_named(bar: ListeningBar) -> None:
    bar.show_speed(130)
    bar.show_steps(slower=True, faster=False)
    assert bar._speed.text() == "Fast"
    assert bar._speed.accessibleName() == "Speed of the voice: Fast"
    assert bar.faster.accessibleDescription() == "This is as far as it goes."
    assert bar.slower.accessibleDescription() == ""


def test_what_is_shown_is_announced_only_while_the_voice_is_silent(
    bar: ListeningBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, words: said.append(words))
    bar.show_status("One moment")
    bar.show_status("Paused", aloud=True)
    bar.show_status("Paused", aloud=True)
    bar.show_status("")
    assert said == ["Paused"]


def test_offers_come_and_go_and_the_keyboard_stays_in_the_bar(bar: ListeningBar, qtbot: QtBot) -> None:
    assert bar.next not in shown(bar)
    bar.offer("Next section")
    bar.next.setFocus()
    assert bar.next in shown(bar)
    bar.offer("")
    assert bar.next not in shown(bar)
    assert QApplication.focusWidget() is bar.pause


def test_esc_stops(bar: ListeningBar, qtbot: QtBot) -> None:
    bar.on.setFocus()
    with qtbot.waitSignal(bar.stop_requested, timeout=1000):
        qtbot.keyClick(bar.on, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(bar.stop_requested):
        qtbot.keyClick(bar.on, Qt.Key.Key_A)


def test_in_little_room_the_switch_goes_first_and_then_the_speed(bar: ListeningBar) -> None:
    bar.resize(330, 200)
    bar.set_room(2000)
    assert {bar.slower, bar.goes_on} <= set(shown(bar))
    bar.set_room(360)
    assert bar.slower in shown(bar)
    assert bar.goes_on not in shown(bar)
    bar.set_room(200)
    assert shown(bar) == [bar.back, bar.pause, bar.on, bar.halt]


@pytest.mark.parametrize(("scale", "width"), [(1.0, 320), (2.0, 420), (4.0, 420), (4.0, 1280)])
def test_nothing_is_cut_off_at_any_size(theme: Theme, qtbot: QtBot, scale: float, width: int) -> None:
    theme.apply("light", scale)
    bar = ListeningBar(theme)
    qtbot.addWidget(bar)
    bar.offer("Next section")
    bar.show_away(True)
    bar.show_status("One moment: the voice is being made ready …")
    bar.set_room(4000)
    bar.resize(width, bar.heightForWidth(width))
    bar.show()
    bar.resize(width, bar.layout().totalHeightForWidth(width))
    for part in [*bar.findChildren(QToolButton), bar.next, bar.come_back, bar._words]:
        if part.isVisible():
            place = part.rect().translated(part.mapTo(bar, part.rect().topLeft()))
            assert bar.rect().contains(place), part.accessibleName()
            assert part.height() >= part.heightForWidth(part.width()) or not part.hasHeightForWidth()


def test_it_speaks_another_language(bar: ListeningBar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_", lambda text: f"fr {text}")
    bar.retranslate()
    assert bar.accessibleName() == "fr Listening"
    assert bar.halt.accessibleName() == "fr Stop listening"
