# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about the size and order of what stands on a page: each finds its fault and stays quiet on good text."""

from __future__ import annotations

import pytest

from tests.check.seeded import FRONT, findings, guide_files, lines_found


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


@pytest.mark.parametrize(
    ("language", "body", "lines"),
    [
        ("en", "## How a scan works {#a}\nText.\n\n### More about the scan\nText.\n", []),
        ("en", "## More {#a}\nText.\n\n### Overview:\nText.\n", [1, 4]),
        ("en", "## One two three four five six seven eight nine ten {#a}\nText.\n", [1]),
        ("en", "## The risks {#a}\nText.\n\n## Afterwards {#b}\nText.\n\n## The risks {#c}\nText.\n", [7]),
        ("en", '## A scan {#a}\n\n::: note "Overview"\nText.\n:::\n', []),
        ("fr", "## Ce que montre l’examen {#a}\nTexte.\n", []),
        ("fr", "## Vue d’ensemble {#a}\nTexte.\n\n### Ce qu'il faut savoir\nTexte.\n", [1, 4]),
        ("de", "## Overview {#a}\nText.\n", []),
    ],
)
def test_headings_say_what_follows(language: str, body: str, lines: list[int]) -> None:
    assert lines_found("PL12", body, language=language) == lines


def test_a_title_is_a_heading_and_an_empty_one_an_error() -> None:
    (found,) = findings("PL12", guide_files(front=FRONT.replace("title: Your visit", "title: Introduction")))
    assert (found.line, found.level, found.words) == (3, "error", "Introduction")
    assert "“Introduction”" in found.text


def test_a_heading_in_capitals() -> None:
    assert lines_found("PL12", "## BEFORE THE VISIT {#a number=1}\nText.\n") == [1]
    assert lines_found("PL12", "## MRI, CT and PET {#a number=1}\nText.\n") == []
    assert lines_found("PL12", "## PRRT {#a number=1}\nText.\n") == []
