# SPDX-License-Identifier: GPL-3.0-or-later
"""How languages are read aloud: every file is whole, and a language without one is read as it is written."""

from __future__ import annotations

import string

import pytest

from reader.speech.words_file import SpokenWords, spoken_words

FORMS = {"closed": {"title"}, "drawing": {"words"}, "item": {"number", "text"}, "labelled": {"label", "text"},
         "range": {"low", "high"}, "per": {"unit", "of"}}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr", "tlh"])
def test_every_form_names_what_is_filled_in(language: str) -> None:
    words = spoken_words(language)
    for name, fields in FORMS.items():
        found = {field for _text, field, _spec, _conversion in string.Formatter().parse(getattr(words, name)) if field}
        assert found == fields, name


def test_english_and_french_tell_the_same_things() -> None:
    english, french = spoken_words("en"), spoken_words("fr")
    assert english.units.keys() == french.units.keys()
    assert english.signs.keys() == french.signs.keys()
    assert english.drawing != french.drawing


def test_a_language_without_a_file_is_read_as_it_is_written() -> None:
    assert spoken_words("tlh") == SpokenWords()
