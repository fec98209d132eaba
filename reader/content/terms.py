# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds glossary terms in running text: the longest match of whole words, in any listed form, case and accents folded.

The text is read once, word by word, through a tree of the terms' words, so the time grows with the text and hardly with
the number of terms.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from reader.content import limits
from reader.content.characters import LENGTHENING, MARKS
from reader.content.model import Term

_WORD = re.compile(f"(?:[^\\W_]|[{MARKS}])+")
"""Letters and digits, with accents and vowels that stand behind their letter as characters of their own."""
_SHORT_ABBREVIATION = 5
"""Up to this many capitals, an abbreviation matches only in capitals: NET is a tumour, net is not."""
_JOINERS = frozenset((" ", "-", "\u00a0", "\u2010", "\u2011", "\n", "\u202f", "'", "\u2019"))


class Match(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A term found in a text: its id and the characters it covers."""

    term: str
    start: int
    end: int


@functools.lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word without case and accents, for comparing."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return plain.replace("œ", "oe").replace("æ", "ae").replace(LENGTHENING, "")


def words_of(spelling: str) -> list[str]:
    """Return the words of a spelling, as the matcher sees them."""
    return _WORD.findall(spelling)


class _Node:
    """A step in the tree: what may follow, and the term that ends here."""

    __slots__ = ("exact", "following", "term")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.term = ""
        self.exact: dict[str, str] = {}
        """Spelling in capitals -> term, for short abbreviations."""


class TermMatcher:
    """Finds the terms of one glossary. Earlier terms win where two claim the same words; `clashes` lists those."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self._root = _Node()
        self.clashes: list[tuple[str, str, str]] = []
        """(spelling, the term that keeps it, the term that does not)."""
        listed = list(terms)
        for term in listed:
            for spelling in (term.term, *term.forms, *term.abbreviations, *term.brands):
                self._add(spelling, term.id, told=True)
        for term in listed:
            for spelling in (term.term, *term.abbreviations):
                for inflected in _plurals(spelling, language):
                    self._add(inflected, term.id, told=False)

    def find(self, text: str) -> Iterator[Match]:
        """Yield the matches in a text from left to right; they never overlap."""
        words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            found = self._longest(text, words, at)
            if found is None:
                at += 1
            else:
                term, last = found
                yield Match(term, words[at][1], words[last][2])
                at = last + 1

    def _longest(self, text: str, words: list[tuple[str, int, int]], at: int) -> tuple[str, int] | None:
        node: _Node | None = self._root
        best: tuple[str, int] | None = None
        place = at
        while place < len(words):
            word, start, _ = words[place]
            if place > at and text[words[place - 1][2] : start] not in _JOINERS:
                break
            node = node.following.get(fold(word)) if node else None
            if node is None:
                break
            term = node.exact.get(text[words[at][1] : words[place][2]]) if node.exact else ""
            if term or node.term:
                best = (term or node.term, place)
            place += 1
        return best

    def _add(self, spelling: str, term: str, *, told: bool) -> None:
        spelling = spelling.strip()
        words = words_of(spelling)
        if not 0 < len(words) <= limits.TERM_WORDS:
            return
        node = self._root
        for word in words:
            node = node.following.setdefault(fold(word), _Node())
        capitals = spelling.rstrip("s")
        if len(capitals) <= _SHORT_ABBREVIATION and capitals.isupper() and capitals.isalpha():
            taken = node.exact.setdefault(spelling, term)
        elif node.term:
            taken = node.term
        else:
            node.term = taken = term
        if told and taken != term:
            self.clashes.append((spelling, taken, term))


def _plurals(spelling: str, language: str) -> Iterator[str]:
    """Yield the regular plurals of a spelling, so that writers need list only the irregular forms."""
    if not spelling or not spelling[-1].isalpha() or language not in ("en", "fr"):
        return
    if spelling.isupper():
        yield f"{spelling}s"
    elif language == "fr":
        if spelling[-1] not in "sxz":
            yield f"{spelling}s"
    elif spelling[-1] in "sxz" or spelling.endswith(("ch", "sh")):
        yield f"{spelling}es"
    elif spelling[-1] == "y" and spelling[-2:-1] not in "aeiou":
        yield f"{spelling[:-1]}ies"
    else:
        yield f"{spelling}s"
