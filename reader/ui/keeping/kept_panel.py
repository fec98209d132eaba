# SPDX-License-Identifier: GPL-3.0-or-later
"""Kept by me, in the right column: own questions, bookmarks, highlights and notes, to go to, to change, to take away.

It shows what it is given and asks for the rest by signals; it keeps nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.i18n import _, plural
from reader.ui.announce import announce
from reader.ui.controls.filter_field import FilterField
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.keeping.kept_delegate import KeptDelegate
from reader.ui.keeping.kept_groups import KeptGroup, KeptRow, matching
from reader.ui.keeping.kept_model import KeptModel, Key
from reader.ui.keeping.kept_tools import KeptTools
from reader.ui.keeping.kept_tree import KeptTree

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from reader.ui.theme import Theme

_LOW = 340
"""Height at 100 % below which only the list and its buttons are shown; keys and menu do the rest."""
_MANY = 8
"""From this many rows on there is a field to filter them."""


class KeptPanel(QWidget):
    """Lists what is kept."""

    place_requested = Signal(object)
    """The KeptRow whose place should be shown."""
    tick_requested = Signal(int)
    """The id of a question that was asked, or was not after all."""
    move_requested = Signal(int, int)
    """A question's id, and the step: -1 is up."""
    change_requested = Signal(str, int)
    """Kind and id of what should be worded anew."""
    answer_requested = Signal(int)
    """The id of a question whose answer should be written down."""
    remove_requested = Signal(str, int)
    """Kind and id."""
    question_requested = Signal()
    """A new question should be written."""
    forget_requested = Signal()
    """What was read should be forgotten."""
    seen = Signal()
    """Somebody looks: what is listed has to be up to date."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[KeptGroup, ...] = ()
        self._low = False
        self.setMinimumSize(1, 1)  # else what is left out where it is low would keep it high
        self._model = KeptModel(self)
        self._new = LinkButton(theme, "", self, icon_name="plus")
        self._new.clicked.connect(self.question_requested)
        self._filter = FilterField(theme, self)
        self._filter.text_changed.connect(self._show_groups)
        self._nothing = WrappedLabel(theme, self, colour="muted")
        self.tree = KeptTree(self)
        self._delegate = KeptDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setModel(self._model)
        self._filter.list_requested.connect(self.tree.setFocus)
        self.tools = KeptTools(theme, self)
        self._column = QVBoxLayout(self)
        for part in (self._new, self._filter, self._nothing, self.tree, self.tools):
            self._column.addWidget(part, 1 if part is self.tree else 0)
        self._rest = QWidget(self)
        self._column.addWidget(self._rest, 1)
        self._connect()
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()
        self._show_groups()

    def _connect(self) -> None:
        tree, tools = self.tree, self.tools
        tree.row_chosen.connect(self._on_row_chosen)
        tree.space_pressed.connect(self._on_space_pressed)
        tree.sign_clicked.connect(self._on_space_pressed)
        tree.remove_pressed.connect(self._on_remove)
        tree.change_pressed.connect(self._on_change)
        tree.step_pressed.connect(self._on_step)
        tree.current_changed.connect(self._show_tools)
        tools.remove_requested.connect(self._on_remove)
        tools.change_requested.connect(self._on_change)
        tools.answer_requested.connect(self._on_answer)
        tools.step_requested.connect(self._on_step)

    def set_groups(self, groups: Sequence[KeptGroup]) -> None:
        """Show these groups; the current row stays what it was, or the one in its place when it is gone."""
        self._groups = tuple(groups)
        self._show_groups()

    def select(self, key: Key) -> None:
        """Make the row that stands for something the current one."""
        self._make_current(self._model.find(key))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Kept by me"))
        self.tree.setAccessibleName(_("Kept by me"))
        self._new.setText(_("Write a question of my own"))
        self._filter.set_texts(_("Filter what I kept"), _("Filter"), _("Empty the filter"))
        self.tools.retranslate()
        self._delegate.forget_heights()
        self._show_groups()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks."""
        super().showEvent(event)
        self.seen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the list needs the room of."""
        was_low = self._low
        super().resizeEvent(event)
        if was_low != self._is_low():
            self._show_groups()
            self._column.activate()

    def _is_low(self) -> bool:
        """Tell whether there is room for little more than the list and its buttons."""
        self._low = self.height() < self._theme.px(_LOW)
        return self._low

    # -- what is shown --------------------------------------------------------------------------------------------

    def _show_groups(self) -> None:
        rows = sum(len(group.rows) for group in self._groups)
        self._filter.setVisible((rows >= _MANY and not self._is_low()) or bool(self._filter.text))
        self._new.setVisible(not self._is_low() or not rows)
        self.tools.show_words(shown=not self._is_low())
        shown = matching(self._groups, self._filter.text)
        at = self.tree.currentIndex()
        key, group, place = self._model.key(at), at.parent().row(), at.row()
        self._delegate.forget_heights()
        self._model.set_groups(shown)
        self.tree.expandAll()
        found = self._model.find(key) if key else QModelIndex()
        if key and not found.isValid():
            found = self._in_place_of(group, place)
        self._make_current(found)
        self.tree.setVisible(bool(shown))
        self._rest.setVisible(not shown)
        self._nothing.setVisible(not shown)
        self._nothing.setText(_nothing_words(is_filtered=bool(self._groups)))
        if self._filter.text:
            announce(self, plural("{count} entry", "{count} entries", sum(len(each.rows) for each in shown)))

    def _in_place_of(self, group: int, place: int) -> QModelIndex:
        """Return the row that has moved up into the place of one that is gone, or the last before it."""
        parent = self._model.index(min(max(0, group), self._model.rowCount() - 1), 0)
        last = self._model.rowCount(parent) - 1 if parent.isValid() else -1
        return self._model.index(min(place, last), 0, parent) if last >= 0 else QModelIndex()

    def _make_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.tree.setCurrentIndex(index)
        self._show_tools()

    def _show_tools(self) -> None:
        row = self._current()
        group = self._model.group(self.tree.currentIndex()) if row else None
        at = self.tree.currentIndex().row()
        self.tools.show_for(row, can_up=at > 0, can_down=bool(group and at < len(group.rows) - 1))
        if row is not None and self.isVisible():
            self._column.activate()  # the buttons have taken room from the list: what they belong to stays in view
            self.tree.scrollTo(self.tree.currentIndex())

    def _current(self) -> KeptRow | None:
        return self._model.entry(self.tree.currentIndex())

    # -- what is asked for ----------------------------------------------------------------------------------------

    def _on_row_chosen(self, index: QModelIndex) -> None:
        row = self._model.entry(index)
        if row is None:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        elif row.kind == "forget":
            self.forget_requested.emit()
        elif row.quote is not None:
            self.place_requested.emit(row)
        else:
            self.change_requested.emit(row.kind, row.id)

    def _on_space_pressed(self, index: QModelIndex) -> None:
        row = self._model.entry(index)
        if row is not None and row.kind == "question":
            self.tick_requested.emit(row.id)
        else:
            self._on_row_chosen(index)

    def _on_remove(self) -> None:
        row = self._current()
        if row is not None and row.kind not in ("visit", "forget"):
            self.remove_requested.emit(row.kind, row.id)

    def _on_change(self) -> None:
        row = self._current()
        if row is not None and row.kind in ("question", "note"):
            self.change_requested.emit(row.kind, row.id)

    def _on_answer(self) -> None:
        row = self._current()
        if row is not None and row.kind == "question":
            self.answer_requested.emit(row.id)

    def _on_step(self, step: int) -> None:
        row = self._current()
        if row is not None and row.kind == "question":
            self.move_requested.emit(row.id, step)

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        self._column.setContentsMargins(0, 0, 0, gap(8))
        self._column.setSpacing(gap(6))
        self.tree.follow_width(anew=True)


def _nothing_words(*, is_filtered: bool) -> str:
    if is_filtered:
        return _("Nothing here has these words in it.")
    return _(
        "Nothing is kept yet. Select words on a page to highlight them or to write a note, press Ctrl + D to set a "
        "bookmark, or choose questions under “Questions”. Everything stays on this computer."
    )
