# SPDX-License-Identifier: GPL-3.0-or-later
"""Support services among the places found: where the words ask for one, and first where they ask for nothing else."""

from __future__ import annotations

from reader.calls.services import RegionServices
from reader.content.model import Service
from reader.search.results import Hit, Range, Results
from reader.ui.search.service_hits import ServiceHits, service_facts

LINE = Service(
    "line", "Cancer Helpline", "A Society", "Talk with a volunteer. It is free.", "1-888-555-0100", "a.example",
    "any time", ("English", "French"), "Canada",
)  # fmt: skip
GROUP = Service("group", "A community", "A community", "People who have it meet online. It costs nothing.")
REGIONS = (RegionServices("Canada", (LINE,)), RegionServices("Anywhere", (GROUP,)))
PASSAGE = Hit("g/a#talk", "section", "Talk with a trained volunteer", 1.0, "1.1", "", "", (), (Range(0, 4),))


def hits() -> ServiceHits:
    made = ServiceHits()
    made.offer(REGIONS, "en")
    return made


def test_nothing_is_found_until_services_are_offered() -> None:
    answer = Results("helpline", (PASSAGE,))
    assert ServiceHits().add_to(answer, "helpline") is answer


def test_words_that_ask_for_none_find_none() -> None:
    answer = Results("embolization", (PASSAGE,))
    assert hits().add_to(answer, "embolization") is answer


def test_a_service_shows_who_the_number_hours_languages_and_region() -> None:
    found = hits().add_to(Results("helpline"), "helpline").services[0]
    assert (found.address, found.kind, found.title) == ("service:line", "service", "Cancer Helpline")
    assert found.breadcrumb == "A Society · Canada"
    assert found.snippet == "1-888-555-0100 · any time · English, French"


def test_without_a_number_the_first_sentence_tells_what_it_is() -> None:
    found = hits().add_to(Results("community"), "community").services[0]
    assert (found.breadcrumb, found.snippet) == ("", "People who have it meet online.")


def test_it_comes_first_where_no_passage_is_named_with_the_word() -> None:
    assert hits().add_to(Results("helpline", (PASSAGE,)), "helpline").services_first
    assert hits().add_to(Results("helpline"), "helpline").services_first
    for words in ("volunteer", "talk to someone", "volunt"):
        answer = hits().add_to(Results(words, (PASSAGE,)), words)
        assert answer.services
        assert not answer.services_first, words


def test_it_is_found_again_by_its_address() -> None:
    made = hits()
    assert made.service("service:group") == GROUP
    assert made.service("service:gone") is None
    assert made.preview("service:gone") == ("", "")
    look = made.previews(lambda address, _at_box: (address, "A passage."))
    assert look("service:group", False) == made.preview("service:group")
    assert look("g/a#talk", False) == ("g/a#talk", "A passage.")
    assert made.preview("service:group") == ("A community", "People who have it meet online. It costs nothing.")


def test_all_facts_of_a_service_stand_on_lines() -> None:
    assert service_facts(LINE) == (
        "A Society", "Phone: 1-888-555-0100", "Hours: any time", "Languages: English, French", "Region: Canada",
        "Web: a.example",
    )  # fmt: skip
