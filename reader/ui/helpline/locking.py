# SPDX-License-Identifier: GPL-3.0-or-later
"""When a desk is locked, and what opens it: ten minutes without key or pointer, or somebody who leaves it.

With a PIN a page covers the call, which stays as it is. Without one nobody could be told from anybody else, so the call
is to be forgotten, and that is said before. It knows no call: what forgetting means others know.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.i18n import _
from reader.site.lockout import Lockout
from reader.site.pin import check, make_hash
from reader.ui.helpline.call_shell import CallShell
from reader.ui.helpline.lock_page import LockPage
from reader.ui.kiosk.idle import Idle
from reader.ui.theme import Theme

IDLE_SECONDS, WARNING_SECONDS = 600, 60
_SURE_S = 8.0
"""How long after it was said what a second Ctrl+Shift+L does without a PIN, it does it."""
_TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove,
    QEvent.Type.InputMethod,
})  # fmt: skip
_MOST_WINDOWS = 20
"""Menus and dialogs that can be open one over the other."""
_UNWIND_MS = 50
"""How long a dialog that was closed gets to come back to the deed that had opened it."""


class Locking(QObject):
    """Lives as long as helpline mode. Ask `is_locked` before anything of a call is shown."""

    warned = Signal(str)
    """A sentence that whoever sits there should read now."""
    locking = Signal()
    """The page is about to cover everything: the moment to fall silent."""
    forget_requested = Signal(str)
    """Everything of the call is to be forgotten, and why, in a sentence for the one who comes back.

    No dialog is open then: it would stand in the middle of a deed of the desk that is about to go.
    """

    def __init__(
        self,
        theme: Theme,
        shell: CallShell,
        site_hash: str,
        now: Callable[[], float],
        *,
        holds: Callable[[], bool],
        lockout: Lockout,
    ) -> None:
        """`site_hash` is the organisation's PIN (reader/site/pin.py), empty without; `now` gives steady seconds.

        `holds` tells whether there is anything to forget. `lockout` outlives this, or leaving would shorten a wait.
        """
        super().__init__(shell)
        self._shell, self._now, self._holds = shell, now, holds
        self._site_hash, self._own_hash = site_hash, ""
        self._behind: QWidget | None = None
        self._had_keyboard: QWidget | None = None
        self._sure_until = 0.0
        self._lockout = lockout
        self.page = LockPage(theme, self._is_right, lockout)
        self.page.opened.connect(self.unlock)
        self.page.forget_requested.connect(self._on_forget_requested)
        quiet = IDLE_SECONDS - WARNING_SECONDS
        self.idle = Idle(
            now, page_seconds=quiet, home_seconds=quiet, warning_seconds=WARNING_SECONDS, parent=self
        )  # fmt: skip
        self.idle.asking.connect(self._on_asking)
        self.idle.expired.connect(self._on_expired)

    def start(self) -> None:
        """Watch from now on whether somebody is there."""
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self.idle.start()

    def stop(self) -> None:
        """Watch no more."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.idle.stop()
        self._own_hash = ""
        self.page.deleteLater()

    @property
    def has_pin(self) -> bool:
        """Whether anything can be locked: without a PIN, locking forgets."""
        return bool(self._site_hash or self._own_hash)

    @property
    def can_set_pin(self) -> bool:
        """Whether a volunteer may choose a PIN: not where the organisation has one."""
        return not self._site_hash

    def set_pin(self, pin: str) -> None:
        """Lock with this PIN as long as helpline mode lasts; only its hash is kept. PinError when it cannot be one."""
        self._own_hash = make_hash(pin)
        self._lockout.succeeded()  # what was guessed at the PIN before says nothing of this one

    @property
    def is_locked(self) -> bool:
        """Whether the page covers everything."""
        return self._behind is not None

    def lock(self) -> None:
        """Somebody leaves: cover everything; without a PIN say what that would mean, and do it the second time."""
        if self.is_locked:
            return
        if self.has_pin:
            self._cover()
        elif not self._holds():
            self.warned.emit(_("Nothing is locked: no PIN is set, and no call is open. The menu has “Set a PIN”."))
        elif self._now() < self._sure_until:
            self._sure_until = 0.0
            self._forget(_("There was no PIN for the lock, so the call was forgotten."))
        else:
            self._sure_until = self._now() + _SURE_S
            words = _("There is no PIN, so locking forgets this call. Ctrl + Shift + L once more does it.")
            self.warned.emit(words)

    def unlock(self) -> None:
        """Show what was covered, with the keyboard where it was."""
        behind, keyboard = self._behind, self._had_keyboard
        self._behind = self._had_keyboard = None
        if behind is not None:
            self._shell.show_page(behind)
            self._shell.take_page(self.page)
            self.page.hide()
            if keyboard is not None and keyboard.isVisible():
                keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.idle.is_running:
            self.idle.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there; nothing is taken from anybody."""
        if event.type() in _TOUCHES:
            self.touched()
        return False

    def touched(self) -> None:
        """Note that somebody is there."""
        if self.idle.is_asking:
            self.idle.go_on()
            if not self.has_pin and self._holds():
                self.warned.emit("")
        else:
            self.idle.touched()

    def _cover(self) -> None:
        self.locking.emit()
        self.idle.stop()
        _close_what_lies_over()
        focused = QApplication.focusWidget()
        self._behind = self._shell.page
        self._had_keyboard = focused if focused is not None and self._shell.isAncestorOf(focused) else None
        self.page.retranslate()
        self._shell.show_page(self.page)

    def _is_right(self, pin: str) -> bool:
        return check(pin, self._site_hash or self._own_hash)

    def _on_asking(self, left: int) -> None:
        if not self.has_pin and left == WARNING_SECONDS and self._holds():
            QApplication.alert(self._shell)
            self.warned.emit(_("This call is forgotten in one minute unless you press a key."))

    def _on_expired(self) -> None:
        if self.has_pin:
            self._cover()
            return
        self.idle.start()
        self._forget(_("Nobody was here for ten minutes, so the call was forgotten."))

    def _forget(self, why: str) -> None:
        """Have what there is forgotten, once no dialog is open any more: the call's own code waits for its answer."""
        if _close_what_lies_over():
            QTimer.singleShot(_UNWIND_MS, self, partial(self._forget, why))
        elif self._holds():
            self.forget_requested.emit(why)

    def _on_forget_requested(self) -> None:
        """Uncover a clean desk: what was behind the page is not seen again."""
        self._behind = self._had_keyboard = None
        self.forget_requested.emit(_("The call was forgotten. Here is a clean desk."))
        self._shell.take_page(self.page)
        self.page.hide()
        self.idle.start()


def _close_what_lies_over() -> bool:
    """Close menus and dialogs, which are windows of their own that no page covers; return whether there were any."""
    for closed in range(_MOST_WINDOWS):
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is None:
            return closed > 0
        over.close()
    return True
