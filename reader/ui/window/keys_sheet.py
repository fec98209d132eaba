# SPDX-License-Identifier: GPL-3.0-or-later
"""Help and keys (F1): a card over the window with a few sentences, and every key of the table of actions by groups.

It is built when it is first opened. It acts on nothing: the keys it names keep their own meaning.
"""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.i18n import _
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.controls.focus_card import FocusCard
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import TEXT_SPACING, WrappedLabel
from reader.ui.theme import Theme
from reader.ui.window.action_table import ACTIONS, KEYSTROKES, Action, grouped, key_words
from reader.ui.window.call_stages import Rows, call_lists
from reader.ui.window.help_words import help_sentences

_WIDEST, _HIGHEST = 1000, 720
_WIDEST_FOR_CALLS, _HIGHEST_FOR_CALLS = 1300, 860
_TWO_COLUMNS, _THREE_COLUMNS = 760, 1100
"""Width at 100 % from which the groups stand in two columns; on a call, in three, so that all are seen at once."""
_KEYS_BESIDE = 330
"""Width of a column at 100 % from which keys stand beside what they do, and not above."""


class KeysSheet(FocusCard):
    """`open` shows it; Esc or its button closes it and gives the keyboard back."""

    OPENS_BY = Qt.FocusReason.ShortcutFocusReason
    ALWAYS_GIVES_BACK = True

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, rows: tuple[Action, ...] = ()) -> None:
        """List the keys of these rows."""
        super().__init__(theme, parent, name="keysSheet")
        self._rows = rows or tuple(row for row in ACTIONS if row.calls != "only")
        self._is_for_calls = any(row.calls == "only" for row in self._rows)
        self._layout_made: tuple[int, bool] | None = None
        self._title = WrappedLabel(theme, self.card, size=22, weight=QFont.Weight.Bold, colour="heading")
        self._close = IconButton(theme, "x", self.card)
        self._close.clicked.connect(self.close)
        self._scroll = QScrollArea(self.card)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        EdgeRing(theme, self._scroll)
        self._top = QHBoxLayout()
        self._top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self.card)
        self._column.addLayout(self._top)
        self._column.addWidget(self._scroll, 1)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self.setAccessibleName(_("Help and keys"))
        self._title.setText(_("Help"))
        self._title.setAccessibleName(_("Help and keys"))
        self._scroll.setAccessibleName(_("Help, and the list of keys"))
        self._close.set_name(_("Close the help"))
        self._write(anew=True)

    def place(self, area: QRect) -> None:
        """Put the card into the middle of `area`, no larger than reads well."""
        theme, calls = self._theme, self._is_for_calls
        rim = 0 if calls else theme.gap(16)
        width = theme.px(_WIDEST_FOR_CALLS if calls else _WIDEST)
        height = theme.px(_HIGHEST_FOR_CALLS if calls else _HIGHEST)
        self.place_in_middle(area.adjusted(rim, rim, -rim, -rim), width, height)
        self._write()

    def prepare(self) -> None:
        """Begin at the top of the lists."""
        self._write()
        self._scroll.verticalScrollBar().setValue(0)

    def first_stop(self) -> QWidget:
        """Return what scrolls, so that the arrows do."""
        return self._scroll

    def _on_theme_changed(self) -> None:
        theme = self._theme
        put_margins(self._top, theme.gap(10), 0, 0, 0)
        rim = 6 if self._is_for_calls else 10
        put_margins(self._column, theme.gap(12), theme.gap(rim + 4), theme.gap(8), theme.gap(rim))
        self._column.setSpacing(theme.gap(rim - 2))
        self._scroll.verticalScrollBar().setSingleStep(theme.px(24))
        self._write(anew=True)

    def _write(self, *, anew: bool = False) -> None:
        """Build the lists for the present width; nothing while the sheet is closed."""
        if anew:
            self._layout_made = None
        if not self.is_open:
            return
        width = self.card.width() - self._theme.gap(60)
        columns = 2 if width >= self._theme.px(_TWO_COLUMNS) else 1
        if self._is_for_calls and width >= self._theme.px(_THREE_COLUMNS):
            columns = 3
        is_beside = width // columns >= self._theme.px(_KEYS_BESIDE)
        if self._layout_made == (columns, is_beside):
            return
        self._layout_made = (columns, is_beside)
        inside = QWidget()
        inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        lists = call_lists(self._rows) if self._is_for_calls else _lists(self._rows)
        down = QVBoxLayout(inside)
        rim = self._theme.gap(10)  # the ring around all of it touches no words
        down.setContentsMargins(rim, 0 if self._is_for_calls else rim, rim, rim)
        if not self._is_for_calls:
            self._add_help(down, inside)
        across = QHBoxLayout()
        across.setSpacing(self._theme.gap(24 if self._is_for_calls else 36))
        down.addLayout(across, 1)
        for groups in _split(lists, columns):
            across.addLayout(self._groups(inside, groups, is_beside=is_beside), 1)
        if self._is_for_calls:  # who is on the telephone wants the keys first
            self._add_help(down, inside)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)  # QScrollArea turns it on for the widget that it is given

    def _add_help(self, down: QVBoxLayout, parent: QWidget) -> None:
        for sentence in help_sentences():
            words = WrappedLabel(self._theme, parent)
            words.setText(sentence)
            down.addWidget(words)
        down.addSpacing(self._theme.gap(10))

    def _groups(self, parent: QWidget, groups: list[tuple[str, Rows]], *, is_beside: bool) -> QGridLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.gap(14))
        grid.setVerticalSpacing(theme.gap(1 if self._is_for_calls else 7))
        grid.setColumnStretch(0, 1)
        for name, rows in groups:
            heading = WrappedLabel(theme, parent, size=16, weight=QFont.Weight.Bold, colour="heading")
            heading.setText(name)
            if grid.rowCount() > 1:
                grid.setRowMinimumHeight(grid.rowCount(), theme.gap(5 if self._is_for_calls else 8))
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for keys, text in rows:
                self._add_row(grid, parent, (keys, text), is_beside=is_beside)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _add_row(self, grid: QGridLayout, parent: QWidget, row: tuple[str, str], *, is_beside: bool) -> None:
        keys, text = row
        calls = self._is_for_calls
        words = WrappedLabel(self._theme, parent, size=15 if calls else 16, spacing=1.28 if calls else TEXT_SPACING)
        words.setText(text)
        words.setAccessibleName(_("{label}: {words}").format(label=text, words=keys))
        chip = QLabel(keys, parent)
        chip.setProperty("role", "key")
        chip.setWordWrap(not is_beside)
        at = grid.rowCount()
        if calls and is_beside:  # each row for itself: the longest keys take no room from all the words
            line = QHBoxLayout()
            line.setSpacing(self._theme.gap(10))
            line.addWidget(words, 1)
            line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(line, at, 0, 1, 2)
            return
        grid.addWidget(words, at, 0)
        if is_beside:
            grid.addWidget(chip, at, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        else:
            grid.addWidget(chip, at + 1, 0, Qt.AlignmentFlag.AlignLeft)
            grid.setRowMinimumHeight(at + 2, self._theme.gap(4))


def _lists(every: tuple[Action, ...]) -> list[tuple[str, Rows]]:
    with_keys = tuple(row for row in every if row.keys and row.is_listed)
    between = _(" or ")
    lists = [(name, [(between.join(map(key_words, row.keys)), row.text) for row in rows])
             for name, rows in grouped(with_keys)]  # fmt: skip
    return [*lists, (_("Everywhere"), [(each.keys(), each.text()) for each in KEYSTROKES])]


def _split(lists: list[tuple[str, Rows]], columns: int) -> list[list[tuple[str, Rows]]]:
    """Return the groups in so many columns, in their order, of nearly one height."""
    heights = [len(rows) + 1.5 for _name, rows in lists]

    def parts(cuts: tuple[int, ...]) -> list[slice]:
        return [slice(start, end) for start, end in zip((0, *cuts), (*cuts, None), strict=True)]

    def highest(cuts: tuple[int, ...]) -> float:
        return max(sum(heights[part]) for part in parts(cuts))

    cuts = min(combinations(range(1, len(lists)), columns - 1), key=highest)
    return [lists[part] for part in parts(cuts)]
