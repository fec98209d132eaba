# SPDX-License-Identifier: GPL-3.0-or-later
"""The archive of a pack: read by its directory, refused for anything that is not needed. More in the hostile set."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.errors import PackError
from reader.packs import limits
from reader.packs.archive import Archive, open_archive
from tests.packs.hostile import members
from tests.packs.zips import Member, deflated, zipped


def archive(folder: Path, *given: Member, **settings: object) -> Archive:
    path = folder / "a.lamplight"
    path.write_bytes(zipped(given, **settings))  # type: ignore[arg-type]
    return open_archive(path)


def code_of(path: Path) -> str:
    with pytest.raises(PackError) as refusal:
        open_archive(path)
    return refusal.value.code


def chapter(number: int, size: int = 0, **fields: object) -> Member:
    return Member(name=b"content/en/chapters/c%d.md" % number, data=bytes(size), **fields)  # type: ignore[arg-type]


def test_entries_are_read_as_they_were_written(tmp_path: Path) -> None:
    stored = Member(name=b"content/a.md", data=b"stored", stored=True)
    packed = Member(name=b"content/b.md", data=b"packed" * 100, flags=0x0800)
    with archive(tmp_path, stored, packed, Member(name=b"content/c.md", attributes=0)) as found:
        assert list(found.entries) == ["content/a.md", "content/b.md", "content/c.md"]
        assert [found.read(name) for name in found.entries] == [b"stored", b"packed" * 100, b""]


def test_an_empty_archive_has_no_entries(tmp_path: Path) -> None:
    with archive(tmp_path) as found:
        assert found.entries == {}


@pytest.mark.parametrize(
    ("members_given", "code"),
    [
        ([Member(name=b"content/a.md", data=b"ab", stored=True, size=3, local_size=3)], "zip-form"),
        ([Member(name=b"content/a.md", data=b"x", raw=deflated(b"x") + bytes(100))], "zip-form"),
    ],
)
def test_sizes_that_cannot_be(tmp_path: Path, members_given: list[Member], code: str) -> None:
    with pytest.raises(PackError) as refusal:
        archive(tmp_path, *members_given)
    assert refusal.value.code == code


def test_an_entry_that_reaches_into_the_directory(tmp_path: Path) -> None:
    data = bytearray(zipped([Member(name=b"content/a.md", data=b"abcdef", stored=True)]))
    directory = data.index(b"PK\1\2")
    for at in (18, 22, directory + 20, directory + 24):  # both sizes in both headers
        data[at] = 40
    path = tmp_path / "a.lamplight"
    path.write_bytes(data)
    assert code_of(path) == "zip-overlap"


def test_what_is_no_file(tmp_path: Path) -> None:
    assert code_of(tmp_path / "not there") == "unreadable"
    assert code_of(tmp_path / "a\0b") == "unreadable"
    assert code_of(tmp_path) in {"zip", "unreadable"}  # Linux opens a folder, Windows does not


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(tmp_path / "pipe") == "zip"


class BrokenFile:
    """A file on a stick that was pulled out."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.fileno, self.close = file.fileno, file.close

    def seek(self, *_where: int) -> int:
        raise OSError(5, "Input/output error")


def test_a_stick_that_was_pulled_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.lamplight"
    path.write_bytes(zipped(members()))
    with open_archive(path) as found:
        monkeypatch.setattr(found, "_file", BrokenFile(found._file))
        with pytest.raises(PackError, match="Input/output error") as refusal:
            found.read("manifest.json")
    assert refusal.value.code == "unreadable"
    honest = os.fdopen
    monkeypatch.setattr(os, "fdopen", lambda *given: BrokenFile(honest(*given)))
    assert code_of(path) == "unreadable"


def test_the_last_entry_is_cut(tmp_path: Path) -> None:
    """A directory with room for less than one entry."""
    data = zipped([Member(name=b"content/a.md")])
    end = len(data) - 22
    cut = bytearray(data[: end - 5] + data[end:])
    cut[-10:-6] = (int.from_bytes(cut[-10:-6], "little") - 5).to_bytes(4, "little")
    path = tmp_path / "a.lamplight"
    path.write_bytes(cut)
    assert code_of(path) == "zip-form"


def test_at_the_limits(tmp_path: Path) -> None:
    most = limits.BYTES_OF[".md"]
    with archive(
        tmp_path, chapter(1, most), Member(name=b"manifest.json", data=bytes(limits.MANIFEST_BYTES), stored=True)
    ) as found:
        assert len(found.read("content/en/chapters/c1.md")) == most
    full = [chapter(number, most, stored=True) for number in range(limits.EXPANDED_BYTES // most)]
    with archive(tmp_path, *full) as found:
        assert len(found.entries) == 128
    with archive(tmp_path, *(chapter(number, stored=True) for number in range(limits.ENTRIES))) as found:
        assert len(found.entries) == limits.ENTRIES
    part = limits.YAML_BYTES // limits.BYTES_OF[".yaml"]
    yaml = [
        Member(name=b"content/y%d.yaml" % number, data=bytes(limits.BYTES_OF[".yaml"]), stored=True)
        for number in range(part)
    ]
    with archive(tmp_path, *yaml) as found:
        assert len(found.entries) == part


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ([chapter(1, limits.BYTES_OF[".md"] + 1)], "zip-size"),
        ([Member(name=b"content/a.svg", data=bytes(limits.BYTES_OF[".svg"] + 1))], "zip-size"),
        ([Member(name=b"content/a.yaml", data=bytes(limits.BYTES_OF[".yaml"] + 1))], "zip-size"),
        ([Member(name=b"manifest.json", data=bytes(limits.MANIFEST_BYTES + 1))], "zip-size"),
        ([Member(name=b"manifest.json.minisig", data=bytes(limits.SIGNATURE_BYTES + 1))], "zip-size"),
        ([chapter(number, limits.BYTES_OF[".md"]) for number in range(129)], "pack-expanded"),
        ([Member(name=b"content/%d.yaml" % n, data=bytes(256 * 1024)) for n in range(25)], "pack-expanded"),
        ([chapter(number) for number in range(limits.ENTRIES + 1)], "zip-entries"),
        ([chapter(number, limits.BYTES_OF[".md"]) for number in range(9)], "zip-ratio"),
    ],
)
def test_one_beyond_the_limits(tmp_path: Path, given: list[Member], code: str) -> None:
    with pytest.raises(PackError) as refusal:
        archive(tmp_path, *given)
    assert refusal.value.code == code


def test_few_bytes_may_become_many_while_they_are_few(tmp_path: Path) -> None:
    eight = [chapter(number, limits.BYTES_OF[".md"]) for number in range(8)]  # one megabyte of zeros
    with archive(tmp_path, *eight) as found:
        assert sum(entry.size for entry in found.entries.values()) == limits.RATIO_FROM


def test_the_size_of_the_file_is_looked_at_first(tmp_path: Path) -> None:
    path = tmp_path / "large"
    for size, code in ((limits.PACK_BYTES, "zip"), (limits.PACK_BYTES + 1, "pack-size")):
        with path.open("wb") as file:
            file.truncate(size)
        assert code_of(path) == code
