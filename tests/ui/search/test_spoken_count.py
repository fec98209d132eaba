# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts are said when typing rests: the last one only, and not twice."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.search import spoken_count
from reader.ui.search.spoken_count import SpokenCount


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sentences: list[str] = []
    monkeypatch.setattr(spoken_count, "announce", lambda _widget, text: sentences.append(text))
    monkeypatch.setattr(spoken_count, "_PAUSE_MS", 5)
    return sentences


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_only_the_last_of_several_is_said(widget: QWidget, said: list[str], qtbot: QtBot) -> None:
    voice = SpokenCount(widget)
    voice.say_soon("9 places")
    voice.say_soon("3 places")
    assert said == []
    qtbot.waitUntil(lambda: said == ["3 places"])


def test_the_same_is_not_said_twice_until_forgotten(widget: QWidget, said: list[str], qtbot: QtBot) -> None:
    voice = SpokenCount(widget)
    for sentence in ("one place", "one place", "two places"):
        voice.say_soon(sentence)
        qtbot.waitUntil(lambda: not voice._pause.isActive())
    assert said == ["one place", "two places"]
    voice.forget()
    voice.say_soon("two places")
    qtbot.waitUntil(lambda: len(said) == 3)


def test_what_is_said_now_replaces_what_was_to_come(widget: QWidget, said: list[str], qtbot: QtBot) -> None:
    voice = SpokenCount(widget)
    voice.say_soon("9 places")
    voice.say_now("Before surgery. 1 of 9.")
    assert said == ["Before surgery. 1 of 9."]
    assert not voice._pause.isActive()
