# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells what has the keyboard, as a Thing to be said: from the names that every part has for screen readers.

It asks parts, and no interface of Qt's for them: what those keep would outlive the visit. It knows no voice.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTreeView,
    QWidget,
)

from reader.speech.naming import Thing
from reader.ui.controls.icons import APART
from reader.ui.page.page_view import PageView

_KINDS = {"link": "link", "term": "word", "source": "link"}
"""What can be chosen on a page -> what it is called."""


def thing_of(widget: QWidget) -> Thing:
    """Return what has the keyboard in a part: the part itself, the row or the link that is chosen in it."""
    if isinstance(widget, PageView):
        return _in_page(widget)
    if isinstance(widget, QAbstractItemView):
        return _in_list(widget)
    states = () if widget.isEnabled() else ("unusable",)
    about = widget.accessibleDescription()
    if isinstance(widget, QAbstractButton):
        return Thing(
            _name(widget, widget.text()), _button_kind(widget), (*_button_states(widget), *states), about=about
        )
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        text = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
        return Thing(_name(widget), "field", ("empty",) if not text else states, text, about=about)
    if isinstance(widget, QComboBox):
        place, count = widget.currentIndex() + 1, widget.count()
        return Thing(_name(widget), "choice", states, widget.currentText(), place, count, about)
    if isinstance(widget, QAbstractSlider):
        return Thing(_name(widget), "slider", states, str(widget.value()), about=about)
    return Thing(_name(widget), "", states, about=about)


def _name(widget: QWidget, text: str = "") -> str:
    name = widget.accessibleName() or text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    above = widget.parentWidget()
    while not name and above is not None and not above.isWindow():  # what scrolls is often named by what it is in
        name, above = above.accessibleName(), above.parentWidget()
    return name.replace(APART, "").strip()


def _button_kind(button: QAbstractButton) -> str:
    if not button.isCheckable():
        return "button"
    return "choice" if _is_one_of_several(button) else "switch"


def _button_states(button: QAbstractButton) -> tuple[str, ...]:
    if not button.isCheckable():
        return ()
    if _is_one_of_several(button):
        return ("chosen" if button.isChecked() else "not_chosen",)
    return ("on" if button.isChecked() else "off",)


def _is_one_of_several(button: QAbstractButton) -> bool:
    is_grouped = getattr(button.group(), "exclusive", bool)()  # the stubs leave out that it may be in none
    return (
        bool(is_grouped)
        or button.autoExclusive()
        or isinstance(button, QRadioButton)
        or bool(button.property("language"))
    )


def _in_list(view: QAbstractItemView) -> Thing:
    index = view.currentIndex()
    if not index.isValid():
        count = view.model().rowCount(view.rootIndex())
        return Thing(_name(view), "list", () if count else ("empty",))
    row = index.siblingAtColumn(0)
    states: tuple[str, ...] = ()
    if isinstance(view, QTreeView) and row.model().hasChildren(row):
        states = ("open" if view.isExpanded(row) else "closed",)
    checked = row.data(Qt.ItemDataRole.CheckStateRole)
    if checked is not None:
        states = (*states, "chosen" if Qt.CheckState(checked) == Qt.CheckState.Checked else "not_chosen")
    count = row.model().rowCount(row.parent())
    return Thing(_row_name(row), "row", states, place=row.row() + 1, count=count, within=_name(view))


def _row_name(row: QModelIndex) -> str:
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
        text = row.data(role)
        if text:
            return str(text).replace("\n", ", ")
    return ""


def _in_page(view: PageView) -> Thing:
    """Return the link that is chosen on a page, else the page by its title."""
    title = view.page.title if view.page is not None else _name(view)
    cursor, shown = view.textCursor(), view.set_page
    if cursor.hasSelection() and shown is not None:
        start, words = cursor.selectionStart(), cursor.selectedText().replace("\N{PARAGRAPH SEPARATOR}", " ")
        spot = shown.spot_at(start)
        if spot is not None and spot.kind in _KINDS:
            return Thing(spot.text or words, _KINDS[spot.kind])
        return Thing(words)
    return Thing(title, "page")
