# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sections have been read, and what that makes of a chapter or a part. Keeps no dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from reader.content.model import ChapterHead
from reader.userdata.store import Store


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


class Progress:
    """The sections that have been read, each with the edition it was last read in."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def mark_read(self, guide: str, chapter: str, section: str, edition: str) -> None:
        """Keep that a section was read in this edition; marking it again only renews the edition."""
        self._store.write("INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?)", guide, chapter, section, edition)

    def mark_unread(self, guide: str, chapter: str) -> None:
        """Forget that anything of a chapter was read."""
        self._store.write("DELETE FROM progress WHERE guide = ? AND chapter = ?", guide, chapter)

    def sections(self, guide: str, chapter: str) -> dict[str, str]:
        """Return the sections of a chapter that were read: section id -> edition."""
        sql = "SELECT section, edition FROM progress WHERE guide = ? AND chapter = ?"
        return dict(self._store.read(sql, guide, chapter))

    def counts(self, guide: str, chapters: Iterable[ChapterHead]) -> ReadCounts:
        """Count what was read of `chapters`; sections that are no longer in them do not count."""
        marks = frozenset(self._store.read("SELECT chapter, section FROM progress WHERE guide = ?", guide))
        by_chapter: dict[str, Count] = {}
        read: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for head in chapters:
            count = Count(sum((head.id, section.id) in marks for section in head.sections), len(head.sections))
            by_chapter[head.id] = count
            read[head.part] += count.read
            total[head.part] += count.total
        return ReadCounts(by_chapter, {part: Count(read[part], total[part]) for part in total})

    def clear(self) -> None:
        """Forget all progress, of every guide."""
        self._store.write("DELETE FROM progress")
