# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a file that only its owner may have written, or says who else could have.

A file is as safe as the way to it: each folder that its name passes through is looked at, and each link's own way too.
On Windows rights are lists that Python does not read; there the folder's own rights must do (docs/kiosk.md).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from reader.i18n import _

_HAS_MODES = os.name == "posix"
_MOST_LINKS = 40
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
"""A pipe in the file's place is opened without waiting for somebody to write to it."""


class Unprotected(Exception):
    """The file cannot be read, or cannot be trusted; the text says what to do."""

    def __init__(self, rule: str, text: str) -> None:
        super().__init__(text)
        self.rule = rule


def read_protected(path: Path, most: int, *, check_owner: bool = True) -> bytes:
    """Return the bytes of a file, at most `most`; Unprotected with a sentence when it may not be used."""
    try:
        if check_owner and _HAS_MODES:
            _check_way(path)
        handle = os.open(path, _FLAGS)
        with open(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise Unprotected("unreadable", _("This is not a file. Write the path of the site file itself."))
            if check_owner and _HAS_MODES:
                _check_file(path, status)
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise Unprotected("unreadable", _cannot_read(error)) from None
    if len(data) > most:
        text = _("This file is larger than {most} kB, so it is not a site file.")
        raise Unprotected("file-size", text.format(most=most // 1024))
    return data


def _cannot_read(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("There is no such file. Look at the path, or copy the example to it.")
    if isinstance(error, PermissionError):
        return _("This account may not read the file. Let the terminal's account read it, and nobody write it.")
    reason = getattr(error, "strerror", None)
    if reason is None:
        return _("This file cannot be read: its name is not a path.")
    return _("This file cannot be read: {reason}.").format(reason=reason)


def _check_file(path: Path, status: os.stat_result) -> None:
    if status.st_mode & stat.S_IWOTH:
        text = _("Everybody may change this file. Run: chmod o-w {path}")
        raise Unprotected("world-writable", text.format(path=path))
    if not _is_ours(status):
        text = _("This file belongs to another account. Run as administrator: chown root {path}")
        raise Unprotected("owner", text.format(path=path))


def _check_way(path: Path) -> None:
    """Refuse a way on which somebody else could put another file in this one's place.

    A folder that everybody may write to is refused, but for those further up where only owners may remove (such as
    /tmp); the folder that holds the file, or a link on the way, is held to the stricter rule.
    """
    for folder, is_holder in _folders(path):
        status = folder.stat()
        everybody = status.st_mode & stat.S_IWOTH
        if everybody and (is_holder or not status.st_mode & stat.S_ISVTX):
            text = _(
                "Everybody may write to the folder {folder}, and so put another file in this one's place. "
                "Move the site file to /etc/lamplight, for instance."
            )
            raise Unprotected("world-writable", text.format(folder=folder))
        if is_holder and not _is_ours(status):
            text = _(
                "The folder {folder} belongs to another account, who could put another file in this one's place. "
                "Move the site file to /etc/lamplight, for instance."
            )
            raise Unprotected("owner", text.format(folder=folder))


def _folders(path: Path) -> Iterator[tuple[Path, bool]]:
    """Yield each folder that a name passes through, and whether it holds the file or a link on the way to it."""
    here = Path(path.absolute().anchor)
    ahead = list(path.absolute().parts[1:])
    links = 0
    while ahead:
        name = ahead.pop(0)
        if name == "..":
            here = here.parent
            continue
        is_link = (here / name).is_symlink()
        yield here, is_link or not ahead
        if not is_link:
            here = here / name
            continue
        links += 1
        if links > _MOST_LINKS:
            return  # opening it will say so
        target = Path(os.readlink(here / name))
        if target.is_absolute():
            here = Path(target.anchor)
        ahead = [*target.parts[1 if target.is_absolute() else 0 :], *ahead]


def _is_ours(status: os.stat_result) -> bool:
    return status.st_uid in (0, os.geteuid())
