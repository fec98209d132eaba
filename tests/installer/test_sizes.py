# SPDX-License-Identifier: GPL-3.0-or-later
"""The budget: what is weighed, when a build fails, and how it is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installer import sizes
from installer.freezing import PackageError
from installer.sizes import Row, folder_bytes, largest, table, weigh


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    (folder / "_internal" / "PySide6").mkdir(parents=True)
    (folder / "lamplight").write_bytes(b"x" * 10)
    (folder / "_internal" / "libz.so.1").write_bytes(b"x" * 5)
    (folder / "_internal" / "PySide6" / "QtCore.so").write_bytes(b"x" * 100)
    (folder / "_internal" / "link").symlink_to("libz.so.1")
    return folder


def test_a_folder_weighs_what_its_files_weigh(bundle: Path) -> None:
    assert folder_bytes(bundle) == 115
    assert largest(bundle)[0] == ("PySide6", 100)


@pytest.mark.parametrize(("ending", "budget", "fails"), [(".deb", 4, False), (".deb", 2, True), (".gz", 2, False)])
def test_only_a_size_that_has_a_budget_fails(
    ending: str, budget: int, fails: bool, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sizes, "PACKED_BYTES", {".deb": budget})
    made = bundle.with_name(f"made{ending}")
    made.write_bytes(b"xxx")
    assert any(row.fails for row in weigh(bundle, made)) is fails


def test_a_folder_over_the_budget_fails(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sizes, "UNPACKED_BYTES", 114)
    assert [row.name for row in weigh(bundle, bundle / "lamplight") if row.fails] == ["unpacked"]


def test_a_slow_start_is_told_and_does_not_fail() -> None:
    assert not Row("start", "2 s", "1 s", met=False).fails


def test_the_table_says_in_words_what_is_kept() -> None:
    text = table([Row("unpacked", "140.0 MB", "150.0 MB", met=True), Row("deb", "61.0 MB", "60.0 MB", met=False)])
    assert text.splitlines()[1].endswith("kept")
    assert text.splitlines()[2].endswith("NOT KEPT")


def test_starts_are_measured_by_turns_and_the_first_does_not_count(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = iter([9.0, 9.0, 1.0, 2.0, 3.0, 2.0, 1.0, 2.0])
    commands: list[str] = []

    def time_start(command: list[str], *_: object) -> float:
        commands.append(command[0])
        return next(taken)

    monkeypatch.setattr(sizes, "_time_start", time_start)
    monkeypatch.setattr("tests.virtual_screen.shutil.which", lambda _name: None)
    plain, packaged = sizes.time_starts(bundle, rounds=3)
    assert (plain.value, packaged.value, packaged.met) == ("2.00 s", "1.00 s", True)
    assert commands == [str(bundle / "lamplight"), sys.executable] * 4


def test_a_program_that_ends_is_no_start(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="ended with 3 instead"):
        sizes._time_start([sys.executable, "-c", "raise SystemExit(3)"], {}, tmp_path)


def test_a_start_ends_when_the_window_listens(tmp_path: Path) -> None:
    code = "import os, signal; open(os.environ['XDG_RUNTIME_DIR'] + '/lamplight-1', 'w'); signal.pause()"
    assert 0 < sizes._time_start([sys.executable, "-c", code], {}, tmp_path) < 60
