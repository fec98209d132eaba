# SPDX-License-Identifier: GPL-3.0-or-later
"""Public keys and signatures in the files of minisign, checked with Ed25519: https://jedisct1.github.io/minisign/.

Stricter than the tool itself: only signatures of the file's hash, only one way to write each byte. It knows nothing of
packs; secret keys are in secret_key.py.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import hashlib
import struct
from collections.abc import Sequence

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from reader.content.characters import ODD
from reader.errors import PackError
from reader.i18n import _
from reader.packs import limits

ALGORITHM = b"Ed"
"""Of a key; as the algorithm of a signature it means that the whole file was signed, which is not taken here."""
PREHASHED = b"ED"
_ORDER = 2**252 + 27742317777372353535851937790883648493
"""Of the group (RFC 8032, 5.1): a signature's second half is a number below it, or it could be written in two ways."""
UNTRUSTED = "untrusted comment: "
TRUSTED = "trusted comment: "


@dataclasses.dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that signatures are checked with."""

    id: str
    """16 hexadecimal digits in capitals; minisign shows the same number without zeros in front."""
    key: bytes
    """32 bytes."""
    comment: str = ""
    """What its file says of it: nobody vouches for these words."""

    def text(self) -> str:
        """Return the key as the one line that minisign takes after `-P`."""
        return base64.b64encode(ALGORITHM + id_bytes(self.id) + self.key).decode()


@dataclasses.dataclass(frozen=True, slots=True)
class Signature:
    """A signature file, its form found right; whether it is true is not known yet."""

    key_id: str
    signature: bytes
    comment: str
    """The trusted comment: as true as the signature."""
    comment_signature: bytes


def id_text(number: bytes) -> str:
    """Return the eight bytes of a key's id as people read them."""
    return f"{struct.unpack('<Q', number)[0]:016X}"


def id_bytes(text: str) -> bytes:
    """Return the eight bytes of an id as `id_text` gives it."""
    return struct.pack("<Q", int(text, 16))


def decoded(line: str, length: int) -> bytes | None:
    """Return the bytes of a line of base64; None unless there are so many, written in the one way there is."""
    try:
        data = base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if len(data) == length and base64.b64encode(data).decode() == line else None


def read_public_key(text: str) -> PublicKey:
    """Return the key of a .pub file, or of its second line alone; PackError `key` when it is none."""
    lines = text.strip().splitlines() if len(text) <= limits.KEY_FILE_BYTES else []
    comment = lines.pop(0).removeprefix(UNTRUSTED.strip()) if len(lines) == 2 else ""
    data = decoded(lines[0].strip(), 42) if len(lines) == 1 else None
    if data is None or data[:2] != ALGORITHM or ODD.search(comment):
        raise PackError(_("This is not a public key of minisign."), "key")
    return PublicKey(id_text(data[2:10]), data[10:], comment.strip())


def public_key_file(key: PublicKey) -> str:
    """Return what stands in the .pub file of a key."""
    return f"{UNTRUSTED}{key.comment or f'minisign public key {key.id}'}\n{key.text()}\n"


def read_signature(data: bytes) -> Signature:
    """Return what a signature file says; PackError when it is none, or not of the one kind that is taken."""
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        lines = []
    right = len(lines) == 5 and not lines[4] and lines[0].startswith(UNTRUSTED) and lines[2].startswith(TRUSTED)
    if len(data) > limits.SIGNATURE_BYTES or not right or any(ODD.search(line) or "\r" in line for line in lines):
        raise _unreadable()
    signed, comment_signature = decoded(lines[1], 74), decoded(lines[3], 64)
    if signed is None or comment_signature is None:
        raise _unreadable()
    if signed[:2] == ALGORITHM:
        text = _("The signature of this pack is of the old kind, which is not taken any more. It must be signed again.")
        raise PackError(text, "signature-old")
    if signed[:2] != PREHASHED:
        raise PackError(_("The signature of this pack is of an unknown kind."), "signature-kind")
    for each in (signed[10:], comment_signature):
        if int.from_bytes(each[32:], "little") >= _ORDER:
            raise PackError(_("The signature of this pack is written in a way that is not allowed."), "signature-range")
    return Signature(id_text(signed[2:10]), signed[10:], lines[2].removeprefix(TRUSTED), comment_signature)


def _unreadable() -> PackError:
    return PackError(_("The signature of this pack cannot be read."), "signature-form")


def verify(data: bytes, signature: Signature, keys: Sequence[PublicKey]) -> PublicKey:
    """Return which of the keys signed these bytes, and the comment; PackError when none did."""
    key = next((key for key in keys if key.id == signature.key_id), None)
    if key is None:
        text = _("This pack is signed with a key that this computer does not trust: {id}.")
        raise PackError(text.format(id=signature.key_id), "signer")
    if not _is_true(key, hashlib.blake2b(data).digest(), signature.signature):
        text = _("The signature of this pack is not right: the pack was changed, or somebody else made it.")
        raise PackError(text, "signature")
    if not _is_true(key, signature.signature + signature.comment.encode(), signature.comment_signature):
        text = _("The comment in the signature of this pack was changed after it was signed.")
        raise PackError(text, "signature-comment")
    return key


def _is_true(key: PublicKey, message: bytes, signature: bytes) -> bool:
    try:
        VerifyKey(key.key).verify(message, signature)
    except (CryptoError, ValueError):
        return False
    return True
