# SPDX-License-Identifier: GPL-3.0-or-later
"""The portable copy's archive, made of a small stand-in for the frozen folder."""

from __future__ import annotations

import os
import tarfile
from pathlib import Path

import pytest

from installer.portable import NAME, build, write_archive

TIME = 1_700_000_000


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    (folder / "_internal" / "é a").mkdir(parents=True)
    (folder / "_internal" / "é a" / "words.txt").write_text("words", encoding="utf-8")
    (folder / "lamplight").write_bytes(b"program")
    (folder / "lamplight").chmod(0o755)
    return folder


def test_it_holds_the_program_its_mark_and_a_word_in_both_languages(bundle: Path, tmp_path: Path) -> None:
    with tarfile.open(build(bundle, tmp_path, TIME)) as archive:
        names = archive.getnames()
        readme = archive.extractfile(f"{NAME}/README.txt")
        assert readme is not None
        text = readme.read().decode()
    assert names == sorted(names)
    assert {f"{NAME}/lamplight", f"{NAME}/portable", f"{NAME}/_internal/é a/words.txt"} <= set(names)
    assert "To start it" in text
    assert "Pour le démarrer" in text
    assert "{version}" not in text


def test_nothing_of_the_machine_is_in_it(bundle: Path, tmp_path: Path) -> None:
    with tarfile.open(build(bundle, tmp_path, TIME)) as archive:
        members = archive.getmembers()
    assert {(one.mtime, one.uid, one.gid, one.uname, one.gname) for one in members} == {(TIME, 0, 0, "", "")}
    assert {one.name: one.mode for one in members if one.name.endswith(("lamplight", "words.txt"))} == {
        f"{NAME}/lamplight": 0o755,
        f"{NAME}/_internal/é a/words.txt": 0o644,
    }


def test_twice_the_same_bytes_wherever_and_whenever(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    first = build(bundle, tmp_path / "one", TIME).read_bytes()
    os.utime(bundle / "lamplight", (1, 1))
    (bundle / "_internal" / "é a").chmod(0o700)
    assert build(bundle, tmp_path, TIME).read_bytes() == first
    assert build(bundle, tmp_path, TIME + 1).read_bytes() != first


def test_a_link_is_refused_because_not_every_stick_holds_one(bundle: Path, tmp_path: Path) -> None:
    (bundle / "link").symlink_to("lamplight")
    with pytest.raises(ValueError, match="no links"):
        write_archive(bundle, tmp_path / "x.tar.gz", "x", TIME, {})
