# SPDX-License-Identifier: GPL-3.0-or-later
"""What the search box and the results say to each other. The stories are in tests/features/test_searching.py."""

from __future__ import annotations

import pytest

from tests.started import Person


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("9.2", "neuroendocrine/surgery#decides"),
        (" 9.2 ", "neuroendocrine/surgery#decides"),
        ("surgery#decides", "neuroendocrine/surgery#decides"),
        ("term:resection", "term:resection"),
        ("surgery", None),
        ("what is a tumour?", None),
        ("and/or", None),
        ("http://example.org/x", None),
        ("", None),
    ],
)
def test_only_a_number_or_an_address_is_a_place(reader: Person, text: str, place: str | None) -> None:
    found = reader.window.later.searching._typed_place(text)
    assert (str(found) if found else None) == place
    assert reader.message == ""


def test_a_number_that_is_no_place_is_told(reader: Person) -> None:
    assert reader.window.later.searching._typed_place("77.7") is None
    assert "77.7" in reader.message


@pytest.mark.parametrize("address", ["neuroendocrine/surgery", "neuroendocrine/surgery#decides", "term:resection"])
def test_a_passage_has_a_title_and_a_text(reader: Person, address: str) -> None:
    title, text = reader.window.later.searching._passage(address, at_box=False)
    assert title
    assert len(text) > 40


@pytest.mark.parametrize("address", ["neuroendocrine/nowhere", "term:nothing", "question:nobody-asked"])
def test_a_passage_that_is_gone_is_empty(reader: Person, address: str) -> None:
    assert reader.window.later.searching._passage(address, at_box=False) == ("", "")


def test_a_question_is_its_own_passage(reader: Person) -> None:
    question = reader.window.edition.questions()[0].questions[0]
    assert reader.window.later.searching._passage(f"question:{question.id}", at_box=False) == (question.text, "")


def test_the_passage_of_a_danger_sign_is_its_urgent_box(reader: Person) -> None:
    urgent = reader.window.edition.urgent()[0]
    title, text = reader.window.later.searching._passage(urgent.address, True)
    assert title == urgent.box.title
    assert text
    assert reader.window.later.searching._passage("neuroendocrine/surgery#decides", True) == ("", "")
