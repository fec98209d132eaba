# SPDX-License-Identifier: GPL-3.0-or-later
"""A quiet strip beside the page: what a volunteer can say about it, and what to hand back to the care team.

It stands beside the page, or below where there is little room; it never lies over it, and where there is no room it is
left out: the same words then stand on a card (info_card.py). It shows words it is given.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.calls.handing_back import Strip
from reader.i18n import _
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.mirroring import begins_right, put_margins
from reader.ui.controls.text_to_read import TextToRead, letters, set_line_height
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
MARK = "•\u00a0\u00a0"
"""Before each line of a list."""


@dataclasses.dataclass(frozen=True, slots=True)
class StripGroup:
    """A heading and what stands below it."""

    title: str
    lines: tuple[str, ...]
    is_list: bool = False
    colour: str = "heading"
    """Of the heading: a name of the palette."""


def strip_groups(words: Strip) -> tuple[StripGroup, ...]:
    """Return what a volunteer sees of these words, group by group, when to call first; groups without words not."""
    groups = (
        StripGroup(_("When to call (F8)"), words.when_to_call, colour="danger"),
        StripGroup(_("You can say"), words.can_say),
        StripGroup(_("For the care team"), words.hand_back, is_list=True),
    )
    return tuple(group for group in groups if group.lines)


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
        self._name.setWordWrap(True)
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
        self.text.write(strip_groups(self._words))

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        put_margins(self._column, gap(14), gap(6), gap(4), gap(4))
        self._name.setContentsMargins(max(2, gap(2.4)), 0, 0, 0)  # as far in as the words, which have a ring
        self._write()


class _Words(TextToRead):
    """Letters typed here go on to whoever searches."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "infoWords", parent)

    def write(self, groups: Sequence[StripGroup]) -> None:
        """Show titles with their lines, from the top."""
        theme = self._theme
        self.wear_theme()
        self.clear()
        frame = self.document().rootFrame()
        room = frame.frameFormat()
        room.setRightMargin(theme.gap(6))  # from the scroll bar
        frame.setFrameFormat(room)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        bold, plain = theme.font(_SIZE, QFont.Weight.Bold), letters(theme.font(_SIZE), theme.palette.text)
        mark = QFontMetrics(plain.font()).horizontalAdvance(MARK)
        for place, group in enumerate(groups):
            heading = letters(bold, theme.palette.colour(group.colour))
            self._put(cursor, group.title, heading, above=theme.gap(14) if place else 0, level=3)
            for line in group.lines:
                self._put(cursor, f"{MARK}{line}" if group.is_list else line, plain, hang=mark if group.is_list else 0)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _put(
        self, cursor: QTextCursor, text: str, look: QTextCharFormat, *, above: int = 0, hang: int = 0, level: int = 0
    ) -> None:
        block = QTextBlockFormat()
        block.setHeadingLevel(level)
        block.setTopMargin(above)
        block.setBottomMargin(self._theme.gap(6))
        block.setRightMargin(hang) if begins_right(self) else block.setLeftMargin(hang)
        block.setTextIndent(-hang)
        set_line_height(block, look.font(), _LINE)
        if cursor.position() > 0:
            cursor.insertBlock(block, look)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(text, look)


class BesidePage(QWidget):
    """Takes the page's place in its column, and holds the page and a strip beside or below it."""

    left_out_changed = Signal(bool)
    """Whether the strip is wanted and has no room."""

    def __init__(self, theme: Theme, page: QWidget, strip: QWidget) -> None:
        column = page.parentWidget()
        assert column is not None
        super().__init__(column)
        self._theme = theme
        self._strip = strip
        self._is_wanted = False
        self.has_room = True
        """Whether there is room for the strip, wanted or not."""
        self.is_left_out = False
        """Whether it is wanted and has no room."""
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
        self.has_room = is_beside or self.height() >= theme.px(_LEAST_HEIGHT)
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
        strip.setVisible(self._is_wanted and self.has_room)
        is_left_out = self._is_wanted and not self.has_room
        if is_left_out != self.is_left_out:
            self.is_left_out = is_left_out
            self.left_out_changed.emit(is_left_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the room anew."""
        super().resizeEvent(event)
        self.arrange()
