# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack's file: a ZIP archive of the plainest kind. Its directory is checked whole before anything is unpacked.

Why not Python's own reader: it takes what is not needed here (bytes before and after, comments, extra fields, entries
one over the other), and each of those is a place to hide something. What the entries mean is not known here.
"""

from __future__ import annotations

import dataclasses
import os
import stat
import struct
import zlib
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final

from reader.errors import PackError
from reader.i18n import _
from reader.packs import limits
from reader.packs.names import check_name, check_size, shown

_END: Final = struct.Struct("<4s4H2LH")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x2041
"""Flags: encrypted in the old way, in the strong way, or with a hidden directory."""
_ASCII_OR_UTF8 = 0x0800
"""The one flag that says nothing: which character set a name is in that is ASCII."""
_SLACK = 64
"""Bytes that packing may add to a small file."""


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A file in the archive, as its directory claims it to be."""

    name: str
    size: int
    packed: int
    deflated: bool
    checksum: int
    offset: int
    """Of its bytes in the file."""


class Archive:
    """An open pack. `entries` by name, in the order of the file; each is of a size that may be read at once."""

    def __init__(self, file: BinaryIO, entries: dict[str, Entry]) -> None:
        self._file = file
        self.entries = entries

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def read(self, name: str) -> bytes:
        """Return an entry's content, never more than its directory says; PackError when it is not just that."""
        entry = self.entries[name]
        try:
            self._file.seek(entry.offset)
            packed = self._file.read(entry.packed)
        except OSError as error:
            raise unreadable(error) from error
        if entry.deflated:
            data, whole = _inflated(packed, entry)
        else:
            data, whole = packed, True
        if not whole or len(data) != entry.size or zlib.crc32(data) != entry.checksum:
            raise PackError(_("This pack is damaged at {name}.").format(name=shown(name)), "zip-damaged")
        return data


def _inflated(packed: bytes, entry: Entry) -> tuple[bytes, bool]:
    """Return what is unpacked, one byte more than it should be at most, and whether it ends where it should."""
    machine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = machine.decompress(packed, entry.size + 1)
    except zlib.error:
        return b"", False
    return data, machine.eof and not machine.unused_data


def open_archive(path: Path) -> Archive:
    """Open a pack's file once its directory is found right; PackError when it is not."""
    try:
        # Without waiting: a pipe with this name would never begin.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        file = os.fdopen(descriptor, "rb")
    except (OSError, ValueError) as error:
        raise unreadable(error) from error
    try:
        return Archive(file, _entries(file))
    except OSError as error:
        file.close()
        raise unreadable(error) from error
    except BaseException:
        file.close()
        raise


def unreadable(error: OSError | ValueError) -> PackError:
    """Return the refusal for a file that the system does not give."""
    why = getattr(error, "strerror", None) or str(error)
    return PackError(_("The pack cannot be read: {why}.").format(why=why), "unreadable")


def _entries(file: BinaryIO) -> dict[str, Entry]:
    about = os.fstat(file.fileno())
    if not stat.S_ISREG(about.st_mode):
        raise PackError(_("This is not a file, so it is not a pack."), "zip")
    if about.st_size > limits.PACK_BYTES:
        text = _("This pack is larger than {size} MB.")
        raise PackError(text.format(size=limits.PACK_BYTES // 1024**2), "pack-size")
    count, start, directory = _directory(file, about.st_size)
    found: dict[str, Entry] = {}
    taken: dict[str, str] = {}
    at = expected = 0
    for _number in range(count):
        if len(directory) - at < _CENTRAL.size:
            raise _no_pack()
        fields = _CENTRAL.unpack_from(directory, at)
        name_length, extra, comment = fields[10:13]
        name = directory[at + _CENTRAL.size : at + _CENTRAL.size + name_length].decode("latin-1")
        if fields[0] != b"PK\1\2" or extra or comment or len(name) != name_length:
            raise _surprise()
        at += _CENTRAL.size + name_length
        check_name(name)
        _claim(name, taken)
        found[name] = entry = _entry(file, name, fields, expected, start)
        expected = entry.offset + entry.packed
    if at != len(directory):
        raise _surprise()
    if expected != start:
        raise _elsewhere()
    _check_all_together(found)
    return found


def _claim(name: str, taken: dict[str, str]) -> None:
    """Refuse a name that is the same file or folder as another on some system, or a file where a folder is."""
    parts = name.split("/")
    folders = ["/".join(parts[:depth]) + "/" for depth in range(1, len(parts))]
    for place in folders:
        if taken.setdefault(place.rstrip("/").lower(), place) != place:
            raise _twice(name)
    if name.lower() in taken:
        raise _twice(name)
    taken[name.lower()] = name


def _directory(file: BinaryIO, size: int) -> tuple[int, int, bytes]:
    """Return how many entries there are, where their directory begins, and the directory itself."""
    if size < _END.size:
        raise _no_pack()
    file.seek(size - _END.size)
    mark, *disks, here, count, length, start, comment = _END.unpack(file.read(_END.size))
    if mark != b"PK\5\6":
        file.seek(0)
        if file.read(4) == b"PK\3\4":
            raise _surprise()  # a comment or something else behind the end
        raise _no_pack()
    if any(disks) or here != count or comment or start + length != size - _END.size:
        raise _surprise()
    if count > limits.ENTRIES:
        text = _("This pack holds more than {most} files.")
        raise PackError(text.format(most=limits.ENTRIES), "zip-entries")
    if length > count * (_CENTRAL.size + limits.NAME_LENGTH):
        raise _surprise()
    file.seek(start)
    return count, start, file.read(length)


def _entry(file: BinaryIO, name: str, fields: tuple[int, ...], expected: int, end: int) -> Entry:
    """Return an entry of a kind and size that is allowed, right behind the one before, with two headers that agree."""
    _mark, _made_by, _needed, flags, method, _time, _date, checksum, packed, size = fields[:10]
    if flags & _ENCRYPTED:
        raise PackError(_("This pack is locked with a password, which packs never are."), "zip-encrypted")
    if flags & ~_ASCII_OR_UTF8 or method not in (_STORED, _DEFLATED) or fields[13]:
        raise _surprise()
    kind = stat.S_IFMT(fields[15] >> 16)
    if kind not in (0, stat.S_IFREG):
        text = _("This pack holds a link or a device instead of a file: {name}.")
        raise PackError(text.format(name=shown(name)), "zip-link")
    if packed > size + size // 1000 + _SLACK or (method == _STORED and packed != size):
        raise _surprise()
    check_size(name, size)
    offset = fields[16]
    if offset != expected:
        raise _elsewhere() if offset > expected else _over_another()
    if offset + _LOCAL.size + len(name) + packed > end:
        raise _over_another()
    file.seek(offset)
    local = file.read(_LOCAL.size + len(name))
    if local != _LOCAL.pack(b"PK\3\4", *fields[2:10], len(name), 0) + name.encode("latin-1"):
        raise PackError(_("This pack says two things about one file: {name}.").format(name=shown(name)), "zip-differs")
    return Entry(name, size, packed, method == _DEFLATED, checksum, offset + len(local))


def _check_all_together(entries: dict[str, Entry]) -> None:
    size = sum(entry.size for entry in entries.values())
    packed = sum(entry.packed for entry in entries.values())
    yaml = sum(entry.size for entry in entries.values() if entry.name.endswith(".yaml"))
    for all_of_them, most in ((size, limits.EXPANDED_BYTES), (yaml, limits.YAML_BYTES)):
        if all_of_them > most:
            text = _("The files in this pack are larger than {size} MB together.")
            raise PackError(text.format(size=most // 1024**2), "pack-expanded")
    if size > limits.RATIO_FROM and size > packed * limits.RATIO:
        text = _("This pack becomes more than {ratio} times larger when it is unpacked.")
        raise PackError(text.format(ratio=limits.RATIO), "zip-ratio")


def _twice(name: str) -> PackError:
    return PackError(_("This pack holds a file twice: {name}.").format(name=shown(name)), "zip-twice")


def _no_pack() -> PackError:
    return PackError(_("This file is not a pack, or it was not copied to its end."), "zip")


def _surprise() -> PackError:
    return PackError(_("This pack was put together in a way that is not allowed."), "zip-form")


def _elsewhere() -> PackError:
    return PackError(_("This pack holds something beside its files."), "zip-outside")


def _over_another() -> PackError:
    return PackError(_("Files in this pack lie one over the other."), "zip-overlap")
