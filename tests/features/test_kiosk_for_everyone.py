# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: the terminal with a keyboard or a switch alone, read aloud where the site allows it, and where to ask."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.site.site import Site
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.kiosk.headset_page import HeadsetPage
from reader.ui.kiosk.large_text import LargeText
from reader.ui.listening.player import State
from reader.ui.listening.voice_engine import CHOSEN
from tests.fresh_process import modules_loaded_by
from tests.started import SLOW_MS
from tests.visitor import LANDSCAPE, PORTRAIT, SMALL, Terminals, Visitor

HELP = {"en": "Ask at desk 3, beside the lift.", "fr": "Demandez au guichet 3, près de l’ascenseur."}


def wake(visitor: Visitor) -> None:
    """Wait until the screen has the keyboard."""
    visitor.bot.waitUntil(visitor.shell.isActiveWindow, timeout=SLOW_MS)


def press(visitor: Visitor, key: Qt.Key) -> QWidget:
    """Press a key where the keyboard is; return where it is then."""
    focused = QApplication.focusWidget()
    assert focused is not None, "the keyboard is nowhere"
    visitor.bot.keyClick(focused, key)
    visitor.settle()
    now = QApplication.focusWidget()
    assert now is not None
    return now


def tab_round(visitor: Visitor) -> list[str]:
    """Press Tab until the keyboard is where it began; return the names of the stops.

    Their names: when the keyboard on the screen comes and goes, the home page makes its tiles anew.
    """
    start = QApplication.focusWidget()
    assert start is not None
    names = [start.accessibleName()]
    for _time in range(400):  # a page has many links
        stop = press(visitor, Qt.Key.Key_Tab)
        if stop is start:
            return names
        assert stop.isVisible()
        assert visitor.shell.isAncestorOf(stop)
        names.append(stop.accessibleName())
    raise AssertionError(f"Tab does not come back: {names[-8:]}")


def reading_place(visitor: Visitor, part: QWidget) -> tuple[int, int]:
    """Return which row of the bar a part stands in, and how far to the right."""
    rect = visitor.rect(part)
    return rect.center().y() // 40, rect.left()


@pytest.mark.parametrize("low", [False, True])
@pytest.mark.parametrize("size", [LANDSCAPE, SMALL, PORTRAIT], ids=str)
def test_tab_reaches_bar_page_and_foot(terminals: Terminals, size: tuple[int, int], low: bool) -> None:
    visitor = terminals.start(Site(listening="speaker", buttons_down=low), size=size)
    visitor.begin()
    wake(visitor)
    visitor.window.middle.home.setFocus()
    stops = tab_round(visitor)
    bar, foot = visitor.bar, visitor.visit.foot
    box = visitor.window.box
    tiles = [tile.accessibleName() for tile in visitor.home.cards()]
    missing = {each.accessibleName() for each in (box, bar.urgent, foot.contrast, foot.finished)} - set(stops)
    assert not missing, missing
    parts = [part for part in (bar.home, box, bar.contents, bar.phone, bar.urgent) if part.isEnabled()]
    read = sorted(parts, key=partial(reading_place, visitor))
    at = [stops.index(part.accessibleName()) for part in read]
    assert at == sorted(at), "the bar is visited as it is read"
    assert [name for name in stops if name in tiles] == tiles


def test_tab_reaches_everything_that_can_be_tapped_on_a_page(terminals: Terminals) -> None:
    visitor = terminals.start()
    visitor.begin()
    visitor.read("surgery")
    wake(visitor)
    visitor.bar.home.setFocus()
    stops = tab_round(visitor)
    missing = [
        each.accessibleName()
        for each in visitor.targets()
        if isinstance(each, QAbstractButton)
        and each.accessibleName() not in stops
        and not visitor.kiosk.keyboard.isAncestorOf(each)
        and not visitor.window.box.isAncestorOf(each)
        and not visitor.visit.page_buttons.isAncestorOf(each)  # Page Up and Page Down do the same
    ]
    assert not missing, missing


def test_a_visit_from_the_first_key_to_the_last_without_a_touch(terminals: Terminals) -> None:
    visitor = terminals.start(Site())
    wake(visitor)
    assert isinstance(QApplication.focusWidget(), QAbstractButton)
    visitor.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    visitor.settle()
    assert visitor.kiosk.is_in_visit
    tile = visitor.home.cards()[0]
    name = tile.accessibleName()
    assert any(press(visitor, Qt.Key.Key_Tab).accessibleName() == name for _time in range(60))
    press(visitor, Qt.Key.Key_Space)
    assert visitor.address or visitor.home.opened
    finished = visitor.visit.foot.finished
    assert any(press(visitor, Qt.Key.Key_Tab) is finished for _time in range(400))
    with visitor.bot.waitSignal(visitor.kiosk.visit_ended):
        visitor.bot.keyClick(finished, Qt.Key.Key_Space)
    assert visitor.kiosk.shell.page is visitor.kiosk.finished


# -- where to ask -------------------------------------------------------------------------------------------------


def home_says(visitor: Visitor) -> list[str]:
    return [label.text() for label in visitor.home.findChildren(WrappedLabel) if label.isVisible()]


def attract_says(visitor: Visitor) -> list[str]:
    return [line.text() for line in visitor.kiosk.attract.findChildren(LargeText) if line.isVisible()]


@pytest.mark.parametrize("percent", [100, 250])
def test_where_to_ask_staff_stands_on_the_first_page_and_at_home(terminals: Terminals, percent: int) -> None:
    visitor = terminals.start(Site(languages=("en", "fr"), help_text=HELP))
    assert HELP["en"] in attract_says(visitor)
    visitor.begin()
    visitor.set_text_size(percent)
    line = next(label for label in visitor.home.findChildren(WrappedLabel) if label.text() == HELP["en"])
    assert visitor.home.viewport().rect().contains(line.mapTo(visitor.home.viewport(), line.rect().bottomLeft()))


def test_without_words_of_the_site_there_are_the_programs_own(terminals: Terminals) -> None:
    visitor = terminals.start(Site())
    assert "Ask staff if this screen is hard to use." in attract_says(visitor)
    visitor.begin()
    assert "Ask staff if this screen is hard to use." in home_says(visitor)


# -- listening ----------------------------------------------------------------------------------------------------


def test_where_the_site_is_silent_nothing_offers_to_speak(terminals: Terminals) -> None:
    visitor = terminals.start(Site(listening="off"))
    visitor.begin()
    visitor.read("surgery")
    assert not visitor.visit.foot.listen.isVisible()
    names = ["listen", "listen_here", "listen_term", "listen_stop", "listen_back", "listen_on"]
    for name in names:
        action = visitor.window.acts[name]
        action.trigger()
        assert not action.isVisible()
    assert visitor.window.features.listening._reading is None
    assert (
        modules_loaded_by(
            "reader.ui.kiosk.terminal, reader.ui.window.features", "QtTextToSpeech", "page_reading", "voice_engine"
        )
        == []
    )


def headset_page(visitor: Visitor) -> HeadsetPage:
    assert visitor.kiosk.speech is not None
    return visitor.kiosk.speech.page


@pytest.mark.parametrize("listening", ["speaker", "headset"])
def test_a_tap_reads_aloud_and_the_voice_ends_with_the_visit(
    terminals: Terminals, monkeypatch: pytest.MonkeyPatch, listening: str
) -> None:
    monkeypatch.setenv(CHOSEN, "mock")
    visitor = terminals.start(Site(listening="speaker" if listening == "speaker" else "headset"))
    visitor.begin()
    visitor.read("surgery")
    visitor.tap(visitor.visit.foot.listen)
    if listening == "headset":
        visitor.tap(headset_page(visitor).button)
    feature = visitor.window.features.listening
    reading = feature.reading
    visitor.bot.waitUntil(lambda: reading.player.state is State.PLAYING and feature.is_speaking, timeout=SLOW_MS)
    engine = reading.voice._engine
    assert engine is not None
    silent: list[bool] = []
    engine.finished.connect(partial(silent.append, True))
    visitor.kiosk.end_visit("finished")
    visitor.bot.waitUntil(lambda: bool(silent), timeout=SLOW_MS)
    visitor.begin()
    assert visitor.window.features.listening._reading is None
