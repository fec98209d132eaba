# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a terminal writes when its data folder is missing, read-only, full or no folder at all."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from reader.watch import refuge
from reader.watch.refuge import Refuge, can_write

ROOT = Path(__file__).resolve().parents[2]
FULL = """
import resource, signal, sys
from pathlib import Path
from reader.watch.refuge import can_write

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
print(can_write(Path(sys.argv[1])))
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Refuge:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(refuge, "_MEMORY", tmp_path)
    return Refuge()


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A data folder that nobody can make: a file stands in its way."""
    (tmp_path / "file").touch()
    return tmp_path / "file" / "data"


def test_a_data_folder_that_can_be_written_is_used_and_made_when_it_is_missing(place: Refuge, tmp_path: Path) -> None:
    assert place.folder_for(tmp_path / "new" / "data") == tmp_path / "new" / "data"
    assert list((tmp_path / "new" / "data").iterdir()) == [], "the trial leaves nothing"


def test_otherwise_a_folder_in_memory_is_used_as_long_as_the_parent_lives(
    place: Refuge, spoilt: Path, tmp_path: Path
) -> None:
    first = place.folder_for(spoilt)
    assert first.parent == tmp_path
    assert can_write(first)
    assert place.folder_for(spoilt) == first
    place.close()
    place.close()
    assert not first.exists()


def test_the_session_s_own_folder_comes_first(
    place: Refuge, spoilt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    assert place.folder_for(spoilt) == tmp_path / "run" / "lamplight"
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(spoilt))
    assert place.folder_for(spoilt).name.startswith("lamplight-")
    place.close()


def test_where_nothing_can_be_written_the_terminal_starts_all_the_same(
    place: Refuge, spoilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refuge, "_MEMORY", spoilt)
    monkeypatch.setattr(tempfile, "tempdir", str(spoilt))
    assert place.folder_for(spoilt) == spoilt


def test_a_disk_without_room_for_a_guide_is_as_good_as_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = shutil.disk_usage(tmp_path).free
    assert can_write(tmp_path)
    monkeypatch.setattr(refuge, "_ROOM", free * 2)
    assert not can_write(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there a process's files have no largest size")
def test_a_full_disk_is_no_place_to_write(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["False"]
