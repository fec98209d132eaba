# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs that are installed: which edition of each is current, whether it is whole, and the way back.

Each pack has a folder with a folder for each edition, named after its hash, and a small pointer file that says which
is current and which was before. Replacing the pointer is one step, so there is always one edition or the other.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
import shutil
from pathlib import Path

import msgspec

from reader.errors import PackError
from reader.i18n import _
from reader.packs import limits
from reader.packs.keeping import alone, note, put, told
from reader.packs.manifest import Manifest, read_manifest
from reader.packs.names import CONTENT, MANIFEST, SIGNATURE, is_pack_id

POINTER = "current.json"
_FOLDER = re.compile(r"[0-9a-f]{32}(?:-[0-9]{1,6})?")
"""The first half of the digest; a number follows where the same edition was installed again."""
_POINTER_BYTES = 4096


class Standing(msgspec.Struct, frozen=True):
    """One edition in its folder, as the pointer file remembers it."""

    folder: str
    digest: str
    version: int
    signer: str = ""


class Pointer(msgspec.Struct, frozen=True):
    """What a pointer file says."""

    current: Standing
    previous: Standing | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class InstalledPack:
    """The current edition of an installed pack."""

    id: str
    edition: str
    version: int
    titles: dict[str, str]
    languages: tuple[str, ...]
    publisher: str
    made: str
    expires: str
    digest: str
    folder: Path
    signer: str
    """The id of the key; empty for an unsigned pack."""
    previous: str | None
    """The version that one can go back to, as in `2`; None without one."""
    manifest: Manifest = dataclasses.field(repr=False, compare=False)

    @property
    def guide(self) -> Path:
        """The guide's folder, for the compiler."""
        return self.folder / CONTENT.rstrip("/")


def installed(home: Path) -> tuple[InstalledPack, ...]:
    """Return the installed packs by id; one that cannot be read is left out, and named by `damaged`."""
    found = (find(home, pack_id) for pack_id in _ids(home))
    return tuple(pack for pack in found if pack is not None)


def damaged(home: Path) -> tuple[str, ...]:
    """Return the ids of packs that were installed and cannot be read any more."""
    return tuple(pack_id for pack_id in _ids(home) if find(home, pack_id) is None)


def find(home: Path, pack_id: str) -> InstalledPack | None:
    """Return an installed pack; None when there is none, or when it cannot be read."""
    pointer = read_pointer(home, pack_id)
    return _opened(home, pack_id, pointer, pointer.current) if pointer else None


def read_pointer(home: Path, pack_id: str) -> Pointer | None:
    """Return which editions of a pack stand where; None when there are none, or the pointer is damaged."""
    if not is_pack_id(pack_id):
        return None
    try:
        with (home / pack_id / POINTER).open("rb") as file:
            pointer = msgspec.json.decode(file.read(_POINTER_BYTES), type=Pointer)
    except (OSError, ValueError):  # msgspec's own faults are ValueErrors
        return None
    standing = (pointer.current, pointer.previous)
    return pointer if all(_FOLDER.fullmatch(each.folder) for each in standing if each) else None


def write_pointer(home: Path, pack_id: str, pointer: Pointer) -> None:
    """Make other editions of a pack the current and the previous one, in one step."""
    put(home / pack_id / POINTER, msgspec.json.encode(pointer))


def remove(home: Path, pack_id: str) -> None:
    """Remove a pack with both its editions. PackError when it is not there, or cannot be removed."""
    with alone(home):
        if not is_pack_id(pack_id) or not (home / pack_id).is_dir():
            raise _absent(pack_id)
        with told():
            # The pointer first: what is left when this is cut off counts no more.
            (home / pack_id / POINTER).unlink(missing_ok=True)
            shutil.rmtree(home / pack_id)
        note(home, f"remove {pack_id}")


def go_back(home: Path, pack_id: str) -> InstalledPack:
    """Put the previous edition in the place of the current one, which becomes the previous one.

    PackError when there is no previous edition, or when it is not whole.
    """
    with alone(home):
        pointer = read_pointer(home, pack_id)
        if pointer is None:
            raise _absent(pack_id)
        before = _opened(home, pack_id, pointer, pointer.previous) if pointer.previous else None
        if pointer.previous is None or before is None or not intact(before):
            raise PackError(_("There is no earlier edition of this guide to go back to."), "no-previous")
        write_pointer(home, pack_id, Pointer(pointer.previous, pointer.current))
        note(home, f"go back {pack_id} {pointer.current.version} -> {pointer.previous.version}")
    return dataclasses.replace(before, previous=str(pointer.current.version))


def intact(pack: InstalledPack) -> bool:
    """Tell whether every file is what the manifest says, and no other is there. Reads all of them."""
    listed = {file.path: file for file in pack.manifest.files}
    held = set()
    try:
        for place, folders, names in os.walk(pack.folder):
            if any((Path(place) / name).is_symlink() for name in (*folders, *names)):
                return False
            held |= {(Path(place) / name).relative_to(pack.folder).as_posix() for name in names}
        if held - {SIGNATURE} != {MANIFEST, *listed}:
            return False
        if hashlib.sha256((pack.folder / MANIFEST).read_bytes()).hexdigest() != pack.digest:
            return False
        return all(_is_file(pack.folder / name, file.size, file.sha256) for name, file in listed.items())
    except OSError:
        return False


def is_newer(pack: InstalledPack | Manifest, edition: str) -> bool:
    """Tell whether a pack stands in the place of a shipped guide of this edition, as in `2026.11`.

    Editions are compared number by number; one without numbers is older than any other.
    """
    return _numbers(pack.edition) > _numbers(edition)


def _ids(home: Path) -> list[str]:
    try:
        names = sorted(os.listdir(home))
    except OSError:
        return []
    return [name for name in names if is_pack_id(name) and (home / name / POINTER).exists()]


def _opened(home: Path, pack_id: str, pointer: Pointer, standing: Standing) -> InstalledPack | None:
    folder = home / pack_id / standing.folder
    try:
        with (folder / MANIFEST).open("rb") as file:
            raw = file.read(limits.MANIFEST_BYTES + 1)
        manifest = read_manifest(raw)
    except (OSError, PackError):
        return None
    if hashlib.sha256(raw).hexdigest() != standing.digest or manifest.id != pack_id:
        return None
    return InstalledPack(
        id=pack_id,
        edition=manifest.edition,
        version=manifest.version,
        titles=manifest.titles,
        languages=manifest.languages,
        publisher=manifest.publisher,
        made=manifest.made,
        expires=manifest.expires,
        digest=standing.digest,
        folder=folder,
        signer=standing.signer,
        previous=str(pointer.previous.version) if pointer.previous else None,
        manifest=manifest,
    )


def _is_file(path: Path, size: int, sha256: str) -> bool:
    with path.open("rb") as file:
        data = file.read(size + 1)
    return len(data) == size and hashlib.sha256(data).hexdigest() == sha256


def _absent(pack_id: str) -> PackError:
    return PackError(_("There is no installed guide “{id}”.").format(id=pack_id[:64]), "absent")


def _numbers(edition: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"[0-9]+", edition))
