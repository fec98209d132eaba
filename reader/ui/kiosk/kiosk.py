# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal: one visit after the other in one shell. The only place where its pages, clock and staff meet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from reader.i18n import set_language
from reader.library import Library
from reader.site.site import Site
from reader.ui.kiosk.shell import KioskShell
from reader.ui.kiosk.touch_rules import TouchRules
from reader.ui.kiosk.visit import Place, Visit
from reader.ui.theme import Theme

BASE = 1.37
"""100 % in a waiting room: what is 44 pixels on a desk is 60 here."""


class Kiosk(QObject):
    """Lives as long as the process."""

    visit_started = Signal()
    visit_ended = Signal(str)
    """Why: `finished`, `idle` or `fault`."""

    def __init__(self, theme: Theme, library: Library, site: Site) -> None:
        super().__init__()
        theme.set_base(BASE)
        self.site = site
        self.place = Place(theme, library, site, _languages(library, site))
        self.visit: Visit | None = None
        self.shell = KioskShell()
        self._rules = TouchRules(self.shell)

    @property
    def is_in_visit(self) -> bool:
        """Whether somebody is at it, as far as the terminal knows."""
        return self.visit is not None

    def open(self) -> None:
        """Fill the screen."""
        self._rules.begin()
        QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        self._be_unvisited()
        self.shell.showFullScreen()

    def begin_visit(self, language: str = "") -> None:
        """Show a fresh window to a visitor who reads `language`; the site's first one when it is empty."""
        if self.visit is not None:
            return
        self.visit = visit = Visit(self.place, language)
        visit.foot.finish_requested.connect(self._on_finished)
        self._rules.scrolling_changed.connect(visit.page_buttons.refresh_soon)
        self.shell.show_page(visit.page)
        self.shell.put_foot(visit.foot, visit.page)
        visit.begin()
        self.visit_started.emit()

    def end_visit(self, reason: str) -> None:
        """Drop everything of the visit."""
        visit, self.visit = self.visit, None
        if visit is None:
            return
        self.shell.put_foot(None)
        self.shell.take_page(visit.page)
        visit.end()
        del visit
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.visit_ended.emit(reason)
        self._be_unvisited()

    def close(self) -> None:
        """Let go of everything: the terminal ends."""
        self.end_visit("finished")
        self._rules.end()
        QApplication.restoreOverrideCursor()
        self.shell.allow_close()
        self.shell.close()
        self.shell.deleteLater()

    def _be_unvisited(self) -> None:
        """Look as the site wants it, and wait for a visitor."""
        site, place = self.site, self.place
        set_language(place.languages[0], place.library.paths.resources / "locale")
        place.theme.apply(site.palette, site.text_size / 100)

    def _on_finished(self) -> None:
        self.end_visit("finished")


def _languages(library: Library, site: Site) -> tuple[str, ...]:
    """Return the languages that the site offers and the guide has; the guide's own where that is none."""
    guide = next(iter(library.guides), "")
    has = library.languages(guide)
    return tuple(code for code in site.languages if code in has) or has[:1] or site.languages[:1]
