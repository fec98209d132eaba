# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps helpline mode in step with the guide's sources and the shelf, and never during a call.

A new edition is built beside the one that is read, only while nobody is on the telephone, and taken over where a clean
desk is laid anyway, or where nobody has touched the one that is there. It knows nothing of what a call holds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.i18n import _
from reader.library import Library
from reader.ui.helpline.call_desk import CallDesk
from reader.ui.helpline.call_shell import CallShell
from reader.ui.helpline.locking import Locking
from reader.ui.window.updating import Updating


class Calls(Protocol):
    """What it asks of helpline mode."""

    shell: CallShell
    locking: Locking

    @property
    def has_desk(self) -> bool:
        """Whether there is a desk; none where no guide can be read."""

    @property
    def desk(self) -> CallDesk:
        """The desk that is there."""


class KeepingUp(QObject):
    """Lives as long as helpline mode. `take_over` between two calls."""

    renewal_requested = Signal()
    """A new edition is there, and the desk is clean: it should be laid anew."""

    def __init__(self, library: Library, calls: Calls, say: Callable[[str], object], parent: QObject) -> None:
        """`say` tells whoever sits at the desk a sentence."""
        super().__init__(parent)
        self._library, self._calls, self._say = library, calls, say
        self._is_mending = False
        """Whether the search of the call that runs is damaged."""
        self._updating = Updating(library, self)
        self._updating.built.connect(self._on_built)
        self._updating.failed.connect(self._on_failed)

    def look(self) -> None:
        """Look at sources and shelf, and build beside what is read if that is needed."""
        self._updating.go_on()
        if self._calls.has_desk:
            self._updating.look(self._calls.desk.window.edition)

    def pause(self) -> None:
        """Leave the processor to a call that begins."""
        self._updating.pause()

    def follow(self, desk: CallDesk) -> None:
        """Mend the search of this desk if it turns out to be damaged."""
        desk.window.later.searching.index_failed.connect(self._on_index_failed)

    def has_news(self) -> bool:
        """Return whether a newer edition is on the shelf than the one that the desk reads."""
        return self._library.has_changed()

    def take_over(self) -> bool:
        """Have the next desk read what is newest on the shelf; return whether that is another edition than before.

        Only while there is no desk. What a searcher remembers of the words that it was asked for goes in any case.
        """
        self._is_mending = False
        is_new = self._library.has_changed()
        if is_new:
            self._library.look_again()
        else:
            self._library.close()
        return is_new

    def stop(self) -> None:
        """Build nothing any more; what is unfinished is removed."""
        self._updating.cut_off()

    def _on_built(self) -> None:
        """Show what is new if nobody is disturbed; else it is taken over when the call ends."""
        if self._is_idle():
            self.renewal_requested.emit()
        elif self._is_mending:
            self._mend_search()

    def _is_idle(self) -> bool:
        """Tell whether nobody would notice that the desk is another: no call, no menu, the keyboard in the search."""
        if not self._calls.has_desk:
            return not self._calls.locking.is_locked  # whatever was built, it is better than nothing
        desk, shell = self._calls.desk, self._calls.shell
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        is_clean = desk.is_untouched and not desk.call.is_running and not self._calls.locking.is_locked
        return is_clean and over is None and shell.focusWidget() is desk.window.box

    def _on_failed(self, sentence: str) -> None:
        if not self._calls.has_desk or not self._calls.desk.call.is_running:
            self._say(sentence)

    def _on_index_failed(self) -> None:
        """Build a damaged index anew, even in a call: there is no search to be slowed down."""
        self._is_mending = True
        self._updating.go_on()
        self._updating.look(self._calls.desk.window.edition, thoroughly=True)

    def _mend_search(self) -> None:
        """Give a call whose search was damaged what was built for it, at the same place."""
        window, library = self._calls.desk.window, self._library
        self._is_mending = False
        self._updating.pause()
        library.look_again()
        head = window.edition.head
        window.show_edition(library.edition(head.guide, head.language))
        self._say(_("The search is ready again."))
