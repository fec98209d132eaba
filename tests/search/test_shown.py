# SPDX-License-Identifier: GPL-3.0-or-later
"""What lists may show of a section, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.content.model import BulletList, FigureBlock, ListItem, Paragraph, Run, Runs, Subheading, Table
from reader.i18n import set_language
from reader.paths import find_paths
from reader.search.shown import row_sentence, shown_lines


def cells(*texts: str) -> tuple[Runs, ...]:
    return tuple((Run(text),) for text in texts)


def test_every_block_says_what_it_is() -> None:
    inner = BulletList((ListItem((Run("inside"),)),))
    blocks = (
        Paragraph((Run("Spleen.", "b"), Run(" It fights germs."))),
        Subheading("More"),
        BulletList((ListItem((Run("outside"),), (inner,)),)),
        FigureBlock("drawing"),
        Table(cells("Operation", "Leak"), (cells("Whipple", "14 in 100"),)),
    )
    assert list(shown_lines(blocks)) == [
        ("P", "Spleen. It fights germs."),
        ("t", "More"),
        ("i", "outside"),
        ("n", "inside"),
        ("r", "Whipple: leak 14 in 100."),
    ]


@pytest.mark.parametrize(
    ("names", "row", "sentence"),
    [
        (["Operation", "Leak", "Slow stomach"], ["Whipple", "14 in 100", "18 in 100"],
         "Whipple: leak 14 in 100, slow stomach 18 in 100."),
        (["Way in", "What it means"], ["Open", "One longer cut"], "Open. What it means: One longer cut."),
        (["Type", "Why it grows", "Care"], ["1", "Little acid", ""], "Type 1. Why it grows: Little acid."),
        (["Place", "CT"], ["Lung", "3 in 10"], "Lung: CT 3 in 10."),
        (["Place", "Note"], ["Lung", ""], "Lung."),
        (["", ""], ["", ""], ""),
        ([], [], ""),
    ],
)  # fmt: skip
def test_a_row_is_told_with_the_names_of_its_columns(names: list[str], row: list[str], sentence: str) -> None:
    assert row_sentence(names, row) == sentence


def test_a_row_is_told_with_the_colon_of_its_language() -> None:
    set_language("en", find_paths(Path("unused")).resources / "locale")
    assert row_sentence(["Voie", "Sens"], ["Ouverte", "Une coupe"], "fr") == "Ouverte. Sens\u00a0: Une coupe."
    blocks = (Table(cells("Opération", "Fuite"), (cells("Whipple", "14 sur 100"),)),)
    assert list(shown_lines(blocks, "fr")) == [("r", "Whipple\u00a0: fuite 14 sur 100.")]
