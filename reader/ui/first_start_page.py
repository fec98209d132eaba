# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the very first start: a welcome, up to three choices that show themselves, and one button to begin.

It shows what it is given and tells what was chosen. It keeps nothing and knows neither settings nor guides.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import _
from reader.settings import Choice
from reader.settings.profiles import PROFILES
from reader.ui.languages import greeting, language_name
from reader.ui.theme import Theme
from reader.ui.tile_pictures import greeting_picture, page_picture, size_picture
from reader.ui.tiles import TileRow
from reader.ui.wrapping import WrappedLabel

_COLUMN = 1040
"""The widest that the page gets, in pixels at 100 %."""
_BESIDE = 640
"""From this width at 100 % on, the button stands beside the last words."""
LANGUAGE, SIZE, PALETTE = "app.language", "look.text_size", "look.palette"


class FirstStartPage(QScrollArea):
    """Each choice counts at once; there is nothing to confirm and nothing that must be chosen."""

    value_chosen = Signal(str, object)
    """Key of a setting, and its new value."""
    start_requested = Signal()

    def __init__(self, theme: Theme, languages: Sequence[str], palettes: Sequence[Choice]) -> None:
        super().__init__()
        self._theme = theme
        self._palettes = tuple(palettes)
        self.setObjectName("pageArea")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._inside = QWidget()
        self._inside.setObjectName("pageArea")
        self._inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self._title = WrappedLabel(theme, self._inside, size=34, weight=QFont.Weight.Bold, colour="heading")
        self._welcome = WrappedLabel(theme, self._inside, size=18)
        self._headings: dict[str, WrappedLabel] = {}
        self._rows: dict[str, TileRow] = {}
        self._column = QVBoxLayout(self._inside)
        self._column.addWidget(self._title)
        self._column.addWidget(self._welcome)
        if len(languages) > 1:
            self._add_row(LANGUAGE)
            for code in languages:
                self._rows[LANGUAGE].add(code, language_name(code), greeting_picture(theme, greeting(code)))
        self._add_row(SIZE)
        self._sample = ""
        self._add_sizes()
        self._add_row(PALETTE)
        for choice in palettes:
            self._rows[PALETTE].add(choice.value, choice.title(), page_picture(theme, str(choice.value)))
        self._disclaimer = WrappedLabel(theme, self._inside, size=16)
        self._start = QPushButton(self._inside)
        self._start.setProperty("kind", "primary")
        self._start.clicked.connect(self.start_requested)
        self._last = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._last.addWidget(self._disclaimer, 1)
        self._last.addWidget(self._start)
        self._column.addLayout(self._last)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def _add_row(self, key: str) -> None:
        heading = WrappedLabel(self._theme, self._inside, size=18, weight=QFont.Weight.Bold, colour="heading")
        row = TileRow(self._theme, self._inside)
        row.value_chosen.connect(_Telling(self, key).tell)
        self._headings[key], self._rows[key] = heading, row
        self._column.addWidget(heading)
        self._column.addWidget(row)
