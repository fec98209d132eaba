# SPDX-License-Identifier: GPL-3.0-or-later
"""The French edition answers what French speakers type: Canada and Europe, phones without accents, numbers of fever.

None of these queries stands in a set that is measured.
"""

from __future__ import annotations

import pytest

from reader.search.engine import Searcher

FEVER = "neuroendocrine/urgent-signs#fever"


def found(searcher: Searcher, query: str) -> list[str]:
    """Return the first three places, pinned ones first."""
    results = searcher.search(query)
    return [hit.address.removeprefix("neuroendocrine/") for hit in (*results.pinned, *results.hits)][:3]


def pinned(searcher: Searcher, query: str) -> list[str]:
    return [hit.address for hit in searcher.search(query).pinned]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("j'ai mal au dos", "jai mal au dos"),
        ("c'est quoi un insulinome", "cest quoi un insulinome"),
        ("l’œdème", "l'oedeme"),
        ("le cœur", "le coeur"),
        ("métastases hépatiques", "metastases hepatiques"),
        ("fin de semaine", "week-end"),
        ("stomie", "ostomie"),
        ("tumeur neuroendocrine", "tumeurs neuro-endocrines"),
    ],
)
def test_written_in_another_way_the_same_is_found_first(
    one: str, other: str, shipped_french_searcher: Searcher
) -> None:
    first = found(shipped_french_searcher, one)
    assert first
    assert found(shipped_french_searcher, other)[0] == first[0]


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("kiné", "term:physiotherapist"),
        ("physio", "term:physiotherapist"),
        ("assistante sociale", "care-team#support-people"),
        ("arrêt maladie", "daily-life#money"),
        ("médicament d'exception", "daily-life#drug-costs"),
        ("testament", "daily-life#every-day"),
        ("bilan sanguin", "tests#blood-and-urine"),
        ("microonde", "term:microwave-ablation"),
        ("neuro endocrinien", "what-it-is#what"),
    ],
)
def test_words_of_canada_and_of_europe(query: str, place: str, shipped_french_searcher: Searcher) -> None:
    results = shipped_french_searcher.search(query)
    assert place in [hit.address.removeprefix("neuroendocrine/") for hit in results.hits[:4]]
    assert results.corrected is None
    assert not results.other_language


@pytest.mark.parametrize(
    "query",
    [
        "j'ai 38,5", "38.5 de fievre", "39,2", "température de 40", "40 de temperature", "je fais de la température",
        "38,6 °C depuis ce matin", "fever of 39",
    ],
)  # fmt: skip
def test_numbers_of_fever_are_pinned(query: str, shipped_french_searcher: Searcher) -> None:
    assert FEVER in pinned(shipped_french_searcher, query)


@pytest.mark.parametrize(
    "query",
    [
        "j'ai 40 ans", "j'ai 40 ans et je fais de la chimio", "39 semaines de chimio", "cest quoi une fièvre",
        "prévenir la fièvre", "37,2", "mal au coeur", "ma chimio ne marche plus", "le traitement marche pas",
        "bouffées de chaleur au visage", "bilan sanguin",
    ],
)  # fmt: skip
def test_what_is_no_danger_is_not_pinned(query: str, shipped_french_searcher: Searcher) -> None:
    assert pinned(shipped_french_searcher, query) == []


@pytest.mark.parametrize(
    "query", ["une douleur au coeur qui serre", "mal dans la poitrine", "mes jambes ne marchent plus", "visage bouffi"]
)
def test_what_they_resemble_still_is(query: str, shipped_french_searcher: Searcher) -> None:
    assert pinned(shipped_french_searcher, query)


@pytest.mark.parametrize("query", ["je sais pas", "je meurs de faim", "mal de ventre terrible", "je suis tannée"])
def test_common_words_are_not_corrected(query: str, shipped_french_searcher: Searcher) -> None:
    assert shipped_french_searcher.search(query).corrected is None


@pytest.mark.parametrize(("query", "language"), [("fever", "en"), ("biopsy", "en"), ("biopsie", ""), ("fatigue", "")])
def test_a_word_that_shares_only_its_stem_is_heard_in_its_own_language(
    query: str, language: str, shipped_french_searcher: Searcher
) -> None:
    assert shipped_french_searcher.search(query).other_language == language


@pytest.mark.parametrize(("query", "language"), [("régime", "fr"), ("biopsie", "fr"), ("regime", ""), ("biopsies", "")])
def test_an_accent_tells_french_in_the_english_edition(query: str, language: str, shipped_searcher: Searcher) -> None:
    assert shipped_searcher.search(query).other_language == language


def test_a_word_still_being_typed_is_of_no_language_yet(shipped_french_searcher: Searcher) -> None:
    assert shipped_french_searcher.search("fever", prefix=True).other_language == ""
