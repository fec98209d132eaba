# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps editions in step with their sources: looks when it is told to, and builds off the window's thread.

What it builds stands beside what is being read; who takes it over, and when, others decide. It knows no window.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.content.edition import Edition
from reader.content.source_files import stat_signature
from reader.errors import EditionError
from reader.library import Library
from reader.ui.background import Lane

if TYPE_CHECKING:
    from reader.building import Step


class _CutOffError(Exception):
    """Nobody waits for what is being built."""


class Updating(QObject):
    """Looks at the sources of an edition and of its other languages, at installed packs, and at the shelf."""

    built = Signal()
    """A new edition stands on the shelf."""
    stepped = Signal(int, int)
    """How far a build is: pieces done, and pieces in all."""
    failed = Signal(str)
    """A sentence: sources have changed but cannot be built, or an installed guide is damaged. It is said once."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._is_looking = False
        self._next: Edition | None = None
        """What was asked for during a look, which may have seen too little: looked at after it."""
        self._is_cut_off = False
        self._may_work = threading.Event()
        self._may_work.set()
        self._looked_at = ""
        """The sources' state at the last look, so that what cannot be built is not tried again and again."""
        self._lane = Lane(self)
        self._lane.answered.connect(self._on_answered)
        self._lane.failed.connect(self._on_failed)

    def look(self, edition: Edition, *, thoroughly: bool = False) -> None:
        """Build anew what has changed, unless it is being looked at already; `thoroughly`, also what is damaged."""
        if self._is_looking and not thoroughly:
            self._next = edition
            return
        self._is_looking, self._next = True, None
        editions = (edition, *self._in_other_languages(edition))

        def work(_is_unwanted: Callable[[], bool]) -> bool:
            try:
                return self._work(editions, thoroughly=thoroughly)
            except _CutOffError:
                return False

        self._lane.ask(work)

    def pause(self) -> None:
        """Let the processor alone until `go_on`: a build waits between two of its pieces."""
        self._may_work.clear()

    def go_on(self) -> None:
        """Go on with what `pause` has stopped."""
        self._may_work.set()

    def finish(self) -> None:
        """Wait for what is being built; before the window goes."""
        self.go_on()
        self._lane.finish()

    def cut_off(self) -> None:
        """Build nothing any more; what is unfinished is removed."""
        self._is_cut_off = True
        self.finish()

    def _work(self, editions: tuple[Edition, ...], *, thoroughly: bool) -> bool:
        """Return whether there is something new on the shelf; on the lane's thread."""
        library = self._library
        if self._look_at_packs(thoroughly=thoroughly):
            return True
        folder = library.source_folder(editions[0])
        if not thoroughly:
            if library.has_changed():
                return True
            if not any(library.was_touched(each) for each in editions):
                return False
            signature = stat_signature(folder)
            if signature == self._looked_at:
                return False
            self._looked_at = signature
        self._wait()
        if not any(library.is_stale(each) for each in editions):
            return False
        for _built in library.build((folder,), report=self._on_step):
            pass
        return library.has_changed()

    def _look_at_packs(self, *, thoroughly: bool) -> bool:
        """Compare installed packs with their hashes, and build what is not yet; return whether another one counts."""
        packs = self._library.packs
        if not self._library.has_changed():
            packs.tidy()  # nobody reads what is gone: else the shelf would be another
        if not packs.installed():
            return False
        self._wait()
        packs.check(again=thoroughly)
        packs.build_missing(self._on_step)
        if self._library.has_changed():
            return True
        if told := packs.sentences():
            self.failed.emit(" ".join(told))
        return False

    def _in_other_languages(self, edition: Edition) -> Iterator[Edition]:
        head = edition.head
        for language in self._library.languages(head.guide):
            if language != head.language:
                try:
                    yield self._library.edition(head.guide, language)
                except EditionError:
                    continue  # it cannot be read either, and is built anew with the others

    def _on_step(self, step: Step) -> None:
        self._wait()
        self.stepped.emit(step.done, step.total)

    def _wait(self) -> None:
        self._may_work.wait()
        if self._is_cut_off:
            raise _CutOffError

    def _on_answered(self, fresh: object) -> None:
        self._is_looking = False
        asked, self._next = self._next, None
        if fresh:
            self.built.emit()
        elif asked is not None and not self._is_cut_off:
            self.look(asked)

    def _on_failed(self, sentence: str) -> None:
        self._is_looking, self._next = False, None
        self.failed.emit(sentence)
