# SPDX-License-Identifier: GPL-3.0-or-later
"""Support services among the places found: where the words ask for one, and first where they ask for nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from reader.calls.services import RegionServices, services
from reader.content.model import Service
from reader.library import Library
from reader.search.results import Hit, Range, Results
from reader.ui.search.results_model import ResultsModel
from reader.ui.search.service_hits import ServiceHits, service_facts
from tests.started import built_index, paths_with

DATA = Path(__file__).resolve().parents[2] / "data"
QUERIES, ENQUIRIES = DATA / "queries" / "services.yaml", DATA / "enquiries.yaml"
Answered = Callable[[str], Results]

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


def test_it_comes_first_where_it_is_named_or_nothing_else_is_found() -> None:
    assert hits().add_to(Results("helpline", (PASSAGE,)), "helpline").services_first
    assert hits().add_to(Results("talk to someone"), "talk to someone").services_first
    for words in ("volunteer", "talk to someone", "volunt"):
        answer = hits().add_to(Results(words, (PASSAGE,)), words)
        assert len(answer.services) <= 2
        assert answer.services
        assert not answer.services_first, words


def test_a_word_that_the_passages_say_is_no_slip_of_another() -> None:
    live = RegionServices("", (Service("live", "A group", what="For people who live with it."),))
    made = ServiceHits()
    made.offer((live,), "en")
    liver = Hit("g/a#liver", "section", "How much liver can come out", 1.0)
    assert made.add_to(Results("liver", (liver,)), "liver").services == ()
    assert made.add_to(Results("liver", (PASSAGE,)), "liver").services != ()
    assert made.add_to(Results("liver", (liver,), corrected="live"), "liver").services != ()


# -- on the shipped guide ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answered]:
    """Answers words as the desk does while they are typed."""
    library = Library(paths_with(built_index(tmp_path_factory.getbasetemp()), tmp_path_factory.mktemp("data")))
    edition = library.edition()
    made = ServiceHits()
    made.offer(services(edition), "en")
    yield lambda words: made.add_to(library.search(edition, words, prefix=True), words)
    library.close()


def labelled(part: str) -> list[str]:
    return [str(words) for words in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))[part]]


def first_kinds(results: Results) -> list[str]:
    """Return the kinds of the rows, in order, without danger signs."""
    model = ResultsModel()
    model.show_hits(results.hits, results.pinned, results.services, services_first=results.services_first)
    rows = (model.hit(row) for row in range(model.rowCount()) if not model.is_pinned(row))
    return [hit.kind for hit in rows if hit is not None]


def test_who_names_a_service_a_region_or_a_language_has_services_first(answered: Answered) -> None:
    queries = labelled("named")
    assert len(queries) >= 30
    assert [words for words in queries if first_kinds(answered(words))[0] != "service"] == []


def test_broad_words_have_what_the_guide_says_first_and_services_too(answered: Answered) -> None:
    queries = labelled("broad")
    assert len(queries) >= 25
    kinds = {words: first_kinds(answered(words)) for words in queries}
    assert [words for words, found in kinds.items() if found[0] == "service" or "service" not in found] == []


def test_sentences_that_ask_for_somebody_have_two_services_first_and_the_passages_behind(answered: Answered) -> None:
    kinds = {words: first_kinds(answered(words)) for words in labelled("asking")}
    assert [words for words, found in kinds.items() if "service" not in found[:3]] == []
    crowded = [words for words, found in kinds.items() if found[:3] == ["service"] * 3]
    assert [words for words in crowded if not answered(words).services_first] == []
    assert first_kinds(answered("I just need to talk to someone"))[:3] == ["service", "service", "section"]


def test_much_the_same_words_about_the_illness_have_passages_first(answered: Answered) -> None:
    kinds = {words: first_kinds(answered(words)) for words in labelled("not_asking")}
    assert [words for words, found in kinds.items() if found[:1] == ["service"]] == []


def test_medical_words_and_what_callers_ask_find_no_service(answered: Answered) -> None:
    enquiries = yaml.safe_load(ENQUIRIES.read_text(encoding="utf-8"))
    asked = [*labelled("medical"), *labelled("none"), *(each[key] for each in enquiries for key in ("types", "caller"))]
    assert len(asked) >= 70
    assert [words for words in asked if answered(words).services] == []


def test_it_is_found_again_by_its_address() -> None:
    made = hits()
    assert made.service("service:group") == GROUP
    assert made.service("service:gone") is None
    assert made.preview("service:gone") == ("", "")
    look = made.previews(lambda address, _at_box, _language: (address, "A passage."))
    assert look("service:group", False, "") == made.preview("service:group")
    assert look("g/a#talk", False, "fr") == ("g/a#talk", "A passage.")
    assert made.preview("service:group") == ("A community", "People who have it meet online. It costs nothing.")


def test_all_facts_of_a_service_stand_on_lines() -> None:
    assert service_facts(LINE) == (
        "A Society", "Phone: 1-888-555-0100", "Hours: any time", "Languages: English, French", "Region: Canada",
        "Web: a.example",
    )  # fmt: skip
