# SPDX-License-Identifier: GPL-3.0-or-later
"""Which guide a start opens: the one of the address that was asked for, else the one that was chosen last.

Nothing is kept for who reads the guide that came with the program.
"""

from __future__ import annotations

import contextlib

from reader.content.address import parse_address
from reader.errors import AddressError
from reader.library import Library
from reader.userdata.place import WindowState

_NAME = "guide"


def guide_to_open(library: Library, state: WindowState, address: str = "") -> str:
    """Return the id of a guide on the shelf; empty for the one that the library would open by itself."""
    asked = ""
    if address:
        with contextlib.suppress(AddressError):  # said later, when there is a window to say it in
            asked = parse_address(address).guide
    kept = state.kept(_NAME).decode("utf-8", "replace")
    return next((guide for guide in (asked, kept) if guide in library.guides), "")


def keep_choice(library: Library, state: WindowState, guide: str) -> None:
    """Open this guide from now on."""
    is_usual = guide == next(iter(library.guides), "")
    state.keep(**{_NAME: b"" if is_usual else guide.encode()})
