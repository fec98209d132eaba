# SPDX-License-Identifier: GPL-3.0-or-later
"""What a bundle needs of the system: what it carries is not asked for, what it lacks is, with its version."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.dependencies import (
    LOADED_BY_NAME,
    RECOMMENDED,
    SUGGESTED,
    DependencyError,
    library_files,
    needed_packages,
    packages_of,
)

needs_tool = pytest.mark.skipif(not shutil.which("dpkg-shlibdeps"), reason="dpkg-dev is not installed")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A package's tree with one real program of the system in it."""
    root = tmp_path / "root"
    (root / "DEBIAN").mkdir(parents=True)
    (root / "opt" / "lamplight").mkdir(parents=True)
    shutil.copyfile("/bin/ls", root / "opt" / "lamplight" / "program")
    return root


def library_of_ls(name: str) -> Path:
    said = subprocess.run(["ldd", "/bin/ls"], capture_output=True, text=True, check=True).stdout
    return next(Path(line.split()[2]) for line in said.splitlines() if name in line)


def test_the_answer_of_the_tool_is_read() -> None:
    answer = "shlibs:Depends=libc6 (>= 2.36), libegl1\nshlibs:Recommends=libx\n"
    assert packages_of(answer) == ["libc6 (>= 2.36)", "libegl1", "libx"]
    assert packages_of("") == []


def test_only_libraries_and_programs_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a.so").write_bytes(b"\x7fELF and more")
    (tmp_path / "b.so").write_bytes(b"text")
    (tmp_path / "c.so").symlink_to("a.so")
    assert library_files(tmp_path) == [tmp_path / "a.so"]


@needs_tool
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ELF is Linux's")
def test_what_the_tree_carries_is_not_asked_of_the_system(root: Path) -> None:
    shutil.copyfile(library_of_ls("libselinux"), root / "opt" / "lamplight" / "libselinux.so.1")
    lacking = needed_packages(root)
    assert any(entry.startswith("libc6 (>=") for entry in lacking)
    assert not any(entry.startswith("libselinux1") for entry in lacking)
    assert set(LOADED_BY_NAME) <= set(lacking)


def test_without_the_tool_it_says_what_to_type(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(root))
    with pytest.raises(DependencyError, match="apt-get install dpkg-dev"):
        needed_packages(root)


def test_every_package_that_no_library_names_has_a_reason() -> None:
    tables = (LOADED_BY_NAME, RECOMMENDED, SUGGESTED)
    assert all(len(reason) > 10 for table in tables for reason in table.values())
    assert len({name for table in tables for name in table}) == sum(map(len, tables)), "in one table only"
