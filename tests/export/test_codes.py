# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes are drawn as a picture and read by zbar, a real decoder: what a phone gets is the text, sign for sign."""

from __future__ import annotations

import shutil
import struct
import subprocess
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.content.edition import Edition
from reader.content.model import block_texts
from reader.export.codes import MOST_BYTES, QUIET, Code, code_count, codes
from reader.pages import chapter_page

ENGLISH = "What is the aim of this operation for me? Open or keyhole, and why? Who can I call at night — and when?\n"
FRENCH = "Où vais-je dormir après l’opération ? « Le cœur, la forêt, l’été, Noël », dit-elle : ça ira. À bientôt !\n"
LONG = "".join(f"{number}. {ENGLISH}{FRENCH}" for number in range(1, 9))
_PIXELS = 5


def picture(code: Code) -> bytes:
    """Return a code as a PNG, some pixels a module: drawn here, so that nothing is tested with its own maker."""
    side = len(code.rows) * _PIXELS
    lines = (b"".join(bytes([0 if dark else 255]) * _PIXELS for dark in row) for row in code.rows)
    raw = b"".join((b"\x00" + line) * _PIXELS for line in lines)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw, 1)) + chunk(b"IEND", b"")


def decoded(made: Sequence[Code], folder: Path) -> list[str]:
    """Return what zbar reads from each code."""
    found = []
    for code in made:
        (folder / "code.png").write_bytes(picture(code))
        command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(folder / "code.png")]
        told = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
        found.append(told.decode().removesuffix("\n"))
    return found


needs_zbar = pytest.mark.skipif(
    shutil.which("zbarimg") is None, reason="needs zbarimg (Debian: apt install zbar-tools)"
)


@needs_zbar
def test_a_long_text_in_two_languages_arrives_sign_for_sign(tmp_path: Path) -> None:
    made = codes(LONG)
    assert len(made) > 5
    assert decoded(made, tmp_path) == [code.text for code in made]
    assert "".join(code.part for code in made) == LONG


@needs_zbar
@pytest.mark.parametrize(
    "text",
    [
        "a",
        "é",
        "ça va",
        "Où ?",
        "œ",
        "naïve café",
        "Fièvre ≥ 38 °C : appelez",
        "日本語のテスト",
        "здоровье",
        "😀👩‍⚕️",
        "  two\n\nlines ",
        "é" + "x" * (MOST_BYTES - 2),
    ],
)
def test_short_texts_arrive_too(text: str, tmp_path: Path) -> None:
    """Short texts are the hard ones: a decoder must guess from few signs which letters they are."""
    (code,) = codes(text)
    assert decoded([code], tmp_path) == [text]
    assert (code.text, code.part, code.number, code.total) == (text, text, 1, 1)


@needs_zbar
def test_sections_of_the_guide_arrive(shipped: Edition, tmp_path: Path) -> None:
    section = chapter_page(shipped, shipped.head.chapters[8].id).sections[0]
    text = "\n".join(block_texts(section.blocks))
    made = codes(text)
    assert decoded(made, tmp_path) == [code.text for code in made]
    assert "".join(code.part for code in made) == text


def test_codes_are_square_with_a_white_rim_and_small_enough_for_a_screen() -> None:
    for code in codes(LONG):
        side = len(code.rows)
        assert {len(row) for row in code.rows} == {side}
        assert side <= 77, "version 13 and its rim"
        rim = [*code.rows[:QUIET], *code.rows[-QUIET:], *(row[:QUIET] + row[-QUIET:] for row in code.rows)]
        assert not any(module for row in rim for module in row)
        assert code.rows[QUIET][QUIET : QUIET + 7] == (True,) * 7


def test_the_same_text_gives_the_same_codes() -> None:
    assert codes(LONG) == codes(LONG)
    assert codes("") == ()
    assert codes("a\ud800")[0].text == "a?"


def test_parts_are_headed_and_end_with_sentences() -> None:
    made = codes(LONG)
    for code in made:
        assert code.text == f"{code.number}/{code.total}\n{code.part}"
        assert code.total == len(made)
        assert code.part.rstrip()[-1] in ".!?:"


def test_a_line_is_a_better_place_to_part_than_a_sentence_and_that_than_a_word() -> None:
    assert [code.part for code in codes("One two. Three.\nFour five six. Seven.", 36)] == [
        "One two. Three.\n",
        "Four five six. Seven.",
    ]
    assert [code.part for code in codes("One two three. Four five six. Seven", 34)] == [
        "One two three. Four five six. ",
        "Seven",
    ]
    assert [code.part for code in codes("one two three four five six seven eight nine", 34)] == [
        "one two three four five six ",
        "seven eight nine",
    ]


def test_accents_and_joined_pictures_are_never_parted() -> None:
    for sign in ("e\u0301", "👩\u200d⚕\ufe0f"):
        parts = [code.part for code in codes(sign * 60, 40)]
        assert all(len(part) % len(sign) == 0 and part.startswith(sign) for part in parts), parts


def test_many_parts_leave_room_for_their_numbers() -> None:
    made = codes("word " * 120, 32)
    assert len(made) > 9
    assert max(len(code.text.encode()) for code in made) <= 32


@settings(max_examples=60)
@given(text=st.text(min_size=1, max_size=900), most=st.integers(32, MOST_BYTES))
def test_any_text_is_all_there_and_fits(text: str, most: int) -> None:
    text = text.encode(errors="replace").decode()
    made = codes(text, most)
    assert "".join(code.part for code in made) == text
    assert all(len(code.text.encode()) <= most for code in made)
    assert [code.number for code in made] == list(range(1, len(made) + 1))


@pytest.mark.parametrize("text", ["", "One line.", "A sentence of some words. " * 40, "é" * 700])
def test_codes_are_counted_without_being_made(text: str) -> None:
    assert [code_count(text, most) for most in (178, 330)] == [len(codes(text, most)) for most in (178, 330)]
