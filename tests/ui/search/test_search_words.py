# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences that are said of an answer."""

from __future__ import annotations

import pytest

from reader.search.results import Hit, HitKind, Results
from reader.ui.search.search_words import (
    emergency_sentence,
    found_sentence,
    group_counts,
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
