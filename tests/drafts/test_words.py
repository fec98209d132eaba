# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces of text: gaps are folded as a page folds them, and ids are made of headings."""

from __future__ import annotations

from reader.drafts.words import BREAK, PARAGRAPH, Piece, folded, free_id, lines_of, quoted, slug, text_of, tidied


def test_gaps_are_folded_over_pieces_and_no_break_spaces_stay() -> None:
    words = tidied([Piece("  one "), Piece(" two\n", "b"), Piece("\t"), Piece("three\u00a0: four ")])
    assert words == (Piece("one "), Piece("two ", "b"), Piece("three\u00a0: four"))


def test_a_gap_made_wider_by_no_break_spaces_is_one() -> None:
    assert text_of(tidied([Piece("a \u00a0\u00a0 b\u00a0 c")])) == "a b c"


def test_neighbours_of_one_look_are_one_piece_but_terms_stay_apart() -> None:
    assert tidied([Piece("a"), Piece("b")]) == (Piece("ab"),)
    assert len(tidied([Piece("a", "", "x"), Piece("b", "", "x")])) == 2
    assert len(tidied([Piece("a"), Piece("b", "", "x")])) == 2


def test_breaks_end_lines_and_two_of_them_paragraphs() -> None:
    words = tidied(
        [
            Piece(BREAK),
            Piece("a "),
            Piece(BREAK),
            Piece(" "),
            Piece(BREAK),
            Piece("b"),
            Piece(BREAK),
            Piece("c"),
            Piece(BREAK),
        ]
    )
    assert [piece.text for piece in words] == ["a", PARAGRAPH, "b", BREAK, "c"]
    assert [text_of(line) for line in lines_of(words)] == ["a", "b", "c"]
    assert [text_of(line) for line in lines_of(words, paragraphs=True)] == ["a", "b\nc"]


def test_a_gap_before_a_break_goes_even_when_it_is_a_piece_of_its_own() -> None:
    assert tidied([Piece("a", "b"), Piece(" "), Piece(BREAK), Piece("c")]) == (
        Piece("a", "b"),
        Piece(BREAK),
        Piece("c"),
    )


def test_what_nobody_sees_is_left_out() -> None:
    assert folded("so\u00adft \u202e\ue000\u200bword\u2028next") == "soft word next"
    assert folded("\uf0b7 point") == "• point"


def test_ids_are_small_letters_of_the_text() -> None:
    assert slug("L’œuvre d'été : 2 étapes") == "loeuvre-dete-2-etapes"
    assert slug("日本") == ""
    assert slug("word " * 20) == "word-word-word-word-word-word-word-word"
    assert slug("x" * 90) == "x" * 40


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert free_id("a", ["a", "a-2"]) == "a-3"
    assert free_id("b", ["a"]) == "b"


def test_what_is_quoted_can_end_no_comment_and_is_short() -> None:
    assert quoted("a --> <b>") == "a –– –b–"
    assert quoted("x" * 90) == "x" * 60 + "…"
