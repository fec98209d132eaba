# SPDX-License-Identifier: GPL-3.0-or-later
"""The contents as a tree: its levels, what has been read, what is open, and what is said of each row."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from reader.content.address import HOME, Address
from reader.ui.contents.contents_model import ContentsModel, Kind, Reading
from tests.ui.sample_guide import SMALL, head


def small() -> ContentsModel:
    model = ContentsModel()
    model.set_edition(SMALL)
    return model


def said(model: ContentsModel, index: QModelIndex) -> object:
    return model.data(index, Qt.ItemDataRole.AccessibleTextRole)


def test_keeps_the_rules_of_item_models(qtmodeltester: ModelTester) -> None:
    model = small()
    qtmodeltester.check(model)
    model.set_open(Address("chapter", "liver", "before", "guide"))
    model.set_read({"bowel": frozenset({"what"})})
    model.set_edition(head({"One": ["A", "B"]}))
    assert model.rowCount() == 2  # still whole while the tester watches each change


def test_has_home_parts_chapters_and_sections() -> None:
    model = small()
    titles = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert titles == ["Home", "Start", "Surgery"]
    liver = model.chapter_index("liver")
    assert (liver.row(), liver.parent().row(), model.rowCount(liver)) == (2, 2, 2)
    before = model.section_index("liver", "before")
    assert (model.data(before), before.parent(), model.rowCount(before)) == ("Before surgery", liver, 0)


def test_every_row_knows_its_address() -> None:
    model = small()
    assert model.row(model.index(0, 0)).address == HOME
    assert model.row(model.index(1, 0)).address is None
    assert str(model.row(model.chapter_index("bowel")).address) == "guide/bowel"
    assert str(model.row(model.section_index("bowel", "what")).address) == "guide/bowel#what"


def test_a_chapter_is_read_when_all_its_sections_are() -> None:
    model = small()
    model.set_read({"bowel": frozenset({"what"}), "liver": frozenset({"what", "before"}), "gone": frozenset({"x"})})
    marks = [model.row(model.chapter_index(name)).reading for name in ("overview", "bowel", "liver")]
    assert marks == [Reading.NOTHING, Reading.SOME, Reading.ALL]
    part = model.row(model.index(2, 0))
    assert (part.chapters_read, part.chapters) == (1, 3)


def test_tells_which_rows_changed_when_more_was_read() -> None:
    model = small()
    changed: list[str] = []
    model.dataChanged.connect(lambda first, last: changed.append(f"{first.data()}..{last.data()}"))
    model.set_read({"bowel": frozenset({"what"})})
    assert changed == ["Surgery..Surgery", "Overview..Liver"]
    changed.clear()
    model.set_read({"bowel": frozenset({"what"})})
    assert changed == []


def test_marks_only_the_open_place() -> None:
    model = small()
    model.set_open(Address("chapter", "bowel", "before", "guide"))
    assert model.row(model.chapter_index("bowel")).is_open
    assert model.row(model.section_index("bowel", "before")).is_open
    assert not model.row(model.section_index("bowel", "what")).is_open
    assert not model.row(model.section_index("liver", "before")).is_open
    assert not model.row(model.index(0, 0)).is_open
    model.set_open(HOME)
    assert model.row(model.index(0, 0)).is_open
    assert not model.row(model.chapter_index("bowel")).is_open


def test_a_screen_reader_hears_a_sentence_for_each_row() -> None:
    model = small()
    model.set_read({"bowel": frozenset({"what"}), "liver": frozenset({"what", "before"})})
    model.set_open(Address("chapter", "bowel", "before", "guide"))
    assert said(model, model.index(0, 0)) == "Home"
    assert said(model, model.index(2, 0)) == "Surgery, part of the guide, 1 of 3 chapters read"
    assert said(model, model.chapter_index("overview")) == "Overview, chapter 2, not read yet"
    assert said(model, model.chapter_index("bowel")) == "Bowel, chapter 3, partly read, open now"
    assert said(model, model.chapter_index("liver")) == "Liver, chapter 4, read"
    assert said(model, model.section_index("bowel", "before")) == "Before surgery, section 3.2, you are here"


def test_a_chapter_that_could_not_be_built_is_left_out() -> None:
    edition = head({"Surgery": ["Overview", "Bowel"]})
    model = ContentsModel()
    model.set_edition(msgspec.structs.replace(edition, chapters=edition.chapters[1:]))
    part = model.index(1, 0)
    assert [model.data(model.index(row, 0, part)) for row in range(model.rowCount(part))] == ["Bowel"]
    assert not model.chapter_index("overview").isValid()


def test_kind_and_title_agree_with_the_row() -> None:
    model = small()
    for index in (
        model.index(0, 0),
        model.index(1, 0),
        model.chapter_index("liver"),
        model.section_index("liver", "what"),
    ):
        row = model.row(index)
        assert (model.kind(index), model.title(index)) == (row.kind, row.title)
    assert model.kind(model.index(1, 0)) is Kind.PART
