# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about sentences: each finds its fault and stays quiet on good text."""

from __future__ import annotations

import pytest

from tests.check.seeded import found, lines_found


def _sentence(words: int) -> str:
    return " ".join(["Word", *["word"] * (words - 1)]) + "."


@pytest.mark.parametrize(("language", "most"), [("en", 25), ("fr", 28)])
def test_a_long_sentence_is_an_error(language: str, most: int) -> None:
    short = f"{_sentence(3)} " * 9
    good = f"## A {{#a}}\n{short}\n{_sentence(most)}\n"
    assert lines_found("PL02", good, language=language) == []
    bad = f"## A {{#a}}\n{short}\n{_sentence(most + 1)}\n"
    (told,) = found("PL02", bad, language=language)
    assert (told.line, told.level) == (3, "error")
    assert f"{most + 1} words" in told.text


@pytest.mark.parametrize(("language", "mean"), [("en", 15), ("fr", 17)])
def test_sentences_that_are_long_on_average_are_told_once(language: str, mean: int) -> None:
    (told,) = found("PL02", "## A {#a}\n" + f"{_sentence(mean + 2)} " * 20, language=language)
    assert (told.level, told.line < 1) == (None, True)
    assert found("PL02", "## A {#a}\n" + f"{_sentence(mean)} " * 20, language=language) == []
