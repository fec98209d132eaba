# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings with their words."""

from __future__ import annotations

import pytest

from reader.content.figure_source import read_figures
from reader.content.model import Figure
from reader.content.source_files import SourceFiles
from reader.content.svg import check_svg
from reader.content.yaml_entries import EntryReader
from tests.content.small_guide import SVG, small_guide


def figures(source: SourceFiles, language: str = "en") -> tuple[dict[str, Figure], list[tuple[str, int, str, str]]]:
    reader = EntryReader(source)
    found = read_figures(source, reader, language)
    return found, [(problem.path, problem.line, problem.rule, problem.level) for problem in reader.problems]


def test_a_drawing_has_its_words_and_size() -> None:
    found, problems = figures(small_guide())
    assert problems == []
    figure = found["margin"]
    assert (figure.caption, figure.alt, figure.width, figure.height) == ("A rim.", "A dashed line.", 680, 320)
    assert "<title>Rim</title>" in figure.svg
    assert "{colour:tumour}" in figure.svg, "colours are put in when it is drawn"


def test_words_are_those_of_the_language_or_english() -> None:
    words = "margin:\n  en: {caption: A, alt: B}\n  fr: {caption: C, alt: D}\n"
    source = small_guide({"figures.yaml": words, "figures/margin.svg": SVG.replace("{caption}", "")})
    assert [figures(source, language)[0]["margin"].caption for language in ("en", "fr", "de")] == ["A", "C", "A"]


FILE = "figures/margin.svg"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"figures.yaml": None}, (FILE, 0, "figure-words", "error")),
        ({"figures.yaml": "margin: {fr: {caption: a, alt: b}}"}, (FILE, 0, "figure-words", "error")),
        ({"figures.yaml": "margin: {en: {caption: a, alt: ' '}}"}, (FILE, 0, "figure-words", "error")),
        ({FILE: SVG.replace("<rect", "<image")}, (FILE, 0, "svg", "error")),
        ({FILE: SVG.replace('"9"', '"9" onload="x"')}, (FILE, 0, "svg", "error")),
        ({FILE: "<!DOCTYPE svg>" + SVG}, (FILE, 0, "svg", "error")),
        ({FILE: ""}, (FILE, 0, "svg", "error")),
        ({"figures/Big_One.svg": SVG}, ("figures/Big_One.svg", 0, "id-form", "error")),
    ],
)
def test_a_drawing_that_cannot_be_shown_is_told(
    changes: dict[str, str | bytes | None], problem: tuple[str, int, str, str]
) -> None:
    found, problems = figures(small_guide(changes))
    assert problems == [problem]
    assert set(found) == ({"margin"} if "Big" in problem[0] else set())


def test_a_drawing_that_is_no_text_is_told_by_its_file() -> None:
    source = small_guide({FILE: b"\xff\xfe"})
    assert figures(source) == ({}, [])
    assert [(problem.path, problem.rule) for problem in source.problems] == [(FILE, "encoding")]


@pytest.mark.parametrize("label", ["url(file:///x)", "url(#a) x", "&#x202e;"])
def test_a_label_cannot_act_where_a_drawing_lets_it(label: str) -> None:
    words = f'margin: {{en: {{caption: a, alt: b, labels: {{caption: "{label}"}}}}}}'
    source = small_guide({"figures.yaml": words, FILE: SVG.replace("<rect", '<rect stroke="{caption}"')})
    found, problems = figures(source)
    assert "margin" not in found or check_svg(found["margin"].svg)
    assert bool(found) != bool(problems)


def test_a_label_with_signs_of_markup_is_shown_as_it_is() -> None:
    words = "margin:\n  en:\n    caption: a\n    alt: b\n    labels: {caption: '<5 cm & \"thin\"'}\n"
    found, problems = figures(small_guide({"figures.yaml": words}))
    assert problems == []
    assert "<title>&lt;5 cm &amp; &quot;thin&quot;</title>" in found["margin"].svg


def test_a_label_or_colour_without_a_meaning_is_a_warning() -> None:
    text = SVG.replace("{caption}", "{nothing}").replace("{colour:tumour}", "{colour:pink}")
    found, problems = figures(small_guide({FILE: text}))
    assert problems == [(FILE, 0, "figure-label", "warning"), (FILE, 0, "figure-colour", "warning")]
    assert "<title></title>" in found["margin"].svg


def test_one_broken_entry_in_figures_yaml_hides_no_other() -> None:
    words = "margin: {en: {caption: a, alt: b}}\nother: {en: {captoin: a}}\n"
    found, problems = figures(small_guide({"figures.yaml": words, "figures/other.svg": SVG}))
    assert set(found) == {"margin"}
    assert ("figures.yaml", 2, "yaml-shape", "error") in problems
