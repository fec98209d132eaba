# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives are written the same each time, and as a whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.packs.archive import open_archive
from reader.packs.writing import write_archive

FILES = [("manifest.json", b"{}"), ("content/guide.yaml", b"id: tiny\n" * 50)]


def test_the_same_files_give_the_same_bytes_and_are_read_again(tmp_path: Path) -> None:
    write_archive(tmp_path / "one", FILES)
    write_archive(tmp_path / "two", iter(FILES))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    with open_archive(tmp_path / "one") as archive:
        assert [(name, archive.read(name)) for name in archive.entries] == FILES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_what_is_cut_off_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "pack"
    write_archive(path, FILES)
    before = path.read_bytes()

    def breaking() -> Iterator[tuple[str, bytes]]:
        yield FILES[0]
        raise PackError("The rest is missing.", "missing")

    with pytest.raises(PackError, match="The rest is missing"):
        write_archive(path, breaking())
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["pack"]


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PackError) as refusal:
        write_archive(tmp_path / "pack", FILES)
    assert refusal.value.code == "disk-full"
    assert list(tmp_path.iterdir()) == []
