# SPDX-License-Identifier: GPL-3.0-or-later
"""A page saved as one file: found among its parts, unpacked, and refused when it is not there."""

from __future__ import annotations

import base64

import pytest

from reader.drafts.mhtml import is_mhtml, page_in
from reader.errors import DraftError

_HEAD = b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="xx"\r\n\r\n'


def _file(*parts: bytes) -> bytes:
    return _HEAD + b"".join(b"--xx\r\n" + part + b"\r\n" for part in parts) + b"--xx--\r\n"


def test_only_a_message_is_mhtml() -> None:
    assert is_mhtml(_file())
    assert is_mhtml(b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>")
    assert not is_mhtml(b"<p>Content-Type: multipart/related")
    assert not is_mhtml(b"Note: a list\nof things")


def test_the_page_is_unpacked() -> None:
    head = (
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://x.example/a\r\n\r\n"
    )
    page = head + b"<p>caf=C3=A9 =\r\nau lait"
    part = page_in(_file(b"Content-Type: image/png\r\n\r\nxx", page))
    assert part.data.decode().rstrip() == "<p>café au lait"
    assert (part.charset, part.address) == ("utf-8", "https://x.example/a")


@pytest.mark.parametrize("lost", [0, 1, 2, 3])
def test_base64_is_read_even_when_its_end_is_lost(lost: int) -> None:
    packed = base64.encodebytes(b"<p>Some words on a page</p>....")
    packed = packed.strip()[: len(packed.strip()) - lost]
    part = page_in(_file(b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + packed))
    assert part.data.startswith(b"<p>Some words on a page</p>")


def test_a_page_alone_in_its_message() -> None:
    part = page_in(b"MIME-Version: 1.0\nContent-Type: text/html\nSnapshot-Content-Location: https://x.example/\n\n<p>a")
    assert (part.data, part.address) == (b"<p>a", "https://x.example/")


def test_a_frame_that_holds_the_text_is_the_page() -> None:
    frame = b"Content-Type: text/html\n\n" + b"<p>words</p>" * 50
    assert page_in(_file(b"Content-Type: text/html\n\n<frameset>", frame)).data.startswith(b"<p>words")
    assert page_in(_file(b"Content-Type: text/html\n\n" + b"<p>words</p>" * 20, frame)).data.count(b"words") == 20


@pytest.mark.parametrize("data", [_file(), _file(b"no headers here"), _file(b"Content-Type: image/png\r\n\r\nx")])
def test_a_message_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(DraftError, match="no page in this file"):
        page_in(data)
