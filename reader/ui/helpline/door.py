# SPDX-License-Identifier: GPL-3.0-or-later
"""The way from the desk into helpline mode and back, and what outlives the mode: the site file, the lock's wait.

It knows no call, and not what the desk's window shows.
"""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import Protocol

from reader.errors import ReaderError
from reader.i18n import _
from reader.library import Library
from reader.paths import Paths
from reader.settings import Settings
from reader.site.lockout import Lockout
from reader.site.site import Site
from reader.site.site_file import read_site
from reader.ui.helpline.helpline import Helpline
from reader.ui.kiosk.idle import steady_seconds
from reader.ui.theme import Theme
from reader.ui.window.main_window import MainWindow
from reader.ui.window.updating import Updating
from reader.watch.lifeline import leave_no_dump

LOCK_FILE = "helpline-lock.json"
"""In the data folder: how many wrong PINs there were and when the wait ends; only for an organisation's PIN."""


class Session(Protocol):
    """What opens helpline mode and outlives it."""

    theme: Theme
    paths: Paths
    settings: Settings
    language: str
    library: Library
    helpline: Helpline | None
    updating: Updating | None
    """What keeps the desk's window in step with the sources; None before there is one."""

    def leave_helpline(self) -> None:
        """Bring the desk's window back."""


class Door:
    """Lives as long as the session. The site file that was named last holds each time the mode is entered."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._site = Site()
        self._own_lockout = Lockout(None, steady_seconds)
        """For a PIN that a volunteer chose."""
        self._lockout = self._own_lockout

    def open(self, site_file: Path | None, window: MainWindow | None) -> Helpline:
        """Show helpline mode in place of `window`, with a call begun; a plain one where there is no window yet.

        Where it is shown already, only come to the front. ReaderError when the site file cannot be used, or another
        one is in use: a desk cannot change what it was opened with.
        """
        session, shown = self._session, self._session.helpline
        if shown is not None:
            shown.shell.rise()
        site = read_site(site_file) if site_file else self._site
        if shown is None:
            self._take(site)
            return _open(session, site, self._lockout, window)
        if site.fingerprint != self._site.fingerprint:
            raise ReaderError(
                _("Helpline mode is open with other settings of an organisation. Leave it first, then start it again.")
            )
        return shown

    def _take(self, site: Site) -> None:
        """Keep what the site file says, with the lock of its PIN: whoever leaves and comes back finds both again."""
        if site.helpline_pin != self._site.helpline_pin:
            path = self._session.paths.data / LOCK_FILE
            pin = site.helpline_pin
            self._lockout = Lockout(path, hashed=pin) if pin else self._own_lockout
        self._site = site


def _open(session: Session, site: Site, lockout: Lockout, window: MainWindow | None) -> Helpline:
    leave_no_dump()  # from now on there is in memory what a caller said
    emergency = session.settings.get("care.emergency_number")
    library = Library(session.paths, emergency=emergency)
    gc.freeze()  # what is there by now outlives every call, and the end of each looks for garbage in all that is not
    helpline = Helpline(session.theme, library, session.settings, session.language, site, lockout=lockout)
    helpline.left.connect(partial(_on_left, session, window))
    helpline.closed.connect(partial(_on_closed if window is None else _on_left, session, window))
    if window is None:
        helpline.open()
        return helpline
    if session.updating is not None:
        session.updating.pause()  # helpline mode looks itself, between two calls
    helpline.open(bytes(window.saveGeometry().data()))
    window.hide()
    helpline.begin_call()
    return helpline


def _on_closed(session: Session, _window: object) -> None:
    """Nothing else is open: with it, the program ends."""
    session.helpline = None


def _on_left(session: Session, window: MainWindow | None) -> None:
    """Bring the desk's window back, or make it, with what was built meanwhile."""
    if window is None:
        session.library.look_again()
    session.leave_helpline()
    if window is not None and session.updating is not None:
        session.updating.go_on()
        session.updating.look(window.edition)
