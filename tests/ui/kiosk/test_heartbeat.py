# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign of life: it comes from the event loop, and falls silent with it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.kiosk import heartbeat
from reader.ui.kiosk.heartbeat import Heartbeat
from reader.watch.lifeline import Lifeline


@pytest.fixture
def pipe() -> Iterator[tuple[int, Lifeline]]:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    line = Lifeline(writing)
    yield reading, line
    line.close()
    os.close(reading)


def said(reading: int) -> list[bytes]:
    try:
        return os.read(reading, 4096).split()
    except BlockingIOError:
        return []


def test_it_beats_as_long_as_events_are_answered(
    qtbot: QtBot, pipe: tuple[int, Lifeline], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heartbeat, "BEAT_MS", 10)
    reading, line = pipe
    heart = Heartbeat(line)
    assert said(reading) == [], "not before the event loop runs"
    beats: list[bytes] = []

    def are_three() -> bool:
        beats.extend(said(reading))
        return len(beats) >= 3

    qtbot.waitUntil(are_three, timeout=2000)
    assert set(beats) == {b"beat"}
    heart.deleteLater()


def test_that_the_start_page_is_shown_is_told_once(qtbot: QtBot, pipe: tuple[int, Lifeline]) -> None:
    assert qtbot
    reading, line = pipe
    heart = Heartbeat(line)
    heart.tell_ready()
    heart.tell_ready()
    assert said(reading) == [b"ready"]
    heart.deleteLater()


def test_a_beat_a_second_is_ten_before_the_parent_loses_patience() -> None:
    assert heartbeat.BEAT_MS == 1000
