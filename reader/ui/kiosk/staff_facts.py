# SPDX-License-Identifier: GPL-3.0-or-later
"""What the staff page says of the terminal, as one frozen value, and as pairs of plain words.

Versions, names and numbers of days: there is no room in it for what a visitor did.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping

from PySide6.QtCore import QLocale

from reader.i18n import _, plural

_GIB = 1024**3
_LOW_DISK = _GIB
"""Below this, in bytes, the page says that the disk is nearly full."""
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


@dataclasses.dataclass(frozen=True, slots=True)
class StaffFacts:
    """What is so at the moment at which the page is opened."""

    version: str
    """Of the program."""
    guide: str
    """The guide's title."""
    edition: str
    organisation: str = ""
    """Empty when the site names none."""
    site_file: str = ""
    """The file's name without its folder; empty without a file."""
    fingerprint: str = ""
    free_bytes: int | None = None
    """Free on the disk of the data folder; None when nobody knows."""
    up_seconds: float = 0
    """Since the program was started."""
    today: Mapping[str, int] = dataclasses.field(default_factory=dict)
    """Numbers by event, as `reader.site.counts` gives them."""
    days: Mapping[datetime.date, Mapping[str, int]] = dataclasses.field(default_factory=dict)
    """The same for each day that is kept, with today."""
    is_safe: bool = False
    """Whether this is safe mode: some things are left out, after several crashes."""
    amiss: tuple[str, ...] = ()
    """Sentences about what is wrong just now: with the guide, or between it and the site file."""

    def lines(self) -> list[tuple[str, str]]:
        """Return what there is to know, as pairs of a name and what it is."""
        site = f"{self.site_file} · {self.fingerprint}" if self.fingerprint else self.site_file
        lines = [
            (_("What is wrong"), " ".join(self.amiss)),
            (_("Organisation"), self.organisation),
            (_("Guide"), self.guide),
            (_("Edition"), self.edition),
            (_("Lamplight"), self.version),
            (_("Site file"), site),
            (_("Free disk space"), disk_words(self.free_bytes)),
            (_("Running for"), time_words(self.up_seconds)),
            (_("Safe mode"), _("on, after several crashes: no voice, no printing") if self.is_safe else ""),
        ]
        return [(name, words) for name, words in lines if words]

    def events(self) -> list[tuple[str, int, int]]:
        """Return each event that happened in these days: its code, how often today and in all days together."""
        days = list(self.days.values())
        codes = dict.fromkeys(code for day in (self.today, *days) for code in day)
        return [(code, self.today.get(code, 0), sum(day.get(code, 0) for day in days)) for code in codes]


def disk_words(free: int | None) -> str:
    """Return how much room a disk has, in words; `free` in bytes."""
    if free is None:
        return _("not known")
    size = _("{number} GB").format(number=QLocale().toString(free / _GIB, "f", 1))
    return _("{size}: nearly full").format(size=size) if free < _LOW_DISK else size


def time_words(seconds: float) -> str:
    """Return a length of time in its two largest units at most."""
    whole = int(seconds)
    days, hours, minutes = whole // _DAY, whole % _DAY // _HOUR, whole % _HOUR // _MINUTE
    parts = []
    if days:
        parts.append(plural("{count} day", "{count} days", days))
    if hours:
        parts.append(plural("{count} hour", "{count} hours", hours))
    if not days and (minutes or not hours):
        parts.append(plural("{count} minute", "{count} minutes", minutes))
    return ", ".join(parts)
