# SPDX-License-Identifier: GPL-3.0-or-later
"""All commands in one card over the window: a field, and the list of what its words ask for. Enter does the chosen one.

It is built when it is first opened. The keyboard stays in the field, the arrows move through the list. It tells which
command was chosen, and does none.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.i18n import _, plural
from reader.ui.announce import announce
from reader.ui.controls.focus_card import FocusCard
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.rows import RowList
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.theme import Theme
from reader.ui.window.command_ranking import Command, ranked
from reader.ui.window.command_rows import CommandDelegate, CommandModel, spoken

_WIDEST, _HIGHEST = 680, 600
_PAGE = 7
"""Rows that Page Up and Page Down go by."""
_STEPS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE,
}  # fmt: skip


class CommandPalette(FocusCard):
    """`open_with` shows it; Esc, its button or a press beside it closes it and gives the keyboard back."""

    chosen = Signal(str)
    """The id of a command that is possible. The card is closed, and the keyboard is where it was."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="commandPalette")
        self._commands: list[Command] = []
        self._recent: tuple[str, ...] = ()
        self._little: frozenset[str] = frozenset()
        self.title = WrappedLabel(theme, self.card, size=20, weight=QFont.Weight.Bold, colour="heading")
        self.close_button = IconButton(theme, "x", self.card)
        self.close_button.clicked.connect(self.close)
        self.field = QLineEdit(self.card)
        self.field.setProperty("kind", "filter")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_text_changed)
        self.told = WrappedLabel(theme, self.card, size=15, colour="muted")
        self.model = CommandModel(self)
        self.rows = RowList(self.card)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._delegate = CommandDelegate(theme, self.rows)
        self.rows.setItemDelegate(self._delegate)
        self.rows.setModel(self.model)
        self.rows.row_chosen.connect(self._choose)
        self._top = QHBoxLayout()
        self._top.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self.card)
        self._column.addLayout(self._top)
        self._column.addWidget(self.field)
        self._column.addWidget(self.told)
        self._column.addWidget(self.rows, 1)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def open_with(self, commands: list[Command], recent: tuple[str, ...], little: frozenset[str] = frozenset()) -> None:
        """List these commands, those of `recent` first, and take the keyboard; words of `little` tell nothing."""
        self._commands, self._recent, self._little = commands, recent, little
        self.open()
        announce(self, f"{self.title.text()}. {self.told.text()}")

    def prepare(self) -> None:
        """Begin with an empty field and all commands."""
        self.rows.follow_width(anew=True)
        self.field.clear()
        self._show()

    def first_stop(self) -> QWidget:
        """Return the field, where the keyboard stays."""
        return self.field

    def retranslate(self) -> None:
        """Set every text anew in the current language; what is listed is in the language in which it was opened."""
        self.setAccessibleName(_("All commands"))
        self.title.setText(_("All commands"))
        self.field.setPlaceholderText(_("Type what you want to do"))
        self.field.setAccessibleName(_("Find a command"))
        self.field.setAccessibleDescription(_("The arrows choose, Enter does it, Esc closes."))
        self.rows.setAccessibleName(_("Commands"))
        self.close_button.set_name(_("Close the list of commands"))

    def place(self, area: QRect) -> None:
        """Put the card into the middle of `area`, no larger than reads well."""
        self.place_in_middle(area, self._theme.px(_WIDEST), self._theme.px(_HIGHEST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move through the list and choose from it; the field has all others."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._move(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            return super().eventFilter(watched, event)
        return True

    def _show(self) -> None:
        found = ranked(self._commands, self.field.text(), self._recent, self._little)
        self.model.show(found)
        self._delegate.forget_heights()
        self.rows.setCurrentIndex(self.model.index(0))
        self.rows.scrollToTop()
        count = plural("{count} command", "{count} commands", len(found))
        self.told.setText(count if found else _("No command is called so. Try another word for it."))

    def _move(self, by: int) -> None:
        count = self.model.rowCount()
        if not count:
            return
        row = self.rows.currentIndex().row() + by
        row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
        self.rows.setCurrentIndex(self.model.index(row))
        self.rows.viewport().update()
        announce(self, spoken(self.model.command(self.rows.currentIndex())))

    def _choose(self, _index: object = None) -> None:
        index = self.rows.currentIndex()
        if not index.isValid():
            return
        command = self.model.command(index)
        if not command.is_possible:
            self.told.setText(command.why_not or _("{title}: this is not possible now.").format(title=command.title))
            announce(self, self.told.text(), urgent=True)
            return
        self.close()
        self.chosen.emit(command.id)

    def _on_text_changed(self, _text: str) -> None:
        if not self.is_open:
            return
        self._show()
        first = spoken(self.model.command(self.rows.currentIndex())) if self.model.rowCount() else ""
        announce(self, f"{self.told.text()}. {first}" if first else self.told.text())

    def _on_theme_changed(self) -> None:
        gap, side = self._theme.gap, target(self._theme)
        put_margins(self._column, gap(20), gap(12), gap(10), gap(12))
        self._column.setSpacing(gap(8))
        self.field.setMinimumHeight(side)
        self.close_button.setMinimumSize(side, side)
        self.rows.follow_width(anew=True)
