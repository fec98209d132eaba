# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer has at hand beside the page: what to say, and who else can help.

It joins cards to the window of a call; what_to_say.py has the strip beside the page. The words come from reader/calls;
it pins nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from reader.calls.answering import answer, danger
from reader.calls.pinning import service_pin
from reader.calls.read_out import ReadOut, read_out
from reader.calls.services import services
from reader.content.address import parse_address
from reader.content.model import Service
from reader.content.quote import Quote
from reader.content.review import overdue_warning
from reader.errors import ReaderError
from reader.export.citing import citation, told, told_html
from reader.i18n import _
from reader.settings import Settings
from reader.site.site import Site
from reader.ui.glossary.glossary_card import GlossaryCard
from reader.ui.helpline.disclaimer import disclaimer, disclaimer_text
from reader.ui.helpline.found_passage import found_passage, is_answer
from reader.ui.helpline.passage_mark import NAME
from reader.ui.helpline.read_out_card import ReadOutCard
from reader.ui.helpline.service_sheet import ServiceSheet
from reader.ui.helpline.what_to_say import WhatToSay
from reader.ui.listening.being_read import term_piece
from reader.ui.window.main_window import MainWindow


class AtHand(QObject):
    """Lives as long as the window of a call."""

    pin_requested = Signal(object)
    """A Pin for the call sheet."""

    def __init__(self, window: MainWindow, settings: Settings, site: Site, today: Callable[[], date]) -> None:
        super().__init__(window)
        theme, central = window.theme, window.central
        self._window, self._site, self._today = window, site, today
        self._said_of = ""
        """The address of what is on the read-out card; empty for the disclaimer."""
        self.saying = ReadOutCard(theme, central)
        self.service_sheet = ServiceSheet(theme, central)
        self.what_to_say = WhatToSay(window, settings)
        (self._word,) = window.later.glossary.findChildren(GlossaryCard)
        self._cards = (self.saying, self.service_sheet, self.what_to_say.card)
        self._connect()
        self._offer_services()

    def _connect(self) -> None:
        window = self._window
        window.view.installEventFilter(self)
        self._word.installEventFilter(self)
        self._word.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a word that was opened is said next, not filtered
        window.going.term_asked.connect(self._on_term_asked)  # after the glossary has shown it
        window.central.installEventFilter(self)
        searching = window.later.searching
        searching.service_requested.connect(self._show_service)
        self.saying.copy_requested.connect(self._copy_said)
        self.service_sheet.pin_requested.connect(self._pin_service)
        self.service_sheet.copy_requested.connect(self._copy_service)
        window.going.arrived.connect(self.close_cards)
        window.box.query_changed.connect(self.close_cards)

    def retranslate(self) -> None:
        """Say everything in the current language, with the guide in it where it is there."""
        self.close_cards()
        self._offer_services()
        for part in (self.saying, self.service_sheet, self.what_to_say):
            part.retranslate()

    # -- what the actions do --------------------------------------------------------------------------------------

    def show_saying(self) -> None:
        """Show what can be said of the term, result or section in front; or close the card when it is there."""
        if self.saying.is_open:
            self.saying.close()
            return
        address = self._in_front()
        try:
            words = self._words_of(address) if address else None
        except ReaderError as error:
            self._window.say(str(error))
            return
        if words is None:
            self._window.say(_("There is nothing to read out here. Open a page first."))
            return
        self._said_of = address
        self._show_words(words, " ".join(filter(None, (_whose(words), self._overdue(address)))))

    def _overdue(self, address: str) -> str:
        """Return the warning that the review of what is read out is overdue; empty when it is not."""
        place, edition = parse_address(address), self._window.edition
        if place.kind != "chapter":
            return ""
        return overdue_warning(edition.chapter(place.id).next_review, self._today(), edition.head.edition)

    def show_disclaimer(self) -> None:
        """Show the words that a volunteer says of themselves, and copy them."""
        words = disclaimer(self._window.edition.support().emergency)
        self._said_of = ""
        QGuiApplication.clipboard().setText(disclaimer_text(words))
        self._show_words(words, _("Copied as well, for an e-mail or a chat."))

    def close_cards(self, _what: object = None) -> None:
        """Close what lies over the window."""
        for card in self._cards:
            card.close()

    # -- saying ---------------------------------------------------------------------------------------------------

    def _in_front(self) -> str:
        """Return the address of what is meant by “this”: a result, a term's card, the passage found, the section."""
        window = self._window
        found = window.later.results.places.chosen() if window.later.results.is_open else None
        if found is not None and found.kind != "service":
            return found.address
        term = window.later.card.term_id
        if term:
            return f"term:{term}"
        word = term_piece(window.features.desk, window.edition)
        if word is not None:
            return word.quote.address
        page = window.middle.page
        if page is None:
            return ""
        shown = window.view.set_page
        marked = window.view.marks(NAME)
        section = shown.section_at(marked[0][0]) if shown is not None and marked else window.view.current_section()
        if page.address.kind == "urgent":
            section = ""
        return str(msgspec.structs.replace(page.address, section=section))

    def _words_of(self, address: str) -> ReadOut:
        """Return what can be said of a place, and before it what was found there."""
        window, places = self._window, self._window.later.results.places
        if window.later.results.is_open:
            return danger(window.edition, address) if places.chosen_is_pinned() else read_out(window.edition, address)
        found = found_passage(window.view) if is_answer(window.view, window.navigator.location.words) else None
        is_here = found is not None and found.address == address
        return answer(window.edition, found) if found is not None and is_here else read_out(window.edition, address)

    def _show_words(self, words: ReadOut, note: str) -> None:
        self.saying.place(self._window.sheet_area())
        self.saying.show_words(words, note)

    def _copy_said(self) -> None:
        """Copy what is on the card as it stands there, with its source."""
        words = self.saying.read_out
        if words is None:
            return
        if not self._said_of:
            QGuiApplication.clipboard().setText(disclaimer_text(words))
            self._window.say(_("Copied."))
            return
        try:
            found = citation(self._window.edition, Quote(self._said_of), self._today())
        except ReaderError as error:
            self._window.say(str(error))
            return
        told_of = _parts(words)
        if told_of:
            found = msgspec.structs.replace(found, words=told_of)
        data = QMimeData()
        data.setText(told(found))
        data.setHtml(told_html(found))
        QGuiApplication.clipboard().setMimeData(data)
        self._window.say(_("Copied, with its source: {title}").format(title=words.title))

    # -- services -------------------------------------------------------------------------------------------------

    def _offer_services(self) -> None:
        edition = self._window.edition
        self._window.later.searching.services.offer(services(edition, self._site), edition.head.language)

    def _show_service(self, address: str) -> None:
        service = self._window.later.searching.services.service(address)
        if service is not None:
            self.service_sheet.place(self._window.sheet_area())
            self.service_sheet.show_service(service, self._source(service))

    def _source(self, service: Service) -> str:
        """Return who names a service: the organisation in its own list, or the guide."""
        if any(own.id == service.id for own in self._site.helpline_services):
            return _("From our own list of services.")
        head = self._window.edition.head
        return _("From: {title}. Edition {edition}.").format(title=head.title, edition=head.edition)

    def _pin_service(self, service: Service) -> None:
        self.pin_requested.emit(service_pin(service, self._source(service)))

    def _copy_service(self, service: Service) -> None:
        pin = service_pin(service, self._source(service))
        QGuiApplication.clipboard().setText("\n".join((pin.words, f"— {pin.source}")))
        self._window.say(_("Copied: {title}").format(title=service.name))

    # -- following ------------------------------------------------------------------------------------------------

    def _on_term_asked(self, _term: str) -> None:
        self._word.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what to say for Space on the page; keep the cards in their places when the window changes."""
        window = self._window
        if watched is window.central and event.type() == QEvent.Type.Resize:
            for card in self._cards:
                if card.is_open:
                    card.place(window.sheet_area())
        elif watched in (window.view, self._word) and _is_space(event):
            window.acts["read_out"].trigger()
            return True
        return False


def _parts(words: ReadOut) -> tuple[str, ...]:
    """Return what is read out first and next, a paragraph each, as it can be copied."""
    box = words.found_box
    parts = ((box.title, *box.lines) if box is not None else (), words.found, words.sentences)
    return tuple("\n".join(lines) for lines in parts if lines)


def _is_space(event: QEvent) -> bool:
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier


def _whose(words: ReadOut) -> str:
    """Return whose words these are, where they are not those that the guide has for saying."""
    if words.is_guides_own_words or not words.sentences:
        return ""
    return _("The guide has no words of its own for saying this. These are its first sentences, as they stand there.")
