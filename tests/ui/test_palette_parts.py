# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts that palettes share."""

from __future__ import annotations

import dataclasses

import pytest

from reader.ui.palette_parts import FILLS_ON_DARK, FILLS_ON_LIGHT, HighlightColours
from reader.ui.palettes import PALETTES


def test_dark_palettes_have_the_fills_for_dark_paper() -> None:
    for palette in PALETTES.values():
        assert palette.fills is (FILLS_ON_DARK if palette.is_dark else FILLS_ON_LIGHT)


def test_a_highlight_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        HighlightColours("#ffffff", "#000000").line = "#111111"  # type: ignore[misc]
