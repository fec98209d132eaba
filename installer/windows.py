# SPDX-License-Identifier: GPL-3.0-or-later
"""The installer for Windows: the folder that PyInstaller makes there, in an NSIS installer for one person.

A program for Windows is frozen on Windows only. Elsewhere `--stand-in` compiles the installer's script on a made-up
folder, which proves the script and gives nothing to install.
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
from pathlib import Path

from installer.freezing import INSIDE, PackageError, freeze, run
from reader import __version__

SCRIPT = Path(__file__).resolve().parent / "windows" / "lamplight.nsi"
PROGRAMS = ("lamplight.exe", "lamplight-commands.exe")
_PICTURE = ("resources", "icons", "lamplight.png")
_PNG_START = b"\x89PNG\r\n\x1a\n"
_WHOLE = 256
"""Pixels of an icon's side; the file writes 0 for it."""


def require() -> None:
    """Say so before anything is made when the installer's compiler is not here."""
    if shutil.which("makensis") is None:
        raise PackageError("This needs makensis (the package nsis), which is not here.")


def build(root: Path, out: Path, epoch: int, *, stand_in: bool = False) -> Path:
    """Write `lamplight-VERSION-setup.exe` into `out` and return it.

    With `stand_in` it holds a made-up program and says so in its name. PackageError away from Windows without it.
    """
    require()
    if not stand_in and sys.platform != "win32":
        raise PackageError(
            "A program for Windows can be frozen on Windows only. Here, --stand-in tries the installer’s script."
        )
    work = root / "build" / "package"
    work.mkdir(parents=True, exist_ok=True)
    icon = work / "lamplight.ico"
    icon.write_bytes(icon_of(root.joinpath(*_PICTURE).read_bytes()))
    bundle = make_stand_in(work / "stand-in") if stand_in else freeze(work, epoch)
    path = out / f"lamplight-{__version__}-{'stand-in-' if stand_in else ''}setup.exe"
    run(command(bundle, icon, path), os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}, "The installer cannot be compiled")
    return path


def command(bundle: Path, icon: Path, path: Path) -> list[str]:
    """Return the words that compile the script; a warning is a fault."""
    names = {"VERSION": __version__, "BUNDLE": str(bundle), "ICON": str(icon), "OUT": str(path)}
    given = [f"-D{name}={value}" for name, value in names.items()]
    return ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *given, str(SCRIPT)]


def make_stand_in(folder: Path) -> Path:
    """Make a folder of the shape that PyInstaller gives on Windows, with nothing in it that runs."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / INSIDE / "resources").mkdir(parents=True)
    for name in PROGRAMS:
        (folder / name).write_bytes(b"A stand-in: no program.\r\n")
    (folder / INSIDE / "resources" / "words.txt").write_text("“Words” – mots\n", encoding="utf-8")
    return folder


def icon_of(picture: bytes) -> bytes:
    """Return an .ico that holds one PNG as it is; ValueError when it is no square PNG of at most 256 pixels."""
    if picture[:8] != _PNG_START:
        raise ValueError("An icon is made of a PNG.")
    width, height = struct.unpack(">II", picture[16:24])
    if width != height or width > _WHOLE:
        raise ValueError(f"An icon is a square of at most {_WHOLE} pixels, not {width} by {height}.")
    side = width % _WHOLE
    head = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), len(head) + 16)
    return head + entry + picture
