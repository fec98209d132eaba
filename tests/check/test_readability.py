# SPDX-License-Identifier: GPL-3.0-or-later
"""The formulas, frozen on fixed texts: a change here moves every grade, so it must be meant."""

from __future__ import annotations

import pytest

from reader.check.passages import Passage
from reader.check.readability import Measures, measure, measure_passages
from reader.content.model import Term
from reader.content.terms import TermMatcher

PLAIN = {
    "en": "You may feel tired after the scan. Bring someone with you. They can drive you home, and ask questions.",
    "fr": "Vous serez peut-être fatigué après l’examen. Venez avec quelqu’un. Cette personne peut vous ramener.",
}
HARD = {
    "en": "Postoperative complications necessitating radiological intervention occasionally precipitate prolonged "
    "hospitalization, particularly among individuals presenting preexisting cardiovascular comorbidities.",
    "fr": "Les complications postopératoires nécessitant une intervention radiologique occasionnent parfois une "
    "hospitalisation prolongée, particulièrement chez les individus présentant des comorbidités cardiovasculaires.",
}


@pytest.mark.parametrize(
    ("language", "text", "grade", "lix"),
    [
        ("en", PLAIN["en"], 0.5, 16.9),
        ("en", HARD["en"], 42.3, 109.8),
        ("fr", PLAIN["fr"], 55.1, 47.5),
        ("fr", HARD["fr"], -56.2, 90.0),
    ],
)
def test_the_scores_of_fixed_texts(language: str, text: str, grade: float, lix: float) -> None:
    measures = measure([text], language)
    assert (round(measures.grade, 1), round(measures.lix, 1)) == (grade, lix)


def test_flesch_and_smog_of_fixed_texts() -> None:
    assert round(measure([PLAIN["en"]], "en").flesch, 1) == 102.4
    assert measure([PLAIN["en"]], "en").smog is None
    assert round(measure([HARD["en"]] * 30, "en").smog or 0, 1) == 24.5


def test_another_language_is_graded_by_lix() -> None:
    measures = measure(["Der Eingriff dauert eine Stunde."], "de")
    assert measures.grade == measures.lix


def test_a_term_of_the_glossary_counts_as_a_short_word() -> None:
    matcher = TermMatcher([Term("net", "neuroendocrine tumour", "x")], "en")
    measures = measure(["A neuroendocrine tumour grows."], "en", matcher)
    assert (measures.words, measures.syllables, measures.adjusted_syllables) == (4, 9, 6)
    assert measures.adjusted_grade < measures.grade


def test_only_running_text_is_measured() -> None:
    passages = [Passage("cell", "A cell.", 1), Passage("item", "one two three", 2), Passage("heading", "A heading", 3)]
    assert measure_passages(passages, "en").words == 3


def test_nothing_has_no_grade() -> None:
    assert (Measures("en").grade, Measures("fr").adjusted_grade, measure([], "en").mean_sentence) == (0.0, 0.0, 0.0)
