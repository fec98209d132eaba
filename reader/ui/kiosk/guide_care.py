# SPDX-License-Identifier: GPL-3.0-or-later
"""Sees to it that there is a guide to read: looks at editions and indexes, and builds them off the window's thread.

It shows nothing; the terminal shows a calm page meanwhile.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import EditionError, ReaderError
from reader.library import Library
from reader.ui.background import Lane


class GuideCare(QObject):
    """One library's guide, mended when it has to be."""

    mended = Signal()
    """It was looked at thoroughly, and built where it had to be: it can be read and searched."""
    failed = Signal(str)
    """It cannot be read and cannot be built: a sentence for staff."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._is_mending = False
        self._lane = Lane(self)
        self._lane.answered.connect(self._on_done)
        self._lane.failed.connect(self._on_failed)

    @property
    def is_mending(self) -> bool:
        """Whether it is being looked at just now."""
        return self._is_mending

    def is_readable(self) -> bool:
        """Tell quickly whether the guide is there, in every language that the shelf had when it was last looked at."""
        try:
            editions = [
                self.library.edition(guide, language)
                for guide in self.library.guides
                for language in self.library.languages(guide)
            ]
            return bool(editions) and all(edition.path.is_file() for edition in editions)
        except EditionError:
            return False

    def mend(self) -> None:
        """Look at every edition and index to the last byte, and build what is missing or damaged."""
        if not self._is_mending:
            self._is_mending = True
            self.library.look_again()
            self._lane.ask(self._work)

    def finish(self) -> None:
        """Wait for what is being built; at the end."""
        self._lane.finish()

    def _work(self, _is_unwanted: Callable[[], bool]) -> bool:
        self._look_at_packs()
        library = self.library
        for folder in library.bundled_guides():
            damaged = self._damaged(folder)
            for _built in library.build((damaged,)) if damaged is not None else ():
                pass
        return True

    def _look_at_packs(self) -> None:
        """Compare what is installed with its hashes before it is shown; what cannot be built hides nothing else."""
        packs = self.library.packs
        if packs.installed():
            packs.check(again=True)
            with contextlib.suppress(ReaderError):
                packs.build_missing()
            packs.tidy()

    def _damaged(self, folder: Path) -> Path | None:
        """Return the sources to build a guide from because an edition is missing or damaged; None when all are whole.

        `folder` is the guide's own: where an installed pack is in its place, it is the pack that is mended.
        """
        library, guide = self.library, folder.name
        languages = library.languages(guide)
        if not languages:
            return folder
        for language in languages:
            try:
                edition = library.edition(guide, language)
                if library.is_stale(edition):
                    pack = library.packs.find(guide)
                    return folder if pack is None or library.packs.is_damaged(pack) else library.source_folder(edition)
            except ReaderError:
                return folder
        return None

    def _on_done(self, _done: object) -> None:
        self._is_mending = False
        self.library.look_again()
        self.mended.emit()

    def _on_failed(self, sentence: str) -> None:
        self._is_mending = False
        self.library.look_again()
        if self.is_readable():  # no new edition can be built, but what is there can be read
            self.mended.emit()
        else:
            self.failed.emit(sentence)
