# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the table of actions as QActions of a window, with icons and shortcuts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.ui.theme import Theme
from reader.ui.window.action_table import ACTIONS


def build_actions(parent: QObject, theme: Theme) -> dict[str, QAction]:
    """Return a QAction for each row, by id, with icon and shortcuts for the window that `parent` is or is in."""
    built: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for row in ACTIONS:
        action = QAction(theme.icon(row.icon), "", parent)
        action.setObjectName(row.id)
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
