# SPDX-License-Identifier: GPL-3.0-or-later
"""The wheel: what it is made from is whole, and nothing of making it stays in the checkout or the environment."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from installer import wheel
from installer.freezing import PackageError
from installer.wheel import ROOT, UnsupportedOperation, build_sdist, build_wheel, get_requires_for_build_wheel, lay_out
from reader import __version__

EPOCH = 1_790_000_000
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(autouse=True)
def index_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in for the guides' index, which takes seconds and has tests of its own."""

    def run(command: list[str], environment: dict[str, str], fault: str) -> str:
        index = Path(command[-1])
        index.mkdir()
        (index / "guide.en.json").write_text("{}")
        return ""

    monkeypatch.setattr(wheel, "run", run)


def test_pyproject_names_this_backend() -> None:
    assert PROJECT["build-system"]["build-backend"] == "installer.wheel"
    assert PROJECT["build-system"]["backend-path"] == ["."]


def test_everything_that_the_program_reads_lies_inside_its_package(tmp_path: Path) -> None:
    lay_out(tmp_path, EPOCH)
    package = tmp_path / "reader"
    assert (package / "cli.py").is_file()
    assert (package / "resources/guides/neuroendocrine/guide.yaml").is_file()
    assert (package / "resources/locale/fr/LC_MESSAGES/lamplight.mo").is_file()
    assert (package / "index/guide.en.json").is_file()
    assert not [path for path in tmp_path.rglob("*") if path.suffix in (".po", ".pyc")]
    assert {path.stat().st_mtime for path in tmp_path.rglob("*")} == {EPOCH}
    assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_file()} == {0o644}


def test_setuptools_is_told_to_take_all_of_it() -> None:
    assert {"resources/**/*", "index/**/*"} <= set(PROJECT["tool"]["setuptools"]["package-data"]["reader"])


def test_setuptools_stands_in_the_folder_that_was_laid_out_and_all_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, str | None]] = []

    def setuptools(folder: str, settings: object) -> str:
        seen.append((Path("reader/resources").is_dir() and Path.cwd() != ROOT, os.environ.get("SOURCE_DATE_EPOCH")))
        return "lamplight.whl"

    monkeypatch.setattr(wheel.build_meta, "build_wheel", setuptools)
    monkeypatch.setattr(wheel, "lay_out", lambda place, epoch: (place / "reader/resources").mkdir(parents=True))
    monkeypatch.setattr(wheel, "commit_time", lambda: EPOCH)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = Path.cwd()
    assert build_wheel(str(tmp_path)) == "lamplight.whl"
    assert seen == [(True, str(EPOCH))]
    assert Path.cwd() == before
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_building_needs_what_reads_guides_and_no_window() -> None:
    needed = get_requires_for_build_wheel()
    assert any(name.startswith("Whoosh") for name in needed)
    assert not any(name.startswith("PySide6") for name in needed)


def test_there_is_no_source_archive(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedOperation, match="take the checkout"):
        build_sdist(str(tmp_path))


def test_pip_makes_it_with_no_network_and_no_way_to_fetch_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pip(command: list[str], environment: dict[str, str], fault: str) -> str:
        assert {"--no-index", "--no-deps", "--no-build-isolation"} <= set(command)
        assert environment["SOURCE_DATE_EPOCH"] == str(EPOCH)
        Path(command[command.index("--wheel-dir") + 1], f"lamplight-{__version__}-py3-none-any.whl").write_text("x")
        return ""

    monkeypatch.setattr(wheel, "run", pip)
    assert wheel.build(ROOT, tmp_path, EPOCH) == tmp_path / f"lamplight-{__version__}-py3-none-any.whl"


def test_without_pip_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel.sys, "executable", "/bin/false")
    with pytest.raises(PackageError, match="needs pip"):
        wheel.require()
