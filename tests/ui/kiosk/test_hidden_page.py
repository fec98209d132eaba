# SPDX-License-Identifier: GPL-3.0-or-later
"""“Hide screen”: covers the page at once by tap or key, goes back where it was, and is wiped like any page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.kiosk import calm_page
from reader.ui.kiosk.wall import HIDE_KEY, KEYS, Wall, is_known
from reader.ui.listening.player import State
from reader.ui.listening.voice_engine import CHOSEN
from tests.started import SLOW_MS
from tests.visitor import LANDSCAPE, PORTRAIT, SMALL, Terminals, Visitor


def words_on(visitor: Visitor) -> str:
    """Return every word that can be seen."""
    parts = [part for part in visitor.shell.findChildren(QWidget) if part.isVisible()]
    return " ".join(str(part.property("text") or "") for part in parts)


def test_a_tap_covers_everything_and_the_large_button_brings_it_back(visitor: Visitor) -> None:
    visitor.read("surgery#before")
    address = visitor.address
    place = visitor.window.view.verticalScrollBar().value()
    visitor.tap(visitor.visit.foot.hide_screen)
    hidden = visitor.kiosk.hidden
    assert hidden.isVisible()
    assert not visitor.window.isVisible()
    assert not visitor.visit.foot.isVisible()
    assert "surg" not in words_on(visitor).lower()
    assert [part.accessibleName() for part in visitor.targets()] == ["Show my page again"]
    visitor.tap(hidden.button)
    assert visitor.address == address
    assert abs(visitor.window.view.verticalScrollBar().value() - place) < visitor.kiosk.place.theme.px(18)  # a line
    assert visitor.visit.foot.isVisible()


@pytest.mark.parametrize("percent", [100, 250])
@pytest.mark.parametrize("size", [SMALL, LANDSCAPE, PORTRAIT], ids=str)
def test_it_is_one_tap_away_at_every_size(terminals: Terminals, size: tuple[int, int], percent: int) -> None:
    visitor = terminals.start(size=size)
    visitor.begin()
    visitor.set_text_size(percent)
    for name in ("contents", "glossary", "questions", "urgent"):
        visitor.window.acts[name].trigger()
        visitor.settle()
        assert visitor.visit.foot.hide_screen in visitor.targets(), name
    visitor.tap(visitor.visit.foot.hide_screen)
    page = visitor.kiosk.hidden
    for part in (page.title, page.words, page.button):
        assert visitor.rect(page).contains(visitor.rect(part)), part


def test_the_key_does_the_same_from_anywhere_and_the_wall_lets_it_pass(visitor: Visitor) -> None:
    assert HIDE_KEY in KEYS
    assert is_known(HIDE_KEY, Qt.KeyboardModifier.NoModifier)
    assert not is_known(HIDE_KEY, Qt.KeyboardModifier.ShiftModifier)
    assert not is_known(HIDE_KEY, Qt.KeyboardModifier.AltModifier)
    wall = Wall(visitor.kiosk.shell)
    wall.begin()
    try:
        visitor.window.start_search()
        visitor.bot.keyClicks(visitor.window.box, "tired")
        visitor.bot.keyClick(visitor.window.box, HIDE_KEY)
        visitor.settle()
        assert visitor.kiosk.hidden.isVisible()
        assert not visitor.kiosk.keyboard.isVisible()
        visitor.bot.keyClick(visitor.kiosk.hidden.button, HIDE_KEY)
        visitor.settle()
        assert visitor.window.isVisible()
        assert visitor.window.box.text() == "tired"
    finally:
        wall.unlock()
        wall.end()


def test_there_is_nothing_to_hide_without_a_visit_or_while_it_asks(visitor: Visitor) -> None:
    visitor.kiosk.hidden._on_key()
    visitor.kiosk.end_visit("finished")
    visitor.kiosk.show_start()
    visitor.kiosk.hidden._on_key()
    assert visitor.shell.page is visitor.kiosk.attract  # type: ignore[attr-defined]
    visitor.begin()
    assert visitor.window.isVisible(), "what the visitor before had hidden is none of the next one's business"
    visitor.kiosk.idle.asking.emit(20)
    visitor.kiosk.hidden._on_key()
    assert visitor.shell.page is visitor.kiosk.asking  # type: ignore[attr-defined]


def test_time_goes_on_and_wipes(visitor: Visitor) -> None:
    visitor.read("surgery")
    visitor.tap(visitor.visit.foot.hide_screen)
    site = visitor.kiosk.site
    visitor.clock[0] += site.idle_seconds + 1
    visitor.bot.waitUntil(visitor.kiosk.asking.isVisible)
    visitor.tap(visitor.kiosk.asking.button)
    assert visitor.kiosk.hidden.isVisible(), "who says that they are here has not asked to show the page"
    visitor.clock[0] += site.idle_seconds + site.warning_seconds + 2
    visitor.bot.waitUntil(visitor.kiosk.attract.isVisible)
    assert visitor.kiosk.visit is None


def test_it_says_so_to_a_screen_reader(visitor: Visitor) -> None:
    page = visitor.kiosk.hidden
    assert page.spoken().startswith("Your page is hidden")
    assert "F2" in visitor.visit.foot.hide_screen.accessibleDescription()
    visitor.tap(visitor.visit.foot.hide_screen)
    assert QApplication.focusWidget() is page.button
    assert page.accessibleName() == "Your page is hidden"


def test_what_is_read_aloud_stops_and_the_page_says_what_happened(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CHOSEN, "mock")
    said: list[str] = []
    monkeypatch.setattr(calm_page, "announce", lambda _page, sentence, **_how: said.append(sentence))
    visitor.read("surgery")
    visitor.tap(visitor.visit.foot.listen)
    listening = visitor.window.features.listening
    visitor.bot.waitUntil(lambda: listening.is_speaking, timeout=SLOW_MS)
    visitor.tap(visitor.visit.foot.hide_screen)
    assert listening.reading.player.state is State.PAUSED
    assert not visitor.visit.is_listening()
    assert said[-1].startswith("Your page is hidden")
    visitor.tap(visitor.kiosk.hidden.button)
    assert listening.reading.player.state is State.PAUSED, "it goes on when somebody wants it to"
    visitor.tap(visitor.visit.foot.listen)
    visitor.bot.waitUntil(lambda: listening.is_speaking, timeout=SLOW_MS)
