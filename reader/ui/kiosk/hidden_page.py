# SPDX-License-Identifier: GPL-3.0-or-later
"""“Hide screen”: a calm page that covers at once what somebody reads, until they want it back or nobody answers.

It says nothing of what lies under it. Time goes on meanwhile, which is not its business.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.i18n import _
from reader.ui.kiosk.calm_page import CalmPage
from reader.ui.kiosk.shell import KioskShell
from reader.ui.kiosk.visit import Visit
from reader.ui.kiosk.wall import HIDE_KEY
from reader.ui.theme import Theme


class HiddenPage(CalmPage):
    """A page of `shell`. It asks to `cover` the visit with a page, and to show the visit again."""

    def __init__(
        self, theme: Theme, shell: KioskShell, cover: Callable[[QWidget], None], show_again: Callable[[], None]
    ) -> None:
        super().__init__(theme)
        self._shell, self._cover, self._show_again = shell, cover, show_again
        self._visit: Visit | None = None
        self.covers = False
        """Whether the visit's page stays covered, whatever else comes to the front meanwhile."""
        shortcut = QShortcut(QKeySequence(HIDE_KEY), shell, autoRepeat=False)
        shortcut.activated.connect(self._on_key)
        self.taken.connect(self.uncover)
        self.retranslate()
        shell.add_page(self)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.say(
            _("Your page is hidden"),
            _("Nobody can see what you were reading. If nobody comes back, everything you did here is wiped."),
            _("Show my page again"),
        )

    def serve(self, visit: Visit) -> None:
        """Cover this visit when its visitor asks for it."""
        self._visit = visit
        visit.foot.hide_requested.connect(self.cover)
        visit.language_changed.connect(self.retranslate)
        self.retranslate()

    def leave(self) -> None:
        """The visit is over."""
        self._visit, self.covers = None, False

    def cover(self) -> None:
        """Cover the visit's page, if that is in front, and be silent about it."""
        if self._visit is not None and self._shell.page is self._visit.page:
            self.covers = True
            self._visit.hush()
            self._cover(self)

    def uncover(self) -> None:
        """Show the page again."""
        self.covers = False
        self._show_again()

    def _on_key(self) -> None:
        if self._shell.page is self:
            self.uncover()
        else:
            self.cover()
