# SPDX-License-Identifier: GPL-3.0-or-later
"""The one entry: what can be asked for, what is said of wrong use, and when a build fails. Nothing is frozen here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from installer import build, freezing, sizes
from installer.build import TARGETS, main
from installer.sizes import Row

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    (folder / "_internal").mkdir(parents=True)
    (folder / "lamplight").write_bytes(b"program")
    return folder


def test_it_is_started_by_its_path_from_anywhere(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "installer" / "build.py"), "--help"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert all(name in done.stdout for name in TARGETS)


@pytest.mark.parametrize("words", [[], ["moon"], ["portable", "--far"]])
def test_wrong_use_is_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["portable", "--stand-in"], "--stand-in is for the target windows only."),
        (["portable", "--bundle", "nowhere"], "There is no frozen program in"),
        (["appimage"], "This needs appimagetool, which is not here."),
    ],
)
def test_what_cannot_be_made_is_told_in_a_sentence(
    words: list[str],
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert main([*words, "--out", str(tmp_path / "out")]) == 1
    assert sentence in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert main(["portable", "--out", str(tmp_path / "file" / "deeper")]) == 1
    assert "The package cannot be written" in capsys.readouterr().err


def test_a_portable_copy_is_made_of_a_folder_that_is_there(
    bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert main(["portable", "--bundle", str(bundle), "--out", str(tmp_path / "out"), "--no-start"]) == 0
    (made,) = (tmp_path / "out").iterdir()
    said = capsys.readouterr().out
    assert str(made) in said
    assert "150.0 MB  kept" in said


def test_it_fails_over_the_budget_and_not_for_a_slow_start(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setattr(freezing, "freeze", lambda _out, _epoch: bundle)
    monkeypatch.setattr(sizes, "time_starts", lambda _bundle: [Row("start", "9 s", "1 s", met=False)])
    words = ["portable", "--out", str(tmp_path / "out")]
    assert main(words) == 0
    monkeypatch.setattr(sizes, "UNPACKED_BYTES", 1)
    assert main(words) == 1
    assert "Over the budget: unpacked." in capsys.readouterr().err


def test_every_target_has_a_module_with_what_is_asked_of_it() -> None:
    for target in TARGETS.values():
        module = build.importlib.import_module(target.module)
        assert callable(module.build)
