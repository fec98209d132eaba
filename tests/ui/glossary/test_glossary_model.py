# SPDX-License-Identifier: GPL-3.0-or-later
"""The glossary's lists: the page's words, all from A to Z, and those that match."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reader.ui.glossary.glossary_model import GlossaryModel
from tests.ui.sample_guide import GLOSSARY


def filled() -> GlossaryModel:
    model = GlossaryModel()
    model.set_glossary(GLOSSARY)
    return model


def words(model: GlossaryModel) -> list[object]:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_keeps_the_rules_of_item_models(qtmodeltester: ModelTester) -> None:
    model = filled()
    model.show_all()
    qtmodeltester.check(model)
    model.show_matching("re")
    model.show_some(["stoma"])
    assert words(model) == ["stoma"]  # still whole while the tester watches each change


def test_the_words_of_a_page_stand_in_the_order_of_the_alphabet_once() -> None:
    model = filled()
    model.show_some(["stoma", "ablation", "stoma", "gone"])
    assert words(model) == ["ablation", "stoma"]


def test_a_new_letter_is_told_where_it_begins() -> None:
    model = filled()
    model.show_all()
    assert [model.row(model.index(row)).letter for row in range(model.rowCount())] == ["A", "O", "", "R", "S"]
    model.show_matching("re")
    assert {model.row(model.index(row)).letter for row in range(model.rowCount())} == {""}


def test_the_shown_term_is_marked() -> None:
    model = filled()
    model.show_all()
    model.mark_shown("octreotide")
    assert model.shown_index().row() == 2
    model.mark_shown("")
    assert not model.shown_index().isValid()


def test_a_screen_reader_hears_the_meaning() -> None:
    model = filled()
    model.show_matching("burn")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0), role) == "ablation, also called burn it off: Destroying tissue with heat."
    model.show_some(["stoma"])
    model.mark_shown("stoma")
    assert model.data(model.index(0), role) == "stoma, shown now: An opening made by surgery."


def test_knows_its_terms() -> None:
    model = filled()
    found = model.term("stoma")
    assert model.term_count == 5
    assert found is not None
    assert found.term == "stoma"
    assert model.term("gone") is None
