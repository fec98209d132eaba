# SPDX-License-Identifier: GPL-3.0-or-later
"""A helpline's desk on the shipped guide, and somebody who sits at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.volunteer import Helplines, Volunteer


@pytest.fixture
def helplines(
    qapp: QApplication, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, data_dir: Path
) -> Iterator[Helplines]:
    """Makes desks; they are closed with the test."""
    made = Helplines(qapp, qtbot, tmp_path_factory.getbasetemp(), data_dir)
    yield made
    made.close()


@pytest.fixture
def volunteer(helplines: Helplines) -> Volunteer:
    """Somebody at a desk that waits for a call."""
    return helplines.start()
