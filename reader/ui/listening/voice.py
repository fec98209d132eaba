# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice that reads aloud: it says one sentence at a time and never keeps the window waiting.

So pausing, going back and another speed work with every engine, also with those that can do none of it. An engine that
does not answer is given up with a sentence that says what to do. Knows no pages.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.ui.listening.voice_engine import VoiceEngine, live, may_block

MADE_MS, BEGUN_MS = 25_000, 8_000
"""How long an engine may take to be there, and to begin with a sentence: many times what a slow computer needs."""
_SIGN_MS, _SENTENCE_MS = 300, 10_000
"""How long a sentence may take: so much for each of its signs at the normal speed, and so much besides."""
_END_S = 0.5
"""How long the window's end waits for the engine; one that hangs is left behind."""


class Voice(QObject):
    """Nothing is loaded before the first `say`."""

    began = Signal(int)
    """The number that `say` returned: that sentence is heard now."""
    ended = Signal(int)
    """It was said to its end."""
    failed = Signal(str)
    """What is wrong: `module`, `engine`, `language`, `error` or `stuck`. Nothing is being said."""

    _say_asked = Signal(int, str, str, int)
    _stop_asked = Signal()
    _finish_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: VoiceEngine | None = None
        self._thread: threading.Thread | None = None
        self._is_ready = False
        self._number = 0
        self._wanted: tuple[int, str, str, int] | None = None
        """What is being said, or waits for the engine."""
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._on_no_answer)

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said, or will be as soon as the engine is there."""
        return self._wanted is not None

    @property
    def is_ready(self) -> bool:
        """Whether the engine is there."""
        return self._is_ready

    def say(self, text: str, language: str, percent: int) -> int:
        """Say a sentence in a language (`en`) at so many percent of the normal speed; return its number.

        What is being said stops. `began` and `ended`, or `failed`, tell what becomes of it.
        """
        self._number += 1
        self._wanted = (self._number, text, language, percent)
        if self._is_ready:
            self._ask()
        elif self._engine is None and self._thread is None:
            self._watch.start(MADE_MS)
            self._start()
        return self._number

    def stop(self) -> None:
        """Be silent."""
        self._wanted = None
        if self._is_ready:
            self._watch.stop()
        self._stop_asked.emit()

    def close(self) -> None:
        """Be silent for good, and let the engine go."""
        self._wanted = None
        self._watch.stop()
        self._finish_asked.emit()
        if self._thread is not None:
            self._thread.join(_END_S)
        self._let_go()

    # -- the engine -----------------------------------------------------------------------------------------------

    def _start(self) -> None:
        if may_block():
            # Not a QThread: one that hangs could neither be ended nor left, and would take the program with it.
            self._thread = threading.Thread(target=live, args=(self._meet,), name="voice", daemon=True)
            self._thread.start()
        else:
            engine = VoiceEngine()
            self._meet(engine)
            engine.start()

    def _meet(self, engine: VoiceEngine) -> None:
        """Join an engine to this voice; called in the engine's thread."""
        if threading.current_thread() is not (self._thread or threading.main_thread()):
            engine.finish()  # it was given up before it was there; its thread ends as soon as it can
            return
        self._engine = engine
        engine.ready.connect(self._on_ready)
        engine.began.connect(self._on_began)
        engine.ended.connect(self._on_ended)
        engine.failed.connect(self._on_failed)
        self._say_asked.connect(engine.say)
        self._stop_asked.connect(engine.stop)
        self._finish_asked.connect(engine.finish)

    def _let_go(self) -> None:
        """Forget the engine, whether it has ended or hangs; the next sentence makes another."""
        engine, self._engine, self._thread, self._is_ready = self._engine, None, None, False
        if engine is not None:
            engine.ready.disconnect(self._on_ready)
            engine.began.disconnect(self._on_began)
            engine.ended.disconnect(self._on_ended)
            engine.failed.disconnect(self._on_failed)
            self._say_asked.disconnect(engine.say)
            self._stop_asked.disconnect(engine.stop)
            self._finish_asked.disconnect(engine.finish)

    def _ask(self) -> None:
        if self._wanted is not None:
            self._watch.start(BEGUN_MS)
            self._say_asked.emit(*self._wanted)

    # -- what the engine tells ------------------------------------------------------------------------------------

    @Slot()
    def _on_ready(self) -> None:
        self._is_ready = True
        self._watch.stop()
        self._ask()

    @Slot(int)
    def _on_began(self, number: int) -> None:
        if self._wanted is not None and self._wanted[0] == number:
            _number, text, _language, percent = self._wanted
            self._watch.start(_SENTENCE_MS + _SIGN_MS * len(text) * 100 // percent)
            self.began.emit(number)

    @Slot(int)
    def _on_ended(self, number: int) -> None:
        if self._wanted is not None and self._wanted[0] == number:
            self._watch.stop()
            self._wanted = None
            self.ended.emit(number)

    @Slot(str)
    def _on_failed(self, what: str) -> None:
        self._watch.stop()
        self._wanted = None
        if what != "language":
            self._finish_asked.emit()
            self._let_go()
        self.failed.emit(what)

    def _on_no_answer(self) -> None:
        was_wanted, self._wanted = self._wanted is not None, None
        self._finish_asked.emit()
        self._let_go()
        if was_wanted:
            self.failed.emit("stuck")
