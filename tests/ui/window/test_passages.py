# SPDX-License-Identifier: GPL-3.0-or-later
"""The passages that results point to, for a look at them."""

from __future__ import annotations

import pytest

from reader.errors import EditionError
from reader.ui.window.passages import Passages
from tests.started import Person


def _passages(reader: Person) -> Passages:
    return Passages(reader.session.library, reader.window.edition)


@pytest.mark.parametrize("address", ["neuroendocrine/surgery", "neuroendocrine/surgery#decides", "term:resection"])
def test_a_passage_has_a_title_and_a_text(reader: Person, address: str) -> None:
    title, text = _passages(reader).find(address, at_box=False)
    assert title
    assert len(text) > 40


@pytest.mark.parametrize("address", ["neuroendocrine/nowhere", "term:nothing", "question:nobody-asked"])
def test_a_passage_that_is_gone_is_empty(reader: Person, address: str) -> None:
    assert _passages(reader).find(address, at_box=False) == ("", "")


def test_a_question_is_its_own_passage(reader: Person) -> None:
    question = reader.window.edition.questions()[0].questions[0]
    assert _passages(reader).find(f"question:{question.id}", at_box=False) == (question.text, "")


def test_the_passage_of_a_danger_sign_is_its_urgent_box(reader: Person) -> None:
    urgent = reader.window.edition.urgent()[0]
    assert urgent.address in _passages(reader).with_urgent_box()
    title, text = _passages(reader).find(urgent.address, True)
    assert title == urgent.box.title
    assert text
    assert _passages(reader).find("neuroendocrine/surgery#decides", True) == ("", "")


def test_an_urgent_box_within_a_passage_says_what_it_is(reader: Person) -> None:
    urgent = reader.window.edition.urgent()[0]
    _title, text = _passages(reader).find(urgent.address, at_box=False)
    assert f"When to call: {urgent.box.title}" in text.splitlines()


def test_lists_look_like_lists_and_closed_boxes_stay_closed(reader: Person) -> None:
    _title, text = _passages(reader).find("neuroendocrine/liver-surgery#transplant", at_box=False)
    lines = text.splitlines()
    assert any(line.startswith("•\u00a0") for line in lines)
    assert lines[-1].startswith("After a transplant: how long people lived")
    assert "97 in 100" not in text


def test_a_row_of_a_table_is_a_sentence(reader: Person) -> None:
    _title, text = _passages(reader).find("neuroendocrine/before-surgery#hormones", at_box=False)
    assert "Carcinoid syndrome. Your team may use: " in text
    assert "|" not in text


def test_another_language_of_the_guide_is_looked_into_where_it_is_asked_for(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    passages, library = _passages(reader), reader.session.library
    french = library.edition("neuroendocrine", "fr")
    section = french.chapter("surgery").sections[0]
    assert passages.find(f"neuroendocrine/surgery#{section.id}", False, "fr")[0] == section.title
    term = french.glossary().terms[0]
    assert passages.find(f"term:{term.id}", False, "fr")[0] == term.term
    assert passages.emergency("fr") == french.support().emergency
    assert passages.with_urgent_box("fr") == {urgent.address for urgent in french.urgent()}

    def fail(*_what: object) -> None:
        raise EditionError("It is damaged.")

    monkeypatch.setattr(library, "edition", fail)
    assert passages.find(f"term:{term.id}", False, "fr") == ("", "")
    assert (passages.emergency("fr"), passages.with_urgent_box("fr")) == ("", frozenset())
