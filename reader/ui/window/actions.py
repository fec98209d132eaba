# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the table of actions as QActions of a window, with icons and shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.ui.theme import Theme
from reader.ui.window.action_table import ACTIONS, Action


class LockedAction(QAction):
    """One that cannot be seen or done, whatever features say of it: they know no locks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        super().setVisible(False)
        super().setEnabled(False)

    def setVisible(self, visible: bool) -> None:
        """Stay away."""

    def setEnabled(self, enabled: bool) -> None:
        """Stay locked."""


def build_actions(
    parent: QObject, theme: Theme, allows: Callable[[Action], bool] | None = None, *, has_keys: bool = True
) -> dict[str, QAction]:
    """Return a QAction for each row, by id, with icon and shortcuts for the window that `parent` is or is in.

    Those that `allows` refuses are locked; without `has_keys` none has shortcuts.
    """
    built: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for row in ACTIONS:
        action = QAction(parent) if allows is None or allows(row) else LockedAction(parent)
        theme.put_icon(action, row.icon)
        action.setObjectName(row.id)
        if has_keys and not isinstance(action, LockedAction):
            action.setShortcuts([QKeySequence.fromString(keys) for keys in row.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(row.is_switch or bool(row.choice))
        if row.choice:
            groups.setdefault(row.choice, QActionGroup(parent)).addAction(action)
        built[row.id] = action
    retranslate_actions(built)
    return built


def retranslate_actions(actions: Mapping[str, QAction]) -> None:
    """Set the texts anew in the current language."""
    for row in ACTIONS:
        actions[row.id].setText(row.text)
        actions[row.id].setIconText(row.short() if row.short else row.text)
