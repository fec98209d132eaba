# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for a setting that is a text or a number, with room under it for the sentence that refuses what was typed.

What was typed stays in the field. Whether it can be used is for its owner to say (`refuse`).
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.settings import Setting, Value
from reader.settings.table import LONGEST
from reader.ui.announce import announce
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.theme import Theme

_WIDTH = 320


class ValueField(QWidget):
    """Tells of every change while it is typed."""

    value_chosen = Signal(object)
    """What was typed, as a number where it is one and the setting asks for it."""

    def __init__(self, theme: Theme, row: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = row
        self._description = ""
        self.line = QLineEdit(self)
        self.line.setMaxLength(2 * LONGEST)  # what is too long is refused in words, not cut off
        self.line.textEdited.connect(self._on_edited)
        self.refusal = WrappedLabel(theme, self, weight=QFont.Weight.DemiBold, colour="danger")
        self.refusal.hide()
        self.setFocusProxy(self.line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.line)
        self._column.addWidget(self.refusal)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_value(self, value: object) -> None:
        """Show a value without telling; what is being typed for the same value stays."""
        if self._typed() != value or not self.line.hasFocus():
            self.line.setText(str(value))
        self.refuse("")

    def set_words(self, title: str, description: str) -> None:
        """Say what the field is for."""
        self._description = description
        self.line.setAccessibleName(title)
        self._describe()

    def refuse(self, sentence: str) -> None:
        """Say why what was typed cannot be used, beside the field and aloud; an empty sentence takes it back."""
        is_new = sentence != self.refusal.text()
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self._describe()
        if sentence and is_new:
            announce(self.line, sentence)

    def _describe(self) -> None:
        self.line.setAccessibleDescription(f"{self.refusal.text()} {self._description}".strip())

    def _on_edited(self) -> None:
        self.value_chosen.emit(self._typed())

    def _typed(self) -> Value:
        text = self.line.text()
        if self._row.kind not in ("int", "float"):
            return text
        try:
            return int(text) if self._row.kind == "int" else float(text.replace(",", "."))
        except ValueError:
            return text

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self._column.setSpacing(theme.gap(6))
        self.line.setMinimumHeight(target(theme))
        self.line.setMaximumWidth(theme.px(_WIDTH))
