# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds one to the helpline's numbers when a call ends, if the organisation says so: month, chapter, type of caller.

It knows a call only as long as it takes to see what it was about; nothing is counted of calls that never were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from reader.calls.call import Call, Pin
from reader.calls.call_counts import COUNTS_FILE, CallCounts
from reader.content.address import Address, parse_address
from reader.errors import ReaderError
from reader.site.site import Site


class Counting:
    """Lives as long as helpline mode."""

    def __init__(self, data_folder: Path, site: Site, today: Callable[[], date] = date.today) -> None:
        path = data_folder / COUNTS_FILE if site.helpline_counts else None
        self._counts = CallCounts(path, site.caller_types)
        self._today = today

    def add(self, call: Call, here: Address) -> None:
        """Count a call that ends now, with `here` as the place that was read last; nothing where nobody counts."""
        if self._counts.is_on:
            self._counts.add(f"{self._today():%Y-%m}", subject_of(call.pins, here), call.caller)


def subject_of(pins: tuple[Pin, ...], here: Address) -> str:
    """Return the id of the chapter that a call was about: of which most was pinned, else the one that is open."""
    chapters = Counter(chapter for pin in pins if (chapter := _chapter(pin)))
    if chapters:
        return chapters.most_common(1)[0][0]
    return here.id if here.kind == "chapter" else ""


def _chapter(pin: Pin) -> str:
    try:
        address = parse_address(pin.address)
    except ReaderError:
        return ""
    return address.id if address.kind == "chapter" else ""
