# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of one glossary term: what it means, how to say it, what else it is called, where the guide uses it.

It shows the term it is given and asks for places and other terms; it knows neither the list nor the page.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.content.address import Address, parse_address
from reader.i18n import _, plural
from reader.ui.link_button import LinkButton
from reader.ui.wrapping import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.model import Term, TermUse
    from reader.ui.theme import Theme

FIRST_PLACES = 4
"""So many places are listed before "and N more"."""


class GlossaryCard(QFrame):
    """One term."""

    location_requested = Signal(Address)
    term_requested = Signal(str)
    back_requested = Signal()
    list_requested = Signal()
    """The reader wants the list that the card stands before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme = theme
        self._term: Term | None = None
        self._uses: tuple[TermUse, ...] = ()
        self._related: tuple[Term, ...] = ()
        self._previous = ""
        self._shows_all = False
        self._covers_list = False
        self._column = QVBoxLayout(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_term(self, term: Term, uses: tuple[TermUse, ...], related: tuple[Term, ...], previous: str) -> None:
        """Show a term, the places that use it and the terms to see as well; `previous` is the term to go back to."""
        self._term, self._uses, self._related, self._previous = term, uses, related, previous
        self._shows_all = False
        self._fill()

    def set_covers_list(self, covers: bool) -> None:
        """Say whether the card stands where the list was: then it has a way back to it."""
        if covers != self._covers_list:
            self._covers_list = covers
            self._fill()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._fill()

    def _fill(self) -> None:
        self._clear()
        term = self._term
        if term is None:
            return
        self.setAccessibleName(_("{term}: {definition}").format(term=term.term, definition=term.definition))
        self._add_ways_back()
        title = self._write(term.term, size=19, weight=QFont.Weight.Bold, colour="heading")
        title.setAccessibleName(_("{term}, glossary").format(term=term.term))
        if term.respelling:
            said = self._write(term.respelling, size=15, colour="muted")
            said.setAccessibleName(_("Say it: {respelling}").format(respelling=term.respelling))
        self._write(term.definition)
        for paragraph in filter(None, term.more.split("\n")):
            self._write(paragraph)
        self._add_names(term)
        self._add_places()
        self._add_related()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_ways_back(self) -> None:
        if self._covers_list:
            self._link(_("All words"), self.list_requested.emit, icon_name="chevron-left")
        if self._previous:
            words = _("Back to {term}").format(term=self._previous)
            self._link(words, self.back_requested.emit, icon_name="chevron-left")

    def _add_names(self, term: Term) -> None:
        # Inflected forms are for finding a term, not for reading: everyday words are what it is also called.
        for line, names in (
            (_("Also called: {names}"), term.everyday),
            (_("Short: {names}"), term.abbreviations),
            (_("Brand names: {names}"), term.brands),
        ):
            if names:
                self._write(line.format(names=", ".join(names)), colour="muted")

    def _add_places(self) -> None:
        if not self._uses:
            return
        self._write(_("In this guide:"), colour="muted", weight=QFont.Weight.DemiBold)
        shown = self._uses if self._shows_all else self._uses[:FIRST_PLACES]
        for use in shown:
            button = self._link(use.title, functools.partial(self._on_place_chosen, use.address))
            button.setAccessibleName(_("In this guide: {place}").format(place=use.title))
        left = len(self._uses) - len(shown)
        if left:
            more = self._link(plural("and {count} more", "and {count} more", left), self._on_more_chosen)
            more.setAccessibleName(plural("Show {count} more place", "Show {count} more places", left))

    def _add_related(self) -> None:
        if self._related:
            self._write(_("See also:"), colour="muted", weight=QFont.Weight.DemiBold)
        for term in self._related:
            button = self._link(term.term, functools.partial(self.term_requested.emit, term.id))
            button.setAccessibleName(_("See also: {term}").format(term=term.term))

    def _write(
        self, text: str, *, size: float = 16, weight: QFont.Weight = QFont.Weight.Normal, colour: str = "text"
    ) -> WrappedLabel:
        label = WrappedLabel(self._theme, self, size=size, weight=weight, colour=colour)
        label.setText(text)
        self._column.addWidget(label)
        return label

    def _link(self, text: str, chosen: functools.partial[None], *, icon_name: str = "") -> LinkButton:
        button = LinkButton(self._theme, text, self, icon_name=icon_name)
        button.setAccessibleName(text)
        button.clicked.connect(chosen)
        self._column.addWidget(button)
        return button

    def _on_place_chosen(self, address: str) -> None:
        self.location_requested.emit(parse_address(address))

    def _on_more_chosen(self) -> None:
        first = self._uses[FIRST_PLACES].title
        self._shows_all = True
        self._fill()
        for button in self.findChildren(LinkButton):
            if button.text() == first and not button.isHidden():
                button.setFocus()

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        self._column.setContentsMargins(gap(12), gap(12), gap(12), gap(10))
        self._column.setSpacing(gap(4))
