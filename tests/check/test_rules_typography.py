# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule about spaces, quotes and marks finds each fault and stays quiet on careful text."""

from __future__ import annotations

import pytest

from tests.check.seeded import findings, found, guide_files, lines_found

GOOD = {
    "en": [
        "A fever of 38\u00a0°C or more, for 4 weeks: call. It’s 5% at 12:30.",
        "“So what?” she said (in 2026). See Cancer.Net, www.example.org … and T1 or G3.",
        "A follow-up visit – not more. He knew that that was it. Take 2 a day.",
        "| a | b |\n|---|---|\n| 1   | 2 |",
        "Text [@first] and more. [@first] [a link](chapter:visit#a), and **strong**. Call {emergency_number}.",
    ],
    "fr": [
        "Une fièvre de 38\u00a0°C ou plus\u00a0: appelez. Est-ce grave? C’est 5\u00a0% à 12:30.",
        "Il dit\u00a0: «\u00a0Est-ce grave\u202f?\u00a0» Vous vous levez. L’air de l’eau; cela va.",
    ],
}
BAD = [
    ("en", "Two  spaces.", "Two"),
    ("en", "It's time.", "It's"),
    ("en", 'A "quoted" word.', '"quoted'),
    ("en", "Wait...", "Wait..."),
    ("en", "Rest - then walk.", "Rest - "),
    ("en", "Rest , then walk.", "Rest ,"),
    ("en", "Is it so ?", "so ?"),
    ("en", "Rest ( a little).", "( a"),
    ("en", "Rest well.Then walk.", "well.Then"),
    ("en", "Rest,then walk.", "Rest,then"),
    ("en", "Rest,, then walk.", "Rest,,"),
    ("en", "Rest in the the house.", "the the"),
    ("en", "A fever of 38.5 °C.", "38.5 °C"),
    ("en", "A spot of 12mm.", "12mm"),
    ("en", "It is 5 % of all.", "5 %"),
    ("fr", "L'air est frais.", "L'air"),
    ("fr", 'Un mot "cité".', '"cité'),
    ("fr", "Un mot « cité\u00a0».", "« cité"),
    ("fr", "Un mot «\u00a0cité ».", "cité »"),
    ("fr", "Un mot «\u00a0cité».", "cité»"),
    ("fr", "Est-ce grave ?", "grave ?"),
    ("fr", "Voici: un mot.", "Voici:"),
    ("fr", "C’est 5 % de tous.", "5 %"),
    ("fr", "Une tumeur de 2 cm.", "2 cm"),
    ("fr", "Il va à la la maison.", "la la"),
]


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, good in GOOD.items() for text in good])
def test_careful_text_is_left_alone(language: str, text: str) -> None:
    assert found("PL20", f"## A {{#a}}\n\n{text}\n", language=language) == []


@pytest.mark.parametrize(("language", "text", "words"), BAD)
def test_each_fault_is_found_in_its_line(language: str, text: str, words: str) -> None:
    told = found("PL20", f"## A {{#a}}\nOne line.\n{text}\n", language=language)
    assert [(one.line, one.words.strip()) for one in told] == [(3, words.strip())]
    assert words.strip() in text


def test_the_other_files_are_looked_at_too() -> None:
    glossary = "- {id: scan, term: scan, definition: A picture of the body's inside.}\n"
    (told,) = findings("PL20", guide_files(en__glossary=glossary))
    assert (told.path, told.line) == ("en/glossary.yaml", 1)


def test_pasted_bullets_and_box_marks() -> None:
    (told,) = found("PL20", "## A {#a number=1}\n• Bring a list\n• Bring a friend\n")
    assert told.line == 2
    text = "Start each item of a list on a line of its own, with - instead of “• Bring”."
    assert told.text == f"{text} It is in 1 more place."
    assert lines_found("PL20", "## A {#a number=1}\nSome tea.Do it.\n") == [2]
    assert lines_found("PL20", "## A {#a number=1}\nText.\n\n::: warning\n") == []


def test_a_percent_stands_close_in_english_and_apart_in_french() -> None:
    text = "## A {{#a number=1}}\nAbout {}.\n"
    assert [lines_found("PL20", text.format(each)) for each in ("8%", "8 %")] == [[], [2]]
    assert [lines_found("PL20", text.format(each), language="fr") for each in ("8%", "8\u00a0%")] == [[2], []]
