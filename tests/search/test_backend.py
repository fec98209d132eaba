# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoosh behind its boundary: what goes in comes out."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from whoosh.index import open_dir
from whoosh.matching import ListMatcher

from reader.errors import SearchError
from reader.search.backend import PostingsReader, PostingsWriter, _drain

COUNT = 300
"""More documents than one block of postings holds."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with PostingsWriter(tmp_path) as writer:
        for number in range(COUNT):
            body = ["often"] * (number % 3 + 1) + ["rare"] * (number == 7)
            writer.add({"body": body, "heading": []}, ["one name"] if number == 5 else [], f"entry {number}".encode())
    return tmp_path


def test_postings_come_back_in_order_with_their_counts(folder: Path) -> None:
    reader = PostingsReader(folder)
    documents, counts = reader.postings("body", "often")
    assert list(documents) == list(range(COUNT))
    assert list(counts) == [number % 3 + 1 for number in range(COUNT)]
    assert [list(row) for row in reader.postings("body", "rare")] == [[7], [1.0]]
    assert list(reader.postings("name", "one name")[0]) == [5]
    reader.close()


def test_reading_by_blocks_agrees_with_whoosh_one_at_a_time(folder: Path) -> None:
    matcher = open_dir(str(folder)).reader().postings("body", "often")
    slow = []
    while matcher.is_active():
        slow.append((matcher.id(), matcher.weight()))
        matcher.next()
    reader = PostingsReader(folder)
    assert list(zip(*reader.postings("body", "often"), strict=True)) == slow
    reader.close()


def test_postings_that_are_not_kept_in_blocks_are_read_too() -> None:
    documents, counts = array("i"), array("f")
    _drain(ListMatcher([2, 5], [1.0, 3.0]), documents, counts)
    assert (list(documents), list(counts)) == ([2, 5], [1.0, 3.0])


def test_unknown_words_and_fields_have_no_postings(folder: Path) -> None:
    reader = PostingsReader(folder)
    assert not reader.postings("body", "never")[0]
    assert not reader.postings("heading", "often")[0]
    assert (reader.frequency("often"), reader.frequency("never")) == (COUNT, 0)
    reader.close()


def test_entries_come_back_and_there_is_one_segment(folder: Path) -> None:
    reader = PostingsReader(folder)
    assert (reader.count, reader.entry(7)) == (COUNT, b"entry 7")
    with pytest.raises(SearchError, match="damaged"):
        reader.entry(COUNT + 1000)
    reader.close()
    assert len(list(folder.glob("*.seg"))) == 1
    assert not (folder / "MAIN_WRITELOCK").exists()


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh's
@pytest.mark.parametrize("pattern", ["*.toc", "*.seg"])
def test_a_cut_file_is_a_damaged_index(folder: Path, pattern: str) -> None:
    (path,) = folder.glob(pattern)
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(SearchError, match="damaged"):
        PostingsReader(folder)


def test_an_empty_folder_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(SearchError):
        PostingsReader(tmp_path)
