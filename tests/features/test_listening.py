# SPDX-License-Identifier: GPL-3.0-or-later
"""Someone has the guide read aloud: Qt's mock engine speaks on a timer, so all is heard but the sound."""

from __future__ import annotations

import pytest

from reader.ui.player import State
from tests.started import SLOW_MS, Person, Start


@pytest.fixture
def listener(start: Start, monkeypatch: pytest.MonkeyPatch) -> Person:
    monkeypatch.setenv("LAMPLIGHT_VOICE", "mock")
    return start("surgery")


def heard(person: Person) -> str:
    """Return the sentence that is being said."""
    sentence = person.window.features.listening.reading.player.sentence
    return sentence.words if sentence else ""


def test_f5_reads(listener: Person) -> None:
    listener.press("F5")
    reading = listener.window.features.listening.reading
    listener.bot.waitUntil(lambda: reading.player.state is State.PLAYING and reading.voice.is_ready, timeout=SLOW_MS)
    print(heard(listener))
    listener.bot.waitUntil(lambda: heard(listener).startswith("Surgery can do three"), timeout=60000)
    listener.window.grab().save("/tmp/kit/lis.png")
