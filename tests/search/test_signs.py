# SPDX-License-Identifier: GPL-3.0-or-later
"""Danger signs: in any order and inflection, with what denies them, and not when somebody only asks."""

from __future__ import annotations

import pytest

from reader.search.analysis import analysis
from reader.search.lexicon import Sign
from reader.search.signs import SignReader

SIGNS = (
    Sign(("can't breathe",), 0),
    Sign(("flushing", "can't breathe"), 1),
    Sign(("vomiting", "swollen belly"), 2),
    Sign(("cannot pass stool",), 2),
    Sign(("kill myself",), 3),
)
QUESTIONS = (("what", "is"), ("how", "is"))


@pytest.fixture(scope="module")
def reader() -> SignReader:
    english = analysis("en")
    return SignReader(SIGNS, QUESTIONS, english)


@pytest.mark.parametrize(
    ("query", "dangers"),
    [
        ("can't breathe", (0,)),
        ("I CANNOT breathe!!", (0,)),
        ("can't breathe and flushed", (1, 0)),
        ("flushed, he cant breath", (1, 0)),
        ("my belly is swollen and i keep vomiting", (2,)),
        ("throwing up and swollen tummy", (2,)),
        ("i can not pass any stool", (2,)),
        ("want to kill myself", (3,)),
        ("breathe", ()),
        ("vomiting", ()),
        ("my belly was fine on monday but by friday evening the ankle got swollen, vomiting", ()),
        ("what is vomiting with a swollen belly", ()),
        ("", ()),
    ],
)
def test_dangers(query: str, dangers: tuple[int, ...], reader: SignReader) -> None:
    assert reader.find([analysis("en").tokens(query)]) == dangers


def test_a_guide_without_signs_has_no_dangers() -> None:
    english = analysis("en")
    empty = SignReader((), (), english)
    assert empty.find([english.tokens("can't breathe")]) == ()


def test_a_question_takes_nothing_from_the_sentence_beside_it(reader: SignReader) -> None:
    tokens = analysis("en").tokens
    assert reader.find([tokens("what is going on"), tokens("he can't breathe")]) == (0,)
