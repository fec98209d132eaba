# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of the waiting page: complete in each language, and telling nobody what somebody came for."""

from __future__ import annotations

import dataclasses
import re

import pytest

from reader.i18n import catalogues, set_language
from reader.paths import resources_folder
from reader.ui.kiosk.attract_words import AttractWords, attract_words

_TELLING = re.compile(r"cancer|tum|neuroend|oncolog|chemo|chimio|disease|maladie|diagnos|death|mort\b", re.IGNORECASE)


LANGUAGES = catalogues(resources_folder() / "locale")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_texts_are_there_and_none_names_an_illness(language: str) -> None:
    words = attract_words(language)
    assert 3 <= len(words.cards) <= 5
    lines = _lines(words)
    assert all(lines)
    assert not [line for line in lines if _TELLING.search(line)]


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_each_text_is_in_its_own_language(language: str) -> None:
    pairs = zip(_lines(attract_words(language)), _lines(attract_words("en")), strict=True)
    assert [own for own, english in pairs if own == english] == []


def test_it_is_so_whichever_language_is_spoken() -> None:
    english = attract_words("en")
    set_language("fr", resources_folder() / "locale")
    assert attract_words("en") == english
    assert attract_words("fr").begin_in_it == "Commencer en français"


def test_an_unknown_language_is_english_and_called_by_its_name() -> None:
    unknown = attract_words("de")
    assert unknown.headline == attract_words("en").headline
    assert unknown.begin_in_it == "Deutsch"


def _lines(words: AttractWords) -> list[str]:
    lines = [getattr(words, field.name) for field in dataclasses.fields(words) if field.name != "cards"]
    return lines + [line for card in words.cards for line in (card.title, card.text)]
