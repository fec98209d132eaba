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


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """A term that matches."""

    place: int
    """In the list of terms."""
    form: str = ""
    """The form that matched, as it is written; empty when it is the term itself."""


class GlossaryFilter:
    """Looks through one list of terms. The folded forms are made at the first question."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self._terms = terms
        self._folded: list[str] = []
        """Of each term, all its folded forms, each with a line's end before it."""

    def find(self, typed: str) -> tuple[Found, ...]:
        """Return the terms that match, best first; all of them when nothing is typed."""
        wanted = " ".join(_folded(typed).split())
        if not wanted:
            return tuple(Found(place) for place in range(len(self._terms)))
        if not self._folded:
            self._folded = [_folded(_BETWEEN + _BETWEEN.join(forms(term))) for term in self._terms]
        start = _BETWEEN + wanted
        beginning = [place for place, text in enumerate(self._folded) if start in text]
        known = set(beginning)
        inside = [place for place, text in enumerate(self._folded) if wanted in text and place not in known]
        return tuple(self._found(place, start) for place in beginning) + tuple(
            self._found(place, wanted) for place in inside
        )

    def _found(self, place: int, wanted: str) -> Found:
        for form, folded in zip(forms(self._terms[place]), self._folded[place].split(_BETWEEN)[1:], strict=True):
            if wanted in _BETWEEN + folded:
                return Found(place, "" if form == self._terms[place].term else form)
        return Found(place)


def forms(term: Term) -> tuple[str, ...]:
    """Return everything a term is called, its own name first."""
    return (term.term, *term.forms, *term.abbreviations, *term.brands, *term.everyday)


def _folded(text: str) -> str:
    return (text.casefold() if text.isascii() else fold(text)).translate(_AS_SPACE)
