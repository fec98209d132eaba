# SPDX-License-Identifier: GPL-3.0-or-later
"""A quiet strip beside the page: what a volunteer can say about it, and what to hand back to the care team.

It stands beside the page, or below where there is little room; it never lies over it. It shows words it is given.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from reader.calls.handing_back import Strip
from reader.i18n import _
from reader.ui.controls.icon_button import IconButton
from reader.ui.theme import Theme

_WIDTH = 262
_LEAST_PAGE = 560
"""Pixels at 100 % that the page keeps beside the strip; with less, the strip stands below."""
_LEAST_HEIGHT = 480
"""Pixels at 100 % of the page's place from which the strip stands below it at all."""
_SHARE = 0.26
"""Of the height, below the page."""
_SIZE = 15.5
_LINE = 1.4
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_QUESTION = "•\u00a0\u00a0"


class InfoStrip(QWidget):
    """Says nothing where the guide has nothing for it, and is then not there."""

    close_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = Strip()
        self.setObjectName("infoStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = QLabel()
        self._name.setProperty("role", "heading")
        self.close_button = IconButton(theme, "x", self)
        self.close_button.clicked.connect(self.close_requested)
        self.text = _Words(theme, self)
        self._top = QHBoxLayout()
        self._top.addWidget(self._name, 1)
        self._top.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addWidget(self.text, 1)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    @property
    def words(self) -> Strip:
        """What it shows."""
        return self._words

    def show_words(self, words: Strip) -> None:
        """Show this from its top; the same again changes nothing."""
        if words != self._words:
            self._words = words
            self._write()

    def retranslate(self) -> None:
        """Say everything in the current language; the guide's words come from outside."""
        self.setAccessibleName(_("What I can say"))
        self._name.setText(_("Information, not advice"))
        self.text.setAccessibleName(_("What you can say, and what is for the care team"))
        self.close_button.set_name(_("Hide what I can say"))
        self._write()

    def _write(self) -> None:
        groups = (
            (_("You can say"), self._words.can_say, ""),
            (_("For the care team"), self._words.hand_back, _QUESTION),
        )
        self.text.write([(title, [mark + line for line in lines]) for title, lines, mark in groups if lines])

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        self._column.setContentsMargins(gap(14), gap(6), gap(4), gap(4))
        self._write()


class _Words(QTextEdit):
    """Read-only; the keyboard scrolls and selects in it, and letters go on to whoever searches."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("infoWords")
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

    def write(self, groups: list[tuple[str, list[str]]]) -> None:
        """Show titles with their lines, from the top."""
        theme = self._theme
        ring = max(2, theme.gap(2.4))
        self.setStyleSheet(
            f"QTextEdit#infoWords {{ background: transparent; border: {ring}px solid transparent;"
            f" border-radius: {theme.gap(8)}px; padding: 0; }}"
            f"QTextEdit#infoWords:focus {{ border-color: {theme.palette.focus}; }}"
        )
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        heading = _letters(theme.font(_SIZE, QFont.Weight.Bold), theme.palette.heading)
        plain = _letters(theme.font(_SIZE), theme.palette.text)
        for place, (title, lines) in enumerate(groups):
            self._put(cursor, title, heading, above=theme.gap(14) if place else 0, level=3)
            for line in lines:
                hang = theme.px(13) if line.startswith(_QUESTION) else 0
                self._put(cursor, line, plain, hang=hang)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _put(
        self, cursor: QTextCursor, text: str, letters: QTextCharFormat, *, above: int = 0, hang: int = 0, level: int = 0
    ) -> None:
        font = letters.font()
        block = QTextBlockFormat()
        block.setHeadingLevel(level)
        block.setTopMargin(above)
        block.setBottomMargin(self._theme.gap(6))
        block.setLeftMargin(hang)
        block.setTextIndent(-hang)
        block.setLineHeight(100 * _LINE * font.pixelSize() / QFontMetricsF(font).height(), _PROPORTIONAL)
        if cursor.position() > 0:
            cursor.insertBlock(block, letters)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(text, letters)


class BesidePage(QWidget):
    """Takes the page's place in its column, and holds the page and a strip beside or below it."""

    def __init__(self, theme: Theme, page: QWidget, strip: QWidget) -> None:
        column = page.parentWidget()
        assert column is not None
        super().__init__(column)
        self._theme = theme
        self._strip = strip
        self._is_wanted = False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        around = column.layout()
        assert around is not None
        around.replaceWidget(page, self)
        self._row.addWidget(page, 1)
        self._row.addWidget(strip)
        strip.hide()
        theme.changed.connect(self.arrange)

    def show_strip(self, *, wanted: bool) -> None:
        """Have the strip there or not; without enough room it is not, whatever is wanted."""
        self._is_wanted = wanted
        self.arrange()

    def arrange(self) -> None:
        """Find the strip's place for the room there is."""
        theme, strip = self._theme, self._strip
        is_beside = self.width() >= theme.px(_LEAST_PAGE) + theme.px(_WIDTH)
        has_room = is_beside or self.height() >= theme.px(_LEAST_HEIGHT)
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        if strip.property("is_below") != (not is_beside):
            strip.setProperty("is_below", not is_beside)
            strip.style().polish(strip)
        if is_beside:
            strip.setMinimumHeight(0)
            strip.setMaximumHeight(16_777_215)
            strip.setFixedWidth(theme.px(_WIDTH))
        else:
            strip.setMinimumWidth(0)
            strip.setMaximumWidth(16_777_215)
            strip.setFixedHeight(max(1, int(self.height() * _SHARE)))
        strip.setVisible(self._is_wanted and has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the room anew."""
        super().resizeEvent(event)
        self.arrange()


def _letters(font: QFont, colour: str) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(font)
    letters.setForeground(QColor(colour))
    return letters
