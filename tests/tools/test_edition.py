# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tools import edition


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one source file and an edition that was just built."""
    for folder in ("resources/guides", "reader/content", "index", "build"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "resources/guides/guide.yaml").write_text("id: small\n", encoding="utf-8")
    (tmp_path / "index/small.json").touch()
    (tmp_path / edition.STAMP).write_text(edition.fingerprint(tmp_path), encoding="utf-8")
    monkeypatch.setattr(edition, "ROOT", tmp_path)
    return tmp_path


def _build_ends_with(code: int, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    builds: list[list[str]] = []

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        builds.append(command)
        return subprocess.CompletedProcess(command, code)

    monkeypatch.setattr(subprocess, "run", run)
    return builds


def test_nothing_is_built_when_nothing_changed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds = _build_ends_with(0, monkeypatch)
    (checkout / "reader/content/__pycache__").mkdir()
    (checkout / "reader/content/__pycache__/model.pyc").touch()
    assert edition.main() == 0
    assert builds == []


@pytest.mark.parametrize("change", ["edit", "touch", "add", "remove", "code", "no index"])
def test_every_change_of_the_sources_builds_once(change: str, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds = _build_ends_with(0, monkeypatch)
    source = checkout / "resources/guides/guide.yaml"
    match change:
        case "edit":
            source.write_text("id: other\n", encoding="utf-8")
        case "touch":
            os.utime(source, ns=(1, 1))
        case "add":
            (checkout / "resources/guides/new.md").touch()
        case "remove":
            source.unlink()
        case "code":
            (checkout / "reader/content/model.py").touch()
        case "no index":
            (checkout / "index/small.json").unlink()
    assert edition.main() == 0
    assert [command[1:] for command in builds] == [["main.py", "build"]]
    (checkout / "index/small.json").touch()
    assert edition.is_fresh(checkout)


def test_a_guide_with_faults_still_opens_and_is_built_again_next_time(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / "resources/guides/new.md").touch()
    _build_ends_with(1, monkeypatch)
    assert edition.main() == 0
    assert not edition.is_fresh(checkout)


def test_a_build_that_gives_nothing_is_a_failure(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checkout / "index/small.json").unlink()
    _build_ends_with(1, monkeypatch)
    assert edition.main() == 1
