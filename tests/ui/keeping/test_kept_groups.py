# SPDX-License-Identifier: GPL-3.0-or-later
"""What is listed, in which order and words; and what becomes of it in another edition of the guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.building import build_guide
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.library import Library
from reader.ui.keeping.kept_groups import KeptGroup, KeptGroups, matching
from reader.userdata.history import Visit
from reader.userdata.marks import Mark, Standing
from reader.userdata.my_questions import MyQuestion
from tests.guide_factory import make_guide
from tests.started import paths_with


def built(tmp_path: Path, change: str = "") -> Edition:
    """An edition of a made guide; `change` takes a word, or a section, out of its second chapter."""
    folder = tmp_path / f"sources-{change or 'first'}"
    make_guide(folder, chapters=3, sections=3)
    file = folder / "en" / "chapters" / "chapter-2.md"
    text = file.read_text(encoding="utf-8")
    if change == "words":
        text = text.replace("tamarind", "lemon")
    if change == "section":
        text = text[: text.index("\n## ", text.index("{#section-2}"))]
    file.write_text(text, encoding="utf-8")
    index = tmp_path / f"index-{change or 'first'}"
    for _built in build_guide(folder, index):
        pass
    return Library(paths_with(index, tmp_path / "data")).edition()


def mark(number: int, address: str, text: str = "", kind: str = "highlight", note: str = "") -> Mark:
    return Mark(number, kind, Quote(address, text), "Short 2 › Title", "blue" if kind == "highlight" else "", note)  # type: ignore[arg-type]


MARKS = (
    mark(1, "sample/chapter-3#section-1", kind="bookmark"),
    mark(2, "sample/chapter-2#section-3", kind="bookmark"),
    mark(3, "sample/chapter-2#section-1", "the word tamarind", kind="note", note="Look it up"),
    mark(4, "sample/chapter-2", kind="bookmark"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("editions")


@pytest.fixture(scope="module")
def edition(folder: Path) -> Edition:
    return built(folder)


def ids(groups: list[KeptGroup]) -> list[tuple[str, list[int]]]:
    return [(group.title, [row.id for row in group.rows]) for group in groups]


def test_questions_come_first_then_chapters_and_sections_in_the_order_of_the_guide(edition: Edition) -> None:
    groups = KeptGroups(edition).groups(
        MARKS, [MyQuestion(7, "Why?")], [Visit("sample/chapter-1", "One", "2026-11-22")]
    )
    assert ids(groups) == [
        ("My questions", [7]),
        ("Short 2", [4, 3, 2]),
        ("Short 3", [1]),
        ("What I have read", [1, 0]),
    ]
    assert groups[-1].rows[-1].kind == "forget"


def test_a_row_says_what_it_is_and_where(edition: Edition) -> None:
    row = KeptGroups(edition).groups(MARKS[2:3], [])[0].rows[0]
    section = edition.chapter("chapter-2").sections[0].title
    assert (row.text, row.detail, row.note) == ("“the word tamarind”", f"Note · {section}", "Look it up")
    highlight = KeptGroups(edition).groups([mark(1, "sample/chapter-2#section-1", "the word tamarind")], [])[0].rows[0]
    assert highlight.detail == f"Blue highlight · {section}"
    long = KeptGroups(edition).groups([], [MyQuestion(1, "Why?", answer="word " * 200)])[0].rows[0]
    assert len(long.note) < 170
    assert long.note.endswith("…")


def test_another_edition_says_that_the_text_has_changed_and_keeps_the_old_words(folder: Path, edition: Edition) -> None:
    groups = KeptGroups(edition)
    assert groups.groups(MARKS, [])[0].rows[1].warning == ""
    groups.set_edition(built(folder, "words"))
    row = groups.groups(MARKS, [])[0].rows[1]
    assert (row.standing, row.warning, row.text) == (Standing.CHANGED, "The text has changed.", "“the word tamarind”")


def test_what_is_in_a_section_that_is_gone_stands_under_no_longer_in_the_guide(folder: Path) -> None:
    groups = KeptGroups(built(folder, "section")).groups(MARKS, [])
    assert ids(groups)[-1] == ("No longer in the guide", [2])
    assert groups[-1].rows[0].detail == "Bookmark · Short 2 › Title"
    foreign = KeptGroups(built(folder, "section")).groups([mark(1, "other/chapter-2", "words")], [])
    assert [group.title for group in foreign] == ["In another guide"]
    assert (foreign[0].rows[0].is_elsewhere, foreign[0].rows[0].is_gone) == (True, False)
    assert groups[-1].rows[0].is_gone


def test_a_filter_keeps_the_rows_with_all_its_words(edition: Edition) -> None:
    groups = KeptGroups(edition).groups(MARKS, [MyQuestion(7, "Why me?", answer="Nobody knows.")])
    assert ids(matching(groups, "TAMARIND note")) == [("Short 2", [3])]
    assert ids(matching(groups, "nobody")) == [("My questions", [7])]
    assert matching(groups, "zzz") == []
    assert matching(groups, "") == groups
