# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about boxes and what a chapter must hold: each finds its fault and lets good text be."""

from __future__ import annotations

import pytest

from tests.check.seeded import FRONT, findings, found, guide_files, lines_found


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "The nurse keeps a list.\n\n::: say\nKeep a list.\n:::\n\n::: ask\n- Keep a list?\n:::"),
        ("fr", "L’infirmière garde une liste.\n\n::: say\nGardez une liste.\n:::"),
    ],
)
def test_a_chapter_with_nothing_to_do_is_found(language: str, body: str) -> None:
    (told,) = findings("PL08", guide_files(f"## A {{#a}}\n{body}\n", language=language))
    assert told.line == 3
    assert told.words == "Your visit"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It helps many. Keep a list of your shots."),
        ("en", "- **Fever:** call your team now."),
        ("fr", "Cela aide. Gardez une liste."),
    ],
)
def test_one_thing_to_do_is_enough(language: str, text: str) -> None:
    assert lines_found("PL08", f"## A {{#a}}\n{text}\n", language=language) == []


@pytest.mark.parametrize(
    ("language", "box", "line", "lacks"),
    [
        ("en", "It may be serious.", 3, "whom to call and how fast"),
        ("en", "Call your team for fever above 38.", 3, "how fast"),
        ("en", "Get help now with a fever of 38.", 3, "whom"),
        ("en", "Call {emergency_number} now.", 3, "which sign"),
        ("en", "- **Fever:** call your team now.\n- **Rash and itching:** ring up your team.", 5, "how fast"),
        ("fr", "Cela peut être grave.", 3, "whom to call and how fast"),
        ("fr", "Appelez votre équipe si vous avez de la fièvre.", 3, "how fast"),
    ],
)
def test_a_call_for_help_that_is_not_complete_is_found(language: str, box: str, line: int, lacks: str) -> None:
    (told,) = found("PL09", f"## A {{#a}}\n\n::: urgent\n{box}\n:::\n", language=language)
    assert told.line == line
    assert lacks in told.text


@pytest.mark.parametrize(
    ("language", "box"),
    [
        ("en", "Call {emergency_number} now for:\n\n- chest pain\n- trouble breathing"),
        ("en", "- **Chest pain:** call {emergency_number} now.\n- **Rash:** call your team the same day."),
        ("en", "With one of these signs:\n\n- wheeze\n- collapse\n\nGo to the emergency department at once."),
        ("fr", "Appelez {emergency_number} tout de suite en cas de :\n\n- douleur à la poitrine\n- malaise"),
        ("fr", "- **Fièvre :** appelez votre équipe, jour et nuit.\n- **Malaise :** allez aux urgences maintenant."),
    ],
)
def test_a_complete_call_for_help_is_good(language: str, box: str) -> None:
    assert lines_found("PL09", f"## A {{#a}}\n\n::: urgent\n{box}\n:::\n", language=language) == []


def test_a_chapter_of_danger_signs_has_a_box() -> None:
    (told,) = findings("PL09", guide_files(front=f"{FRONT}\nurgent: true"))
    assert told.line == FRONT.count("\n") + 3


def test_a_summary_is_there_and_short() -> None:
    box = "## A {#a}\n::: ask\n- What now?\n:::\n"
    summary = "summary: A visit takes an hour. Bring someone with you."
    assert findings("PL14", guide_files(box)) == []
    (missing,) = findings("PL14", guide_files(box, front=FRONT.replace(summary, "short_title: Visit")))
    assert (missing.line, "Add a summary" in missing.text) == (1, True)
    (long,) = findings("PL14", guide_files(box, front=FRONT.replace(summary, f"summary: {'word ' * 51}")))
    assert (long.line, "51 words" in long.text) == (4, True)


def test_questions_for_the_team_are_missed_mildly() -> None:
    (told,) = findings("PL14", guide_files("## A {#a}\nText.\n"))
    assert (told.level, told.line) == ("warning", 3)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Some people die of it."),
        ("en", "The prognosis is poor. Death is near."),
        ("fr", "Des gens en meurent."),
        ("fr", "Le pronostic est mauvais."),
    ],
)
def test_hard_words_outside_a_gentle_box_are_found_once(language: str, text: str) -> None:
    assert lines_found("PL21", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language) == [4]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '::: gentle "How long people lived"\nSome people die of it.\n:::'),
        ("en", "The heat makes the cells die. Dead tissue goes away."),
        ("fr", '::: gentle "Vivre avec"\nDes gens en meurent.\n:::'),
        ("fr", "La chaleur fait mourir les cellules."),
    ],
)
def test_hard_words_in_a_gentle_box_or_about_cells_are_good(language: str, text: str) -> None:
    assert lines_found("PL21", f"## A {{#a}}\n{text}\n", language=language) == []


def test_an_empty_urgent_box_is_told_once() -> None:
    (told,) = found("PL09", "## A {#a number=1}\nText.\n\n::: urgent\n:::\n")
    assert (told.line, told.text) == (4, "Fill this urgent box: the sign, whom to call and how fast.")
