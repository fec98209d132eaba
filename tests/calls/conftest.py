# SPDX-License-Identifier: GPL-3.0-or-later
"""The small guide and the shipped one, each compiled once for these tests."""

from __future__ import annotations

import pytest

from reader.content.edition import Edition
from tests.export.leaflet_guide import leaflet_edition
from tests.shipped import compiled_guide


@pytest.fixture(scope="package")
def leaflets(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A small guide with everything in it that can be taken away."""
    return leaflet_edition(tmp_path_factory.mktemp("leaflets"))


@pytest.fixture(scope="package")
def whole_guide(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The guide that comes with the program."""
    return compiled_guide(tmp_path_factory.mktemp("whole"))
