# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the middle of the window: a page, or the home page. It shows locations and says what it shows."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.content.address import HOME, Address
from reader.content.edition import Edition
from reader.i18n import _
from reader.library import Library
from reader.pages import Page
from reader.settings import Settings
from reader.ui.page.look import PageLook
from reader.ui.page.page_view import PageView
from reader.ui.window.dress import Home
from reader.ui.window.navigator import Location, Navigator
from reader.ui.window.reading import Reading
from reader.userdata.history import History
from reader.userdata.place import Places, WindowState
from reader.userdata.progress import Progress
from reader.userdata.searches import RecentSearches
from reader.userdata.store import Store

if TYPE_CHECKING:
    from reader.ui.options.first_start_page import FirstStartPage


@dataclasses.dataclass(frozen=True, slots=True)
class Kept:
    """What the window remembers between sessions."""

    store: Store
    settings: Settings
    places: Places
    progress: Progress
    window: WindowState
    searches: RecentSearches
    history: History

    @classmethod
    def of(cls, store: Store, settings: Settings) -> Kept:
        """Return everything that is remembered in this store, as far as the settings let it be."""
        return cls(
            store, settings, Places(store, settings), Progress(store, settings), WindowState(store),
            RecentSearches(store, settings), History(store, settings),
        )  # fmt: skip


class Middle(QStackedWidget):
    """The page view and the home page; the latter is built when it is first wanted."""

    page_shown = Signal(object)
    """The Address of what is shown now."""
    section_shown = Signal(object)
    """The Address of the section that is being read."""
    location_requested = Signal(object)
    """An Address asked for on the home page."""
    continue_requested = Signal()
    home_rebuilt = Signal()

    def __init__(
        self,
        look: PageLook,
        library: Library,
        edition: Edition,
        navigator: Navigator,
        *,
        kept: Kept,
        make_home: Callable[[], Home],
    ) -> None:
        super().__init__()
        self._make_home = make_home
        self._edition = edition
        self._home: Home | None = None
        self._greeting: FirstStartPage | None = None
        self.setObjectName("pageArea")
        self.view = PageView(look, edition.figure)
        self.addWidget(self.view)
        self.reading = Reading(
            library, navigator, self.view,
            progress=kept.progress, places=kept.places, history=kept.history, edition=edition,
        )  # fmt: skip
        self.reading.page_shown.connect(self.page_shown)
        self.reading.read_changed.connect(self._on_read_changed)
        self.view.section_changed.connect(self._on_section_changed)

    @property
    def home(self) -> Home:
        """The home page."""
        if self._home is None:
            self._home = self._make_home()
            self.addWidget(self._home)
            self._home.location_requested.connect(self.location_requested)
            self._home.continue_requested.connect(self.continue_requested)
            self._home.rebuilt.connect(self.home_rebuilt)
        return self._home

    @property
    def page(self) -> Page | None:
        """The page that is shown; None on the home page."""
        return self.view.page if self.shown is self.view else None

    @property
    def shown(self) -> QWidget:
        """The page view or the home page, whichever is in front."""
        return self.currentWidget() or self.view

    def set_edition(self, edition: Edition) -> None:
        """Show another edition from now on."""
        self._edition = edition
        self.reading.set_edition(edition)
        self.view.read_figures_from(edition.figure)

    def show_location(self, location: Location) -> None:
        """Show a page at its place, or the home page, which also stands in for a page that cannot be read."""
        if location.address.kind != "home":
            self.setCurrentWidget(self.view)
            if self.reading.show_location(location):
                return
        self._show_home()

    def continue_reading(self, navigator: Navigator) -> bool:
        """Go on where the reader stopped, to the very line; False when there is no such place."""
        location = self.reading.last_location()
        if location is None:
            return False
        fraction = self.reading.last_fraction()
        navigator.go_to(location)
        self.view.go_to_reading_place(location.address.section, fraction)
        return True

    def show_again(self) -> None:
        """Compose anew what is shown, at the same place, after something that all pages say has changed."""
        if self.shown is self.view and self.reading.show_again():
            return
        self.view.forget_page()
        self._show_home()

    def greet(self, page: FirstStartPage) -> None:
        """Show `page` where the home page will be, until `end_greeting`."""
        self._greeting = page
        self.addWidget(page)

    def end_greeting(self) -> None:
        """Give way to the home page, for good."""
        greeting, self._greeting = self._greeting, None
        if greeting is None:
            return
        if self.shown is greeting:
            self._show_home()
        self.removeWidget(greeting)
        greeting.deleteLater()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for part in (self._home, self._greeting):
            if part is not None:
                part.retranslate()

    def _show_home(self) -> None:
        if self._greeting is not None:
            self.setCurrentWidget(self._greeting)
            self.page_shown.emit(HOME)
            return
        self.home.set_edition(self._edition.head, self._edition.support().services)
        self._tell_home()
        self.setCurrentWidget(self.home)
        self.page_shown.emit(HOME)

    def _tell_home(self) -> None:
        """Tell the home page what was read and where to go on."""
        last = self.reading.last_location()
        self.home.set_read(self.reading.read_sections())
        self.home.set_last(self._place_name(last.address) if last else "")

    def _on_read_changed(self) -> None:
        if self._home is not None and self.shown is self._home:  # nobody reads there: all of it was forgotten
            self._tell_home()

    def _place_name(self, address: Address) -> str:
        head = self._edition.chapter_head(address.id)
        if head is None:
            return _("When to call")
        section = next((one.title for one in head.sections if one.id == address.section), "")
        return f"{head.short_title} › {section}" if section else head.short_title

    def _on_section_changed(self, section: str) -> None:
        page = self.page
        if page is not None:
            self.section_shown.emit(Address(page.address.kind, page.address.id, section, page.address.guide))
