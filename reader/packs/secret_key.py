# SPDX-License-Identifier: GPL-3.0-or-later
"""Secret keys in the files of minisign: made, locked with a password, opened, and signed with.

Only a publisher has one. It does not ask for passwords and writes no file.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import os
import struct

from nacl.exceptions import CryptoError
from nacl.pwhash import scrypt
from nacl.signing import SigningKey

from reader.content.characters import ODD
from reader.errors import PackError
from reader.i18n import _
from reader.packs import limits
from reader.packs.minisign import ALGORITHM, PREHASHED, TRUSTED, UNTRUSTED, PublicKey, decoded, id_text

_SCRYPT, _NOT_LOCKED, _CHECKSUM = b"Sc", b"\0\0", b"B2"
_LAYOUT = struct.Struct("<2s2s2s32sQQ104s")
"""Algorithm, lock, kind of checksum, salt, work, memory; then id, secret key and checksum, locked as one."""
_MOST_WORK = 1 << 26
WORK, MEMORY = 1 << 23, 1 << 28
"""What opening a key made here costs: 256 MB, about a second. minisign's own keys ask for four times as much."""


@dataclasses.dataclass(frozen=True, slots=True)
class SecretKey:
    """A key to sign with. It says nothing of itself when it is shown."""

    id: bytes
    seed: bytes = dataclasses.field(repr=False)

    @property
    def public(self) -> PublicKey:
        """The key that its signatures are checked with."""
        return PublicKey(id_text(self.id), bytes(SigningKey(self.seed).verify_key))


def keygen() -> SecretKey:
    """Return a new key, from the system's own chance."""
    return SecretKey(os.urandom(8), os.urandom(32))


def sign(data: bytes, key: SecretKey, comment: str) -> bytes:
    """Return the signature file of these bytes, with a trusted comment of one line."""
    if ODD.search(comment) or len(comment.splitlines()) > 1 or len(comment.encode()) > 8 * 1024:
        raise PackError(_("A comment in a signature is one line of plain text."), "comment")
    signer = SigningKey(key.seed)
    signature = signer.sign(hashlib.blake2b(data).digest()).signature
    over_all = signer.sign(signature + comment.encode()).signature
    first = base64.b64encode(PREHASHED + key.id + signature).decode()
    untrusted = f"signature from lamplight secret key {id_text(key.id)}"
    return f"{UNTRUSTED}{untrusted}\n{first}\n{TRUSTED}{comment}\n{base64.b64encode(over_all).decode()}\n".encode()


def secret_key_file(key: SecretKey, password: str = "", *, work: int = WORK, memory: int = MEMORY) -> str:
    """Return what stands in the file of a secret key: locked with the password, or open to whoever has the file."""
    public = key.public.key
    secret = key.id + key.seed + public
    secret += hashlib.blake2b(ALGORITHM + secret, digest_size=32).digest()
    if password:
        salt = os.urandom(32)
        head = (ALGORITHM, _SCRYPT, _CHECKSUM, salt, work, memory)
        secret = _locked(secret, password, salt, work, memory)
    else:
        head = (ALGORITHM, _NOT_LOCKED, _CHECKSUM, bytes(32), 0, 0)
    line = base64.b64encode(_LAYOUT.pack(*head, secret)).decode()
    return f"{UNTRUSTED}minisign encrypted secret key\n{line}\n"


def is_locked(text: str) -> bool:
    """Tell whether a secret key's file asks for a password; PackError `key` when it is no such file."""
    return _fields(text)[1] == _SCRYPT


def read_secret_key(text: str, password: str = "") -> SecretKey:
    """Return the key of a secret key's file. PackError `key` when it is none, `password` when it stays locked."""
    _algorithm, locking, _kind, salt, work, memory, secret = _fields(text)
    if locking == _SCRYPT:
        secret = _locked(secret, password, salt, work, memory)
    number, seed, public, checksum = secret[:8], secret[8:40], secret[40:72], secret[72:]
    right = hashlib.blake2b(ALGORITHM + secret[:72], digest_size=32).digest()
    # minisign writes no checksum into a key without a password.
    if checksum != right and (locking == _SCRYPT or any(checksum)):
        raise PackError(_("The password is wrong, or the file of the secret key is damaged."), "password")
    key = SecretKey(number, seed)
    if key.public.key != public:
        raise _no_key()
    return key


def _fields(text: str) -> tuple[bytes, bytes, bytes, bytes, int, int, bytes]:
    lines = text.strip().splitlines() if len(text) <= limits.KEY_FILE_BYTES else []
    data = decoded(lines[-1].strip(), _LAYOUT.size) if len(lines) == 2 else None
    if data is None:
        raise _no_key()
    fields: tuple[bytes, bytes, bytes, bytes, int, int, bytes] = _LAYOUT.unpack(data)
    algorithm, locking, kind, _salt, work, memory, _secret = fields
    known = algorithm == ALGORITHM and kind == _CHECKSUM and locking in (_SCRYPT, _NOT_LOCKED)
    if not known or work > _MOST_WORK or memory > limits.SCRYPT_BYTES:
        raise _no_key()
    return fields


def _no_key() -> PackError:
    return PackError(_("This is not a secret key of minisign."), "key")


def _locked(secret: bytes, password: str, salt: bytes, work: int, memory: int) -> bytes:
    """Return the bytes locked with a password, or opened again: the same step does both."""
    try:
        stream = scrypt.kdf(len(secret), password.encode(), salt, opslimit=work, memlimit=memory)
    except (CryptoError, MemoryError) as error:
        raise PackError(_("There is not enough memory to open this secret key."), "key-memory") from error
    return bytes(one ^ other for one, other in zip(secret, stream, strict=True))
