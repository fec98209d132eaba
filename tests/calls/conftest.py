# SPDX-License-Identifier: GPL-3.0-or-later
"""Two small guides and the shipped one, each compiled once for these tests."""

from __future__ import annotations

import pytest

from reader.content.edition import Edition
from tests.calls.small_guide import small_edition
from tests.export.leaflet_guide import leaflets
from tests.shipped import shipped

__all__ = ["leaflets", "shipped"]


@pytest.fixture(scope="package")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A small guide with every kind of box that a volunteer says, asks or hands back."""
    return small_edition(tmp_path_factory.mktemp("edition"))
