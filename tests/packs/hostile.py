# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs that mean harm and can be made without any key, by code: each with the code that it must be refused with."""

from __future__ import annotations

import base64
import json
import struct
from collections.abc import Callable, Mapping

from reader.packs.minisign import read_signature
from tests.packs.drafting import OTHER, contents, manifest_of, pack_bytes, signed
from tests.packs.zips import LINK, Member, deflated, zipped

Hostile = tuple[str, Callable[[], bytes]]
"""The code of the refusal, and what makes the file."""
ORDER = 2**252 + 27742317777372353535851937790883648493
ZEROS = bytes(20 * 1024 * 1024)


def members() -> list[Member]:
    """Return the entries of a good pack."""
    files = contents()
    raw = json.dumps(manifest_of(files)).encode()
    head = {"manifest.json": raw, "manifest.json.minisig": signed(raw)}
    return [Member(name=name.encode(), data=data) for name, data in (head | files).items()]


def _with(**changes: object) -> bytes:
    """Return a good pack whose last entry is changed."""
    given = members()
    last = given.pop()
    fields = {name: getattr(last, name) for name in Member.__dataclass_fields__}
    return zipped([*given, Member(**(fields | changes))])  # type: ignore[arg-type]


def _and(name: str, data: bytes = b"x", **fields: object) -> bytes:
    """Return a good pack with one more entry."""
    return zipped([*members(), Member(name=name.encode(), data=data, **fields)])  # type: ignore[arg-type]


def _bomb() -> bytes:
    """One block of zeros, packed once, that every entry claims as its own."""
    given = members()
    raw = deflated(bytes(128 * 1024))
    first = Member(name=b"content/en/chapters/a.md", data=bytes(128 * 1024), raw=raw)
    others = [
        Member(name=b"content/en/chapters/b%d.md" % n, data=b"", raw=raw, size=128 * 1024, over=len(raw))
        for n in range(100)
    ]
    return zipped([*given, first, *others])


def _many_zeros() -> bytes:
    """Few bytes that become 12 MB, each entry by itself of an allowed size."""
    data = bytes(128 * 1024)
    raw = deflated(data)
    more = [Member(name=b"content/en/chapters/z%d.md" % n, data=data, raw=raw) for n in range(100)]
    return zipped([*members(), *more])


def _too_much() -> bytes:
    """More than 16 MB, stored as they are."""
    data = bytes(128 * 1024)
    more = [Member(name=b"content/en/chapters/s%d.md" % n, data=data, stored=True) for n in range(128)]
    return zipped([*members(), *more])


def _signature(**parts: object) -> bytes:
    """Return a good pack whose signature file has other parts."""
    raw = json.dumps(manifest_of(contents())).encode()
    lines = signed(raw).decode().split("\n")
    first = bytearray(base64.b64decode(lines[1]))
    last = bytearray(base64.b64decode(lines[3]))
    first[:2] = parts.get("kind", bytes(first[:2]))  # type: ignore[assignment]
    if "number" in parts:
        first[2:10] = parts["number"]  # type: ignore[assignment]
    if parts.get("other_way"):
        first[42:] = (int.from_bytes(first[42:], "little") + ORDER).to_bytes(32, "little")
    if parts.get("flipped"):
        first[20] ^= 1
    if parts.get("last_other_way"):
        last[32:] = (int.from_bytes(last[32:], "little") + ORDER).to_bytes(32, "little")
    comment = parts.get("comment", lines[2])
    text = f"{lines[0]}\n{base64.b64encode(first).decode()}\n{comment}\n{base64.b64encode(last).decode()}\n"
    read = parts.get("written", text)
    return pack_bytes(raw=raw, signature=read if isinstance(read, bytes) else str(read).encode())


def _padded_signature() -> bytes:
    """The last characters before the padding hold two bits that nobody reads: another file, the same bytes."""
    raw = json.dumps(manifest_of(contents())).encode()
    lines = signed(raw).decode().split("\n")
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    at = signs.index(lines[1][-2])
    lines[1] = f"{lines[1][:-2]}{signs[at + 1]}="
    return pack_bytes(raw=raw, signature="\n".join(lines).encode())


def _swapped(name: str) -> bytes:
    """A good pack in which one file was changed after it was signed."""
    given = {one.name.decode(): one for one in members()}
    data = given[name].data.replace(b"rest", b"ruin").replace(b"Sleep", b"Drugs") or b"x"
    given[name] = Member(name=name.encode(), data=data)
    return zipped(given.values())


def _without(name: str) -> bytes:
    return zipped([one for one in members() if one.name != name.encode()])


def _pointing_far(data: bytes) -> bytes:
    """Let the end of a good archive point somewhere else."""
    at = len(data) - 22
    fields = list(struct.unpack("<4s4H2LH", data[at:]))
    fields[6] = 0xFFFFFFFF
    return data[:at] + struct.pack("<4s4H2LH", *fields)


BY_ANYBODY: Mapping[str, Hostile] = {
    "nothing at all": ("zip", lambda: b""),
    "a web page": ("zip", lambda: b"<html><body>Dear publisher</body></html>"),
    "half a copy": ("zip-form", lambda: zipped(members())[:-300]),
    "bytes in front": ("zip-outside", lambda: zipped(members(), front=b"#!/bin/sh\n")),
    "bytes between": ("zip-outside", lambda: _with(before=b"hidden")),
    "bytes before the directory": ("zip-outside", lambda: zipped(members(), gap=b"hidden")),
    "bytes behind": ("zip-form", lambda: zipped(members()) + b"hidden"),
    "a comment": ("zip-form", lambda: zipped(members(), comment=b"hello")),
    "a comment of an entry": ("zip-form", lambda: _with(comment=b"hello")),
    "an extra field": ("zip-form", lambda: _with(extra=b"\x01\x00\x00\x00")),
    "an extra field in one place only": ("zip-differs", lambda: _with(local_extra=b"\x01\x00\x00\x00")),
    "the large form": ("zip-form", lambda: _pointing_far(zipped(members()))),
    "more entries than there are": ("zip", lambda: zipped(members(), count=len(members()) + 1)),
    "fewer entries than there are": ("zip-form", lambda: zipped(members(), count=len(members()) - 1)),
    "on another disk": ("zip-form", lambda: _with(disk=1)),
    "a bomb of overlapping entries": ("zip-overlap", _bomb),
    "an entry inside another": ("zip-overlap", lambda: _with(over=40)),
    "few bytes that become many": ("zip-ratio", _many_zeros),
    "much too large": ("pack-expanded", _too_much),
    "one huge entry": ("zip-size", lambda: _and("content/en/chapters/huge.md", ZEROS)),
    "a huge manifest": ("zip-size", lambda: pack_bytes(raw=ZEROS, signature=b"")),
    "larger than it says": ("zip-damaged", lambda: _with(raw=deflated(b"x" * 5_000))),
    "smaller than it says": ("zip-damaged", lambda: _with(raw=deflated(b"x"))),
    "two sizes": ("zip-differs", lambda: _with(local_size=1)),
    "two names": ("zip-differs", lambda: _with(local_name=b"content/sourceX.yaml")),
    "much room for one byte": ("zip-form", lambda: _with(data=b"x", raw=deflated(b"x") + bytes(5_000))),
    "no true deflate": ("zip-damaged", lambda: _with(raw=b"\xff" * 20)),
    "something behind the end of an entry": ("zip-damaged", lambda: _with(raw=deflated(b"x" * 55) + b"more")),
    "a wrong checksum": ("zip-damaged", lambda: _with(checksum=1)),
    "another way of packing": ("zip-form", lambda: _with(method=14)),
    "encrypted": ("zip-encrypted", lambda: _with(flags=1)),
    "sizes behind the entry": ("zip-form", lambda: _with(flags=8)),
    "a way out": ("zip-name", lambda: _and("../evil.md")),
    "a way out from inside": ("zip-name", lambda: _and("content/../../evil.md")),
    "from the root": ("zip-name", lambda: _and("/etc/evil.md")),
    "from a drive": ("zip-name", lambda: _and("C:/evil.md")),
    "with backslashes": ("zip-name", lambda: _and("content\\..\\evil.md")),
    "a folder": ("zip-name", lambda: _and("content/")),
    "a device": ("zip-name", lambda: _and("content/en/chapters/con.md")),
    "a stream beside a file": ("zip-name", lambda: _and("content/guide.yaml:evil.md")),
    "a point at the end": ("zip-name", lambda: _and("content/guide.yaml.")),
    "a hidden file": ("zip-name", lambda: _and("content/.evil.md")),
    "a zero in the name": ("zip-name", lambda: _and("content/guide.yaml\0.md")),
    "a letter that looks like another": ("zip-name", lambda: _and("content/guіde.yaml")),
    "a name that turns around": ("zip-name", lambda: _and("content/\u202elmay.md")),
    "a huge name": ("zip-name", lambda: _and(f"content/{'a' * 110}.md")),
    "a name of 60,000 letters": ("zip-form", lambda: _and(f"content/{'a' * 60_000}.md")),
    "seven folders deep": ("zip-name", lambda: _and("content/a/b/c/d/e/f.md")),
    "a file beside the content": ("zip-name", lambda: _and("autorun.md")),
    "the same file twice": ("zip-twice", lambda: _and("content/guide.yaml")),
    "the same file in capitals": ("zip-name", lambda: _and("content/GUIDE.yaml")),
    "the same folder in capitals": (
        "zip-twice",
        lambda: zipped([*members(), *(Member(name=b"content/fr-%s/words.yaml" % each) for each in (b"CA", b"ca"))]),
    ),
    "two folders that are one on Windows": (
        "zip-twice",
        lambda: zipped(
            [*members(), *(Member(name=b"content/%s.yaml" % each) for each in (b"fr-CA/words", b"fr-ca/signs"))]
        ),
    ),
    "a file where a folder is": ("zip-twice", lambda: _and("content/en/chapters/rest.md/a.md")),
    "a folder where a file is": (
        "zip-twice",
        lambda: zipped([*members(), *(Member(name=b"content/%s" % each) for each in (b"a.md/b.md", b"a.md"))]),
    ),
    "a link": ("zip-link", lambda: _and("content/en/chapters/link.md", b"/etc/passwd", attributes=LINK)),
    "a device of the system": ("zip-link", lambda: _and("content/en/chapters/d.md", attributes=0o020666 << 16)),
    "a program": ("zip-kind", lambda: _and("content/setup.exe")),
    "a search index": ("zip-kind", lambda: _and("content/search/index.toc")),
    "a font": ("zip-kind", lambda: _and("content/font.ttf")),
    "a file without ending": ("zip-kind", lambda: _and("content/readme")),
    "6,000 empty files": (
        "zip-entries",
        lambda: zipped([*members(), *(Member(name=b"content/e%d.md" % n, stored=True) for n in range(6_000))]),
    ),
    "no manifest": ("no-manifest", lambda: _without("manifest.json")),
    "no signature": ("unsigned", lambda: _without("manifest.json.minisig")),
    "an empty signature": ("signature-form", lambda: _signature(written=b"")),
    "a signature of noise": ("signature-form", lambda: _signature(written=bytes(range(256)))),
    "a huge signature": ("zip-size", lambda: _signature(written=b"A" * 20_000)),
    "a signature with more lines": ("signature-form", lambda: _signature(written="a\nb\nc\nd\ne\nf\n")),
    "a signature in other letters": ("signature-form", _padded_signature),
    "a signature of the old kind": ("signature-old", lambda: _signature(kind=b"Ed")),
    "a signature of an unknown kind": ("signature-kind", lambda: _signature(kind=b"XX")),
    "a signature written in the other way": ("signature-range", lambda: _signature(other_way=True)),
    "the second signature, too": ("signature-range", lambda: _signature(last_other_way=True)),
    "one bit of a signature": ("signature", lambda: _signature(flipped=True)),
    "the id of another key": ("signer", lambda: _signature(number=OTHER.id)),
    "a signature by somebody else": ("signer", lambda: pack_bytes(key=OTHER)),
    "somebody else under our id": (
        "signature",
        lambda: pack_bytes(key=type(OTHER)(read_key_id(), OTHER.seed)),
    ),
    "another comment": ("signature-comment", lambda: _signature(comment="trusted comment: pack:tiny version:9")),
    "a changed manifest": ("signature", lambda: _swapped("manifest.json")),
    "a changed chapter": ("hash", lambda: _swapped("content/en/chapters/rest.md")),
    "a file more": ("unlisted", lambda: _and("content/en/words.yaml")),
    "a file less": ("missing", lambda: _without("content/sources.yaml")),
}


def read_key_id() -> bytes:
    """Return the id of the key that is trusted."""
    raw = json.dumps(manifest_of(contents())).encode()
    return bytes.fromhex(read_signature(signed(raw)).key_id)[::-1]
