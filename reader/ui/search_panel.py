# SPDX-License-Identifier: GPL-3.0-or-later
"""The results over the page: as the reader types, a list of places beside a look at the chosen one.

It runs a search it is given, on a lane, and shows the newest answer. It does not know the index, the search field or
the page: its owner places it, passes the typed words on and goes where it asks to go.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.content.address import parse_address
from reader.errors import ReaderError
from reader.i18n import _
from reader.search.results import Hit, Results
from reader.ui.background import Lane
from reader.ui.overlay import OverlayCard
from reader.ui.result_preview import ResultPreview
from reader.ui.results_model import ResultsModel
from reader.ui.results_view import ResultsView
from reader.ui.search_header import SearchHeader
from reader.ui.search_message import SearchMessage
from reader.ui.spoken_count import SpokenCount
from reader.ui.theme import Theme

Search = Callable[[str, bool, Callable[[], bool]], Results]
"""Query, whether its last word is still being typed, and whether the answer is no longer wanted."""
PreviewSource = Callable[[str], tuple[str, str]]
"""From an address to a passage's title and its text, one paragraph a line."""

_PATIENCE_MS = 300
"""A first answer that takes longer is announced with a sentence; a quicker one needs none."""
_ROOM_FOR_PREVIEW = 700
"""Width at 100 % from which the preview stands beside the list."""


class SearchPanel(OverlayCard):
    """Opens with the first answer and stays until `close`; the keyboard stays where the reader types."""

    location_requested = Signal(object, object)
    """An Address, and the tuple of words to mark there, as they stand in the text."""
    contents_requested = Signal()
    questions_requested = Signal()
    urgent_requested = Signal()

    def __init__(self, theme: Theme, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("searchPanel")
        self.card.setObjectName("searchResults")
        self._lane = lane
        self._search: Search | None = None
        self._preview_source: PreviewSource | None = None
        self._asked = ""
        self._is_waiting = False
        self._opens_when_answered = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._voice = SpokenCount(self)
        self._model = ResultsModel(self)
        self._build()
        self._connect()
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self.setAccessibleName(_("Search results"))
        self._list.setAccessibleName(_("Places found"))
        for part in (self._header, self._message, self._preview):
            part.retranslate()

    def set_search(self, search: Search) -> None:
        """Search with this from now on; it is called on the lane's thread."""
        self._search = search

    def set_preview_source(self, preview_source: PreviewSource) -> None:
        """Take passages from this from now on; it is called on the window's thread and must be quick."""
        self._preview_source = preview_source

    def show_query(self, text: str) -> None:
        """Search for `text` as typed so far; nothing but spaces closes the panel. Old results stay until newer come."""
        if not text.strip():
            self.close()
            return
        if self._search is None or (text == self._asked and (self._is_waiting or self.is_open)):
            return
        self._asked, self._is_waiting, self._opens_when_answered = text, True, False
        is_unfinished = not text[-1].isspace()
        self._lane.ask(functools.partial(_ask, self._search, text.strip(), is_unfinished))
        self._patience.start()

    def move(self, step: int) -> None:  # type: ignore[override]
        """Choose the row `step` further down, as far as there are rows."""
        last = self._model.rowCount() - 1
        if last >= 0:
            row = min(max(self._list.currentIndex().row() + step, 0), last)
            self._list.choose(row)
            self._voice.say_now(self._model.sentence(row))

    def open_chosen(self) -> None:
        """Ask to go to the chosen place. If what was typed last has no answer yet, as soon as it has."""
        hit = self._model.hit(self._list.currentIndex().row())
        if self._is_waiting:
            self._opens_when_answered = True
        elif hit is not None:
            self.location_requested.emit(parse_address(hit.address), words_to_mark(hit))
            self.close()

    def close(self) -> bool:
        """Hide, forget the results, and want no answer any more."""
        if self._is_waiting:
            self._lane.forget()
        self._asked, self._is_waiting, self._opens_when_answered = "", False, False
        self._patience.stop()
        self._voice.forget()
        closed = super().close()
        self._model.show_hits(())
        return closed

    def place(self, area: QRect) -> None:
        """Put the card into `area`, in the owner's coordinates; the preview shows where it has room beside the list."""
        super().place(area)
        self._arrange()
        self._fit()

    def _build(self) -> None:
        self._header = SearchHeader(self._theme, self.card)
        self._line = QFrame(self.card)
        self._line.setProperty("kind", "line")
        self._results = QWidget(self.card)
        self._list = ResultsView(self._theme, self._model, self._results)
        self._list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._rule = QWidget(self._results)
        self._rule.setAutoFillBackground(True)
        self._rule.setFixedWidth(1)
        self._preview = ResultPreview(self._theme, self._results)
        self._preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._message = SearchMessage(self._theme, self.card)
        self._message.hide()
        self._columns = QHBoxLayout(self._results)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._sides = QVBoxLayout(), QVBoxLayout()
        for side, part in zip(self._sides, (self._list, self._preview), strict=True):
            side.addWidget(part)
        self._columns.addLayout(self._sides[0], 46)
        self._columns.addWidget(self._rule)
        self._columns.addLayout(self._sides[1], 54)
        column = QVBoxLayout(self.card)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._line)
        column.addWidget(self._results, 1)
        column.addWidget(self._message, 1)
        self.setFocusProxy(self._list)

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._lane.answered.connect(self._on_answered)
        self._lane.failed.connect(self._on_failed)
        self._patience.timeout.connect(self._on_patience_ended)
        self._list.open_requested.connect(self.open_chosen)
        self._list.selectionModel().currentChanged.connect(self._on_choice_changed)
        self._message.contents_requested.connect(self.contents_requested)
        self._message.questions_requested.connect(self.questions_requested)
        self._message.urgent_requested.connect(self.urgent_requested)

    def _on_answered(self, answer: object) -> None:
        if not self._is_waiting or not isinstance(answer, Results):
            return
        self._is_waiting = False
        self._patience.stop()
        self._show_results(answer)
        self.open()
        if self._opens_when_answered:
            self.open_chosen()

    def _on_failed(self, sentence: str) -> None:
        if self._is_waiting:
            self._is_waiting = self._opens_when_answered = False
            self._patience.stop()
            self._model.show_hits(())
            self._say(_("The search did not work"), sentence, with_ways_on=True)

    def _on_patience_ended(self) -> None:
        if self._is_waiting and not self.is_open:
            self._say(_("Searching …"), "", with_ways_on=False)

    def _on_choice_changed(self) -> None:
        hit = self._model.hit(self._list.currentIndex().row())
        if hit is None or self._preview_source is None or self._preview.isHidden():
            return
        try:
            title, text = self._preview_source(hit.address)
        except ReaderError as known:
            title, text = hit.title, str(known)
        self._preview.show_passage(title, text, words_to_mark(hit))

    def _on_theme_changed(self) -> None:
        edge = max(1, self._theme.gap(1.6))
        layout = self.card.layout()
        if layout is not None:
            layout.setContentsMargins(edge, edge, edge, edge)
        gap = self._theme.gap(5)
        for side in self._sides:
            side.setContentsMargins(gap, gap, gap, gap)
        colours = QPalette(self._rule.palette())
        colours.setColor(QPalette.ColorRole.Window, QColor(self._theme.palette.hairline))
        self._rule.setPalette(colours)
        self._arrange()

    def _arrange(self) -> None:
        has_room = self.card.width() >= self._theme.px(_ROOM_FOR_PREVIEW)
        was_hidden = self._preview.isHidden()
        self._columns.setStretch(2, 54 if has_room else 0)
        self._preview.setVisible(has_room)
        self._rule.setVisible(has_room)
        if has_room and was_hidden:
            self._on_choice_changed()

    def _show_results(self, results: Results) -> None:
        if not results.hits:
            self._model.show_hits(())
            sentence = _("Other words may find it: try a shorter or simpler one. These may help too.")
            self._say(_("Nothing found for “{words}”").format(words=results.query.strip()[:80]), sentence,
                      with_ways_on=True)  # fmt: skip
            return
        first, chosen = self._model.hit(0), self._model.hit(self._list.currentIndex().row())
        self._model.show_hits(results.hits)
        new_first = self._model.hit(0)
        is_same_start = first is not None and new_first is not None and first.address == new_first.address
        kept = self._model.row_of(chosen.address) if chosen is not None and is_same_start else 0
        self._list.choose(max(kept, 0))
        self._on_choice_changed()
        self._header.show_results(results)
        self._set_message_visible(False)
        self._voice.say_soon(self._header.sentence())

    def _say(self, title: str, text: str, *, with_ways_on: bool) -> None:
        self._message.say(title, text, with_ways_on=with_ways_on)
        self._set_message_visible(True)
        self._voice.say_soon(self._message.sentence())
        self.open()

    def _set_message_visible(self, is_visible: bool) -> None:
        self._message.setVisible(is_visible)
        for part in (self._header, self._line, self._results):
            part.setVisible(not is_visible)
        self._fit()

    def _fit(self) -> None:
        """A message needs little room; results take all there is, so that nothing moves while typing."""
        edges = 2 * self._theme.gap(4)
        is_message = not self._message.isHidden()
        self.set_most_height(self._message.height_for(self.card.width() - edges) + edges if is_message else 0)


def words_to_mark(hit: Hit) -> tuple[str, ...]:
    """Return the distinct texts that the snippet's ranges cover, in their order."""
    return tuple(dict.fromkeys(hit.snippet[start:end] for start, end in hit.ranges))


def _ask(search: Search, query: str, is_unfinished: bool, cancelled: Callable[[], bool]) -> Results:
    return search(query, is_unfinished, cancelled)
