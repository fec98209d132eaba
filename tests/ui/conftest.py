# SPDX-License-Identifier: GPL-3.0-or-later
"""The theme that widgets of the tests wear: light, at 100 %."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.paths import find_paths
from reader.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, find_paths(Path("unused")).resources)
    theme.apply("light", 1.0)
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()
