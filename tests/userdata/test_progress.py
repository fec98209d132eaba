# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sections have been read, and the counts of chapters and parts."""

from __future__ import annotations

import pytest

from reader.content.model import ChapterHead, SectionHead
from reader.userdata.progress import Count, Progress
from reader.userdata.store import Store
from tests.userdata.kept import kept_progress


@pytest.fixture
def progress(store: Store) -> Progress:
    return kept_progress(store)


def head(chapter: str, part: str, *sections: str) -> ChapterHead:
    heads = tuple(SectionHead(name, number, name) for number, name in enumerate(sections, 1))
    return ChapterHead(chapter, 1, chapter, chapter, "", part, heads, minutes=1)


def test_a_section_marked_twice_is_one_section_with_the_newer_edition(progress: Progress) -> None:
    progress.mark_read("guide", "surgery", "before", "2026.11")
    progress.mark_read("guide", "surgery", "before", "2027.01")
    progress.mark_read("guide", "surgery", "after", "2026.11")
    assert progress.sections("guide", "surgery") == {"before": "2027.01", "after": "2026.11"}
    assert progress.sections("other", "surgery") == {}


def test_counts_are_by_chapter_and_by_part(progress: Progress) -> None:
    for chapter, section in (("surgery", "before"), ("surgery", "after"), ("ablation", "what")):
        progress.mark_read("guide", chapter, section, "2026.11")
    progress.mark_read("other", "drugs", "what", "2026.11")
    heads = [head("surgery", "two", "before", "after"), head("ablation", "two", "what", "how"), head("drugs", "three")]
    counts = progress.counts("guide", heads)
    assert counts.chapters == {"surgery": Count(2, 2), "ablation": Count(1, 2), "drugs": Count(0, 0)}
    assert counts.parts == {"two": Count(3, 4), "three": Count(0, 0)}


def test_a_section_that_is_no_longer_in_the_guide_does_not_count(progress: Progress) -> None:
    progress.mark_read("guide", "surgery", "gone", "2025.01")
    assert progress.counts("guide", [head("surgery", "two", "before")]).chapters == {"surgery": Count(0, 1)}


def test_only_a_chapter_with_sections_can_be_complete() -> None:
    assert Count(2, 2).is_complete
    assert not Count(1, 2).is_complete
    assert not Count(0, 0).is_complete


def test_a_chapter_can_be_marked_unread_and_everything_cleared(progress: Progress) -> None:
    for chapter in ("surgery", "ablation", "recovery"):
        progress.mark_read("guide", chapter, "what", "2026.11")
    progress.mark_unread("guide", "surgery")
    assert progress.sections("guide", "surgery") == {}
    assert progress.sections("guide", "ablation") == {"what": "2026.11"}
    progress.clear()
    assert progress.sections("guide", "recovery") == {}
