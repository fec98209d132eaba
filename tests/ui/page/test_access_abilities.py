# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible
from shiboken6 import Shiboken

from reader.ui.page import access_abilities
from reader.ui.page.access_abilities import PartActions, PartAttributes, PartCell, pointer

Attribute = QAccessible.Attribute


def test_a_pointer_is_an_address_and_never_none() -> None:
    attributes = PartAttributes(QLocale("fr"), 0)
    assert isinstance(pointer(attributes), Shiboken.VoidPtr)
    assert int(pointer(attributes)) == Shiboken.getCppPointer(attributes)[0]
    assert int(pointer(None)) == 0


def test_a_heading_has_a_level_and_everything_a_language() -> None:
    heading, text = PartAttributes(QLocale("fr"), 2), PartAttributes(QLocale("fr"), 0)
    assert heading.attributeValue(Attribute.Level) == 2
    assert text.attributeKeys() == [Attribute.Locale]
    assert text.attributeValue(Attribute.Locale) == QLocale("fr")
    assert text.attributeValue(Attribute.Level) is None


def test_a_qt_that_knows_no_language_of_parts_is_told_none(monkeypatch: pytest.MonkeyPatch) -> None:
    class Older:
        class Attribute:
            Level = Attribute.Level

    monkeypatch.setattr(access_abilities, "QAccessible", Older)
    assert PartAttributes(QLocale("fr"), 1).attributeKeys() == [Attribute.Level]


def test_only_what_is_offered_is_done() -> None:
    done: list[str] = []
    actions = PartActions({"Press": lambda: done.append("pressed")})
    actions.doAction("SetFocus")
    actions.doAction("Press")
    assert (actions.actionNames(), done) == (["Press"], ["pressed"])
    assert actions.keyBindingsForAction("Press") == []


def test_a_cell_knows_its_place() -> None:
    cell = PartCell(2, 1, lambda: None, list)
    assert (cell.rowIndex(), cell.columnIndex(), cell.rowExtent(), cell.columnExtent()) == (2, 1, 1, 1)
    assert (cell.table(), cell.columnHeaderCells(), cell.rowHeaderCells(), cell.isSelected()) == (None, [], [], False)
