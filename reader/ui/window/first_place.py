# SPDX-License-Identifier: GPL-3.0-or-later
"""The first place that a window shows: what was asked for, where the reader stopped, or the home page."""

from __future__ import annotations

from reader.content.address import HOME
from reader.errors import ReaderError
from reader.library import Library
from reader.settings import Settings
from reader.ui.window.main_window import MainWindow
from reader.ui.window.navigator import Location


def show_first_place(window: MainWindow, library: Library, settings: Settings, text: str) -> None:
    """Show the place that `text` names (an address or a number), or where the reader stopped, or the home page."""
    if text:
        _show_asked(window, library, text)
    elif settings.get("reading.continue_last") and window.going.go_on():
        window.navigator.forget()
    else:
        window.going.start(Location(HOME))


def _show_asked(window: MainWindow, library: Library, text: str) -> None:
    going = window.going
    try:
        address = library.find_place(window.edition, text)
    except ReaderError as error:
        going.start(Location(HOME))
        window.say(str(error))
        return
    if address.kind in ("term", "question"):  # no page of its own: it opens beside the home page
        going.start(Location(HOME))
        window.finish_building()
        going.go(address)
    else:
        going.start(Location(address))
