# SPDX-License-Identifier: GPL-3.0-or-later
"""What assistive technology meets on one screen: names, roles, rows, and nothing that only a pointer finds.

Each function returns faults as sentences; an empty list is a pass. It knows no screen by name.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QWidget

from tests.accessibility.keyboard import called, stops, words_on
from tests.started import visible_widgets

Role = QAccessible.Role
NAMED = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.PageTab, Role.EditableText, Role.ComboBox,
    Role.Slider, Role.SpinBox, Role.List, Role.ListItem, Role.Tree, Role.TreeItem, Role.Document, Role.WebDocument,
    Role.Link, Role.Heading, Role.Graphic, Role.ProgressBar, Role.Dialog, Role.MenuItem, Role.ButtonDropDown,
}  # fmt: skip
"""Roles that say nothing without a name."""
MUTE = {Role.NoRole, Role.Client, Role.Pane, Role.Window, Role.LayeredPane, Role.Grip}
"""Roles that tell nobody what can be done with a thing."""
ROWS = 12
"""How many rows of a list are looked at; they are all made the same way."""


def walk(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything that assistive technology can meet under `top`."""
    yield top
    for number in range(top.childCount()):
        child = top.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from walk(child)


def nameless(root: QWidget) -> list[str]:
    """Return everything that has a role that needs a name, and no name."""
    top = QAccessible.queryAccessibleInterface(root)
    found = []
    for each in walk(top):
        if each.role() in NAMED and not each.state().invisible and not each.text(QAccessible.Text.Name).strip():
            thing = each.object()
            inside = type(thing.parent()).__name__ if thing and thing.parent() else "?"
            if not _is_separator(each, root):
                found.append(f"{each.role().name} without a name: {type(thing).__name__} in {inside}")
    return found


def _is_separator(part: QAccessibleInterface, root: QWidget) -> bool:
    return isinstance(root, QMenu) and part.role() in (Role.MenuItem, Role.Separator) and part.state().disabled


def without_role(root: QWidget) -> list[str]:
    """Return everything that takes the keyboard and does not say what it is, or says nothing at all."""
    found = []
    for widget in stops([root]):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface.role() in MUTE and not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{called(widget)} takes the keyboard and is only a {interface.role().name}")
        elif not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{called(widget)} takes the keyboard and has no name")
    return found


def named_by_placeholder(root: QWidget) -> list[str]:
    """Return each field whose only name is the grey text in it, which goes when somebody types."""
    return [
        f"{called(each)} has no name but its grey text"
        for each in visible_widgets(root)
        if isinstance(each, QLineEdit) and each.placeholderText() and not each.accessibleName()
    ]


def unsaid_rows(root: QWidget) -> list[str]:
    """Return each row of a list that would be read out as nothing, or as no more than a number."""
    found = []
    for view in visible_widgets(root):
        if not isinstance(view, QAbstractItemView) or view.model() is None:
            continue
        for index in _indexes(view):
            said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole) or ""
            if not any(sign.isalpha() for sign in str(said)):
                found.append(f"row {index.row()} of {called(view)} says “{said}”")
    return found


def _indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    for number in range(min(model.rowCount(), ROWS)):
        index = model.index(number, 0)
        yield index
        for inner in range(min(model.rowCount(index), ROWS)):
            yield model.index(inner, 0, index)


def only_in_a_tooltip(root: QWidget) -> list[str]:
    """Return each tooltip that says what is said nowhere else: only a resting pointer would find it."""
    found = []
    for widget in visible_widgets(root):
        tip = widget.toolTip().strip()
        said = f"{widget.accessibleName()} {widget.accessibleDescription()} {words_on(widget)}"
        if tip and tip not in said:
            found.append(f"{called(widget)} tells “{tip}” to a resting pointer only")
    return found


def same_names(root: QWidget) -> list[str]:
    """Return names that two buttons share which stand side by side: nobody could tell them apart by ear."""
    found, met = [], set()
    for widget in stops([root]):
        name = (widget.parentWidget(), type(widget).__name__, widget.accessibleName() or words_on(widget))
        if name in met and name[2]:
            found.append(f"two of {called(widget)} stand side by side")
        met.add(name)
    return found
