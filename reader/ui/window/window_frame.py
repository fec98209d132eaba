# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's frame: bar, columns and foot, and how they share the room. What is in the columns is not its concern."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from reader.ui.controls.mirroring import placed
from reader.ui.theme import Theme
from reader.ui.window.action_table import Action
from reader.ui.window.dress import Dress
from reader.ui.window.window_layout import Columns, Mode, Side, columns_for, has_foot
from reader.ui.window.window_title import WindowTitle

_CONTENTS_WIDTH = 286
_WORDS_WIDTH = 300
_CALL_SHEET_WIDTH = 380
_RESULTS_WIDTH = 940
_RESULTS_HEIGHT = 580


class WindowFrame(QMainWindow):
    """Arranges a bar, a line for messages, three columns and a foot. Subclasses say what they are."""

    alone_changed = Signal(bool)
    """The middle column is shown alone, or everything is again."""
    side_changed = Signal()
    """Another column was asked for."""

    def __init__(self, theme: Theme, dress: Dress) -> None:
        super().__init__()
        self._theme = theme
        self._dress = dress
        self.rows: tuple[Action, ...] = dress.rows()
        """The actions of the table that live in this window, with the keys that they have here."""
        self.has_keys = dress.has_keys
        """Whether there is a keyboard whose keys could be named."""
        self._is_low = False
        self._mode: Mode | None = None
        self._side = Side.PAGE
        self._is_alone = False
        self._is_plain = False
        self.title = WindowTitle(self)
        self._middle_holder = QWidget()
        self._middle_holder.setObjectName("pageArea")
        self._middle_column = QVBoxLayout(self._middle_holder)
        self._middle_column.setContentsMargins(0, 0, 0, 0)
        self._middle_column.setSpacing(0)

    def offers(self, name: str) -> bool:
        """Tell whether an action of the table lives in this window, by its id; else nothing should lead to it."""
        return any(row.id == name for row in self.rows)

    @property
    def mode(self) -> Mode:
        """How much room there is at the present size and text size."""
        return self._mode or Mode.WIDE

    @property
    def side(self) -> Side:
        """Which column was asked for last."""
        return self._side

    def build_frame(self, bar: QWidget, middle: QWidget, foot: QWidget) -> None:
        """Put the bar, the middle and the foot in their places; the columns beside are empty until they are put in."""
        self._bar, self._middle, self._foot = bar, middle, foot
        self._contents_column = _placeholder("contentsPanel")
        self._words_column = _placeholder("glossaryPanel")
        self.central = central = QWidget()
        central.setObjectName("pageArea")
        self._rows = QVBoxLayout(central)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(bar)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._contents_column)
        self._middle.setMinimumSize(1, 1)  # it scrolls, so it gives way first where there is little room
        self._middle_column.addWidget(self._middle, 1)
        self._columns.addWidget(self._middle_holder, 1)
        self._columns.addWidget(self._words_column)
        self._rows.addLayout(self._columns, 1)
        self._rows.addWidget(foot)
        self.setCentralWidget(central)
        self.setMinimumSize(320, 256)

    def put_in(self, message: QWidget, contents: QWidget, words: QWidget, find_bar: QWidget) -> None:
        """Put in what was built after the first page was painted."""
        self._rows.insertWidget(1, message)
        self._middle_column.addWidget(find_bar)
        for old, new in ((self._contents_column, contents), (self._words_column, words)):
            self._columns.replaceWidget(old, new)
            old.hide()
            old.deleteLater()
        self._contents_column, self._words_column = contents, words
        self.arrange()

    def put_bar_below(self, *, below: bool) -> None:
        """Put the bar under the columns, within reach of somebody who sits, or above them again."""
        if below != self._is_low:
            self._is_low = below
            self._rows.removeWidget(self._bar)
            self._rows.insertWidget(self._rows.indexOf(self._foot) if below else 0, self._bar)
            self._rows.activate()  # at once: what lies over the window reckons with the bar
            self.arrange()

    def put_under(self, strip: QWidget) -> None:
        """Put a strip below everything."""
        self._rows.addWidget(strip)

    def put_at_page(self, bar: QWidget, *, above: bool = False) -> None:
        """Put a bar at the foot of the middle column, or above it, also while that is shown alone."""
        self._middle_column.insertWidget(0 if above else -1, bar)
        self.order_stops()

    def order_stops(self) -> None:
        """Put the keyboard's stops in the order of reading; for subclasses."""

    @property
    def is_alone(self) -> bool:
        """Whether the middle column is shown alone, without bar, foot and columns."""
        return self._is_alone

    def show_alone(self, *, alone: bool) -> None:
        """Show the middle column alone, or everything again; whoever needs the bar or a column ends it first."""
        if alone != self._is_alone:
            self._is_alone = alone
            self.arrange()
            self.alone_changed.emit(alone)

    def show_plain(self, *, plain: bool) -> None:
        """Leave out the columns beside the middle until one is asked for; the bar and the foot stay."""
        self._is_plain = plain
        self.arrange()

    def show_side(self, side: Side) -> None:
        """Bring a column to the front where not all have room."""
        if side is not Side.PAGE:
            self.show_alone(alone=False)
        if side is not self._side:
            self._side = side
            self.arrange()
            self.side_changed.emit()

    def arrange(self) -> None:
        """Divide the room anew, after the window's size or the text's size has changed."""
        mode = self._dress.mode_for(self.width(), self.height(), self._theme.scale)
        if mode is not self._mode:
            self._mode = mode
            self.on_mode_changed(mode)
        is_bare = self._is_alone or (self._is_plain and self._side is Side.PAGE)
        calls = self._dress.is_for_calls
        columns = columns_for(mode, self._side, is_for_calls=calls) if not is_bare else Columns(False, True, False)
        one = mode in (Mode.NARROW, Mode.COMPACT)
        words_width = _CALL_SHEET_WIDTH if calls and mode is Mode.WIDE else _WORDS_WIDTH
        for column, width, shown in (
            (self._contents_column, _CONTENTS_WIDTH, columns.contents),
            (self._words_column, words_width, columns.words),
        ):
            if one:
                column.setMinimumWidth(0)
                column.setMaximumWidth(16_777_215)
            else:
                column.setFixedWidth(self._theme.px(width))
            column.setVisible(shown)
        self._middle_holder.setVisible(columns.page)
        self._columns.setStretch(0, 1 if one and columns.contents else 0)
        self._columns.setStretch(1, 1 if columns.page else 0)
        self._columns.setStretch(2, 1 if one and columns.words else 0)
        self._foot.setVisible(not self._is_alone and has_foot(mode, self.height(), self._theme.scale))
        self._bar.setVisible(not self._is_alone)

    def on_mode_changed(self, mode: Mode) -> None:
        """Follow a change of mode; for subclasses."""

    @property
    def theme(self) -> Theme:
        """Sizes and colours."""
        return self._theme

    def sheet_area(self) -> QRect:
        """Return where a sheet that covers the window lies, in the central widget."""
        gap = self._theme.gap(24)
        return self.central.rect().adjusted(gap, gap, -gap, -gap)

    def results_area(self, box: QRect) -> QRect:
        """Return where the search results lie, in the central widget: beside the box, as wide as there is room for."""
        central = self.central.rect()
        if self._is_low:
            return QRect(0, 0, central.width(), self._bar.geometry().top())
        top = self._bar.geometry().bottom() - self._theme.gap(5)
        gap = self._theme.gap(16)
        if self.mode in (Mode.NARROW, Mode.COMPACT):
            return QRect(0, self._bar.geometry().bottom() + 1, central.width(), central.height() - self._bar.height())
        width = min(self._theme.px(_RESULTS_WIDTH), central.width() - 2 * gap)
        height = min(self._theme.px(_RESULTS_HEIGHT), central.height() - top - gap)
        box = placed(self.central, box)
        left = min(max(gap, box.left() - self._theme.px(62)), central.width() - gap - width)
        return placed(self.central, QRect(left, top, width, height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the room anew."""
        super().resizeEvent(event)
        self.arrange()

    def is_covering(self) -> bool:
        """Return whether a side column is there only because it was asked for, and goes again."""
        passes = self._dress.is_for_calls and self._side is Side.CONTENTS
        return passes or (self.mode in (Mode.NARROW, Mode.COMPACT) and self._side is not Side.PAGE)

    def to_central(self, widget: QWidget) -> QRect:
        """Return a widget's rectangle in the central widget."""
        return QRect(widget.mapTo(self.central, widget.rect().topLeft()), widget.size())


def _placeholder(name: str) -> QWidget:
    column = QWidget()
    column.setObjectName(name)
    column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return column
