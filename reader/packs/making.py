# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes packs of guides, and signs them. The same folder, version and date give the same bytes."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from pathlib import Path

from reader.errors import PackError
from reader.i18n import _
from reader.packs.archive import open_archive
from reader.packs.guide_checks import compile_whole, read_guide, titles_of
from reader.packs.manifest import FileEntry, Manifest, check_manifest, read_manifest, write_manifest
from reader.packs.minisign import PublicKey, read_signature, verify
from reader.packs.names import CONTENT, MANIFEST, SIGNATURE, check_name, check_size
from reader.packs.opening import check_about, comment_about
from reader.packs.secret_key import SecretKey, sign
from reader.packs.writing import write_archive


def make_pack(
    guide_folder: Path,
    out: Path,
    *,
    version: int,
    made: datetime.date,
    expires: datetime.date | None = None,
    changes: Mapping[str, str] | None = None,
    min_app: str = "",
    next_keys: tuple[PublicKey, ...] = (),
    revoked_keys: tuple[str, ...] = (),
) -> Manifest:
    """Write the unsigned pack of a guide's folder into the file `out` and return its manifest.

    PackError when the guide has a fault, has no edition, or cannot be packed: `content`, `manifest`, `zip-name`.
    """
    source, guide = read_guide(guide_folder)
    if not guide.edition:
        raise PackError(_("A guide that goes out needs an edition in its guide.yaml, as in “2026.11”."), "content")
    for _language in compile_whole(source, guide):
        pass
    files = {f"{CONTENT}{name}": data for name, data in sorted(source.files.items())}
    for name, data in files.items():
        check_name(name)
        check_size(name, len(data))
    manifest = Manifest(
        format=1,
        id=guide.id,
        edition=guide.edition,
        version=version,
        titles=titles_of(guide),
        languages=guide.languages,
        publisher=guide.publisher,
        made=made.isoformat(),
        expires=expires.isoformat() if expires else "",
        min_app=min_app,
        changes=dict(sorted((changes or {}).items())),
        next_keys=tuple(key.text() for key in next_keys),
        revoked_keys=revoked_keys,
        files=tuple(FileEntry(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in files.items()),
    )
    check_manifest(manifest)
    write_archive(out, [(MANIFEST, write_manifest(manifest)), *files.items()])
    return manifest


def sign_pack(path: Path, key: SecretKey) -> Manifest:
    """Sign a pack in its file, instead of whoever signed it before, and return its manifest."""
    raw = manifest_of(path)
    manifest = read_manifest(raw)
    return add_signature(path, sign(raw, key, comment_about(manifest)), key.public)


def add_signature(path: Path, signature: bytes, key: PublicKey) -> Manifest:
    """Put a signature that was made elsewhere into a pack and return its manifest.

    PackError as when a pack is opened, if it is not this key's signature of this pack; the file stays as it is then.
    """
    with open_archive(path) as archive:
        files = {name: archive.read(name) for name in archive.entries}
    raw = manifest_of(path)
    read = read_signature(signature)
    verify(raw, read, (key,))
    manifest = read_manifest(raw)
    check_about(read, manifest)
    content = sorted(item for item in files.items() if item[0].startswith(CONTENT))
    write_archive(path, [(MANIFEST, raw), (SIGNATURE, signature), *content])
    return manifest


def manifest_of(path: Path) -> bytes:
    """Return the bytes that a signature is made over, to be signed elsewhere; PackError when it is no pack."""
    with open_archive(path) as archive:
        if MANIFEST not in archive.entries:
            raise PackError(_("This file is not a pack: it has no manifest."), "no-manifest")
        return archive.read(MANIFEST)
