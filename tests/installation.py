# SPDX-License-Identifier: GPL-3.0-or-later
"""A small installation of the program for tests: resources with a guide, its index, a data folder, a command line."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import run
from reader.library import Library
from reader.paths import Paths
from reader.shelf import EDITION_FILE, find_standing
from tests.guide_factory import make_guide

Start = Callable[..., tuple[int, str, str]]
"""Words of a command line -> (exit code, standard output, standard error)."""


def paths_in(folder: Path) -> Paths:
    """Return the paths of an installation in `folder`; nothing is made."""
    return Paths(folder / "resources", folder / "index", folder / "data")


def installed(folder: Path, *, languages: tuple[str, ...] = ("en",), emergency: str = "112") -> Paths:
    """Make the guide `sample` of three chapters with two sections each in an installation, and build it."""
    paths = paths_in(folder)
    make_guide(paths.guides / "sample", sections=2, languages=languages, emergency=emergency)
    assert list(Library(paths).build())
    return paths


def copied(paths: Paths, folder: Path) -> Paths:
    """Return a copy of an installation, which a test may damage."""
    for name in ("resources", "index"):
        shutil.copytree(paths.resources.parent / name, folder / name)
    return paths_in(folder)


def cut(paths: Paths, part: str = EDITION_FILE, *, index: Path | None = None) -> None:
    """Cut the files of the English edition that `part` names."""
    for path in find_standing((index or paths.shipped_index,))["sample", "en"].folder.glob(part):
        path.write_bytes(b"cut")


def edit(path: Path, old: str, new: str) -> None:
    """Put other words into a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def forbid(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system say that a folder may not be written; to root it never does."""
    honest = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != folder and honest(path, mode))


def starter(own: Paths, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Start:
    """Return a function that runs a command line in an installation."""

    def start(*words: str, given: str = "", paths: Paths = own) -> tuple[int, str, str]:
        monkeypatch.setattr("reader.cli.find_paths", lambda _data: paths)
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        code = run(words)
        written = capsys.readouterr()
        return code, written.out, written.err

    return start
