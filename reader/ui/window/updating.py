# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the edition in step with its sources: looks once after the start, and builds off the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.content.edition import Edition
from reader.library import Library
from reader.ui.background import Lane


class Updating(QObject):
    """One look at the sources of an edition."""

    built = Signal()
    """A new edition stands on the shelf."""
    stepped = Signal(int, int)
    """How far a build is: pieces done, and pieces in all."""
    failed = Signal(str)
    """A sentence: the sources have changed but cannot be built."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = Lane(self)
        self._lane.answered.connect(self._on_answered)
        self._lane.failed.connect(self.failed)

    def look(self, edition: Edition, *, thoroughly: bool = False) -> None:
        """Build the edition anew if its sources have changed; `thoroughly`, also if it or its index is damaged."""

        def work(_is_unwanted: Callable[[], bool]) -> bool:
            if not thoroughly and not self._library.was_touched(edition):
                return False
            if not self._library.is_stale(edition):
                return False
            folder = self._library.paths.guides / edition.head.guide
            for _built in self._library.build((folder,), report=lambda step: self.stepped.emit(step.done, step.total)):
                pass
            return True

        self._lane.ask(work)

    def finish(self) -> None:
        """Wait for what is being built; before the window goes."""
        self._lane.finish()

    def _on_answered(self, fresh: object) -> None:
        if fresh:
            self.built.emit()
