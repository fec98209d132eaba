# SPDX-License-Identifier: GPL-3.0-or-later
"""What was searched for last, under the empty search box: each to search again or to remove, and all to clear.

It shows the words it is given and tells what is wanted; keeping them is not its concern.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.controls.following_scroll import FollowingScroll
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme
from reader.ui.window.focus_order import put_in_order

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RecentList(FollowingScroll):
    """A heading, a row for each search, and a button that clears them; the arrow keys go from search to search."""

    words_requested = Signal(str)
    """Search for these words again."""
    removal_requested = Signal(str)
    clearing_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self._searches: tuple[LinkButton, ...] = ()
        self._removals: tuple[IconButton, ...] = ()
        self._title = WrappedLabel(theme, self.inside, size=18, weight=QFont.Weight.Bold, colour="heading")
        self._clear = LinkButton(theme, "", self.inside, icon_name="x")
        self._clear.clicked.connect(self.clearing_requested)
        self._list = QVBoxLayout()
        self._column = QVBoxLayout(self.inside)
        self._column.addWidget(self._title)
        self._column.addLayout(self._list)
        self._column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text of its own anew in the current language."""
        self._title.setText(_("What you searched for last"))
        self._clear.setText(_("Clear all"))
        self._clear.setAccessibleName(_("Clear all searches"))
        self.show_words(self._words)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these searches, newest first. The keyboard stays in the row where it was."""
        row = next((at for at, each in enumerate(self._removals) if each.hasFocus()), -1)
        self._words = tuple(words)
        old = (*self._searches, *self._removals)
        while (line := self._list.takeAt(0)) is not None:
            if (layout := line.layout()) is not None:
                layout.deleteLater()
        made = [self._row(each) for each in self._words]
        self._searches = tuple(search for search, _removal in made)
        self._removals = tuple(removal for _search, removal in made)
        stops = (*(button for pair in made for button in pair), self._clear)
        for stop in stops:
            stop.raise_()  # the order among siblings, for whoever puts the whole window in order
        put_in_order(stops)
        if row >= 0 and self._removals:
            self._removals[min(row, len(self._removals) - 1)].setFocus()
        for each in old:
            each.hide()
            each.deleteLater()
        self._clear.setVisible(bool(self._words))

    def sentence(self) -> str:
        """Return what a screen reader says when the list opens."""
        return _("{label}: {words}.").format(label=self._title.text(), words=", ".join(self._words))

    def focus_first(self) -> None:
        """Put the keyboard on the newest search."""
        if self._searches:
            self._searches[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def height_for(self, width: int) -> int:
        """Return the height that shows everything without scrolling, in logical pixels."""
        return self._column.totalHeightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go up and down among the searches, or among their removals, with the arrow keys.

        Left to themselves, buttons take each arrow key for Tab.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            columns: tuple[tuple[QAbstractButton, ...], ...] = (self._searches, self._removals)
            for column in columns:
                if step and watched in column:
                    at = column.index(watched) + step
                    column[min(max(at, 0), len(column) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
                    return True
        return super().eventFilter(watched, event)

    def _row(self, words: str) -> tuple[LinkButton, IconButton]:
        # Without a widget of its own, so that a change of size is known at once. WORKAROUND: a layout that holds
        # something when it is added has PySide make a Python half of each item, which outlives it: the next object at
        # that address then takes the program along
        # (https://doc.qt.io/qtforpython-6/shiboken6/typesystem_ownership.html).
        line = QHBoxLayout()
        self._list.addLayout(line)
        line.setSpacing(self._theme.gap(6))
        search = LinkButton(self._theme, words, self.inside, icon_name="search")
        search.setAccessibleName(_("Search again for {words}").format(words=words))
        search.clicked.connect(self._on_search_clicked)
        removal = IconButton(self._theme, "x", self.inside)
        removal.set_name(_("Remove {words}").format(words=words))
        removal.setProperty("words", words)
        removal.clicked.connect(self._on_removal_clicked)
        line.addWidget(search, 1)
        line.addWidget(removal)
        for button in (search, removal):
            button.installEventFilter(self)
            button.show()
        return search, removal

    def _on_search_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LinkButton):
            self.words_requested.emit(button.text())

    def _on_removal_clicked(self) -> None:
        self.removal_requested.emit(str(self.sender().property("words")))

    def _on_theme_changed(self) -> None:
        side = self._theme.gap(16)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(self._theme.gap(6))
        self._list.setSpacing(self._theme.gap(2))
