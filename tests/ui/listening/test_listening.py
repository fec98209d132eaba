# SPDX-License-Identifier: GPL-3.0-or-later
"""What the actions of listening do, which of them can be done, and what is told when nothing speaks."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QTextCursor

from reader.ui.listening import listening as module
from reader.ui.listening import page_reading
from reader.ui.listening.listening import Listening
from reader.ui.listening.player import State
from tests.started import Person
from tests.ui.silent_voice import SilentVoice

ACTIONS = ("listen", "listen_here", "listen_stop", "listen_back", "listen_on")


@pytest.fixture
def listening(reader: Person, monkeypatch: pytest.MonkeyPatch) -> Listening:
    monkeypatch.setattr(page_reading, "Voice", SilentVoice)
    return reader.window.features.listening


def voice_of(listening: Listening) -> SilentVoice:
    voice = listening.reading.voice
    assert isinstance(voice, SilentVoice)
    return voice


def words(listening: Listening) -> str:
    sentence = listening.reading.player.sentence
    return sentence.words if sentence else ""


def can_do(reader: Person) -> list[str]:
    return [name for name in ACTIONS if reader.window.acts[name].isEnabled()]


def test_nothing_is_loaded_before_listen_is_asked_for(reader: Person) -> None:
    assert reader.window.features.listening._reading is None
    reader.window.features.listening.halt()
    reader.window.features.retranslate()
    assert reader.window.features.listening._reading is None


def test_what_can_be_done_follows_what_happens(reader: Person, listening: Listening) -> None:
    assert can_do(reader) == ["listen", "listen_here"]
    listening.listen_or_pause()
    assert can_do(reader) == list(ACTIONS)
    listening.halt()
    assert can_do(reader) == ["listen", "listen_here"]
    reader.go("home")
    assert can_do(reader) == []
    listening.listen_or_pause()
    listening.listen_here()
    assert not listening.reading.is_on
    listening.say_word("resection")
    assert can_do(reader) == ["listen", "listen_here", "listen_stop"]
    listening.listen_or_pause()
    assert can_do(reader) == []


def test_listening_begins_at_the_section_in_view(reader: Person, listening: Listening) -> None:
    reader.page.go_to_section("spread")
    listening.listen_or_pause()
    assert words(listening) == reader.page.page.sections[4].title


def test_listening_begins_at_what_is_selected(reader: Person, listening: Listening) -> None:
    reader.page.setTextCursor(reader.page.document().find("three jobs"))
    listening.listen_or_pause()
    assert words(listening) == "It can do three jobs, shown in the picture:"


def test_a_chosen_link_is_no_passage(reader: Person, listening: Listening) -> None:
    spot = reader.spot("term")
    cursor = reader.page.textCursor()
    cursor.setPosition(spot.start)
    cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
    reader.page.setTextCursor(cursor)
    listening.listen_or_pause()
    assert words(listening) == reader.page.page.title


def test_listen_from_here_begins_at_the_first_line_in_view(reader: Person, listening: Listening) -> None:
    found = reader.page.document().find("Keyhole surgery usually means")
    reader.page.go_to_place(found.selectionStart())
    listening.listen_here()
    assert words(listening) == "Keyhole surgery usually means less pain and a shorter stay."
    reader.page.setTextCursor(reader.page.document().find("three jobs"))
    listening.listen_here()
    assert words(listening) == "It can do three jobs, shown in the picture:"


def test_pausing_and_going_on(reader: Person, listening: Listening) -> None:
    listening.listen_or_pause()
    listening.on()
    listening.listen_or_pause()
    assert listening.reading.player.state is State.PAUSED
    listening.listen_or_pause()
    assert listening.reading.player.state is State.PLAYING
    listening.back()
    assert voice_of(listening).texts[-1] == voice_of(listening).texts[0]


def test_another_page_ends_it_and_the_same_page_does_not(reader: Person, listening: Listening) -> None:
    listening.listen_or_pause()
    reader.go("surgery#spread")
    assert listening.reading.is_on
    reader.go("recovery")
    assert not listening.reading.is_on


def test_it_goes_on_into_the_next_chapter(reader: Person, listening: Listening) -> None:
    following = reader.page.page.following
    assert following is not None
    reader.session.settings.set("listen.go_on", True)
    listening.listen_or_pause()
    listening.reading.player.step(1000)
    voice_of(listening).finish()
    assert reader.address == str(following.address)
    assert words(listening) == reader.page.page.title
    assert listening.reading.is_on


def test_the_speed_is_kept_and_named_while_nothing_is_heard(
    reader: Person, listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, text: told.append(text))
    listening.faster()
    assert reader.session.settings.get("listen.speed") == 115
    assert told == ["A little fast"]
    listening.listen_or_pause()
    listening.slower()
    listening.slower()
    assert voice_of(listening).asked[-1][2] == 90
    assert told == ["A little fast"]  # the voice itself lets it be heard
    for _time in range(9):
        listening.slower()
    assert reader.session.settings.get("listen.speed") == 60


def test_what_the_organisation_has_decided_is_told(
    reader: Person, listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(reader.session.settings._locked, "listen.go_on", False)
    listening.listen_or_pause()
    switch = listening.reading.bar.goes_on
    reader.click(switch)
    assert reader.message != ""
    assert not switch.isChecked()


def test_the_switch_keeps_the_setting(reader: Person, listening: Listening) -> None:
    listening.listen_or_pause()
    reader.click(listening.reading.bar.goes_on)
    assert reader.session.settings.get("listen.go_on") is True
    assert listening.reading.player.goes_on


def test_the_word_that_is_open_is_said(reader: Person, listening: Listening) -> None:
    listening.say_term()
    assert reader.message == "Open a word of the glossary first, then it can be said."
    reader.click_spot(reader.spot("term"))
    listening.say_term()
    term = reader.window.later.card.term_id
    assert voice_of(listening).texts[-1] == "neuroendocrine tumour."
    listening.say_word(term)  # again: silence
    assert not listening.reading.is_saying_word


@pytest.mark.parametrize(
    ("engine", "wanted"),
    [("no such engine", "no voice that Lamplight can use"), ("mock", "no voice for this language")],
)
def test_without_a_voice_a_sentence_says_what_to_install(
    reader: Person, monkeypatch: pytest.MonkeyPatch, engine: str, wanted: str
) -> None:
    monkeypatch.setenv("LAMPLIGHT_VOICE", engine)
    monkeypatch.setattr("reader.ui.listening.voice_engine.choose_locale", lambda *_anything: None)
    reader.press("F5")
    reader.bot.waitUntil(lambda: reader.message != "", timeout=10_000)
    assert wanted in reader.message
    assert sys.platform != "linux" or "sudo apt install" in reader.message
    reading = reader.window.features.listening.reading
    assert not reading.is_on
    assert not reading.bar.isVisible()


def test_another_edition_another_size_and_another_language_are_followed(reader: Person, listening: Listening) -> None:
    listening.listen_or_pause()
    reader.resize(700, 500)
    assert listening.reading.bar._room > 0
    reader.window.features.retranslate()
    assert listening.reading.bar._words.text() == ""
    reader.window.show_edition(reader.window.edition)
    assert not listening.reading.is_on


def test_closing_the_window_ends_the_voice(reader: Person, listening: Listening) -> None:
    listening.listen_or_pause()
    reader.window.close()
    assert voice_of(listening).is_closed
