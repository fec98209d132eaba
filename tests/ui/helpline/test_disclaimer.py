# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volunteer says of themselves."""

from __future__ import annotations

from reader.ui.helpline.disclaimer import disclaimer, disclaimer_text


def test_it_says_what_a_volunteer_is_not_and_who_knows_better() -> None:
    text = disclaimer_text(disclaimer("911"))
    assert text.startswith("I am a volunteer. I am not a doctor or a nurse.")
    assert "Your own care team does." in text
    assert "call 911 now" in text


def test_without_a_number_none_is_named() -> None:
    words = disclaimer()
    assert len(words.sentences) == len(disclaimer("911").sentences) - 1
    assert "call" not in disclaimer_text(words).casefold().split()


def test_every_sentence_is_short_enough_to_be_said_in_one_breath() -> None:
    assert all(len(sentence.split()) <= 20 for sentence in disclaimer("911").sentences)
