# SPDX-License-Identifier: GPL-3.0-or-later
"""The glossary in the right column: the card of a word, the words of the page, all words from A to Z, and a filter.

It shows what it is given and asks for places; it knows neither the page nor the other panels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from reader.content.model import Glossary
from reader.i18n import _
from reader.ui.controls.filter_field import FilterField
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.rows import RowList
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.glossary.glossary_card import CardArea, GlossaryCard
from reader.ui.glossary.glossary_delegate import GlossaryDelegate
from reader.ui.glossary.glossary_listing import Listing, count_text
from reader.ui.glossary.glossary_model import GlossaryModel
from reader.ui.glossary.other_terms import OtherTerms
from reader.ui.search.spoken_count import SpokenCount

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.ui.theme import Theme

_MOST_STEPS = 50
_LIST_ROWS = 3
"""The list beside a card shows at least so many words, or gives way to the card."""
_LONG = 500
"""A longer list is laid out in pieces, the first of them at once."""
_LOWEST_CARD = 170


class GlossaryPanel(QWidget):
    """Explains words."""

    say_requested = Signal(str)
    location_requested = Signal(object)
    """The Address of a place that uses the word."""
    term_shown = Signal(str)
    """The id of the term whose card is now shown."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, can_say: bool = True, other: OtherTerms | None = None
    ) -> None:
        """`can_say` says whether there is a voice; `other` has the same words in another language."""
        super().__init__(parent)
        self._theme = theme
        self._glossary = Glossary((), {})
        self._page_terms: tuple[str, ...] = ()
        self._listing, self._term, self._other = Listing.PAGE, "", other
        self._is_turned = self._is_card_open = False  # turned: it shows its word in the other language
        self._before: list[str] = []
        self._spoken = SpokenCount(self)
        self._build(can_say)
        self._on_theme_changed()
        self.retranslate()

    def _build(self, can_say: bool) -> None:
        self._field = FilterField(self._theme, self)
        self._count = WrappedLabel(self._theme, self, size=15, colour="muted")
        self._card = GlossaryCard(self._theme, can_say=can_say)
        self._card_area = CardArea(self._card, self, behind=self._field)
        self._switch = QWidget(self)
        self._page_button, self._all_button = QPushButton(self._switch), QPushButton(self._switch)
        self._switch_row = row = QHBoxLayout(self._switch)
        row.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for button in (self._page_button, self._all_button):
            button.setProperty("kind", "tab")
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button, 1)
        self._page_button.setChecked(True)
        self._list = RowList(self)
        self._model = GlossaryModel(self, other=self._other)
        self._delegate = GlossaryDelegate(self._theme, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setModel(self._model)
        self._column = QVBoxLayout(self)
        for widget in (self._field, self._count, self._card_area, self._switch):
            self._column.addWidget(widget)
        self._column.addWidget(self._list, 1)
        self.setFocusProxy(self._field)
        self._field.text_changed.connect(self._on_text_changed)
        self._field.accepted.connect(self._on_accepted)
        self._field.list_requested.connect(self._on_list_entered)
        self._card.location_requested.connect(self.location_requested)
        self._card.term_requested.connect(self.show_term)
        self._card.say_requested.connect(self.say_requested)
        self._card.back_requested.connect(self._on_back_requested)
        self._card.list_requested.connect(self._on_list_requested)
        self._card.turn_requested.connect(self._on_turn_requested)
        for button in (self._page_button, self._all_button):
            button.clicked.connect(self._on_list_chosen)
        self._list.row_chosen.connect(self._on_row_chosen)
        self._theme.changed.connect(self._on_theme_changed)

    # -- what it is given -----------------------------------------------------------------------------------------

    def set_glossary(self, glossary: Glossary) -> None:
        """Take the words of an edition; the open card shows its word as it is there, or goes where it is not."""
        self._glossary, self._page_terms, self._is_turned = glossary, (), False
        self._model.set_glossary(glossary)
        if self._model.term(self._term) is None:
            self.clear_term()
        elif self._is_card_open:
            self._open_card(self._term)
        self._refill()

    def show_page_terms(self, terms: tuple[str, ...]) -> None:
        """List the words of the page (ids) under "On this page"."""
        self._page_terms = terms
        if self._listing is Listing.PAGE:
            self._refill()

    def show_term(self, term_id: str) -> None:
        """Show the card of a term; an id that the glossary does not have changes nothing."""
        if self._model.term(term_id) is None:
            return
        if self._term and term_id != self._term:
            self._before.append(self._term)
            del self._before[:-_MOST_STEPS]
        self._is_turned = self._is_turned and _has_keyboard(self._card)  # following its links, one reads on in it
        self._open_card(term_id)

    @property
    def open_term(self) -> str:
        """The id of the term whose card is open; empty when none is."""
        return self._term if self._is_card_open else ""

    def clear_term(self) -> None:
        """Put the card away."""
        self._term, self._is_card_open = "", False
        self._before.clear()
        self._model.mark_shown("")
        self._share_room()

    def _on_list_chosen(self) -> None:
        self.list_terms(Listing.ALL if self._all_button.isChecked() else Listing.PAGE)

    def list_terms(self, listing: Listing) -> None:
        """List the words of the page, or all words from A to Z."""
        self._listing = listing
        (self._all_button if listing is Listing.ALL else self._page_button).setChecked(True)
        self._field.line.clear()
        self._refill()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Glossary"))
        self._field.set_texts(_("Find a word in the glossary"), _("Find a word…"), _("Clear what I typed"))
        self._page_button.setText(_("On this page"))
        self._page_button.setAccessibleName(_("Words on this page"))
        self._all_button.setText(_("A to Z"))
        self._all_button.setAccessibleName(_("All words from A to Z"))
        self._card.retranslate()
        self._refill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the height between card and list."""
        super().resizeEvent(event)
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        """Return a size that everything can shrink to: what does not fit scrolls."""
        return QSize(self._theme.px(120), 2 * target(self._theme))

    # -- what the reader does -------------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        if self._field.text:
            self._listing, self._is_card_open = Listing.FOUND, False
        else:
            self._listing = Listing.ALL if self._all_button.isChecked() else Listing.PAGE
            self._is_card_open = bool(self._term)
        self._refill()
        if self._listing is Listing.FOUND:
            self._spoken.say_soon(self._count.text())
        else:
            self._spoken.forget()

    def _on_accepted(self) -> None:
        if self._listing is Listing.FOUND and self._model.rowCount():
            self._on_row_chosen(self._model.index(0))

    def _on_list_entered(self) -> None:
        if self._model.rowCount():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.setCurrentIndex(self._model.index(0))

    def _on_row_chosen(self, index: QModelIndex) -> None:
        self.show_term(self._model.row(index).term.id)
        if self._list.isHidden() and (links := self._card.links()):
            links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back_requested(self) -> None:
        if self._before:
            self._open_card(self._before.pop())

    def _on_turn_requested(self) -> None:
        self._is_turned = not self._is_turned
        self._open_card(self._term)
        if self._card.turn is not None:
            self._card.turn.setFocus(Qt.FocusReason.OtherFocusReason)
        self._spoken.say_now(self._card.accessibleName())

    def _on_list_requested(self) -> None:
        self._is_card_open = False
        self._share_room()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        self._column.setContentsMargins(0, 0, 0, gap(8))
        self._column.setSpacing(gap(8))
        self._switch_row.setSpacing(gap(6))
        lane = self._list.verticalScrollBar().sizeHint().width()
        put_margins(self._field, 0, 0, lane, 0)
        put_margins(self._switch, 0, 0, lane, 0)
        put_margins(self._count, gap(14), 0, lane, 0)
        for button in (self._page_button, self._all_button):
            button.setMinimumHeight(target(self._theme))
        self._list.follow_width(anew=True)
        self._share_room()

    # -- showing --------------------------------------------------------------------------------------------------

    def _open_card(self, term_id: str) -> None:
        term = self._model.term(term_id)
        if term is None:
            return
        focus = QApplication.focusWidget()
        had_keyboard = _has_keyboard(self._card)
        is_new, self._term, self._is_card_open = term_id != self._term, term_id, True
        previous = self._model.term(self._before[-1]) if self._before else None
        related = tuple(found for other in term.see_also if (found := self._model.term(other)))
        uses = self._glossary.uses.get(term_id, ())
        shown, language, turns_to = (term, uses, related), "", ""
        if self._other is not None:
            shown, language, turns_to = self._other.side(shown, is_turned=self._is_turned)
        self._card.setLocale(QLocale(language) if language else QLocale())
        self._card.show_term(*shown, previous.term if previous else "", turns_to=turns_to)
        self._model.mark_shown(term_id)
        self._share_room()
        self._list.scrollTo(self._model.shown_index())
        self._card_area.verticalScrollBar().setValue(0)
        if had_keyboard and (links := self._card.links()):
            links[0].setFocus(Qt.FocusReason.OtherFocusReason)
        if is_new:
            if focus is not None and self.isAncestorOf(focus):  # else whoever asked for it says it
                self._spoken.say_now(self._card.accessibleName())
            self.term_shown.emit(term_id)

    def _refill(self) -> None:
        self._delegate.is_boxed = self._listing is Listing.PAGE
        self._delegate.forget_heights()
        match self._listing:
            case Listing.PAGE:
                self._model.show_some(self._page_terms)
                self._list.setAccessibleName(_("Words on this page"))
            case Listing.ALL:
                self._model.show_all()
                self._list.setAccessibleName(_("All words from A to Z"))
            case Listing.FOUND:
                self._model.show_matching(self._field.text)
                self._list.setAccessibleName(_("Words found"))
        is_long = self._model.rowCount() > _LONG
        self._list.setLayoutMode(QListView.LayoutMode.Batched if is_long else QListView.LayoutMode.SinglePass)
        self._count.setText(count_text(self._listing, self._model.rowCount()))
        self._count.setVisible(bool(self._count.text()))
        self._share_room()

    def _share_room(self) -> None:
        """Give the card the height it needs and the list the rest; when both have too little, the card stands alone."""
        spacing = self._column.spacing()
        around = self._field.sizeHint().height() + self._switch.sizeHint().height() + 3 * spacing
        free = self.height() - self._column.contentsMargins().bottom() - around
        list_least = min(_LIST_ROWS, max(1, self._model.rowCount())) * target(self._theme)
        is_alone = self._is_card_open and free - list_least < self._theme.px(_LOWEST_CARD)
        is_found = self._listing is Listing.FOUND
        self._card.set_covers_list(is_alone)
        self._field.setVisible(not is_alone)
        self.setFocusProxy(None if is_alone else self._field)  # type: ignore[arg-type]  # a hidden field takes no keys
        self._switch.setVisible(not is_alone and not is_found)
        self._list.setVisible(not is_alone)
        self._count.setVisible(bool(self._count.text()) and not is_alone)
        self._card_area.setVisible(self._is_card_open)
        self._card_area.take_room(self.width(), None if is_alone else free - list_least)


def _has_keyboard(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)
