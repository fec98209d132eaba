# SPDX-License-Identifier: GPL-3.0-or-later
"""Control, direction, private-use and unseen characters."""

from __future__ import annotations

import unicodedata

import pytest

from reader.content.characters import ODD, odd_lines, one_line, without_odd
from tests.content.pace import assert_in_proportion

ODD_ONES = (
    "\x00\x07\x0b\x1b\x7f\x85\u061c\u200e\u200f\u2028\u202a\u202e\u2066\u2069\ud800\ue000\ufeff\ufffe"
    "\U000e0041\U00100000"
)
PLAIN = "aZ09 \t\né漢🙂\u00a0\u200b\u200d’“”–…-\u0301"


@pytest.mark.parametrize("sign", ODD_ONES, ids=lambda sign: f"U+{ord(sign):04X}")
def test_an_odd_character_is_told_and_left_out(sign: str) -> None:
    assert list(odd_lines(f"a\nb{sign}c")) == [(2, f"The character U+{ord(sign):04X} may not stand here.")]
    assert without_odd(f"b{sign}c") == "bc"


@pytest.mark.parametrize("sign", PLAIN, ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_texts_are_made_of_stays(sign: str) -> None:
    assert not list(odd_lines(sign))
    assert without_odd(sign) == sign


def test_no_control_direction_or_private_character_is_forgotten() -> None:
    wanted = {"Cc", "Co", "Cs"}
    direction = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    missed = [
        f"U+{code:04X}"
        for code in range(0x110000)
        if code not in (0x09, 0x0A, 0x0D, 0x10FFFE, 0x10FFFF, 0xFFFFE, 0xFFFFF)
        and (unicodedata.category(chr(code)) in wanted or unicodedata.bidirectional(chr(code)) in direction)
        and not ODD.match(chr(code))
    ]
    assert missed == []


def test_a_line_is_told_once_however_many_it_holds() -> None:
    assert [line for line, _ in odd_lines("\u202e" * 50 + "\nfine\n\u202e")] == [1, 3]


@pytest.mark.parametrize("piece", ["\u202e", "a\u202e\n", "\n", "a"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_in_proportion(lambda text: (list(odd_lines(text)), without_odd(text)), piece, 100_000)


def test_a_text_on_one_line_has_single_spaces_and_nothing_odd() -> None:
    assert one_line("  Before\n\tyour\u00a0\u00a0operation\u2028now\x00\u202e ") == "Before your operation now"
