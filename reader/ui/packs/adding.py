# SPDX-License-Identifier: GPL-3.0-or-later
"""One pack on its way in: what is in the file, whether it is wanted, how far it is, what came of it.

It joins the sheet with the work. What the window reads afterwards is not its concern.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.i18n import _, current_language
from reader.ui.packs.pack_sheet import PackSheet
from reader.ui.packs.pack_words import Found, Line, Refusal, found_lines, in_own_words, refusal_lines
from reader.ui.packs.pack_work import PackWork
from reader.ui.window.feature import Desk


class Adding(QObject):
    """`look_at` begins; one pack at a time."""

    installed = Signal(str)
    """The guide's id: its pack stands on the shelf. Answer with `show_done`."""
    open_requested = Signal(str)
    """The id of a guide that somebody wants to read instead of theirs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.frame)
        self._desk = desk
        self._found: Found | None = None
        self._opens = False
        """Whether the guide is another one than the one that is being read."""
        self.sheet = PackSheet(desk.theme, desk.frame.central)
        self.work = PackWork(desk.library, self)
        self.sheet.view.install_requested.connect(self._install)
        self.sheet.view.open_requested.connect(self._on_open)
        self.sheet.stop_requested.connect(self._stop_installing)
        self.work.checked.connect(self._on_checked)
        self.work.refused.connect(self._on_refused)
        self.work.stepped.connect(self.sheet.view.show_step)
        self.work.installed.connect(self.installed)
        self.work.stopped.connect(self._on_stopped)

    def look_at(self, path: Path) -> None:
        """Show what is in the file of a guide, and offer to install it."""
        if self.work.is_busy:
            self._desk.say(_("Another guide is being looked at. Try again when that is done."))
            return
        self._found = None
        self.sheet.set_installing(installing=False)
        self.sheet.set_name(_("A guide to add"))
        self.sheet.view.show_checking()
        self.sheet.place(self._desk.frame.sheet_area())
        self.sheet.open()
        self.work.check(path)

    def show_done(self, guide: str, *, is_read: bool) -> None:
        """Say that a guide is installed; `is_read` when its new edition is what the window shows now."""
        self._opens = not is_read
        self.sheet.set_installing(installing=False)
        title = self._desk.library.edition(guide, current_language()).head.title
        self.sheet.set_name(_("“{title}” is installed").format(title=title))
        undo = Line(_("To go back or to remove it, choose “Guides on this computer” in the menu."), "muted")
        if is_read:
            text = _("You are reading the new edition now. What you kept is still here.")
            self.sheet.view.show_done([Line(text), undo], open_it=_("Go on reading"))
        else:
            text = _("It stands beside the guide that you are reading.")
            self.sheet.view.show_done([Line(text), undo], open_it=_("Open it"), leave=_("Not now"))

    def close(self) -> None:
        """Give way to what somebody wants to see instead, unless something is being installed."""
        if not self.sheet.is_installing:
            self.sheet.close()

    def _on_checked(self, found: Found) -> None:
        if self.sheet.is_open:  # else somebody thought better of it meanwhile
            self._found = found
            self.sheet.set_name(in_own_words(found.pack.manifest.titles))
            self.sheet.view.show_found(found_lines(found, datetime.date.today()))

    def _on_refused(self, refusal: Refusal) -> None:
        self.sheet.set_installing(installing=False)
        if self.sheet.is_open:
            self.sheet.set_name(_("This guide cannot be installed"))
            self.sheet.view.show_refused(refusal_lines(refusal))
        else:
            self._desk.say(refusal.sentence)

    def _install(self) -> None:
        if self._found is not None and not self.work.is_busy:
            self.sheet.set_installing(installing=True)
            self.sheet.view.show_installing()
            self.work.install(self._found.pack)

    def _stop_installing(self) -> None:
        self.sheet.view.show_stopping()
        self.work.stop()

    def _on_stopped(self) -> None:
        self.sheet.set_installing(installing=False)
        self.sheet.close()
        self._desk.say(_("Stopped. Nothing was changed."))

    def _on_open(self) -> None:
        self.sheet.close()
        if self._opens and self._found is not None:
            self.open_requested.emit(self._found.pack.manifest.id)
