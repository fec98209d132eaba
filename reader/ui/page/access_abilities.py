# SPDX-License-Identifier: GPL-3.0-or-later
"""What assistive technology can learn of a part beyond its words, and do with it: language, level, actions, cells.

Qt asks for each of these as an interface of its own. They hold values and callables and know nothing of pages.

WORKAROUND: Qt gets them through `interface_cast`, which gives a bare pointer in Python
(https://doc.qt.io/qt-6/qaccessibleinterface.html#interface_cast). None in its place ends the program, so `pointer`
always gives a VoidPtr. Whoever gives a pointer keeps the object.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QLocale
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
)
from shiboken6 import Shiboken

Ability = QAccessibleAttributesInterface | QAccessibleActionInterface | QAccessibleTableCellInterface


def pointer(ability: Ability | None) -> int:
    """Return what `interface_cast` owes to C++: the address of an ability, or of nothing."""
    address = Shiboken.getCppPointer(ability)[0] if ability is not None else 0
    return cast(int, Shiboken.VoidPtr(address))  # the stubs call it an int; C++ takes nothing but a VoidPtr


class PartAttributes(QAccessibleAttributesInterface):
    """The language of a part, and a heading's level (0: none). What this Qt does not know is left out."""

    def __init__(self, locale: QLocale, level: int) -> None:
        super().__init__()
        self._values: dict[QAccessible.Attribute, object] = {}
        if level:
            self._values[QAccessible.Attribute.Level] = level
        if hasattr(QAccessible.Attribute, "Locale"):  # absent in Qt 6.8
            self._values[QAccessible.Attribute.Locale] = locale

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Return what is known of the part."""
        return list(self._values)

    def attributeValue(self, key: QAccessible.Attribute, /) -> object:
        """Return what is known under a key."""
        return self._values.get(key)


class PartActions(QAccessibleActionInterface):
    """What can be done with a part: action name -> what does it, the main thing first."""

    def __init__(self, actions: Mapping[str, Callable[[], None]]) -> None:
        super().__init__()
        self._actions = actions

    def actionNames(self) -> list[str]:
        """Return what can be done."""
        return list(self._actions)

    def doAction(self, name: str, /) -> None:
        """Do one of these; other names do nothing."""
        if name in self._actions:
            self._actions[name]()

    def keyBindingsForAction(self, name: str, /) -> list[str]:
        """Return no keys: Tab and Enter are known."""
        return []


class PartCell(QAccessibleTableCellInterface):
    """A cell's row and column from 0 (the row of headings is 0), its table, and the headings of its column."""

    def __init__(
        self,
        row: int,
        column: int,
        table: Callable[[], QAccessibleInterface | None],
        headings: Callable[[], list[QAccessibleInterface]],
    ) -> None:
        super().__init__()
        self._row = row
        self._column = column
        self._table = table
        self._headings = headings

    def rowIndex(self) -> int:
        """Return the row."""
        return self._row

    def columnIndex(self) -> int:
        """Return the column."""
        return self._column

    def rowExtent(self) -> int:
        """Return 1: no cell spans rows."""
        return 1

    def columnExtent(self) -> int:
        """Return 1: no cell spans columns."""
        return 1

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        """Return the headings of the column."""
        return self._headings()

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        """Return nothing: rows have no headings."""
        return []

    def isSelected(self) -> bool:
        """Return False: cells cannot be chosen."""
        return False

    def table(self) -> QAccessibleInterface | None:  # type: ignore[override]  # the stubs leave None out
        """Return the table."""
        return self._table()
