# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs in the one folder that the site file names, as large buttons: what the terminal has for a dialog for files.

The folder may be on a stick that is slow or gone, so it is looked into off the window's thread.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.i18n import _
from reader.packs.limits import PACK_ENDING
from reader.ui.announce import announce
from reader.ui.background import Lane
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.theme import Theme

_MOST = 20


class PackFolder(QWidget):
    """`look` fills it."""

    chosen = Signal(object)
    """The Path of a pack."""
    filled = Signal()
    """The buttons are new ones."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._folder = theme, folder
        self._heading = WrappedLabel(theme, self, size=19, weight=QFont.Weight.Bold, colour="heading")
        self.state = WrappedLabel(theme, self, size=17)
        self.buttons: list[QPushButton] = []
        self.is_looking = False
        """Whether the folder is being looked into."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self.state)
        self._lane = Lane(self)
        self._lane.answered.connect(self.show_files)
        theme.changed.connect(self._follow_theme)
        self.retranslate()
        self._follow_theme()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._heading.setText(_("In the folder {folder}").format(folder=self._folder))

    def look(self) -> None:
        """Show what is in the folder now."""
        self.is_looking = True
        self.state.setText(_("Looking into the folder …"))
        folder = self._folder
        self._lane.ask(lambda _is_stale: packs_in(folder))

    def finish(self) -> None:
        """Let nothing run on."""
        self._lane.finish()

    def show_files(self, found: list[Path]) -> None:
        """Offer these; `look` does so when it has looked."""
        self.is_looking = False
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(path) for path in found]
        none = _("There is no guide’s file here; its name ends in “{ending}”. Put it in, and press “Look again”.")
        text = _("Press the one that you want to install.") if found else none.format(ending=PACK_ENDING)
        self.state.setText(text)
        self.filled.emit()
        if self.isVisible():
            announce(self, text)

    def _button(self, path: Path) -> QPushButton:
        button = QPushButton(path.name, self)
        button.setAutoDefault(False)
        button.setAccessibleName(_("Look at {name}").format(name=path.name))
        button.setMinimumHeight(target(self._theme))
        button.clicked.connect(partial(self._on_clicked, path))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()
        return button

    def _on_clicked(self, path: Path, _checked: object = None) -> None:
        self.chosen.emit(path)

    def _follow_theme(self) -> None:
        self._column.setSpacing(self._theme.gap(10))
        for button in self.buttons:
            button.setMinimumHeight(target(self._theme))


def packs_in(folder: Path) -> list[Path]:
    """Return the packs that lie in a folder, the newest first; none where it cannot be looked into."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == PACK_ENDING and path.is_file()]
        return sorted(found, key=_age)[:_MOST]
    except OSError:
        return []


def _age(path: Path) -> tuple[float, str]:
    return -path.stat().st_mtime, path.name
