# SPDX-License-Identifier: GPL-3.0-or-later
"""Text to read and not to write: the keyboard scrolls and selects in it, and a ring shows that it has the keyboard.

It never loads anything: a picture or a link named in a text stays text. It knows nothing of what is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.ui.theme import Theme

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class TextToRead(QTextEdit):
    """Empty at first; `name` is its object name, which no other kind of text has."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:
        """Give nothing for anything: no text shown here can reach the disk."""
        return QByteArray()

    def wear_theme(self, *, above: int = 0, beside: int = 0) -> None:
        """Take the ring from the theme, and leave room inside it: pixels above and below the text, and beside it."""
        theme, name = self._theme, self.objectName()
        ring = max(2, theme.gap(2.4))
        self.setStyleSheet(
            f"QTextEdit#{name} {{ background: transparent; border: {ring}px solid transparent;"
            f" border-radius: {theme.gap(8)}px; padding: {above}px {beside}px; }}"
            f"QTextEdit#{name}:focus {{ border-color: {theme.palette.focus}; }}"
        )


def letters(font: QFont, colour: str) -> QTextCharFormat:
    """Return the look of letters; the colour as `#rrggbb`."""
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(QColor(colour))
    return look


def set_line_height(block: QTextBlockFormat, font: QFont, height: float) -> None:
    """Have lines of this height, in multiples of the size of the letters."""
    # Qt multiplies the font's own line, not the size of its letters.
    block.setLineHeight(100 * height * font.pixelSize() / QFontMetricsF(font).height(), _PROPORTIONAL)
