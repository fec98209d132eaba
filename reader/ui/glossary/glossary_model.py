# SPDX-License-Identifier: GPL-3.0-or-later
"""Terms of the glossary as a list: those of the page, all of them from A to Z, or those that match what is typed.

It knows nothing of how rows look, nor which list is asked for when.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.content.model import Glossary, Term
from reader.content.terms import fold
from reader.i18n import _
from reader.ui.controls.rows import Index
from reader.ui.glossary.glossary_filter import Found, GlossaryFilter
from reader.ui.glossary.other_terms import OtherTerms
from reader.ui.options.languages import language_name

_ROOT = QModelIndex()


@dataclasses.dataclass(frozen=True, slots=True)
class TermRow:
    """What a row shows."""

    term: Term
    letter: str = ""
    """The letter that begins here, in the list from A to Z."""
    form: str = ""
    """What matched, where it is not the term itself."""
    is_shown: bool = False
    """The card shows this term."""
    language: str = ""
    """Of the form (`fr`), where it is of another language than the terms."""


class GlossaryModel(QAbstractListModel):
    """The rows of one of the three lists."""

    def __init__(self, parent: QObject | None = None, *, other: OtherTerms | None = None) -> None:
        """`other` finds terms by another language's names, where none of their own begins with what is typed."""
        super().__init__(parent)
        self._terms: tuple[Term, ...] = ()
        self._places: dict[str, int] = {}
        self._filter = GlossaryFilter(())
        self._rows: tuple[Found, ...] = ()
        self._has_letters = False
        self._shown = -1
        self._other = other

    def set_glossary(self, glossary: Glossary) -> None:
        """Take the terms; the list is empty until one is asked for."""
        self.beginResetModel()
        self._terms = glossary.terms
        self._places = {term.id: place for place, term in enumerate(glossary.terms)}
        self._filter = GlossaryFilter(glossary.terms)
        self._rows, self._shown = (), -1
        self.endResetModel()

    @property
    def term_count(self) -> int:
        """How many terms the glossary has."""
        return len(self._terms)

    def term(self, term_id: str) -> Term | None:
        """Return a term by its id, or None."""
        place = self._places.get(term_id)
        return None if place is None else self._terms[place]

    def show_some(self, term_ids: Iterable[str]) -> None:
        """List these terms, in the order of the alphabet."""
        places = sorted({self._places[term] for term in term_ids if term in self._places})
        self._show(tuple(Found(place) for place in places), has_letters=False)

    def show_all(self) -> None:
        """List all terms from A to Z."""
        self._show(self._filter.find(""), has_letters=True)

    def show_matching(self, typed: str) -> None:
        """List the terms that match, best first."""
        self._show((*self._named_elsewhere(typed), *self._filter.find(typed)), has_letters=False)

    def _named_elsewhere(self, typed: str) -> tuple[Found, ...]:
        """Return the terms that are called so in the other language, unless they would be found without it."""
        if self._other is None or self._filter.beginning(typed):
            return ()
        found = [named for named in self._other.named(typed) if named[0] in self._places]
        return tuple(Found(self._places[term], form, self._other.language) for term, form in found)

    def mark_shown(self, term_id: str) -> None:
        """Mark the term that the card shows; an empty id marks none."""
        before, self._shown = self._shown, self._places.get(term_id, -1)
        for row, found in enumerate(self._rows):
            if found.place in (before, self._shown):
                self.dataChanged.emit(self.index(row), self.index(row))

    def shown_index(self) -> QModelIndex:
        """Return the row of the term that the card shows, or an invalid index."""
        for row, found in enumerate(self._rows):
            if found.place == self._shown:
                return self.index(row)
        return QModelIndex()

    def row(self, index: Index) -> TermRow:
        """Return what the row at a valid index shows."""
        return self._row(index.row())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many terms are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the term, or the sentence for a screen reader."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._terms[self._rows[index.row()].place].term
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _sentence(self._row(index.row()))
        return None

    def _row(self, row: int) -> TermRow:
        found = self._rows[row]
        letter = self._letter(found.place) if self._has_letters else ""
        if letter and row and letter == self._letter(self._rows[row - 1].place):
            letter = ""
        return TermRow(self._terms[found.place], letter, found.form, found.place == self._shown, found.language)

    def _letter(self, place: int) -> str:
        return fold(self._terms[place].term[:1])[:1].upper()

    def _show(self, rows: tuple[Found, ...], *, has_letters: bool) -> None:
        self.beginResetModel()
        self._rows, self._has_letters = rows, has_letters
        self.endResetModel()


def said_form(row: TermRow) -> str:
    """Return the form that matched as it is shown: in quotation marks, with its language where that is another."""
    form = _("“{form}”").format(form=row.form)
    return _("{words} ({language})").format(words=form, language=language_name(row.language)) if row.language else form


def _sentence(row: TermRow) -> str:
    name = row.term.term
    if row.language:
        name = f"{name}, {said_form(row)}"
    elif row.form:
        name = _("{term}, also called {form}").format(term=name, form=row.form)
    if row.is_shown:
        name = _("{term}, shown now").format(term=name)
    return _("{term}: {definition}").format(term=name, definition=row.term.definition)
