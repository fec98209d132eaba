# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts said to a screen reader while somebody types: only when typing rests, so that no key interrupts the voice."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.ui.announce import announce

_PAUSE_MS = 500


class SpokenCount(QObject):
    """Says only the last of several sentences that come close together, and none twice in a row."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._sentence = ""
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_rested)

    def say_soon(self, sentence: str) -> None:
        """Say this when nothing else came for a moment."""
        self._sentence = sentence
        self._pause.start()

    def say_now(self, sentence: str) -> None:
        """Say this at once, instead of what was to come."""
        self.forget()
        announce(self._widget, sentence)

    def forget(self) -> None:
        """Say nothing more of what was asked, and allow the same sentence again."""
        self._pause.stop()
        self._said = ""

    def _on_rested(self) -> None:
        if self._sentence != self._said:
            self._said = self._sentence
            announce(self._widget, self._sentence)
