# SPDX-License-Identifier: GPL-3.0-or-later
"""A stick with packs, and somebody who reads a small guide in the window of a whole session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.paths import Paths
from reader.ui.packs.guides import Guides
from tests.carried_packs import guides_of, small_paths, stick, trust_publisher
from tests.started import Person, started

__all__ = ["stick"]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window for parts to lie in."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    window.show()
    window.activateWindow()
    return window


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """An installation with a small guide that is built already; this computer trusts who signed the stick's packs."""
    paths = small_paths(tmp_path)
    assert list(Library(paths).build())
    trust_publisher(paths)
    return paths


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library(paths)
    yield library
    library.close()


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, paths: Paths) -> Iterator[Person]:
    with started(qapp, paths, qtbot, "sample/chapter-2") as person:
        person.page.setFocus()
        yield person


@pytest.fixture
def guides(person: Person) -> Guides:
    return guides_of(person)
