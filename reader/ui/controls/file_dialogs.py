# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's dialogs for files. The only module that knows them; it is loaded when somebody asks for a file.

So a waiting-room terminal, where nobody can ask for one, never loads it. Nothing is kept of where somebody looked.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reader.ui.controls.qt_memory import nothing_kept


def ask_to_save(parent: QWidget, title: str, start: Path, kinds: str) -> tuple[Path | None, str]:
    """Ask for a file to write; return it and the chosen one of `kinds` (Qt's filters), None when nobody chose one."""
    with nothing_kept():
        chosen, kind = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
    return Path(chosen) if chosen else None, kind


def ask_to_open(parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
    """Ask for a file to read; None when nobody chose one."""
    with nothing_kept():
        chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(start), kinds)
    return Path(chosen) if chosen else None
