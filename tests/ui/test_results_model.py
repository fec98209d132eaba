# SPDX-License-Identifier: GPL-3.0-or-later
"""Hits as rows: grouped by kind, changed in place, and each with a sentence."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from reader.search.results import Hit, Range
from reader.ui.results_model import HEADING_ROLE, HIT_ROLE, ResultsModel, where

PASSAGE = Hit("g/surgery#before", "section", "Before surgery", 3.0, "9.2", "Surgery › Overview", "Fast first.",
              (Range(0, 4),))  # fmt: skip
OTHER = Hit("g/surgery#after", "section", "After surgery", 2.0, "9.3", "Surgery › Overview", "Rest")
TERM = Hit("term:resection", "term", "resection", 9.0, snippet="Taking it out.")
QUESTION = Hit("question:goal", "question", "What is the goal?", 4.0, breadcrumb="Deciding")


def _titles(model: ResultsModel) -> list[object]:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_passages_come_first_then_words_then_questions() -> None:
    model = ResultsModel()
    model.show_hits((QUESTION, TERM, PASSAGE, OTHER))
    assert _titles(model) == ["Before surgery", "After surgery", "resection", "What is the goal?"]


def test_a_group_begins_with_its_name_but_the_first_needs_none() -> None:
    model = ResultsModel()
    model.show_hits((PASSAGE, OTHER, TERM, QUESTION))
    headings = [model.data(model.index(row), HEADING_ROLE) for row in range(4)]
    assert headings == ["", "", "Words", "Questions to ask"]


def test_each_row_says_a_whole_sentence() -> None:
    model = ResultsModel()
    model.show_hits((PASSAGE, TERM, QUESTION))
    said = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said == [
        "Before surgery. 9.2 · Surgery › Overview. Fast first. 1 of 3.",
        "resection. Glossary. Taking it out. 2 of 3.",
        "What is the goal? Question to ask · Deciding. 3 of 3.",
    ]


def test_where_a_hit_is() -> None:
    assert [where(hit) for hit in (PASSAGE, TERM, QUESTION)] == [
        "9.2 · Surgery › Overview",
        "Glossary",
        "Question to ask · Deciding",
    ]


def test_a_newer_answer_changes_rows_in_place() -> None:
    model = ResultsModel()
    model.show_hits((PASSAGE, OTHER, TERM))
    kept = QPersistentModelIndex(model.index(0))
    model.show_hits((OTHER, PASSAGE))
    assert kept.isValid()
    assert _titles(model) == ["After surgery", "Before surgery"]
    model.show_hits((PASSAGE, OTHER, TERM, QUESTION))
    assert model.data(kept, HIT_ROLE) == PASSAGE


def test_hits_are_found_by_row_and_by_address() -> None:
    model = ResultsModel()
    model.show_hits((PASSAGE, TERM))
    assert (model.hit(1), model.hit(2), model.hit(-1)) == (TERM, None, None)
    assert (model.row_of("term:resection"), model.row_of("term:other")) == (1, -1)


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model: QAbstractItemModel = ResultsModel()
    qtmodeltester.check(model)
    assert isinstance(model, ResultsModel)
    model.show_hits((PASSAGE, TERM, QUESTION))
    model.show_hits((TERM,))
    model.show_hits(())
    model.show_hits((QUESTION, OTHER))
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
