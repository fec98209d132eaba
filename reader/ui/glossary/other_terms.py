# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the glossary in the guide's next other language: the same ids, looked up when somebody asks.

It opens that edition at the first question, and knows no card and no list.
"""

from __future__ import annotations

from reader.content.edition import Edition
from reader.content.model import Glossary, Term, TermUse
from reader.errors import ReaderError
from reader.library import Library
from reader.ui.glossary.glossary_filter import Found, GlossaryFilter
from reader.ui.languages.other_languages import other_languages

Entry = tuple[Term, tuple[TermUse, ...], tuple[Term, ...]]
"""A term, the places that use it, and the terms to see as well."""
_NOTHING = Glossary((), {})


class OtherTerms:
    """Follows the edition that is read."""

    def __init__(self, library: Library, edition: Edition) -> None:
        self._library = library
        self.set_edition(edition)

    def set_edition(self, edition: Edition) -> None:
        """Read this edition from now on."""
        self._edition = edition
        self.own_language = edition.head.language
        self.language = next(iter(other_languages(self._library, edition)), "")
        """The other language (`fr`); empty where there is none."""
        self._glossary: Glossary | None = None
        self._filter = GlossaryFilter(())

    def term(self, term_id: str) -> Term | None:
        """Return a term in the other language, by its id."""
        return next((term for term in self._read().terms if term.id == term_id), None)

    def entry(self, term_id: str) -> Entry | None:
        """Return a term in the other language with all that its card shows."""
        term = self.term(term_id)
        if term is None:
            return None
        related = tuple(found for other in term.see_also if (found := self.term(other)) is not None)
        return term, self._read().uses.get(term_id, ()), related

    def side(self, here: Entry, *, is_turned: bool) -> tuple[Entry, str, str]:
        """Return the entry to show, this one or the same in the other language, its language, and that to turn to.

        The last is empty where the other language does not have the word.
        """
        there = self.entry(here[0].id)
        if there is None:
            return here, self.own_language, ""
        own, other = self.own_language, self.language
        return (there, other, own) if is_turned else (here, own, other)

    def named(self, typed: str) -> tuple[tuple[str, str], ...]:
        """Return the ids of the terms of which a name in the other language begins so, and that name."""
        terms = self._read().terms
        return tuple((terms[found.place].id, self._form(found)) for found in self._filter.beginning(typed))

    def _form(self, found: Found) -> str:
        return found.form or self._read().terms[found.place].term

    def _read(self) -> Glossary:
        if self._glossary is None:
            self._glossary = self._open() if self.language else _NOTHING
            self._filter = GlossaryFilter(self._glossary.terms)
        return self._glossary

    def _open(self) -> Glossary:
        try:
            return self._library.edition(self._edition.head.guide, self.language).glossary()
        except ReaderError:
            return _NOTHING
