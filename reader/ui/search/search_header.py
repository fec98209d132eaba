# SPDX-License-Identifier: GPL-3.0-or-later
"""The line above the results: how many places, and which words were searched beside the reader's own, or only those.

It turns one frozen answer into words, and knows nothing of the list under it.
"""

from __future__ import annotations

import html

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.i18n import _
from reader.search.results import Results
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.following_scroll import FollowingScroll
from reader.ui.controls.link_button import LinkButton
from reader.ui.search.search_words import (
    counts_said,
    found_sentence,
    is_widened,
    joined,
    searched_sentences,
    services_count,
)
from reader.ui.theme import Theme

_ROOM_FOR_COUNT = 480
"""Width at 100 % from which the number of places stands beside what was searched; the groups' names have theirs."""


class SearchHeader(FollowingScroll):
    """A text, a button that looks like a link, and at the right the keys, which give way when there is little room.

    It scrolls when its owner gives it less than its height, as in very large text.
    """

    exact_requested = Signal(bool)
    """Search only the reader's own words (True), or more widely again (False)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, has_keys: bool = True) -> None:
        """`has_keys` says whether there is a keyboard whose keys could be named."""
        super().__init__(parent)
        self._theme = theme
        self._has_keys = has_keys
        self._results: Results | None = None
        self._is_exact = False
        self._language = ""
        self._room = 0
        self._said = _Explanation(theme, self.inside)
        self._switch = LinkButton(theme, "", self.inside)
        self._keys = QLabel(self.inside)
        self._keys.setProperty("role", "caption")
        self._line = QHBoxLayout(self.inside)
        self._flow = FlowLayout()
        self._flow.addWidget(self._said)
        self._flow.addWidget(self._switch)
        self._line.addLayout(self._flow, 1)
        self._line.addWidget(self._keys, 0)
        self._switch.clicked.connect(self._on_switch_clicked)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self._keys.setAccessibleName(_("Up and Down to move, Enter to open, Esc to close"))
        self._keys.setText(_("↑↓ to move · Enter to open · Esc to close"))
        self._write()

    def set_language(self, language: str) -> None:
        """Say which language the pages are in, such as `en`."""
        self._language = language

    def show_results(self, results: Results, *, is_exact: bool = False) -> None:
        """Say what this answer holds; `is_exact` when only the reader's own words were searched."""
        self._results, self._is_exact = results, is_exact
        self._write()
        self.verticalScrollBar().setValue(0)

    def sentence(self) -> str:
        """Return what the header says, with the counts of the groups, as plain text."""
        if self._results is None:
            return ""
        found, counts = found_sentence(self._results), counts_said(self._results, self._language)
        places = _("{label}: {words}").format(label=found, words=counts) if found and counts else found
        return joined((places, services_count(self._results), *self._searched()))

    def height_for(self, width: int) -> int:
        """Return the height that shows everything without scrolling, in logical pixels; it is laid out for `width`."""
        if width != self._room:
            self._room = width
            self._write()
        return self._line.totalHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the number of places and the keys where there is room."""
        super().resizeEvent(event)
        self.height_for(self.width())

    def _searched(self, emphasis: str = "{}") -> tuple[str, ...]:
        """Return what was searched; `emphasis`, if given, is HTML, and the words are then made safe for it."""
        if self._results is None:
            return ()
        if self._is_exact:
            return (_("Searching only for your exact words"),)
        results = self._results
        if emphasis != "{}":
            results = _made_safe(results, elsewhere=_made_safe(results.elsewhere) if results.elsewhere else None)
        return searched_sentences(results, self._language, emphasis)

    def _write(self) -> None:
        if self._results is None:
            return
        has_room = self._room >= self._theme.px(_ROOM_FOR_COUNT)
        found = found_sentence(self._results) if has_room or not self._searched() else ""
        bold = f"<b>{html.escape(found)}</b>" if found else ""
        plain = " · ".join(piece for piece in (found, *self._searched()) if piece)
        self._said.show_text(" · ".join(piece for piece in (bold, *self._searched("<b>{}</b>")) if piece), plain)
        self._said.setAccessibleName(self.sentence())
        self._switch.setText(_("search more widely") if self._is_exact else _("only my exact words"))
        self._switch.setAccessibleName(_("Search more widely") if self._is_exact else _("Only my exact words"))
        had_keyboard = self._switch.hasFocus()
        self._switch.setVisible(self._is_exact or is_widened(self._results))
        if had_keyboard and self._switch.isHidden():
            self.focusNextChild()
        self._show_keys()
        self._flow.invalidate()

    def _show_keys(self) -> None:
        """Name the keys only where all of it stands on one line."""
        for label in (self._said, self._keys):
            label.ensurePolished()  # in its own letters, before it was ever shown
        margins, spacing = self._line.contentsMargins(), self._line.spacing()
        needed = self._said.sizeHint().width() + self._keys.sizeHint().width() + spacing
        if not self._switch.isHidden():
            needed += self._switch.sizeHint().width() + self._flow.spacing()
        self._keys.setVisible(self._has_keys and needed + margins.left() + margins.right() <= self._room)

    def _on_switch_clicked(self) -> None:
        self.exact_requested.emit(not self._is_exact)

    def _on_theme_changed(self) -> None:
        side, height = self._theme.gap(18), self._theme.gap(3)
        self._line.setContentsMargins(side, height, side, height)
        self._line.setSpacing(self._theme.gap(16))
        self._flow.setSpacing(self._theme.gap(4))
        self._write()


def _made_safe(results: Results, elsewhere: Results | None = None) -> Results:
    """Return an answer whose words can stand in HTML."""
    corrected = html.escape(results.corrected) if results.corrected else None
    expanded = tuple(html.escape(word) for word in results.expanded)
    return msgspec.structs.replace(results, corrected=corrected, expanded=expanded, elsewhere=elsewhere)


class _Explanation(QLabel):
    """Wrapped text with bold words that would like to stand on one line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setProperty("role", "caption")

    def show_text(self, rich: str, plain: str) -> None:
        """Show `rich`, which reads as `plain`."""
        self._plain = plain
        self.setText(rich)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size on one line, reckoned as if all of it were bold."""
        width = QFontMetrics(self._theme.font(15, QFont.Weight.Bold)).horizontalAdvance(self._plain) + 2
        return QSize(width, self.heightForWidth(width))
