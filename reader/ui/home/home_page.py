# SPDX-License-Identifier: GPL-3.0-or-later
"""The home page: what this is, where you stopped, signs that need help now, ways to start, chapters, who can help."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.content import review
from reader.content.address import URGENT
from reader.content.edition import EditionHead
from reader.content.model import Service
from reader.i18n import _
from reader.ui.controls.choice_button import ChoiceButton
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.home.service_card import ServiceCard
from reader.ui.home.ways_in import WaysIn
from reader.ui.theme import Theme
from reader.ui.window.dress import Home

_COLUMN = 900
"""The widest that the page gets, in pixels at 100 %."""
_TWO_COLUMNS = 620
"""From this width on, chapters stand in two columns."""


class HomePage(Home):
    """Shows the home page of one edition."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._head: EditionHead | None = None
        self._read: Mapping[str, frozenset[str]] = {}
        self._services: tuple[Service, ...] = ()
        self._last = ""
        self._cards: list[ChoiceButton] = []
        self._columns = 0
        self._ways = WaysIn(theme, self)
        self._ways.location_requested.connect(self.location_requested)
        self._ways.changed.connect(self._rebuild)
        self._column: QVBoxLayout | None = None
        self._is_stale = True
        self.setObjectName("pageArea")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        EdgeRing(theme, self)
        theme.changed.connect(self._rebuild)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Home"))
        self._rebuild()

    def set_edition(self, head: EditionHead, services: tuple[Service, ...]) -> None:
        """Show the home page of this edition."""
        self._head, self._services = head, services
        self._rebuild()

    def set_read(self, read: Mapping[str, frozenset[str]]) -> None:
        """Say which sections (by chapter id) have been read."""
        if read != self._read:
            self._read = dict(read)
            self._rebuild()

    def set_last(self, words: str) -> None:
        """Offer to go on where the reader stopped; `words` name the place, empty when there is none."""
        if words != self._last:
            self._last = words
            self._rebuild()

    # -- building -------------------------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        """Build the page anew, or, while nobody sees it, when it is next shown."""
        self._is_stale = True
        if self._head is None or not self.isVisible():
            return
        self._is_stale = False
        place, keyboard = self.verticalScrollBar().value(), self._keyboard_at()
        self._let_go_of_old()
        self._cards = []
        inside = QWidget()
        inside.setObjectName("pageArea")
        self._column = column = QVBoxLayout(inside)
        self._apply_margins()
        column.setSpacing(self._theme.gap(12))
        self._columns = 1 if self._direction() is QBoxLayout.Direction.TopToBottom else 2
        self._add_welcome(column, self._head)
        self._ways.add_to(column, self._head, self._read, self._columns)
        self._add_services(column)
        column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().setValue(place)
        self._put_keyboard(keyboard)
        self.rebuilt.emit()

    def _let_go_of_old(self) -> None:
        """Take the old page away, to be deleted when Qt is done with it.

        At once, as `setWidget` does it, would be too soon: a new style sheet reaches here while Qt still has a list of
        all widgets to go through.
        """
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _keyboard_at(self) -> str:
        """Return the title of the card that has the keyboard; empty when none has."""
        return next((card.title() for card in (*self._cards, *self._ways.cards) if card.hasFocus()), "")

    def _put_keyboard(self, title: str) -> None:
        card = next((card for card in (*self._cards, *self._ways.cards) if title and card.title() == title), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_welcome(self, column: QVBoxLayout, head: EditionHead) -> None:
        column.addWidget(self._label(head.title, size=34, weight=QFont.Weight.Bold, role="title"))
        column.addWidget(self._label(head.intended_use, size=18))
        self._add_age(column, head)
        column.addSpacing(self._theme.gap(8))
        row = QBoxLayout(self._direction())
        row.setSpacing(self._theme.gap(12))
        if self._last:
            card = self._card("book-open", _("Continue where you stopped"), self._last, kind="primary")
            card.clicked.connect(self.continue_requested)
            row.addWidget(card, 1)
        note = _("What to watch for, whom to call, and how fast")
        urgent = self._card("phone-call", _("Signs that need help now"), note, kind="danger")
        urgent.target = URGENT
        urgent.clicked.connect(self._on_card_clicked)
        row.addWidget(urgent, 1)
        column.addLayout(row)

    def _add_age(self, column: QVBoxLayout, head: EditionHead) -> None:
        """Say how old the edition is; what a reader should know of its dates stands out."""
        day = review.today()
        warnings = review.edition_warnings(head, day)
        if warnings:
            column.addWidget(self._label(" ".join(warnings), weight=QFont.Weight.Bold, role="warn"))
        else:
            column.addWidget(self._label(" ".join(review.edition_lines(head, day)), role="muted"))

    def _add_services(self, column: QVBoxLayout) -> None:
        shown = [service for service in self._services if service.phone][:2]
        if not shown:
            return
        column.addSpacing(self._theme.gap(16))
        column.addWidget(self._label(_("Someone to talk to"), size=22, weight=QFont.Weight.Bold, role="title"))
        for service in shown:
            column.addWidget(ServiceCard(self._theme, service))

    # -- pieces ---------------------------------------------------------------------------------------------------

    def _direction(self) -> QBoxLayout.Direction:
        wide = self.viewport().width() >= self._theme.px(_TWO_COLUMNS)
        return QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom

    def _label(
        self, text: str, *, size: float = 16, weight: QFont.Weight = QFont.Weight.Normal, role: str = ""
    ) -> QLabel:
        colour = {"title": "heading", "muted": "muted", "warn": "warn"}.get(role, "text")
        label = WrappedLabel(self._theme, size=size, weight=weight, colour=colour)
        label.setText(text)
        return label

    def _card(self, icon: str, title: str, note: str, *, kind: str, number: str = "") -> ChoiceButton:
        card = ChoiceButton(self._theme, title, note, icon=icon, kind=kind, number=number)
        self._cards.append(card)
        return card

    def cards(self) -> list[QPushButton]:
        """Return the page's buttons in reading order."""
        return [*self._cards, *self._ways.cards]

    def _on_card_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, ChoiceButton) and card.target is not None:
            self.location_requested.emit(card.target)

    def _apply_margins(self) -> None:
        if self._column is not None:
            side = max(self._theme.gap(28), (self.viewport().width() - self._theme.px(_COLUMN)) // 2)
            self._column.setContentsMargins(side, self._theme.gap(36), side, self._theme.gap(36))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, and rearrange it when there is room for more or fewer columns."""
        super().resizeEvent(event)
        columns = 1 if self._direction() is QBoxLayout.Direction.TopToBottom else 2
        if columns != self._columns:
            self._rebuild()
        else:
            self._apply_margins()

    def showEvent(self, event: QShowEvent) -> None:
        """Build what changed while nobody was looking."""
        super().showEvent(event)
        if self._is_stale:
            self._rebuild()
