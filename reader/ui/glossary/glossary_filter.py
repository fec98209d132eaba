# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds glossary terms from what somebody types: the beginning of any form first, then any part of one.

Accents, capitals and hyphens make no difference; everyday words, abbreviations and brand names count as forms. Without
Qt.
"""

from __future__ import annotations

import dataclasses

from reader.content.model import Term
from reader.content.terms import fold

_AS_SPACE = str.maketrans(dict.fromkeys("-‐‑–’'\u00a0\u202f", " "))
_BETWEEN = "\n"
_STEM = 5
"""Words that begin with so many equal letters are taken for forms of one word."""


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """A term that matches."""

    place: int
    """In the list of terms."""
    form: str = ""
    """The form that matched, as it is written; empty when it is the term itself."""
    language: str = ""
    """The form's language (`fr`), where it is another one than the terms are in."""


class GlossaryFilter:
    """Looks through one list of terms. The folded forms are made at the first question."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self._terms = terms
        self._folded: list[str] = []
        """Of each term, all its folded forms, each with a line's end before it."""

    def find(self, typed: str) -> tuple[Found, ...]:
        """Return the terms that match, best first; all of them when nothing is typed."""
        wanted = self._prepared(typed)
        if not wanted:
            return tuple(Found(place) for place in range(len(self._terms)))
        beginning = self.beginning(typed)
        known = {found.place for found in beginning}
        inside = [place for place, text in enumerate(self._folded) if wanted in text and place not in known]
        return beginning + tuple(self._found(place, wanted) for place in inside)

    def beginning(self, typed: str) -> tuple[Found, ...]:
        """Return the terms of which a form begins so; none when nothing is typed."""
        wanted = self._prepared(typed)
        start = _BETWEEN + wanted
        places = (place for place, text in enumerate(self._folded) if wanted and start in text)
        return tuple(self._found(place, start) for place in places)

    def _prepared(self, typed: str) -> str:
        """Return what is wanted as the folded forms are written, which are made now if they were not yet."""
        if not self._folded:
            self._folded = [_folded(_BETWEEN + _BETWEEN.join(forms(term))) for term in self._terms]
        return " ".join(_folded(typed).split())

    def _found(self, place: int, wanted: str) -> Found:
        for form, folded in zip(forms(self._terms[place]), self._folded[place].split(_BETWEEN)[1:], strict=True):
            if wanted in _BETWEEN + folded:
                return Found(place, "" if form == self._terms[place].term else form)
        return Found(place)


def forms(term: Term) -> tuple[str, ...]:
    """Return everything a term is called, its own name first."""
    return (term.term, *term.forms, *term.abbreviations, *term.brands, *term.everyday)


def other_names(term: Term) -> tuple[str, ...]:
    """Return what a term is also called: its forms without those that only bend or respell a name already said."""
    said = [_words(name) for name in (term.term, *term.abbreviations)]
    names: list[str] = []
    for form in term.forms:
        words = _words(form)
        if not any(_is_bent(words, other) for other in said):
            said.append(words)
            names.append(form)
    return tuple(names)


def _words(name: str) -> list[str]:
    return fold(name).replace("-", " ").split()


def _is_bent(words: list[str], others: list[str]) -> bool:
    """Tell whether two names differ in the endings of their words only: resect, resecting, resections."""
    if len(words) != len(others):
        return False
    return all(
        word.startswith(min(word, other, key=len)[:_STEM]) and other.startswith(min(word, other, key=len)[:_STEM])
        for word, other in zip(words, others, strict=True)
    )


def _folded(text: str) -> str:
    return (text.casefold() if text.isascii() else fold(text)).translate(_AS_SPACE)
