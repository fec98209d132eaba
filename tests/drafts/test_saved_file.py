# SPDX-License-Identifier: GPL-3.0-or-later
"""A saved file: its letters are read as they were written, and what is no text is refused in a sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.drafts import limits
from reader.drafts.saved_file import SavedText, read_saved, saved_text
from reader.errors import DraftError

_WORDS = "<p>L’été – « œuvre »</p>"


@pytest.mark.parametrize(
    ("data", "guessed"),
    [
        (_WORDS.encode(), ""),
        (_WORDS.encode("utf-8-sig"), ""),
        ("\ufeff".encode("utf-16-le") + _WORDS.encode("utf-16-le"), ""),
        ("\ufeff".encode("utf-16-be") + _WORDS.encode("utf-16-be"), ""),
        ((_WORDS * 9).encode("utf-16-le"), "utf-16-le"),
        ((_WORDS * 9).encode("utf-16-be"), "utf-16-be"),
        (_WORDS.encode("cp1252"), "cp1252"),
        (b"<meta charset=iso-8859-1>" + _WORDS.encode("cp1252"), ""),
        (b"<meta charset=utf-8>" + _WORDS.encode("cp1252"), "cp1252"),
        (b"<meta charset='windows-1252'>" + _WORDS.encode(), "utf-8"),
        (b"<meta charset=idna>" + _WORDS.encode(), ""),
        (b'<?xml version="1.0" encoding="utf-8"?>' + _WORDS.encode(), ""),
    ],
)
def test_letters_are_read_as_they_were_written(data: bytes, guessed: str) -> None:
    saved = saved_text(data)
    assert _WORDS in saved.text
    assert (saved.guessed, saved.is_page) == (guessed, True)


def test_a_page_in_other_letters() -> None:
    assert "Привет" in saved_text(b"<meta charset=windows-1251><p>" + "Привет".encode("cp1251")).text


def test_plain_text_is_no_page_unless_its_name_says_so() -> None:
    assert saved_text(b"Words 3 < 4 and no more") == SavedText("Words 3 < 4 and no more", is_page=False)
    assert saved_text(b"Words", looks_like_page=True).is_page


def test_a_message_is_unpacked() -> None:
    saved = saved_text(
        b"MIME-Version: 1.0\nContent-Type: text/html; charset=cp1252\nContent-Location: https://x.example/\n\n\x9cuf"
    )
    assert (saved.text, saved.address, saved.is_page) == ("œuf", "https://x.example/", True)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04", "a document or an archive"),
        (b"\xd0\xcf\x11\xe0", "a document or an archive"),
        (b"\x89PNG\r\n", "is no text"),
        (b"\x01\x02\x03" * 20, "is no text"),
        (b"a" * (limits.MARKUP_LETTERS + 1), "far too long"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(DraftError, match=told):
        saved_text(data)


def test_a_file_is_read_and_so_is_the_one_page_in_a_folder(tmp_path: Path) -> None:
    page = tmp_path / "page" / "index.htm"
    page.parent.mkdir()
    page.write_text("Words")
    assert read_saved(page) == SavedText("Words", is_page=True)
    assert read_saved(page.parent).text == "Words"
    (page.parent / "other.html").write_text("Others")
    with pytest.raises(DraftError, match=r"is a folder\. Name the page itself"):
        read_saved(page.parent)


def test_what_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DraftError, match="There is no file"):
        read_saved(tmp_path / "none.html")
    with pytest.raises(DraftError, match="There is no file"):
        read_saved(Path("a\0b"))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DraftError, match="no plain file"):
        read_saved(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text("Words")
    monkeypatch.setattr(Path, "open", _refused)
    with pytest.raises(DraftError, match=r"cannot be read: Permission denied"):
        read_saved(tmp_path / "a.txt")
    monkeypatch.setattr(Path, "iterdir", _refused)
    with pytest.raises(DraftError, match=r"cannot be read: Permission denied"):
        read_saved(tmp_path)


def _refused(*_given: object) -> object:
    raise PermissionError(13, "Permission denied")


def test_a_file_that_is_far_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 3)
    (tmp_path / "a.txt").write_text("Words")
    with pytest.raises(DraftError, match="is larger than"):
        read_saved(tmp_path / "a.txt")
