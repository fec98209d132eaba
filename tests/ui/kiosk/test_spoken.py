# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.announce import announce
from reader.ui.kiosk.spoken import Spoken
from reader.ui.listening.voice_engine import CHOSEN
from tests.started import SLOW_MS


@pytest.fixture
def shell(qtbot: QtBot) -> QWidget:
    shell = QWidget()
    QPushButton("Go", shell)
    qtbot.addWidget(shell)
    shell.show()
    return shell


@pytest.fixture
def reading() -> list[bool]:
    """Whether a chapter is being read aloud, and whether it was silenced."""
    return [False]


@pytest.fixture
def spoken(shell: QWidget, reading: list[bool], monkeypatch: pytest.MonkeyPatch) -> Iterator[Spoken]:
    monkeypatch.setenv(CHOSEN, "mock")
    made = Spoken(shell, lambda: reading[0], lambda: reading.append(True), shell)
    made.begin("Welcome.")
    yield made
    made.end()


def test_an_urgent_text_takes_the_place_of_another_and_a_polite_one_waits(spoken: Spoken, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: spoken.said.startswith("Welcome."), timeout=SLOW_MS)
    announce(spoken._shell, "12 results")
    qtbot.waitUntil(lambda: spoken._waiting == ["12 results."] or spoken.said == "12 results.", timeout=SLOW_MS)
    qtbot.waitUntil(lambda: spoken.said == "12 results.", timeout=SLOW_MS)
    announce(spoken._shell, "Stop", urgent=True)
    qtbot.waitUntil(lambda: spoken.said == "Stop.", timeout=SLOW_MS)


def test_while_a_chapter_is_read_only_what_is_urgent_is_said(spoken: Spoken, reading: list[bool], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: spoken.said.startswith("Welcome."), timeout=SLOW_MS)
    reading[0] = True
    announce(spoken._shell, "12 results")
    qtbot.waitUntil(lambda: not spoken._soon.isActive(), timeout=SLOW_MS)
    assert spoken.said.startswith("Welcome.")
    assert reading == [True]
    announce(spoken._shell, "Are you there?", urgent=True)
    qtbot.waitUntil(lambda: spoken.said == "Are you there?", timeout=SLOW_MS)
    assert reading == [True, True], "the chapter was silenced"
