# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about the size and order of what stands on a page: each finds its fault and stays quiet on good text."""

from __future__ import annotations

import pytest

from tests.check.seeded import lines_found


def _words(count: int) -> str:
    return " ".join(["word"] * count)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (f"## A {{#a}}\n{_words(90)}\n", []),
        (f"## A {{#a}}\n{_words(91)}\n", [2]),
        (f"## A {{#a}}\n\n- {_words(25)}\n- {_words(26)}\n", [4]),
        ("## A {#a}\n\n" + "- one\n" * 7, []),
        ("## A {#a}\n\n" + "- one\n" * 8, [3]),
        ("## A {#a}\n" + f"{_words(50)}\n\n" * 5, []),
        ("## A {#a}\n" + f"{_words(51)}\n\n" * 5, [1]),
        (f"## A {{#a}}\nOne.\n\n::: say\n{_words(300)}\n:::\n", []),
    ],
)
def test_pieces_are_small(body: str, lines: list[int]) -> None:
    assert lines_found("PL13", body) == lines
