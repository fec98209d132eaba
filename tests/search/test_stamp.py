# SPDX-License-Identifier: GPL-3.0-or-later
"""The note in an index's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import SearchError
from reader.search.stamp import STAMP_FILE, check_files, read_stamp, write_stamp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one").write_bytes(b"1" * 2000)
    write_stamp(tmp_path, stamp="s", schema_version=3, language="fr", guide="g")
    return tmp_path


def test_the_note_says_what_was_written(folder: Path) -> None:
    note = read_stamp(folder)
    assert (note.stamp, note.schema_version, note.language, note.guide) == ("s", 3, "fr", "g")
    check_files(folder, note)


@pytest.mark.parametrize("data", [b"", b"1" * 1999, b"1" * 1999 + b"2", b"1" * 2001])
def test_a_changed_file_is_noticed(folder: Path, data: bytes) -> None:
    (folder / "one").write_bytes(data)
    with pytest.raises(SearchError, match="damaged"):
        check_files(folder, read_stamp(folder))


def test_a_file_too_many_or_too_few_is_noticed(folder: Path) -> None:
    note = read_stamp(folder)
    (folder / "_MAIN_99.toc").write_bytes(b"slipped in")
    with pytest.raises(SearchError):
        check_files(folder, note)
    (folder / "_MAIN_99.toc").unlink()
    (folder / "one").unlink()
    with pytest.raises(SearchError):
        check_files(folder, note)


def test_a_folder_in_place_of_a_file_is_noticed(folder: Path) -> None:
    (folder / "one").unlink()
    (folder / "one").mkdir()
    with pytest.raises(SearchError):
        check_files(folder, read_stamp(folder))


@pytest.mark.parametrize("note", [b"", b"{}", b'{"stamp": 3}', b"\xff"])
def test_a_note_that_cannot_be_read(folder: Path, note: bytes) -> None:
    (folder / STAMP_FILE).write_bytes(note)
    with pytest.raises(SearchError, match="no search index"):
        read_stamp(folder)


def test_a_folder_that_is_not_there(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(SearchError):
        read_stamp(tmp_path / "nowhere")
    with pytest.raises(SearchError, match="cannot be read"):
        check_files(tmp_path / "nowhere", read_stamp(folder))
