# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of one glossary term: what it means, how to say it, what else it is called, where the guide uses it.

It shows the term it is given and asks for places and other terms; it knows neither the list nor the page.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from reader.content.address import Address, parse_address
from reader.i18n import _, plural
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.glossary.glossary_filter import other_names
from reader.ui.options.languages import language_name
from reader.ui.window.focus_order import put_in_order

if TYPE_CHECKING:
    from reader.content.model import Term, TermUse
    from reader.ui.theme import Theme

FIRST_PLACES = 4
"""So many places are listed before "and N more"."""

_NO_LIMIT = 16_777_215  # Qt's own name for it, QWIDGETSIZE_MAX, is not in the binding


class GlossaryCard(QFrame):
    """One term."""

    location_requested = Signal(Address)
    term_requested = Signal(str)
    back_requested = Signal()
    list_requested = Signal()
    """The reader wants the list that the card stands before."""
    say_requested = Signal(str)
    """The id of the term to be said aloud."""
    turn_requested = Signal()
    """The same word is wanted in the other language, or in this one again."""
    links_changed = Signal()
    """The links are new ones."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, can_say: bool = True) -> None:
        super().__init__(parent)
        self._can_say = can_say
        self.setProperty("kind", "card")
        self._theme = theme
        self._term: Term | None = None
        self._uses: tuple[TermUse, ...] = ()
        self._related: tuple[Term, ...] = ()
        self._previous = ""
        self._turns_to = ""
        self.turn: LinkButton | None = None
        """Shows the same word in the other language."""
        self._shows_all = False
        self._covers_list = False
        self._links: list[LinkButton] = []
        self._places: list[LinkButton] = []
        self._column = QVBoxLayout(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_term(
        self, term: Term, uses: tuple[TermUse, ...], related: tuple[Term, ...], previous: str, *, turns_to: str = ""
    ) -> None:
        """Show a term, the places that use it and the terms to see as well; `previous` is the term to go back to.

        `turns_to` is the language (`fr`) in which the same word is offered; nothing where there is none.
        """
        self._term, self._uses, self._related, self._previous = term, uses, related, previous
        self._turns_to = turns_to
        self._shows_all = False
        self._fill()

    def set_covers_list(self, covers: bool) -> None:
        """Say whether the card stands where the list was: then it has a way back to it."""
        if covers != self._covers_list:
            self._covers_list = covers
            self._fill()

    def links(self) -> list[LinkButton]:
        """Return the links that are shown, from the top."""
        return list(self._links)

    def places(self) -> list[LinkButton]:
        """Return the links to places in the guide, from the top."""
        return list(self._places)

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
        title = self._add_title(term)
        title.setAccessibleName(_("{term}, glossary").format(term=term.term))
        if term.respelling:
            said = self._write(term.respelling, size=15, colour="muted")
            said.setAccessibleName(_("Say it: {respelling}").format(respelling=term.respelling))
        self._write(term.definition)
        for paragraph in filter(None, term.more.split("\n")):
            self._write(paragraph)
        self._add_names(term)
        self._add_turn()
        self._add_places()
        self._add_related()
        self.links_changed.emit()

    def _clear(self) -> None:
        self._links, self._places = [], []
        while (item := self._column.takeAt(0)) is not None:
            group = item.layout() or self._column
            while group is not self._column and (inner := group.takeAt(0)) is not None:
                _discard(inner.widget())
            _discard(item.widget())

    def _add_ways_back(self) -> None:
        if self._covers_list:
            self._link(_("All words"), self._column, icon_name="chevron-left").clicked.connect(self.list_requested)
        if self._previous:
            words = _("Back to {term}").format(term=self._previous)
            self._link(words, self._column, icon_name="chevron-left").clicked.connect(self.back_requested)

    def _add_title(self, term: Term) -> WrappedLabel:
        row = QHBoxLayout()
        self._column.addLayout(row)  # while it is empty: see `_add_group`
        title = self._label(term.term, size=19, weight=QFont.Weight.Bold, colour="heading")
        row.addWidget(title, 1)
        self.say = IconButton(self._theme, "volume-2", self)
        self.say.set_name(_("Say “{term}” aloud").format(term=term.term))
        self.say.clicked.connect(functools.partial(_tell, self.say_requested, term.id))
        row.addWidget(self.say, 0, Qt.AlignmentFlag.AlignTop)
        self.say.setVisible(self._can_say)  # at once, as with the links
        return title

    def _add_names(self, term: Term) -> None:
        for line, names in (
            (_("Also called: {names}"), other_names(term)),
            (_("Short: {names}"), term.abbreviations),
            (_("Brand names: {names}"), term.brands),
        ):
            if names:
                self._write(line.format(names=", ".join(names)), colour="muted")

    def _add_turn(self) -> None:
        self.turn = None
        if self._turns_to:
            name = language_name(self._turns_to)
            self.turn = self._link(name, self._column, icon_name="languages")
            self.turn.setAccessibleName(_("This word in another language: {language}").format(language=name))
            self.turn.clicked.connect(self.turn_requested)

    def _add_places(self) -> None:
        if not self._uses:
            return
        group = self._add_group(_("In this guide:"))
        shown = self._uses if self._shows_all else self._uses[:FIRST_PLACES]
        for use in shown:
            button = self._link(use.title, group)
            button.setAccessibleName(_("In this guide: {place}").format(place=use.title))
            button.clicked.connect(functools.partial(self._on_place_chosen, use.address))
            self._places.append(button)
        left = len(self._uses) - len(shown)
        if left:
            more = self._link(plural("and {count} more", "and {count} more", left), group)
            more.setAccessibleName(plural("Show {count} more place", "Show {count} more places", left))
            more.clicked.connect(self._on_more_chosen)

    def _add_related(self) -> None:
        if not self._related:
            return
        group = self._add_group(_("See also:"))
        for term in self._related:
            button = self._link(term.term, group)
            button.setAccessibleName(_("See also: {term}").format(term=term.term))
            button.clicked.connect(functools.partial(_tell, self.term_requested, term.id))

    def _add_group(self, title: str) -> FlowLayout:
        # WORKAROUND: a layout that holds something when it is added has PySide make a Python half of each item, which
        # outlives it: the next object at that address then takes the program along
        # (https://doc.qt.io/qtforpython-6/shiboken6/typesystem_ownership.html).
        group = FlowLayout()
        self._column.addLayout(group)
        group.setSpacing(self._theme.gap(6))
        group.set_row_gap(self._theme.gap(6))
        group.addWidget(self._label(title, colour="muted"))
        return group

    def _write(
        self, text: str, *, size: float = 16, weight: QFont.Weight = QFont.Weight.Normal, colour: str = "text"
    ) -> WrappedLabel:
        label = self._label(text, size=size, weight=weight, colour=colour)
        self._column.addWidget(label)
        return label

    def _label(
        self, text: str, *, size: float = 16, weight: QFont.Weight = QFont.Weight.Normal, colour: str = "text"
    ) -> WrappedLabel:
        label = WrappedLabel(self._theme, self, size=size, weight=weight, colour=colour)
        label.setText(text)
        label.setContentsMargins(self._theme.gap(6), 0, self._theme.gap(6), 0)  # as far in as the words of a link
        label.show()
        return label

    def _link(self, text: str, group: QLayout, *, icon_name: str = "") -> LinkButton:
        button = LinkButton(self._theme, text, self, icon_name=icon_name)
        button.setAccessibleName(text)
        self._links.append(button)
        group.addWidget(button)
        button.show()  # a layout would do it later, and until then it could not take the keyboard
        return button

    def _on_place_chosen(self, address: str, _checked: bool = False) -> None:
        self.location_requested.emit(parse_address(address))

    def _on_more_chosen(self) -> None:
        self._shows_all = True
        self._fill()
        self.places()[FIRST_PLACES].setFocus()

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        self._column.setContentsMargins(gap(8), gap(12), gap(8), gap(6))
        self._column.setSpacing(gap(6))
        self._fill()


class CardArea(QScrollArea):
    """Shows the card, scrolled where it is higher than its place. The lane of the scroll bar always stays free."""

    def __init__(self, card: GlossaryCard, parent: QWidget | None = None, *, behind: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._behind = behind
        """What Tab visits before the card's links, which Qt would put at the end of the window when they are new."""
        card.links_changed.connect(self._put_in_order)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(card)
        self.viewport().setAutoFillBackground(False)

    def _put_in_order(self) -> None:
        if self._behind is not None:
            put_in_order((self._behind, self._card))

    def take_room(self, width: int, height: int | None) -> None:
        """Be as high as the card at this width, at most `height`; None takes all the height there is."""
        width = max(1, width - self.verticalScrollBar().sizeHint().width())
        self._card.setMaximumWidth(width)
        wanted = _NO_LIMIT if height is None else max(1, min(self._card.heightForWidth(width), height))
        self.setMinimumHeight(0 if height is None else wanted)
        self.setMaximumHeight(wanted)


def _tell(signal: SignalInstance, term_id: str, _checked: bool = False) -> None:
    signal.emit(term_id)


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
