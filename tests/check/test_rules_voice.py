# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about the voice: each finds its fault and stays quiet on text that speaks to the reader, straight."""

from __future__ import annotations

import pytest

from tests.check.seeded import findings, found, guide_files, lines_found

STEPS = {
    "en": "- Bring the list that the clinic sent with the letter.\n",
    "fr": "- Apportez la liste de la clinique.\n",
}
DRY = {
    "en": "- Which scan comes first, and is there anything to do before it?\n",
    "fr": "- Quel examen vient en premier, et que faut-il faire avant cela?\n",
}
ASKED = {"en": "- Which scan will I have first?\n", "fr": "- Quel examen vais-je passer en premier, selon vous?\n"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_questions_are_those_of_the_reader(language: str) -> None:
    head = "## A {#a}\n\n::: ask\n"
    assert lines_found("PL23", f"{head}{DRY[language] * 6}:::\n", language=language) == [3]
    assert lines_found("PL23", f"{head}{DRY[language] * 5}{ASKED[language] * 2}:::\n", language=language) == []
    assert lines_found("PL23", f"{head}{DRY[language]}:::\n", language=language) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_steps_that_begin_with_a_verb_speak_to_the_reader(language: str) -> None:
    assert lines_found("PL23", f"## A {{#a}}\n\n{STEPS[language] * 7}", language=language) == []


def test_a_list_of_steps_that_turns_away_from_the_reader_is_told() -> None:
    away = "- Take the list. " + "The clinic keeps a copy of the list in the file of the ward for the next day. " * 4
    assert lines_found("PL23", f"## A {{#a}}\n\n{away}\n- Take it.\n") == []
    assert lines_found("PL23", f"## A {{#a}}\n\n{away * 3}\n- Go.\n{away}\n") == [3]


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        ("en", "You and other patients can ask.", []),
        ("en", "Look at the patient portal.", []),
        ("en", "One line.\nThe patient should rest.", [3]),
        ("en", "Patients should rest.", [2]),
        ("fr", "Vous et d’autres patients.", []),
        ("fr", "Demandez le dossier du patient.", []),
        ("fr", "Une ligne.\nLe patient doit se reposer.", [3]),
    ],
)
def test_nobody_speaks_about_the_patient(language: str, text: str, lines: list[int]) -> None:
    assert lines_found("PL23", f"## A {{#a}}\n{text}\n", language=language) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Vous pouvez marcher avec votre canne.", []),
        ("Vous pouvez marcher.\nPrends ta canne.", [3]),
        ("Vous pouvez marcher sur un ton calme.", []),
        ("Vous pouvez dire\u00a0: «\u00a0Tu peux marcher\u00a0».", []),
        ("Tu peux marcher avec ta canne.", []),
        ("Vous pouvez marcher.\n\n::: story\nTu peux marcher.\n:::", []),
    ],
)
def test_vous_and_tu_do_not_mix(text: str, lines: list[int]) -> None:
    assert lines_found("PL23", f"## A {{#a}}\n{text}\n", language="fr") == lines


ROUNDABOUT = [
    ("en", "It is not uncommon to be tired.", "not uncommon", "double no"),
    ("en", "The evaluation of the scan takes a day.", "evaluation of", "a verb"),
    ("en", "Eat soft food, e.g. eggs.", "e.g.", "“for example”"),
    ("en", "We utilise a scan.", "utilise", "“use”"),
    ("en", "Prior to the scan, rest.", "Prior to", "“before”"),
    ("en", "Bring a friend and/or a list.", "and/or", "in words"),
    ("en", "Bring the form(s).", "form(s)", "in words"),
    ("fr", "Ce n’est pas rare d’être fatigué.", "pas rare", "double no"),
    ("fr", "L’évaluation de l’image prend un jour.", "L’évaluation de", "a verb"),
    ("fr", "La prise en charge de la douleur compte.", "La prise en charge de", "a verb"),
    ("fr", "On le prend per os.", "per os", "par la bouche"),
    ("fr", "Reposez-vous afin de guérir.", "afin de", "“pour”"),
    ("fr", "Apportez une liste et/ou une photo.", "et/ou", "in words"),
    ("en", "Rest, then walk. Use the stairs (if they are dry).", "", ""),
    ("en", "Take Via Rail. Individual rooms are rare. Information helps.", "", ""),
    ("fr", "Reposez-vous, puis marchez. Vous pouvez lui dire non.", "", ""),
]


@pytest.mark.parametrize(("language", "text", "words", "told"), ROUNDABOUT)
def test_things_are_said_straight(language: str, text: str, words: str, told: str) -> None:
    faults = found("PL24", f"## A {{#a}}\nOne line.\n{text}\n", language=language)
    assert [(one.line, one.words) for one in faults] == ([(3, words)] if words else [])
    assert all(told in one.text for one in faults)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_brackets_hold_twelve_words_at_most(language: str) -> None:
    for count, lines in ((12, []), (13, [2])):
        words = " ".join(["mot"] * count)
        assert lines_found("PL24", f"## A {{#a}}\nText ({words}).\n", language=language) == lines


def test_the_glossary_is_said_straight_too() -> None:
    glossary = "- {id: scan, term: scan, definition: A picture that we utilize.}\n"
    assert [one.path for one in findings("PL24", guide_files(en__glossary=glossary))] == ["en/glossary.yaml"]
