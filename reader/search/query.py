# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person typed, as the words to look for in one index. Any text whatever gives a Query; nothing here ranks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.search.analysis import Token
from reader.search.frames import asked_name
from reader.search.index import Index
from reader.search.stopwords import faint_words
from reader.search.variants import prefix_variants

CHARACTERS_READ: Final = 5_000
_NAME_LENGTH: Final = 120
"""No name in a guide is longer; a longer query is not looked up as one."""
_WORDS: Final = 48
"""Words searched at most; of a long message, the rarest."""
STOP_WEIGHT: Final = 0.12
_FAINT_WEIGHT: Final = 0.3


class QueryWord(NamedTuple):
    """A stem to look for, and how much it counts beside the others (1 for a word of the person's own)."""

    stem: str
    weight: float = 1.0


class Query(NamedTuple):
    """The words of a query, each stem once, in their order."""

    words: tuple[QueryWord, ...] = ()
    unfinished: tuple[str, ...] = ()
    """Folded beginnings of the word still being typed, one for each way to spell it; empty when all are finished."""
    key: str = ""
    """The whole query as a name, or the name it asks about (“what is ...”); see Analysis.key()."""
    groups: tuple[frozenset[str], ...] = ()
    """For each telling word of the person's: everything it may be found by."""
    marks: Mapping[str, float] = MappingProxyType({})
    """Stem -> how much it counts when a passage is chosen and marked, beside the person's own words."""
    corrected: str | None = None
    """The text that is really searched, when spelling was corrected."""
    expanded: tuple[str, ...] = ()
    """What is searched beside the person's own words, as a person reads it."""
    language: str = ""
    """The language the query was understood in, when it is not the edition's."""
    sections: tuple[tuple[int, bool], ...] = ()
    """Documents that everyday phrases lead to, each with whether the phrase was said word for word."""
    ends_unknown: bool = False
    """The word still being typed is the beginning of no known word."""
    dangers: tuple[int, ...] = ()
    """The dangers whose signs it holds, as in Lexicon.dangers."""


def parse(text: str, index: Index, *, prefix: bool) -> Query:
    """Return the query that `text` makes in an index; `prefix` treats its last word as still being typed."""
    text = text[:CHARACTERS_READ].rstrip("\n")
    tokens = _join_codes(index.analysis.tokens(text), index)
    unfinished: tuple[str, ...] = ()
    if prefix and tokens and tokens[-1].end == len(text):
        unfinished = prefix_variants(tokens[-1].word, index.language)
        if not tokens[-1].stop:
            tokens = [token for token in tokens if token.word != tokens[-1].word]
    only_stops = all(token.stop for token in tokens) and not unfinished
    weights = {token.stem: 1.0 if only_stops else _own_weight(token, index.language) for token in tokens}
    words = [QueryWord(stem, weight) for stem, weight in weights.items()]
    key = index.analysis.key(asked_name(text, index.language)) if len(text) <= _NAME_LENGTH else ""
    groups = tuple(frozenset({word.stem}) for word in words if word.weight >= 1)
    return Query(tuple(_rarest(words, index)), unfinished, key, groups)


def _own_weight(token: Token, language: str) -> float:
    if token.stop:
        return STOP_WEIGHT
    return _FAINT_WEIGHT if token.word in faint_words(language) else 1.0


def _join_codes(tokens: list[Token], index: Index) -> list[Token]:
    """Return the words with codes whole: `Ki-67` without its parts where the guide knows it, `ki 67` with the code."""
    kept: list[Token] = []
    whole_until = 0
    for token in tokens:
        if token.end <= whole_until:
            continue
        if kept and (code := _code(kept[-1], token, index)):
            kept.append(code)
        if _is_code(token.word) and token.word in index.vocabulary:
            whole_until = token.end
        kept.append(token)
    return kept


def _code(first: Token, second: Token, index: Index) -> Token | None:
    """Return the code that two neighbours spell together, if the guide knows it."""
    word = first.word + second.word
    if first.word.isdigit() == second.word.isdigit() or word not in index.vocabulary:
        return None
    return Token(first.start, second.end, *index.analysis.forms(word))


def _is_code(word: str) -> bool:
    return not word.isalpha() and any(char.isalpha() for char in word)


def _rarest(words: list[QueryWord], index: Index) -> list[QueryWord]:
    if len(words) <= _WORDS:
        return words
    known = [(frequency, place) for place, word in enumerate(words) if (frequency := index.frequency(word.stem))]
    # A stop word is rare only because bodies do not hold it.
    known.sort(key=lambda pair: (words[pair[1]].weight < 1, pair))
    return [words[place] for place in sorted(place for _, place in known[:_WORDS])]
