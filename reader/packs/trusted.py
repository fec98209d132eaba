# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys that this computer trusts: those that came with the program, and those that were added here.

Each stands in a file of its own, as minisign writes it, so that a person can look at it and copy it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.errors import PackError
from reader.i18n import _
from reader.packs import limits
from reader.packs.keeping import note, put
from reader.packs.minisign import PublicKey, public_key_file, read_public_key
from reader.paths import resources_folder

KEYS = "_keys"
"""The folder of the keys beside those of the packs; no pack has such an id."""
_PUBLIC, _DISTRUSTED = ".pub", ".distrusted"


def trusted_keys(home: Path) -> tuple[PublicKey, ...]:
    """Return the keys that came with the program and those that were added here, without those distrusted here."""
    return tuple(key for key in _known_keys(home).values() if not _distrusted_file(home, key.id).exists())


def is_distrusted(home: Path, key_id: str) -> bool:
    """Tell whether somebody here, or a pack, said that a key is not to be believed."""
    return _distrusted_file(home, key_id).exists()


def trust(home: Path, key: PublicKey) -> None:
    """Believe packs that are signed with this key from now on. PackError when it cannot be kept.

    PackError `key-twice` when another key of the same id is known: then nobody could say which one signed.
    """
    known = _known_keys(home).get(key.id)
    if known is not None and known.key != key.key:
        raise PackError(_("Another key with the id {id} is known already.").format(id=key.id), "key-twice")
    put(home / KEYS / f"{key.id}{_PUBLIC}", public_key_file(key).encode())
    _remove(_distrusted_file(home, key.id))
    note(home, f"trust {key.id}")


def distrust(home: Path, key_id: str) -> None:
    """Believe this key no longer; what it signed and is installed stays. PackError `key` when it is not known."""
    if key_id not in _known_keys(home):
        raise PackError(_("No key with the id {id} is known here.").format(id=key_id), "key")
    put(_distrusted_file(home, key_id), b"")
    _remove(home / KEYS / f"{key_id}{_PUBLIC}")
    note(home, f"distrust {key_id}")


def _known_keys(home: Path) -> dict[str, PublicKey]:
    """Return the keys by id; one that came with the program stands before one of the same id that was added."""
    found: dict[str, PublicKey] = {}
    for folder in (resources_folder() / "keys", home / KEYS):
        for key in _keys_in(folder):
            found.setdefault(key.id, key)
    return found


def _keys_in(folder: Path) -> Iterator[PublicKey]:
    for path in sorted(folder.glob(f"*{_PUBLIC}")):
        try:
            with path.open(encoding="utf-8") as file:
                yield read_public_key(file.read(limits.KEY_FILE_BYTES + 1))
        except (OSError, UnicodeDecodeError, PackError):
            continue  # a damaged file takes the trust of its own key away, and of no other


def _distrusted_file(home: Path, key_id: str) -> Path:
    return home / KEYS / f"{key_id}{_DISTRUSTED}"


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        text = _("{file} cannot be removed: {why}.")
        raise PackError(text.format(file=path.name, why=error.strerror), "disk") from error
