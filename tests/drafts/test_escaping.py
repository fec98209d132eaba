# SPDX-License-Identifier: GPL-3.0-or-later
"""Words become Markdown that means just these words, stressed where Markdown can stress."""

from __future__ import annotations

import pytest

from reader.content.yaml_source import parse_yaml
from reader.drafts.escaping import escaped, heading, markdown, yaml_text
from reader.drafts.words import BREAK, Piece


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a*b_c`d\\", r"a\*b\_c\`d\\"),
        ("1. no list", r"1\. no list"),
        ("- no point", r"\- no point"),
        (":::note", r"\:::note"),
        ("# no heading", r"\# no heading"),
        ("R&D &amp; more", r"R&D \&amp; more"),
        ("a | b", r"a \| b"),
        ("2024 was", "2024 was"),
    ],
)
def test_no_sign_is_markup(text: str, written: str) -> None:
    assert escaped(text, starts=True) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b> and </b> and <!-- x", r"\< b\> and \< /b\> and \< !-- x"),
        ("[a](b)", r"\[a\] (b)"),
        ("[@key]", r"\[ @key\]"),
        ("{#id}", r"{ \#id}"),
        ("3 < 4", r"3 \< 4"),
        ("\u202e\ue000odd", "odd"),
    ],
)
def test_what_the_compiler_would_take_for_markup_is_kept_apart(text: str, written: str) -> None:
    assert markdown((Piece(text),)) == written


@pytest.mark.parametrize(
    ("pieces", "written"),
    [
        ([Piece("a "), Piece("b", "b"), Piece(", c")], "a **b**, c"),
        ([Piece("a "), Piece(" b ", "i"), Piece("c")], "a  *b* c"),
        ([Piece("a", "bi")], "***a***"),
        ([Piece("a"), Piece("b", "b")], "ab"),
        ([Piece("a", "b"), Piece("b", "i")], "ab"),
        ([Piece("a", "b"), Piece("b")], "ab"),
        ([Piece(" ", "b")], " "),
        ([Piece("a "), Piece("\u202e"), Piece("b", "b")], "a **b**"),
        ([Piece("Oh!"), Piece("bud", "", "bud")], r"Oh\![bud](term:bud)"),
        ([Piece("the "), Piece("bud", "b", "bud")], "the **[bud](term:bud)**"),
        ([Piece("a"), Piece(BREAK), Piece("- b")], "a\\\n  \\- b"),
    ],
)
def test_looks_and_terms(pieces: list[Piece], written: str) -> None:
    assert markdown(tuple(pieces), "  ") == written


def test_headings_and_values() -> None:
    assert heading("a *b*\nc") == r"a \*b\* c"
    said = 'say “x”: "y" \\ # no'
    assert parse_yaml("a: " + yaml_text(said)).value == {"a": said}
