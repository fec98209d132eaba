# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal: one visit after the other in one shell. The only place where its pages and its clock meet.

It does not know the staff: who lets them in has it make way for them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.library import Library
from reader.site.counts import Counts
from reader.site.site import Site
from reader.ui.kiosk.asking_page import AskingPage
from reader.ui.kiosk.attract_page import AttractPage
from reader.ui.kiosk.attract_words import attract_words
from reader.ui.kiosk.finished_page import FinishedPage
from reader.ui.kiosk.forgetting import forget_outside
from reader.ui.kiosk.hidden_page import HiddenPage
from reader.ui.kiosk.idle import Idle, steady_seconds
from reader.ui.kiosk.keyboard import KioskKeyboard
from reader.ui.kiosk.keypad import Keypad
from reader.ui.kiosk.kiosk_speech import KioskSpeech
from reader.ui.kiosk.shell import KioskShell
from reader.ui.kiosk.touch_rules import TouchRules
from reader.ui.kiosk.visit import Visit, make_place
from reader.ui.kiosk.visit_end import do_all
from reader.ui.language import speak
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.kiosk.kiosk_print import KioskPrint

BASE = 1.37
"""100 % in a waiting room: what is 44 pixels on a desk is 60 here."""
LISTENING_SECONDS = 1200
"""So long may somebody listen without a touch until they are asked whether they are still there: a long chapter."""


class Kiosk(QObject):
    """Lives as long as the process."""

    visit_started = Signal()
    visit_ended = Signal(str)
    """Why: `finished`, `idle`, `fault` or `staff`."""
    end_failed = Signal()
    """A visit was wiped as far as that went, and something in it failed: only the end of the process leaves nothing."""

    def __init__(
        self,
        theme: Theme,
        library: Library,
        site: Site,
        *,
        shell: KioskShell | None = None,
        rules: TouchRules | None = None,
        counts: Counts | None = None,
        now: Callable[[], float] = steady_seconds,
    ) -> None:
        """Make what waits in `shell` by its `rules`, or in one of its own; `now` gives seconds and never goes back."""
        super().__init__()
        theme.set_base(BASE)
        theme.apply(site.palette, site.text_size / 100)
        self.site = site
        self.counts = counts or Counts(None)
        self.place = make_place(theme, library, site)
        speak(self.place.languages[0], library.paths.resources / "locale")  # before any page says something
        self.visit: Visit | None = None
        self._now = now
        self.shell = shell or KioskShell()
        self.attract = AttractPage(theme, site, self.place.languages)
        self.asking = AskingPage(theme, self._where_to_ask)
        self.finished = FinishedPage(theme)
        self.hidden = HiddenPage(theme, self.shell, self._on_page_requested, self._on_more_time)
        self.keyboard = KioskKeyboard(theme, library.paths.resources / "keyboards")
        self.shell.put_keyboard(self.keyboard)
        self.idle = Idle(
            now,
            page_seconds=site.idle_seconds,
            home_seconds=site.idle_home_seconds,
            warning_seconds=site.warning_seconds,
            parent=self,
        )
        self.rules = rules or TouchRules(self.shell)
        self.keypad = Keypad(self.shell)
        self.speech: KioskSpeech | None = None
        if site.shows("listen"):
            self.speech = KioskSpeech(theme, site, self.shell, self.keypad)
        self.printing: KioskPrint | None = None
        if site.printing is not None:
            from reader.ui.kiosk.kiosk_print import KioskPrint  # noqa: PLC0415

            self.printing = KioskPrint(site.printing, now, parent=self)
            self.printing.printed.connect(partial(self.counts.add, "print"))
        self._connect()

    def _connect(self) -> None:
        self.attract.woken.connect(self.begin_visit)
        if self.speech is not None:
            self.attract.speech_requested.connect(self.begin_spoken_visit)
            self.speech.begin_requested.connect(self._on_speech_key)
            self.speech.page_requested.connect(self._on_page_requested)
            self.speech.return_requested.connect(self._on_more_time)
            self.rules.pressed.connect(self.speech.touched)
            self.shell.add_page(self.speech.page)
        self.rules.touched.connect(self.idle.touched)
        self.idle.asking.connect(self._on_asking)
        self.idle.expired.connect(partial(self.end_visit, "idle"))
        self.asking.more_time_requested.connect(self._on_more_time)
        self.asking.finish_requested.connect(partial(self.end_visit, "finished"))
        self.finished.done.connect(self.show_start)
        self.keypad.page_pressed.connect(self._on_page_pressed)
        for page in (self.attract, self.asking, self.finished):
            self.shell.add_page(page)

    @property
    def is_in_visit(self) -> bool:
        """Whether somebody is at it, as far as the terminal knows."""
        return self.visit is not None

    def is_waiting(self) -> bool:
        """Whether it shows the page that waits for a visitor: neither somebody's last page nor one of the staff's."""
        return self.shell.page is self.attract

    def open(self, *, in_front: bool = True) -> None:
        """Fill the screen, and wait for the first visitor; without `in_front`, behind the page that is shown now."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.rules.begin()
        self.keyboard.follow(application)
        self.keypad.follow(application)
        if in_front:
            self.show_start()
        self.shell.fill_screen()

    def show_start(self) -> None:
        """Show the page that waits for a visitor, in the site's own look and language."""
        self._look_as_the_site()
        self.shell.show_page(self.attract)

    # -- visits ---------------------------------------------------------------------------------------------------

    def begin_visit(self, language: str = "") -> None:
        """Show a fresh window to a visitor who reads `language`; the site's first one when it is empty."""
        if self.visit is not None:
            return
        self.visit = visit = Visit(self.place, language)
        visit.foot.finish_requested.connect(self._on_finish_requested, Qt.ConnectionType.QueuedConnection)
        visit.at_home_changed.connect(self.idle.set_at_home)
        visit.language_changed.connect(self._speak)
        for name in ("listen", "phone"):
            visit.window.acts[name].triggered.connect(partial(_count, self.counts, name))
        if self.printing is not None:
            self.printing.serve(visit.window)
        self.rules.scrolling_changed.connect(visit.page_buttons.refresh_soon)
        self._speak(visit.language)
        self.shell.show_page(visit.page)
        self.shell.put_foot(visit.foot, visit.page)
        visit.begin()
        self.hidden.serve(visit)
        self.idle.set_at_home(True)
        self.idle.start()
        if self.speech is not None:
            self.speech.serve(visit)
        self.counts.add("visit")
        self.visit_started.emit()

    def begin_spoken_visit(self, language: str = "") -> None:
        """The same, and everything is to be spoken, if the visitor has a headset where one is asked for."""
        self.begin_visit(language)
        if self.speech is not None:
            self.speech.turn_on()

    def end_visit(self, reason: str) -> None:
        """Drop everything of the visit, and show what comes after one that ended so.

        All of it is done whatever fails; then `end_failed` is told and the fault goes on.
        """
        if self.visit is None:
            return
        try:
            do_all(
                partial(self._drop_visit, reason),  # so that nothing here holds the visit while the rest is wiped
                self.keyboard.forget,
                self.place.library.close,  # a searcher remembers words that it was asked for
                partial(forget_outside, _application()),  # first: a new look would be put on all of the old window too
                self._look_as_the_site,
                partial(_count_end, self.counts, reason),
                partial(self.visit_ended.emit, reason),
            )
        except Exception:
            self.end_failed.emit()
            raise

    def _drop_visit(self, reason: str) -> None:
        visit, self.visit = self.visit, None
        assert visit is not None
        do_all(
            self.idle.stop,
            self.hidden.leave,
            *(part.leave for part in (self.speech, self.printing) if part is not None),
            self.finished.retranslate,  # still in the visitor's language
            partial(self.shell.show_page, self.finished if reason == "finished" else self.attract),
            partial(self.shell.put_foot, None),
            partial(self.shell.take_page, visit.page),
            visit.end,
        )

    def make_way(self) -> None:
        """End the visit, if there is one, and look as the site does: the staff want in."""
        self.end_visit("staff")
        self._look_as_the_site()

    def close(self) -> None:
        """Let go of everything: the terminal ends."""
        self.end_visit("staff")
        self.rules.end()
        QApplication.restoreOverrideCursor()
        self.shell.allow_close()
        self.shell.close()
        self.shell.deleteLater()

    # -- what happens ---------------------------------------------------------------------------------------------

    def _on_asking(self, left: int) -> None:
        visit = self.visit
        if visit is None or (visit.is_listening() and self.idle.unseen_seconds < LISTENING_SECONDS):
            self.idle.wait_on()  # who listens has no reason to touch anything
            return
        visit.hush()  # a voice that stops is what somebody who listens notices
        self.asking.show_seconds(left)
        self._on_page_requested(self.asking)

    def _on_page_requested(self, page: QWidget) -> None:
        """Cover the visit's page."""
        if self.visit is not None and self.shell.page is not page:
            self.visit.pause()
            self.shell.show_page(page)

    def _on_speech_key(self) -> None:
        if self.shell.page in (self.attract, self.finished):  # not while staff are at it
            self.begin_spoken_visit()

    def _on_page_pressed(self) -> None:
        """Read on: aloud for whom everything is spoken, else a page further."""
        if self.visit is None:
            return
        if self.speech is not None and self.speech.spoken is not None:
            self.visit.window.acts["listen"].trigger()
        else:
            self.visit.page_buttons.turn(1)

    def _where_to_ask(self) -> str:
        language = self.visit.language if self.visit is not None else self.place.languages[0]
        return self.site.help_in(language) or attract_words(language).ask_staff

    def _on_more_time(self) -> None:
        self.idle.go_on()
        if self.hidden.covers:  # somebody only answered that they are here
            self.shell.show_page(self.hidden)
        elif self.visit is not None:
            self.shell.show_page(self.visit.page)
            self.visit.resume()

    def _on_finish_requested(self) -> None:
        """End the visit; in a later turn of the event loop, because the button that asked for it goes with it."""
        self.end_visit("finished")

    def _speak(self, language: str) -> None:
        """Have everything that is not the visit's own speak the visitor's language."""
        self.keyboard.set_language(language)
        self.keyboard.retranslate()
        self.asking.retranslate()

    def _look_as_the_site(self) -> None:
        place, site = self.place, self.site
        speak(place.languages[0], place.library.paths.resources / "locale")
        place.theme.apply(site.palette, site.text_size / 100)
        if _application().overrideCursor() is None:
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)


def _application() -> QApplication:
    application = QCoreApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _count_end(counts: Counts, reason: str) -> None:
    if reason in ("finished", "idle", "fault"):
        counts.add(reason)


def _count(counts: Counts, event: str, _checked: object = None) -> None:
    counts.add(event)
