# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages by their own names."""

from __future__ import annotations

import pytest

from reader.ui.options.languages import greeting, language_choices, language_name


@pytest.mark.parametrize(
    ("code", "name"), [("en", "English"), ("fr", "Français"), ("de", "Deutsch"), ("xx", "xx"), ("", "")]
)
def test_a_language_is_called_as_its_speakers_call_it(code: str, name: str) -> None:
    assert language_name(code) == name


def test_a_language_greets_in_itself() -> None:
    assert greeting("fr") == "Bonjour"
    assert greeting("de") == "Deutsch", "its name stands in for a greeting that nobody knows"


def test_the_choices_begin_with_the_computers_own() -> None:
    choices = language_choices(("en", "fr"))
    assert [(choice.value, choice.title()) for choice in choices] == [
        ("", "Like the computer"),
        ("en", "English"),
        ("fr", "Français"),
    ]
