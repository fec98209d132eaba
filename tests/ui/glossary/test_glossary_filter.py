# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding a term from what somebody types."""

from __future__ import annotations

import pytest

from reader.ui.glossary.glossary_filter import GlossaryFilter, forms
from tests.ui.sample_guide import GLOSSARY


def found(typed: str) -> list[str]:
    return [GLOSSARY.terms[each.place].id for each in GlossaryFilter(GLOSSARY.terms).find(typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("abl", ["ablation"]),
        ("RES", ["resection"]),
        ("oedeme", ["edema"]),
        ("ŒDÈ", ["edema"]),
        ("burn it", ["ablation"]),
        ("sando", ["octreotide"]),
        ("oct", ["octreotide"]),
        ("re routed", ["stoma"]),
        ("  burn   it ", ["ablation"]),
        ("nothing like it", []),
    ],
)
def test_any_form_is_found_without_accents_capitals_and_hyphens(typed: str, expected: list[str]) -> None:
    assert found(typed) == expected


def test_the_beginning_of_a_form_comes_before_its_middle() -> None:
    assert found("s") == ["edema", "octreotide", "stoma", "resection"]
    assert found("o") == ["edema", "octreotide", "ablation", "resection", "stoma"]


def test_nothing_typed_gives_everything_in_order() -> None:
    assert found(" ") == [term.id for term in GLOSSARY.terms]


def test_tells_which_form_matched_unless_it_is_the_term() -> None:
    finder = GlossaryFilter(GLOSSARY.terms)
    assert [each.form for each in finder.find("burn")] == ["burn it off"]
    assert [each.form for each in finder.find("abl")] == [""]
    assert [each.form for each in finder.find("off")] == ["burn it off"]


def test_a_terms_forms_begin_with_its_name() -> None:
    assert forms(GLOSSARY.terms[2]) == ("octreotide", "OCT", "Sandostatin")
