# SPDX-License-Identifier: GPL-3.0-or-later
"""The guides on this computer below each other, each with what can be done with it. It asks and does nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.ui.packs.guide_row import GuideRow
from reader.ui.packs.guides_here import GuideHere
from reader.ui.theme import Theme


class GuideList(QWidget):
    """`show_guides` fills it anew."""

    read_requested = Signal(str)
    back_requested = Signal(str)
    remove_requested = Signal(str)
    changed = Signal()
    """It may need another height."""

    def __init__(self, theme: Theme, parent: QWidget, *, offers_reading: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offers_reading = offers_reading
        self.rows: list[GuideRow] = []
        self._lines: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_guides(self, guides: Sequence[GuideHere]) -> None:
        """Show these; the rows are made anew: they are few, and seldom seen."""
        for part in (*self.rows, *self._lines):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.rows, self._lines = [], []
        for guide in guides:
            if self.rows:
                line = QFrame(self)
                line.setProperty("kind", "line")
                self._lines.append(line)
                self._column.addWidget(line)
            row = GuideRow(self._theme, guide, self, offers_reading=self._offers_reading)
            row.read_requested.connect(self.read_requested)
            row.back_requested.connect(self.back_requested)
            row.remove_requested.connect(self.remove_requested)
            row.changed.connect(self.changed)
            self.rows.append(row)
            self._column.addWidget(row)
            row.show()
        self.changed.emit()

    def take_back(self) -> bool:
        """Take a question back that a row asks; False when none does."""
        return any([row.take_back() for row in self.rows])

    def _follow_theme(self) -> None:
        self._column.setSpacing(self._theme.gap(14))
