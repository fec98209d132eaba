# SPDX-License-Identifier: GPL-3.0-or-later
"""Where sentences end, in English and French."""

from __future__ import annotations

import time

import pytest

from reader.content.sentences import EMERGENCY_SIGN, sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]),
        ("See 9.2 for more. It is short.", ["See 9.2 for more.", "It is short."]),
        ("A fever of 38.5 °C. Call now.", ["A fever of 38.5 °C.", "Call now."]),
        ("Ask Dr. Lee or Mrs. Roy. They know.", ["Ask Dr. Lee or Mrs. Roy.", "They know."]),
        ("Take it, e.g. At night.", ["Take it, e.g. At night."]),
        ("Wait ... then go. Wait... Then go.", ["Wait ... then go.", "Wait...", "Then go."]),
        ("Demandez à Mme. Roy, p. ex. Lundi. Merci !", ["Demandez à Mme. Roy, p. ex. Lundi.", "Merci !"]),
        ("« Ça va ? » Oui. Élise vient.", ["« Ça va ? »", "Oui.", "Élise vient."]),
        ("She said: “Go.” (He went.) œdema. Œdème.", ["She said: “Go.”", "(He went.) œdema.", "Œdème."]),
        (f"Wait. {EMERGENCY_SIGN} helps.", ["Wait.", f"{EMERGENCY_SIGN} helps."]),
        ("It is over. 5 people left.", ["It is over.", "5 people left."]),
        ("No mark at the end ", ["No mark at the end"]),
        (" \n ", []),
        ("", []),
    ],
)
def test_where_sentences_end(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


def test_only_the_asked_part_of_a_text_is_looked_at() -> None:
    text = "One. Two. Three. Four."
    assert [text[a:b] for a, b in sentence_spans(text, 5, 16)] == ["Two.", "Three."]


@pytest.mark.parametrize("piece", [".", " ", ". ", "“", ". “ ", "A. "])
def test_no_text_takes_long(piece: str) -> None:
    started = time.perf_counter()
    list(sentence_spans(piece * 40_000 + "x"))
    assert time.perf_counter() - started < 2
