# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand texts that nobody would think of: each gets an answer, with its marks in place, in good time."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Callable

import pytest

from reader.search.engine import Searcher
from reader.search.report import as_dict, text_lines
from reader.search.results import Results

COUNT = 10_000
LONGEST_MS = 2_000
"""Far more than any answer takes, and little enough to notice one that grows with the square of its length."""
WORDS = (
    "liver tumour tumuor what is a can't breathe flushed vomiting and swollen belly operation foie l'opération "
    "Ki-67 5-HIAA Y-90 1.2.3 3,5 1,000 don’t qu’elle tum embo"
).split()
SYNTAX = (
    'AND OR NOT ANDNOT title:( body:" * ? ~2 ^5 [a TO b] {a TO} ( ) " \' \\ / : && || ! + - -- %00 <b> ${x} {0}'.split()
)
ODD = (
    "\x00", "\x1b[31m", "\x07", "\t", "\r", "\n", "\v", "\f", "\x7f", "\x85", "\u200b", "\u200d", "\u202e", "\u2028",
    "\ufeff", "\ufffd", "\uffff", "\ud800", "\udfff", "\U0010ffff", "\u0301", "\u00ad", "😀", "🎗️", "👩‍👩‍👧‍👦", "🇫🇷",
    "ﷺ", "ß", "İ", "ŉ", "ǆ", "ﬃ", "²", "½", "٣", "Ⅷ", "漢字", "עברית", "ไทย", "한국어",
)  # fmt: skip
Maker = Callable[[random.Random], str]


def _any_signs(chance: random.Random) -> str:
    return "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(60)))


def _keys(chance: random.Random) -> str:
    return "".join(chr(chance.randrange(32, 127)) for _ in range(chance.randrange(80)))


def _control(chance: random.Random) -> str:
    return "".join(chr(chance.choice((*range(32), *range(127, 160), 97, 108))) for _ in range(chance.randrange(40)))


def _mixture(chance: random.Random) -> str:
    between = chance.choice(("", " ", "  ", "-", "'", "\n"))
    return between.join(chance.choice((*WORDS, *SYNTAX, *ODD)) for _ in range(chance.randrange(25)))


def _syntax(chance: random.Random) -> str:
    return " ".join(chance.choice((*SYNTAX, *WORDS)) for _ in range(chance.randrange(15)))


def _mistyped(chance: random.Random) -> str:
    signs = list(" ".join(chance.choices(WORDS, k=4)))
    for _fault in range(chance.randrange(6)):
        signs[chance.randrange(len(signs))] = chance.choice("abcdefghijklmnopqrstuvwxyz -'é")
    return "".join(signs)


MAKERS: tuple[Maker, ...] = (_any_signs, _keys, _control, _mixture, _syntax, _mistyped)


def _check(found: Results, query: str) -> None:
    assert found.query == query.encode("utf-8", "replace").decode()
    assert found.ms < LONGEST_MS
    for hit in (*found.hits, *found.pinned):
        for text, ranges in ((hit.snippet, hit.ranges), (hit.title, hit.title_ranges)):
            ends = [0, *(place for pair in ranges for place in pair), len(text)]
            assert ends == sorted(ends), "in order, not overlapping, inside the text"
            assert all(text[start:end].strip() for start, end in ranges)
    assert json.loads(json.dumps(as_dict(found)))["query"] == found.query
    shown = "".join(text_lines(found))
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in shown)


def test_ten_thousand_texts_each_get_an_answer(searcher: Searcher, french_searcher: Searcher) -> None:
    chance = random.Random(20261122)
    kinds: set[bool] = set()
    for number in range(COUNT):
        query = MAKERS[number % len(MAKERS)](chance)
        searched = french_searcher if number % 3 == 2 else searcher
        try:
            found = searched.search(query, prefix=chance.random() < 0.5, exact=chance.random() < 0.1)
            _check(found, query)
            assert searched is french_searcher or found.hits or found.pinned or found.nearest, "never nothing"
        except Exception as fault:
            raise AssertionError(f"{query!r} has no proper answer") from fault
        kinds.add(bool(found.hits))
    assert kinds == {True, False}


@pytest.mark.parametrize(
    "piece",
    [
        "x", "liver ", "é", "漢", "😀", "\u0301", "-", "'", "a'", "1.", "a-", "\x00", "(", '"', " ", "\n", "vomitting ",
        "\ud800",
    ],
)  # fmt: skip
def test_a_hundred_thousand_characters(piece: str, searcher: Searcher, french_searcher: Searcher) -> None:
    query = (piece * 100_000)[:100_000]
    for each in (searcher, french_searcher):
        for prefix in (False, True):
            _check(each.search(query, prefix=prefix), query)
