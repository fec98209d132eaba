# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups and their entries as a tree: its two levels, finding an entry, and what eyes and screen readers get."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.ui.controls.grouped_model import GroupedModel
from reader.ui.controls.rows import Index

SAID = Qt.ItemDataRole.AccessibleTextRole


@dataclasses.dataclass(frozen=True)
class Jar:
    """An entry of the tests."""

    text: str
    year: int = 2020


@dataclasses.dataclass(frozen=True)
class Shelf:
    """A group of the tests."""

    title: str
    jars: tuple[Jar, ...]


class Larder(GroupedModel[Shelf, Jar]):
    """Shelves with jars."""

    def name(self) -> str:
        return "Larder"

    def entries(self, group: Shelf) -> Sequence[Jar]:
        return group.jars

    def sentence(self, index: Index) -> str:
        return f"{self.text(index)} on {self.group(index).title}"


class Labelled(Larder):
    """Its headings are not the titles."""

    def heading(self, group: Shelf) -> str:
        return f"{group.title}:"


SHELVES = (
    Shelf("Top", (Jar("plum"), Jar("pear"), Jar("fig"))),
    Shelf("Middle", ()),
    Shelf("Bottom", (Jar("pear", 2021), Jar("quince"))),
)


@pytest.fixture
def model() -> Larder:
    model = Larder()
    model.set_groups(SHELVES)
    return model


def shown(model: Larder) -> list[tuple[str, list[str]]]:
    """What each heading says, and the rows below it."""
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    return [(top.data(), [model.index(row, 0, top).data() for row in range(model.rowCount(top))]) for top in tops]


def test_keeps_the_rules_of_item_models(model: Larder, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.set_groups(SHELVES[2:])
    assert shown(model) == [("Bottom", ["pear", "quince"])]  # still whole while the tester watches each change


def test_groups_stand_above_their_entries(model: Larder) -> None:
    assert shown(model) == [("Top", ["plum", "pear", "fig"]), ("Middle", []), ("Bottom", ["pear", "quince"])]
    assert model.columnCount() == 1
    assert Larder().rowCount() == 0


def test_an_entry_is_below_its_own_group_and_nothing_is_below_it(model: Larder) -> None:
    quince = model.index(1, 0, model.index(2, 0))
    assert quince.parent() == model.index(2, 0)
    assert not model.index(2, 0).parent().isValid()
    assert model.rowCount(quince) == 0
    assert not model.index(0, 0, quince).isValid()


@pytest.mark.parametrize(("row", "column"), [(-1, 0), (3, 0), (0, 1), (0, -1)])
def test_there_is_nothing_beyond_the_rows_and_the_column(model: Larder, row: int, column: int) -> None:
    assert not model.index(row, column).isValid()
    assert not model.index(row, column, model.index(0, 0)).isValid()


def test_group_and_entry_of_each_row(model: Larder) -> None:
    bottom = model.index(2, 0)
    assert (model.group(bottom), model.entry(bottom)) == (SHELVES[2], None)
    pear = model.index(0, 0, bottom)
    assert (model.group(pear), model.entry(pear)) == (SHELVES[2], Jar("pear", 2021))
    assert model.entry(QModelIndex()) is None


def test_the_first_entry_that_is_meant_is_found(model: Larder) -> None:
    assert model.index_of(lambda jar: jar.text == "pear") == model.index(1, 0, model.index(0, 0))
    assert model.index_of(Jar("pear", 2021).__eq__) == model.index(0, 0, model.index(2, 0))
    assert not model.index_of(lambda jar: jar.text == "Top").isValid()


def test_eyes_get_the_words_and_screen_readers_a_sentence(model: Larder) -> None:
    fig = model.index(2, 0, model.index(0, 0))
    assert [fig.data(), fig.data(SAID)] == ["fig", "fig on Top"]
    assert [model.index(1, 0).data(), model.index(1, 0).data(SAID)] == ["Middle", "Middle on Middle"]
    assert fig.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Larder"
    assert model.headerData(0, Qt.Orientation.Horizontal, SAID) is None


def test_a_heading_can_say_more_than_the_title() -> None:
    model = Labelled()
    model.set_groups(SHELVES)
    assert [title for title, _jars in shown(model)] == ["Top:", "Middle:", "Bottom:"]


def test_other_groups_are_told_to_the_views(model: Larder, qtbot: QtBot) -> None:
    with qtbot.waitSignals([model.modelAboutToBeReset, model.modelReset], order="strict"):
        model.set_groups([])
    assert shown(model) == []


def test_it_belongs_to_its_parent() -> None:
    owner = QObject()
    assert QObject.parent(Larder(owner)) is owner


def test_a_subclass_has_to_say_what_is_in_its_groups() -> None:
    model: GroupedModel[Shelf, Jar] = GroupedModel()
    model.set_groups(SHELVES)
    top = model.index(0, 0)
    for ask in (model.name, lambda: model.entries(SHELVES[0]), lambda: model.sentence(top)):
        with pytest.raises(NotImplementedError):
            ask()
