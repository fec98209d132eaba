# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice that says nothing and keeps what it was asked to say; the test says when a sentence is over."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class SilentVoice(QObject):
    """Has what Voice has."""

    began = Signal(int)
    ended = Signal(int)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked: list[tuple[str, str, int]] = []
        """What was to be said: text, language, percent."""
        self.is_speaking = False
        self.is_ready = True
        self.is_closed = False

    @property
    def texts(self) -> list[str]:
        return [text for text, _language, _percent in self.asked]

    def say(self, text: str, language: str, percent: int) -> int:
        self.asked.append((text, language, percent))
        self.is_speaking = True
        return len(self.asked)

    def stop(self) -> None:
        self.is_speaking = False

    def close(self) -> None:
        self.stop()
        self.is_closed = True

    def finish(self) -> None:
        """Let the sentence be over."""
        self.began.emit(len(self.asked))
        self.is_speaking = False
        self.ended.emit(len(self.asked))
