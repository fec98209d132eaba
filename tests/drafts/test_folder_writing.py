# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are written into one folder, never over others, and never through a link that leads out of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.drafts.folder_writing import replace_grown, write_new
from reader.errors import DraftError


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    assert write_new(tmp_path, "a/b/c.md", "é\n").read_bytes() == "é\n".encode()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine")
    with pytest.raises(DraftError, match="there already"):
        write_new(tmp_path, "a", "other")
    assert (tmp_path / "a").read_text() == "mine"


def test_no_link_is_followed(tmp_path: Path) -> None:
    guide, outside = tmp_path / "guide", tmp_path / "outside"
    guide.mkdir()
    outside.mkdir()
    (guide / "en").symlink_to(outside)
    (guide / "a.yaml").symlink_to(outside / "a.yaml")
    for deed in (lambda: write_new(guide, "en/x.md", "x"), lambda: replace_grown(guide, "a.yaml", b"", "x")):
        with pytest.raises(DraftError, match="link to somewhere else"):
            deed()
    assert list(outside.iterdir()) == []


def test_a_file_grows(tmp_path: Path) -> None:
    replace_grown(tmp_path, "en/a.yaml", b"", "one\n")
    replace_grown(tmp_path, "en/a.yaml", b"one\n", "two\n")
    assert (tmp_path / "en" / "a.yaml").read_text() == "one\ntwo\n"
    assert [path.name for path in (tmp_path / "en").iterdir()] == ["a.yaml"]


def test_what_somebody_changed_meanwhile_stays(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("theirs")
    with pytest.raises(DraftError, match="changed just now"):
        replace_grown(tmp_path, "a.yaml", b"before", "mine")
    assert (tmp_path / "a.yaml").read_text() == "theirs"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DraftError, match="cannot be written"):
        write_new(tmp_path, "file/a", "x")
    monkeypatch.setattr(os, "replace", _full)
    with pytest.raises(DraftError, match="cannot be written: No space left"):
        replace_grown(tmp_path, "a.yaml", b"", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def _full(*_given: object) -> None:
    raise OSError(28, "No space left")
