# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways into a guide: the reading paths its authors made, and all its chapters, as cards that open.

They are the same for every reader. Where they stand and what stands around them is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from reader.content.address import Address, parse_address
from reader.content.edition import EditionHead
from reader.content.model import ChapterHead
from reader.i18n import _, plural
from reader.ui.controls.choice_button import ChoiceButton
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.home.opening_card import OpeningCard, grid_of
from reader.ui.theme import Theme


class WaysIn(QObject):
    """Adds headings and cards to a column, and remembers which are open."""

    location_requested = Signal(object)
    """An Address to go to."""
    changed = Signal()
    """A card was opened or closed: the column is to be built anew."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opened: frozenset[str] = frozenset()
        self._columns = 1
        self._read: Mapping[str, frozenset[str]] = {}
        self._head: EditionHead | None = None
        self.cards: list[ChoiceButton] = []
        """Those of the last column, in reading order."""

    def add_to(self, column: QVBoxLayout, head: EditionHead, read: Mapping[str, frozenset[str]], columns: int) -> None:
        """Add paths and parts to an empty place of a column; `read` has the ids of sections read, by chapter."""
        self._head, self._read, self._columns, self.cards = head, read, columns, []
        if head.paths:
            self._add_heading(column, _("Where would you like to start?"))
        for path in head.paths:
            self._add_opening(column, f"path {path.id}", path.title, path.note, path.steps)
        self._add_parts(column, head)

    def _add_parts(self, column: QVBoxLayout, head: EditionHead) -> None:
        """List the chapters of each part; a guide of one part needs no card to open."""
        if head.parts:
            self._add_heading(column, head.parts[0].title if len(head.parts) == 1 else _("All chapters"))
        for part in head.parts:
            steps = [str(Address("chapter", chapter, guide=head.guide)) for chapter in part.chapters]
            if len(head.parts) == 1:
                column.addLayout(grid_of([self._step_card(step) for step in steps], self._columns, self._theme))
            else:
                facts = plural("{count} chapter", "{count} chapters", len(steps))
                self._add_opening(column, f"part {part.id}", part.title, facts, steps)

    def _add_opening(self, column: QVBoxLayout, name: str, title: str, note: str, steps: Sequence[str]) -> None:
        card = OpeningCard(self._theme, name, title, note)
        self.cards.append(card.button)
        if name in self._opened:
            card.show_choices([self._step_card(step) for step in steps], self._columns)
        card.opened.connect(self._on_opened)
        column.addWidget(card)

    def _on_opened(self, name: str, is_open: bool) -> None:
        self._opened = self._opened | {name} if is_open else self._opened - {name}
        self.changed.emit()

    def _step_card(self, step: str) -> ChoiceButton:
        """Return the card of a chapter, or of one of its sections."""
        assert self._head is not None
        address = parse_address(step)
        head = next(head for head in self._head.chapters if head.id == address.id)
        section = next((one for one in head.sections if one.id == address.section), None)
        if section is None:
            return self._chapter_card(head)
        return self._card(section.title, head.short_title, f"{head.number}.{section.number}", address)

    def _add_heading(self, column: QVBoxLayout, title: str) -> None:
        column.addSpacing(self._theme.gap(16))
        label = WrappedLabel(self._theme, size=22, weight=QFont.Weight.Bold, colour="heading")
        label.setText(title)
        column.addWidget(label)

    def _chapter_card(self, head: ChapterHead) -> ChoiceButton:
        seen = len(self._read.get(head.id, frozenset()) & {section.id for section in head.sections})
        facts = plural("{count} minute to read", "{count} minutes to read", head.minutes)
        if seen:
            done = seen == len(head.sections)
            facts += "  ·  " + (
                _("read") if done else _("{seen} of {all} read").format(seen=seen, all=len(head.sections))
            )
        address = Address("chapter", head.id, guide=self._head.guide if self._head else "")
        return self._card(head.short_title, facts, str(head.number), address)

    def _card(self, title: str, note: str, number: str, address: Address) -> ChoiceButton:
        card = ChoiceButton(self._theme, title, note, number=number)
        card.target = address
        card.clicked.connect(self._on_card_clicked)
        self.cards.append(card)
        return card

    def _on_card_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, ChoiceButton) and card.target is not None:
            self.location_requested.emit(card.target)
