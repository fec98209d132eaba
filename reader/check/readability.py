# SPDX-License-Identifier: GPL-3.0-or-later
"""How hard a text is to read, by the usual formulas. They rank texts; they do not prove that anyone understands."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable

from reader.check.passages import Passage
from reader.check.sentences import WORD, sentences_in
from reader.check.syllables import syllables
from reader.content.terms import TermMatcher

READ = frozenset({"summary", "paragraph", "item", "say"})
"""The kinds of passages that are running text."""
_TERM_SYLLABLES = 2
_LONG_WORD = 6
"""Letters; LIX counts longer words."""
_SMOG_SENTENCES = 30


@dataclasses.dataclass(frozen=True, slots=True)
class Measures:
    """The counts of a text in one language, and the scores that follow from them."""

    language: str
    words: int = 0
    sentences: int = 0
    longest: int = 0
    """Words of the longest sentence."""
    syllables: int = 0
    adjusted_syllables: int = 0
    """No word of a glossary term counts for more than two: the reader is taught it."""
    hard_words: int = 0
    """Of three syllables or more."""
    long_words: int = 0

    @property
    def mean_sentence(self) -> float:
        """Words in a sentence on average."""
        return self.words / max(1, self.sentences)

    @property
    def grade(self) -> float:
        """Flesch-Kincaid grade in English, Kandel-Moles ease in French, LIX elsewhere."""
        return self._score(self.syllables)

    @property
    def adjusted_grade(self) -> float:
        """`grade`, glossary terms counted as short words."""
        return self._score(self.adjusted_syllables)

    @property
    def flesch(self) -> float:
        """Flesch reading ease (English): 100 is very easy."""
        return 206.835 - 1.015 * self.mean_sentence - 84.6 * self.syllables / max(1, self.words)

    @property
    def smog(self) -> float | None:
        """SMOG grade (English); None under 30 sentences, where it means nothing."""
        if self.sentences < _SMOG_SENTENCES:
            return None
        return 1.043 * math.sqrt(self.hard_words * 30 / self.sentences) + 3.1291

    @property
    def lix(self) -> float:
        """LIX, for any language: 30 is easy, 60 very hard."""
        return self.mean_sentence + 100 * self.long_words / max(1, self.words)

    def _score(self, count: int) -> float:
        if not self.words:
            return 0.0
        per_word = count / self.words
        if self.language == "en":
            return 0.39 * self.mean_sentence + 11.8 * per_word - 15.59
        return 207 - 1.015 * self.mean_sentence - 73.6 * per_word if self.language == "fr" else self.lix


def measure(texts: Iterable[str], language: str, matcher: TermMatcher | None = None) -> Measures:
    """Count the texts of one language; `matcher` finds the glossary's terms."""
    words = sentences = longest = total = adjusted = hard = long = 0
    for text in texts:
        found_terms = matcher.find(text) if matcher else ()
        taught = {place for match in found_terms for place in range(match.start, match.end)}
        for sentence in sentences_in(text):
            sentences += 1
            longest = max(longest, sentence.words)
            for found in WORD.finditer(sentence.text):
                count, place = syllables(found[0], language), sentence.start + found.start()
                words += 1
                total += count
                adjusted += min(count, _TERM_SYLLABLES) if place in taught else count
                hard += count > 2
                long += sum(sign.isalpha() for sign in found[0]) > _LONG_WORD
    return Measures(language, words, sentences, longest, total, adjusted, hard, long)


def measure_passages(passages: Iterable[Passage], language: str, matcher: TermMatcher | None = None) -> Measures:
    """Measure the running text among passages: summary, paragraphs, items and what is said on the phone."""
    return measure((passage.text for passage in passages if passage.kind in READ), language, matcher)
