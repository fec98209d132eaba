# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules that keep a reader safe: each finds its fault and stays quiet on good text."""

from __future__ import annotations

import pytest

from tests.check.seeded import findings, guide_files, lines_found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Call 911 now."),
        ("en", "Someone should dial 112."),
        ("en", "Phone 9-1-1."),
        ("fr", "Appelez le 15 tout de suite."),
        ("fr", "Composez le 112."),
    ],
)
def test_a_number_in_digits_is_found(language: str, text: str) -> None:
    assert lines_found("PL18", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language) == [4]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Call {emergency_number} now. It helped 15 in 100 people, and 112 of them went home."),
        ("en", "Call 1-888-939-3333, or call 15 minutes before you leave."),
        ("fr", "Appelez {emergency_number}. Cela aide 15 personnes sur 100."),
    ],
)
def test_the_sign_and_other_numbers_are_good(language: str, text: str) -> None:
    assert lines_found("PL18", f"## A {{#a}}\n{text}\n", language=language) == []


def test_the_glossary_holds_no_number_either() -> None:
    glossary = "- id: help\n  term: help\n  definition: What comes when you call 911.\n"
    assert [(one.path, one.line) for one in findings("PL18", guide_files(en__glossary=glossary))] == [
        ("en/glossary.yaml", 3)
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Take 20 mg of rivaroxaban."),
        ("en", "Swallow 2 tablets each day."),
        ("en", "Stop your blood thinner the day before."),
        ("en", "When you feel better, you can skip the tablets."),
        ("en", "On that day: double the dose."),
        ("fr", "Prenez 20 mg de rivaroxaban."),
        ("fr", "Arrêtez vos comprimés la veille."),
        ("fr", "Vous pouvez sauter la piqûre."),
        ("fr", "Arrêtez l’aspirine la veille."),
    ],
)
def test_a_dose_or_advice_about_a_medicine_without_the_team_is_found(language: str, text: str) -> None:
    assert lines_found("PL17", f"## A {{#a}}\nFirst.\n\n{text}\n", language=language) == [4]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Do not stop your tablets. Ask your team first."),
        ("en", "Your team may stop the shots. They start again later. Do not skip meals."),
        ("en", "Less than 2,000 mg of salt a day helps. Low means under 4 mmol/L."),
        ("en", "::: ask\n- Can I stop my tablets?\n:::"),
        ("en", "Half of them had stopped the pills by then."),
        ("en", "Start a list of your medicines. Change the date if your shot comes late."),
        ("fr", "Changez de position après la piqûre."),
        ("fr", "N’arrêtez pas vos comprimés : demandez d’abord à votre équipe."),
        ("fr", "Les piqûres reprennent plus tard. Buvez 200 ml d’eau."),
    ],
)
def test_what_leaves_medicines_to_the_team_is_good(language: str, text: str) -> None:
    assert lines_found("PL17", f"## A {{#a}}\n{text}\n", language=language) == []


def test_advice_by_a_pronoun_or_behind_an_elision() -> None:
    assert lines_found("PL17", "## A {#a number=1}\nYou should stop taking them 5 days before.\n") == [2]
    assert lines_found("PL17", "## A {#a number=1}\nN’arrêtez pas votre médicament.\n", language="fr") == [2]
    assert lines_found("PL17", "## A {#a number=1}\nArrêtez de les prendre.\n", language="fr") == [2]
    assert lines_found("PL17", "## A {#a number=1}\nN’arrêtez pas de marcher.\n", language="fr") == []
