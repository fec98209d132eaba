# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice as the window knows it: numbers for sentences, an engine that is made once, and one that hangs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reader.ui.listening import voice as module
from reader.ui.listening.voice import Voice
from reader.ui.listening.voice_engine import CHOSEN, VoiceEngine

MOST_MS = 10_000


@pytest.fixture(params=[True, False], ids=["in a thread", "in the window's thread"])
def voice(request: pytest.FixtureRequest, qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Voice]:
    monkeypatch.setenv(CHOSEN, "mock")
    monkeypatch.setattr(module, "may_block", lambda: request.param)
    voice = Voice()
    yield voice
    voice.close()


def test_nothing_is_made_before_something_is_said(voice: Voice) -> None:
    voice.stop()
    assert not voice.is_ready
    assert not voice.is_speaking
    assert "voice" not in [thread.name for thread in threading.enumerate()]


def test_each_sentence_has_its_number(voice: Voice, qtbot: QtBot) -> None:
    began: list[int] = []
    voice.began.connect(began.append)
    with qtbot.waitSignal(voice.ended, timeout=MOST_MS) as ended:
        number = voice.say("One.", "en", 200)
        assert voice.is_speaking
    assert began == ended.args == [number]
    assert not voice.is_speaking
    with qtbot.waitSignal(voice.ended, timeout=MOST_MS) as ended:
        other = voice.say("Two.", "en", 200)
    assert ended.args == [other]
    assert other != number


def test_what_was_asked_last_is_said(voice: Voice, qtbot: QtBot) -> None:
    ended: list[int] = []
    voice.ended.connect(ended.append)
    voice.say("Nobody hears this, since another sentence follows.", "en", 100)
    last = voice.say("Two.", "en", 200)
    qtbot.waitUntil(lambda: bool(ended), timeout=MOST_MS)
    assert ended == [last]


def test_silence_is_not_told_as_an_end(voice: Voice, qtbot: QtBot) -> None:
    ended: list[int] = []
    voice.ended.connect(ended.append)
    with qtbot.waitSignal(voice.began, timeout=MOST_MS):
        voice.say("A sentence that nobody would hear to its end.", "en", 100)
    voice.stop()
    with qtbot.waitSignal(voice.ended, timeout=MOST_MS):
        last = voice.say("Two.", "en", 200)
    assert ended == [last]


def test_a_language_without_a_voice_fails_and_another_still_speaks(voice: Voice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(voice.failed, timeout=MOST_MS) as failed:
        voice.say("Bonjour.", "fr", 100)
    assert failed.args == ["language"]
    assert not voice.is_speaking
    with qtbot.waitSignal(voice.ended, timeout=MOST_MS):
        voice.say("Hello.", "en", 200)


def test_without_an_engine_it_fails_and_can_be_asked_again(
    voice: Voice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CHOSEN, "no such engine")
    with qtbot.waitSignal(voice.failed, timeout=MOST_MS) as failed:
        voice.say("Hello.", "en", 100)
    assert failed.args == ["engine"]
    monkeypatch.setenv(CHOSEN, "mock")
    with qtbot.waitSignal(voice.ended, timeout=MOST_MS):
        voice.say("Hello.", "en", 200)


def test_closing_ends_the_thread(voice: Voice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(voice.began, timeout=MOST_MS):
        voice.say("A sentence that nobody would hear to its end.", "en", 60)
    voice.close()
    assert not voice.is_speaking
    qtbot.waitUntil(lambda: "voice" not in [thread.name for thread in threading.enumerate()], timeout=MOST_MS)


# -- an engine that hangs -----------------------------------------------------------------------------------------


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Callable[[VoiceEngine], None]], None]]:
    """A thread that does not come back before the test is over; it meets the voice only if the test says so."""
    over = threading.Event()

    def live(meet: Callable[[VoiceEngine], None]) -> None:
        over.wait(MOST_MS / 1000)
        meet(VoiceEngine())  # too late: nobody waits for it any more

    monkeypatch.setattr(module, "live", live)
    monkeypatch.setattr(module, "may_block", lambda: True)
    monkeypatch.setattr(module, "MADE_MS", 30)
    yield live
    over.set()


def test_an_engine_that_is_never_there_is_given_up(qtbot: QtBot, hanging: object) -> None:
    voice = Voice()
    for _time in range(2):  # another one is tried when it is asked again
        with qtbot.waitSignal(voice.failed, timeout=MOST_MS) as failed:
            voice.say("Hello.", "en", 100)
        assert failed.args == ["stuck"]
    assert not voice.is_speaking


def test_an_engine_that_comes_too_late_is_not_met(qtbot: QtBot, hanging: object) -> None:
    voice = Voice()
    with qtbot.waitSignal(voice.failed, timeout=MOST_MS):
        voice.say("Hello.", "en", 100)
    late = threading.Thread(target=voice._meet, args=(VoiceEngine(),))
    late.start()
    late.join()
    assert voice._engine is None


def test_nobody_is_told_of_an_engine_that_nobody_waits_for(qtbot: QtBot, hanging: object) -> None:
    voice = Voice()
    told: list[str] = []
    voice.failed.connect(told.append)
    voice.say("Hello.", "en", 100)
    voice.stop()
    qtbot.waitUntil(lambda: voice._thread is None, timeout=MOST_MS)
    assert told == []


def test_an_engine_that_does_not_begin_is_given_up(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN, "mock")
    monkeypatch.setattr(module, "BEGUN_MS", 30)
    monkeypatch.setattr(VoiceEngine, "_begin_next", lambda _self: None)
    voice = Voice()
    with qtbot.waitSignal(voice.failed, timeout=MOST_MS) as failed:
        voice.say("Hello.", "en", 100)
    assert failed.args == ["stuck"]
    voice.close()


def test_a_sentence_that_does_not_end_is_given_up(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN, "mock")
    monkeypatch.setattr(module, "_SENTENCE_MS", 30)
    monkeypatch.setattr(module, "_SIGN_MS", 0)
    voice = Voice()
    with qtbot.waitSignals([voice.began, voice.failed], timeout=MOST_MS, order="strict"):
        voice.say("A sentence of many words that lasts too long by far for this test.", "en", 60)
    voice.close()
