# SPDX-License-Identifier: GPL-3.0-or-later
"""How many calls there were, by month, subject and type of caller: never who, when in the month, or in which words.

It is off without a path. Small numbers could point to a person, so those under five never leave the file. A clock that
is wrong for a while loses nothing: months that have not come are in no table, and take no other month's place.
"""

from __future__ import annotations

import csv
import datetime
import io
import logging
import os
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from reader.content.address import ID
from reader.i18n import _
from reader.site.small_file import read_small, write_small

OWN_CALLERS: dict[str, Callable[[], str]] = {
    "patient": lambda: _("Person with cancer"),
    "family": lambda: _("Family or friend"),
    "professional": lambda: _("Health professional"),
    "other": lambda: _("Somebody else"),
}
"""The program's own types of caller -> their names, for where the site file names none."""
COUNTS_FILE = "call-counts.json"
"""In the data folder, and only where calls are counted."""
LEAST = 5
"""The smallest number that is shown."""
MONTHS = 24
"""How many months are kept up to the one that is counted, and how many after it: the clock may be wrong now."""
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_FILE_BYTES = 1024 * 1024
_Numbers = dict[str, dict[str, dict[str, Annotated[int, msgspec.Meta(ge=0)]]]]
"""Month -> chapter -> type of caller -> calls."""
_log = logging.getLogger(__name__)


class CallCounts:
    """Numbers of calls in a file; nothing is counted without a path."""

    def __init__(self, path: Path | None, caller_types: Collection[str] = ()) -> None:
        """`caller_types` are the site's; without any, the keys of OWN_CALLERS."""
        self._path = path
        self._callers = tuple(caller_types) or tuple(OWN_CALLERS)
        self._has_warned = False
        self._numbers = self._read()

    @property
    def is_on(self) -> bool:
        """Whether anything is counted."""
        return self._path is not None

    def add(self, month: str, chapter_id: str, caller_type: str) -> None:
        """Count a call of a month (`2026-11`); "" for a call about no chapter, or when the caller's type was not said.

        ValueError for what is no month, no chapter's id or none of the types, so that no other word can come in.
        """
        if not (_MONTH.fullmatch(month) and (not chapter_id or ID.fullmatch(chapter_id))):
            raise ValueError("a month and a chapter's id are counted, and nothing else")
        if caller_type and caller_type not in self._callers:
            raise ValueError("this is none of the types of caller")
        if not self.is_on:
            return
        callers = self._numbers.setdefault(month, {}).setdefault(chapter_id, {})
        callers[caller_type] = callers.get(caller_type, 0) + 1
        come = sorted(each for each in self._numbers if each <= month)[-MONTHS:]
        to_come = sorted(each for each in self._numbers if each > month)[:MONTHS]
        self._numbers = {each: self._numbers[each] for each in (*come, *to_come)}
        self._keep(month)

    def csv(self, this_month: str) -> str:
        """Return what may be given away: month, subject, type of caller, calls, a line each, then a total.

        `this_month` (`2026-11`) is the last in it: what stands after it was counted while the clock was wrong.
        Numbers under LEAST are left out as if they were not there, and the total is that of the lines shown, so none of
        them follows by subtraction. Two tables of a month that still goes on can be compared: give away full months.
        """
        file = io.StringIO()
        writer = csv.writer(file)
        writer.writerow((_("Month"), _("Subject"), _("Type of caller"), _("Calls")))
        shown = tuple(self._shown(this_month))
        writer.writerows(shown)
        writer.writerow((_("Total of the lines above"), "", "", sum(calls for *_place, calls in shown)))
        return file.getvalue()

    def _shown(self, this_month: str) -> Iterator[tuple[str, str, str, int]]:
        for month, chapters in sorted(each for each in self._numbers.items() if each[0] <= this_month):
            for chapter, callers in sorted(chapters.items()):
                for caller, calls in sorted(callers.items()):
                    if calls >= LEAST:
                        yield month, chapter, caller, calls

    def _read(self) -> _Numbers:
        if self._path is None:
            return {}
        try:
            return read_small(self._path, _Numbers, _FILE_BYTES) or {}
        except ValueError as error:
            _log.warning("the file of the helpline's counts %s; they begin anew", error)
            return {}

    def _keep(self, month: str) -> None:
        assert self._path is not None
        sorted_numbers = {
            month: {chapter: dict(sorted(callers.items())) for chapter, callers in sorted(chapters.items())}
            for month, chapters in sorted(self._numbers.items())
        }  # in the order of their coming they would tell which call was first
        try:
            write_small(self._path, sorted_numbers, sure=False)
            first = datetime.datetime.fromisoformat(f"{month}-01").timestamp()
            os.utime(self._path, (first, first))  # the file's own time would say when the last call was
        except OSError as error:
            if not self._has_warned:
                _log.warning("the helpline's counts cannot be kept on the disk: %s", error.strerror)
            self._has_warned = True
