# SPDX-License-Identifier: GPL-3.0-or-later
"""From text to words: where each stands, how it is looked up, and its stem.

Guides and queries go through the same analysis, so they always agree. Offsets are those of the text as it was given, so
that matches can be marked in it. Nothing here knows how an index stores words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.content.characters import LENGTHENING, MARKS
from reader.search.stopwords import elided, stop_words
from reader.search.variants import APOSTROPHE_LEFT_OFF, join_english, join_french

_LETTER = r"[^\W_]"
_INNER = rf"[^\W_]|[{MARKS}\u00ad\u200c\u200d]"
"""Combining accents and vowels, soft hyphens and joiners belong to the word they stand in."""
_PART = rf"{_LETTER}(?:{_INNER})*"
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,]\d+)+(?!(?:{_INNER})))"
    rf"|{_PART}(?:[’'ʼ]{_PART})*(?:[-‐‑](?:{_PART}))*"
)
_HYPHEN = re.compile("[-‐‑]")
_APOSTROPHE = re.compile("[’'ʼ]")
_DROPPED = dict.fromkeys(map(ord, f"’'ʼ\u00ad\u200c\u200d{LENGTHENING}"))
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
_THOUSANDS = re.compile(r"^\d{1,3}(?:,\d{3})+$")
_LONGEST_WORD = 60
_MEMORY = 50_000
"""Distinct spellings remembered for each language; more than a guide holds."""


class Token(NamedTuple):
    """One word of a text. A code such as `Ki-67` gives a token for the whole and one for each part."""

    start: int
    end: int
    word: str
    """Folded: small letters, no accents, no apostrophes."""
    stem: str
    stop: bool


class Analysis:
    """The analysis of one language. Get it from `analysis()`.

    Threads may share it: all it changes is its memory of words, one entry at a time.
    """

    def __init__(self, language: str) -> None:
        # Whoosh takes time to import, and nothing may wait for it before the first page is painted.
        from reader.search.stemming import stemmer  # noqa: PLC0415

        self.language = language
        self._stops = stop_words(language)
        little = "|".join(map(re.escape, elided(language)))
        self._elision = re.compile(rf"^(?:{little})[’'ʼ](?=.)", re.IGNORECASE) if little else None
        self._join = {"en": join_english, "fr": join_french}.get(language, str)
        self._parted = APOSTROPHE_LEFT_OFF.get(language, {})
        self._stem = stemmer(language)
        self._known: dict[str, tuple[str, str, bool]] = {}

    def tokens(self, text: str) -> list[Token]:
        """Return the words of a text in order, stop words too."""
        found: list[Token] = []
        for match in _TOKEN.finditer(text):
            surface = match[0]
            if surface.isalpha() or match["number"]:
                found.append(Token(match.start(), match.end(), *self.forms(surface)))
            else:
                found += self._compound(surface, match.start())
        return found

    def spans(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Yield (start, end, folded word, stem) of each word: what tokens() gives, at a third of its cost."""
        known = self._known
        for match in _TOKEN.finditer(text):
            surface = match[0]
            forms = known.get(surface)
            if forms is not None and surface.isalpha():
                yield match.start(), match.end(), forms[0], forms[1]
            elif surface.isalpha() or match["number"]:
                word, stem, _ = self.forms(surface)
                yield match.start(), match.end(), word, stem
            else:
                for token in self._compound(surface, match.start()):
                    yield token.start, token.end, token.word, token.stem

    def stems(self, text: str, *, stops: bool) -> list[str]:
        """Return the stems of a text in order, with or without stop words."""
        return [token.stem for token in self.tokens(text) if stops or not token.stop]

    def key(self, text: str) -> str:
        """Return the form by which a whole name is looked up: its stems, stop words too, parted by spaces."""
        return " ".join(self.stems(text, stops=True))

    def forms(self, surface: str) -> tuple[str, str, bool]:
        """Return (folded word, stem, whether it is a stop word) of one word as it is written."""
        known = self._known.get(surface)
        if known is None:
            word = fold(surface)[:_LONGEST_WORD]
            word = self._parted.get(word, word)
            known = (word, self._stem(self._join(word)) or word, word in self._stops)
            if len(self._known) >= _MEMORY:
                self._known.clear()
            self._known[surface] = known
        return known

    def _compound(self, surface: str, start: int) -> Iterator[Token]:
        """Yield the tokens of a word with hyphens, apostrophes or figures in it."""
        end = start + len(surface)
        parts = _HYPHEN.split(surface)
        if len(parts) == 1:
            start += self._elided(surface)
            yield Token(start, end, *self.forms(surface[self._elided(surface) :]))
            return
        if any(char.isdigit() for char in surface) and any(char.isalpha() for char in surface):
            yield Token(start, end, *self.forms("".join(parts)))
        for part in parts:
            skipped = self._elided(part)
            yield Token(start + skipped, start + len(part), *self.forms(part[skipped:]))
            start += len(part) + 1

    def _elided(self, surface: str) -> int:
        """Return how many characters of an elided little word (l', qu') stand before the word itself."""
        if self._elision is None or not _APOSTROPHE.search(surface):
            return 0
        match = self._elision.match(surface)
        return match.end() if match else 0


def fold(surface: str) -> str:
    """Return a word in small letters, without accents, ligatures, apostrophes and possessive `'s`.

    In a number, a comma between thousands is dropped and a decimal comma becomes a point.
    """
    if surface[0].isdigit() and "," in surface:
        return surface.replace(",", "" if _THOUSANDS.match(surface) else ".")
    word = surface.lower()
    if word.isascii() and word.isalnum():
        return word
    if word[-2:] in ("'s", "’s", "ʼs"):
        word = word[:-2]
    word = unicodedata.normalize("NFKD", word.translate(_LIGATURES).translate(_DROPPED)).lower()
    plain = "".join(char for char in word if not unicodedata.combining(char))
    return plain or word or surface


def is_accented(surface: str) -> bool:
    """Return whether a word is written with accents or ligatures, not merely with an apostrophe."""
    return not surface.isascii() and not surface.translate(_DROPPED).isascii()


@cache
def analysis(language: str) -> Analysis:
    """Return the analysis of a language, made when it is first asked for."""
    return Analysis(language)
