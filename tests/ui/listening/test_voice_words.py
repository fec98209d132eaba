# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader is told when nothing speaks, and how speeds are called."""

from __future__ import annotations

import pytest

from reader.settings.table import SPEEDS
from reader.ui.listening.voice_words import failure_sentence, speed_name


@pytest.mark.parametrize(
    ("what", "platform", "wanted"),
    [
        ("engine", "linux", "sudo apt install speech-dispatcher speech-dispatcher-espeak-ng"),
        ("language", "linux", "sudo apt install speech-dispatcher speech-dispatcher-espeak-ng"),
        ("engine", "win32", "Settings, Time & language, Speech"),
        ("language", "darwin", "System Settings, Accessibility, Spoken Content"),
        ("module", "linux", "pip install .[speech]"),
        ("stuck", "linux", "does not answer"),
        ("error", "win32", "Press F5"),
    ],
)
def test_every_failure_says_what_to_do(what: str, platform: str, wanted: str) -> None:
    sentence = failure_sentence(what, "fr", platform)
    assert wanted in sentence
    assert sentence.endswith(".")


def test_a_missing_language_is_named_by_those_who_speak_it() -> None:
    assert "Français" in failure_sentence("language", "fr", "linux")


def test_every_speed_has_a_name_of_its_own() -> None:
    names = [speed_name(speed) for speed in SPEEDS]
    assert len(set(names)) == len(SPEEDS)
    assert speed_name(100) == "Normal speed"
    assert speed_name(200) == "Twice as fast"
