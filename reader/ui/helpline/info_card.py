# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer can say, on a card over the page: for windows and sizes of text that leave no room for the strip.

It shows the words of the strip, as it is given them, and asks for nothing.
"""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.calls.handing_back import Strip
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.helpline.info_strip import MARK, strip_groups
from reader.ui.theme import Theme

_TITLE, _LINE = 17, 18
"""Sizes of letters at 100 %."""


class InfoCard(Sheet):
    """Tab, the arrows and Page Up and Down lead through the words; Esc closes."""

    WIDEST, HIGHEST = 760, 900

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="infoCard")
        self._words = Strip()
        self._body = QWidget()
        self.lines: list[str] = []
        """What the card says, from the top."""
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        self.retranslate()
        self.follow_theme()

    def show_words(self, words: Strip) -> None:
        """Show these words, from the top."""
        self._words = words
        self._write()
        self.open()
        announce(self, ". ".join((self.accessibleName(), *self.lines)))

    def retranslate(self) -> None:
        """Say everything in the current language; what the guide says stays."""
        self.set_title(_("Information, not advice"), _("Close"))
        self._write()

    def follow_theme(self) -> None:
        """Take spaces from the theme."""
        super().follow_theme()
        self._write()

    def _write(self) -> None:
        old, self._body = self._body, QWidget()
        self.lines = []
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.gap(8))
        for place, group in enumerate(strip_groups(self._words)):
            if place:
                column.addSpacing(self._theme.gap(8))
            self._put(column, group.title, self._label(_TITLE, QFont.Weight.Bold, group.colour))
            for line in group.lines:
                self._put(column, line, self._label(_LINE, QFont.Weight.Normal, "text"), MARK if group.is_list else "")
        self.column.replaceWidget(old, self._body)
        old.hide()  # at once: it goes in a later turn only
        old.deleteLater()
        self._body.show()

    def _label(self, size: float, weight: QFont.Weight, colour: str) -> WrappedLabel:
        return WrappedLabel(self._theme, self._body, size=size, weight=weight, colour=colour)

    def _put(self, column: QVBoxLayout, words: str, label: WrappedLabel, mark: str = "") -> None:
        label.setText(mark + words)
        label.setAccessibleName(words)
        column.addWidget(label)
        self.lines.append(words)
