# SPDX-License-Identifier: GPL-3.0-or-later
"""From a text to what is meant: spelling, language, everyday words, dangers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search.index import Index
from reader.search.query import Query
from reader.search.understanding import Understanding


@pytest.fixture(scope="module")
def understanding(english_index: Index) -> Understanding:
    return Understanding(english_index)


def understood(understanding: Understanding, text: str, *, prefix: bool = False, exact: bool = False) -> Query:
    return understanding.understand(text, prefix=prefix, exact=exact)


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("evrolimuss", "everolimus"),
        ("lvier surgeyr", "liver surgery"),
        ("Livre Surgery", "Liver Surgery"),
        ("liver surgery", None),
        ("my grandson on the balcony", None),
        ("mowing the lawn in stockings", None),
        ("night shifts and dairy", None),
        ("LRPQ", None),
        ("lvr", None),
        ("5-HIAA", None),
    ],
)
def test_spelling(typed: str, corrected: str | None, understanding: Understanding) -> None:
    found = understood(understanding, typed).corrected
    assert (found.lower() if found else None) == (corrected.lower() if corrected else None)


def test_the_last_word_is_not_mended_while_it_is_typed(understanding: Understanding) -> None:
    assert understood(understanding, "lvier surgeyr", prefix=True).corrected == "liver surgeyr"
    assert understood(understanding, "lvier surgeyr ", prefix=True).corrected == "liver surgery "


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        ("evrolimuss", True),
        ("the evrolimuss", True),
        ("everoli", False),
        ("liver", False),
        ("evrolimuss ", False),
        ("", False),
    ],
)
def test_a_beginning_of_no_known_word_is_told(typed: str, unknown: bool, understanding: Understanding) -> None:
    assert understood(understanding, typed, prefix=True).ends_unknown is unknown
    assert not understood(understanding, typed).ends_unknown


def test_exactly_means_exactly(understanding: Understanding) -> None:
    query = understood(understanding, "cut it out, evrolimuss", exact=True)
    assert (query.corrected, query.expanded, query.language, query.dangers) == (None, (), "", ())
    assert not any(word.stem.startswith("@") for word in query.words)


def test_own_words_count_more_than_what_they_are_called(understanding: Understanding) -> None:
    weights = dict(understood(understanding, "starving the tumour").words)
    assert weights["starv"] == weights["tumor"] == 1.0 > weights["@embolization"] > 0


def test_another_language_is_understood_and_told(understanding: Understanding) -> None:
    query = understood(understanding, "couper la tumeur")
    assert query.language == "fr"
    assert "resection" in query.expanded
    assert understood(understanding, "embolisasion du foie").corrected == "embolisation du foie"
    assert understood(understanding, "tumour in the liver").language == ""


def test_a_danger_is_seen_through_its_spelling(understanding: Understanding) -> None:
    assert understood(understanding, "vomitting and swolen belly").dangers == (1,)
    assert understood(understanding, "how common is vomiting and a swollen belly").dangers == ()


def test_something_to_try_is_always_offered(understanding: Understanding) -> None:
    assert understanding.nearest("embollysashun", 3)[0] == "embolization"
    assert len(understanding.nearest("", 3)) == 3


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.booleans())
def test_any_text_is_a_query(understanding: Understanding, text: str, prefix: bool) -> None:
    query = understood(understanding, text, prefix=prefix)
    assert all(word.weight > 0 for word in query.words)


@pytest.mark.parametrize("typed", ["Tremblay", "Margaret Tremblay", "tremblay", "Boucher", "Marie Côté"])
def test_a_name_is_no_language(typed: str, understanding: Understanding) -> None:
    assert understood(understanding, typed).language == ""


@pytest.mark.parametrize("typed", ["foie", "opération du foie", "Mal au ventre", "opertion du foie"])
def test_words_that_are_known_in_another_language_are(typed: str, understanding: Understanding) -> None:
    assert understood(understanding, typed).language == "fr"


def test_the_lines_that_say_most_of_what_was_typed(understanding: Understanding) -> None:
    lines = ("Vomiting with a swollen belly", "Vomiting all day", "A cold foot")
    assert understanding.answering("vomiting and my tummy is big", lines) == lines[:1]
    assert understanding.answering("vomitting", lines) == lines[:2]
    assert understanding.answering("night shifts", lines) == ()
    assert understanding.answering("vomiting", ()) == ()
