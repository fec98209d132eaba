# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sections have been read, and the counts of chapters and parts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.content.model import ChapterHead, SectionHead
from reader.userdata.progress import Count, Progress
from reader.userdata.store import Store
from tests.userdata.kept import kept_progress, settings_of


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


# -- kept only if it is wanted ------------------------------------------------------------------------------------


def kept_rows(store: Store) -> list[tuple[str, ...]]:
    return store.read("SELECT chapter, section FROM progress ORDER BY chapter, section")


def test_unless_it_is_asked_for_it_is_known_until_the_program_ends_and_never_on_the_disk(
    open_state: Callable[[], Store],
) -> None:
    store = open_state()
    progress = Progress(store, settings_of(store))
    progress.mark_read("guide", "surgery", "before", "2026.11")
    assert progress.sections("guide", "surgery") == {"before": "2026.11"}
    assert progress.counts("guide", [head("surgery", "two", "before")]).chapters == {"surgery": Count(1, 1)}
    assert kept_rows(store) == []
    store = open_state()
    assert Progress(store, settings_of(store)).sections("guide", "surgery") == {}


def test_turning_it_on_keeps_what_was_read_since_the_start(open_state: Callable[[], Store]) -> None:
    store = open_state()
    settings = settings_of(store)
    progress = Progress(store, settings)
    progress.mark_read("guide", "surgery", "before", "2026.11")
    settings.set("reading.history", True)
    progress.mark_read("guide", "surgery", "after", "2026.11")
    expected = {"before": "2026.11", "after": "2026.11"}
    assert progress.sections("guide", "surgery") == expected
    store = open_state()
    assert Progress(store, settings_of(store)).sections("guide", "surgery") == expected


def test_turning_it_off_forgets_all_of_it_at_once_and_tells(open_state: Callable[[], Store], data_dir: Path) -> None:
    store = open_state()
    settings = settings_of(store, reading__history=True)
    progress = Progress(store, settings)
    progress.mark_read("guide", "marker", "before", "2026.11")
    heard: list[dict[str, str]] = []
    progress.subscribe(lambda: heard.append(progress.sections("guide", "marker")))
    settings.set("reading.history", False)
    assert heard == [{}]
    assert kept_rows(store) == []
    assert [path.name for path in data_dir.iterdir() if b"marker" in path.read_bytes()] == []


def test_what_an_older_version_kept_unasked_goes_at_first_use(store: Store) -> None:
    store.write("INSERT INTO progress VALUES ('guide', 'surgery', 'before', '2026.10')")
    progress = Progress(store, settings_of(store))
    assert progress.sections("guide", "surgery") == {}
    assert kept_rows(store) == []
