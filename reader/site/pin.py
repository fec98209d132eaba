# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's PIN: made into a line for the site file, and compared with it. It keeps no PIN and counts no tries.

A PIN has few digits, so guessing is held off by the lock (reader/site/lockout.py) and made slow by scrypt; whoever can
read the site file can still try all PINs in some hours, so only the terminal's account should read it.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import hmac
import itertools
import secrets

from reader.errors import ReaderError
from reader.i18n import _

FEWEST, MOST = 6, 12
_COST, _BLOCK, _LANES = 2**14, 8, 1
_COSTS = (2**14, 2**15, 2**16)
"""Costs that a hash may have: none too quick to guess, none that fills the memory of a small computer."""
_SALT_BYTES, _HASH_BYTES = 16, 32
_MEMORY = 192 * 1024 * 1024


class PinError(ReaderError):
    """This cannot be a PIN, and why."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Parsed:
    cost: int
    salt: bytes
    hash: bytes


def make_hash(pin: str) -> str:
    """Return the text for `staff_pin:`; PinError when it has not 6 to 12 digits or is quickly guessed."""
    if not _has_form(pin):
        words = _("A PIN has {fewest} to {most} digits from 0 to 9 and nothing else.")
        raise PinError(words.format(fewest=FEWEST, most=MOST))
    steps = {(int(after) - int(before)) % 10 for before, after in itertools.pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        raise PinError(_("This PIN would be the first one to be guessed. Take digits that are not equal or in a row."))
    salt = secrets.token_bytes(_SALT_BYTES)
    parts = ("scrypt", str(_COST), str(_BLOCK), str(_LANES), _written(salt), _written(_derived(pin, _COST, salt)))
    return "$".join(parts)


def check(pin: str, hashed: str) -> bool:
    """Say whether this is the PIN; False when either is none. It takes about 50 ms, whatever the PIN."""
    parsed = _parsed(hashed)
    if parsed is None:
        return False
    right = hmac.compare_digest(_derived(pin, parsed.cost, parsed.salt), parsed.hash)
    return right and _has_form(pin)


def is_hash(text: str) -> bool:
    """Say whether a text is a whole line that `make_hash` can have made."""
    return _parsed(text) is not None


def _has_form(pin: str) -> bool:
    return FEWEST <= len(pin) <= MOST and pin.isascii() and pin.isdigit()


def _derived(pin: str, cost: int, salt: bytes) -> bytes:
    password = pin.encode("utf-8", "replace")
    return hashlib.scrypt(password, salt=salt, n=cost, r=_BLOCK, p=_LANES, maxmem=_MEMORY, dklen=_HASH_BYTES)


def _parsed(text: str) -> _Parsed | None:
    name, *rest = text.split("$")
    if name != "scrypt" or len(rest) != 5 or rest[0] not in map(str, _COSTS) or rest[1:3] != [str(_BLOCK), str(_LANES)]:
        return None
    try:
        salt, hashed = (base64.b64decode(part, validate=True) for part in rest[3:])
    except ValueError:
        return None
    if len(salt) != _SALT_BYTES or len(hashed) != _HASH_BYTES:
        return None
    return _Parsed(int(rest[0]), salt, hashed)


def _written(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
