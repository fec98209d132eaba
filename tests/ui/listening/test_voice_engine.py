# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's engine: which one, in which voice, how fast; with Qt's mock engine, one sentence at a time."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from reader.ui.listening.voice_engine import CHOSEN, VoiceEngine, choose_engine, choose_locale, choose_voice, live, rate

MOST_MS = 10_000


@pytest.fixture
def engine(qapp: QCoreApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[VoiceEngine]:
    monkeypatch.setenv(CHOSEN, "mock")
    engine = VoiceEngine()
    with qtbot.waitSignal(engine.ready, timeout=MOST_MS):
        engine.start()
    yield engine
    engine.finish()
    engine.let_go()


def test_a_sentence_begins_and_ends(engine: VoiceEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignals([engine.began, engine.ended], timeout=MOST_MS, order="strict"):
        engine.say(7, "One two.", "en", 200)


def test_a_new_sentence_ends_the_one_before_first(engine: VoiceEngine, qtbot: QtBot) -> None:
    told: list[tuple[str, int]] = []
    engine.began.connect(lambda number: told.append(("began", number)))
    engine.ended.connect(lambda number: told.append(("ended", number)))
    with qtbot.waitSignal(engine.began, timeout=MOST_MS):
        engine.say(1, "A long sentence that nobody would hear to its end if they had asked for another.", "en", 100)
    engine.say(2, "Never heard.", "en", 100)
    engine.say(3, "Two.", "fi", 200)
    qtbot.waitUntil(lambda: ("ended", 3) in told, timeout=MOST_MS)
    assert told == [("began", 1), ("ended", 1), ("began", 3), ("ended", 3)]


def test_what_is_stopped_says_no_more(engine: VoiceEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(engine.began, timeout=MOST_MS):
        engine.say(1, "A long sentence that nobody would hear to its end if they had asked for silence.", "en", 60)
    with qtbot.waitSignal(engine.ended, timeout=1000):
        engine.stop()
    engine.say(2, "Stopped before it begins.", "fi", 100)
    engine.stop()
    with qtbot.waitSignal(engine.began, timeout=MOST_MS) as heard:
        engine.say(3, "Heard.", "fi", 100)
    assert heard.args == [3]


def test_a_language_without_a_voice_is_told(engine: VoiceEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(engine.failed, timeout=MOST_MS) as failed:
        engine.say(1, "Bonjour.", "fr", 100)
    assert failed.args == ["language"]
    with qtbot.waitSignal(engine.ended, timeout=MOST_MS):
        engine.say(2, "Hello.", "en", 200)


def test_nothing_is_said_before_the_engine_is_there(qtbot: QtBot) -> None:
    engine = VoiceEngine()
    engine.say(1, "Hello.", "en", 100)
    engine.stop()
    engine.let_go()
    with qtbot.waitSignal(engine.finished, timeout=MOST_MS):
        engine.finish()


@pytest.mark.parametrize("wanted", ["there is no such engine", "none"])
def test_an_engine_that_is_not_there_is_told(wanted: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN, wanted)
    engine = VoiceEngine()
    with qtbot.waitSignal(engine.failed, timeout=MOST_MS) as failed:
        engine.start()
    assert failed.args == ["engine"]


@pytest.mark.qt_log_ignore("Text-to-speech plug-in", extend=True)
def test_an_engine_that_cannot_start_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN, "broken")
    monkeypatch.setattr(QTextToSpeech, "availableEngines", lambda: ["broken"])
    engine = VoiceEngine()
    with qtbot.waitSignal(engine.failed, timeout=MOST_MS) as failed:
        engine.start()
    assert failed.args == ["engine"]
    engine.let_go()


def test_a_missing_module_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    engine = VoiceEngine()
    with qtbot.waitSignal(engine.failed, timeout=MOST_MS) as failed:
        engine.start()
    assert failed.args == ["module"]


def test_a_missing_library_of_the_system_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", types.ModuleType("without what it should hold"))
    engine = VoiceEngine()
    with qtbot.waitSignal(engine.failed, timeout=MOST_MS) as failed:
        engine.start()
    assert failed.args == ["engine"]


def test_an_engine_that_gives_up_is_told(engine: VoiceEngine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(engine.began, timeout=MOST_MS):
        engine.say(1, "A sentence that is long enough to give up in the middle of it.", "en", 100)
    with qtbot.waitSignal(engine.failed, timeout=MOST_MS) as failed:
        engine._on_state_changed(QTextToSpeech.State.Error)
    assert failed.args == ["error"]


def test_it_lives_until_it_has_finished(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN, "mock")
    met: list[VoiceEngine] = []

    def meet(engine: VoiceEngine) -> None:
        met.append(engine)
        engine.ready.connect(engine.finish)

    live(meet)
    assert met[0]._speech is None


# -- choices ------------------------------------------------------------------------------------------------------


def test_the_engine_is_one_that_can_be_heard() -> None:
    assert choose_engine(["mock", "speechd", "flite"], "") == "speechd"
    assert choose_engine(["mock"], "") == ""
    assert choose_engine(["mock", "speechd"], "mock") == "mock"
    assert choose_engine(["speechd"], "winrt") == ""


def test_a_language_is_spoken_as_where_the_reader_lives() -> None:
    there = [QLocale(name) for name in ("C", "fr_CH", "en_GB", "en_US", "fr_FR")]
    assert choose_locale(there, "en", QLocale("en_GB")) == QLocale("en_GB")
    assert choose_locale(there, "en", QLocale("en_CA")) == QLocale("en_US")
    assert choose_locale(there, "fr", QLocale("en_GB")) == QLocale("fr_FR")
    assert choose_locale(there[:3], "fr", QLocale("en_GB")) == QLocale("fr_CH")
    assert choose_locale(there, "de", QLocale("de_DE")) is None
    assert choose_locale(there, "no language", QLocale("en_GB")) is None


class Named:
    def __init__(self, name: str) -> None:
        self._name = name

    def name(self) -> str:
        return self._name


def test_the_plain_voice_is_taken() -> None:
    names = ("English (Caribbean)", "English (America)+Ed", "English (America)", "English (America, New York City)")
    found = choose_voice([Named(name) for name in names])  # type: ignore[misc]
    assert found is not None
    assert found.name() == "English (America)"
    assert choose_voice([]) is None


def test_speeds_become_rates() -> None:
    assert rate(100, "speechd") == rate(100, "sapi") == 0
    assert rate(60, "speechd") == pytest.approx(-0.756, abs=0.01)
    assert rate(200, "speechd") == pytest.approx(0.773, abs=0.01)
    assert -1 <= rate(60, "sapi") < 0 < rate(200, "sapi") <= 1
    assert rate(1, "speechd") == -1
