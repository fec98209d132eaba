# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that lives as long as the window: made once, in the order in which the first page needs it.

What the first page does not need (a second start's messages, search, a look at the sources) begins after it is painted.
"""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from reader.content.address import HOME
from reader.content.edition import Edition
from reader.errors import EditionError, ReaderError
from reader.i18n import _, current_language
from reader.library import Library
from reader.paths import Paths
from reader.settings import Settings
from reader.ui.appearance import Appearance
from reader.ui.garbage import look_when_idle
from reader.ui.language import speak, system_language
from reader.ui.packs.which_guide import guide_to_open
from reader.ui.theme import Theme
from reader.ui.window.first_place import show_first_place
from reader.ui.window.main_window import MainWindow
from reader.ui.window.middle import Kept
from reader.ui.window.navigator import Location
from reader.ui.window.single_instance import Message
from reader.ui.window.updating import Updating
from reader.ui.window.window_actions import take_on
from reader.userdata.place import WindowState
from reader.userdata.store import Store, open_store
from reader.userdata.values import StoredValues

if TYPE_CHECKING:
    from reader.ui.helpline.door import Door
    from reader.ui.helpline.helpline import Helpline
    from reader.ui.packs.guides import Guides

_log = logging.getLogger(__name__)


class Session(QObject):
    """Everything that lives as long as the window."""

    def __init__(self, application: QApplication, paths: Paths, *, language: str = "", structured: bool = True) -> None:
        super().__init__(application)
        self.paths = paths
        self.store: Store = open_store(paths.state_file)
        self.settings = Settings(StoredValues(self.store))
        self.language = language or self.settings.get("app.language") or system_language()
        speak(self.language, paths.resources / "locale")
        self.theme = Theme(application, paths.resources)
        self.appearance = Appearance(self.theme, self.settings, self)
        self.library = Library(paths, emergency=self.settings.get("care.emergency_number"))
        application.setWindowIcon(self.theme.icon("lamplight"))
        self._structured = structured
        self.updating: Updating | None = None
        self.helpline: Helpline | None = None
        self.guides: Guides | None = None
        self._door: Door | None = None
        self._hook_before = sys.excepthook
        sys.excepthook = self._on_fault

    def open(self, address: str = "", words: str = "") -> None:
        """Make the window and show it; build the guide first when there is none to read."""
        edition = self._edition(guide_to_open(self.library, WindowState(self.store), address))
        kept = Kept.of(self.store, self.settings)
        # After what is kept: a setting that is on again finds nothing to keep.
        self.store.subscribe_cleared(self.settings.reload)
        self.window = MainWindow(self.theme, self.appearance, self.library, edition, kept)
        self.window.title.set_neutral(neutral=self.settings.get("app.neutral_title"))
        self.window.ready.connect(self._on_ready, Qt.ConnectionType.SingleShotConnection)
        self._offer_more()
        if self._structured:
            self.window.view.page_painted.connect(_install_accessibility, Qt.ConnectionType.SingleShotConnection)
        is_first = kept.window.is_first_start()
        if is_first:
            self._begin(kept.window)
        self.window.show()  # first: the page is then set at its final width, once
        if is_first and not address and not words:
            self._welcome()
        else:
            show_first_place(self.window, self.library, self.settings, address)
        self.window.middle.shown.setFocus()
        if words:
            self.window.start_search(words)

    def _offer_more(self) -> None:
        """Have the window offer what concerns more than itself."""
        take_on(self.window, "new_call", self.open_helpline)

    def open_helpline(self, site_file: Path | None = None) -> None:
        """Show helpline mode in place of the window; ReaderError when the site file cannot be used, or not now."""
        from reader.ui.helpline.door import Door  # noqa: PLC0415  most people answer no telephone

        if self.helpline is None:
            self._edition()
            self._spoken = current_language()  # the call may be in another language
            look_when_idle()
        self._door = self._door or Door(self)
        self.helpline = self._door.open(site_file, getattr(self, "window", None))
        self.helpline.shell.rise()

    def leave_helpline(self) -> None:
        """Bring the window back; called while helpline mode can still be seen."""
        self.helpline = None
        speak(self._spoken, self.paths.resources / "locale")
        self.appearance.apply()
        if hasattr(self, "window"):
            self.window.show()
            self.window.activateWindow()
        else:
            self.open()

    def _edition(self, guide: str = "") -> Edition:
        try:
            return self.library.edition(guide, self.language)
        except EditionError:
            from reader.ui.window.build_window import build_with_progress  # noqa: PLC0415  the first time only

            build_with_progress(self.library, self.theme)
            self.library.look_again()
            return self.library.edition(guide if guide in self.library.guides else "", self.language)

    def _begin(self, state: WindowState) -> None:
        """Do once what belongs to the very first start, however it was asked for."""
        from reader.ui.options.first_start import follow_system_size  # noqa: PLC0415  once in a life

        state.note_first_start()
        follow_system_size(self.settings)

    def _welcome(self) -> None:
        """Show the page of the very first start. Who asks for a place or a search knows what for, and is not asked."""
        from reader.ui.options.first_start import FirstStart  # noqa: PLC0415  once in a life

        FirstStart(self.window, self.settings)
        self.window.going.start(Location(HOME))

    def _on_ready(self) -> None:
        """Do what the first page had to come before."""
        from reader.ui.options.live_settings import LiveSettings  # noqa: PLC0415  nothing changes before the first page

        gc.freeze()
        look_when_idle()
        LiveSettings(self.window, self.settings)
        self._offer_guides()
        if self.store.notice:
            self.window.say(self.store.notice)
        self._follow_sources()

    def _offer_guides(self) -> None:
        """Have the window add and change guides."""
        from reader.ui.packs.guides import Guides  # noqa: PLC0415  no guide is added before the first page

        self.guides = Guides(self.window, WindowState(self.store))
        self.window.features.join(self.guides)
        take_on(self.window, "guides", self.guides.show_list)
        take_on(self.window, "add_guide", self.guides.add)

    def _follow_sources(self) -> None:
        """Keep what is read in step with its sources."""
        edition = self.window.edition
        if edition.path.is_relative_to(self.paths.shipped_index) or edition.path.is_relative_to(self.paths.own_index):
            self.updating = Updating(self.library, self)
            self.updating.built.connect(self._on_built)
            self.updating.failed.connect(self.window.say)
            self.updating.look(edition)
            self.window.later.searching.index_failed.connect(self._on_index_failed)

    def _on_index_failed(self) -> None:
        """Look thoroughly: an index that cannot be searched is built anew."""
        if self.updating is not None:
            self.updating.look(self.window.edition, thoroughly=True)

    def _on_built(self) -> None:
        """Show the new edition at the same place."""
        self.library.look_again()
        head = self.window.edition.head
        try:
            edition = self.library.edition(head.guide, head.language)
        except EditionError:  # an installed guide was damaged
            edition = self.library.edition(language=head.language)
        self.window.show_edition(edition)
        told = " ".join(self.library.packs.sentences())
        self.window.say(told or _("The guide has been brought up to date."))

    def answer(self, message: Message) -> None:
        """Come to the front, as a second start asks, and go where it says."""
        if message.mode == "helpline":
            self.open_helpline(Path(message.site) if message.site else None)
        if self.helpline is not None:
            self.helpline.answer(message.address, message.words)
            return
        window = self.window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()
        if message.address:
            window.going.go_to_text(message.address)
        if message.words:
            window.start_search(message.words)

    def close(self) -> None:
        """Let go of everything; what is to be kept has been kept."""
        sys.excepthook = self._hook_before
        if self.updating is not None:
            self.updating.finish()
        helpline, self.helpline = self.helpline, None
        if helpline is not None:
            helpline.close()
        window = getattr(self, "window", None)
        if window is not None:
            window.close()
        self.library.close()
        self.store.close()

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """A fault of the program: told calmly and written to the log; reading goes on."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        window = self.helpline or getattr(self, "window", None)
        if isinstance(fault, ReaderError):
            sentence = str(fault)
        else:
            known = None if self.helpline else (kind, fault, trace)  # else it may say what a caller said
            _log.error("A fault of the program", exc_info=known)
            sentence = _("Something went wrong in the program. You can go on reading.")
        if window is not None:
            window.say(sentence)


def _install_accessibility() -> None:
    """Give the page its structure for assistive technology: after the paint, before anything can ask for it."""
    from reader.ui.page.access import install_page_accessibility  # noqa: PLC0415  not before the first page

    install_page_accessibility()
