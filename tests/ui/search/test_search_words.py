# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences that are said of an answer."""

from __future__ import annotations

import pytest

from reader.search.results import Hit, HitKind, Results
from reader.ui.search.search_words import (
    counts_said,
    emergency_sentence,
    found_sentence,
    group_counts,
    in_language,
    is_widened,
    joined,
    pinned_sentences,
    searched_sentences,
    services_count,
)

HIT = Hit("g/a#b", "section", "Title", 1.0)


@pytest.mark.parametrize(
    ("shown", "total", "words"),
    [(0, 0, "Nothing found"), (1, 1, "1 place"), (9, 9, "9 places"), (10, 40, "10 of 40 places, the best first")],
)
def test_how_much_was_found(shown: int, total: int, words: str) -> None:
    assert found_sentence(Results("q", (HIT,) * shown, total=total)) == words


def test_a_danger_sign_alone_is_not_nothing() -> None:
    assert found_sentence(Results("q", pinned=(HIT,))) == ""


def test_the_groups_are_counted() -> None:
    kinds: tuple[HitKind, ...] = ("section", "term", "section", "question", "section")
    hits = tuple(Hit(f"x{place}", kind, "", 1.0) for place, kind in enumerate(kinds))
    assert group_counts(hits) == "3 passages, 1 word, 1 question"
    assert group_counts(hits[:1]) == "1 passage"
    assert group_counts(()) == ""


def test_what_was_searched_beside_the_readers_words() -> None:
    results = Results("q", corrected="everolimus", expanded=("embolization", "tumour"))
    assert searched_sentences(results) == (
        "Showing results for everolimus",
        "Also searching for embolization, tumour",
    )
    assert searched_sentences(results, "en", "<{}>")[0] == "Showing results for <everolimus>"


def test_many_other_words_are_not_all_named() -> None:
    results = Results("q", expanded=tuple("abcdefgh"))
    assert searched_sentences(results) == ("Also searching for a, b, c, d, e, 3 more",)


@pytest.mark.parametrize(
    ("written", "pages", "sentence"),
    [
        ("fr", "en", "You wrote in French; these are English pages."),
        ("en", "fr", "You wrote in English; these are French pages."),
        ("xx", "en", "You wrote in another language than that of these pages."),
    ],
)
def test_another_language_is_said(written: str, pages: str, sentence: str) -> None:
    assert searched_sentences(Results("q", other_language=written), pages) == (sentence,)


def test_only_what_was_searched_beside_is_widening() -> None:
    assert not is_widened(Results("q", (HIT,), total=1))
    assert is_widened(Results("q", corrected="a"))
    assert is_widened(Results("q", expanded=("a",)))
    assert is_widened(Results("q", other_language="fr"))


def test_danger_signs_are_said_in_fixed_words_with_the_emergency_words() -> None:
    signs = (Hit("g/a#b", "section", "Blocked bowel", 1.0), Hit("g/a#c", "section", "Yellow skin", 1.0))
    assert pinned_sentences(signs, "911") == (
        "Signs that need help now: Blocked bowel, Yellow skin",
        "If you think your life is in danger, call 911 now.",
    )
    assert pinned_sentences((), "911") == ()
    assert "your local emergency number" in emergency_sentence("")


def test_sentences_are_joined_with_their_ends() -> None:
    assert joined(("One", "", "Two?", "Three …")) == "One. Two? Three …"


def test_support_services_are_counted_by_themselves() -> None:
    service = Hit("service:line", "service", "Helpline", 0.0)
    assert services_count(Results("line")) == ""
    assert services_count(Results("line", services=(service,))) == "1 support service"
    assert services_count(Results("line", services=(service, service))) == "2 support services"
    assert found_sentence(Results("line", services=(service,))) == ""


@pytest.mark.parametrize(("written", "words"), [("fr", "French"), ("en", "English"), ("de", "another language")])
def test_an_answer_of_another_edition_is_named_first(written: str, words: str) -> None:
    there = Results("q", (HIT, HIT), corrected="opération", total=2)
    both = Results("q", (HIT,), other_language=written, expanded=("surgery",), total=1, elsewhere=there)
    said = searched_sentences(both, "xx")
    assert words in said[0]
    assert "first" in said[0]
    assert said[1:] == ("Showing results for opération",), "how the other pages were searched is of no use"
    assert found_sentence(both) == "3 places"
    alone = Results("q", other_language=written, elsewhere=there)
    assert words in searched_sentences(alone, "xx")[0]
    assert "first" not in searched_sentences(alone, "xx")[0]
    more = Results("q", (HIT,), total=1, other_language=written, elsewhere=Results("q", (HIT,), total=9))
    assert found_sentence(more) == "2 of 10 places, the best first"


def test_each_language_is_counted_by_itself() -> None:
    there = Results("q", (HIT, HIT))
    both = Results("q", (HIT,), other_language="fr", elsewhere=there)
    assert counts_said(both, "en").startswith("In French: ")
    assert "; In English: " in counts_said(both, "en")
    assert "In" not in counts_said(Results("q", (HIT,)), "en")
    assert in_language("fi") == "Suomi"


def test_whom_to_call_is_said_in_the_language_that_was_written() -> None:
    assert "appelez" in emergency_sentence("911", "fr")
    assert "numéro" in emergency_sentence("", "fr")
    assert "appelez" in pinned_sentences((HIT,), "911", "fr")[1]
