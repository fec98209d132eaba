# SPDX-License-Identifier: GPL-3.0-or-later
"""The call sheet in the right column: notes, what was pinned, questions for the doctor, and the ways to take it along.

It shows what it is given and asks for the rest by signals; it keeps nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.helpline.notes_field import Look, NotesField
from reader.ui.helpline.sheet_area import SheetArea
from reader.ui.helpline.sheet_rows import SheetGroup
from reader.ui.helpline.sheet_tree import SheetDelegate, SheetModel, SheetTree
from reader.ui.helpline.taking_sheet import WAYS, Way, way_words
from reader.ui.theme import Theme

_LOW, _MIDDLE, _LEAST = 430, 560, 130
"""Heights at 100 % below which the tab's own name is left out and the notes are short; and below which there is no room
for the ways to take the sheet along, which the sheet at the end has too."""
_LONGEST_QUESTION = 300


class CallSheet(QWidget):
    """`show_groups` fills its list."""

    notes_changed = Signal(str)
    place_requested = Signal(int)
    """The place of a pin in the call, whose own place in the guide should be shown."""
    move_requested = Signal(int, int)
    """The place of a pin, and the step on the screen: -1 is up."""
    remove_requested = Signal(int)
    question_written = Signal(str)
    """A question in the caller's own words."""
    way_chosen = Signal(str)
    """One of WAYS."""

    def __init__(self, theme: Theme, look: Look) -> None:
        super().__init__()
        self._theme = theme
        self._has_rows = False
        self.setMinimumSize(1, 1)  # else what is left out where it is low would keep it high
        self.model = SheetModel(self)
        self.tree = SheetTree(self)
        self._area = SheetArea(theme, self, self.tree)
        self.title = WrappedLabel(theme, self, size=18, weight=QFont.Weight.Bold, colour="heading")
        self.gone = WrappedLabel(theme, self, size=14, colour="muted")
        self.notes = NotesField(theme, look, self)
        self.notes.changed.connect(self.notes_changed)
        self.nothing = WrappedLabel(theme, self, colour="muted")
        self.tree.setMinimumHeight(1)
        self._delegate = SheetDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setModel(self.model)
        self._rest = QWidget(self)
        self.tools = QWidget(self)
        self.up, self.down = IconButton(theme, "arrow-up", self.tools), IconButton(theme, "arrow-down", self.tools)
        self.remove = IconButton(theme, "trash-2", self.tools)
        self.question = QLineEdit(self)
        self.question.setMaxLength(_LONGEST_QUESTION)
        self._ways_bar = QWidget(self)
        self.ways = {way: QPushButton(self._ways_bar) for way in WAYS if way != "html"}
        self._build()
        self._connect()
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()
        self.show_groups(())

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.gone, 1, Qt.AlignmentFlag.AlignBottom)
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        for button in (self.up, self.down, self.remove):
            tools.addWidget(button)
        tools.addStretch(1)
        self._flow = FlowLayout(self._ways_bar)
        for way in self.ways.values():
            self._flow.addWidget(way)
        inside = self._area.column
        inside.addLayout(head)
        for part in (self.notes, self.nothing, self.tree, self._rest, self.tools, self.question):
            inside.addWidget(part, 1 if part in (self.tree, self._rest) else 0)
        self._area.watch(self.notes.field, self.question, self.up, self.down, self.remove)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self._ways_bar)

    def _connect(self) -> None:
        tree = self.tree
        tree.row_chosen.connect(self._on_row_chosen)
        tree.remove_pressed.connect(self._on_remove)
        tree.step_pressed.connect(self._on_step)
        tree.current_changed.connect(self._on_current_changed)
        self.up.clicked.connect(partial(self._on_step, -1))
        self.down.clicked.connect(partial(self._on_step, 1))
        self.remove.clicked.connect(self._on_remove)
        self.question.returnPressed.connect(self._on_question_written)
        for way, button in self.ways.items():
            button.clicked.connect(partial(self._on_way_clicked, way))

    def show_groups(self, groups: Sequence[SheetGroup], current: int = -1) -> None:
        """Show what is on the sheet; the pin at a place of the call becomes the current row."""
        self._delegate.forget_heights()
        self.model.set_groups(groups)
        self.tree.expandAll()
        self._has_rows = bool(groups)
        index = self.model.find(current)
        if index.isValid():
            self.tree.setCurrentIndex(index)
        if not groups and self.tree.hasFocus():
            self.notes.setFocus()
        self._arrange()
        if index.isValid():
            self._column.activate()  # what stands around the list may just have come
            self._area.show_row(index)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Call sheet"))
        self.title.setText(_("Call sheet"))
        self.gone.setText(_("gone when the call ends"))
        self.tree.setAccessibleName(_("Pinned, and questions for their doctor"))
        self.nothing.setText(_("Nothing is pinned yet. Ctrl + D pins the passage, the word or the question in front."))
        self.question.setPlaceholderText(_("A question for their doctor"))
        self.question.setAccessibleName(_("A question for their doctor, in their own words; Enter puts it down"))
        self.up.set_name(_("Move up"))
        self.down.set_name(_("Move down"))
        self.remove.set_name(_("Take off the sheet"))
        for way, button in self.ways.items():
            button.setText(way_words(way, is_short=True))
            button.setAccessibleName(way_words(way))
        self.notes.retranslate()
        self._delegate.forget_heights()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the list needs the room of."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        height, px = self.height(), self._theme.px
        is_low, is_middling = height < px(_LOW), height < px(_MIDDLE)
        self.notes.set_lines(2 if is_low else 3 if is_middling else 4)
        for part in (self.title, self.gone):
            part.setVisible(not is_low)  # the tab has the same name
        self.nothing.setVisible(not self._has_rows)
        self.tree.setVisible(self._has_rows)
        self._rest.setVisible(not self._has_rows)
        self._ways_bar.setVisible(self._has_rows and height >= px(_LEAST))
        self._show_tools()
        self._area.share_room()

    def _show_tools(self) -> None:
        at = self.tree.currentIndex()
        row = self.model.entry(at)
        self.tools.setVisible(row is not None and self._has_rows)
        last = self.model.rowCount(at.parent()) - 1
        for button, can in ((self.up, at.row() > 0), (self.down, at.row() < last)):
            if not can and button.hasFocus():
                self.remove.setFocus(Qt.FocusReason.OtherFocusReason)  # what is disabled hands the keyboard to anybody
            button.setEnabled(can)

    def _on_current_changed(self) -> None:
        self._show_tools()
        if self.tree.hasFocus():
            self._area.show_row(self.tree.currentIndex())

    def _on_row_chosen(self, index: QModelIndex) -> None:
        row = self.model.entry(index)
        if row is not None:
            self.place_requested.emit(row.place)

    def _on_remove(self) -> None:
        row = self.model.entry(self.tree.currentIndex())
        if row is not None:
            self.remove_requested.emit(row.place)

    def _on_step(self, step: int, _checked: object = None) -> None:
        row = self.model.entry(self.tree.currentIndex())
        if row is not None:
            self.move_requested.emit(row.place, step)

    def _on_question_written(self) -> None:
        words = self.question.text().strip()
        self.question.clear()
        if words:
            self.question_written.emit(words)

    def _on_way_clicked(self, way: Way, _checked: object = None) -> None:
        self.way_chosen.emit(way)

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self._column.setContentsMargins(0, 0, 0, theme.gap(8))
        for column in (self._column, self._area.column):
            column.setSpacing(theme.gap(6))
        self._flow.setSpacing(theme.gap(6))
        self._flow.set_row_gap(theme.gap(6))
        for button in self.ways.values():
            button.setMinimumHeight(target(theme))
        self.question.setMinimumHeight(target(theme))
        self.tree.follow_width(anew=True)
        self._arrange()
