# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal on the shipped guide, and somebody who touches it."""

from __future__ import annotations

import pytest

from reader.i18n import set_language
from reader.paths import resources_folder
from tests.people import index, terminals, visitor

__all__ = ["index", "shipped_catalogues", "terminals", "visitor"]


@pytest.fixture(autouse=True)
def shipped_catalogues() -> None:
    """The words of other languages are there, as they are once a terminal runs."""
    set_language("en", resources_folder() / "locale")
