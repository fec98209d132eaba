# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone starts the program again while it is open."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.started import ROOT, SLOW_MS, Person, Start, put_index_into

ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen"}


def _place(data: Path) -> str:
    file = data / "reader.sqlite3"
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
        row = database.execute("SELECT address, section FROM place").fetchone()
        return "#".join(filter(None, row)) if row else ""
    return ""


@pytest.fixture
def first(data_dir: Path, index: Path, own_sockets: None, qtbot: QtBot) -> Iterator[subprocess.Popen[str]]:
    """The program, open in a process of its own at a chapter."""
    put_index_into(data_dir, index)
    command = [sys.executable, "main.py", "--data-dir", str(data_dir), "surgery"]
    environment = os.environ | ENVIRONMENT
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        qtbot.waitUntil(lambda: _place(data_dir) == "neuroendocrine/surgery", timeout=SLOW_MS)
        yield process
    finally:
        process.kill()
        process.communicate()


def _again(data_dir: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "main.py", "--data-dir", str(data_dir), *words]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | ENVIRONMENT, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_second_start_passes_its_address_on_and_ends(
    first: subprocess.Popen[str], data_dir: Path, qtbot: QtBot
) -> None:
    second = _again(data_dir, "surgery#decides")
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    qtbot.waitUntil(lambda: _place(data_dir) == "neuroendocrine/surgery#decides", timeout=SLOW_MS)
    assert first.poll() is None, "the first goes on"
    assert _again(data_dir).returncode == 0
    assert first.poll() is None


def test_the_message_brings_the_window_to_the_front_and_goes_there(start: Start) -> None:
    from reader.ui.window.single_instance import Message

    person: Person = start("surgery")
    person.window.showMinimized()
    person.session.answer(Message(address="9.2"))
    assert not person.window.isMinimized()
    person.bot.waitUntil(person.window.isActiveWindow)
    assert (person.address, person.section) == ("neuroendocrine/surgery", "decides")
    person.session.answer(Message(words="liver"))
    person.bot.waitUntil(person.window.later.results.isVisible, timeout=SLOW_MS)
    assert person.window.box.text() == "liver"
    person.session.answer(Message(address="no-such-place"))
    assert "no-such-place" in person.message
    person.session.answer(Message())
    assert person.address == "neuroendocrine/surgery"


@pytest.mark.parametrize("state", ["maximized", "full"])
def test_a_large_window_stays_large(start: Start, state: str) -> None:
    from reader.ui.window.single_instance import Message

    person: Person = start("surgery")
    person.window.showMaximized() if state == "maximized" else person.window.showFullScreen()
    person.window.showMinimized()
    person.session.answer(Message())
    assert not person.window.isMinimized()
    assert person.window.isVisible()
