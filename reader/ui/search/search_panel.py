# SPDX-License-Identifier: GPL-3.0-or-later
"""The results over the page: as the reader types, a list of places beside a look at the chosen one.

It shows the newest answer, what to do when there is none, or what was searched for last. It does not know the index,
the search field or the page: its owner places it, passes the typed words on and goes where it asks to go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from reader.content.address import parse_address
from reader.content.model import Support
from reader.i18n import _
from reader.search.results import Results
from reader.ui.background import Lane
from reader.ui.controls.overlay import OverlayCard
from reader.ui.search.search_asking import SearchAsking
from reader.ui.search.search_header import SearchHeader
from reader.ui.search.search_message import SearchMessage
from reader.ui.search.search_places import PlacesFound, words_to_mark
from reader.ui.search.search_recent import RecentList
from reader.ui.search.search_words import joined, pinned_sentences
from reader.ui.search.spoken_count import SpokenCount
from reader.ui.theme import Theme

_MOST_ABOVE = 0.46
"""The share of the card's height that the line above the results may take, in very large text."""


class SearchPanel(OverlayCard):
    """Opens with the first answer and stays until `close`; the keyboard stays where the reader types."""

    location_requested = Signal(object, object)
    """An Address, and the tuple of words to mark there, as they stand in the text."""
    service_requested = Signal(str)
    """The address of a support service."""
    box_requested = Signal(object, object)
    """The Address of a section whose urgent box is wanted, and the tuple of its lines that answer."""
    elsewhere_requested = Signal(object, object, object)
    """The language (`fr`) of another edition that is wanted, an Address there, and the words to mark; where an urgent
    box is wanted, its lines that answer, as a list."""
    words_requested = Signal(str)
    """Words to search for in place of those that were typed."""
    contents_requested = Signal()
    questions_requested = Signal()
    urgent_requested = Signal()
    stops_changed = Signal()
    """It opened, or has other parts that take the keyboard."""
    keyboard_left = Signal()
    """It closes while the keyboard is in it."""

    def __init__(
        self,
        theme: Theme,
        lane: Lane,
        parent: QWidget | None = None,
        *,
        has_questions: bool = True,
        has_keys: bool = True,
    ) -> None:
        """`has_keys` says whether there is a keyboard whose keys could be named."""
        super().__init__(theme, parent)
        self.setObjectName("searchPanel")
        self.card.setObjectName("searchResults")
        self.asking = SearchAsking(lane, self)
        self._opens_when_answered = False
        self._call: Callable[[str], str] = str
        self._voice = SpokenCount(self)
        self._build(has_questions, has_keys)
        self._connect()
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self.setAccessibleName(_("Search results"))
        for part in (self._header, self._message, self.places, self.recent):
            part.retranslate()

    def set_edition(
        self,
        language: str,
        support: Support,
        find_boxes: Callable[[str], frozenset[str]],
        call: Callable[[str], str],
    ) -> None:
        """Say which language (`en`) the pages are in, who can be called, and how to find places with an urgent box.

        `find_boxes` and `call` (the words for the emergency number) are given another edition's language, or nothing.
        """
        self._call = call
        self._model.call_with(call)
        self._model.find_boxes_with(find_boxes)
        self._model.set_language(language)
        self._header.set_language(language)
        self._message.set_services(support.services)

    def show_query(self, text: str) -> None:
        """Search for `text` as typed so far; nothing but spaces closes the panel. Old results stay until newer come."""
        if not text.strip():
            self.close()
        elif self.asking.ask(text):
            self._opens_when_answered = False

    def show_recent(self, words: Sequence[str]) -> None:
        """Show what was searched for last; nothing closes the panel."""
        if not words:
            self.close()
            return
        self.asking.forget()
        self.recent.show_words(words)
        self._show_only(self.recent)
        self._voice.say_soon(self.recent.sentence())

    def move(self, step: int) -> None:  # type: ignore[override]
        """Choose the row `step` further down, as far as there are rows."""
        if self.is_open and not self.recent.isHidden():
            self.recent.focus_first()
            return
        sentence = self.places.move_choice(step)
        if sentence:
            self._voice.say_now(sentence)

    def open_chosen(self) -> None:
        """Ask to go to the chosen place. If what was typed last has no answer yet, as soon as it has."""
        hit, language = self.places.chosen(), self.places.chosen_language()
        if self._is_waiting:
            self._opens_when_answered = True
            self.asking.hurry()
        elif hit is not None and hit.kind == "service":
            self.close()
            self.service_requested.emit(hit.address)
        elif hit is not None:
            address, is_pinned = parse_address(hit.address), self.places.chosen_is_pinned()
            if language:
                wanted = list(hit.answers) if is_pinned else words_to_mark(hit)
                self.elsewhere_requested.emit(language, address, wanted)
            elif is_pinned:
                self.box_requested.emit(address, hit.answers)
            else:
                self.location_requested.emit(address, words_to_mark(hit))
            self.close()

    def close(self) -> bool:
        """Hide, forget the results, and want no answer any more."""
        self.asking.forget()
        self._opens_when_answered = False
        if _has_keyboard(self):
            self.keyboard_left.emit()
        closed = super().close()
        self._voice.forget()
        self.places.clear()
        return closed

    def place(self, area: QRect) -> None:
        """Put the card into `area`, in the owner's coordinates; the preview shows where it has room beside the list."""
        super().place(area)
        self._arrange()

    @property
    def _is_waiting(self) -> bool:
        return self.asking.is_waiting

    def _build(self, has_questions: bool, has_keys: bool) -> None:
        self._header = SearchHeader(self._theme, self.card, has_keys=has_keys)
        self._line = QFrame(self.card)
        self._line.setProperty("kind", "line")
        self.places = PlacesFound(self._theme, self.card)
        self._model, self._list, self._preview = self.places.model, self.places.list, self.places.preview
        self._message = SearchMessage(self._theme, self.card, has_questions=has_questions)
        self.recent = RecentList(self._theme, self.card)
        self._message.hide()
        self.recent.hide()
        self._column = QVBoxLayout(self.card)
        self._column.setSpacing(0)
        self._column.addWidget(self._header)
        self._column.addWidget(self._line)
        for part in (self.places, self._message, self.recent):
            self._column.addWidget(part, 1)
        self.setFocusProxy(self._list)

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self.asking.answered.connect(self._on_answered)
        self.asking.failed.connect(self._on_failed)
        self.asking.delayed.connect(self._on_delayed)
        self._header.exact_requested.connect(self.asking.be_exact)
        self.places.open_requested.connect(self.open_chosen)
        self.places.more_requested.connect(self.asking.ask_for_more)
        message = self._message
        message.contents_requested.connect(self.contents_requested)
        message.questions_requested.connect(self.questions_requested)
        message.urgent_requested.connect(self.urgent_requested)
        message.words_requested.connect(self.words_requested)
        message.exact_requested.connect(self.asking.be_exact)
        self.recent.words_requested.connect(self.words_requested)

    def _on_answered(self, answer: Results) -> None:
        if answer.hits or answer.pinned or answer.services or answer.elsewhere:
            self._show_results(answer)
        else:
            self._say_nothing_found(answer)
        if self._opens_when_answered:
            self.open_chosen()

    def _on_failed(self, sentence: str) -> None:
        self._opens_when_answered = False
        self.places.clear()
        self._say(_("The search did not work"), sentence)

    def _on_delayed(self) -> None:
        if not self.is_open:
            self._message.say(_("Searching …"), "", with_ways_on=False)
            self._voice.say_soon(self._message.sentence())
            self._show_only(self._message)

    def _on_theme_changed(self) -> None:
        edge = max(1, self._theme.gap(1.6))
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._arrange()

    def _arrange(self) -> None:
        """Fit what is shown into the card.

        A message needs little room; results take all there is, so that nothing moves while typing.
        """
        self.places.arrange(self.card.width())
        edges = 2 * self._theme.gap(4)
        width, height = self.card.width() - edges, 0
        for part in (self._message, self.recent):
            if not part.isHidden():
                height = part.height_for(width) + edges
        self.set_most_height(height)
        # Behind it: a card that was a small message a moment ago would leave no room for a second line.
        self._header.setFixedHeight(min(self._header.height_for(width), int(self.card.height() * _MOST_ABOVE)))

    def _show_results(self, results: Results) -> None:
        self.places.show_results(results)
        self._header.show_results(results, is_exact=self.asking.is_exact)
        self._show_only(self.places)
        there = results.elsewhere.pinned if results.elsewhere else ()
        language = results.other_language if there else ""
        signs = pinned_sentences(there or results.pinned, self._call(language), language)
        self._voice.say_soon(joined((*signs, self._header.sentence())))

    def _say_nothing_found(self, results: Results) -> None:
        self.places.clear()
        words, is_exact = results.query.strip()[:80], self.asking.is_exact
        title = _("Nothing found for exactly “{words}”") if is_exact else _("Nothing found for “{words}”")
        sentence = _("Other words may find it: try a shorter or simpler one. These may help too.")
        self._say(title.format(words=words), sentence, nearest=results.nearest, can_widen=is_exact)

    def _say(self, title: str, text: str, *, nearest: Sequence[str] = (), can_widen: bool = False) -> None:
        self._message.say(title, text, with_ways_on=True, nearest=nearest, can_widen=can_widen)
        self._voice.say_soon(self._message.sentence())
        self._show_only(self._message)

    def _show_only(self, shown: QWidget) -> None:
        """Show the results, a message or the last searches, and open the card."""
        is_list = shown is self.places
        if _has_keyboard(self) and not (_has_keyboard(shown) or (is_list and _has_keyboard(self._header))):
            self.keyboard_left.emit()
        for each in (self.places, self._message, self.recent):
            each.setVisible(each is shown)
        for beside in (self._header, self._line):
            beside.setVisible(is_list)
        self._arrange()
        self.open()
        self._arrange()  # what was never shown before knows its height only now
        self.stops_changed.emit()


def _has_keyboard(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
