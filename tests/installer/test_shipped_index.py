# SPDX-License-Identifier: GPL-3.0-or-later
"""The index that is shipped: the same bytes each time, and read like any other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer.shipped_index import SHIPPED, build_shipped_index, main
from reader.building import is_stale
from reader.search.index import Index
from tests.guide_factory import make_guide

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    make_guide(tmp_path / "guides" / "sample", sections=1)
    return tmp_path / "guides"


def test_it_is_named_after_its_sources_and_found_whole(guides: Path, tmp_path: Path) -> None:
    (standing,) = build_shipped_index(guides, tmp_path / "index")
    assert standing.folder.name == f"sample.en.{standing.pointer.stamp[:12]}.{SHIPPED}"
    assert standing.pointer.signature == ""
    assert not is_stale(guides / "sample", standing)
    Index.open(standing.search_folder, standing.pointer.stamp).close()
    assert standing.open().head.guide == "sample"


def test_built_twice_it_is_the_same_to_the_byte(guides: Path, tmp_path: Path) -> None:
    built = []
    for name in ("one", "two"):
        command = [sys.executable, "-m", "installer.shipped_index", str(guides), str(tmp_path / name)]
        subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "0"}, check=True)
        files = (path for path in (tmp_path / name).rglob("*") if path.is_file())
        built.append({path.relative_to(tmp_path / name): path.read_bytes() for path in files})
    assert built[0] == built[1]


def test_a_folder_without_guides_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(tmp_path / "index")]) == 1
    assert "no guide" in capsys.readouterr().err
