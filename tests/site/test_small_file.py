# SPDX-License-Identifier: GPL-3.0-or-later
"""A small file is replaced as a whole or left as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.site import small_file
from reader.site.small_file import read_small, write_small


@pytest.mark.parametrize("sure", [True, False])
def test_what_is_written_is_read(tmp_path: Path, sure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(small_file.os, "fsync", synced.append)
    path = tmp_path / "deep" / "numbers.json"
    assert read_small(path, dict[str, int]) is None
    write_small(path, {"a": 1}, sure=sure)
    assert read_small(path, dict[str, int]) == {"a": 1}
    assert len(synced) == sure


def test_another_shape_and_too_much_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "numbers.json"
    path.write_text('["a"]')
    with pytest.raises(ValueError, match=r"^is damaged$"):
        read_small(path, dict[str, int])
    path.write_bytes(b" " * 70_000)
    with pytest.raises(ValueError, match=r"^is far too large$"):
        read_small(path, dict[str, int])
    with pytest.raises(ValueError, match=r"^cannot be read: "):
        read_small(tmp_path, dict[str, int])


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    path = tmp_path / "numbers.json"
    write_small(path, {"a": 1}, sure=True)
    monkeypatch.setattr(small_file.os, "fsync", fail)
    with pytest.raises(OSError, match="Input/output error"):
        write_small(path, {"a": 2}, sure=True)
    assert read_small(path, dict[str, int]) == {"a": 1}
    assert os.listdir(tmp_path) == ["numbers.json"]
