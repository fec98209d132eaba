# SPDX-License-Identifier: GPL-3.0-or-later
"""The line above the results: how many places, which words were searched beside the reader's own, and the keys.

It turns one frozen answer into words, and knows nothing of the list under it.
"""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.i18n import _, plural
from reader.search.results import Results
from reader.ui.theme import Theme

_ROOM_FOR_KEYS = 640
"""Width at 100 % from which the keys are named too."""


def found_sentence(results: Results) -> str:
    """Return how much was found, in a few words: `9 places`, or `The best 10 of 40 places`."""
    shown = len(results.hits)
    if not shown:
        return _("Nothing found")
    if results.total > shown:
        return _("The best {shown} of {total} places").format(shown=shown, total=results.total)
    return plural("{count} place", "{count} places", shown)


def searched_sentences(results: Results, emphasis: str = "{}") -> tuple[str, ...]:
    """Return what was searched beside, or instead of, the reader's words; `emphasis` wraps each of the words."""
    said = []
    if results.corrected:
        said.append(_("Showing results for {words}").format(words=emphasis.format(results.corrected)))
    if results.expanded:
        words = ", ".join(emphasis.format(word) for word in results.expanded)
        said.append(_("Also searching for {words}").format(words=words))
    return tuple(said)


class SearchHeader(QWidget):
    """Two texts in a line; the keys at the right give way when there is little room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._results: Results | None = None
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.RichText)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._said.setProperty("role", "caption")
        self._keys = QLabel(self)
        self._keys.setProperty("role", "caption")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._said, 1)
        self._line.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self._keys.setText(_("Up and Down to move · Enter to open · Esc to close"))
        self._write()

    def show_results(self, results: Results) -> None:
        """Say what this answer holds."""
        self._results = results
        self._write()

    def sentence(self) -> str:
        """Return what the header says, as plain text."""
        if self._results is None:
            return ""
        return ". ".join((found_sentence(self._results), *searched_sentences(self._results))) + "."

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the keys only where there is room."""
        super().resizeEvent(event)
        self._keys.setVisible(self.width() >= self._theme.px(_ROOM_FOR_KEYS))

    def _write(self) -> None:
        if self._results is None:
            return
        escaped = Results(
            self._results.query,
            self._results.hits,
            html.escape(self._results.corrected) if self._results.corrected else None,
            tuple(html.escape(word) for word in self._results.expanded),
            self._results.total,
        )
        pieces = (f"<b>{html.escape(found_sentence(escaped))}</b>", *searched_sentences(escaped, "<b>{}</b>"))
        self._said.setText(" · ".join(pieces))
        self._said.setAccessibleName(self.sentence())

    def _on_theme_changed(self) -> None:
        side, height = self._theme.gap(18), self._theme.gap(10)
        self._line.setContentsMargins(side, height, side, height)
        self._line.setSpacing(self._theme.gap(16))
        self._keys.setVisible(self.width() >= self._theme.px(_ROOM_FOR_KEYS))
