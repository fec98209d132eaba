# SPDX-License-Identifier: GPL-3.0-or-later
"""A file is written whole or not at all, and nothing is left beside it."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.export.writing import in_place_of, with_ending, write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "leaflet.txt"
    for data in (b"one", b"two"):
        write_whole(path, data)
        assert path.read_bytes() == data
    assert os.listdir(tmp_path) == ["leaflet.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other things there")
def test_others_may_read_it_as_any_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write_whole(tmp_path / "leaflet.txt", b"one")
    rights = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("plain", "leaflet.txt")]
    assert rights[0] == rights[1]


def test_a_name_gets_its_ending_and_nobodys_file_is_replaced_unasked(tmp_path: Path) -> None:
    for asked, named in (("a.PDF", "a.PDF"), ("a", "a.pdf"), ("Dr. May", "Dr. May.pdf"), ("b.txt", "b.txt")):
        assert with_ending(tmp_path / asked, ".pdf", ".txt") == tmp_path / named
    for name in ("a.pdf", "a (2).pdf"):
        (tmp_path / name).write_bytes(b"")
    assert with_ending(tmp_path / "a", ".pdf") == tmp_path / "a (3).pdf"
    assert with_ending(tmp_path / "a.pdf", ".pdf") == tmp_path / "a.pdf", "the dialog has asked about this one"


def test_what_stood_there_stays_when_something_goes_wrong(tmp_path: Path) -> None:
    path = tmp_path / "leaflet.pdf"
    path.write_bytes(b"old")
    endings = []

    def stop_halfway() -> None:
        with in_place_of(path) as new:
            new.write_bytes(b"half")
            endings.append(new.suffix)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stop_halfway()
    assert endings == [".pdf"]
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["leaflet.pdf"]


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"The file x\.txt cannot be written: No such file or directory"):
        write_whole(tmp_path / "nowhere" / "x.txt", b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ReaderError, match="The file folder cannot be written"):
        write_whole(tmp_path / "folder", b"")
    assert os.listdir(tmp_path) == ["folder"]


def test_a_full_disk_without_a_reason_is_told_too(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="cannot be written: no room"), in_place_of(tmp_path / "x"):
        raise OSError("no room")
