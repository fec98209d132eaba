# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules about sentences: each finds its fault and stays quiet on good text."""

from __future__ import annotations

import pytest

from tests.check.seeded import found, lines_found


def _sentence(words: int) -> str:
    return " ".join(["Word", *["word"] * (words - 1)]) + "."


@pytest.mark.parametrize(("language", "most"), [("en", 25), ("fr", 28)])
def test_a_long_sentence_is_an_error(language: str, most: int) -> None:
    short = f"{_sentence(3)} " * 9
    good = f"## A {{#a}}\n{short}\n{_sentence(most)}\n"
    assert lines_found("PL02", good, language=language) == []
    bad = f"## A {{#a}}\n{short}\n{_sentence(most + 1)}\n"
    (told,) = found("PL02", bad, language=language)
    assert (told.line, told.level) == (3, "error")
    assert f"{most + 1} words" in told.text


@pytest.mark.parametrize(("language", "mean"), [("en", 15), ("fr", 17)])
def test_sentences_that_are_long_on_average_are_told_once(language: str, mean: int) -> None:
    (told,) = found("PL02", "## A {#a}\n" + f"{_sentence(mean + 2)} " * 20, language=language)
    assert (told.level, told.line < 1) == (None, True)
    assert found("PL02", "## A {#a}\n" + f"{_sentence(mean)} " * 20, language=language) == []


HARD = {
    "en": "Postoperative complications necessitating radiological intervention precipitate prolonged hospitalization. ",
    "fr": "Les complications postopératoires nécessitent occasionnellement une hospitalisation particulièrement rare. ",
}
EASY = {"en": "You can go home soon. ", "fr": "Vous rentrez bientôt chez vous. "}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_hard_chapter_is_told_once_with_its_hardest_sentence(language: str) -> None:
    assert found("PL01", f"## A {{#a}}\n{EASY[language] * 12}\n", language=language) == []
    (told,) = found("PL01", f"## A {{#a}}\nFine.\n\n{HARD[language] * 12}\n", language=language)
    assert (told.level, "line 14" in told.text) == ("error", True)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_hard_section_of_an_easy_chapter_is_told(language: str) -> None:
    body = f"## A {{#a}}\n{EASY[language] * 90}\n\n## B {{#b}}\n{HARD[language] * 5}{EASY[language] * 3}\n"
    (told,) = found("PL01", body, language=language)
    assert (told.line, told.words, told.level) == (4, "B", None)


def test_a_term_of_the_glossary_does_not_make_a_text_hard() -> None:
    body = "## A {#a}\n" + "Neuroendocrine tumour and neuroendocrine carcinoma. " * 10
    glossary = (
        "- {id: net, term: neuroendocrine tumour, definition: x}\n"
        "- {id: nec, term: neuroendocrine carcinoma, definition: x}\n"
    )
    assert lines_found("PL01", body) != []
    assert lines_found("PL01", body, en__glossary=glossary) == []


@pytest.mark.parametrize(
    ("language", "passive", "active"),
    [
        ("en", "The tumour was carefully removed. ", "You are tired and worried. "),
        ("fr", "La tumeur a été retirée. ", "Vous êtes fatigué. Elle est venue. Il s’est levé. Ils se sont reposés. "),
    ],
)
def test_many_passives_are_told_once(language: str, passive: str, active: str) -> None:
    assert lines_found("PL03", f"## A {{#a}}\n{active * 5}", language=language) == []
    assert lines_found("PL03", f"## A {{#a}}\n{passive * 3}{active * 30}", language=language) == []
    (told,) = found("PL03", f"## A {{#a}}\n\n{passive * 5}{active * 5}", language=language)
    assert "line 13" in told.text
    assert "5 of " in told.text


@pytest.mark.parametrize(
    ("language", "steps"),
    [
        ("en", "- Bring a list.\n- Call the nurse.\n- The form is signed at the desk.\n"),
        ("fr", "- Apportez une liste.\n- Appelez votre équipe.\n- Le formulaire est signé à l’accueil.\n"),
    ],
)
def test_a_step_that_leaves_open_who_does_it_is_an_error(language: str, steps: str) -> None:
    (told,) = found("PL03", f"## A {{#a}}\n\n{steps}", language=language)
    assert (told.line, told.level) == (5, "error")
    report = steps.replace("- ", "- The plan: ", 1).replace("- Call", "- A call").replace("- Appelez", "- Appeler")
    assert lines_found("PL03", f"## A {{#a}}\n\n{report}", language=language) == []
