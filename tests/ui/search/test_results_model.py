# SPDX-License-Identifier: GPL-3.0-or-later
"""Hits as rows: grouped by kind, changed in place, and each with a sentence."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from reader.search.results import Hit, Range, Results
from reader.ui.search.results_model import (
    BOX_ROLE,
    HEADING_ROLE,
    HIT_ROLE,
    LANGUAGE_ROLE,
    NOTE_ROLE,
    PINNED_ROLE,
    ResultsModel,
    where,
)

PASSAGE = Hit("g/surgery#before", "section", "Before surgery", 3.0, "9.2", "Surgery › Overview", "Fast first.",
              (Range(0, 4),))  # fmt: skip
OTHER = Hit("g/surgery#after", "section", "After surgery", 2.0, "9.3", "Surgery › Overview", "Rest")
TERM = Hit("term:resection", "term", "resection", 9.0, snippet="Taking it out.")
SECOND_TERM = Hit("term:ablation", "term", "ablation", 1.0)
SIGN = Hit("g/surgery#bowel", "section", "Blocked bowel", 9.0, "9.9", "Surgery", "Not shown.")
QUESTION = Hit("question:goal", "question", "What is the goal?", 4.0, breadcrumb="Deciding")


def _titles(model: ResultsModel) -> list[object]:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def _headings(model: ResultsModel) -> list[object]:
    return [model.data(model.index(row), HEADING_ROLE) for row in range(model.rowCount())]


def test_passages_come_first_then_words_then_questions() -> None:
    model = ResultsModel()
    model.show_hits((QUESTION, TERM, PASSAGE, OTHER))
    assert _titles(model) == ["Before surgery", "After surgery", "resection", "What is the goal?"]


def test_a_group_begins_with_its_name_and_its_count() -> None:
    model = ResultsModel()
    model.show_hits((PASSAGE, OTHER, TERM, QUESTION))
    assert _headings(model) == ["Passages · 2", "", "Words · 1", "Questions to ask · 1"]


def test_a_word_that_was_asked_for_leads() -> None:
    model = ResultsModel()
    model.show_hits((TERM, PASSAGE, SECOND_TERM))
    assert _titles(model) == ["resection", "Before surgery", "ablation"]
    assert _headings(model) == ["Word · 1", "Passages · 1", "Other words · 1"]


def test_danger_signs_come_before_everything_in_fixed_words() -> None:
    model = ResultsModel()
    model.call_with(lambda _language: "911")
    model.show_hits((TERM, PASSAGE, OTHER), (SIGN, OTHER))
    assert _titles(model) == ["Blocked bowel", "After surgery", "resection", "Before surgery"], "and none comes twice"
    assert _headings(model) == ["Signs that need help now", "", "Word · 1", "Passages · 1"]
    assert [model.is_pinned(row) for row in range(4)] == [True, True, False, False]
    assert model.data(model.index(0), PINNED_ROLE) is True
    call = "If you think your life is in danger, call 911 now."
    assert [model.data(model.index(row), NOTE_ROLE) for row in range(4)] == [call, "", "", ""]
    assert model.sentence(0) == f"Signs that need help now. Blocked bowel. {call} 9.9 · Surgery. 1 of 4."


def test_each_row_says_a_whole_sentence() -> None:
    model = ResultsModel()
    model.show_hits((PASSAGE, TERM, QUESTION))
    said = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said == [
        "Before surgery. 9.2 · Surgery › Overview. Fast first. 1 of 3.",
        "resection. Glossary. Taking it out. 2 of 3.",
        "What is the goal? Question to ask · Deciding. 3 of 3.",
    ]


def test_a_passage_with_an_urgent_box_says_so_and_a_danger_sign_need_not() -> None:
    asked = []

    def find_boxes(_language: str) -> frozenset[str]:
        asked.append(1)
        return frozenset((PASSAGE.address, SIGN.address, QUESTION.address))

    model = ResultsModel()
    model.find_boxes_with(find_boxes)
    assert not asked, "not before it is needed"
    model.show_hits((PASSAGE, OTHER, QUESTION), (SIGN,))
    assert [model.box(row) for row in range(5)] == ["", "Says when to call", "", "", ""]
    assert model.index(1).data(BOX_ROLE) == "Says when to call"
    assert "9.2 · Surgery › Overview. Says when to call. Fast first." in model.sentence(1)
    assert "Says when to call" not in model.sentence(2)
    assert len(asked) == 1


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
    model.show_hits((TERM,), (SIGN,))
    model.show_hits(())
    model.show_hits((QUESTION, OTHER))
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None


def test_support_services_that_are_named_stand_above_the_places_but_below_danger() -> None:
    service = Hit("service:line", "service", "Helpline", 0.0, breadcrumb="A Society · Canada", snippet="1-888")
    model = ResultsModel()
    model.show_hits((TERM, PASSAGE), (SIGN,), (service,), services_first=True)
    assert _titles(model) == ["Blocked bowel", "Helpline", "resection", "Before surgery"]
    assert _headings(model)[1] == "Support services · 1"
    assert model.sentence(1) == "Helpline. A Society · Canada. 1-888. 2 of 4."
    model.show_hits((TERM, PASSAGE, QUESTION), (), (service,))
    assert _titles(model)[:3] == ["resection", "Before surgery", "Helpline"]
    assert _headings(model)[2] == "Support services · 1"


def test_what_another_edition_answers_stands_first_under_names_of_its_own() -> None:
    model = ResultsModel()
    model.set_language("en")
    model.call_with({"": "911", "fr": "911 (France)"}.__getitem__)
    model.find_boxes_with(lambda language: frozenset((PASSAGE.address,)) if language else frozenset())
    there = Results("q", (PASSAGE, TERM), pinned=(SIGN,))
    model.show_hits((PASSAGE, OTHER), (SIGN, QUESTION), elsewhere=there, language="fr")
    assert [model.language(row) for row in range(model.rowCount())] == ["fr", "", "fr", "fr", "", ""]
    assert _headings(model) == [
        "Signs that need help now", "", "In French · Passages · 1", "In French · Words · 1",
        "In English · Passages · 2", "",
    ]  # fmt: skip
    assert "911 (France)" in model.sentence(0)
    assert "911" in model.sentence(1)
    assert model.sentence(2).startswith("In French. Before surgery")
    assert (model.box(2), model.box(4)) == ("Says when to call", "")
    assert (model.row_of(PASSAGE.address), model.row_of(PASSAGE.address, "")) == (2, 4)
    assert model.data(model.index(2), LANGUAGE_ROLE) == "fr"
    assert model.language(99) == ""


def test_nobody_is_asked_where_nothing_is_known() -> None:
    model = ResultsModel()
    model.show_hits((PASSAGE,), (SIGN,))
    assert model.box(1) == ""
    assert "your local emergency number" in model.sentence(0)
