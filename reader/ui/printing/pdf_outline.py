# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds to a PDF what Qt does not write: its language for screen readers, and a list of contents to jump by.

It appends to the file, as PDF allows (ISO 32000-1, 7.5.6, incremental updates), and touches nothing that is there. It
knows no leaflet.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)
_SIZE = re.compile(rb"/Size\s+(\d+)")
_ROOT = re.compile(rb"/Root\s+(\d+) 0 R")
_PAGES = re.compile(rb"/Type\s*/Pages\s*/Kids\s*\[(.*?)\]", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")


@dataclasses.dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of the list."""

    title: str
    level: int
    """1, or 2 for what belongs to the line of level 1 before it."""
    page: int
    """From 0."""


def with_outline(pdf: bytes, language: str, lines: Sequence[OutlineLine]) -> bytes:
    """Return the file with its language and the list; as it is when it is not built as Qt builds it."""
    trailer = _TRAILER.search(pdf)
    pages = _PAGES.search(pdf)
    if trailer is None or pages is None:
        return pdf
    size, root = _SIZE.search(trailer[1]), _ROOT.search(trailer[1])
    if size is None or root is None:
        return pdf
    catalog = re.search(rb"\n%s 0 obj\s*<<(.*?)>>\s*endobj" % root[1], pdf, re.DOTALL)
    if catalog is None or b"<<" in catalog[1]:
        return pdf
    kids = [int(number) for number in _REFERENCE.findall(pages[1])]
    first = int(size[1])
    objects = _outline(first, [line for line in lines if 0 <= line.page < len(kids)], kids)
    more = b"/Lang %s\n/ViewerPreferences << /DisplayDocTitle true >>\n" % _text(language)
    if objects:
        more += b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % first
    objects[int(root[1])] = catalog[1].strip() + b"\n" + more
    return _appended(pdf, objects, trailer[1], int(trailer[2]), first + len(objects) - 1)


def _outline(first: int, lines: Sequence[OutlineLine], kids: Sequence[int]) -> dict[int, bytes]:
    """Return the list's objects by their numbers, the list itself first; empty without lines."""
    if not lines:
        return {}
    numbers = {at: first + 1 + at for at in range(len(lines))}
    parents: dict[int, int] = {}
    children: dict[int, list[int]] = {-1: []}
    for at, line in enumerate(lines):
        parent = children[-1][-1] if line.level > 1 and children[-1] else -1
        parents[at] = parent
        children.setdefault(parent, []).append(at)
    numbers[-1] = first
    objects = {first: b"/Type /Outlines\n" + _span(children[-1], numbers) + b"/Count %d\n" % len(children[-1])}
    for at, line in enumerate(lines):
        siblings = children[parents[at]]
        place = siblings.index(at)
        text = b"/Title %s\n/Parent %d 0 R\n" % (_text(line.title), numbers[parents[at]])
        text += b"/Dest [%d 0 R /XYZ null null null]\n" % kids[line.page]
        if place:
            text += b"/Prev %d 0 R\n" % numbers[siblings[place - 1]]
        if place < len(siblings) - 1:
            text += b"/Next %d 0 R\n" % numbers[siblings[place + 1]]
        if at in children:
            text += _span(children[at], numbers) + b"/Count -%d\n" % len(children[at])
        objects[numbers[at]] = text
    return objects


def _span(places: Sequence[int], numbers: dict[int, int]) -> bytes:
    return b"/First %d 0 R\n/Last %d 0 R\n" % (numbers[places[0]], numbers[places[-1]])


def _text(text: str) -> bytes:
    """Return a text as PDF writes it: UTF-16 in hexadecimal, so that no sign of it means anything."""
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode()


def _appended(pdf: bytes, objects: dict[int, bytes], trailer: bytes, previous: int, size: int) -> bytes:
    """Return the file with new objects, their table and a trailer at its end; all numbers are less than `size`."""
    made = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    entries = []
    for number in sorted(objects):
        entries.append(b"%d 1\n%010d 00000 n \n" % (number, len(made)))
        made += b"%d 0 obj\n<<\n%s>>\nendobj\n" % (number, objects[number])
    start = len(made)
    kept = _SIZE.sub(b"/Size %d" % size, trailer).strip()
    made += b"xref\n%strailer\n<<\n%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        b"".join(entries), kept, previous, start,
    )  # fmt: skip
    return bytes(made)
