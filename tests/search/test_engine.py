# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching: the right place first, and an answer to anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.reading import ReaderClosed

from reader.content.edition import EditionContent
from reader.search.engine import Searcher
from reader.search.index import Index
from reader.search.results import Hit
from reader.search.writer import build_index


def first(searcher: Searcher, query: str, *, prefix: bool = False) -> Hit:
    return searcher.search(query, prefix=prefix).hits[0]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("liver surgery", "sample/liver-surgery#removing"),
        ("LIVER TRANSPLANTS", "sample/liver-surgery#transplant"),
        ("everolimus", "sample/medicines#everolimus"),
        ("organization at home", "sample/embolization#after"),
        ("blocked bowel", "sample/urgent-signs#blocked"),
        ("5-hiaa", "sample/surgery#before"),
        ("ki 67", "sample/what-it-is#names"),
        ("embolization", "term:embolization"),
        ("Embolizations", "term:embolization"),
        ("sandostatin", "term:octreotide"),
        ("3.2", "sample/liver-surgery#transplant"),
        ("what is the goal of the operation", "question:goal"),
    ],
)
def test_the_right_place_comes_first(searcher: Searcher, query: str, address: str) -> None:
    assert first(searcher, query).address == address


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("operation du foie", "sample/liver-surgery#removing"),
        ("apres l'opération", "sample/liver-surgery#after"),
        ("edeme", "sample/liver-surgery#removing"),
        ("piqures", "sample/medicines#octreotide"),
    ],
)
def test_french_with_and_without_accents(french_searcher: Searcher, query: str, address: str) -> None:
    assert first(french_searcher, query).address == address


def test_a_hit_says_where_it_is_and_shows_why(searcher: Searcher) -> None:
    hit = first(searcher, "tube in the groin")
    assert (hit.address, hit.kind, hit.number) == ("sample/embolization#how", "section", "4.1")
    assert (hit.title, hit.breadcrumb) == ("How it is done", "Treatment › Embolization")
    assert [hit.snippet[start:end] for start, end in hit.ranges] == ["tube", "groin"]


def test_matches_in_the_title_are_marked(searcher: Searcher) -> None:
    hit = first(searcher, "octreotide injections")
    assert [hit.title[start:end] for start, end in hit.title_ranges] == ["Octreotide"]


def test_what_stands_in_a_gentle_box_is_found_but_not_shown(searcher: Searcher) -> None:
    hit = first(searcher, "median survival")
    assert hit.address == "sample/surgery#outlook"
    assert "eleven" not in hit.snippet


def test_while_a_word_is_typed_every_key_press_has_an_answer(searcher: Searcher) -> None:
    for end in range(1, len("everolimus") + 1):
        assert searcher.search("everolimus"[:end], prefix=True).hits
    assert first(searcher, "everol", prefix=True).address == "sample/medicines#everolimus"
    assert searcher.search("everol").hits == ()


def test_a_finished_word_is_not_lost_while_the_next_is_typed(searcher: Searcher) -> None:
    assert first(searcher, "swollen bel", prefix=True).address == "sample/urgent-signs#blocked"
    assert first(searcher, "swollen zzz", prefix=True).address == "sample/urgent-signs#blocked"


def test_one_strong_section_a_chapter_comes_first(searcher: Searcher) -> None:
    hits = searcher.search("carcinoid").hits
    chapters = [hit.address.partition("#")[0] for hit in hits if hit.kind == "section"]
    strong = next(place for place, chapter in enumerate(chapters) if chapter in chapters[:place])
    assert strong >= 2
    assert len(chapters) > len(set(chapters))


def test_the_limit_is_kept_and_the_total_told(searcher: Searcher) -> None:
    assert len(searcher.search("tumour", limit=3).hits) == 3
    assert searcher.search("tumour", limit=0).hits == ()
    assert searcher.search("tumour", limit=-5).hits == ()
    assert searcher.search("tumour", limit=3).total > 3
    assert searcher.search("zebra").total == 0


def test_the_same_query_gives_the_same_answer(searcher: Searcher) -> None:
    assert searcher.search("tumour pain").hits == searcher.search("tumour pain").hits


def test_several_guides_are_searched_as_one(english_index: Index, french_index: Index) -> None:
    both = Searcher([english_index, french_index])
    found = both.search("operation", limit=30).hits
    assert {"Before the operation", "Après l’opération"} <= {hit.title for hit in found}
    assert both.search("foie").hits[0].address == "sample/liver-surgery#removing"


def test_no_guide_at_all_gives_an_empty_answer() -> None:
    assert Searcher([]).search("liver").hits == ()


def test_a_closed_searcher_lets_its_files_go(english: EditionContent, tmp_path: Path) -> None:
    build_index(english, tmp_path / "en")
    own = Searcher([Index.open(tmp_path / "en", english.head.stamp)])
    assert own.search("liver").hits
    own.close()
    with pytest.raises(ReaderClosed):
        own.search("liver")


def test_whoosh_waits_for_the_first_index() -> None:
    check = "import sys, reader.search.engine, reader.search.writer; print('whoosh' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_cancelled_search_is_empty(searcher: Searcher) -> None:
    answers = iter([False, False, True])
    assert searcher.search("liver surgery pain", cancelled=lambda: next(answers, True)).hits == ()


@pytest.mark.parametrize(
    "query",
    [
        "", " ", "\n\t", "😀🎗️", "\ud800", "\x00\x1b[31m", "AND OR NOT", "title:(", '"unclosed', "* ? ~2 ^5 [a TO b]",
        "l'", "'", "-", "5-",
        "a" * 100_000, "liver " * 20_000, "é" * 5_000, "\u0301" * 100, "1." * 50_000, "ﷺ", "ß" * 99,
    ],
)  # fmt: skip
def test_any_input_gives_an_answer(searcher: Searcher, french_searcher: Searcher, query: str) -> None:
    for each in (searcher, french_searcher):
        for prefix in (False, True):
            assert each.search(query, prefix=prefix).ms < 5_000


@given(st.text(max_size=300), st.booleans())
@settings(max_examples=150, deadline=None)
def test_random_text_gives_an_answer_with_ranges_inside_it(searcher: Searcher, query: str, prefix: bool) -> None:
    for hit in searcher.search(query + " liver " + query, prefix=prefix).hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.ranges)
        assert all(0 <= start < end <= len(hit.title) for start, end in hit.title_ranges)


# -- dangers, explanations, and never nothing -------------------------------------------------------------------------


def test_a_danger_is_pinned_and_not_shown_twice(searcher: Searcher) -> None:
    found = searcher.search("vomiting and swollen belly")
    assert [hit.address for hit in found.pinned] == ["sample/urgent-signs#blocked"]
    assert found.pinned[0].title == "Signs of a blocked bowel"
    assert "sample/urgent-signs#blocked" not in [hit.address for hit in found.hits]
    assert searcher.search("what is vomiting").pinned == ()


def test_what_was_changed_is_told(searcher: Searcher) -> None:
    found = searcher.search("starving the tumur")
    assert found.corrected == "starving the tumour"
    assert found.expanded[0] == "embolization"
    assert {hit.address for hit in found.hits[:2]} == {"term:embolization", "sample/embolization#how"}
    exact = searcher.search("starving the tumur", exact=True)
    assert (exact.corrected, exact.expanded) == (None, ())


def test_another_language_is_told(searcher: Searcher) -> None:
    found = searcher.search("embolisation du foie")
    assert found.other_language == "fr"
    assert {"term:embolization", "sample/embolization#how"} <= {hit.address for hit in found.hits[:5]}


def test_what_is_a_term_leads_to_the_term(searcher: Searcher) -> None:
    assert first(searcher, "what is a resection?").address == "term:resection"
    assert first(searcher, "what does TAE mean").address == "term:embolization"


def test_where_nothing_is_found_there_is_something_to_try(searcher: Searcher) -> None:
    found = searcher.search("resecksjon")
    assert found.hits or found.nearest[0] == "resection"


@pytest.mark.parametrize("query", ["the zebra", "what is a zebra", "is it zebra or xylophone"])
def test_little_words_alone_are_not_what_was_asked(searcher: Searcher, query: str) -> None:
    for prefix in (False, True):
        for exact in (False, True):
            found = searcher.search(query, prefix=prefix, exact=exact)
            assert (found.hits, found.total) == ((), 0)
            assert found.nearest


@pytest.mark.parametrize("query", ["what it is", "what is the", "the li"])
def test_little_words_find_what_they_can_while_more_is_typed(searcher: Searcher, query: str) -> None:
    assert searcher.search(query, prefix=True).hits
