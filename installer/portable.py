# SPDX-License-Identifier: GPL-3.0-or-later
"""The portable copy: a .tar.gz that runs from where it is unpacked, and keeps its data beside itself.

The same folder and time give the same bytes. It knows nothing of how the folder was frozen.
"""

from __future__ import annotations

import gzip
import io
import platform
import tarfile
from pathlib import Path

from reader import __version__
from reader.paths import PORTABLE_FILE

NAME = f"lamplight-{__version__}"
_README = Path(__file__).resolve().parent / "linux" / "portable-readme.txt"
_MARK = (
    "While this file lies here, Lamplight keeps its data in the folder “data” beside it.\n"
    "Tant que ce fichier est ici, Lamplight garde ses données dans le dossier « data » à côté.\n"
)
_FILE, _PROGRAM, _FOLDER = 0o644, 0o755, 0o755


def build(bundle: Path, out: Path, epoch: int) -> Path:
    """Write `lamplight-VERSION-linux-MACHINE.tar.gz` into `out` and return it; `bundle` stays as it is."""
    path = out / f"{NAME}-linux-{platform.machine()}.tar.gz"
    readme = _README.read_text(encoding="utf-8").replace("{version}", __version__)
    beside = {"README.txt": readme.encode(), PORTABLE_FILE: _MARK.encode()}
    write_archive(bundle, path, NAME, epoch, beside)
    return path


def write_archive(folder: Path, path: Path, top: str, epoch: int, beside: dict[str, bytes]) -> None:
    """Write everything in `folder`, and the files of `beside`, under the name `top` into a .tar.gz.

    Sorted, of nobody, with one time: nothing of the machine it is made on is in it. ValueError for a link, which not
    every stick could hold.
    """
    members: dict[str, Path | bytes] = dict(beside)
    for each in folder.rglob("*"):
        if each.is_symlink():
            raise ValueError(f"A portable copy has no links: {each}")
        members[each.relative_to(folder).as_posix()] = each
    with (
        path.open("wb") as raw,
        gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=9, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        archive.addfile(_entry(top, tarfile.DIRTYPE, _FOLDER, epoch))
        for name in sorted(members):
            _add(archive, f"{top}/{name}", members[name], epoch)


def _add(archive: tarfile.TarFile, name: str, source: Path | bytes, epoch: int) -> None:
    if isinstance(source, Path) and source.is_dir():
        archive.addfile(_entry(name, tarfile.DIRTYPE, _FOLDER, epoch))
        return
    runs = isinstance(source, Path) and source.stat().st_mode & 0o100 != 0
    content = source.read_bytes() if isinstance(source, Path) else source
    entry = _entry(name, tarfile.REGTYPE, _PROGRAM if runs else _FILE, epoch)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


def _entry(name: str, kind: bytes, mode: int, epoch: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.mode, entry.mtime = kind, mode, epoch
    return entry
