# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that somebody saved -> its text, and whether that is a page or plain text. It reads that file and no other.

How the letters are written is told by the file's first bytes, by what the page says of itself, or found by trying.
"""

from __future__ import annotations

import codecs
import dataclasses
import re
from pathlib import Path

from reader.drafts import limits
from reader.drafts.mhtml import is_mhtml, page_in
from reader.errors import DraftError
from reader.i18n import _

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_DECLARED_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_WITHIN = 8192
"""Bytes at the head of a page in which it says how its letters are written."""
_WINDOWS = "cp1252"
_CODECS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "iso8859-1", "us-ascii", "ascii", "windows-1252"), _WINDOWS),
    **dict.fromkeys(("cp1252", "x-cp1252", "iso_8859-1", "ansi_x3.4-1968"), _WINDOWS),
    **{f"windows-{number}": f"cp{number}" for number in range(1250, 1259)},
    **{f"iso-8859-{number}": f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)},
    **{"macintosh": "mac-roman", "x-mac-roman": "mac-roman", "koi8-r": "koi8-r", "koi8-u": "koi8-u"},
    **{"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5", "euc-kr": "euc-kr"},
    **{"shift_jis": "cp932", "euc-jp": "euc-jp"},
}
"""What pages say -> Python's codec. Others are not asked for: some of Python's codecs are no alphabets at all."""
_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|table|h[1-6]|ul|ol|article|section|main|span|br|font|center)\b[^<>]*>",
    re.IGNORECASE,
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclasses.dataclass(frozen=True, slots=True)
class SavedText:
    """What stood in a file."""

    text: str
    is_page: bool
    """Markup, or else plain text."""
    address: str = ""
    """Where the page was, if the file's wrapping says so."""
    guessed: str = ""
    """How the letters were read when the file left that open or was wrong about it; empty when it is certain."""


def read_saved(path: Path) -> SavedText:
    """Return the text of a saved page, of plain text, or of the one page in a folder. DraftError when it is neither."""
    return saved_text(_bytes_of(_page_file(path)), looks_like_page=path.suffix.lower() in (".htm", ".html", ".xhtml"))


def _page_file(path: Path) -> Path:
    try:
        if not path.is_dir():
            return path
        pages = sorted(each for each in path.iterdir() if each.suffix.lower() in (".htm", ".html", ".xhtml"))
    except OSError as error:
        raise DraftError(_("{file} cannot be read: {reason}.").format(file=path, reason=error.strerror)) from None
    if len(pages) != 1:
        raise DraftError(
            _("{folder} is a folder. Name the page itself, a file that ends in .html.").format(folder=path)
        )
    return pages[0]


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.exists():
            raise DraftError(_("There is no file {file}.").format(file=path))
        if not path.is_file():
            raise DraftError(_("{file} is no plain file.").format(file=path))
        with path.open("rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
    except OSError as error:
        raise DraftError(_("{file} cannot be read: {reason}.").format(file=path, reason=error.strerror)) from None
    if len(data) > limits.FILE_BYTES:
        text = _("{file} is larger than {size} MB. Save the page without its pictures.")
        raise DraftError(text.format(file=path, size=limits.FILE_BYTES // 1024**2))
    return data


def saved_text(data: bytes, *, looks_like_page: bool = False) -> SavedText:
    """Return what bytes from a saved file say. DraftError when they are no text."""
    _refuse_other_kinds(data)
    address = declared = ""
    is_page = looks_like_page
    if is_mhtml(data):
        part = page_in(data)
        data, declared, address, is_page = part.data, part.charset.lower(), part.address, True
    text, guessed = _decoded(data, declared)
    if len(text) > limits.MARKUP_LETTERS:
        text_told = _("This page is far too long: {size} million letters at most. Copy the part that you want.")
        raise DraftError(text_told.format(size=limits.MARKUP_LETTERS // 1_000_000))
    if len(_CONTROL.findall(text[:20_000])) > 20:
        raise DraftError(_no_text())
    return SavedText(text, is_page or _PAGE.search(text[:100_000]) is not None, address, guessed)


def _no_text() -> str:
    return _("This file is no text. Save the page as “Web page, HTML only”, or copy its text into a plain text file.")


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(b"%PDF"):
        raise DraftError(_("This is a PDF. Copy its text into a plain text file, and import that."))
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise DraftError(_("This is a document or an archive. Save it as a web page (HTML), and import that."))
    if data.startswith((b"bplist00", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"{\\rtf")):
        raise DraftError(_no_text())


def _decoded(data: bytes, declared: str) -> tuple[str, str]:
    """Return the text, and how it was read when that was a guess."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace"), ""
    if data[:400].count(b"\0") > 50:  # letters of two bytes each, and nothing that says so
        codec = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
        return data.decode(codec, "replace"), codec
    if not declared:
        found = _DECLARED.search(data[:_WITHIN]) or _DECLARED_XML.match(data[:_WITHIN])
        declared = found[1].decode("ascii").lower() if found else ""
    codec = _CODECS.get(declared, "")
    if codec and codec != _WINDOWS:
        try:
            return data.decode(codec), ""
        except UnicodeDecodeError:
            codec = ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_WINDOWS, "replace"), "" if codec else _WINDOWS
    # A page that says Windows and holds UTF-8 was saved by a browser that wrote it anew.
    return text, "utf-8" if codec and not text.isascii() else ""
