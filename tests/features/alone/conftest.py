# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders of their own for those who look whether anything was written."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

_NAMES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME", "TMPDIR")


@pytest.fixture
def folders(data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, ...]:
    """Every folder that a program may think of writing to, each of them the test's own."""
    found = [data_dir]
    for name in _NAMES:
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
        found.append(folder)
    monkeypatch.setattr(tempfile, "tempdir", None)
    data_dir.mkdir()
    return tuple(found)
