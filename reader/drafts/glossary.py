# SPDX-License-Identifier: GPL-3.0-or-later
"""Words whose meaning a page tells in a pop-up, gathered on the way: one entry a word, and an id that links to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from reader.content.characters import one_line
from reader.content.terms import fold
from reader.drafts import limits
from reader.drafts.words import folded, free_id, slug


@dataclasses.dataclass(slots=True)
class Entry:
    """An entry that was lifted from a page."""

    id: str
    term: str
    definition: str
    """Empty when the page only told what letters stand for."""
    forms: list[str] = dataclasses.field(default_factory=list)
    abbreviations: list[str] = dataclasses.field(default_factory=list)


class Lifted:
    """The entries lifted from one page. `known` are the guide's own terms: each spelling, folded, with its id."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = dict(known)
        self._taken = set(known.values())
        self._spelled: dict[str, Entry] = {}
        self._meant: dict[str, Entry] = {}
        self.entries: list[Entry] = []
        self.already: list[str] = []
        """Words that the guide's glossary explains already; their definitions were left behind."""
        self.other_meanings: list[str] = []
        """Words that the page explains in two ways; the first one stays."""

    def add(self, word: str, definition: str, *, term: str = "", abbreviation: str = "") -> str:
        """Return the id of a word's entry, made if it is new; empty when a word cannot be one.

        `term` is the name of the entry when the page's text has another form of it.
        """
        word, definition = (one_line(folded(text)) for text in (word, definition))
        term = one_line(folded(term)) or word
        known = self._known.get(fold(term)) or self._known.get(fold(word))
        if known:
            self.already += [term] if term not in self.already else []
            return known
        entry = (
            self._spelled.get(fold(term)) or self._spelled.get(fold(word)) or self._of_same_meaning(word, definition)
        )
        if entry is None:
            entry = self._new(term, definition)
        elif not entry.definition:
            entry.definition = definition
        elif definition not in ("", entry.definition) and term not in self.other_meanings:
            self.other_meanings.append(term)
        if entry is None:
            return ""
        if abbreviation and abbreviation not in entry.abbreviations:
            entry.abbreviations.append(abbreviation)
        if fold(word) not in self._spelled and word != abbreviation:
            entry.forms += [word] if fold(word) != fold(entry.term) else []
        for spelling in (term, word):
            self._spelled.setdefault(fold(spelling), entry)
        self._meant.setdefault(definition, entry)
        return entry.id

    def _of_same_meaning(self, word: str, definition: str) -> Entry | None:
        """Return the entry told in the very same words, when the word could be a form of it."""
        entry = self._meant.get(definition) if definition else None
        return entry if entry and fold(word)[:_BEGINNING] == fold(entry.term)[:_BEGINNING] else None

    def _new(self, term: str, definition: str) -> Entry | None:
        wanted = slug(term)
        if not wanted or len(self.entries) >= limits.TERMS or len(term) > limits.TERM_LETTERS:
            return None
        entry = Entry(free_id(wanted, self._taken), term, definition)
        self._taken.add(entry.id)
        self.entries.append(entry)
        return entry


_BEGINNING = 4
"""Letters that the forms of a word have in common."""
