# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the call sheet: what is pinned before the questions, each with few words about where it stands."""

from __future__ import annotations

from datetime import date

import pytest

from reader.calls.call import Pin
from reader.calls.pinning import own_question, passage_pin, question_pin, term_pin
from reader.content.edition import Edition
from reader.content.quote import Quote
from reader.library import Library
from reader.ui.helpline.sheet_rows import sheet_groups, step_in_group
from tests.volunteer import Helplines

DAY = date(2026, 11, 20)
SERVICE = Pin("service", "service:line", None, "A helpline\nPhone: 1-800\nHours: always", "The guide")


@pytest.fixture
def edition(helplines: Helplines) -> Edition:
    return Library(helplines.paths).edition(language="en")


def test_passages_words_and_services_come_before_questions(edition: Edition) -> None:
    question = edition.questions()[0].questions[0]
    pins = (
        own_question("Will it hurt?"),
        passage_pin(edition, Quote("neuroendocrine/surgery#what"), DAY),
        question_pin(edition, question.id),
        term_pin(edition, "octreotide"),
        SERVICE,
    )
    pinned, questions = sheet_groups(pins, edition)
    assert [(row.place, row.kind) for row in pinned.rows] == [(1, "passage"), (3, "term"), (4, "service")]
    assert [(row.place, row.text) for row in questions.rows] == [(0, "Will it hurt?"), (2, question.text)]
    assert questions.rows[0].detail == "In their own words"
    passage, term, service = pinned.rows
    assert passage.text.startswith("“")
    assert passage.text.endswith(" …”")
    assert passage.heading == "What surgery can do"
    assert passage.detail == f"Surgery: the big picture · {edition.head.edition}"
    assert term.detail.startswith("Glossary")
    assert (service.text, service.detail) == ("A helpline", "Phone: 1-800 · Hours: always")


def test_what_no_page_of_this_edition_has_shows_its_whole_source(edition: Edition) -> None:
    other = Pin("passage", "neuroendocrine/surgery#what", Quote("x"), "Words.", "Le guide, Chirurgie", "", "fr")
    broken = Pin("passage", "///", Quote("x"), "Words.", "A guide", "overdue", "en")
    (group,) = sheet_groups((other, broken), edition)
    assert [row.detail for row in group.rows] == ["Le guide, Chirurgie", "A guide"]
    assert group.rows[1].warning == "overdue"


def test_a_step_on_the_screen_jumps_over_the_other_group(edition: Edition) -> None:
    pins = (SERVICE, own_question("One?"), term_pin(edition, "octreotide"))
    groups = sheet_groups(pins, edition)
    assert [step_in_group(groups, 0, by) for by in (1, -1)] == [2, 0]
    assert step_in_group(groups, 2, -1) == -2
    assert step_in_group(groups, 1, 1) == 0
    assert step_in_group(groups, 9, 1) == 0
