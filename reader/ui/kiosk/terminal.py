# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's process from its first page to its last: site file, guide, visits, and what is done when one fails.

One shell stands from the beginning, so that there is never an empty screen: a calm page is in it whenever there can be
no visit. It knows what may go wrong and nothing of what a visit is.
"""

from __future__ import annotations

import signal
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.errors import ReaderError
from reader.library import Library
from reader.paths import Paths
from reader.site.counts import Counts
from reader.site.lockout import Lockout
from reader.site.site import Site
from reader.site.site_file import read_site
from reader.ui.kiosk.fault_page import FaultPage
from reader.ui.kiosk.faults import Faults
from reader.ui.kiosk.guide_care import GuideCare
from reader.ui.kiosk.heartbeat import Heartbeat
from reader.ui.kiosk.kiosk import BASE, Kiosk
from reader.ui.kiosk.renewal import Renewal
from reader.ui.kiosk.shell import KioskShell
from reader.ui.kiosk.staff import FactsOfTerminal, Staff
from reader.ui.kiosk.staff_guides import StaffGuides
from reader.ui.kiosk.touch_rules import TouchRules
from reader.ui.kiosk.trouble import Trouble
from reader.ui.kiosk.wall import Wall
from reader.ui.language import speak
from reader.ui.page.access import install_page_accessibility
from reader.ui.theme import Theme
from reader.watch.lifeline import AGAIN, FAULTY, LEFT, Lifeline

COUNTS_FILE, LOCK_FILE = "kiosk-counts.json", "kiosk-lock.json"


class Terminal(QObject):
    """Made once; `open` shows it, `close` lets go of everything."""

    ended = Signal(int)
    """It is to end, with this exit code."""

    def __init__(self, application: QApplication, paths: Paths, site_file: Path, lifeline: Lifeline) -> None:
        super().__init__()
        application.setQuitOnLastWindowClosed(False)
        self.paths = paths
        self.theme = Theme(application, paths.resources)
        self.theme.set_base(BASE)
        self.theme.apply("light", 1.0)
        self.shell = KioskShell()
        self.wall = Wall(self.shell)
        self.rules = TouchRules(self.shell)
        self.page = FaultPage(self.theme)
        self.page.taken.connect(self._begin)
        self.trouble = Trouble(self.shell, self.page)
        self.trouble.given_up.connect(self.end_faulty)
        self.heartbeat = Heartbeat(lifeline, self)
        self.faults = Faults(lifeline, parent=self)
        self.faults.happened.connect(self._on_fault)
        self.faults.guide_failed.connect(self._on_guide_failed)
        self.faults.told.connect(self._on_told)
        self.faults.too_many.connect(self.end_faulty)
        self.kiosk: Kiosk | None = None
        self.staff: Staff | None = None
        self.care: GuideCare | None = None
        self.counts = Counts(paths.data / COUNTS_FILE)
        self.wall.window_refused.connect(partial(self.counts.add, "window"))
        self.site = Site()
        self._site_file = site_file
        self._is_safe = False

    # -- beginning and ending -------------------------------------------------------------------------------------

    def open(self, *, safe: bool = False, after: str = "") -> None:
        """Fill the screen, and make ready what a visit needs; `after` is what is counted of how the last life ended."""
        self.faults.install()
        self.wall.begin()
        self.rules.begin()
        speak("en", self.paths.resources / "locale")
        self.trouble.prepare()
        self.shell.fill_screen()
        for event in ("start", after, "safe_mode" if safe else ""):
            if event:
                self.counts.add(event)
        try:
            site = read_site(self._site_file)
        except ReaderError as error:
            self._tell_staff(str(error))
            return
        self.site = safe_site(site) if safe else site
        self._is_safe = safe
        speak(self.site.language, self.paths.resources / "locale")
        if not safe:
            install_page_accessibility()
        self.care = GuideCare(Library(self.paths, emergency=site.emergency_number), self)
        self.care.library.packs.only_signed = True
        self.care.mended.connect(self._go_on)
        self.care.failed.connect(self._tell_staff)
        if self.site.staff_pin:
            self._let_staff_in(self.care.library)
        # What was installed is compared with its hashes before anybody sees it.
        self._begin(thoroughly=safe or bool(self.care.library.packs.installed()))

    def rise(self) -> None:
        """Come to the front: somebody started it a second time."""
        self.shell.fill_screen()

    def end_faulty(self) -> None:
        """End, to be started again."""
        self.ended.emit(FAULTY)

    def end_at_signals(self) -> None:
        """End in order when the system or the parent says so. The heartbeat gives Python its turn to hear it."""
        signal.signal(signal.SIGTERM, lambda _number, _frame: self.ended.emit(0))
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def close(self) -> None:
        """Let go of everything."""
        if self.kiosk is not None:
            self.kiosk.close()
        self.rules.end()
        if self.staff is not None:
            self.staff.finish()
        if self.care is not None:
            self.care.finish()
            self.care.library.close()
        self.faults.remove()
        self.wall.unlock()
        self.wall.end()
        self.shell.close()
        self.shell.deleteLater()
        self.theme.deleteLater()
        self.deleteLater()

    # -- the guide ------------------------------------------------------------------------------------------------

    def _begin(self, *, thoroughly: bool = False) -> None:
        """Wait for a visitor; where the guide is not there, make it first."""
        care = self.care
        if care is None:
            return
        if thoroughly or not care.is_readable():
            self._prepare()
        else:
            self._go_on()

    def _prepare(self) -> None:
        assert self.care is not None
        self._end_visit()
        self.trouble.prepare()
        self.care.mend()

    def _go_on(self) -> None:
        """The guide is there: wait for a visitor, or let the one who is here go on."""
        assert self.care is not None
        self.trouble.end()
        if self.kiosk is None:
            self.kiosk = self._make_kiosk(self.care.library)
            self.kiosk.open(in_front=self.shell.page is self.page)  # not before the staff's
        elif self.kiosk.visit is not None:
            window = self.kiosk.visit.window
            window.show_edition(self.care.library.edition(language=window.edition.head.language))
        elif self.shell.page is self.page:
            self.kiosk.show_start()
        QTimer.singleShot(0, self.heartbeat.tell_ready)

    def _make_kiosk(self, library: Library) -> Kiosk:
        kiosk = Kiosk(self.theme, library, self.site, shell=self.shell, rules=self.rules, counts=self.counts)
        kiosk.visit_started.connect(self._on_visit_started)
        kiosk.visit_ended.connect(self._on_visit_ended)
        kiosk.end_failed.connect(self.end_faulty)
        renewal = Renewal(kiosk.is_waiting, kiosk)
        kiosk.visit_started.connect(renewal.note_start)
        kiosk.visit_ended.connect(renewal.note_end)
        renewal.due.connect(partial(self.ended.emit, AGAIN))
        return kiosk

    def _on_visit_started(self) -> None:
        assert self.care is not None
        if self.kiosk is not None and self.kiosk.visit is not None:
            self.kiosk.visit.window.later.searching.index_failed.connect(self.care.mend)
        if not self.care.is_readable():  # it went while nobody was here
            QTimer.singleShot(0, self._prepare)

    def _on_visit_ended(self, _reason: str) -> None:
        assert self.care is not None
        if not self.care.is_readable():
            self._prepare()

    # -- the staff ------------------------------------------------------------------------------------------------

    def _let_staff_in(self, library: Library) -> None:
        """Open their way in, with and without a guide: they are those who are asked to mend it."""
        facts = FactsOfTerminal(
            self.site, self._site_file, self.counts, partial(library.edition, language=self.site.language),
            self.paths.data, is_safe=self._is_safe, amiss=self._amiss,
        )  # fmt: skip
        lockout = Lockout(self.paths.data / LOCK_FILE, hashed=self.site.staff_pin)
        folder = self.site.pack_folder
        guides = StaffGuides(self.theme, library, Path(folder)) if folder else None
        self.staff = staff = Staff(
            self.shell, self.theme, self.site, self.counts, lockout=lockout, facts=facts, guides=guides
        )
        staff.join(self.shell, self._make_way, self._come_back)
        staff.restart_requested.connect(partial(self.ended.emit, AGAIN))
        staff.leave_requested.connect(partial(self.ended.emit, LEFT))
        self.trouble.staff = staff

    def _make_way(self) -> None:
        if self.kiosk is not None:
            self.kiosk.make_way()

    def _come_back(self) -> None:
        if not self.trouble.come_back() and self.kiosk is not None:
            self.kiosk.show_start()

    def _amiss(self) -> tuple[str, ...]:
        lacks = self.kiosk.place.lacks if self.kiosk is not None else ()
        damaged = self.care.library.packs.faults if self.care is not None else ()
        return tuple(each for each in (self.trouble.reason, *lacks, *damaged) if each)

    # -- faults ---------------------------------------------------------------------------------------------------

    def _on_fault(self) -> None:
        """End the visit in which it happened, and say sorry."""
        if self.kiosk is None:
            self.end_faulty()
            return
        self._end_visit()
        self.trouble.say_sorry()

    def _on_guide_failed(self) -> None:
        if self.care is not None:
            self._prepare()

    def _on_told(self, sentence: str) -> None:
        if self.kiosk is not None and self.kiosk.visit is not None:
            self.kiosk.visit.window.say(sentence)

    def _tell_staff(self, reason: str) -> None:
        self.trouble.tell_staff(reason, self.site.in_language(self.site.help_text, self.site.language))
        QTimer.singleShot(0, self.heartbeat.tell_ready)

    def _end_visit(self) -> None:
        if self.kiosk is not None:
            self.kiosk.end_visit("fault")


def safe_site(site: Site) -> Site:
    """Return the site's values with everything left out that a terminal could stumble over: the voice, the printer."""
    return msgspec.structs.replace(site, listening="off", printing=None, palette="light", text_size=100)
