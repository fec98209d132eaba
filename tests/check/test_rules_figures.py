# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about drawings' words and tables: each finds its fault and stays quiet on good ones."""

from __future__ import annotations

import pytest

from tests.check.seeded import findings, guide_files, lines_found


@pytest.mark.parametrize(
    ("caption", "alt", "lines"),
    [
        ("A stone on its way.", "A small stone in a thin tube.", []),
        ('""', "A small stone in a thin tube.", [3]),
        ("A stone on its way.", "a-stone", [4]),
        ("A stone on its way.", "A stone", [4]),
        ("A stone on its way.", "stone_2.PNG", [4]),
        ("A stone on its way.", "a stone on its way", [4]),
        ("A stone on its way.", "Stone. " * 36, [4]),
        ("A stone on its way.", "Stone. " * 35, []),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_drawings_words_stand_in_for_it(language: str, caption: str, alt: str, lines: list[int]) -> None:
    text = f"a-stone:\n  {language}:\n    caption: {caption}\n    alt: {alt}\n"
    found = findings("PL15", guide_files(language=language, figures=text))
    assert [(one.path, one.line) for one in found] == [("figures.yaml", line) for line in lines]


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |", []),
        ("| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |", [3]),
        ("|  | b |\n|---|---|\n| 1 | 2 |", []),
        ("| a |  |\n|---|---|\n| 1 | 2 |", [3]),
        ("|  |  |\n|---|---|\n| 1 | 2 |", [3]),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_table_has_headers_and_four_columns_at_most(language: str, table: str, lines: list[int]) -> None:
    assert lines_found("PL15", f"## A {{#a}}\n\n{table}\n", language=language) == lines
