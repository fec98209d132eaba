# SPDX-License-Identifier: GPL-3.0-or-later
"""The quiet line at the foot: works with no internet, which edition, and what the guide is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from reader.i18n import _
from reader.ui.theme import Theme
from reader.ui.window.dress import Foot


class StatusLine(Foot):
    """Three short texts; the middle one gives way when there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._edition = ""
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._offline, self._version, self._advice = QLabel(), QLabel(), QLabel()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._offline)
        self._row.addWidget(self._version)
        self._row.addStretch(1)
        self._row.addWidget(self._advice)
        self.retranslate()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._offline.setText(_("Works with no internet"))
        self._version.setText(_("Guide edition {edition}").format(edition=self._edition) if self._edition else "")
        self._advice.setText(_("This guide does not replace advice from your care team"))

    def set_edition(self, edition: str) -> None:
        """Name the edition that is being read."""
        self._edition = edition
        self.retranslate()

    def set_room(self, *, wide: bool) -> None:
        """Show all three texts, or only the most important one, wrapped."""
        self._offline.setVisible(wide)
        self._version.setVisible(wide)
        self._advice.setWordWrap(not wide)
        self._row.setStretchFactor(self._advice, 0 if wide else 1)
        self._row.setStretch(2, 1 if wide else 0)

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap(16)
        self._row.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._row.setSpacing(gap)
