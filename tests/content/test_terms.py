# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding terms: the longest match of whole words, as a slow reference finds it, in time that grows with the text."""

from __future__ import annotations

import random
import time
import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content import limits
from reader.content.model import Term
from reader.content.terms import Match, TermMatcher, fold, words_of
from tests.content.pace import assert_in_proportion


def term(name: str, identifier: str = "", forms: tuple[str, ...] = (), abbreviations: tuple[str, ...] = ()) -> Term:
    identifier = identifier or name.lower().replace(" ", "-")
    return Term(id=identifier, term=name, definition="d", forms=forms, abbreviations=abbreviations)


def found(text: str, *terms: Term, language: str = "en") -> list[tuple[str, str]]:
    return [(match.term, text[match.start : match.end]) for match in TermMatcher(terms, language).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A resection.", ["resection"]),
        ("Resection RESECTION résection re\u0301section", ["Resection", "RESECTION", "résection", "re\u0301section"]),
        ("resections resected", ["resections", "resected"]),
        ("resectionist preresection resection2 re section", []),
        ("non-resection, resection-like", ["resection", "resection"]),
        ("the resection's edge, l’resection", ["resection", "resection"]),
        ("(resection)“resection”…resection/resection", ["resection"] * 4),
        ("resection_resection", ["resection", "resection"]),
        ("", []),
    ],
)
def test_whole_words_in_any_form_case_and_accents(text: str, expected: list[str]) -> None:
    resection = term("resection", forms=("resected",))
    assert found(text, resection) == [("resection", piece) for piece in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("liver embolization", [("liver-embolization", "liver embolization")]),
        ("liver-embolization", [("liver-embolization", "liver-embolization")]),
        ("liver\u00a0embolization", [("liver-embolization", "liver\u00a0embolization")]),
        ("liver\nembolization", [("liver-embolization", "liver\nembolization")]),
        ("liver, embolization", [("liver", "liver"), ("embolization", "embolization")]),
        ("liver  embolization", [("liver", "liver"), ("embolization", "embolization")]),
        ("liver liver embolization", [("liver", "liver"), ("liver-embolization", "liver embolization")]),
        ("liver embolization of the liver", [("liver-embolization", "liver embolization"), ("liver", "liver")]),
    ],
)
def test_the_longest_match_wins(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, term("liver"), term("embolization"), term("liver embolization")) == expected


def test_a_longer_start_that_does_not_end_gives_way() -> None:
    terms = (term("a b c d"), term("a"), term("b c"))
    assert [identifier for identifier, _ in found("a b c e a b c d", *terms)] == ["a", "b-c", "a-b-c-d"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NET NETs net nets Net", ["NET", "NETs"]),
        ("PRRT prrt Prrt", ["PRRT"]),
        ("SOMATO somato", ["SOMATO", "somato"]),
        ("Ki-67 KI-67 ki 67 Ki67", ["Ki-67", "KI-67", "ki 67"]),
        ("177Lu-DOTATATE 177lu dotatate", ["177Lu-DOTATATE", "177lu dotatate"]),
    ],
)
def test_short_abbreviations_match_only_in_capitals(text: str, expected: list[str]) -> None:
    names = ("NET", "PRRT", "SOMATO", "Ki-67", " 177Lu-DOTATATE ")
    terms = [term(f"x{number}", abbreviations=(name,)) for number, name in enumerate(names)]
    assert [piece for _, piece in found(text, *terms)] == expected


def test_an_abbreviation_in_quotes_with_spaces_is_still_one() -> None:
    assert found("a net of NET", term("x", abbreviations=(" NET ",))) == [("x", "NET")]


@pytest.mark.parametrize(
    ("name", "language", "plural"),
    [
        ("tumour", "en", "tumours"),
        ("biopsy", "en", "biopsies"),
        ("x-ray", "en", "x-rays"),
        ("abscess", "en", "abscesses"),
        ("branch", "en", "branches"),
        ("tumeur", "fr", "tumeurs"),
        ("NET", "en", "NETs"),
    ],
)
def test_regular_plurals_need_not_be_listed(name: str, language: str, plural: str) -> None:
    assert found(plural, term(name, "a"), language=language) == [("a", plural)]
    assert found(plural, term(name, "a"), language="de") == []


@pytest.mark.parametrize(
    ("name", "language", "wrong"), [("nez", "fr", "nezs"), ("Y90", "en", "Y90s"), ("bras", "fr", "brass")]
)
def test_no_plural_is_made_up(name: str, language: str, wrong: str) -> None:
    assert found(wrong, term(name), language=language) == []


def test_a_listed_form_wins_over_a_made_up_plural() -> None:
    assert found("nodes", term("node"), term("lymph nodes", forms=("nodes",))) == [("lymph-nodes", "nodes")]


def test_two_terms_with_the_same_spelling_are_told() -> None:
    matcher = TermMatcher([term("rim"), term("margin", forms=("Rim",)), term("edge", abbreviations=("RIM",))], "en")
    assert matcher.clashes == [("Rim", "rim", "margin")]
    assert [match.term for match in matcher.find("rim RIM Rim")] == ["rim", "edge", "rim"]


def test_a_term_that_says_the_same_twice_is_no_clash() -> None:
    assert TermMatcher([term("rim", forms=("rim", "Rim", "rims"), abbreviations=("RIM", "RIM"))], "en").clashes == []


@pytest.mark.parametrize("name", ["", "-", "…", " _ ", "w " * (limits.TERM_WORDS + 1)])
def test_a_spelling_without_words_or_with_too_many_is_not_looked_for(name: str) -> None:
    assert found("- … _ w w " * 50, term(name, "a")) == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Œsophage", "oesophage"),
        ("ÆTHER", "aether"),
        ("Straße", "strasse"),
        ("ÉTÉ", "ete"),
        ("İ", "i"),
        ("ﬁn", "fin"),
        ("漢", "漢"),
    ],
)
def test_folding(word: str, expected: str) -> None:
    assert fold(word) == expected


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing_more_and_composing_does_not_matter(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert fold(unicodedata.normalize("NFC", word)) == fold(unicodedata.normalize("NFD", word))


# -- against a slow reference -----------------------------------------------------------------------------------------

_JOINING = " -\u00a0\u2010\u2011\n\u202f'’"


def slowly(terms: list[Term], text: str) -> list[Match]:
    """Find matches by trying every spelling at every word. Terms without abbreviations and made-up plurals only."""
    spellings = [([fold(word) for word in words_of(name)], one.id) for one in terms for name in (one.term, *one.forms)]
    ends = [at for at in range(len(text) + 1) if _edge(text, at)]
    matches = []
    at = 0
    while at < len(text):
        best: Match | None = None
        if at in ends and _in_word(text[at]):
            for end in (end for end in ends if end > at and _in_word(text[end - 1])):
                said = _words(text[at:end])
                hits = [identifier for words, identifier in spellings if said and words == said]
                if hits and (best is None or end > best.end):
                    best = Match(hits[0], at, end)
        if best:
            matches.append(best)
        at = best.end if best else at + 1
    return matches


def _in_word(sign: str) -> bool:
    return sign.isalnum() or "\u0300" <= sign <= "\u036f"


def _edge(text: str, at: int) -> bool:
    return at in (0, len(text)) or _in_word(text[at - 1]) != _in_word(text[at])


def _words(text: str) -> list[str]:
    """Return the folded words when single joining characters part them, else nothing."""
    words = [""]
    for before, sign in zip(" " + text, text, strict=False):
        if _in_word(sign):
            words[-1] += sign
        elif sign in _JOINING and _in_word(before):
            words.append("")
        else:
            return []
    return [fold(word) for word in words]


WORDS = st.sampled_from(["a", "b", "c", "ab", "é", "e\u0301", "œ", "1"])
SPELLINGS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
GLOSSARY = st.lists(
    st.builds(lambda name, forms: (name, tuple(forms)), SPELLINGS, st.lists(SPELLINGS, max_size=2)), max_size=6
).map(lambda rows: [term(name, f"t{at}", forms=forms) for at, (name, forms) in enumerate(rows)])
TEXTS = st.lists(
    WORDS | st.sampled_from(["A", "É", "Œ"]) | st.sampled_from(list(_JOINING + ",. _()")), max_size=30
).map("".join)


@given(GLOSSARY, TEXTS)
def test_the_same_is_found_as_by_the_slow_reference(terms: list[Term], text: str) -> None:
    assert list(TermMatcher(terms, "de").find(text)) == slowly(terms, text)


@given(st.lists(st.text(max_size=12), max_size=6), st.text(max_size=60))
def test_matches_never_overlap_and_lie_in_the_text(names: list[str], text: str) -> None:
    terms = [term(name, f"t{at}", abbreviations=(name.upper(),)) for at, name in enumerate(names)]
    end = 0
    for match in TermMatcher(terms, "en").find(text + "".join(names)):
        assert end <= match.start < match.end <= len(text) + sum(map(len, names))
        end = match.end


# -- time -------------------------------------------------------------------------------------------------------------


def _vocabulary(count: int) -> list[str]:
    chooser = random.Random(7)
    return ["".join(chooser.choices("abcdefghijklmnopqrstuvwxyz", k=chooser.randint(3, 9))) for _ in range(count)]


def _glossary(words: Iterable[str]) -> list[Term]:
    chooser = random.Random(8)
    pool = list(words)
    return [
        term(" ".join(chooser.choices(pool, k=chooser.randint(1, 3))), f"t{number}", forms=(chooser.choice(pool),))
        for number in range(1_000)
    ]


def test_a_thousand_terms_in_a_hundred_thousand_words(capsys: pytest.CaptureFixture[str]) -> None:
    pool = _vocabulary(5_000)
    matcher = TermMatcher(_glossary(pool), "en")
    words = random.Random(9).choices(pool, k=100_000)
    half, whole = " ".join(words[:50_000]), " ".join(words)
    list(matcher.find(whole))  # words are folded once and remembered
    ratios = []
    for _ in range(4):
        times = []
        for text in (half, whole):
            started = time.process_time()
            count = sum(1 for _ in matcher.find(text))
            times.append(time.process_time() - started)
        assert count > 10_000
        ratios.append(times[1] / times[0])
        if ratios[-1] < 3:
            break
    with capsys.disabled():
        print(f"\n1,000 terms in 100,000 words: {times[1]:.2f} s ({count} matches)")
    assert ratios[-1] < 3, ratios


def test_time_hardly_grows_with_the_number_of_terms() -> None:
    pool = _vocabulary(5_000)
    text = " ".join(random.Random(9).choices(pool, k=30_000))
    times = []
    for terms in (_glossary(pool)[:100], _glossary(pool)):
        matcher = TermMatcher(terms, "en")
        list(matcher.find(text))
        started = time.process_time()
        list(matcher.find(text))
        times.append(time.process_time() - started)
    assert times[1] < 5 * times[0] + 0.05


def test_terms_of_one_word_again_and_again_do_not_slow_it_down() -> None:
    hostile = [term(" ".join(["a"] * count), f"t{count}") for count in range(2, 60)]
    assert_in_proportion(lambda text: list(TermMatcher(hostile, "en").find(text)), "a a a b ", 100_000)


@pytest.mark.parametrize("piece", ["a", "a ", "_", "é", "e\u0301", " ", "-", "A", "1"])
def test_time_grows_with_the_text(piece: str) -> None:
    matcher = TermMatcher([term("a a"), term("é"), term("A")], "en")
    assert_in_proportion(lambda text: (list(matcher.find(text)), words_of(text)), piece, 100_000)
