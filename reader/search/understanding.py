# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person means: which language they write in, what was misspelt, what their words are called in the guide.

It turns a text into a Query and says what it did. It ranks nothing and shows nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from reader.search.analysis import Token, is_accented
from reader.search.expanding import Expansion, expand
from reader.search.index import Index
from reader.search.lexicon import Tongue
from reader.search.query import CHARACTERS_READ, STOP_WEIGHT, Query, QueryWord, parse
from reader.search.spelling import Suggestion
from reader.search.voice import IndexWords, Voice, own_score

_PREFERENCE: Final = 0.05
"""Another language is understood only when it explains the words better by this much."""
_WORDS_MENDED: Final = 12
"""Unknown words looked at in one query; a long message is not worth more time."""
_WORDS_UNDERSTOOD: Final = 160
_ALL: Final = 1.0
"""The share of words that a language has when it has them all."""

_SENTENCE_END: Final = re.compile(r"[.!?;\n]")
Writing = Callable[[str], str]
"""From a folded word to how it is written."""


class _Heard(NamedTuple):
    """A text as one language hears it."""

    voice: Voice
    tokens: list[Token]
    unknown: dict[int, Suggestion | None]
    """Place of each word nobody knows -> what was probably meant."""

    @property
    def score(self) -> float:
        known = [place not in self.unknown for place in range(len(self.tokens))]
        return own_score(known, tuple(self.unknown.values()))

    def is_surely(self, text: str) -> bool:
        """Return whether more words were written in this language than had to be mended; names may be of any."""
        known = sum(
            place not in self.unknown and not text[token.start : token.end].istitle()
            for place, token in enumerate(self.tokens)
        )
        return known > len(self.unknown)


class Understanding:
    """Understands queries to one index. Not thread-safe."""

    def __init__(self, index: Index) -> None:
        self._index = index
        tongues = index.lexicon.tongues or (Tongue(index.language),)
        self._own, *self._others = (Voice(tongue, index.language) for tongue in tongues)

    def understand(self, text: str, *, prefix: bool, exact: bool) -> Query:
        """Return the query that a text makes; with `exact`, of the person's own words only."""
        text = text[:CHARACTERS_READ].rstrip("\n")
        if exact:
            return self._telling(parse(text, self._index, prefix=prefix))
        heard = self._hear(text, prefix=prefix)
        corrected = _corrected(text, heard, self._written(heard.voice))
        said = corrected if corrected is not None else text
        tokens = heard.voice.analysis.tokens(said)[:_WORDS_UNDERSTOOD]
        query = parse(said, self._index, prefix=prefix)
        own = heard.voice is self._own
        if not own:
            query = self._translated(query, tokens, heard.voice)
        expansion = expand(tokens, heard.voice, self._index, own=own)
        if own:
            expansion = self._foreign_names(said, expansion)
        query = query._replace(
            words=_joined(query.words, expansion, only_stops=own and all(token.stop for token in tokens)),
            groups=expansion.groups,
            marks=expansion.marks,
            corrected=corrected,
            expanded=expansion.labels,
            sections=expansion.sections,
            language=heard.voice.language if not own and heard.is_surely(text) else "",
            ends_unknown=prefix and self._ends_unknown(heard, text),
            dangers=_dangers(heard, said, tokens, text),
        )
        return self._telling(query)

    def _telling(self, query: Query) -> Query:
        """Return a query without its little words when nothing else of it can be found: they would find anything."""
        telling = tuple(word for word in query.words if word.weight > STOP_WEIGHT)
        if len(telling) == len(query.words) or any(self._index.frequency(word.stem) for word in telling):
            return query
        if query.unfinished:
            _word, _stem, is_little = self._index.analysis.forms(query.unfinished[0])
            if is_little or self._index.vocabulary.completions(query.unfinished, 1):
                return query
        return query._replace(words=telling)

    def nearest(self, text: str, most: int) -> tuple[str, ...]:
        """Return names of terms to try when nothing was found: like the words that were typed, or else much used."""
        found: dict[str, float] = {}
        by_word: dict[str, list[str]] = {}
        for concept in self._index.lexicon.concepts.values():
            for token in self._own.analysis.tokens(concept.label):
                by_word.setdefault(token.word, []).append(concept.label)
        for token in self._own.analysis.tokens(text[:CHARACTERS_READ])[:_WORDS_MENDED]:
            for near in () if token.stop else self._own.speller(self._index_words).near(token.word, most):
                for label in by_word.get(near.word, ()):
                    found[label] = min(near.cost, found.get(label, near.cost))
        likely = sorted(found, key=lambda label: (found[label], label))
        return tuple(dict.fromkeys((*likely, *self._index.lexicon.popular)))[:most]

    def answering(self, text: str, lines: Sequence[str]) -> tuple[str, ...]:
        """Return those lines that say most of what a text says, all of them where they say as much; mostly one."""
        heard = self._hear(text[:CHARACTERS_READ], prefix=False)
        corrected = _corrected(text, heard, self._written(heard.voice))
        tokens = heard.voice.analysis.tokens(corrected if corrected is not None else text)[:_WORDS_UNDERSTOOD]
        wanted = heard.voice.signs.said_in(tokens)
        said = [wanted & self._own.signs.said_in(self._own.analysis.tokens(line)) for line in lines]
        count = Counter(name for names in said for name in names)
        telling = [sum(1 / count[name] for name in names) for names in said]
        most = max(telling, default=0.0)
        return tuple(line for line, share in zip(lines, telling, strict=True) if share == most) if most else ()

    # -- which language, and how it is spelt ------------------------------------------------------------------------

    def _hear(self, text: str, *, prefix: bool) -> _Heard:
        heard = self._listen(self._own, text, prefix=prefix)
        if len(heard.tokens) > _WORDS_UNDERSTOOD:
            return heard
        if not heard.unknown:
            return self._heard_word_for_word(heard, text, prefix=prefix)
        best, best_score = heard, heard.score + _PREFERENCE
        for voice in self._others:
            other = self._listen(voice, text, prefix=prefix)
            if other.score > best_score:
                best, best_score = other, other.score
        return best

    def _heard_word_for_word(self, heard: _Heard, text: str, *, prefix: bool) -> _Heard:
        """Return how the one language hears a text that has all its words, where the edition's has only their stems.

        `biopsie` shares its stem with an English word and `fever` with a French one, which would hide a danger;
        `régime` is a French word for its accent.
        """
        own = self._words_had(self._own, heard.tokens, text, prefix=prefix)
        for voice in self._others if own < _ALL else ():
            tokens = voice.analysis.tokens(text)
            if self._words_had(voice, tokens, text, prefix=prefix) == _ALL:
                return _Heard(voice, tokens, {})
        return heard

    def _words_had(self, voice: Voice, tokens: Sequence[Token], text: str, *, prefix: bool) -> float:
        """Return which share of the words stand in a language as they are typed; accents may be left out."""
        asked = [t for t in tokens if t.word.isalpha() and not (prefix and t.end == len(text))]
        had = sum(self._is_had(voice, token.word, text[token.start : token.end]) for token in asked)
        return had / len(asked) if asked else _ALL

    def _is_had(self, voice: Voice, word: str, surface: str) -> bool:
        if is_accented(surface) and not is_accented(self._written(voice)(word)):
            return False
        return voice.has(word) or (voice is self._own and word in self._index.vocabulary)

    def _listen(self, voice: Voice, text: str, *, prefix: bool) -> _Heard:
        tokens = voice.analysis.tokens(text)
        unknown: dict[int, Suggestion | None] = {}
        for place, token in enumerate(tokens):
            if not token.word.isalpha() or self._is_known(voice, token):
                continue
            being_typed = prefix and token.end == len(text)
            mend = len(unknown) < _WORDS_MENDED and not being_typed and not self._is_a_name(token.word, voice)
            surface = text[token.start : token.end]
            unknown[place] = voice.suggest(token, surface, self._words_of(voice)) if mend else None
        return _Heard(voice, tokens, unknown)

    def _ends_unknown(self, heard: _Heard, text: str) -> bool:
        """Return whether the text ends within a word that can become none that is known."""
        place = len(heard.tokens) - 1
        if place not in heard.unknown or heard.tokens[place].end != len(text):
            return False
        word = heard.tokens[place].word
        if self._index.vocabulary.completions((word,), 1):
            return False
        return not any(name.startswith(word) for name in heard.voice.names)

    def _is_known(self, voice: Voice, token: Token) -> bool:
        if voice.knows(token):
            return True
        return voice is self._own and (token.word in self._index.vocabulary or self._index.frequency(token.stem) > 0)

    def _is_a_name(self, word: str, voice: Voice) -> bool:
        """Return whether another language's names hold this very word, or the index does (a brand in French)."""
        if voice is not self._own and word in self._index.vocabulary:
            return True
        return any(word in other.names for other in (self._own, *self._others) if other is not voice)

    def _words_of(self, voice: Voice) -> IndexWords | None:
        return self._index_words if voice is self._own else None

    def _index_words(self) -> Iterator[tuple[str, float]]:
        for word in self._index.vocabulary.words:
            yield word.word, float(word.documents)

    def _written(self, voice: Voice) -> Writing:
        def written(word: str) -> str:
            spelt = self._index.vocabulary.written(word) if voice is self._own else ""
            return spelt or voice.written(word)

        return written

    # -- another language -------------------------------------------------------------------------------------------

    def _translated(self, query: Query, tokens: Sequence[Token], voice: Voice) -> Query:
        """Return the query with only those own words that the edition's language has too: names, codes, numbers."""
        forms = self._index.analysis.forms
        words: dict[str, float] = {}
        for token in tokens:
            if token.stop or token.word not in self._index.vocabulary:
                continue
            words[forms(token.word)[1]] = 0.3 if voice.knows(token) and token.word not in self._own.names else 1.0
        return query._replace(words=tuple(QueryWord(stem, weight) for stem, weight in words.items()))

    def _foreign_names(self, text: str, expansion: Expansion) -> Expansion:
        """Add what a name from another language stands for that was put among words of the edition's own."""
        for voice in self._others:
            tokens = voice.analysis.tokens(text)[:_WORDS_UNDERSTOOD]
            foreign = [t for t in tokens if t.word in voice.names and not t.stop]
            if any(not self._is_known(self._own, token) for token in foreign):
                more = expand(tokens, voice, self._index, own=False, names_only=True)
                expansion = expansion.joined(more)
        return expansion


def _dangers(heard: _Heard, said: str, tokens: Sequence[Token], text: str) -> tuple[int, ...]:
    """Return the dangers in what is searched, and in what was typed: a wrong correction must hide none."""
    signs = heard.voice.signs
    found = signs.find(_sentences(said, tokens))
    if said == text:
        return found
    typed = signs.find(_sentences(text, heard.tokens[:_WORDS_UNDERSTOOD]))
    return tuple(dict.fromkeys((*found, *typed)))


def _sentences(text: str, tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the tokens of each sentence."""
    sentences: list[list[Token]] = [[]]
    at = 0
    for token in tokens:
        if _SENTENCE_END.search(text, at, token.start):
            sentences.append([])
        sentences[-1].append(token)
        at = token.end
    return sentences


def _joined(words: Sequence[QueryWord], expansion: Expansion, *, only_stops: bool) -> tuple[QueryWord, ...]:
    """Return what to search in all. Where a phrase of little words means something, that is what was asked."""
    weights = dict(words)
    if only_stops and expansion.weights:
        weights = {stem: STOP_WEIGHT for stem in weights}
    for stem, weight in expansion.weights.items():
        weights[stem] = max(1.0 if only_stops else weight, weights.get(stem, 0.0))
    return tuple(QueryWord(stem, weight) for stem, weight in weights.items())


def _corrected(text: str, heard: _Heard, written: Writing) -> str | None:
    """Return the text with what was probably meant in place of what was misspelt; None when nothing was."""
    pieces: list[str] = []
    at = 0
    for place, suggestion in sorted(heard.unknown.items()):
        token = heard.tokens[place]
        if suggestion is not None and token.start >= at:
            pieces += [text[at : token.start], written(suggestion.word)]
            at = token.end
    return "".join([*pieces, text[at:]]) if pieces else None
