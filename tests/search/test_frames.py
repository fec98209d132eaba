# SPDX-License-Identifier: GPL-3.0-or-later
"""A question about a name, and the name alone."""

from __future__ import annotations

import pytest

from reader.search.frames import asked_name


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("what is a resection?", "en", "resection"),
        ("What's the  Whipple procedure", "en", "Whipple procedure"),
        ("what does R0 mean", "en", "R0"),
        ("embolization definition", "en", "embolization"),
        ("liver surgery", "en", "liver surgery"),
        ("what is", "en", "what is"),
        ("", "en", ""),
        ("???", "en", "???"),
        ("c’est quoi une résection", "fr", "résection"),
        ("que veut dire R0", "fr", "R0"),
        ("was ist eine Resektion", "de", "was ist eine Resektion"),
    ],
)
def test_the_name_that_is_asked_about(text: str, language: str, name: str) -> None:
    assert asked_name(text, language) == name
