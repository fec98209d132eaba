# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped guide, compiled once, and the fonts that paper is set in."""

from __future__ import annotations

import pytest

from reader.content.edition import Edition
from reader.ui.theme import Theme
from tests.shipped import compiled_guide


@pytest.fixture(scope="package")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The guide that the program ships, in English."""
    return compiled_guide(tmp_path_factory.mktemp("printed-guide"))


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    """The reading font is loaded with the theme."""
