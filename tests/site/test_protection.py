# SPDX-License-Identifier: GPL-3.0-or-later
"""Who else could have written a site file: the file, its folder, the folders and links on the way to it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reader.site import protection, read_site
from tests.site.writing import only_problem, written

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in lists that Python does not read")


def test_a_file_that_everybody_may_change_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "site")
    path.chmod(0o646)
    problem = only_problem(path)
    assert problem.rule == "world-writable"
    assert problem.text == f"Everybody may change this file. Run: chmod o-w {path}"
    assert read_site(path, check_owner=False).organisation


@pytest.mark.parametrize("mode", [0o777, 0o1777])
def test_a_folder_that_everybody_may_write_to_is_refused(tmp_path: Path, mode: int) -> None:
    path = written(tmp_path / "site")
    path.parent.chmod(mode)
    problem = only_problem(path)
    assert problem.rule == "world-writable"
    assert f"the folder {path.parent}, " in problem.text
    assert "Move the site file to /etc/lamplight" in problem.text


def test_a_folder_further_up_is_refused_unless_only_owners_may_remove_there(tmp_path: Path) -> None:
    path = written(tmp_path / "site")
    deep = path.parent / "deep"
    deep.mkdir()
    path = written(deep)
    path.parent.parent.chmod(0o777)
    assert only_problem(path).rule == "world-writable"
    path.parent.parent.chmod(0o1777)
    assert read_site(path).organisation


def test_a_link_to_a_file_that_everybody_may_change_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "site")
    path.chmod(0o666)
    safe = tmp_path / "safe"
    safe.mkdir()
    (safe / "site.yaml").symlink_to(path)
    assert only_problem(safe / "site.yaml").rule == "world-writable"
    path.chmod(0o640)
    assert read_site(safe / "site.yaml").organisation


@pytest.mark.parametrize("is_relative", [True, False])
def test_a_link_through_a_folder_that_everybody_may_write_to_is_refused(tmp_path: Path, is_relative: bool) -> None:
    path = written(tmp_path / "site")
    for name in ("open", "safe"):
        (tmp_path / name).mkdir()
    (tmp_path / "open" / "way").symlink_to(path.parent)
    target = Path("..", "open", "way") if is_relative else tmp_path / "open" / "way"
    (tmp_path / "safe" / "site").symlink_to(target)
    assert read_site(tmp_path / "safe" / "site" / "site.yaml").organisation
    (tmp_path / "open").chmod(0o1777)
    problem = only_problem(tmp_path / "safe" / "site" / "site.yaml")
    assert problem.rule == "world-writable"
    assert f"the folder {tmp_path / 'open'}, " in problem.text


def test_a_link_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").symlink_to(tmp_path / "site.yaml")
    assert only_problem(tmp_path / "site.yaml").rule == "unreadable"


def test_a_file_of_another_account_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "site")
    real = os.fstat

    def foreign(handle: int) -> os.stat_result:
        found = real(handle)
        return os.stat_result((*found[:4], os.geteuid() + 1, *found[5:]))

    monkeypatch.setattr(protection.os, "fstat", foreign)
    problem = only_problem(path)
    assert problem.rule == "owner"
    assert problem.text.endswith(f"Run as administrator: chown root {path}")
    assert read_site(path, check_owner=False).organisation


def test_a_folder_of_another_account_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "site")
    real = Path.stat

    def foreign(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = real(self, follow_symlinks=follow_symlinks)
        own = self == path.parent and stat.S_ISDIR(found.st_mode)
        return os.stat_result((*found[:4], os.geteuid() + 1, *found[5:])) if own else found

    monkeypatch.setattr(Path, "stat", foreign)
    problem = only_problem(path)
    assert problem.rule == "owner"
    assert f"The folder {path.parent} belongs to another account" in problem.text


def test_without_modes_only_the_file_itself_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "site")
    path.chmod(0o666)
    monkeypatch.setattr(protection, "_HAS_MODES", False)
    assert read_site(path).organisation


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    problem = only_problem(tmp_path / "site.yaml")
    assert str(problem) == (
        "site.yaml: error: There is no such file. Look at the path, or copy the example to it. [unreadable]"
    )
    assert only_problem(tmp_path / "none" / "site.yaml").rule == "unreadable"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path / "site")
    monkeypatch.setattr(protection.os, "open", refuse)
    problem = only_problem(path)
    assert (problem.rule, problem.text[:37]) == ("unreadable", "This account may not read the file. L")


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    told = [only_problem(tmp_path / name).text for name in ("pipe", "folder")]
    assert told[0] == "This is not a file. Write the path of the site file itself."
    assert "directory" in told[1]
    assert only_problem(Path("a\0b")).text == "This file cannot be read: its name is not a path."
