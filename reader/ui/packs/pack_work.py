# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at packs, installs and removes them, one after the other, off the window's thread; it can be stopped.

It shows nothing, and takes nothing over: who reads an edition looks at the shelf again when it is told.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import PackError, ReaderError
from reader.i18n import current_language
from reader.library import Library
from reader.packs.comparing import what_changes
from reader.packs.installing import check_here
from reader.packs.opening import CheckedPack, open_pack
from reader.packs.trusted import trusted_keys
from reader.ui.background import Lane
from reader.ui.packs.pack_words import Found, Refusal


class _StoppedError(Exception):
    """Somebody thought better of it."""


class PackWork(QObject):
    """One thing at a time; asking for another one while something is done is a fault of the caller."""

    checked = Signal(object)
    """Found: the pack may be installed."""
    refused = Signal(object)
    """Refusal: it was not done, and all is as before."""
    stepped = Signal(int, int)
    """How far an installation is: parts done, and parts in all."""
    installed = Signal(str)
    """The guide's id: its pack stands on the shelf."""
    stopped = Signal()
    """An installation was stopped, and all is as before."""
    changed = Signal(str)
    """The guide's id: its pack was removed, or an earlier edition of it is there again."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._is_busy = False
        self._is_unwanted = threading.Event()
        self._lane = Lane(self)
        self._lane.answered.connect(self._on_answered)
        self._lane.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._is_busy

    def check(self, path: Path) -> None:
        """Look at a file: `checked` or `refused` tells what it is."""
        self._ask(partial(self._check, path, current_language()))

    def install(self, pack: CheckedPack) -> None:
        """Install what was checked: `installed`, `stopped` or `refused` tells what came of it."""
        self._ask(partial(self._install, pack))

    def remove(self, guide: str) -> None:
        """Remove an installed guide."""
        self._ask(partial(self._change, guide, self._library.packs.remove))

    def go_back(self, guide: str) -> None:
        """Go back to the edition that was installed before."""
        self._ask(partial(self._change, guide, self._library.packs.go_back))

    def stop(self) -> None:
        """Stop an installation as soon as may be; `stopped` tells when all is as before."""
        self._is_unwanted.set()

    def finish(self) -> None:
        """Stop, and wait until nothing is left of it; before the window goes."""
        self.stop()
        self._lane.finish()
        self._is_busy = False

    def _ask(self, work: Callable[[], Callable[[], None]]) -> None:
        assert not self._is_busy, "one thing at a time"
        self._is_busy = True
        self._is_unwanted.clear()
        self._lane.ask(lambda _is_stale: work())

    # -- on the lane's thread: each returns what is to be told on the window's ------------------------------------

    def _check(self, path: Path, language: str) -> Callable[[], None]:
        home, guides = self._library.paths.packs, self._library.paths.guides
        try:
            pack = open_pack(path, trusted_keys(home))
            self._library.packs.refuse_older(pack.manifest)
            check_here(pack, home)
            changes = what_changes(pack, home, shipped=guides, language=language)
        except ReaderError as error:
            return partial(self.refused.emit, _refusal(error))
        return partial(self.checked.emit, Found(pack, changes))

    def _install(self, pack: CheckedPack) -> Callable[[], None]:
        try:
            self._library.packs.install(pack, self._tell)
        except _StoppedError:
            return self.stopped.emit
        except ReaderError as error:
            return partial(self.refused.emit, _refusal(error))
        return partial(self.installed.emit, pack.manifest.id)

    def _tell(self, done: int, whole: int) -> None:
        if self._is_unwanted.is_set():
            raise _StoppedError
        self.stepped.emit(done, whole)

    def _change(self, guide: str, deed: Callable[[str], None]) -> Callable[[], None]:
        try:
            deed(guide)
        except ReaderError as error:
            return partial(self.refused.emit, _refusal(error))
        return partial(self.changed.emit, guide)

    # -- on the window's thread -----------------------------------------------------------------------------------

    def _on_answered(self, tell: object) -> None:
        self._is_busy = False
        assert callable(tell)
        tell()

    def _on_failed(self, sentence: str) -> None:
        self._is_busy = False
        self.refused.emit(Refusal(sentence))


def _refusal(error: ReaderError) -> Refusal:
    return Refusal(str(error), error.code if isinstance(error, PackError) else "")
