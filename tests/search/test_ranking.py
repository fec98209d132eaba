# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of documents."""

from __future__ import annotations

import pytest

from reader.search import ranking
from reader.search.index import Index
from reader.search.query import Query, QueryWord, parse
from reader.search.ranking import rank


def never() -> bool:
    return False


def addresses(text: str, index: Index, *, prefix: bool = False) -> list[str]:
    ranked = rank(index, parse(text, index, prefix=prefix), 10, never)
    return [index.entry(document).address for _, document in ranked.best]


def test_a_chapters_name_speaks_for_its_first_section_first(english_index: Index) -> None:
    found = addresses("liver surgery", english_index)
    assert found[:2] == ["sample/liver-surgery#removing", "sample/liver-surgery#transplant"]


def test_a_heading_beats_a_mention(english_index: Index) -> None:
    assert addresses("hormones before operation", english_index)[0] == "sample/surgery#before"


def test_the_whole_name_leads(english_index: Index) -> None:
    assert addresses("TAE", english_index)[0] == "term:embolization"
    assert addresses("3.2", english_index) == ["sample/liver-surgery#transplant"]


def test_an_unfinished_word_finds_what_it_may_become(english_index: Index) -> None:
    assert addresses("liver transp", english_index, prefix=True)[0] == "sample/liver-surgery#transplant"
    assert addresses("tumou", english_index, prefix=True)
    assert addresses("transp", english_index) == []


def test_more_words_only_add_documents(english_index: Index) -> None:
    one = rank(english_index, Query((QueryWord("liver"),)), 10, never)
    two = rank(english_index, Query((QueryWord("liver"), QueryWord("everolimus"))), 10, never)
    assert (one.total, two.total) == (3, 4)
    assert set(two.weights) == {"liver", "everolimus"}


def test_nothing_comes_of_a_cancelled_search(english_index: Index) -> None:
    ranked = rank(english_index, parse("liver surg", english_index, prefix=True), 10, lambda: True)
    assert (ranked.best, ranked.total) == ([], 0)


@pytest.mark.parametrize("row", [1, 2, 3, 1000])
def test_how_many_are_looked_at_together_changes_nothing(
    row: int, english_index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = parse("the liver and a tumour before an operation", english_index, prefix=False)
    everything = rank(english_index, query, 1000, never)
    monkeypatch.setattr(ranking, "_ROW", row)
    for limit in (1, 3, 1000):
        assert rank(english_index, query, limit, never).best == everything.best[:limit]


def test_entries_count_for_less_than_sections_with_the_same_words(english_index: Index) -> None:
    shares = english_index.scales.shares
    kinds = english_index.figures["kind"]
    assert {kind: shares[document] for document, kind in enumerate(kinds)} == {0: 1.0, 1: 0.9, 2: 0.7}
