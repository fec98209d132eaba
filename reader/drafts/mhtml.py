# SPDX-License-Identifier: GPL-3.0-or-later
"""A page saved as one file (MHTML): finds the page among its parts and undoes how it was packed. Pictures are left.

Python's own reader of messages loads network code; what is needed here is a boundary, two headers and two encodings.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import re

from reader.drafts import limits
from reader.errors import DraftError
from reader.i18n import _

_HEADERS = re.compile(rb"[A-Za-z-]{1,60}:[^\n]*\n(?:[A-Za-z-]{1,60}:[^\n]*\n|[ \t][^\n]*\n)*")
_LONGEST_HEAD = 20_000


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A part: what kind it says it is, in which letters, where it was, and its bytes."""

    kind: str
    charset: str
    address: str
    data: bytes


def is_mhtml(data: bytes) -> bool:
    """Tell whether a file begins as a message of several parts, or of one that is a page."""
    head = data[:4096].lstrip().lower()
    return _HEADERS.match(data[:4096].lstrip()) is not None and (
        b"content-type: multipart/" in head or (b"mime-version:" in head and b"text/html" in head)
    )


def page_in(data: bytes) -> Part:
    """Return the page of an MHTML file; DraftError when there is none in it."""
    headers, body = _split(data.lstrip())
    boundary = _named(headers.get("content-type", ""), "boundary")
    if not boundary:
        parts = [_part(headers, body)]
    else:
        pieces = body.split(b"--" + boundary.encode("latin-1", "replace"), limits.PARTS)
        parts = [_part(*_split(piece.lstrip(b"\r\n"))) for piece in pieces[1:] if not piece.startswith(b"--")]
    pages = [part for part in parts if part.kind in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise DraftError(_("There is no page in this file. Save the page again, as “Web page, HTML only”."))
    # Frames and notices come as pages of their own: the first is the page, unless there is nothing in it.
    largest = max(pages, key=lambda part: len(part.data))
    page = pages[0] if len(pages[0].data) * 4 >= len(largest.data) else largest
    place = page.address or headers.get("snapshot-content-location", "")
    return dataclasses.replace(page, address=place)


def _split(data: bytes) -> tuple[dict[str, str], bytes]:
    """Return the headers before the first empty line, and what follows it."""
    plain = data[:_LONGEST_HEAD].replace(b"\r\n", b"\n")
    head, gap, _rest = plain.partition(b"\n\n")
    if not gap:
        return {}, data
    found = re.search(rb"\r?\n\r?\n", data[:_LONGEST_HEAD])
    body = data[found.end() :] if found else data
    headers: dict[str, str] = {}
    unfolded = re.sub(r"\n[ \t]+", " ", head.decode("latin-1"))
    for line in unfolded.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers, body


def _named(header: str, name: str) -> str:
    found = re.search(rf'\b{name}\s*=\s*(?:"([^"]*)"|([^\s;]+))', header, re.IGNORECASE)
    return (found[1] or found[2] or "") if found else ""


def _part(headers: dict[str, str], body: bytes) -> Part:
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    packed = headers.get("content-transfer-encoding", "").lower()
    if kind.startswith("text/") or kind.endswith("+xml"):
        if packed == "quoted-printable":
            body = binascii.a2b_qp(body)
        elif packed == "base64":
            body = _from_base64(body)
    charset = _named(headers.get("content-type", ""), "charset")
    return Part(kind, charset, headers.get("content-location", ""), body)


def _from_base64(body: bytes) -> bytes:
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
    letters = letters[:-1] if len(letters) % 4 == 1 else letters
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))
