# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened at the terminal, as numbers by day, for the staff page: never what was read, by whom, or at what time.

Only the events of the table can be counted, so no word of a visitor can come into the file by mistake.
"""

from __future__ import annotations

import datetime
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec

from reader.i18n import _
from reader.site.small_file import read_small, write_small

EVENTS: dict[str, Callable[[], str]] = {
    "visit": lambda: _("Visits"),
    "finished": lambda: _("Ended with “I’m finished”"),
    "idle": lambda: _("Ended because nobody was there"),
    "fault": lambda: _("Ended by a fault of the program"),
    "print": lambda: _("Pages printed"),
    "phone": lambda: _("Codes shown for a phone"),
    "listen": lambda: _("Times something was read aloud"),
    "window": lambda: _("Windows kept from opening"),
    "staff": lambda: _("Times staff came in"),
    "wrong_pin": lambda: _("Wrong PINs"),
    "cleaning": lambda: _("Cleanings"),
    "start": lambda: _("Starts of the program"),
    "crash": lambda: _("Starts after a crash"),
    "hang": lambda: _("Starts after it hung"),
    "safe_mode": lambda: _("Starts in safe mode"),
}
"""What can be counted -> its name for staff."""
DAYS = 7
"""How many days are kept, with today."""
_Numbers = dict[datetime.date, dict[str, Annotated[int, msgspec.Meta(ge=0)]]]
_log = logging.getLogger(__name__)


class Counts:
    """Numbers of the last seven days, kept in a file; with no path, or a disk that takes nothing, in memory."""

    def __init__(self, path: Path | None, today: Callable[[], datetime.date] = datetime.date.today) -> None:
        self._path = path
        self._day = today
        self._has_warned = False
        self._numbers = self._read()

    def add(self, event: str, times: int = 1) -> None:
        """Count an event of the table; KeyError for any other."""
        if event not in EVENTS:
            raise KeyError("this event is not in the table of what may be counted")
        self._drop_old()
        day = self._numbers.setdefault(self._day(), {})
        day[event] = day.get(event, 0) + times
        self._keep()

    def today(self) -> dict[str, int]:
        """Return today's numbers by event, in the table's order; an event that did not happen is not there."""
        return self.all().get(self._day(), {})

    def all(self) -> dict[datetime.date, dict[str, int]]:
        """Return the numbers of each day that is kept, newest first."""
        self._drop_old()
        return {
            day: {event: numbers[event] for event in EVENTS if event in numbers}
            for day, numbers in sorted(self._numbers.items(), reverse=True)
        }

    def _drop_old(self) -> None:
        """Drop what is too old, and days to come: a clock that was wrong would else keep them for ever."""
        last = self._day()
        kept = range(DAYS)
        self._numbers = {day: numbers for day, numbers in self._numbers.items() if (last - day).days in kept}

    def _read(self) -> _Numbers:
        if self._path is None:
            return {}
        try:
            return read_small(self._path, _Numbers) or {}
        except ValueError as error:
            _log.warning("the file of the terminal's counts %s; they begin anew", error)
            return {}

    def _keep(self) -> None:
        if self._path is None:
            return
        try:
            write_small(self._path, {day.isoformat(): events for day, events in self.all().items()}, sure=False)
            midnight = datetime.datetime.combine(self._day(), datetime.time()).timestamp()
            os.utime(self._path, (midnight, midnight))  # the file's own time would say when somebody was here
        except OSError as error:
            if not self._has_warned:
                _log.warning("the terminal's counts cannot be kept on the disk: %s", error.strerror)
            self._has_warned = True
