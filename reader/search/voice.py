# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of one language in one index: its words, its phrases, its danger signs, and how to mend its spelling.

What is large is made when it is first needed. Nothing here decides which language a person writes in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final

from reader.search.analysis import Analysis, Token, analysis
from reader.search.everyday import Phrasebook
from reader.search.lay import COMMON, lay_phrases, lay_words
from reader.search.lexicon import Tongue
from reader.search.signs import SignReader
from reader.search.spelling import SHORTEST, Speller, Suggestion
from reader.search.stopwords import stop_words

_NAME_FREQUENCY: Final = 4.0
_CAPITALS: Final = 6
"""A shorter word in capitals is an abbreviation that nobody can mend."""

_ROOT: Final = 3
_SHORTEST_DERIVED: Final = 5
"""A shorter word is more often misspelt (saty) than derived."""
_ENDINGS: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "en": tuple(
        (ending, ("", "e")) for ending in ("er", "ers", "ish", "less", "ness", "able", "like", "ful", "y", "ies")
    ),
    "fr": tuple(
        (ending, ("er", "ir", "e", ""))
        for ending in ("e", "es", "ent", "ons", "ez", "ait", "ais", "aient", "era", "ant", "ees", "is", "it", "issent")
    ),
}
"""Language -> endings of words that stemming leaves on, with what may stand in their place."""

IndexWords = Callable[[], Iterator[tuple[str, float]]]


class Voice:
    """One language as it may be spoken to one index."""

    def __init__(self, tongue: Tongue, edition: str) -> None:
        """`edition` is the language of the index."""
        self.tongue = tongue
        self.language = tongue.language
        self.analysis: Analysis = analysis(tongue.language)
        self._edition = edition
        self._common = COMMON.get(self.language, frozenset()) | stop_words(self.language)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every folded word of the guide's own names and phrases."""
        return frozenset(word.word for word in self.tongue.words)

    @cached_property
    def phrases(self) -> Phrasebook:
        """What the guide says people call its terms."""
        return Phrasebook(self.tongue.phrases, self.language)

    @cached_property
    def lay(self) -> Phrasebook:
        """What people say in any guide."""
        return Phrasebook(lay_phrases(self.language, self._edition), self.language)

    @cached_property
    def signs(self) -> SignReader:
        """The danger signs."""
        return SignReader(self.tongue.signs, self.tongue.groups, self.analysis)

    def has(self, word: str) -> bool:
        """Return whether a folded word is known just so, and not by its stem alone."""
        return word in self.names or word in self._common or word in lay_words(self.language)

    def knows(self, token: Token) -> bool:
        """Return whether a word is one of this language, as far as is known here."""
        return token.stop or self.has(token.word) or token.stem in self._stems or self._is_derived(token.word)

    def _is_derived(self, word: str) -> bool:
        """Return whether a word is a common one with an ending that stemming leaves on: caller, kindness, traitent."""
        for ending, instead in _ENDINGS.get(self.language, ()):
            if word.endswith(ending) and len(word) - len(ending) >= _ROOT and len(word) >= _SHORTEST_DERIVED:
                root = word[: -len(ending)]
                if any(root + other in self._common or root + other in self.names for other in instead):
                    return True
        return False

    def suggest(self, token: Token, surface: str, index_words: IndexWords | None = None) -> Suggestion | None:
        """Return what was probably meant by a word nobody knows. `index_words` are those of an index in this language.

        The words of the first call are kept.
        """
        if len(token.word) < SHORTEST or not token.word.isalpha():
            return None
        if surface.isupper() and len(surface) < _CAPITALS:
            return None
        return self.speller(index_words).best(token.word)

    def speller(self, index_words: IndexWords | None = None) -> Speller:
        """Return the speller, made by the first call."""
        if self._speller is None:
            self._speller = Speller(self._spelt(index_words))
        return self._speller

    _speller: Speller | None = None

    def written(self, word: str) -> str:
        """Return how a folded word is written."""
        return self._written.get(word, word)

    @cached_property
    def _written(self) -> dict[str, str]:
        return {word.word: word.written for word in self.tongue.words if word.written}

    @cached_property
    def _stems(self) -> frozenset[str]:
        forms = self.analysis.forms
        stems = {forms(word)[1] for word in self._common | lay_words(self.language)}
        return frozenset(stems.union(word.stem for word in self.tongue.words))

    def _spelt(self, index_words: IndexWords | None) -> Iterator[tuple[str, float]]:
        if index_words is not None:
            yield from index_words()
        for word in self.names:
            yield word, _NAME_FREQUENCY
        for word in self._common | lay_words(self.language):
            yield word, 0.0


def own_score(known: Sequence[bool], suggestions: Sequence[Suggestion | None]) -> float:
    """Return how much a text looks like one language: words known there, and words that could be mended there."""
    mended = sum(0.6 - 0.1 * one.cost for one in suggestions if one is not None)
    return sum(known) + mended
