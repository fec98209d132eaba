# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of fields and figures hangs together."""

from __future__ import annotations

from reader.search.schema import FIELDS, FIGURES, all_figures, length_figure


def test_every_field_has_a_length_among_the_figures() -> None:
    assert set(all_figures()) == {*FIGURES, *(length_figure(field.name) for field in FIELDS)}


def test_a_heading_weighs_more_than_the_text_and_additions_less() -> None:
    weights = {field.name: field.weight for field in FIELDS}
    assert weights["heading"] > weights["body"] > weights["terms"]
