# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole files or none, one writer at a time, and a log that does not grow without end."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.packs import keeping
from reader.packs.keeping import LOG, alone, disk_fault, note, put, settle_names


def test_a_file_is_replaced_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "inner" / "file"
    put(path, b"old")
    assert path.read_bytes() == b"old"

    def refuse(*_paths: object) -> None:
        raise OSError(errno.EIO, "broken")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(PackError, match="broken") as refusal:
            put(path, b"new")
    assert refusal.value.code == "disk"
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_told_plainly(number: int) -> None:
    fault = disk_fault(OSError(number, "x"))
    assert fault.code == "disk-full"
    assert "room" in str(fault)


def test_a_disk_that_knows_no_order_of_names_is_used_all_the_same(tmp_path: Path) -> None:
    settle_names(tmp_path / "not there")
    assert not (tmp_path / "not there").exists()


def test_only_one_changes_packs(tmp_path: Path) -> None:
    with alone(tmp_path / "home"):
        with pytest.raises(PackError) as refusal, alone(tmp_path / "home"):
            pass
        assert refusal.value.code == "busy"
    with alone(tmp_path / "home"):
        assert (tmp_path / "home").is_dir()


def test_on_windows_the_file_itself_cannot_be_removed_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with alone(tmp_path / "home"):
        assert (tmp_path / "home" / "_lock").exists()

    def refuse(*_given: object, **_settings: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    with alone(tmp_path / "home"):
        pass
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(PackError) as refusal, alone(tmp_path / "home"):
        pass
    assert refusal.value.code == "busy"


def test_the_log_says_when(tmp_path: Path) -> None:
    note(tmp_path, "install tiny")
    note(tmp_path, "remove tiny")
    lines = (tmp_path / LOG).read_text(encoding="utf-8").splitlines()
    assert [line.split(" ", 1)[1] for line in lines] == ["install tiny", "remove tiny"]
    assert lines[0][:2] == "20"


def test_the_log_keeps_its_last_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_LOG_BYTES", 300)
    for number in range(40):
        note(tmp_path, f"line {number}")
    lines = (tmp_path / LOG).read_text(encoding="utf-8").splitlines()
    assert lines[-1].endswith("line 39")
    assert 3 < len(lines) < 15
    assert all(line.startswith("20") for line in lines)


def test_what_cannot_be_noted_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / LOG).mkdir()
    note(tmp_path, "install tiny")
    assert (tmp_path / LOG).is_dir()
