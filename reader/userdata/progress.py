# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sections have been read, and what that makes of a chapter or a part. Keeps no dates.

It stays on the disk only if the reader wants it kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from reader.content.model import ChapterHead
from reader.settings import Settings
from reader.userdata.consent import Consent
from reader.userdata.history import SETTING
from reader.userdata.store import Store
from reader.userdata.telling import Telling

_KEEP = "INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?)"


class Count(msgspec.Struct, frozen=True):
    """How many sections were read, of how many."""

    read: int
    total: int

    @property
    def is_complete(self) -> bool:
        """Whether there is something to read and all of it was read."""
        return 0 < self.total <= self.read


class ReadCounts(msgspec.Struct, frozen=True):
    """The counts of an edition, by chapter id and by part id."""

    chapters: dict[str, Count]
    parts: dict[str, Count]


class Progress(Telling):
    """The sections that have been read, each with the edition it was last read in.

    While the setting is off they are known until the program ends, and are not on the disk.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        super().__init__()
        self._store = store
        self._read: dict[tuple[str, str], dict[str, str]] | None = None
        self._consent = Consent(store, settings, SETTING, "progress", self._on_consent_changed)
        store.subscribe_cleared(self._on_cleared)

    def mark_read(self, guide: str, chapter: str, section: str, edition: str) -> None:
        """Keep that a section was read in this edition; marking it again only renews the edition."""
        self._known().setdefault((guide, chapter), {})[section] = edition
        if self._consent.is_given:
            self._store.write(_KEEP, guide, chapter, section, edition)

    def mark_unread(self, guide: str, chapter: str) -> None:
        """Forget that anything of a chapter was read."""
        self._known().pop((guide, chapter), None)
        self._store.write("DELETE FROM progress WHERE guide = ? AND chapter = ?", guide, chapter)

    def sections(self, guide: str, chapter: str) -> dict[str, str]:
        """Return the sections of a chapter that were read: section id -> edition."""
        return dict(self._known().get((guide, chapter), {}))

    def counts(self, guide: str, chapters: Iterable[ChapterHead]) -> ReadCounts:
        """Count what was read of `chapters`; sections that are no longer in them do not count."""
        by_chapter: dict[str, Count] = {}
        read: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for head in chapters:
            marks = self.sections(guide, head.id)
            count = Count(sum(section.id in marks for section in head.sections), len(head.sections))
            by_chapter[head.id] = count
            read[head.part] += count.read
            total[head.part] += count.total
        return ReadCounts(by_chapter, {part: Count(read[part], total[part]) for part in total})

    def clear(self) -> None:
        """Forget all progress, of every guide."""
        self._consent.forget()
        self._on_cleared()

    def _known(self) -> dict[tuple[str, str], dict[str, str]]:
        """Return section id -> edition by guide and chapter, read from the disk the first time."""
        if self._read is None:
            self._read = {}
            rows = self._store.read("SELECT * FROM progress") if self._consent.holds() else []
            for guide, chapter, section, edition in rows:
                self._read.setdefault((guide, chapter), {})[section] = edition
        return self._read

    def _on_consent_changed(self) -> None:
        """Keep what was read since the program started, or forget all of it."""
        if not self._consent.is_given:
            self._on_cleared()
            return
        sections = [(*place, *section) for place, read in self._known().items() for section in read.items()]
        self._store.write_all(*((_KEEP, section) for section in sections))

    def _on_cleared(self) -> None:
        self._read = {}
        self.tell()
