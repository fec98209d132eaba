# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a script with the voice, a sentence after the other: on, back, paused. Knows no page and no widget."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.speech.course import Ahead, Course
from reader.speech.script import Spoken
from reader.ui.listening.voice import Voice

Renew = Callable[[], Sequence[Spoken] | None]
"""Gives the script anew when what it was made from has changed, for instance because a box was opened; else None."""


class State(enum.Enum):
    """What a player does."""

    OFF = enum.auto()
    PLAYING = enum.auto()
    PAUSED = enum.auto()
    ENDED = enum.auto()
    """A section is over, and nobody has asked to go on by itself; or there is nothing more."""


class Player(QObject):
    """Several players can share a voice; who begins silences the others, which their owner pauses before."""

    state_changed = Signal()
    sentence_changed = Signal(object)
    """The Spoken that is said from now on; None when nothing is."""
    began = Signal()
    """It is heard."""
    failed = Signal(str, str)
    """What Voice.failed tells, and the language of what was to be said."""

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._course = Course(())
        self._renew: Renew | None = None
        self._state = State.OFF
        self._said = 0
        """The number of what the voice was asked to say for this player."""
        self.percent = 100
        """The speed, in percent of the voice's normal one."""
        self.goes_on = True
        """Whether the next section follows by itself."""
        self._gap = QTimer(self)
        self._gap.setSingleShot(True)
        self._gap.timeout.connect(self._say)
        voice.began.connect(self._on_began)
        voice.ended.connect(self._on_ended)
        voice.failed.connect(self._on_failed)

    @property
    def state(self) -> State:
        """What it does now."""
        return self._state

    @property
    def sentence(self) -> Spoken | None:
        """What is said now, or will be when it is resumed; None when it is off."""
        return self._course.sentence if self._state is not State.OFF else None

    @property
    def ahead(self) -> Ahead:
        """What comes after the present sentence."""
        return self._course.ahead

    def play(self, script: Sequence[Spoken], at: int = 0, renew: Renew | None = None) -> None:
        """Say a script from the sentence `at`; nothing happens when it is empty."""
        self._silence()
        self._course, self._renew = Course(script, at), renew
        if self._course.sentence is None:
            self.stop()
        else:
            self._say()

    def pause(self) -> None:
        """Be silent until it is resumed."""
        if self._state is State.PLAYING:
            self._silence()
            self._set_state(State.PAUSED)

    def resume(self) -> None:
        """Say the present sentence again, and go on."""
        if self._state in (State.PAUSED, State.ENDED):
            self._say()

    def stop(self) -> None:
        """End."""
        self._silence()
        self._course = Course(())
        if self._state is not State.OFF:
            self.sentence_changed.emit(None)
            self._set_state(State.OFF)

    def step(self, by: int) -> None:
        """Go on (+) or back (-) by so many sentences, into another section too; what is paused stays paused."""
        if self._state is State.OFF:
            return
        self._take_renewed()
        is_at_end = self._state is State.ENDED and by < 0  # the last sentence is over: back says it again
        if not is_at_end and not self._course.step(by) and by > 0:
            return
        if self._state is State.PAUSED:
            self.sentence_changed.emit(self._course.sentence)
        else:
            self._say()

    def go_to_next_section(self) -> None:
        """Go on with the first sentence of the next section."""
        self._take_renewed()
        while self._course.ahead is Ahead.SENTENCE:
            self._course.step(1)
        if self._course.step(1):
            self._say()

    def say_at(self, percent: int) -> None:
        """Speak at this speed from now on; a sentence that is being said begins again."""
        self.percent = percent
        if self._state is State.PLAYING and not self._gap.isActive():
            self._say()

    # -- sentence after sentence ----------------------------------------------------------------------------------

    def _say(self) -> None:
        sentence = self._course.sentence
        if sentence is None:
            return
        self._gap.stop()
        self._set_state(State.PLAYING)
        self.sentence_changed.emit(sentence)
        self._said = self._voice.say(sentence.said, sentence.language, self.percent)

    def _silence(self) -> None:
        self._gap.stop()
        if self._said:
            self._said = 0
            self._voice.stop()

    def _take_renewed(self) -> None:
        script = self._renew() if self._renew is not None else None
        if script is not None:
            self._course.follow(script)

    def _set_state(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()

    # -- what the voice tells -------------------------------------------------------------------------------------

    def _on_began(self, number: int) -> None:
        if number == self._said:
            self.began.emit()

    def _on_ended(self, number: int) -> None:
        if number != self._said or self._state is not State.PLAYING:
            return
        self._said = 0
        self._take_renewed()
        sentence, ahead = self._course.sentence, self._course.ahead
        if ahead is Ahead.END or (ahead is Ahead.SECTION and not self.goes_on):
            self._set_state(State.ENDED)
            return
        self._course.step(1)
        self._gap.start(sentence.pause * 100 // self.percent if sentence is not None else 0)

    def _on_failed(self, what: str) -> None:
        if self._said or self._state is State.PLAYING:
            language = self._course.sentence.language if self._course.sentence is not None else ""
            self._said = 0
            self.stop()
            self.failed.emit(what, language)
