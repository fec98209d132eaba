# SPDX-License-Identifier: GPL-3.0-or-later
"""A small card that says how far something is, “Page 12 of 100”, with a large button that stops it. Esc stops too.

It does not know what is going on.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.theme import Theme

_ANNOUNCED = 4
"""How often a screen reader is told how far it is, over the whole."""


class ProgressCard(Sheet):
    """`begin`, then `show_step` again and again, then `close`."""

    WIDEST, HIGHEST = 440, 230
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="progressCard")
        self._told = 0
        self.words = WrappedLabel(theme, self.inside, size=17)
        self.bar = QProgressBar(self.inside)
        self.bar.setTextVisible(False)
        self.stop_button = QPushButton(self.inside)
        self.stop_button.clicked.connect(self.stop_requested)
        self.close_button.hide()
        for part in (self.words, self.bar, self.stop_button):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.retranslate()
        self.follow_theme()

    def begin(self, title: str) -> None:
        """Open with nothing done yet."""
        self.set_title(title, _("Stop"))
        self._told = 0
        self.bar.setRange(0, 1)  # empty: a bar without an end would move by itself
        self.bar.setValue(0)
        self.words.setText(_("Getting the pages ready …"))
        self.open()

    def show_step(self, page: int, pages: int) -> None:
        """Say how many pages are done; 0 of 0 as long as nobody knows how many there are."""
        if not pages:
            return
        self.bar.setRange(0, pages)
        self.bar.setValue(page)
        self.words.setText(_("Page {number} of {count}").format(number=page, count=pages))
        self.bar.setAccessibleDescription(self.words.text())
        if page * _ANNOUNCED // pages > self._told:
            self._told = page * _ANNOUNCED // pages
            announce(self, self.words.text())

    def first_stop(self) -> QWidget:
        """Return the button that stops it."""
        return self.stop_button

    def stops(self) -> list[QWidget]:
        """Return the only thing that one can do here."""
        return [self.stop_button]

    def place(self, area: QRect) -> None:
        """Lie in the middle of `area`, as high as the words need."""
        width = min(self._theme.px(self.WIDEST), area.width()) - self._theme.gap(60)
        needed = self.title.heightForWidth(width) + self.column.totalHeightForWidth(width)
        self.HIGHEST = round((needed + self._theme.gap(42)) / max(0.1, self._theme.scale))
        super().place(area)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take no press beside the card for an answer: it would stop what goes on."""
        event.accept()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.stop_button.setText(_("Stop"))
        self.bar.setAccessibleName(_("How far it is"))

    def follow_theme(self) -> None:
        """Take spaces from the theme."""
        super().follow_theme()
        self.stop_button.setMinimumHeight(target(self._theme))
        self.bar.setFixedHeight(self._theme.px(14))
