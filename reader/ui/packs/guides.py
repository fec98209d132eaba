# SPDX-License-Identifier: GPL-3.0-or-later
"""The feature behind “Add a guide” and “Guides on this computer”: it joins file, sheets, work and window.

What is installed is taken over at once, at the same place: bookmarks and notes lead by ids and find theirs again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from reader.content.edition import Edition
from reader.errors import EditionError
from reader.i18n import _
from reader.packs.limits import PACK_ENDING
from reader.ui.packs.dropping import Dropping
from reader.ui.packs.guides_here import guides_here
from reader.ui.packs.guides_sheet import GuidesSheet
from reader.ui.packs.unsigned_bar import UnsignedBar
from reader.ui.packs.which_guide import keep_choice
from reader.ui.window.feature import Feature
from reader.ui.window.main_window import MainWindow
from reader.userdata.place import WindowState

if TYPE_CHECKING:
    from reader.ui.packs.adding import Adding


def ask_for_pack(parent: QWidget) -> Path | None:
    """Ask for the file of a guide; None when the person thinks better of it. Tests put another function here."""
    from reader.ui.controls.file_dialogs import ask_to_open  # noqa: PLC0415  never where nobody may ask for a file

    named = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    kinds = _("Guides to install (*{ending})").format(ending=PACK_ENDING)
    return ask_to_open(parent, _("Add a guide"), named if named.is_dir() else Path.home(), kinds)


class Guides(Feature):
    """Made for a window that has all its parts; a terminal's window has none of this."""

    def __init__(self, window: MainWindow, state: WindowState) -> None:
        super().__init__(window.features.desk, window.edition)
        self._window = window
        self._state = state
        self._made: tuple[Adding, GuidesSheet] | None = None
        self.unsigned = UnsignedBar(self.desk.theme)
        window.put_at_page(self.unsigned, above=True)
        self.set_edition(window.edition)
        self.dropping = Dropping(window)
        self.dropping.dropped.connect(self.look_at)
        self.dropping.refused.connect(self._on_drop_refused)
        window.going.arrived.connect(self._close)

    def set_edition(self, edition: Edition) -> None:
        """Work with another edition from now on, and say so if nobody has signed it."""
        super().set_edition(edition)
        pack = self.desk.library.packs.pack_of(edition.path)
        self.unsigned.setVisible(pack is not None and not pack.signer)

    @property
    def adding(self) -> Adding:
        """What looks at one pack and installs it."""
        return self._parts()[0]

    @property
    def list_sheet(self) -> GuidesSheet:
        """The sheet that lists all guides."""
        return self._parts()[1]

    def _parts(self) -> tuple[Adding, GuidesSheet]:
        """Return what it is made of, made when it is first asked for."""
        if self._made is None:
            from reader.ui.packs.adding import Adding  # noqa: PLC0415  signatures, for who adds a guide only

            adding, listed = Adding(self.desk), GuidesSheet(self.desk.theme, self.desk.frame.central)
            self._made = (adding, listed)
            adding.installed.connect(self._on_installed)
            adding.open_requested.connect(self._read)
            adding.work.changed.connect(self._on_changed)
            listed.add_requested.connect(self.add)
            listed.list.read_requested.connect(self._read)
            listed.list.back_requested.connect(adding.work.go_back)
            listed.list.remove_requested.connect(adding.work.remove)
        return self._made

    # -- what the actions do --------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a file, and show what is in it."""
        path = ask_for_pack(self._window)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Show what is in the file of a guide, and offer to install it."""
        self.list_sheet.close()
        self.adding.look_at(path)

    def show_list(self) -> None:
        """Show the guides that there are, or close the list when it is there."""
        if self.list_sheet.is_open:
            self.list_sheet.close()
            return
        self._fill_list()
        self.list_sheet.place(self.desk.frame.sheet_area())
        self.list_sheet.open()

    def _fill_list(self) -> None:
        self.list_sheet.show_guides(guides_here(self.desk.library, self.edition.head.guide))

    # -- what comes of it -----------------------------------------------------------------------------------------

    def _on_installed(self, guide: str) -> None:
        self._take_over()
        self.adding.show_done(guide, is_read=guide == self.edition.head.guide)

    def _read(self, guide: str) -> None:
        """Read another guide from now on, from its home page."""
        try:
            edition = self.desk.library.edition(guide, self.edition.head.language)
        except EditionError as error:
            self.desk.say(str(error))
            return
        self.list_sheet.close()
        keep_choice(self.desk.library, self._state, guide)
        self._window.show_edition(edition)
        self._window.going.go_home()

    def _on_changed(self, guide: str) -> None:
        """Something was removed, or an earlier edition is there again."""
        pack = self.desk.library.packs.find(guide)
        self._take_over()
        self.desk.library.packs.tidy()
        if self.list_sheet.is_open:
            self._fill_list()
            self.list_sheet.first_stop().setFocus()
        if pack is None:
            self.desk.say(_("The guide that was installed is removed."))
        else:
            self.desk.say(_("Edition {edition} is here again.").format(edition=pack.edition))

    def _take_over(self) -> None:
        """Read what is newest on the shelf, at the same place; another guide where this one is gone."""
        library, head = self.desk.library, self.edition.head
        library.look_again()
        try:
            edition = library.edition(head.guide, head.language)
        except EditionError:
            edition = library.edition(language=head.language)
            keep_choice(library, self._state, edition.head.guide)
        self._window.show_edition(edition)

    # -- the window -----------------------------------------------------------------------------------------------

    def _on_drop_refused(self) -> None:
        text = _("Only the file of one guide can be dropped here; its name ends in “{ending}”.")
        self.desk.say(text.format(ending=PACK_ENDING))

    def _close(self) -> None:
        """A place was asked for: it is what the person wants to see."""
        if self._made is not None:
            self.list_sheet.close()
            self.adding.close()

    def place(self) -> None:
        """Put the sheets where they belong, after a change of size."""
        if self._made is not None:
            for sheet in (self.adding.sheet, self.list_sheet):
                if sheet.is_open:
                    sheet.place(self.desk.frame.sheet_area())

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.unsigned.retranslate()
        if self._made is not None:
            self.list_sheet.retranslate()
            self.adding.sheet.view.retranslate()
            if self.list_sheet.is_open:
                self._fill_list()

    def stop(self) -> None:
        """Let nothing run on; an installation is taken back."""
        if self._made is not None:
            self.adding.work.finish()
