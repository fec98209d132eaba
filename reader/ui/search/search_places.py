# SPDX-License-Identifier: GPL-3.0-or-later
"""The places found: a list beside a look at the chosen one, where there is room for both.

It shows frozen hits and asks for passages by a function it is given. It does not search, and opens nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.i18n import _
from reader.search.results import Hit, Results
from reader.ui.controls.link_button import LinkButton
from reader.ui.search.result_preview import ResultPreview
from reader.ui.search.results_model import ResultsModel
from reader.ui.search.results_view import ResultsView
from reader.ui.search.search_words import has_more
from reader.ui.theme import Theme

PreviewSource = Callable[[str, bool, str], tuple[str, str]]
"""From an address, whether its urgent box is meant, and the language of another edition or nothing, to a passage's
title and its text, one paragraph a line."""

_Key = tuple[str, str]
"""What makes a row the same as one of an earlier answer: its address, and another edition's language or nothing."""
_ROOM_FOR_PREVIEW = 700
"""Width at 100 % from which the preview stands beside the list."""
_ROOM_FOR_MORE = 300
"""Height at 100 % from which the way to more places always stands under the list."""


class PlacesFound(QWidget):
    """Keeps the choice while the first place stays the same."""

    open_requested = Signal()
    """Open the chosen place."""
    more_requested = Signal()
    """More places than these are wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview_source: PreviewSource | None = None
        self._query = ""
        self.named_word: Callable[[str], str] | None = None
        """From what is searched to the address of the glossary's word that it names, or nothing. Where this is given,
        such a word comes first and is chosen at first, else a passage, even where another word stands above it."""
        self._first: _Key | None = None
        """What is chosen as long as nobody chooses another."""
        self._has_more = False
        self._saw_end = False
        """Whether the reader came to the end of this list."""
        self.model = ResultsModel(self)
        self.list = ResultsView(theme, self.model, self)
        self.more = LinkButton(theme, "", self)
        self.more.hide()
        self.preview = ResultPreview(theme, self)
        self._rule = QWidget(self)
        self._rule.setAutoFillBackground(True)
        self._rule.setFixedWidth(1)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._sides = QVBoxLayout(), QVBoxLayout()
        parts: tuple[QWidget, QWidget] = (self.list, self.preview)
        for side, part in zip(self._sides, parts, strict=True):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            side.addWidget(part)
        self._columns.addLayout(self._sides[0], 46)
        self._columns.addWidget(self._rule)
        self._columns.addLayout(self._sides[1], 54)
        self._sides[0].addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.list)
        self.more.clicked.connect(self.more_requested)
        self.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.list.open_requested.connect(self.open_requested)
        self.list.selectionModel().currentChanged.connect(self._on_choice_changed)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self.list.setAccessibleName(_("Places found"))
        self.more.setText(_("Show more places"))
        self.preview.retranslate()

    def set_preview_source(self, preview_source: PreviewSource) -> None:
        """Take passages from this from now on; it is called on the window's thread and must be quick."""
        self._preview_source = preview_source

    def show_results(self, results: Results) -> None:
        """Show an answer; its first place is the chosen one, unless it was so before and another was chosen since."""
        first, chosen, before = self._first, self._chosen_key(), self.model.rowCount()
        seen = self.list.verticalScrollBar().value()
        self.model.show_hits(
            results.hits, results.pinned, results.services,
            services_first=results.services_first, asked_for=self._word_asked_for(results),
            elsewhere=results.elsewhere, language=results.other_language,
        )  # fmt: skip
        first_choice = self._first_choice(results)
        self._first = new_first = self._key(first_choice)
        is_same_start = first is not None and first == new_first
        kept = self.model.row_of(*chosen) if chosen is not None and is_same_start else -1
        row = kept if kept >= 0 else first_choice
        self.list.choose(row)
        goes_on = is_same_start and results.query == self._query and self.model.rowCount() > before
        self._query, self._has_more = results.query, has_more(results)
        self._saw_end = self._saw_end and goes_on
        self._offer_more()
        if goes_on:
            self.list.verticalScrollBar().setValue(seen)  # more of the same: the reader goes on where they were
        elif row == first_choice:
            self.list.scrollToTop()
        self._on_choice_changed()

    def _first_choice(self, results: Results) -> int:
        """Return the row that is chosen at first: a danger sign, who was asked for, or a passage if one is wanted."""
        if results.pinned or results.services_first or (results.elsewhere and results.elsewhere.pinned):
            return 0
        named = self.model.row_of(self._word_asked_for(results))
        if named >= 0:
            return named
        wanted = ("section",) if self.named_word is not None else ("section", "term", "question")
        rows = ((row, self.model.hit(row)) for row in range(self.model.rowCount()))
        return next((row for row, hit in rows if hit is not None and hit.kind in wanted), 0)

    def _word_asked_for(self, results: Results) -> str:
        return self.named_word(results.corrected or results.query) if self.named_word is not None else ""

    def clear(self) -> None:
        """Show nothing."""
        self.model.show_hits(())
        self._first = None

    def chosen(self) -> Hit | None:
        """Return the chosen hit, if there is one."""
        return self.model.hit(self.list.currentIndex().row())

    def chosen_language(self) -> str:
        """Return the language (`fr`) of the chosen hit if it is of another edition; else nothing."""
        return self.model.language(self.list.currentIndex().row())

    def _key(self, row: int) -> _Key | None:
        hit = self.model.hit(row)
        return (hit.address, self.model.language(row)) if hit is not None else None

    def _chosen_key(self) -> _Key | None:
        return self._key(self.list.currentIndex().row())

    def chosen_is_pinned(self) -> bool:
        """Return whether the chosen hit is a danger sign."""
        return self.model.is_pinned(self.list.currentIndex().row())

    def move_choice(self, step: int) -> str:
        """Choose the row `step` further down, as far as there are rows; return what is said of it."""
        last = self.model.rowCount() - 1
        if last < 0:
            return ""
        row = min(max(self.list.currentIndex().row() + step, 0), last)
        self.list.choose(row)
        return self.model.sentence(row)

    def arrange(self, width: int) -> None:
        """Show the preview where `width`, in logical pixels, has room for it beside the list."""
        has_room = width >= self._theme.px(_ROOM_FOR_PREVIEW)
        was_hidden = self.preview.isHidden()
        self._columns.setStretch(2, 54 if has_room else 0)
        self.preview.setVisible(has_room)
        self._rule.setVisible(has_room)
        if has_room and was_hidden:
            self._on_choice_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer more places where the list has room for it."""
        super().resizeEvent(event)
        self._offer_more()

    def _offer_more(self) -> None:
        """Where there is little room, more is offered only to whoever came to the end."""
        had_keyboard = self.more.hasFocus()
        has_room = self.height() >= self._theme.px(_ROOM_FOR_MORE)
        self.more.setVisible(self._has_more and (has_room or self._saw_end))
        if had_keyboard and self.more.isHidden():
            self.list.setFocus()

    def _on_scrolled(self, value: int) -> None:
        if value and value == self.list.verticalScrollBar().maximum() and not self._saw_end:
            self._saw_end = True
            self._offer_more()

    def _on_choice_changed(self) -> None:
        hit, language = self.chosen(), self.chosen_language()
        locale = QLocale(language) if language else QLocale()
        self.list.setLocale(locale)  # of a list's rows, Qt tells a screen reader none of their own
        if hit is None or self._preview_source is None or self.preview.isHidden():
            return
        self.preview.setLocale(locale)
        try:
            title, text = self._preview_source(hit.address, self.chosen_is_pinned(), language)
        except ReaderError as known:
            title, text = hit.title, str(known)
        self.preview.show_passage(title, text, words_to_mark(hit))

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap(5)
        for side in self._sides:
            side.setContentsMargins(gap, gap, gap, gap)
        colours = QPalette(self._rule.palette())
        colours.setColor(QPalette.ColorRole.Window, QColor(self._theme.palette.hairline))
        self._rule.setPalette(colours)


def words_to_mark(hit: Hit) -> tuple[str, ...]:
    """Return the distinct texts that the snippet's ranges cover, in their order."""
    return tuple(dict.fromkeys(hit.snippet[start:end] for start, end in hit.ranges))
