# SPDX-License-Identifier: GPL-3.0-or-later
"""A full page with one thing to say and one large button: what the terminal shows when it is not a visit.

Nothing on it moves, and nothing of a visit is on it. It tells that its button was pressed, and knows not why.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.announce import announce
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.primary_button import PrimaryButton
from reader.ui.kiosk.large_text import LargeText
from reader.ui.theme import Theme

_COLUMN = 900
"""The widest that the words get, in logical pixels at 100 %."""
_BUTTON = 420, 76
_SECOND = 44
_SHARES = (
    *((large, words) for words in (1.0, 0.85, 0.7, 0.6) for large in (1.0, 0.9, 0.8, 0.7, 0.6)),
    *((share, share) for share in (0.5, 0.4, 0.3)),
)
"""How much smaller title and number, and then the words, may become until all of them are on the page.

Nobody is to look for the button, and for who chose large text the words are not to be smaller than for others."""


class CalmPage(QWidget):
    """A title, a number if there is one, a sentence or two, the large button, and perhaps a quiet one under it."""

    taken = Signal()
    """The large button."""
    declined = Signal()
    """The quiet one."""

    def __init__(self, theme: Theme, *, with_number: bool = False, with_second: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("pageArea")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = LargeText(theme, self, size=44, share=0.11, weight=QFont.Weight.Bold, colour="heading")
        self.number = LargeText(theme, self, size=150, share=0.3, weight=QFont.Weight.Bold, colour="heading")
        self.number.setVisible(with_number)
        self.words = LargeText(theme, self, size=24, share=0.06)
        self.button = PrimaryButton(theme, self)
        self.second = LinkButton(theme, parent=self)
        self.second.setVisible(with_second)
        self.button.clicked.connect(self.taken)
        self.second.clicked.connect(self.declined)
        self.setFocusProxy(self.button)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the page is as large as the screen
        self._column.addStretch(3)
        for part in (self.title, self.number, self.words):
            self._column.addWidget(part)
        self._column.addStretch(2)
        for button in (self.button, self.second):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        theme.changed.connect(self._arrange)

    def say(self, title: str, words: str, button: str, second: str = "") -> None:
        """Put the texts on the page."""
        for part, text in ((self.title, title), (self.words, words), (self.button, button), (self.second, second)):
            part.setText(text)
            part.setAccessibleName(text)
        self.button.setAccessibleDescription(words)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self._arrange()

    def spoken(self) -> str:
        """Return what a screen reader is told when the page comes."""
        return f"{self.title.text()} {self.words.text()}"

    def _arrange(self) -> None:
        theme, room = self._theme, self.size()
        side = max(theme.gap(20), (room.width() - theme.px(_COLUMN)) // 2)
        self._column.setContentsMargins(side, theme.gap(12), side, theme.gap(12))
        self._column.setSpacing(theme.gap(14))
        inside = max(1, room.width() - 2 * side)
        for button, width, height in (
            (self.button, theme.px(_BUTTON[0]), theme.gap(_BUTTON[1])),
            (self.second, 0, theme.px(_SECOND)),
        ):
            wide = min(max(width, button.sizeHint().width()), inside)
            button.setFixedSize(wide, max(height, button.heightForWidth(wide)))
        for large, words in _SHARES:
            for part, share in ((self.title, large), (self.number, large), (self.words, words)):
                part.fit(room, share)
            if self._column.heightForWidth(room.width()) <= room.height():
                break
        self._column.activate()  # at once: nobody is to see a page half arranged

    # -- Qt's own -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the page."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, and have the page spoken."""
        super().showEvent(event)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.spoken(), urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the keyboard, Esc the large button: it is never the one that ends something."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.second if self.second.hasFocus() else self.button).click()
        elif event.key() == Qt.Key.Key_Escape:
            self.button.click()
        else:
            super().keyPressEvent(event)
