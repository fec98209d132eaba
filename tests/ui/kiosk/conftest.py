# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal on the shipped guide, and somebody who touches it; for tests of its process, one on a small guide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paths import Paths
from tests.people import index, terminals, visitor
from tests.ui.kiosk.terminal_stand import Stand, own_paths, standing

__all__ = ["index", "terminals", "visitor"]


@pytest.fixture
def small_paths(tmp_path: Path) -> Paths:
    return own_paths(tmp_path)


@pytest.fixture
def process(qapp: QApplication, qtbot: QtBot, small_paths: Paths, tmp_path: Path) -> Iterator[Stand]:
    """The terminal's whole process on a small guide of its own."""
    with standing(qapp, qtbot, small_paths, tmp_path / "site.yaml") as stand:
        yield stand
