# SPDX-License-Identifier: GPL-3.0-or-later
"""Who meets the program on the shipped guide: a visitor at a terminal, a volunteer at a desk.

They are fixtures; the conftest of a folder imports those that its tests ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.started import built_index
from tests.visitor import Terminals, Visitor
from tests.volunteer import Helplines, Volunteer


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index folder with the shipped guide."""
    return built_index(tmp_path_factory.getbasetemp())


@pytest.fixture
def terminals(qapp: QApplication, qtbot: QtBot, index: Path, tmp_path: Path, data_dir: Path) -> Iterator[Terminals]:
    """Makes terminals for any site, with the guides in `index`; they are closed with the test."""
    with closing(Terminals(qapp, qtbot, tmp_path, data_dir, index=index)) as made:
        yield made


@pytest.fixture
def visitor(terminals: Terminals) -> Visitor:
    """Somebody who has just begun, in English, at a terminal that may speak."""
    found = terminals.start()
    found.begin()
    return found


@pytest.fixture
def helplines(qapp: QApplication, qtbot: QtBot, index: Path, tmp_path: Path, data_dir: Path) -> Iterator[Helplines]:
    """Makes desks, with the guides in `index`; they are closed with the test."""
    with closing(Helplines(qapp, qtbot, tmp_path, data_dir, index=index)) as made:
        yield made


@pytest.fixture
def volunteer(helplines: Helplines) -> Volunteer:
    """Somebody at a desk that waits for a call."""
    return helplines.start()
