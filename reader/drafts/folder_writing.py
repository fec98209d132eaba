# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes files into one folder and nowhere else: new ones, or lines behind those that are there. Follows no links."""

from __future__ import annotations

import os
from itertools import takewhile
from pathlib import Path

from reader.errors import DraftError
from reader.i18n import _


def write_new(folder: Path, name: str, text: str) -> Path:
    """Write a file that is not there yet, with its folders, and return its path. DraftError when that cannot be."""
    path = _inside(folder, name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise DraftError(_("{path} is there already, and nothing is overwritten.").format(path=path))
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise _cannot(path, error) from error
    return path


def replace_grown(folder: Path, name: str, before: bytes, text: str) -> None:
    """Replace a file by one that begins with the same bytes; whoever changed it meanwhile keeps their change."""
    path = _inside(folder, name)
    unfinished = path.with_name(f".{path.name}.new")
    try:
        now = path.read_bytes() if path.exists() else b""
        if now != before:
            raise DraftError(_("{path} was changed just now. Try again.").format(path=path))
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(before + text.encode("utf-8"))
        os.replace(unfinished, path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise _cannot(path, error) from error


def _inside(folder: Path, name: str) -> Path:
    """Return a place in a folder; DraftError when a link on the way leads out of it."""
    path = folder / name
    for place in takewhile(lambda place: place != folder, (path, *path.parents)):
        if place.is_symlink():
            raise DraftError(_("{path} is a link to somewhere else, and nothing is written there.").format(path=place))
    return path


def _cannot(path: Path, error: OSError) -> DraftError:
    return DraftError(_("{path} cannot be written: {why}.").format(path=path, why=error.strerror))
