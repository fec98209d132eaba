# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes ZIP archives byte by byte, with any one thing in them wrong that a test asks for."""

from __future__ import annotations

import dataclasses
import struct
import zlib
from collections.abc import Iterable

REGULAR = 0o100644 << 16
LINK = 0o120777 << 16


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An entry; what is None follows from the data."""

    name: bytes
    data: bytes = b""
    stored: bool = False
    method: int | None = None
    flags: int = 0
    attributes: int = REGULAR
    extra: bytes = b""
    comment: bytes = b""
    disk: int = 0
    raw: bytes | None = None
    """The bytes that stand in the archive."""
    size: int | None = None
    checksum: int | None = None
    before: bytes = b""
    """What stands in front of the entry."""
    local_name: bytes | None = None
    local_size: int | None = None
    local_extra: bytes = b""
    over: int = 0
    """So many bytes further to the front the directory says that it begins."""


def deflated(data: bytes) -> bytes:
    machine = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return machine.compress(data) + machine.flush()


def zipped(
    members: Iterable[Member], *, front: bytes = b"", gap: bytes = b"", comment: bytes = b"", count: int | None = None
) -> bytes:
    """Return an archive: `front` before all of it, `gap` before its directory, `comment` behind its end."""
    body, directory = bytearray(front), bytearray()
    given = list(members)
    for one in given:
        raw = one.raw if one.raw is not None else one.data if one.stored else deflated(one.data)
        method = one.method if one.method is not None else 0 if one.stored else 8
        size = len(one.data) if one.size is None else one.size
        checksum = zlib.crc32(one.data) if one.checksum is None else one.checksum
        body += one.before
        offset = len(body) - one.over
        middle = (20, one.flags, method, 0, 33, checksum, len(raw))
        local_name = one.name if one.local_name is None else one.local_name
        local = size if one.local_size is None else one.local_size
        body += struct.pack("<4s5H3L2H", b"PK\3\4", *middle, local, len(local_name), len(one.local_extra))
        body += local_name + one.local_extra + raw
        names = (len(one.name), len(one.extra), len(one.comment), one.disk, 0, one.attributes, offset)
        directory += struct.pack("<4s6H3L5H2L", b"PK\1\2", 0x0314, *middle, size, *names)
        directory += one.name + one.extra + one.comment
    body += gap
    total = len(given) if count is None else count
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, total, total, len(directory), len(body), len(comment))
    return bytes(body + directory + end + comment)
