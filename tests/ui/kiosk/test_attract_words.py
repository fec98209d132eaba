# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of the waiting page: complete in each language, and telling nobody what somebody came for."""

from __future__ import annotations

import dataclasses
import re

import pytest

from reader.ui.kiosk.attract_words import attract_words

_TELLING = re.compile(r"cancer|tum|neuroend|oncolog|chemo|chimio|disease|maladie|diagnos|death|mort\b", re.IGNORECASE)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_all_texts_are_there_and_none_names_an_illness(language: str) -> None:
    words = attract_words(language)
    assert 3 <= len(words.cards) <= 5
    lines = [getattr(words, field.name) for field in dataclasses.fields(words) if field.name != "cards"]
    lines += [line for card in words.cards for line in (card.title, card.text)]
    assert all(lines)
    assert not [line for line in lines if _TELLING.search(line)]


def test_languages_differ_and_an_unknown_one_is_english() -> None:
    assert attract_words("fr").begin != attract_words("en").begin
    unknown = attract_words("de")
    assert unknown.headline == attract_words("en").headline
    assert unknown.begin_in_it == "Deutsch"
