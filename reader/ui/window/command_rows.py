# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands as a list of wrapped rows: what each is called, its group under it, its keys at the right.

The current row is drawn as chosen although the keyboard stays in the field above. It ranks nothing and does nothing.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from reader.i18n import _
from reader.ui.controls.rows import Index, RowDelegate
from reader.ui.controls.wrapping import target
from reader.ui.window.command_ranking import Command

_TITLE, _UNDER, _KEYS = 17, 15, 15
_ROOT = QModelIndex()


class CommandModel(QAbstractListModel):
    """The commands that are listed now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: list[Command] = []

    def show(self, commands: list[Command]) -> None:
        """List these."""
        self.beginResetModel()
        self._commands = commands
        self.endResetModel()

    def command(self, index: Index) -> Command:
        """Return what a row stands for."""
        return self._commands[index.row()]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row as it is read out."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.command(index))
        return None


class CommandDelegate(RowDelegate):
    """Draws a CommandModel."""

    def row_height(self, index: Index) -> int:
        """Return the height of the title and of what stands under it."""
        return max(target(self.theme), self._text_height(_command(index)) + 2 * self.theme.gap(6))

    def draw_row(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        """Draw one row."""
        command, palette = _command(index), self.theme.palette
        is_current = self._view.currentIndex() == index
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            self.fill(painter, rect, palette.soft, palette.border if palette.is_contrast else "")
        if is_current:
            self.draw_bar(painter, rect)
        colour = palette.text if command.is_possible else palette.muted
        room = self._room(command)
        place = QRect(rect.left() + self.theme.gap(16), 0, room, 0)
        place.setTop(rect.top() + (rect.height() - self._text_height(command)) // 2)
        title = self.measure(_TITLE, bold=is_current and command.is_possible)
        title.draw(painter, place, command.title, colour)
        place.setTop(place.top() + self._title_height(command))
        self.measure(_UNDER).draw(painter, place, self._under(command), palette.muted)
        if command.keys and self._are_keys_beside(command):
            keys = self.measure(_KEYS)
            width = keys.width(command.keys) + 2  # a space too many, else the last word may wrap
            right = rect.left() + self.width - self.theme.gap(16) - width
            keys.draw(painter, QRect(right, place.top() - title.line, width, 0), command.keys, palette.muted)

    def _text_height(self, command: Command) -> int:
        return self._title_height(command) + self.measure(_UNDER).height(self._under(command), self._room(command))

    def _title_height(self, command: Command) -> int:
        return self.measure(_TITLE, bold=True).height(command.title, self._room(command))

    def _under(self, command: Command) -> str:
        """Return what stands under the title: the keys too where they have no room beside it."""
        beside = not command.keys or self._are_keys_beside(command)
        return _under(command) if beside else f"{_under(command)} · {command.keys}"

    def _room(self, command: Command) -> int:
        whole = self.width - 2 * self.theme.gap(16)
        if command.keys and self._are_keys_beside(command):
            return whole - self.measure(_KEYS).width(command.keys) - self.theme.gap(12)
        return max(1, whole)

    def _are_keys_beside(self, command: Command) -> bool:
        """Tell whether at least half of the row is left for the words."""
        return self.measure(_KEYS).width(command.keys) < self.width // 2 - self.theme.gap(16)


def spoken(command: Command) -> str:
    """Return a command in one line, as a screen reader says it."""
    return ", ".join(part for part in (command.title, _under(command), command.keys) if part)


def _under(command: Command) -> str:
    states = {True: _("on"), False: _("off"), None: ""}
    parts = (
        command.group,
        states[command.is_on],
        "" if command.is_possible else command.why_not or _("not possible now"),
    )
    return " · ".join(part for part in parts if part)


def _command(index: Index) -> Command:
    return cast("CommandModel", index.model()).command(index)
