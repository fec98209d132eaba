# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays one clean desk after the other in the shell; where no guide can be read, a calm page stands there instead.

Whatever fails on the way, the desk before is gone with all that it knew. It does not know when calls begin and end.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal

from reader.errors import ReaderError
from reader.i18n import _
from reader.settings import Value
from reader.ui.helpline.call_desk import CallDesk, CallPlace
from reader.ui.helpline.call_shell import CallShell
from reader.ui.kiosk.calm_page import CalmPage

_log = logging.getLogger(__name__)


class Desks(QObject):
    """Lives as long as helpline mode. There is one desk at a time, or none."""

    again_requested = Signal()
    """Somebody wants to see whether the guide is there again."""
    leave_requested = Signal()

    def __init__(
        self, place: CallPlace, shell: CallShell, comfort: Mapping[str, Value], furnish: Callable[[CallDesk], object]
    ) -> None:
        """Begin with the volunteer's `comfort`; `furnish` joins each new desk to the rest."""
        super().__init__(shell)
        self._place, self._shell, self._comfort, self._furnish = place, shell, comfort, furnish
        self._desk: CallDesk | None = None
        self._page: CalmPage | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is no desk: no guide could be read when one was to be laid."""
        return self._desk is None

    @property
    def desk(self) -> CallDesk:
        """The desk that is there; ask `is_empty` first."""
        assert self._desk is not None
        return self._desk

    def lay(self) -> None:
        """Lay a clean desk where there is none; ReaderError when no guide can be read."""
        desk = CallDesk(self._place, self._comfort)
        self._desk = desk
        self._furnish(desk)
        self._shell.show_page(desk.window)
        self._drop_page()

    def exchange(self, between: Callable[[], object]) -> None:
        """Put a clean desk in the place of the one that is there; `between` is called while there is none."""
        self._shell.setUpdatesEnabled(False)  # nothing of it flickers
        try:
            try:
                self.drop()
            finally:
                self._lay_or_say(between)
        finally:
            self._shell.setUpdatesEnabled(True)

    def drop(self) -> None:
        """Let go of the desk and of everything that it knew."""
        desk, self._desk = self._desk, None
        if desk is not None:
            self._comfort = desk.comfort()
            self._shell.take_page(desk.window)
            desk.end()

    def _lay_or_say(self, between: Callable[[], object]) -> None:
        try:
            between()
            self.lay()
        except ReaderError as error:
            _log.warning("there is no desk for the next call: %s", error)
            self._show_page()
        except BaseException:
            self._show_page()
            raise

    def _show_page(self) -> None:
        self.drop()
        self._drop_page()
        self._page = page = CalmPage(self._place.theme, with_second=True)
        page.say(
            _("The guide cannot be read just now"),
            _(
                "Nothing of the last call is kept. Try again; or leave helpline mode and come back: "
                "the guide is then made ready anew."
            ),
            _("Try again"),
            _("Leave helpline mode"),
        )
        # In a later turn of the event loop: the page goes when there is a desk.
        page.taken.connect(self.again_requested, Qt.ConnectionType.QueuedConnection)
        page.declined.connect(self.leave_requested, Qt.ConnectionType.QueuedConnection)
        self._shell.show_page(page)

    def _drop_page(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            self._shell.take_page(page)
            page.hide()
            page.deleteLater()
