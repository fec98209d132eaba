# SPDX-License-Identifier: GPL-3.0-or-later
"""Helpline mode: one call after the other in one shell. The only place where calls, clock and shell meet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.i18n import _
from reader.library import Library
from reader.settings import Settings
from reader.site.lockout import Lockout
from reader.site.site import Site
from reader.ui.helpline.call_desk import COMFORT, CallDesk, CallPlace
from reader.ui.helpline.call_shell import CallShell
from reader.ui.helpline.counting import Counting
from reader.ui.helpline.desks import Desks
from reader.ui.helpline.keeping_up import KeepingUp
from reader.ui.helpline.locking import Locking
from reader.ui.kiosk.forgetting import forget_outside
from reader.ui.kiosk.idle import steady_seconds
from reader.ui.theme import Theme
from reader.ui.window.window_place import put_in_place

_SURE_S = 8.0
"""How long after it was said what a second F2 does, it does it."""


class Helpline(QObject):
    """Lives as long as helpline mode. There is always a clean desk, so that a new call costs nothing.

    Only where no guide can be read any more there is none, and then no call either.
    """

    left = Signal()
    """Helpline mode is about to go: the moment to show something else, or the program ends."""
    closed = Signal()
    """The same, because its window was closed."""
    call_begun = Signal()
    call_ended = Signal()

    def __init__(
        self,
        theme: Theme,
        library: Library,
        settings: Settings,
        language: str,
        site: Site | None = None,
        *,
        lockout: Lockout | None = None,
        now: Callable[[], float] = steady_seconds,
    ) -> None:
        """Seed the calls from the volunteer's own `settings`; `now` gives seconds and never goes back.

        `lockout` counts wrong PINs and should outlive this. ReaderError when no guide can be read.
        """
        super().__init__()
        site = site or Site()
        self.shell = CallShell()
        lockout = lockout or Lockout(None, now)
        self.locking = Locking(theme, self.shell, site.helpline_pin, now, holds=self._holds_something, lockout=lockout)
        keep_pin = self.locking.set_pin if self.locking.can_set_pin else None
        self._place = CallPlace(theme, library, site, language, now, keep_pin=keep_pin)
        self._counting = Counting(library.paths.data, site)
        self._keeping_up = KeepingUp(library, self, self.say, self)
        self._keeping_up.renewal_requested.connect(self.renew_desk)
        self.call_begun.connect(self._keeping_up.pause)
        self.call_ended.connect(self._keeping_up.look)
        comfort = {key: settings.get(key) for key in COMFORT}
        self._desks = Desks(self._place, self.shell, comfort, self._furnish)
        self._desks.again_requested.connect(self.renew_desk)
        self._desks.leave_requested.connect(self.leave)
        self._sure_until = 0.0
        self.shell.close_requested.connect(self._on_close_requested)
        self.locking.warned.connect(self.say)
        self.locking.locking.connect(self._on_locking)
        self.locking.forget_requested.connect(self._on_forget_requested)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._on_second)
        self._desks.lay()

    def open(self, geometry: bytes = b"") -> None:
        """Show the shell where a window with this geometry stood, with a clean desk in it."""
        put_in_place(self.shell, geometry)
        self.shell.show()
        self.locking.start()
        self.desk.window.start_search()
        self._keeping_up.look()

    @property
    def has_desk(self) -> bool:
        """Whether there is a desk; only where no guide can be read there is none."""
        return not self._desks.is_empty

    @property
    def desk(self) -> CallDesk:
        """The desk of this call, or of the one to come; ask `has_desk` first."""
        return self._desks.desk

    @property
    def is_in_call(self) -> bool:
        """Whether the clock of a call runs."""
        return self.has_desk and self.desk.call.is_running

    def begin_call(self) -> None:
        """Start the clock; where a call is open, only end it for a second request: the first may be a slip.

        Nothing where the lock covers the desk: what was asked for just before is not done behind it.
        """
        if not self.has_desk or self.locking.is_locked:
            return
        desk = self.desk
        if not desk.call.is_running:
            if desk.is_untouched and self._keeping_up.has_news():
                self.renew_desk()
            self.desk.begin()
            self._clock.start()
            self.call_begun.emit()
        elif desk.is_untouched or self._place.now() < self._sure_until:
            self.end_call()
            self.begin_call()
        else:
            self._sure_until = self._place.now() + _SURE_S
            desk.window.say(_("This call is still open. F2 once more ends it, forgets it, and begins a new one."))

    def end_call(self, *, is_counted: bool = True) -> None:
        """Drop everything of the call; a clean desk stands there at once. Its number grows if calls are counted.

        Nothing where the lock covers the desk.
        """
        if not self.has_desk or self.locking.is_locked:
            return
        was_in_call = self.desk.call.is_running
        self._clock.stop()
        self._sure_until = 0.0
        try:
            if is_counted and was_in_call and not self.desk.is_untouched:
                self._counting.add(self.desk.call, self.desk.window.navigator.location.address)
        finally:
            self._exchange_desk(forgets=True)
        if was_in_call:
            self.call_ended.emit()

    def renew_desk(self) -> None:
        """Lay a desk on which nobody has done anything anew, with the newest edition."""
        self._exchange_desk(forgets=False)

    def answer(self, address: str = "", words: str = "") -> None:
        """Come to the front, as a second start asks, with its words in the search or at the place that it names."""
        self.shell.rise()
        if self.locking.is_locked or not self.has_desk:
            return
        if address:
            self.desk.window.going.go_to_text(address)
        if words or not address:
            self.desk.window.start_search(words)

    def say(self, sentence: str) -> None:
        """Say a sentence in the line under the bar; nowhere when there is no desk, whose page says enough."""
        if self.has_desk:
            self.desk.window.say(sentence)

    def leave(self) -> None:
        """End helpline mode, unless a call is open, which must be ended first."""
        if self._may_leave():
            self.left.emit()
            self.close()

    def close(self) -> None:
        """Let go of everything."""
        self._clock.stop()
        self.locking.stop()
        self._keeping_up.stop()
        try:
            self._desks.drop()
        finally:
            self._place.library.close()
            self.shell.allow_close()
            self.shell.close()
            self.shell.deleteLater()
            forget_outside(_application())
            self.deleteLater()

    def _furnish(self, desk: CallDesk) -> None:
        desk.started.connect(self._on_started)
        desk.new_call_requested.connect(self.begin_call)
        desk.end_requested.connect(self.end_call)
        desk.leave_requested.connect(self.leave)
        desk.lock_requested.connect(self.locking.lock)
        self._keeping_up.follow(desk)

    def _exchange_desk(self, *, forgets: bool) -> None:
        """Put a clean desk in the place of the one that is there; `forgets` also what lies outside of it."""
        is_new = False

        def between() -> None:
            nonlocal is_new
            try:
                is_new = self._keeping_up.take_over()
            finally:
                if forgets:
                    forget_outside(_application())

        self._desks.exchange(between)
        if self.has_desk:
            self.desk.window.start_search()
        if is_new:
            self.say(_("The guide has been brought up to date."))

    def _on_started(self) -> None:
        """A caller is there, though nobody has pressed F2: the clock starts by itself, the search goes on."""
        self.desk.call.begin(self._place.now())
        self.desk.show_time()
        self._clock.start()
        self.call_begun.emit()

    def _on_second(self) -> None:
        self.desk.show_time()

    def _holds_something(self) -> bool:
        """Tell whether there is anything that a stranger should not find."""
        return self.has_desk and (self.desk.call.is_running or not self.desk.is_untouched)

    def _on_locking(self) -> None:
        if self.has_desk:
            self.desk.window.features.listening.halt()

    def _on_forget_requested(self, why: str) -> None:
        self.end_call(is_counted=False)
        self.say(why)

    def _may_leave(self) -> bool:
        if self.locking.is_locked:
            self.shell.rise()
            return False
        if not self.is_in_call or self.desk.is_untouched:
            return True
        self.shell.rise()
        self.say(_("This call is still open. End it first, with F12."))
        return False

    def _on_close_requested(self) -> None:
        if self._may_leave():
            self.closed.emit()
            QTimer.singleShot(0, self, self.close)  # it is being closed now


def _application() -> QApplication:
    application = QCoreApplication.instance()
    assert isinstance(application, QApplication)
    return application
