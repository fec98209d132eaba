# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching through the library, and the guide that comes with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.content.address import URGENT, parse_address
from reader.content.edition import EMERGENCY, Edition
from reader.content.model import block_texts
from reader.errors import EditionError
from reader.library import Library
from reader.paths import Paths
from tests.installation import installed
from tests.started import built_index

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return installed(tmp_path_factory.mktemp("ready"), languages=("en", "fr"))


@pytest.fixture
def library(ready: Paths) -> Iterator[Library]:
    library = Library(ready)
    yield library
    library.close()


@pytest.fixture
def edition(library: Library) -> Edition:
    return library.edition()


# -- searching ----------------------------------------------------------------------------------------------------


def test_the_answer_carries_addresses_that_are_there(library: Library, edition: Edition) -> None:
    found = library.search(edition, "tamarind", limit=2)
    assert (len(found.hits), found.total) == (2, 3)
    for hit in found.hits:
        assert library.exists(edition, library.find_place(edition, hit.address))
        assert library.find_place(edition, hit.number) == parse_address(hit.address)


def test_a_word_still_being_typed_and_a_search_nobody_wants_any_more(library: Library, edition: Edition) -> None:
    assert library.search(edition, "tamar").hits == ()
    assert library.search(edition, "tamar", prefix=True).hits
    assert library.search(edition, "tamarind", cancelled=lambda: True).hits == ()


def test_each_language_is_searched_in_its_own_index(library: Library) -> None:
    french = library.edition("sample", "fr")
    word = french.chapter("chapter-1").keywords[0]
    assert library.search(french, word).hits
    assert library.search(library.edition(), word).hits != library.search(french, word).hits


@pytest.mark.parametrize("number", ["112", "5555", "the porter’s desk, by the lift", 'a "b" \\ c', EMERGENCY])
def test_the_emergency_number_is_the_same_on_pages_and_in_snippets(number: str, ready: Paths) -> None:
    library = Library(ready, emergency=number)
    edition = library.edition()
    page = library.page(edition, parse_address("chapter-1"))
    assert f"Call {number} now" in "\n".join(block_texts(page.sections[0].blocks))
    assert f"call {number} now" in library.page(edition, URGENT).lead
    hit = library.search(edition, "tamarind word").hits[0]
    assert f"Call {number} now" in hit.snippet
    assert [hit.snippet[start:end] for start, end in hit.ranges] == ["word", "tamarind"]
    library.close()


def test_the_emergency_number_can_change_while_reading(library: Library, edition: Edition) -> None:
    assert "112" in library.page(edition, URGENT).lead
    library.set_emergency("5555")
    assert "5555" in library.page(edition, URGENT).lead
    assert "Call 5555 now" in library.search(edition, "tamarind").hits[0].snippet
    assert "5555" in library.page(library.edition("sample", "fr"), URGENT).lead
    library.set_emergency("")
    assert "Call 112 now" in library.search(edition, "tamarind").hits[0].snippet


def test_without_a_number_pages_and_snippets_say_the_same_words(tmp_path: Path) -> None:
    library = Library(installed(tmp_path, emergency=""))
    edition = library.edition()
    hit = library.search(edition, "tamarind").hits[0]
    text = "\n".join(block_texts(library.page(edition, parse_address(hit.address)).sections[0].blocks))
    assert "Call your local emergency number now" in text
    assert "Call your local emergency number now" in hit.snippet
    library.close()


# -- the guide that comes with the program ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def surgery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The guide that comes with the program."""
    index = built_index(tmp_path_factory.getbasetemp())
    library = Library(Paths(ROOT / "resources", index, tmp_path_factory.mktemp("shipped") / "data"))
    yield library
    library.close()


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("blocked bowel", {"bowel-obstruction#what", "surgery-bowel#blocked"}),
        ("keyhole", {"surgery-lung#hospital", "surgery#decides"}),
        ("carcinoid crisis", {"carcinoid-crisis#what"}),
    ],
)
def test_what_people_ask_first_is_among_the_first_three(query: str, places: set[str], surgery: Library) -> None:
    hits = surgery.search(surgery.edition("neuroendocrine"), query, limit=3).hits
    assert places & {hit.address.removeprefix("neuroendocrine/") for hit in hits}, [hit.address for hit in hits]


def test_every_page_of_the_guide_can_be_made(surgery: Library) -> None:
    edition = surgery.edition("neuroendocrine")
    for head in edition.head.chapters:
        page = surgery.page(edition, surgery.find_place(edition, str(head.number)))
        assert page.sections
        for section in page.sections:
            assert surgery.find_place(edition, section.number).section == section.id
            assert EMERGENCY not in "\n".join(block_texts(section.blocks))
    assert surgery.page(edition, URGENT).sections


# -- words in another language of the guide -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "reading", "other", "place"),
    [
        ("fin de semaine", "en", "fr", "neuroendocrine/care-team#whom-to-call"),
        ("biopsie", "en", "fr", "term:biopsy"),
        ("what can i eat", "fr", "en", "neuroendocrine/eating-and-digestion#what"),
    ],
)
def test_the_edition_in_the_words_own_language_answers_too(
    query: str, reading: str, other: str, place: str, surgery: Library
) -> None:
    found = surgery.search(surgery.edition("neuroendocrine", reading), query)
    assert found.hits
    assert found.other_language == other
    assert found.elsewhere is not None
    assert place in [hit.address for hit in found.elsewhere.hits[:3]]
    titles = {hit.address: hit.title for hit in surgery.search(surgery.edition("neuroendocrine", other), query).hits}
    assert {hit.address: hit.title for hit in found.elsewhere.hits} == titles


def test_a_danger_in_another_language_is_pinned_in_both(surgery: Library) -> None:
    found = surgery.search(surgery.edition("neuroendocrine", "fr"), "fever of 39")
    assert found.elsewhere is not None
    assert found.pinned[0].address == found.elsewhere.pinned[0].address == "neuroendocrine/urgent-signs#fever"
    assert found.pinned[0].title != found.elsewhere.pinned[0].title


@pytest.fixture
def fresh_library(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Library]:
    """The shipped guide again, with no index open yet."""
    library = Library(Paths(ROOT / "resources", built_index(tmp_path_factory.getbasetemp()), tmp_path / "data"))
    yield library
    library.close()


@pytest.mark.parametrize(
    ("query", "how"),
    [
        ("fin de semaine", {"prefix": True}),
        ("fin de semaine", {"exact": True}),
        ("fin de semaine", {"elsewhere": False}),
        ("belly pain", {}),
    ],
)
def test_no_second_index_is_opened_while_typing_for_own_words_or_where_it_is_not_wanted(
    query: str, how: dict[str, bool], fresh_library: Library
) -> None:
    edition = fresh_library.edition("neuroendocrine")
    assert fresh_library.search(edition, query, **how).elsewhere is None  # type: ignore[arg-type]
    assert len(fresh_library._searchers) == 1


def test_an_edition_that_cannot_be_opened_is_not_offered(
    fresh_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = fresh_library.edition("neuroendocrine")

    def refuse(guide: str = "", language: str = "en") -> Edition:
        raise EditionError(f"{guide} ({language}) is damaged")

    monkeypatch.setattr(fresh_library, "edition", refuse)
    found = fresh_library.search(edition, "fin de semaine")
    assert found.hits
    assert found.other_language == "fr"
    assert found.elsewhere is None


def test_an_edition_that_has_nothing_either_is_not_offered(surgery: Library) -> None:
    found = surgery.search(surgery.edition("neuroendocrine"), "tatouage")
    assert found.other_language == "fr"
    assert found.elsewhere is None
