# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a text into QR codes that a phone reads from a screen with no network: the code holds the text itself.

A long text is split at its lines and sentences over several codes, each headed `1/3`. Knows modules, not pixels.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import msgspec

MOST_BYTES = 330
"""As much as version 13 holds at level M: 69 modules and the quiet zone, 77 in all. On the smallest screen we look at
(768 pixels high, some 540 of them for the code) a module is then 7 pixels, about 1.8 mm. A phone 30 cm away sees some
35 cm in 1920 pixels: 10 pixels a module, where decoders ask for 3; a shaking hand and glare have room. Twice the
text would need 105 modules of 5 pixels."""
FEWER_BYTES = 178
"""As much as version 9 holds: 61 modules with the quiet zone, for where there is little room."""
LEAST_MODULE = 4
"""Pixels: 1.06 mm on a screen of 96 to the inch. Of 0.8 mm, a phone 40 cm away still makes some six of its own."""
QUIET = 4
"""Modules of white around a code; the standard asks for 4."""
_BREAKS = (re.compile(r"\n+"), re.compile(r"(?<=[.!?…:;”»)])\s+"), re.compile(r"\s+"))
"""Where a text is split best, in order: behind a line's end, a sentence, a word."""
_JOINED = "\u200d\ufe0e\ufe0f"


class Code(msgspec.Struct, frozen=True):
    """One code: its modules, and the text that a phone reads from it."""

    rows: tuple[tuple[bool, ...], ...]
    """True is dark; as many rows as columns, with the quiet zone."""
    text: str
    """With its head, if it has one."""
    part: str
    """Without: the parts of all codes, one after the other, are the text again."""
    number: int
    total: int


def most_bytes(side: int) -> int:
    """Return how much goes into each code where a code is `side` pixels wide, so that a phone can read it."""
    return MOST_BYTES if side >= LEAST_MODULE * 77 else FEWER_BYTES


def codes(text: str, most_bytes: int = MOST_BYTES) -> tuple[Code, ...]:
    """Return the codes of a text, at most `most_bytes` of UTF-8 in each (32 or more); none for an empty text."""
    text = text.encode(errors="replace").decode()  # half a character, as broken programs leave, can stand in no code
    parts = [text] if len(text.encode()) <= most_bytes else _split(text, most_bytes)
    found = []
    for number, part in enumerate(parts, 1):
        carried = f"{_head(number, len(parts))}{part}"
        found.append(Code(_rows(carried), carried, part, number, len(parts)))
    return tuple(found) if text else ()


def code_count(text: str, most_bytes: int = MOST_BYTES) -> int:
    """Return how many codes a text would take, without making any."""
    text = text.encode(errors="replace").decode()
    if len(text.encode()) <= most_bytes:
        return 1 if text else 0
    return len(_split(text, most_bytes))


def _head(number: int, total: int) -> str:
    return f"{number}/{total}\n" if total > 1 else ""


def _split(text: str, most_bytes: int) -> list[str]:
    """Return the parts of a text that does not fit into one code."""
    digits = 1
    while True:
        room = most_bytes - len(_head(10**digits - 1, 10**digits - 1))
        parts = list(_parts(text, room))
        if len(parts) < 10**digits:
            return parts
        digits += 1


def _parts(text: str, room: int) -> Iterator[str]:
    while text:
        end = _end(text, room)
        yield text[:end]
        text = text[end:]


def _end(text: str, room: int) -> int:
    """Return how many characters of a text go into a part of `room` bytes."""
    most = len(text.encode()[:room].decode(errors="ignore"))
    if most == len(text):
        return most
    for breaks in _BREAKS:
        ends = [match.end() for match in breaks.finditer(text, 0, most)]
        if ends and ends[-1] * 3 > most:  # rather in the middle of a long line than nearly empty codes
            return ends[-1]
    while most > 1 and _belongs_before(text, most):
        most -= 1
    return most


def _belongs_before(text: str, place: int) -> bool:
    """Tell whether the sign at `place` is part of the one before: an accent of its own, a joined picture."""
    return bool(unicodedata.combining(text[place])) or text[place] in _JOINED or text[place - 1] == "\u200d"


def _rows(text: str) -> tuple[tuple[bool, ...], ...]:
    import segno  # noqa: PLC0415  it brings 40 ms of imports along, for a code that few readers ask for

    # A text with accents says that it is UTF-8, as the standard asks: left to guess, zbar took French for Japanese.
    is_told = not text.isascii()
    encoding = "utf-8" if is_told else None
    code = segno.make_qr(text, error="m", mode="byte", encoding=encoding, eci=is_told, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=QUIET))
