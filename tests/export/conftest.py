# SPDX-License-Identifier: GPL-3.0-or-later
"""The small guide and the shipped one, each compiled once for these tests."""

from __future__ import annotations

import pytest

from reader.content.edition import Edition
from tests.export.leaflet_guide import leaflets
from tests.shipped import shipped

__all__ = ["leaflets", "shipped"]


@pytest.fixture(scope="package")
def edition(leaflets: Edition) -> Edition:
    return leaflets
