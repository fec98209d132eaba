# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal on the shipped guide, and somebody who touches it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.visitor import Terminals, Visitor


@pytest.fixture
def terminals(
    qapp: QApplication, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, data_dir: object
) -> Iterator[Terminals]:
    """Makes terminals for any site; they are closed with the test."""
    made = Terminals(qapp, qtbot, tmp_path_factory.getbasetemp(), data_dir)
    yield made
    made.close()


@pytest.fixture
def visitor(terminals: Terminals) -> Visitor:
    """Somebody who has just begun, in English, at a terminal that may speak."""
    found = terminals.start()
    found.begin()
    return found
