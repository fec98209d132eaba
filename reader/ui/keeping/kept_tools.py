# SPDX-License-Identifier: GPL-3.0-or-later
"""The buttons below the list of what is kept: what can be done with the current row. They know no rows but that one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.i18n import _
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.icon_button import IconButton
from reader.ui.glossary.word_button import WordButton

if TYPE_CHECKING:
    from reader.ui.keeping.kept_groups import KeptRow
    from reader.ui.theme import Theme


class KeptTools(QWidget):
    """Only the buttons that make sense for the row are shown."""

    step_requested = Signal(int)
    answer_requested = Signal()
    change_requested = Signal()
    remove_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.up = IconButton(theme, "arrow-up", self)
        self.down = IconButton(theme, "arrow-down", self)
        self.up.clicked.connect(partial(self.step_requested.emit, -1))
        self.down.clicked.connect(partial(self.step_requested.emit, 1))
        self.answer = WordButton(theme, "sticky-note", self)
        self.change = WordButton(theme, "pen", self)
        self.remove = WordButton(theme, "trash-2", self)
        self.answer.clicked.connect(self.answer_requested)
        self.change.clicked.connect(self.change_requested)
        self.remove.clicked.connect(self.remove_requested)
        self._row = FlowLayout(self)
        for button in (self.up, self.down, self.answer, self.change, self.remove):
            self._row.addWidget(button)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("What to do with this entry"))
        self.up.set_name(_("Move up"))
        self.down.set_name(_("Move down"))
        for button, text, name in (
            (self.answer, _("Answer"), _("Answer: write down what you were told")),
            (self.change, _("Change"), _("Change the words")),
            (self.remove, _("Remove"), _("Remove this entry")),
        ):
            button.set_words(text, name)

    def show_words(self, *, shown: bool) -> None:
        """Show words beside the icons, or the icons alone where there is little room."""
        for button in (self.answer, self.change, self.remove):
            button.show_word(shown=shown)
        self.updateGeometry()

    def show_for(self, row: KeptRow | None, *, can_up: bool, can_down: bool) -> None:
        """Offer what can be done with a row; nothing when there is none."""
        is_question = row is not None and row.kind == "question"
        self.setVisible(row is not None and row.kind not in ("visit", "forget"))
        for button in (self.up, self.down, self.answer):
            button.setVisible(is_question)
        self.change.setVisible(row is not None and row.kind in ("question", "note"))
        for button, can in ((self.up, can_up), (self.down, can_down)):
            if not can and button.hasFocus():
                self.remove.setFocus(Qt.FocusReason.OtherFocusReason)  # what is disabled hands the keyboard to anybody
            button.setEnabled(can)

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(self._theme.gap(2))
