# SPDX-License-Identifier: GPL-3.0-or-later
"""The spoken terminal: says what has the keyboard, what the program announces, and the titles of pages that come.

It is made when somebody asks for it and goes with the visit. Every touch and key interrupts it; while a chapter is read
aloud it is silent, or silences that. It knows no pages of the terminal.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.settings.table import SPEEDS
from reader.speech.naming import Thing, say_thing, say_together
from reader.ui.announce import hear, unhear
from reader.ui.kiosk.things import thing_of
from reader.ui.listening.voice import Voice
from reader.ui.listening.voice_words import speed_name

GATHER_MS = 60
"""So long is gathered what one key or touch brings about, so that it becomes one text; nobody waits for it."""


class Spoken(QObject):
    """Speaks from `begin` to `end`; `failed` tells what is wrong with the voice, as Voice.failed does."""

    failed = Signal(str)

    def __init__(self, shell: QWidget, reads: Callable[[], bool], hush: Callable[[], None], parent: QObject) -> None:
        """`reads` tells whether a chapter is being read aloud, which `hush` pauses."""
        super().__init__(parent)
        self._shell, self._reads, self._hush = shell, reads, hush
        self.voice = Voice(self)
        self.language = "en"
        self.percent = 100
        self.said = ""
        """What was said last, or is being said."""
        self._news: list[str] = []
        self._waiting: list[str] = []
        self._is_urgent = self._is_asked = False
        self._on: QWidget | None = None
        self._thing: Thing | None = None
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self._say_gathered)
        self.voice.ended.connect(self._on_ended)
        self.voice.failed.connect(self._on_failed)

    def begin(self, greeting: str) -> None:
        """Speak from now on, with `greeting` first."""
        hear(self._on_announced)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self.tell(greeting, urgent=True)

    def end(self) -> None:
        """Be silent, forget what was said, and let the voice go."""
        unhear(self._on_announced)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.disconnect(self._on_focus_changed)
        self._soon.stop()
        self._forget()
        self.said, self._on, self._thing = "", None, None
        self.voice.close()

    # -- what happens ---------------------------------------------------------------------------------------------

    def touched(self) -> None:
        """Somebody touched or pressed something: be silent at once, and look what comes of it."""
        self._waiting.clear()
        self.voice.stop()
        self._is_asked = True
        self._soon.start()

    def tell(self, text: str, *, urgent: bool = False) -> None:
        """Say something, after what is being said now or, when it is urgent, in its place."""
        if text:
            self._news.append(text)
            self._is_urgent = self._is_urgent or urgent
            self._soon.start()

    def repeat(self) -> None:
        """Say once more what was said last."""
        if self.said:
            self._say(self.said)

    def change_speed(self, step: int) -> int:
        """Speak faster (1) or slower (-1) from now on, say so, and return the speed in percent."""
        at = SPEEDS.index(min(SPEEDS, key=lambda speed: abs(speed - self.percent))) + step
        self.percent = SPEEDS[max(0, min(len(SPEEDS) - 1, at))]
        self.tell(speed_name(self.percent), urgent=True)
        return self.percent

    def _on_announced(self, text: str, urgent: bool) -> None:
        self.tell(text, urgent=urgent)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._soon.start()

    # -- saying ---------------------------------------------------------------------------------------------------

    def _say_gathered(self) -> None:
        news, urgent, asked = self._news, self._is_urgent, self._is_asked
        self._news, self._is_urgent, self._is_asked = [], False, False
        about = self._look()
        if self._reads():
            if not urgent and not (about and asked):
                return  # the chapter goes on: somebody listens to it
            self._hush()
        text = say_together([*news, about])
        if not text:
            return
        if self.voice.is_speaking and not urgent and not about:
            self._waiting.append(text)
        else:
            self._waiting.clear()
            self._say(text)

    def _look(self) -> str:
        """Return what is new about the place of the keyboard."""
        now = QApplication.focusWidget()
        if now is None or not self._shell.isAncestorOf(now):
            return ""
        was_on = self._on if self._on is not None and shiboken6.isValid(self._on) else None
        thing, before = thing_of(now), self._thing
        self._on, self._thing = now, thing
        if thing == before and now is was_on:
            return ""
        return say_thing(thing, before if now is was_on else None)

    def _say(self, text: str) -> None:
        self.said = text
        self.voice.say(text, self.language, self.percent)

    def _forget(self) -> None:
        self._news.clear()
        self._waiting.clear()
        self._is_urgent = self._is_asked = False

    def _on_ended(self, _number: int) -> None:
        if self._waiting:
            self._say(self._waiting.pop(0))

    def _on_failed(self, what: str) -> None:
        self._forget()
        self.failed.emit(what)
