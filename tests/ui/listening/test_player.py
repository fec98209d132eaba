# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentence after sentence: pause and resume, back and on, sections, another speed, and a voice that fails."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from reader.speech.course import Ahead
from reader.speech.script import Spoken
from reader.ui.listening.player import Player, State
from tests.ui.silent_voice import SilentVoice

pytestmark = pytest.mark.usefixtures("qapp")


def script(*sections: str, pause: int = 0) -> tuple[Spoken, ...]:
    """Sentences called a1, a2, b1 ... of the sections `aab`."""
    found: list[Spoken] = []
    for number, section in enumerate("".join(sections), 1):
        name = f"{section}{1 + sum(each.section == section for each in found)}"
        found.append(Spoken(name, name, (1, number), 0, section, "en", pause))
    return tuple(found)


class Listener:
    """A player with a silent voice, and what it told."""

    def __init__(self) -> None:
        self.voice = SilentVoice()
        self.player = Player(self.voice)  # type: ignore[arg-type]
        self.marked: list[str] = []
        self.states: list[State] = []
        self.failures: list[str] = []
        self.player.sentence_changed.connect(self._on_sentence)
        self.player.state_changed.connect(self._on_state)
        self.player.failed.connect(self._on_failed)

    def _on_sentence(self, sentence: Spoken | None) -> None:
        self.marked.append(sentence.said if sentence else "")

    def _on_failed(self, what: str, language: str) -> None:
        self.failures.append(f"{what} {language}")

    def _on_state(self) -> None:
        self.states.append(self.player.state)


@pytest.fixture
def listener() -> Listener:
    return Listener()


def finish(listener: Listener, bot: QtBot, count: int = 1) -> None:
    """Let so many sentences be over, each until the next one is said."""
    for _time in range(count):
        asked = len(listener.voice.asked)
        listener.voice.finish()
        bot.waitUntil(lambda asked=asked: len(listener.voice.asked) > asked)


def test_a_script_is_said_to_its_end(listener: Listener, qtbot: QtBot) -> None:
    listener.player.play(script("aab"))
    finish(listener, qtbot, 2)
    assert listener.player.ahead is Ahead.END
    listener.voice.finish()
    assert listener.voice.texts == listener.marked == ["a1", "a2", "b1"]
    assert listener.states == [State.PLAYING, State.ENDED]


def test_what_is_paused_is_said_again_from_its_beginning(listener: Listener, qtbot: QtBot) -> None:
    listener.player.play(script("aaa"))
    finish(listener, qtbot)
    listener.player.pause()
    assert not listener.voice.is_speaking
    assert listener.player.state is State.PAUSED
    listener.player.resume()
    assert listener.voice.texts == ["a1", "a2", "a2"]
    assert listener.player.state is State.PLAYING


def test_what_is_paused_between_two_sentences_goes_on_with_the_second(listener: Listener) -> None:
    listener.player.play(script("aa", pause=60_000))
    listener.voice.finish()
    listener.player.pause()
    listener.player.resume()
    assert listener.voice.texts == ["a1", "a2"]


def test_back_and_on_go_by_sentences(listener: Listener, qtbot: QtBot) -> None:
    listener.player.play(script("aab"), 1)
    listener.player.step(-1)
    listener.player.step(-1)  # at the first it is said again
    listener.player.step(1)
    listener.player.step(1)
    listener.player.step(1)  # there is nothing behind the last
    assert listener.voice.texts == ["a2", "a1", "a1", "a2", "b1"]


def test_going_back_and_on_while_paused_says_nothing(listener: Listener) -> None:
    listener.player.play(script("aaa"))
    listener.player.pause()
    listener.player.step(1)
    assert listener.marked[-1] == "a2"
    assert listener.player.state is State.PAUSED
    listener.player.resume()
    assert listener.voice.texts == ["a1", "a2"]


def test_nothing_follows_a_section_unless_it_is_asked_for(listener: Listener, qtbot: QtBot) -> None:
    listener.player.goes_on = False
    listener.player.play(script("aab"))
    finish(listener, qtbot)
    listener.voice.finish()
    assert listener.player.state is State.ENDED
    assert listener.player.ahead is Ahead.SECTION
    listener.player.go_to_next_section()
    assert listener.voice.texts == ["a1", "a2", "b1"]


def test_the_next_section_can_be_asked_for_in_the_middle_of_one(listener: Listener) -> None:
    listener.player.play(script("aaab"))
    listener.player.go_to_next_section()
    listener.player.go_to_next_section()  # the last one has none
    assert listener.voice.texts == ["a1", "b1"]


def test_after_the_end_back_says_the_last_sentence_again(listener: Listener) -> None:
    listener.player.play(script("a"))
    listener.voice.finish()
    listener.player.step(-1)
    assert listener.voice.texts == ["a1", "a1"]
    assert listener.player.state is State.PLAYING


def test_stopping_takes_the_mark_away(listener: Listener) -> None:
    listener.player.step(1)  # nothing is played yet
    listener.player.play(script("aa"))
    listener.player.stop()
    listener.player.stop()
    listener.player.resume()
    assert listener.marked == ["a1", ""]
    assert listener.states == [State.PLAYING, State.OFF]
    assert listener.player.sentence is None
    assert not listener.voice.is_speaking


def test_an_empty_script_is_over_at_once(listener: Listener) -> None:
    listener.player.play(())
    assert (listener.voice.texts, listener.player.state) == ([], State.OFF)


def test_another_speed_is_heard_at_once(listener: Listener) -> None:
    listener.player.say_at(75)
    listener.player.play(script("aa", pause=60_000))
    listener.player.say_at(150)
    assert listener.voice.asked == [("a1", "en", 75), ("a1", "en", 150)]
    listener.voice.finish()
    listener.player.say_at(100)  # in the pause nothing is said, so nothing begins again
    assert len(listener.voice.asked) == 2


def test_a_script_that_changes_goes_on_where_it_was(listener: Listener, qtbot: QtBot) -> None:
    fresh: list[Sequence[Spoken]] = []
    listener.player.play(script("aa"), 0, lambda: fresh.pop() if fresh else None)
    first, last = script("aa")
    fresh.append((first, Spoken("opened", "opened", (1, 1, 1), 0, "a", "en"), last))
    finish(listener, qtbot, 2)
    assert listener.voice.texts == ["a1", "opened", "a2"]


def test_a_voice_that_fails_ends_it_and_is_told(listener: Listener) -> None:
    listener.player.play(script("aa"))
    listener.voice.failed.emit("stuck")
    assert listener.failures == ["stuck en"]
    assert listener.states[-1] is State.OFF
    listener.voice.failed.emit("stuck")  # nothing of ours
    assert listener.failures == ["stuck en"]


def test_what_another_player_says_is_no_concern(listener: Listener) -> None:
    other = Player(listener.voice)  # type: ignore[arg-type]
    began: list[str] = []
    listener.player.began.connect(lambda: began.append("one"))
    listener.player.play(script("aa"))
    listener.player.pause()
    other.play(script("x"))
    listener.voice.finish()
    assert (listener.player.state, other.state, began) == (State.PAUSED, State.ENDED, [])
    listener.player.resume()
    listener.voice.began.emit(3)
    assert began == ["one"]
