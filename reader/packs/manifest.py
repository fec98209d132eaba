# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pack says of itself: one JSON file, which its signature and its hashes bind everything else to.

It is read only after the signature over its bytes was found true, and is hostile all the same: a key can be stolen.
"""

from __future__ import annotations

import datetime
import json
import re

import msgspec

from reader import __version__
from reader.content.characters import ODD
from reader.content.limits import LANGUAGES, TITLE_LENGTH
from reader.content.source_files import LANGUAGE
from reader.errors import PackError
from reader.i18n import _
from reader.packs import limits
from reader.packs.names import CONTENT, check_name, is_pack_id, most_bytes, shown

_EDITION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,31}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PROGRAM = re.compile(r"[0-9]{1,5}(?:\.[0-9]{1,5}){0,3}")
_KEY = re.compile(r"RW[Q-T][A-Za-z0-9+/]{53}")
"""42 bytes that begin with `Ed`; minisign.py reads them."""
_KEY_ID = re.compile(r"[0-9A-F]{16}")


class FileEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the pack, as the manifest binds it."""

    path: str
    size: int
    sha256: str
    """64 hexadecimal digits, small."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The manifest of a pack."""

    format: int
    id: str
    """Of the guide, and so of the pack: a new edition has the same."""
    edition: str
    version: int
    """Grows with every edition that goes out; the edition is for people."""
    titles: dict[str, str]
    """One for each language."""
    languages: tuple[str, ...]
    publisher: str
    made: str
    """`YYYY-MM-DD`."""
    expires: str = ""
    """`YYYY-MM-DD`, or nothing. It is told and never refused."""
    min_app: str = ""
    """The first version of the program that can show it, as in `0.2`; empty for any."""
    changes: dict[str, str] = {}
    """What is new, in the publisher's words, by language."""
    next_keys: tuple[str, ...] = ()
    """Public keys that may sign later editions, too; one line each, as minisign takes them."""
    revoked_keys: tuple[str, ...] = ()
    """Ids of keys that may sign this guide no longer."""
    files: tuple[FileEntry, ...]
    """In the order of their paths."""

    def is_expired(self, today: datetime.date) -> bool:
        """Tell whether the publisher asks for a newer edition by now."""
        return bool(self.expires) and today.isoformat() > self.expires


def read_manifest(data: bytes) -> Manifest:
    """Return what a manifest says; PackError when it is not whole, or is for a later program."""
    value = _parsed(data)
    form = value.get("format")
    if isinstance(form, int) and form > limits.FORMAT:
        raise PackError(_("This pack is for a later version of the program."), "format")
    needed = value.get("min_app", "")
    if isinstance(needed, str) and _PROGRAM.fullmatch(needed) and _numbers(needed) > _numbers(__version__):
        text = _("This pack needs version {version} of the program or a later one.")
        raise PackError(text.format(version=needed), "min-app")
    try:
        manifest = msgspec.convert(value, Manifest)
    except ValueError:  # of another shape, or with half a character in a name
        raise _fault("") from None
    check_manifest(manifest)
    return manifest


def write_manifest(manifest: Manifest) -> bytes:
    """Return the bytes of a manifest: always the same for the same values."""
    check_manifest(manifest)
    data = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    if len(data) > limits.MANIFEST_BYTES:
        raise _fault("files")
    return data


def check_manifest(manifest: Manifest) -> None:
    """Refuse a manifest with a value that cannot be: PackError `manifest`."""
    wrong = {
        "format": manifest.format != limits.FORMAT,
        "id": not is_pack_id(manifest.id),
        "edition": not _EDITION.fullmatch(manifest.edition),
        "version": not 0 < manifest.version <= limits.VERSION,
        "languages": not _are_languages(manifest.languages),
        "titles": set(manifest.titles) != set(manifest.languages) or not all(map(_is_line, manifest.titles.values())),
        "publisher": not _is_line(manifest.publisher or "-"),
        "made": not _is_date(manifest.made),
        "expires": bool(manifest.expires) and not _is_date(manifest.expires),
        "min_app": bool(manifest.min_app) and not _PROGRAM.fullmatch(manifest.min_app),
        "changes": not (
            set(manifest.changes) <= set(manifest.languages) and all(map(_is_text, manifest.changes.values()))
        ),
        "next_keys": not _are_few(manifest.next_keys) or not all(map(_KEY.fullmatch, manifest.next_keys)),
        "revoked_keys": not _are_few(manifest.revoked_keys) or not all(map(_KEY_ID.fullmatch, manifest.revoked_keys)),
    }
    for name in (name for name, is_wrong in wrong.items() if is_wrong):
        raise _fault(name)
    _check_files(manifest.files)


def _parsed(data: bytes) -> dict[str, object]:
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_once_each)
    except (ValueError, RecursionError):  # what is no UTF-8, no JSON, or nested without end
        raise _fault("") from None
    if not isinstance(value, dict):
        raise _fault("")
    return value


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise PackError(_("The manifest of this pack gives a name twice."), "manifest-twice")
    return found


def _check_files(files: tuple[FileEntry, ...]) -> None:
    before = ""
    for file in files:
        check_name(file.path)
        right = file.path.startswith(CONTENT) and 0 <= file.size <= most_bytes(file.path)
        if not right or file.path <= before or not _SHA256.fullmatch(file.sha256):
            raise _fault(shown(file.path))
        before = file.path


def _fault(name: str) -> PackError:
    if name:
        text = _("The manifest of this pack cannot be used: “{name}” is not right.")
        return PackError(text.format(name=name), "manifest")
    return PackError(_("The manifest of this pack cannot be read."), "manifest")


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall(r"[0-9]+", version)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def _are_languages(names: tuple[str, ...]) -> bool:
    return 0 < len(names) <= LANGUAGES and len(set(names)) == len(names) and all(map(LANGUAGE.fullmatch, names))


def _are_few(names: tuple[str, ...]) -> bool:
    return len(names) <= limits.KEYS and len(set(names)) == len(names)


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text) and datetime.date.fromisoformat(text))
    except ValueError:
        return False


def _is_line(text: str) -> bool:
    return 0 < len(text.strip()) <= len(text) <= TITLE_LENGTH and not ODD.search(text) and len(text.splitlines()) == 1


def _is_text(text: str) -> bool:
    return len(text) <= limits.CHANGES_LENGTH and not ODD.search(text)
