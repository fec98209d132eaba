# SPDX-License-Identifier: GPL-3.0-or-later
"""What every story begins with: the program, started on the shipped guide with a data folder of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.people import helplines, index, terminals, visitor, volunteer
from tests.started import Person, Start, paths_with, started

__all__ = ["helplines", "index", "terminals", "visitor", "volunteer"]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path) -> Iterator[Start]:
    """A function that starts the program, at an address if one is given; it is closed with the test."""
    with ExitStack() as running:
        yield lambda address="", **more: running.enter_context(
            started(qapp, paths_with(index, data_dir), qtbot, address, **more)
        )


@pytest.fixture
def person(start: Start) -> Person:
    """Someone who has just started the program for the first time."""
    return start()


@pytest.fixture
def own_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder for the sockets of this test alone; its path is short, because that of a socket must be."""
    with tempfile.TemporaryDirectory(prefix="ll") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield
