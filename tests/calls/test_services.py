# SPDX-License-Identifier: GPL-3.0-or-later
"""Who can be called: by region, the site's own first, and found by what a volunteer types; else none."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.calls.services import RegionServices, asks_for_somebody, find_services, names_service, services
from reader.content.edition import Edition
from reader.content.model import Service
from reader.content.yaml_source import parse_yaml
from reader.site import OwnService, Site
from tests.shipped import shipped_content

QUERIES = Path(__file__).resolve().parent.parent / "data" / "queries" / "services.yaml"
SHIPPED = (RegionServices("", shipped_content().support.services),)
ONTARIO = OwnService(id="ontario", name="Ontario cancer helpline", phone="555 0100", region="Ontario")


def labelled(part: str) -> dict[str, str]:
    parsed = parse_yaml(QUERIES.read_text(encoding="utf-8")).value
    assert isinstance(parsed, dict)
    found = parsed[part]
    if isinstance(found, list):
        return dict.fromkeys((text for text in found if isinstance(text, str)), "")
    assert isinstance(found, dict)
    return {text: place for text, place in found.items() if isinstance(place, str)}


def found(words: str, listed: tuple[RegionServices, ...] = SHIPPED, language: str = "en") -> list[str]:
    return [service.id for service in find_services(listed, words, language)]


def test_services_stand_by_region_and_the_sites_own_come_first(edition: Edition) -> None:
    site = Site(helpline_services=(ONTARIO, OwnService(id="line", name="Our line", region="Canada")))
    told = [(one.region, [service.name for service in one.services]) for one in services(edition, site)]
    assert told == [
        ("Ontario", ["Ontario cancer helpline"]),
        ("Canada", ["Our line"]),  # it has the id of the guide's
        ("Anywhere", ["Patient group"]),
    ]
    assert [one.region for one in services(edition)] == ["Canada", "Anywhere"]


def test_labelled_queries_find_their_service() -> None:
    queries = labelled("found")
    assert len(queries) >= 25
    first = [words for words, wanted in queries.items() if found(words)[:1] == [wanted]]
    assert len(first) >= 0.95 * len(queries)
    assert [words for words, wanted in queries.items() if wanted not in found(words)[:2]] == []


def test_what_asks_for_something_else_finds_no_service() -> None:
    queries = labelled("none")
    assert len(queries) >= 25
    assert {words: found(words) for words in queries if found(words)} == {}


@pytest.mark.parametrize(
    "words",
    [
        "he says he doesn’t want to live",
        "caller wants to kill herself after the liver surgery",
        "thinking of ending my life",
        "self-harm",
        "elle veut mourir",
        "mettre fin à ses jours",
    ],
)
def test_who_may_think_of_ending_their_life_is_never_lost_among_other_words(words: str) -> None:
    assert found(words)[0] == "crisis-988"


def test_chemotherapy_that_kills_cancer_cells_is_no_such_thing() -> None:
    assert found("does chemo kill cancer cells") == []


def test_every_beginning_of_a_word_is_answered_while_it_is_typed() -> None:
    assert found("cr") == []
    assert all(found("crisis"[:letters]) == ["crisis-988"] for letters in range(4, 7))
    assert found("peer supp") == ["ccs-peer-support"]


def test_a_place_finds_its_own_service_before_that_of_its_country() -> None:
    listed = (*SHIPPED, RegionServices("Ontario", (ONTARIO,)))
    assert found("helpline ontario", listed)[0] == "ontario"
    assert "ccs-helpline" in found("helpline ontario", listed)
    assert found("helpline scotland", listed) == ["ncuk"]


def test_among_equals_the_first_region_is_nearest() -> None:
    here, there = (Service(id=name, name="Nurse line", region=name.title()) for name in ("wales", "malta"))
    assert found("nurse line", (RegionServices("Wales", (here,)), RegionServices("Malta", (there,)))) == [
        "wales",
        "malta",
    ]
    better = Service(id="better", name="Night nurse line", region="Malta")
    assert found("nurse line", (RegionServices("", (better, here)),)) == ["better", "wales"]


def test_accents_and_languages_matter_no_more_than_in_the_search() -> None:
    line = Service(id="ecoute", name="Ligne d’écoute", languages=("Français",), region="Québec")
    listed = (RegionServices("Québec", (line,)),)
    assert found("ECOUTE quebec", listed, "fr") == ["ecoute"]
    assert found("ligne en francais", listed, "fr") == ["ecoute"]


def test_a_name_is_no_less_one_with_a_slip_or_before_it_is_whole() -> None:
    for words in ("cnest", "cnet", "austral", "telehelth", "peer suport", "nurse line", "8-1-1", "wants to die"):
        assert names_service(SHIPPED, words), words
    for words in ("", "cancer", "help", "line", "peer", "cancer trial", "9.2", "call", "the of"):
        assert not names_service(SHIPPED, words, "en", frozenset({"help"})), words


def test_what_the_guide_says_is_no_beginning_of_a_name() -> None:
    assert names_service(SHIPPED, "help")  # it may become “helpline”
    assert not names_service(SHIPPED, "help", "en", frozenset({"help"}))


def test_a_services_own_language_names_it() -> None:
    line = Service(id="line", name="A line", languages=("Punjabi",))
    assert names_service((RegionServices("", (line,)),), "punjabi")
    assert not names_service(SHIPPED, "punjabi")


@pytest.mark.parametrize("words", ["", "   ", "?!", "the of", "x" * 100_000, "\ud800", "a " * 50_000])
def test_any_text_is_answered(words: str) -> None:
    assert found(words) == []
    assert found(words, ()) == []
    assert found("helpline", ()) == []


def test_whole_sentences_that_ask_for_somebody_find_services_and_no_crisis_line() -> None:
    queries = list(labelled("asking"))
    assert len(queries) >= 60
    assert [words for words in queries if not (asks_for_somebody(words) and found(words))] == []
    assert [words for words in queries if "crisis-988" in found(words)] == []


def test_sentences_that_nobody_had_in_view_are_counted() -> None:
    queries = list(labelled("asking_unseen"))
    assert len(queries) == 20
    assert sum(asks_for_somebody(words) for words in queries) >= 9


def test_much_the_same_words_about_the_illness_ask_for_nobody() -> None:
    asked = [*labelled("not_asking"), *labelled("broad"), *labelled("none"), *labelled("medical"), "they " * 30]
    assert [words for words in asked if asks_for_somebody(words)] == []


def test_a_place_in_a_sentence_leads_to_its_services() -> None:
    assert found("is there anyone I can talk to in California")[0] == "norcal-carcinet"
    listed = (*SHIPPED, RegionServices("Ontario", (ONTARIO,)))
    assert found("my husband needs somebody to talk to in Ontario", listed)[0] == "ontario"


def test_who_asks_for_somebody_and_may_think_of_ending_their_life_finds_that_line_first() -> None:
    assert found("I need someone to talk to, I want to die")[0] == "crisis-988"
