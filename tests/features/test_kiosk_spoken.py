# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: somebody who sees nothing, or has two switches, uses the whole terminal. Qt's mock engine speaks silently."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from reader.site.site import Site
from reader.ui.kiosk.spoken import Spoken
from reader.ui.listening.voice_engine import CHOSEN
from tests.started import SLOW_MS
from tests.visitor import Terminals, Visitor

HELP = "Ask at desk 3, beside the lift."
STAR = Qt.Key.Key_Asterisk


@pytest.fixture
def terminals(terminals: Terminals, monkeypatch: pytest.MonkeyPatch) -> Terminals:
    """Terminals whose voice is silent and tells what it says."""
    monkeypatch.setenv(CHOSEN, "mock")
    return terminals


def wake(visitor: Visitor) -> None:
    visitor.bot.waitUntil(lambda: visitor.shell.isActiveWindow() and bool(QApplication.focusWidget()), timeout=SLOW_MS)


def press(visitor: Visitor, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    """Press a key where the keyboard is; return where it is then."""
    focused = QApplication.focusWidget()
    assert focused is not None, "the keyboard is nowhere"
    visitor.bot.keyClick(focused, key, held)
    visitor.settle()
    now = QApplication.focusWidget()
    assert now is not None
    assert visitor.shell.isAncestorOf(now)
    return now


def tab_to(visitor: Visitor, is_it: Callable[[QWidget], bool]) -> QWidget:
    """Press the one switch until the keyboard is where it should be."""
    for _time in range(300):
        now = press(visitor, Qt.Key.Key_Tab)
        if is_it(now):
            return now
    names = [press(visitor, Qt.Key.Key_Tab).accessibleName() for _time in range(12)]
    raise AssertionError(f"it cannot be reached: {names}")


def voice(visitor: Visitor) -> Spoken:
    assert visitor.kiosk.speech is not None
    assert visitor.kiosk.speech.spoken is not None
    return visitor.kiosk.speech.spoken


def is_silent(visitor: Visitor) -> bool:
    return visitor.kiosk.speech is None or visitor.kiosk.speech.spoken is None


def hear(visitor: Visitor, words: str) -> None:
    spoken = voice(visitor)
    visitor.bot.waitUntil(lambda: words in spoken.said and spoken.voice.is_speaking, timeout=SLOW_MS)


@pytest.fixture
def hearer(terminals: Terminals) -> Visitor:
    """Somebody who pressed the star before the start page, and saw nothing."""
    visitor = terminals.start(Site(listening="speaker", help_text=HELP))
    wake(visitor)
    press(visitor, STAR)
    hear(visitor, "This screen speaks to you now.")
    return visitor


def test_the_star_begins_a_visit_that_says_how_and_where_to_ask(hearer: Visitor) -> None:
    assert hearer.kiosk.is_in_visit
    said = voice(hearer).said
    for words in ("Tab goes on", "Enter presses", "star key turns speech off", HELP, "What would you like to know?"):
        assert words in said, words


def test_what_has_the_keyboard_is_said_with_what_it_is_and_where_to_ask_can_be_reached(hearer: Visitor) -> None:
    tile = hearer.home.cards()[0]
    name = tile.accessibleName()
    tab_to(hearer, lambda now: now.accessibleName() == name)
    hear(hearer, f"{name}, button")
    tab_to(hearer, lambda now: now is hearer.home.help_line)
    hear(hearer, HELP)
    tab_to(hearer, lambda now: now is hearer.visit.foot.speech)
    hear(hearer, "Speak to me, switch, on")


def test_a_page_says_its_title_and_a_link_that_it_is_one(hearer: Visitor) -> None:
    hearer.read("surgery")
    title = hearer.window.view.page.title if hearer.window.view.page else ""
    hear(hearer, title)
    hearer.window.view.setFocus()
    press(hearer, Qt.Key.Key_Tab)
    chosen = hearer.window.view.textCursor().selectedText()
    hear(hearer, chosen)
    assert voice(hearer).said.split(", ")[-1].rstrip(".") in ("link", "word that is explained")


def test_what_is_typed_announced_and_switched_is_said(hearer: Visitor) -> None:
    hearer.window.start_search()
    hear(hearer, "field to write in, empty")
    hearer.bot.keyClicks(hearer.window.box, "tired")
    hear(hearer, "tired")
    panel = hearer.window.later.results
    hearer.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
    heard: list[str] = []
    voice(hearer).voice.began.connect(lambda _number: heard.append(voice(hearer).said))
    hearer.bot.waitUntil(lambda: any(" places" in words for words in heard), timeout=SLOW_MS)


def test_keys_interrupt_repeat_and_change_the_speed(hearer: Visitor) -> None:
    spoken = voice(hearer)
    press(hearer, Qt.Key.Key_Shift)
    assert not spoken.voice.is_speaking
    press(hearer, Qt.Key.Key_Slash)
    hear(hearer, "This screen speaks to you now.")
    press(hearer, Qt.Key.Key_Plus)
    hear(hearer, "A little fast")
    assert hearer.visit.settings.get("listen.speed") == spoken.percent == 115
    press(hearer, Qt.Key.Key_Minus)
    hear(hearer, "Normal speed")
    assert spoken.percent == 100


def test_on_a_field_the_signs_are_written_unless_they_come_from_a_keypad(hearer: Visitor) -> None:
    hearer.window.start_search()
    hearer.settle()
    hearer.bot.keyClicks(hearer.window.box, "a*")
    assert hearer.window.box.text() == "a*"
    assert not is_silent(hearer)
    press(hearer, STAR, Qt.KeyboardModifier.KeypadModifier)
    assert is_silent(hearer)
    assert hearer.window.box.text() == "a*"


def test_the_chapter_and_the_terminal_never_speak_at_once(hearer: Visitor) -> None:
    hearer.read("surgery")
    hearer.window.view.setFocus()
    listening = hearer.window.features.listening
    press(hearer, Qt.Key.Key_Return)  # on the page itself: read it
    hearer.bot.waitUntil(lambda: listening.is_speaking, timeout=SLOW_MS)
    assert not voice(hearer).voice.is_speaking
    press(hearer, Qt.Key.Key_Tab)
    hearer.bot.waitUntil(lambda: voice(hearer).voice.is_speaking, timeout=SLOW_MS)
    assert not listening.is_speaking
    press(hearer, Qt.Key.Key_Escape)
    hearer.window.acts["listen"].trigger()
    assert listening.is_speaking
    hearer.bot.waitUntil(lambda: not voice(hearer).voice.is_speaking, timeout=SLOW_MS)


def test_the_question_whether_somebody_reads_is_said_with_where_to_ask(hearer: Visitor) -> None:
    hearer.clock[0] += 61
    hearer.kiosk.idle.look()
    hear(hearer, "Are you still reading?")
    assert HELP in voice(hearer).said
    assert HELP in hearer.kiosk.asking.words.text()


def test_speech_ends_with_the_visit_and_the_next_visitor_begins_silent(hearer: Visitor) -> None:
    hearer.bot.waitUntil(lambda: voice(hearer).voice.is_ready, timeout=SLOW_MS)
    engine = voice(hearer).voice._engine
    assert engine is not None
    silent: list[bool] = []
    engine.finished.connect(lambda: silent.append(True))
    hearer.kiosk.end_visit("finished")
    hearer.bot.waitUntil(lambda: bool(silent), timeout=SLOW_MS)
    assert is_silent(hearer)
    assert not [each for each in gc.get_objects() if isinstance(each, Spoken)]
    hearer.kiosk.show_start()
    hearer.begin()
    assert is_silent(hearer)
    assert not hearer.visit.foot.speech.isChecked()


def test_without_a_voice_it_says_why_in_writing(terminals: Terminals, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN, "none-of-these")
    visitor = terminals.start(Site(listening="speaker"))
    visitor.begin()
    visitor.tap(visitor.visit.foot.speech)
    visitor.bot.waitUntil(lambda: is_silent(visitor), timeout=SLOW_MS)
    assert "no voice" in visitor.visit.foot.speech.accessibleDescription()
    assert not visitor.visit.foot.speech.isChecked()


# -- a headset ----------------------------------------------------------------------------------------------------


def test_with_a_headset_nothing_sounds_before_it_is_on(terminals: Terminals) -> None:
    visitor = terminals.start(Site(listening="headset"))
    speech = visitor.kiosk.speech
    assert speech is not None
    visitor.tap(visitor.kiosk.attract.speech["en"])
    assert visitor.shell.page is speech.page
    assert "plug in a headset" in speech.page.title.text()
    assert speech.spoken is None
    visitor.tap(speech.page.second)
    assert visitor.shell.page is visitor.visit.page
    assert is_silent(visitor)
    visitor.read("surgery")
    visitor.tap(visitor.visit.foot.listen)
    assert visitor.shell.page is speech.page
    assert visitor.window.features.listening._reading is None
    press(visitor, STAR)  # the key that asked for it says that it is on
    visitor.bot.waitUntil(lambda: visitor.window.features.listening.is_speaking, timeout=SLOW_MS)
    visitor.tap(visitor.visit.foot.speech)
    assert visitor.shell.page is visitor.visit.page  # it was answered for this visit
    visitor.kiosk.end_visit("finished")
    visitor.kiosk.show_start()
    visitor.begin()
    visitor.tap(visitor.visit.foot.speech)
    assert visitor.shell.page is speech.page, "the next visitor is asked anew"


def test_a_silent_site_has_no_button_and_no_key_for_speech(terminals: Terminals) -> None:
    visitor = terminals.start(Site(listening="off"))
    wake(visitor)
    press(visitor, STAR)
    assert not visitor.kiosk.is_in_visit
    assert visitor.kiosk.speech is None
    assert not visitor.kiosk.attract.speech
    visitor.begin()
    assert not visitor.visit.foot.speech.isVisible()


# -- two switches -------------------------------------------------------------------------------------------------


def test_two_switches_reach_everything_from_the_start_page_to_the_end(terminals: Terminals) -> None:
    visitor = terminals.start(Site(listening="speaker"))
    wake(visitor)
    press(visitor, Qt.Key.Key_Return)
    assert visitor.kiosk.is_in_visit
    name = next(tile.accessibleName() for tile in visitor.home.cards() if tile.accessibleName().startswith("Treat"))
    tab_to(visitor, lambda now: now.accessibleName() == name)
    press(visitor, Qt.Key.Key_Return)
    assert visitor.home.opened
    tab_to(visitor, lambda now: now.accessibleName() == visitor.home.cards()[0].accessibleName())
    press(visitor, Qt.Key.Key_Return)
    assert visitor.address
    view = visitor.window.view
    before = view.verticalScrollBar().value()
    assert QApplication.focusWidget() is view
    press(visitor, Qt.Key.Key_Return)  # no link is chosen: a page further
    assert view.verticalScrollBar().value() > before
    tab_to(visitor, lambda now: now is view and "gloss" in _chosen(visitor))
    press(visitor, Qt.Key.Key_Return)
    visitor.bot.waitUntil(visitor.window.later.card.isVisible, timeout=SLOW_MS)
    tab_to(visitor, lambda now: now is visitor.bar.back)
    press(visitor, Qt.Key.Key_Return)
    _search_by_two_switches(visitor)
    tab_to(visitor, lambda now: now is visitor.bar.phone)
    press(visitor, Qt.Key.Key_Return)
    tab_to(visitor, lambda now: now.accessibleName() == "Close this sheet")
    press(visitor, Qt.Key.Key_Return)
    tab_to(visitor, lambda now: now is visitor.visit.foot.finished)
    with visitor.bot.waitSignal(visitor.kiosk.visit_ended):
        visitor.bot.keyClick(visitor.visit.foot.finished, Qt.Key.Key_Return)


def _chosen(visitor: Visitor) -> str:
    view = visitor.window.view
    spot = view.set_page.spot_at(view.textCursor().selectionStart()) if view.set_page else None
    return "gloss" if spot is not None and view.textCursor().hasSelection() and spot.kind == "term" else ""


def _search_by_two_switches(visitor: Visitor) -> None:
    """Write “pain” with the keyboard on the screen, and open what is found."""
    keyboard, box = visitor.kiosk.keyboard, visitor.window.box
    tab_to(visitor, lambda now: now is box)
    assert keyboard.isVisible()
    for sign in "pain":
        for _time in range(200):
            is_there = QApplication.focusWidget() is box and keyboard._mark.key is not None
            if is_there and keyboard._mark.key.sign == sign:
                break
            press(visitor, Qt.Key.Key_Tab)  # past the last key it leaves, and comes round again
        press(visitor, Qt.Key.Key_Return)
    assert box.text() == "pain"
    panel = visitor.window.later.results
    visitor.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
    visitor.settle()
    was = visitor.address
    tab_to(visitor, lambda now: isinstance(now, QAbstractItemView) and panel.card.isAncestorOf(now))
    press(visitor, Qt.Key.Key_Down)
    press(visitor, Qt.Key.Key_Return)
    visitor.bot.waitUntil(lambda: visitor.address not in ("", was) or not panel.is_open, timeout=SLOW_MS)
