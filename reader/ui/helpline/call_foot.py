# SPDX-License-Identifier: GPL-3.0-or-later
"""The line at the foot of a call: the keys that matter most, as many as there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from reader.i18n import _
from reader.ui.theme import Theme
from reader.ui.window.dress import Foot


class CallFoot(Foot):
    """The last one, which leads to all others, is the last to go."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(1)  # what does not fit is left out: it keeps no window from being narrow
        self._row = QHBoxLayout(self)
        self.hints = [QLabel(self) for _hint in _hints()]
        for label in self.hints:
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._row.addWidget(label)
        self._row.addStretch(1)
        self.retranslate()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for label, (keys, words) in zip(self.hints, _hints(), strict=True):
            label.setText(f"{keys} {words}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= self.hints[-1].sizeHint().width()
        for label in self.hints[:-1]:
            room -= label.sizeHint().width() + self._row.spacing()
            label.setVisible(room >= 0)

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap(16)
        self._row.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._row.setSpacing(self._theme.gap(22))
        for label in self.hints:
            label.ensurePolished()
        self._fit()


def _hints() -> tuple[tuple[str, str], ...]:
    """Return keys and what they do, the most wanted first, but that of the whole list at the end."""
    return (
        (_("Ctrl K"), _("search")),
        (_("F8"), _("when to call")),
        (_("Space"), _("say it")),
        (_("Ctrl D"), _("pin")),
        (_("Ctrl Shift C"), _("copy with source")),
        (_("Ctrl T"), _("new topic")),
        (_("Ctrl 1–9"), _("topics")),
        (_("F12"), _("end call")),
        (_("F1"), _("all keys")),
    )
