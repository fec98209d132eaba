# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a paragraph: looks, terms, links and pictures, and what is told of them."""

from __future__ import annotations

import pytest

from reader.drafts import limits
from reader.drafts.glossary import Lifted
from reader.drafts.inline import InlineText
from reader.drafts.popups import mark_popups
from reader.drafts.tree import make_tree
from reader.drafts.words import BREAK, Piece, Words, text_of


def _read(markup: str) -> tuple[Words, InlineText]:
    tree = make_tree(markup)
    mark_popups(tree)
    inline = InlineText(Lifted({}))
    return inline.words(tree.children), inline


def test_looks_and_breaks() -> None:
    words, _inline = _read("a <b>b <i>c</i></b><br>d<!-- x --> <q>e</q><strong><b>f</b></strong>")
    assert words == (
        Piece("a "), Piece("b ", "b"), Piece("c", "bi"), Piece(BREAK), Piece("d “e”"), Piece("f", "b"),
    )  # fmt: skip


def test_a_button_and_the_sign_of_a_point_are_no_text() -> None:
    words, _inline = _read("a<button>Play</button><span style='mso-list: Ignore'>·</span>b")
    assert text_of(words) == "ab"


def test_terms_are_lifted() -> None:
    words, inline = _read("The <dfn title='A small swelling.'>bud</dfn> in <abbr title='polyvinyl chloride'>PVC</abbr>")
    assert [(piece.text, piece.term) for piece in words if piece.term] == [
        ("bud", "bud"),
        ("PVC", "polyvinyl-chloride"),
    ]
    assert [(entry.definition, entry.abbreviations) for entry in inline.lifted.entries] == [
        ("A small swelling.", []),
        ("", ["PVC"]),
    ]


def test_links_that_lead_elsewhere_are_remarks_and_others_are_text() -> None:
    words, inline = _read(
        "<a href='https://x.example/a?b=--&gt;'>one</a> <a href='#b'>two</a> <a href='mailto:a@x.example'></a>"
    )
    assert (text_of(words), inline.links) == ("one two", 1)
    (remark,) = inline.taken_remarks()
    assert (remark.text, remark.unsure) == ("“one” was a link to https://x.example/a?b=---", False)
    assert inline.remarks == []


@pytest.mark.parametrize(
    ("picture", "noted"),
    [
        ("<img src='a/rose.jpg?x=1' alt='A rose'>", "“A rose” (rose.jpg)"),
        ("<img alt='A rose'>", "“A rose” ()"),
        ("<img src=logo.png>", ""),
        ("<img src=a.gif width=1>", ""),
        ("<img>", ""),
    ],
)
def test_pictures_are_noted(picture: str, noted: str) -> None:
    _words, inline = _read(picture)
    assert inline.pictures == bool(noted)
    assert [noted in remark.text for remark in inline.remarks] == ([True] if noted else [])


def test_doubled_words_are_lifted_and_doubts_told() -> None:
    words, inline = _read(
        "A budbudA swelling. is here; a stemstemThe wood. It grows. The wheelbarrowwheelbarrow rests."
    )
    assert text_of(words) == "A bud is here; a stem It grows. The wheelbarrow rests."
    assert [piece.term for piece in words if piece.term] == ["bud", "stem"]
    assert ["“stem”" in remark.text or "“wheelbarrow”" in remark.text for remark in inline.remarks] == [True, True]


def test_doubled_words_may_have_different_looks() -> None:
    words, inline = _read("The <i>bud</i><b>bud</b><span>A swelling.</span>opens, <b>so</b> it is.")
    assert words == (Piece("The "), Piece("bud", "i", "bud"), Piece(" opens, "), Piece("so", "b"), Piece(" it is."))
    assert [entry.definition for entry in inline.lifted.entries] == ["A swelling."]


def test_a_paragraph_that_is_far_too_long_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PARAGRAPH_LETTERS", 5)
    assert text_of(_read("A budbudA swelling. is")[0]) == "A budbudA swelling. is"
