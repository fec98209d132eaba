# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of what is told of a guide's sources: faults first, then what to look at in the chapter that is shown.

Each with its file, its line and a whole sentence. It knows no rules and reads no files.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.content.problems import Problem
from reader.i18n import _, plural
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme

_MOST = 60
"""Problems of one group that are shown; who has more mends some first."""


class PreviewSheet(Sheet):
    """Tab, the arrows and Page Up and Down lead through the words; Esc closes."""

    WIDEST, HIGHEST = 820, 900

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="previewSheet")
        self._faults: Sequence[Problem] = ()
        self._things: Sequence[Problem] = ()
        self._chapter = ""
        self._body = QWidget()
        self.lines: list[str] = []
        """What the sheet says, from the top."""
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        self.retranslate()
        self.follow_theme()

    def show_problems(self, faults: Sequence[Problem], things: Sequence[Problem], chapter: str) -> None:
        """Show these, also while the sheet is open: faults of the guide, and things to look at in a chapter."""
        if (tuple(faults), tuple(things), chapter) != (tuple(self._faults), tuple(self._things), self._chapter):
            self._faults, self._things, self._chapter = faults, things, chapter
            self._write()

    def retranslate(self) -> None:
        """Say everything in the current language; sentences about the sources come anew with the next look at them."""
        self.set_title(_("What to look at"), _("Close"))
        self._write()

    def follow_theme(self) -> None:
        """Take spaces from the theme."""
        super().follow_theme()
        self._write()

    def _write(self) -> None:
        old, self._body = self._body, QWidget()
        self.lines = []
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.gap(4))
        if self._faults:
            self._group(column, _("Left out of the guide until it is mended"), self._faults)
        if self._things:
            self._group(column, _("In this chapter: {title}").format(title=self._chapter), self._things)
        if not self.lines:
            self._put(column, _("There is nothing to look at."))
        self.column.replaceWidget(old, self._body)
        old.hide()  # at once: it goes in a later turn only
        old.deleteLater()
        self._body.show()

    def _group(self, column: QVBoxLayout, title: str, problems: Sequence[Problem]) -> None:
        if self.lines:
            column.addSpacing(self._theme.gap(16))
        self._put(column, title, size=18, weight=QFont.Weight.Bold, colour="heading")
        for problem in problems[:_MOST]:
            column.addSpacing(self._theme.gap(8))
            self._put(column, place_words(problem), size=15, weight=QFont.Weight.Bold, colour="muted")
            self._put(column, problem.text)
        if len(problems) > _MOST:
            column.addSpacing(self._theme.gap(8))
            self._put(column, plural("And {count} more.", "And {count} more.", len(problems) - _MOST))

    def _put(
        self,
        column: QVBoxLayout,
        words: str,
        *,
        size: float = 17,
        weight: QFont.Weight = QFont.Weight.Normal,
        colour: str = "text",
    ) -> None:
        label = WrappedLabel(self._theme, self._body, size=size, weight=weight, colour=colour)
        label.setText(words)
        label.setAccessibleName(words)
        column.addWidget(label)
        self.lines.append(words)


def place_words(problem: Problem) -> str:
    """Return where a problem is: its file, its line and its rule."""
    if not problem.line:
        return _("{file} ({rule})").format(file=problem.path, rule=problem.rule)
    return _("{file}, line {line} ({rule})").format(file=problem.path, line=problem.line, rule=problem.rule)
