# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in place of results: nothing found, a failure, or a moment's patience; with other ways on.

It says the sentences it is given and tells which way was chosen. It does not search.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.choice_button import ChoiceButton
from reader.ui.theme import Theme
from reader.ui.wrapping import WrappedLabel

_BUTTON_WIDTH = 460
"""At most, in logical pixels at 100 %."""


class SearchMessage(QScrollArea):
    """A title, a sentence, and three buttons; scrolls when the text is very large."""

    contents_requested = Signal()
    questions_requested = Signal()
    urgent_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_ways_on = False
        self._buttons: tuple[ChoiceButton, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget(self)
        self._inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self._title = WrappedLabel(theme, self._inside, size=20, weight=theme.font().Weight.Bold, colour="heading")
        self._text = WrappedLabel(theme, self._inside)
        self._column = QVBoxLayout(self._inside)
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # QScrollArea turns it on for the widget that it is given
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text of its own anew in the current language."""
        for button in self._buttons:
            button.deleteLater()
        theme = self._theme
        contents = ChoiceButton(theme, _("Look through the contents"), _("All parts and chapters"), icon="list")
        questions = ChoiceButton(
            theme, _("Questions to ask"), _("To take to an appointment"), icon="message-circle-question"
        )
        urgent = ChoiceButton(theme, _("When to call"), _("Signs that need help now"), icon="siren", kind="danger")
        contents.clicked.connect(self.contents_requested)
        questions.clicked.connect(self.questions_requested)
        urgent.clicked.connect(self.urgent_requested)
        self._buttons = (contents, questions, urgent)
        for place, button in enumerate(self._buttons, 2):
            self._column.insertWidget(place, button)
            button.setVisible(self._has_ways_on)
        self._on_theme_changed()

    def say(self, title: str, text: str, *, with_ways_on: bool) -> None:
        """Show these sentences; the buttons only when there is nothing to wait for."""
        self._has_ways_on = with_ways_on
        for label, words in ((self._title, title), (self._text, text)):
            label.setText(words)
            label.setAccessibleName(words)
            label.setVisible(bool(words))
        for button in self._buttons:
            button.setVisible(with_ways_on)
        self.verticalScrollBar().setValue(0)

    def sentence(self) -> str:
        """Return what is shown, as one text."""
        labels: tuple[QLabel, ...] = (self._title, self._text)
        return ". ".join(label.text() for label in labels if label.text())

    def height_for(self, width: int) -> int:
        """Return the height that shows everything without scrolling, in logical pixels."""
        return self._column.totalHeightForWidth(width)

    def _on_theme_changed(self) -> None:
        side = self._theme.gap(24)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(self._theme.gap(12))
        for button in self._buttons:
            button.setMinimumWidth(self._theme.gap(120))
            button.setMaximumWidth(self._theme.px(_BUTTON_WIDTH))
