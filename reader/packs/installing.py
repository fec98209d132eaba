# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs a checked pack beside what is there, and only then lets it count; a stop at any moment changes nothing.

What the pack must be in itself is opening.py's; here is what it must be on this computer: newer, from the same hands.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

from reader.errors import PackError
from reader.i18n import _
from reader.packs.comparing import Changes, what_changes
from reader.packs.guide_checks import check_same, compile_whole, read_guide
from reader.packs.installed import InstalledPack, Pointer, Standing, find, intact, read_pointer, write_pointer
from reader.packs.keeping import alone, note, settle, settle_names, told
from reader.packs.minisign import read_public_key
from reader.packs.names import CONTENT
from reader.packs.opening import CheckedPack
from reader.packs.trusted import distrust, is_distrusted, trust, trusted_keys

__all__ = ["Changes", "install", "what_changes"]
_UNFINISHED = "unfinished-"
_ROOM = 2 * 1024 * 1024
"""Bytes that must be left on the disk beside the files themselves."""


def install(pack: CheckedPack, home: Path, *, allow_older: bool = False) -> Generator[tuple[int, int], None, None]:
    """Install a checked pack step by step, yielding (done, all); PackError when it is refused or cannot be written.

    Closed before its end, or refused, it leaves what was there and nothing of its own. `allow_older` is for staff, and
    noted: a version that is not newer may come, too.
    """
    manifest = pack.manifest
    with alone(home):
        before = check_here(pack, home, allow_older=allow_older)
        folder = home / manifest.id
        steps = len(manifest.files) + len(manifest.languages) + 1
        done = 0
        with _unfinished(folder) as new:
            _check_room(pack, home)
            for _step in _written(pack, new):
                done += 1
                yield done, steps
            source, guide = read_guide(new / CONTENT)
            check_same(guide, manifest)
            for _language in compile_whole(source, guide):
                done += 1
                yield done, steps
            placed = _placed(new, folder, pack.digest)
            try:
                _let_count(pack, home, placed.name, before)
            finally:
                if not _counts(home, manifest.id, placed):
                    shutil.rmtree(placed, ignore_errors=True)
        _follow_keys(pack, home, before)
        _note(pack, home, before, allow_older=allow_older)
        _clear(home, manifest.id)
        yield steps, steps


def check_here(pack: CheckedPack, home: Path, *, allow_older: bool = False) -> InstalledPack | None:
    """Return the edition that a pack would take the place of, if any; PackError when it may not be installed here."""
    before = find(home, pack.manifest.id)
    _check_hands(pack, before)
    _check_newer(pack, before, allow_older=allow_older)
    return before


def _check_hands(pack: CheckedPack, before: InstalledPack | None) -> None:
    """Refuse an edition from other hands than the one that is installed, if those have not named the new ones."""
    signer = pack.signer.id if pack.signer else ""
    if before is None or not before.signer:
        return
    if signer in before.manifest.revoked_keys:
        raise PackError(_("The key of this pack was taken back by its publisher."), "key-revoked")
    heirs = {read_public_key(line).id for line in before.manifest.next_keys}
    if signer not in {before.signer, *heirs}:
        text = _(
            "This pack is not from the publisher of the guide “{title}” that is installed here. Remove that one first."
        )
        title = next(iter(before.titles.values()))
        raise PackError(text.format(title=title), "other-signer")


def _check_newer(pack: CheckedPack, before: InstalledPack | None, *, allow_older: bool) -> None:
    if before is None or pack.manifest.version > before.version:
        return
    if pack.digest == before.digest:
        if intact(before) and not allow_older:
            raise PackError(_("This edition is installed already."), "installed")
        return  # mends what was damaged
    if not allow_older:
        text = _("This pack is version {version}, and version {installed} is installed already. Nothing was changed.")
        raise PackError(text.format(version=pack.manifest.version, installed=before.version), "rollback")


def _check_room(pack: CheckedPack, home: Path) -> None:
    with told():
        free = shutil.disk_usage(home).free
    needed = sum(file.size for file in pack.manifest.files) + _ROOM
    if free < needed:
        text = _("There is not enough room on this disk: {needed} MB are needed. Nothing was changed.")
        raise PackError(text.format(needed=-(-needed // 1024**2)), "disk-full")


@contextlib.contextmanager
def _unfinished(folder: Path) -> Iterator[Path]:
    """Give a new folder that is gone afterwards, whatever happens, unless it was moved to its place.

    What an installation that was cut off has left goes, too; there can be no other one now.
    """
    is_first = not folder.exists()
    new = folder / f"{_UNFINISHED}0"
    try:
        with told():
            for left in folder.glob(f"{_UNFINISHED}*"):
                shutil.rmtree(left)
            new.mkdir(parents=True)
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if is_first:
            with contextlib.suppress(OSError):
                folder.rmdir()  # only if it is empty


def _written(pack: CheckedPack, new: Path) -> Iterator[None]:
    with told():
        for name, data in pack.head:
            (new / name).write_bytes(data)
    for name, data in pack.files():
        with told():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield


def _placed(new: Path, folder: Path, digest: str) -> Path:
    """Move the finished folder to its place, and return that: the digest, with a number where it is taken."""
    name = digest[:32]
    with told():
        number = 1
        while (folder / name).exists():
            number += 1
            name = f"{digest[:32]}-{number}"
        # All at once: the first waits for most of the others, too.
        for path in (new, *new.rglob("*")):
            settle_names(path) if path.is_dir() else settle(path)
        new.rename(folder / name)
    return folder / name


def _let_count(pack: CheckedPack, home: Path, folder: str, before: InstalledPack | None) -> None:
    manifest = pack.manifest
    current = Standing(folder, pack.digest, manifest.version, pack.signer.id if pack.signer else "")
    pointer = read_pointer(home, manifest.id)
    previous = pointer.current if pointer and before else None
    if pointer and previous and previous.digest == pack.digest:  # mended: the edition before it stays the one before
        previous = pointer.previous
    write_pointer(home, manifest.id, Pointer(current, previous))


def _counts(home: Path, pack_id: str, folder: Path) -> bool:
    pointer = read_pointer(home, pack_id)
    return pointer is not None and pointer.current.folder == folder.name


def _follow_keys(pack: CheckedPack, home: Path, before: InstalledPack | None) -> None:
    """Trust the keys that the publisher names as the next, and no longer the key that it takes back."""
    if pack.signer is None:
        return
    known = {key.id for key in trusted_keys(home)}
    for line in pack.manifest.next_keys:
        key = read_public_key(line)
        if key.id not in known and not is_distrusted(home, key.id):
            with contextlib.suppress(PackError):  # the pack is installed; a key that is not known is told next time
                trust(home, key)
    if before is not None and before.signer in pack.manifest.revoked_keys:
        with contextlib.suppress(PackError):
            distrust(home, before.signer)


def _note(pack: CheckedPack, home: Path, before: InstalledPack | None, *, allow_older: bool) -> None:
    manifest = pack.manifest
    words = ["install", manifest.id, str(before.version if before else 0), "->", str(manifest.version)]
    words += [f"signed {pack.signer.id}" if pack.signer else "unsigned"]
    if allow_older and before is not None and manifest.version <= before.version:
        words.append("older allowed by staff")
    note(home, " ".join(words))


def _clear(home: Path, pack_id: str) -> None:
    """Remove every edition but the current and the previous one; what is still held open goes the next time."""
    pointer = read_pointer(home, pack_id)
    kept = {each.folder for each in (pointer.current, pointer.previous) if each} if pointer else set()
    for path in (home / pack_id).iterdir():
        if kept and path.is_dir() and path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)
