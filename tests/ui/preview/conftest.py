# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who writes a small guide, with its preview open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.writer import Writer, small_guide, writing


@pytest.fixture
def writer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Writer]:
    folder = small_guide(tmp_path / "guide")
    with writing(qapp, qtbot, folder, tmp_path / "data", "chapter-2") as found:
        yield found
