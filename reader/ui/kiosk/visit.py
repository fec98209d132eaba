# SPDX-License-Identifier: GPL-3.0-or-later
"""One visit: a window of its own and everything that remembers, all of it in memory and dropped at the end.

It does not know when it begins and ends.
"""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from reader.content.address import HOME
from reader.i18n import _
from reader.library import Library
from reader.settings import Scope, Settings
from reader.site.beside_guide import lacks
from reader.site.site import Site
from reader.ui.appearance import Appearance
from reader.ui.kiosk.kiosk_bar import KioskBar
from reader.ui.kiosk.kiosk_dress import kiosk_dress
from reader.ui.kiosk.kiosk_foot import KioskFoot
from reader.ui.kiosk.kiosk_home import KioskHome
from reader.ui.kiosk.page_buttons import PageButtons
from reader.ui.kiosk.stepping_back import SteppingBack
from reader.ui.kiosk.visit_end import do_all
from reader.ui.language import speak
from reader.ui.options.live_settings import LiveSettings
from reader.ui.theme import Theme
from reader.ui.window.main_window import MainWindow
from reader.ui.window.middle import Kept
from reader.ui.window.navigator import Location
from reader.userdata.store import Store, open_store
from reader.userdata.values import StoredValues

SIZES = (100, 115, 135, 170, 200, 250)
"""Percent. Smaller ones would make targets too small for a finger; larger ones leave no room on a screen for all."""


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """What outlives the visits and each of them is made with."""

    theme: Theme
    library: Library
    site: Site
    languages: tuple[str, ...]
    """Those of the guide that the site offers; the first is where a visit begins that chose none."""
    lacks: tuple[str, ...] = ()
    """Sentences for staff about what the site names and the guide does not have."""


def make_place(theme: Theme, library: Library, site: Site) -> Place:
    """Return what the visits of a site have in common; from now on the library shows what the site does.

    What the guide does not have is left out: without any known part all are shown, for a screen with nothing to read
    helps nobody.
    """
    library.show_parts(())
    library.offer_languages(())
    guide = next(iter(library.guides), "")
    has = library.languages(guide)
    heads = [library.edition(guide, language).head for language in has] if site.parts else []
    parts = {part.id for head in heads for part in head.parts}
    shown = tuple(part for part in site.parts if part in parts)
    library.show_parts(shown)
    languages = tuple(code for code in site.languages if code in has) or has[:1] or site.languages[:1]
    library.offer_languages(languages)
    sentences = [each.sentence() for each in lacks(site, has, parts)]
    if parts and not shown:
        sentences.append(_("None of the site file’s parts is in the guide, so all of it is shown."))
    return Place(theme, library, site, languages, tuple(sentences))


class Visit(QObject):
    """Holds the window in `page`, to be shown, and the foot that goes with it. `end` drops everything."""

    at_home_changed = Signal(bool)
    """Whether the home page or the search is in front, where nobody reads."""
    language_changed = Signal(str)

    def __init__(self, place: Place, language: str = "") -> None:
        super().__init__()
        self._was_searching = False
        theme, library, site = place.theme, place.library, place.site
        self.language = language = language or place.languages[0]
        self.store: Store = open_store(None)
        self.settings = Settings(StoredValues(self.store), site.locked_settings(), who=Scope.KIOSK)
        for key, value in (site.first_settings() | {"app.language": language}).items():
            if not self.settings.is_locked(key):
                self.settings.set(key, value)
        speak(language, library.paths.resources / "locale")
        self.appearance = Appearance(theme, self.settings, self, sizes=SIZES)
        edition = library.edition(language=language)
        dress = kiosk_dress(site, place.languages)
        kept = Kept.of(self.store, self.settings)
        self.window = MainWindow(theme, self.appearance, library, edition, kept, dress=dress)
        self.foot = KioskFoot(theme, self.window.acts, is_low=site.buttons_down)
        self.page_buttons = PageButtons(theme, self.window)
        self.page = QWidget()
        row = QHBoxLayout(self.page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.window, 1)
        row.addWidget(self.page_buttons)
        LiveSettings(self.window, self.settings)
        self.settings.subscribe(self._on_setting_changed)
        self.foot.low_requested.connect(self.put_low)
        self.put_low(site.buttons_down)

    def begin(self) -> None:
        """Show the home page; `page` is in the shell by now."""
        window = self.window
        window.finish_building()
        home, bar = window.middle.home, window.bar
        assert isinstance(home, KioskHome)
        assert isinstance(bar, KioskBar)
        home.language_chosen.connect(self._on_language_chosen)
        stepping = SteppingBack(window, home)
        stepping.changed.connect(bar.back.setEnabled)
        bar.back_requested.connect(stepping.step)
        self.page_buttons.looked.connect(stepping.look)  # something may have come over the page
        bar.back.setEnabled(False)
        window.middle.page_shown.connect(self._on_page_shown)
        window.acts["glossary"].triggered.connect(self._leave_field)
        window.going.start(Location(HOME))
        home.setFocus()
        self.page_buttons.refresh_soon()

    def put_low(self, low: bool) -> None:
        """Put bar and tiles within reach of somebody who sits, or back to their usual place."""
        self.window.put_bar_below(below=low)
        home = self.window.middle.home
        if isinstance(home, KioskHome):
            home.set_low(low=low)

    def is_listening(self) -> bool:
        """Return whether something is being read aloud: who listens touches nothing."""
        return self.window.features.listening.is_speaking

    def hush(self) -> None:
        """Pause what is being read aloud: something else is to be heard."""
        if self.is_listening():
            self.window.features.listening.listen_or_pause()

    @property
    def title(self) -> str:
        """What stands over all that is in front."""
        middle = self.window.middle
        home = middle.home
        return middle.page.title if middle.page is not None else home.title() if isinstance(home, KioskHome) else ""

    def pause(self) -> None:
        """Note where the keyboard is: something else comes to the front."""
        focused = self.window.focusWidget()
        self._was_searching = focused is self.window.box

    def resume(self) -> None:
        """Go on where the visitor was."""
        if self._was_searching:
            self.window.start_search()
        else:
            self.window.middle.shown.setFocus()

    def end(self) -> None:
        """Stop everything and let go of everything. Nothing of this visit can be used afterwards."""
        do_all(
            self.window.close,
            # Not taken out of the shell: Qt would dress and arrange all of it once more.
            self.page.hide,
            self.foot.hide,
            self.page.deleteLater,
            self.foot.deleteLater,
            self.window.lane.finish,  # once more: what was hidden moved the keyboard, and any part may have asked again
            self.appearance.stop,
            self.store.close,
            self.deleteLater,
        )

    def _leave_field(self) -> None:
        """Give the keyboard to the list of words: its field would bring up keys over half of what there is to see."""
        panel = self.window.later.side_panel.panel
        rows = panel.findChild(QAbstractItemView) if panel is not None else None
        if rows is not None and rows.isVisible():
            rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_language_chosen(self, language: str) -> None:
        if not self.settings.is_locked("app.language"):
            self.settings.set("app.language", language)

    def _on_setting_changed(self, key: str) -> None:
        if key == "app.language":
            self.language = self.settings.get("app.language")
            self.foot.retranslate()
            self.page_buttons.retranslate()
            self.language_changed.emit(self.language)

    def _on_page_shown(self) -> None:
        self.at_home_changed.emit(self.window.middle.page is None)
