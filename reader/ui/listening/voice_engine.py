# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's speech engine, in a thread of its own where it may block, one sentence at a time.

It finds an engine and a voice for a language, and tells when a sentence begins and ends. It knows no pages.
"""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Q_ARG,
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QGenericArgumentHolder,
    QLocale,
    QMetaObject,
    QObject,
    Qt,
    Signal,
    Slot,
)

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

CHOSEN = "LAMPLIGHT_VOICE"
"""Environment variable that names the engine to use, such as `mock`, which is silent and always there."""
_NOT_HEARD = ("mock", "none")
_SLOWEST, _NORMAL, _FASTEST = 80.0, 170.0, 390.0
"""Words a minute that espeak-ng, behind Speech Dispatcher, says at rates of -1, 0 and 1."""


class VoiceEngine(QObject):
    """Made in the thread it works in; everything is asked by slots and told by signals.

    WORKAROUND: PySide keeps Python's lock while it makes a QTextToSpeech or calls one, and Speech Dispatcher's plugin
    starts a server and waits for its answers without end (https://doc.qt.io/qt-6/qttexttospeech-engines.html): the
    whole window would stand still. So the engine is asked through the event loop, which calls Qt without that lock.
    """

    ready = Signal()
    began = Signal(int)
    """The number of the request whose sentence is heard now."""
    ended = Signal(int)
    failed = Signal(str)
    """`module`, `engine` or `language`: what is missing; `error` when the engine gave up."""
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._speech: QTextToSpeech | None = None
        self._is_ready = False
        self._language = ""
        self._speaking = 0
        """The number of the request that was given to the engine; 0 for none."""
        self._has_begun = False
        self._next: tuple[int, str, str, int] | None = None

    @Slot()
    def start(self) -> None:
        """Load Qt's speech module and the system's engine; `ready` or `failed` follows."""
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  large, and many never listen
        except ImportError as error:  # the module is not there, or a library of the system that it needs
            self.failed.emit("module" if isinstance(error, ModuleNotFoundError) else "engine")
            return
        engine = choose_engine(QTextToSpeech.availableEngines(), os.environ.get(CHOSEN, ""))
        if not engine:
            self.failed.emit("engine")
            return
        self._speech = QTextToSpeech("none", self)
        self._speech.stateChanged.connect(self._on_state_changed)
        self._ask("setEngine", Q_ARG(str, engine), Q_ARG("QVariantMap", {}))
        self._ask_self("_on_engine_set")

    @Slot(int, str, str, int)
    def say(self, number: int, text: str, language: str, percent: int) -> None:
        """Say a sentence in a language (`en`), at so many percent of the normal speed; what is being said ends."""
        if not self._is_ready:
            return
        self._next = (number, text, language, percent)
        if self._speaking:
            self._ask("stop")
        else:
            self._begin_next()

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        self._next = None
        if self._speaking:
            self._ask("stop")

    @Slot()
    def finish(self) -> None:
        """Be silent for good; `finished` tells when the thread may end."""
        self.stop()
        self._ask_self("_on_silent")  # after the engine has been asked to stop

    def let_go(self) -> None:
        """Delete Qt's own part in the thread it lives in."""
        if self._speech is not None:
            self._speech.deleteLater()
            QCoreApplication.sendPostedEvents(self._speech, QEvent.Type.DeferredDelete.value)
            self._speech = None

    # -- one after the other --------------------------------------------------------------------------------------

    def _begin_next(self) -> None:
        if self._next is None:
            return
        number, _text, language, _percent = self._next
        self._speaking, self._has_begun = number, False
        if language == self._language:
            self._on_voice_set()
            return
        locale = choose_locale(self._made.availableLocales(), language, QLocale.system())
        if locale is None:
            self._speaking, self._next = 0, None
            self.failed.emit("language")
            return
        self._language = language
        self._ask("setLocale", Q_ARG(QLocale, locale))
        self._ask_self("_on_locale_set")

    @Slot()
    def _on_engine_set(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  it is loaded by now

        if self._made.state() == QTextToSpeech.State.Error or not self._made.engine():
            self.failed.emit("engine")
            return
        self._is_ready = True
        self.ready.emit()

    @Slot()
    def _on_locale_set(self) -> None:
        voice = choose_voice(self._made.availableVoices()) if self._made.engine() == "speechd" else None
        if voice is not None:
            self._ask("setVoice", Q_ARG("QVoice", voice))
        self._ask_self("_on_voice_set")

    @Slot()
    def _on_voice_set(self) -> None:
        if self._next is None:  # it was stopped meanwhile
            self._speaking = 0
            return
        self._speaking, text, _language, percent = self._next
        self._next = None
        self._ask("setRate", Q_ARG("double", rate(percent, self._made.engine())))
        self._ask("say", Q_ARG(str, text))

    @Slot()
    def _on_silent(self) -> None:
        self._is_ready = False
        self.finished.emit()

    def _on_state_changed(self, state: QTextToSpeech.State) -> None:
        number = self._speaking
        if not self._is_ready or not number:
            return
        if state.name == "Speaking":
            self._has_begun = True
            self.began.emit(number)
        elif state.name == "Error":
            self._speaking, self._next = 0, None
            self.failed.emit("error")
        elif state.name == "Ready" and self._has_begun:
            self._speaking = 0
            self.ended.emit(number)
            self._begin_next()

    # -- asking without Python's lock -----------------------------------------------------------------------------

    @property
    def _made(self) -> QTextToSpeech:
        assert self._speech is not None
        return self._speech

    def _ask(self, name: str, *values: QGenericArgumentHolder) -> None:
        QMetaObject.invokeMethod(self._made, name, Qt.ConnectionType.QueuedConnection, *values)

    def _ask_self(self, name: str) -> None:
        """Call a slot of our own after what the engine was asked before."""
        QMetaObject.invokeMethod(self, name, Qt.ConnectionType.QueuedConnection)


def live(meet: Callable[[VoiceEngine], None]) -> None:
    """Live in this thread until the engine has finished; `meet` is called with it before it starts.

    WORKAROUND: at the program's end PySide deletes every object that is Python's own, and deleting an engine that hangs
    would wait without end. So it belongs to the thread's dispatcher as long as the thread lives
    (https://doc.qt.io/qtforpython-6/shiboken6/typesystem_ownership.html).
    """
    engine = VoiceEngine()
    loop = QEventLoop()
    dispatcher = QAbstractEventDispatcher.instance()  # held until the end, else its child would never be let go of
    engine.setParent(dispatcher)
    engine.finished.connect(loop.quit)
    meet(engine)
    engine.start()
    loop.exec()
    engine.let_go()
    engine.setParent(None)


def choose_engine(available: list[str], wanted: str) -> str:
    """Return the engine to use: the wanted one, or the system's first that can be heard; empty when there is none."""
    if wanted:
        return wanted if wanted in available else ""
    return next((name for name in available if name not in _NOT_HEARD), "")


def choose_locale(available: list[QLocale], language: str, system: QLocale) -> QLocale | None:
    """Return how a language is spoken where the reader lives, or where it is spoken most; None if the engine cannot."""
    wanted = QLocale(language)
    if wanted.language() == QLocale.Language.C:  # Qt knows no such language
        return None
    found = sorted((each for each in available if each.language() == wanted.language()), key=QLocale.name)
    for likely in (system, wanted):
        if likely in found:
            return likely
    return found[0] if found else None


def choose_voice(available: list[QVoice]) -> QVoice | None:
    """Return, of Speech Dispatcher's voices of a locale, the plain one.

    It lists dialects and disguises under one locale and takes the first: `English (Caribbean)` before `English
    (America)`, which comes before `English (America, New York City)` and `English (America)+Adam`.
    """
    return min(available, key=lambda voice: ("+" in voice.name(), len(voice.name()), voice.name()), default=None)


def rate(percent: int, engine: str) -> float:
    """Return Qt's rate, -1 to 1, for a speed in percent of the normal one."""
    if engine == "speechd":
        words = _NORMAL * percent / 100
        span = _FASTEST - _NORMAL if words > _NORMAL else _NORMAL - _SLOWEST
        found = (words - _NORMAL) / span
    else:
        found = math.log(percent / 100, 3)  # the systems' voices go from a third to three times the speed
    return max(-1.0, min(1.0, found))


def may_block() -> bool:
    """Tell whether this system's engine is known to keep its caller waiting; the others want the window's thread."""
    return sys.platform.startswith("linux")
