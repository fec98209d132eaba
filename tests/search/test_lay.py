# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of everyday words: they can be read, and lead to words people would expect."""

from __future__ import annotations

import pytest

from reader.search.lay import lay_phrases, lay_rows, lay_words


@pytest.mark.parametrize(
    ("languages", "said", "meant"),
    [
        (("en", "en"), ("tummi",), "belly"),
        (("en", "en"), ("throw", "up"), "vomiting"),
        (("fr", "en"), ("foi",), "liver"),
        (("en", "fr"), ("liver",), "foie"),
        (("fr", "fr"), ("bedain",), "ventre"),
    ],
)
def test_what_people_say(languages: tuple[str, str], said: tuple[str, ...], meant: str) -> None:
    found = {phrase.stems: phrase.targets for phrase in lay_phrases(*languages)}
    assert meant in found[said]


@pytest.mark.parametrize("languages", [("en", "en"), ("fr", "fr"), ("fr", "en"), ("en", "fr")])
def test_every_row_has_both_sides(languages: tuple[str, str]) -> None:
    rows = lay_rows(*languages)
    assert len(rows) > 20
    assert all(said and targets for said, targets in rows)


def test_a_language_nobody_wrote_a_table_for() -> None:
    assert lay_phrases("de", "en") == ()
    assert lay_words("de") == frozenset()


def test_one_word_does_not_stand_for_two_things() -> None:
    """To be fit is also to be strong, and down or low is also where something is."""
    said = {phrase.stems for phrase in lay_phrases("en", "en")}
    assert not said & {("fit",), ("low",), ("down",), ("move",)}


def test_a_word_of_a_language_is_known_whatever_the_edition_is_written_in() -> None:
    """“Thorax” stands only in the table from French to English."""
    assert {"thorax", "bedaine"} <= lay_words("fr")
    assert {"tummy", "liver"} <= lay_words("en")
