# SPDX-License-Identifier: GPL-3.0-or-later
"""One part of the page as assistive technology meets it: role, name, place, level, language, and what can be done.

A node knows its part of the outline and the page it stands on; what a press leads to is not its business.

WORKAROUND: QAccessibleTableInterface and QAccessibleTextInterface cannot be made in Python (PySide6 6.11). So a table
is rows whose names read as sentences, with cells that know their headings, and a text is its node's name.
"""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from shiboken6 import Shiboken

from reader.ui.page.access_abilities import Ability, PartActions, PartAttributes, PartCell, pointer
from reader.ui.page.access_outline import INLINE, Part

ROLES = {
    "heading": QAccessible.Role.Heading,
    "paragraph": QAccessible.Role.Paragraph,
    "list": QAccessible.Role.List,
    "item": QAccessible.Role.ListItem,
    "link": QAccessible.Role.Link,
    "term": QAccessible.Role.Link,
    "source": QAccessible.Role.Link,
    "figure": QAccessible.Role.Graphic,
    "table": QAccessible.Role.Table,
    "row": QAccessible.Role.Row,
    "header": QAccessible.Role.ColumnHeader,
    "cell": QAccessible.Role.Cell,
    "box": QAccessible.Role.Grouping,
}
"""Kind of part -> what assistive technology calls it."""

Relation = tuple[QAccessibleInterface, QAccessible.RelationFlag]
ALL_RELATIONS = QAccessible.RelationFlag(0xFFFFFFFF)


class PartPage(Protocol):
    """The page as its nodes see it."""

    locale: QLocale

    def keep(self, node: PartNode) -> None:
        """Hold a node: C++ knows it by its address and never by reference."""

    def holds(self, node: PartNode) -> bool:
        """Tell whether a node is part of the page that is shown."""

    def rect(self, part: Part) -> QRect:
        """Return where a part stands, in pixels of the screen."""

    def is_seen(self, rect: QRect) -> bool:
        """Tell whether any of a rectangle of the screen lies in the view."""

    def window(self) -> QWindow | None:
        """Return the window that the page stands in."""

    def focused(self) -> PartNode | None:
        """Return the link that has the keyboard."""

    def press(self, part: Part) -> None:
        """Follow a link, as soon as whoever asked has its answer."""

    def go_to(self, part: Part) -> None:
        """Give the page the keyboard and bring a part into view."""


class PartNode(QAccessibleInterface):
    """A part of the page. Its children are made when they are first asked for."""

    def __init__(self, page: PartPage, part: Part, parent: QAccessibleInterface, place: int) -> None:
        super().__init__()
        self.part = part
        self.place = place
        """Among its siblings, from 0."""
        self._page = page
        self._parent = parent
        self._nodes: list[PartNode] | None = None
        self._casts: dict[QAccessible.InterfaceType, Ability | None] = {}
        page.keep(self)

    def nodes(self) -> list[PartNode]:
        """Return the nodes of the parts inside this one."""
        if self._nodes is None:
            self._nodes = make_nodes(self._page, self.part.children, self)
        return self._nodes

    # -- what it is -----------------------------------------------------------------------------------------------

    def isValid(self) -> bool:
        """Tell whether the page that this was made for is still shown."""
        return self._page.holds(self)

    def role(self) -> QAccessible.Role:
        """Return what assistive technology calls it."""
        return ROLES[self.part.kind]

    def text(self, kind: QAccessible.Text, /) -> str:
        """Return its words, and what a press does where that is not said by the words."""
        if kind == QAccessible.Text.Name:
            return self.part.name
        return self.part.description if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str, /) -> None:
        """Change nothing: the page is for reading."""

    def state(self) -> QAccessible.State:
        """Return whether it can be seen, has the keyboard, and is open or closed."""
        state = QAccessible.State()
        state.readOnly = True
        if self.part.kind in INLINE:
            state.focusable = state.linked = True
            state.focused = self._page.focused() is self
        if self.part.is_open is not None:
            state.expandable = True
            state.expanded = self.part.is_open
            state.collapsed = not self.part.is_open
        state.offscreen = not self._page.is_seen(self.rect())
        return state

    def object(self) -> QObject | None:  # type: ignore[override]  # the stubs leave None out
        """Return nothing: a part is no widget."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window that the page stands in."""
        return self._page.window()

    def relations(self, match: QAccessible.RelationFlag = ALL_RELATIONS, /) -> list[Relation]:
        """Tie a drawing to the caption behind it: a flag says what the other part is for this one."""
        flag = QAccessible.RelationFlag.DescriptionFor
        if self.part.kind != "figure" or not match & flag:
            return []
        siblings = _siblings(self._parent)
        return [(siblings[self.place + 1], flag)] if self.place + 1 < len(siblings) else []

    # -- where it is ----------------------------------------------------------------------------------------------

    def rect(self) -> QRect:
        """Return where it stands, in pixels of the screen."""
        return self._page.rect(self.part)

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what it lies in."""
        return self._parent if Shiboken.isValid(self._parent) else None

    def childCount(self) -> int:
        """Return how many parts lie directly inside."""
        return len(self.part.children)

    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a part inside, or None."""
        return self.nodes()[index] if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """Return the place of a part inside; -1 for others."""
        return child.place if isinstance(child, PartNode) and child.parent() is self else -1

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the part inside that covers a point of the screen."""
        return node_at(self.nodes(), x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the link that has the keyboard, where it lies in this part."""
        found = self._page.focused()
        inside = found is not None and self.part.start <= found.part.start and found.part.end <= self.part.end
        return found if inside else None

    # -- further interfaces ---------------------------------------------------------------------------------------

    def interface_cast(self, kind: QAccessible.InterfaceType, /) -> int:
        """Return the address of a further interface, or of nothing."""
        if kind not in self._casts:
            self._casts[kind] = self._ability(kind)
        return pointer(self._casts[kind])

    def _ability(self, kind: QAccessible.InterfaceType) -> Ability | None:
        part = self.part
        match kind:
            case QAccessible.InterfaceType.AttributesInterface:
                return PartAttributes(self._page.locale, part.level if part.kind == "heading" else 0)
            case QAccessible.InterfaceType.ActionInterface:
                actions = {QAccessibleActionInterface.setFocusAction(): partial(self._page.go_to, part)}
                if part.kind in INLINE:
                    actions = {QAccessibleActionInterface.pressAction(): partial(self._page.press, part)} | actions
                return PartActions(actions)
            case QAccessible.InterfaceType.TableCellInterface if part.kind in ("cell", "header"):
                return PartCell(part.row, part.column, self._table, self._headings)
        return None

    def _table(self) -> PartNode | None:
        """Return the table that this cell stands in."""
        row = self.parent()
        table = row.parent() if isinstance(row, PartNode) else None
        return table if isinstance(table, PartNode) else None

    def _headings(self) -> list[QAccessibleInterface]:
        """Return the heading of this cell's column; nothing for a heading itself."""
        table = self._table()
        if table is None or self.part.kind == "header":
            return []
        cells = table.nodes()[0].nodes()
        return [cell for cell in cells if cell.part.kind == "header" and cell.part.column == self.part.column]


def make_nodes(page: PartPage, parts: tuple[Part, ...], parent: QAccessibleInterface) -> list[PartNode]:
    """Return a node for each part."""
    return [PartNode(page, part, parent, place) for place, part in enumerate(parts)]


def node_at(nodes: list[PartNode], x: int, y: int) -> PartNode | None:
    """Return the first node that covers a point of the screen."""
    return next((node for node in nodes if node.rect().contains(QPoint(x, y))), None)


def _siblings(parent: QAccessibleInterface) -> list[PartNode]:
    children = (parent.child(place) for place in range(parent.childCount()))
    return [child for child in children if isinstance(child, PartNode)]
