# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of bars that are used with a mouse: the program's name, a search box that may have a row of its own, a menu.

What else is on a bar, and in which order, is for subclasses.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.theme import Theme
from reader.ui.window.dress import Bar
from reader.ui.window.focus_order import put_in_order
from reader.ui.window.window_layout import Mode


class DeskBar(Bar):
    """Subclasses fill `_row`, which holds everything where there is room."""

    def __init__(self, theme: Theme, search_box: QWidget, menu: QMenu) -> None:
        super().__init__()
        self._theme, self._box = theme, search_box
        self._mode = Mode.WIDE
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._logo, self._name = QLabel(), QLabel("Lamplight")
        self._logo.setAccessibleName("Lamplight")
        self._name.setProperty("role", "name")
        self.menu = QToolButton()
        self.menu.setProperty("kind", "quiet")
        theme.put_icon(self.menu, "menu")
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._rows = QVBoxLayout(self)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        self._rows.addLayout(self._row)
        self._rows.addLayout(self._second)
        search_box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        """Say everything in the current language; the actions do so before."""
        self.menu.setText(_("Menu"))
        self.menu.setAccessibleName(_("Menu"))

    @property
    def is_one_column(self) -> bool:
        """Whether the window shows one column at a time, and the search box has a row of its own."""
        return self._mode in (Mode.NARROW, Mode.COMPACT)

    def _move_box(self, place: int) -> None:
        """Put the search box into the row where it belongs now; `place` is its own among all that is in the first."""
        row = self._second if self.is_one_column else self._row
        if row.indexOf(self._box) >= 0:
            return
        for other in (self._row, self._second):
            other.removeWidget(self._box)
        row.insertWidget(min(place, row.count()), self._box, 1)

    def _put_in_order(self, before: Sequence[QWidget], after: Sequence[QWidget]) -> None:
        """Let Tab visit the bar as it is read: a search box in the second row comes last.

        The order among siblings is made so too, for whoever puts the whole window in order.
        """
        box = (self._box,)
        for part in (*before, *after, *box) if self.is_one_column else (*before, *box, *after):
            part.raise_()
        put_in_order((self,))

    def _show_logo(self) -> None:
        side = self._theme.px(26)
        self._logo.setPixmap(self._theme.icon("lamplight").pixmap(QSize(side, side), self.devicePixelRatioF()))
