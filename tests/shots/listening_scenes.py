# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens of listening, with Qt's mock engine, silent: one sentence marked, and what comes after."""

from __future__ import annotations

import os

from reader.speech.course import Ahead
from reader.ui.listening.page_reading import PageReading
from reader.ui.listening.player import State
from reader.ui.listening.voice_engine import CHOSEN
from tests.shots.stage import CHAPTER, Stage

_NARROW = 420
"""Width in pixels at 100 % of a window on a small tablet."""


def _started(stage: Stage, section: str = "") -> PageReading:
    os.environ[CHOSEN] = "mock"
    stage.go(f"{CHAPTER}#{section}" if section else CHAPTER)
    stage.window.features.listening.slower()  # a sentence lasts until the picture is taken
    reading = stage.window.features.listening.reading
    reading.start(section)
    stage.wait("the voice", lambda: reading.voice.is_ready and reading.voice.is_speaking)
    return reading


def listening(stage: Stage) -> None:
    """A sentence in the middle of a section is being read."""
    reading = _started(stage, stage.edition.chapter(CHAPTER).sections[1].id)
    for _sentence in range(2):
        reading.player.step(1)
    stage.settle()


def narrow(stage: Stage) -> None:
    """The same where only the page has room."""
    stage.window.resize(round(_NARROW * max(1.0, stage.window.theme.scale)), stage.look.window[1])
    listening(stage)


def ended(stage: Stage) -> None:
    """A section is over, and the reader has scrolled on."""
    reading = _started(stage)
    while reading.player.ahead is Ahead.SENTENCE:
        reading.player.step(1)
    stage.wait("the end of the section", lambda: reading.player.state is State.ENDED)
    bar = stage.window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    stage.settle()


def failed(stage: Stage) -> None:
    """The computer has no voice for the language."""
    reading = _started(stage)
    reading.voice.failed.emit("language")
    stage.settle()
