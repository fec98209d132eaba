# SPDX-License-Identifier: GPL-3.0-or-later
"""The way from the desk into helpline mode and back. It knows no call, and not what the desk's window shows."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from reader.library import Library
from reader.paths import Paths
from reader.settings import Settings
from reader.site.site_file import read_site
from reader.ui.helpline.helpline import Helpline
from reader.ui.theme import Theme
from reader.ui.window.main_window import MainWindow
from reader.ui.window.updating import Updating


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


def open_door(session: Session, site_file: Path | None, window: MainWindow | None) -> Helpline:
    """Show helpline mode in place of `window`, with a call begun; a plain one where there is no window yet.

    ReaderError when the site file cannot be used.
    """
    site = read_site(site_file) if site_file else None
    emergency = session.settings.get("care.emergency_number")
    library = Library(session.paths, emergency=emergency)
    helpline = Helpline(session.theme, library, session.settings, session.language, site)
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
