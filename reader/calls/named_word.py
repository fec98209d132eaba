# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells which word of the glossary a person has typed by its own name, abbreviation or brand. It searches nothing."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from reader.content.edition import Edition
from reader.content.model import Term
from reader.content.terms import fold, words_of

_Names = dict[str, str]
_names: WeakKeyDictionary[Edition, _Names] = WeakKeyDictionary()
"""Every key that is pressed asks."""


def named_word(edition: Edition, words: str) -> str:
    """Return the address of the term whose name these words are; empty when they are none's.

    Case, accents and the letter at the end of a name (`chromogranin A`) may be left out; what people call a term in
    everyday words is no name of it.
    """
    names = _names.get(edition)
    if names is None:
        names = _names[edition] = _all_names(edition.glossary().terms)
    term = names.get(_key(words), "")
    return f"term:{term}" if term else ""


def _all_names(terms: tuple[Term, ...]) -> _Names:
    names: _Names = {}
    for term in terms:
        for name in (term.term, *term.forms, *term.abbreviations, *term.brands):
            names.setdefault(_key(name), term.id)
    for term in terms:
        first, *rest = _key(term.term).split() or [""]
        if len(rest) == 1 and len(rest[0]) == 1:
            names.setdefault(first, term.id)
    names.pop("", None)
    return names


def _key(name: str) -> str:
    return " ".join(words_of(fold(name)))
