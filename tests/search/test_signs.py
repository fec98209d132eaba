# SPDX-License-Identifier: GPL-3.0-or-later
"""Danger signs: in any order and inflection, with what denies them, and not when somebody only asks."""

from __future__ import annotations

import pytest

from reader.search.analysis import analysis
from reader.search.lexicon import Sign
from reader.search.signs import SignReader

SIGNS = (
    Sign(("no breathe",), 0),
    Sign(("<red>", "no breathe"), 1),
    Sign(("<vomiting>", "<swollen-belly>"), 2),
    Sign(("no pass stool",), 2),
    Sign(("<end-it>",), 3),
    Sign(("fever",), 4),
    Sign(("temp <38-42>",), 4),
    Sign(("chest <hurts>",), 5),
)
GROUPS = {
    "small": ("my", "i", "is", "the", "a", "an", "it", "to", "and", "of", "his"),
    "no": ("no", "not", "cant", "cannot"),
    "between": ("after",),
    "red": ("flushed", "flushing", "red face"),
    "vomiting": ("vomiting", "throwing up", "threw up"),
    "hurts": ("hurts", "pain"),
    "belly": ("belly", "tummy"),
    "swollen-belly": ("swollen <belly>", "<belly> swollen"),
    "end-it": ("kill myself", "end it"),
    "fear": ("scared", "afraid of it"),
    "questions": ("what is", "can ... be treated", "prevention", "^how", "<fear> i might", "years ago"),
    "now": ("right now",),
    "idioms": ("pain in the neck", "removed ... years ago"),
}


@pytest.fixture(scope="module")
def reader() -> SignReader:
    return SignReader(SIGNS, GROUPS, analysis("en"))


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
        ("i might end it", (3,)),
        ("the end of the week", ()),
        ("temp 38.5", (4,)),
        ("temp is 39c", (4,)),
        ("temp 36.8", ()),
        ("fever", (4,)),
        ("no fever", ()),
        ("it is not my fever", ()),
        ("no, fever", (4,)),
        ("my chest hurts", (5,)),
        ("it hurts after chest surgery", ()),
        ("can a fever ever be treated", ()),
        ("prevention of fever", ()),
        ("what is a fever", ()),
        ("what is it, fever right now", (4,)),
        ("how bad is a fever", ()),
        ("fever and how", (4,)),
        ("scared i might get a fever", ()),
        ("scared i get a fever", (4,)),
        ("afraid i might get a fever", (4,)),
        ("chest, pain in the neck", ()),
        ("my chest, a pain in the neck, a fever", (4,)),
        ("it was removed many years ago, fever", (4,)),
        ("fever years ago", ()),
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
    empty = SignReader((), {}, english)
    assert empty.find([english.tokens("can't breathe")]) == ()


def test_a_question_takes_nothing_from_the_sentence_beside_it(reader: SignReader) -> None:
    tokens = analysis("en").tokens
    assert reader.find([tokens("what is going on"), tokens("he can't breathe")]) == (0,)


FRENCH_GROUPS = {
    "small": ("le", "la", "mon", "ai", "une", "de", "je", "est"),
    "no": ("no", "ne", "pas", "plus", "pu"),
    "souffle": ("souffle", "respirer"),
    "now": ("depuis ... heure", "arrête pas"),
    "questions": ("peur de", "^comment"),
}


@pytest.mark.parametrize(
    ("query", "dangers"),
    [
        ("pu capable de respirer", (0,)),
        ("comment respirer, je ne suis plus capable", ()),
        ("peur de ne pas respirer", ()),
        ("peur de ne pas respirer depuis une heure", (0,)),
        ("pas capable de respirer, ça arrête pas", (0,)),
        ("je respire bien", ()),
    ],
)
def test_french_dangers(query: str, dangers: tuple[int, ...]) -> None:
    french = analysis("fr")
    reader = SignReader((Sign(("no <souffle>",), 0),), FRENCH_GROUPS, french)
    assert reader.find([french.tokens(query)]) == dangers


@pytest.mark.parametrize(
    ("query", "dangers"),
    [
        ("essoufflement", (0,)),
        ("Essoufflement!", (0,)),
        ("essoufflé", (0,)),
        ("essoufflement et anémie", ()),
        ("essoufflement depuis une heure", (0,)),
        ("j'ai un essoufflement", (0,)),
        ("essoufflement. depuis hier", (0,)),
    ],
)
def test_a_single_opening_word_asks_only_where_more_words_follow(query: str, dangers: tuple[int, ...]) -> None:
    french = analysis("fr")
    groups = {**FRENCH_GROUPS, "questions": ("^essoufflement",)}
    reader = SignReader((Sign(("essoufflement",), 0),), groups, french)
    assert reader.find([french.tokens(sentence) for sentence in query.split(". ")]) == dangers


def test_an_idiom_of_one_opening_word_is_taken_out_only_where_more_words_follow() -> None:
    groups = {"questions": (), "idioms": ("^fever",)}
    reader, english = SignReader((Sign(("fever",), 0),), groups, analysis("en")), analysis("en")
    assert reader.find([english.tokens("fever")]) == (0,)
    assert reader.find([english.tokens("fever pitch")]) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my belly is swollen after it", {"belli", "swollen", "<belly>", "<swollen-belly>"}),
        ("temp 39", {"temp", "39", "<38-42>"}),
        ("no fever but flushed", {"flush", "<red>"}),
        ("", set()),
    ],
)
def test_what_is_said_and_not_denied(text: str, said: set[str], reader: SignReader) -> None:
    found = reader.said_in(analysis("en").tokens(text))
    assert said <= found
    assert not found & {"fever", "<between>", "after", "is"}
