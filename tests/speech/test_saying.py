# SPDX-License-Identifier: GPL-3.0-or-later
"""What a voice is given for signs, units, numbers and short forms."""

from __future__ import annotations

import time

import pytest

from reader.speech.saying import Saying
from reader.speech.words_file import SpokenWords, spoken_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("38 °C", "38 degrees Celsius"),
        ("1 °C, 38.5 °C", "1 degree Celsius, 38.5 degrees Celsius"),
        ("38–39 °C", "38 to 39 degrees Celsius"),
        ("2–3 days, 5 %–10 %", "2 to 3 days, 5 percent to 10 percent"),
        ("5.5 mmol/L", "5.5 millimoles per litre"),
        ("10 mg/day, 7.4 GBq, 2 mm²", "10 milligrams per day, 7.4 gigabecquerels, 2 square millimetres"),
        ("a 6-mm cut", "a 6-millimetre cut"),
        ("90% of them", "90 percent of them"),
        ("≥ 3, ≤5, <2, > 20", "at least 3, at most 5, less than 2, more than 20"),
        ("sit – then stand", "sit, then stand"),
        ("See 9.2.", "See 9.2."),
        ("e.g. soup, i.e. food, vs. rest", "for example soup, that is food, versus rest"),
        ("E.g. Dr. Lee", "For example Doctor Lee"),
        ("and/or", "and or"),
        ("Call 911 now", "Call 9 1 1 now"),
        ("911.5 and 2911", "911.5 and 2911"),
        ("1-888-939-3333", "1, 8 8 8, 9 3 9, 3 3 3 3"),
        ("on 2026-11-22", "on 2026-11-22"),
        ("10\u202f000 people", "10000 people"),
        ("type II", "type 2"),
        ("a\u00adb\u2060c  d", "abc d"),
        ("PRRT", "P R R T"),
        (" … – ", ""),
        ("", ""),
    ],
)
def test_how_english_is_said(text: str, said: str) -> None:
    assert Saying(spoken_words("en")).said(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("38,5 °C et 1,5 L", "38,5 degrés Celsius et 1,5 litre"),
        ("2–3 %, à 8 h", "2 à 3 pour cent, à 8 heures"),
        ("le Dr Roy, p. ex.", "le Docteur Roy, par exemple"),
        ("01 23 45 67 89", "0 1, 2 3, 4 5, 6 7, 8 9"),
        ("« Oui ! »", "« Oui ! »"),
    ],
)
def test_how_french_is_said(text: str, said: str) -> None:
    assert Saying(spoken_words("fr")).said(text) == said


def test_a_language_without_words_is_said_as_it_is_written() -> None:
    assert Saying(SpokenWords()).said("38 °C ≥ 2–3") == "38 °C ≥ 2–3"


@pytest.mark.parametrize("piece", ["1", "1-", "1–", "A", "  ", "é", "<", "38 °C "])
def test_no_text_takes_long(piece: str) -> None:
    saying = Saying(spoken_words("en"))
    started = time.perf_counter()
    saying.said(piece * 20_000)
    assert time.perf_counter() - started < 3
