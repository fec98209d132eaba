# SPDX-License-Identifier: GPL-3.0-or-later
"""The theme that widgets of the tests wear, light at 100 %, and for parts of the window the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paths import find_paths
from reader.ui.theme import Theme
from tests.started import Person, built_index, paths_with, started


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, find_paths(Path("unused")).resources)
    theme.apply("light", 1.0)
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.fixture
def reader(
    qapp: QApplication, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, data_dir: Path
) -> Iterator[Person]:
    """Someone who is reading a chapter, in the window of a whole session."""
    index = built_index(tmp_path_factory.getbasetemp())
    with started(qapp, paths_with(index, data_dir), qtbot, "surgery") as person:
        person.page.setFocus()
        yield person
