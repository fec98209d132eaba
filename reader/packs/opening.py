# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a pack: every check of docs/packs.md that needs nothing but the file and the trusted keys, in that order.

Nothing is parsed before the signature over the manifest is found true, and nothing is written at all. What is already
installed is not known here.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.errors import PackError
from reader.i18n import _
from reader.packs.archive import Archive, open_archive
from reader.packs.file_checks import check_file
from reader.packs.manifest import FileEntry, Manifest, read_manifest
from reader.packs.minisign import PublicKey, Signature, read_signature, verify
from reader.packs.names import CONTENT, MANIFEST, SIGNATURE, shown

_ABOUT = re.compile(r"pack:(\S+) version:([0-9]+)")


@dataclasses.dataclass(frozen=True, slots=True)
class CheckedPack:
    """A pack whose signature, manifest and files were found right."""

    path: Path
    manifest: Manifest
    signer: PublicKey | None
    """None only where an unsigned pack was allowed."""
    digest: str
    """SHA-256 of the manifest, which binds all the rest; 64 hexadecimal digits."""
    head: tuple[tuple[str, bytes], ...] = dataclasses.field(repr=False)
    """The manifest and its signature, by name, as they were when they were checked."""

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield each file's name and content in the order of the manifest, its hash checked anew.

        PackError when the file of the pack is another one by now, or is gone.
        """
        with open_archive(self.path) as archive:
            _check_listed(archive, self.manifest)
            for file in self.manifest.files:
                yield file.path, _checked(archive, file)


def open_pack(path: Path, keys: Sequence[PublicKey], *, developer: bool = False) -> CheckedPack:
    """Return the pack in a file once everything in it was checked; PackError says what is wrong.

    `developer` takes a pack that has no signature at all; a signature that is there must be right all the same.
    """
    with open_archive(path) as archive:
        raw = _head(archive, MANIFEST)
        head = [(MANIFEST, raw)]
        signer = signature = None
        if SIGNATURE in archive.entries or not developer:
            written = _head(archive, SIGNATURE)
            head.append((SIGNATURE, written))
            signature = read_signature(written)
            signer = verify(raw, signature, keys)
        manifest = read_manifest(raw)
        if signature is not None:
            check_about(signature, manifest)
        if signer is not None and signer.id in manifest.revoked_keys:
            raise PackError(_("This pack is signed with a key that it takes back itself."), "key-revoked")
        _check_listed(archive, manifest)
        for file in manifest.files:
            check_file(file.path, _checked(archive, file))
    return CheckedPack(path, manifest, signer, hashlib.sha256(raw).hexdigest(), tuple(head))


def comment_about(manifest: Manifest) -> str:
    """Return the trusted comment that the signature of a manifest carries."""
    return f"pack:{manifest.id} version:{manifest.version}"


def check_about(signature: Signature, manifest: Manifest) -> None:
    """Refuse a signature whose comment speaks of another pack: PackError `signature-about`."""
    found = _ABOUT.match(signature.comment)
    if found is None or found[0] != comment_about(manifest):
        text = _("The signature of this pack does not say that it is for “{id}”, version {version}.")
        raise PackError(text.format(id=manifest.id, version=manifest.version), "signature-about")


def _head(archive: Archive, name: str) -> bytes:
    if name in archive.entries:
        return archive.read(name)
    if name == SIGNATURE:
        raise PackError(_("Nobody has signed this pack, so nobody knows whom it comes from."), "unsigned")
    raise PackError(_("This file is not a pack: it has no manifest."), "no-manifest")


def _check_listed(archive: Archive, manifest: Manifest) -> None:
    """Refuse a pack that holds another set of files than its manifest lists."""
    listed = {file.path for file in manifest.files}
    held = {name for name in archive.entries if name.startswith(CONTENT)}
    for name in sorted(held - listed):
        text = _("This pack holds a file that its manifest does not list: {name}.")
        raise PackError(text.format(name=shown(name)), "unlisted")
    for name in sorted(listed - held):
        raise PackError(_("A file is missing in this pack: {name}.").format(name=shown(name)), "missing")


def _checked(archive: Archive, file: FileEntry) -> bytes:
    """Return a file's content, if it is what the manifest says."""
    data = b"" if archive.entries[file.path].size != file.size else archive.read(file.path)
    if len(data) != file.size or hashlib.sha256(data).hexdigest() != file.sha256:
        text = _("A file in this pack is not the one that was signed: {name}.")
        raise PackError(text.format(name=shown(file.path)), "hash")
    return data
