# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules that keep a reader safe: each finds its fault and stays quiet on good text."""

from __future__ import annotations

import pytest

from tests.check.seeded import findings, guide_files, lines_found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Call 911 now."),
        ("en", "Someone should dial 112."),
        ("en", "Phone 9-1-1."),
        ("fr", "Appelez le 15 tout de suite."),
        ("fr", "Composez le 112."),
    ],
)
def test_a_number_in_digits_is_found(language: str, text: str) -> None:
    assert lines_found("PL18", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language) == [4]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Call {emergency_number} now. It helped 15 in 100 people, and 112 of them went home."),
        ("en", "Call 1-888-939-3333, or call 15 minutes before you leave."),
        ("fr", "Appelez {emergency_number}. Cela aide 15 personnes sur 100."),
    ],
)
def test_the_sign_and_other_numbers_are_good(language: str, text: str) -> None:
    assert lines_found("PL18", f"## A {{#a}}\n{text}\n", language=language) == []


def test_the_glossary_holds_no_number_either() -> None:
    glossary = "- id: help\n  term: help\n  definition: What comes when you call 911.\n"
    assert [(one.path, one.line) for one in findings("PL18", guide_files(en__glossary=glossary))] == [
        ("en/glossary.yaml", 3)
    ]
