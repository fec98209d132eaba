# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the staff: what runs here, how the last days were in numbers, and what can be done with the terminal.

It shows the facts that it is given and asks with signals. It does none of it itself, and nothing of a visitor is on it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.controls.enter_key import press_on_enter
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import Measure, WrappedLabel
from reader.ui.kiosk.idle import steady_seconds
from reader.ui.kiosk.patience import Patience
from reader.ui.kiosk.staff_facts import StaffFacts
from reader.ui.kiosk.staff_foot import StaffFoot
from reader.ui.theme import Theme

PATIENCE_SECONDS: Final = 60
_SIDE_BY_SIDE = 760
"""From this width at 100 % on, the numbers stand beside the names."""
_LEAST_LIST = 60
"""Where less than this would be left for the lists, in logical pixels at 100 %, the title gives way."""
_SIZE = 17
"""Of the words in the lists, in logical pixels at 100 %."""


class StaffPage(QWidget):
    """Looks at the facts each time that it is shown, and leaves by itself when nobody touches it."""

    guides_requested = Signal()
    cleaning_requested = Signal()
    restart_requested = Signal()
    leave_requested = Signal()
    """Asked for, and said yes to the question whether it is meant."""
    done = Signal()
    """“Done” or Esc was pressed, or nobody touched it for 60 seconds."""

    def __init__(
        self,
        theme: Theme,
        facts: Callable[[], StaffFacts],
        names: Mapping[str, Callable[[], str]],
        now: Callable[[], float] = steady_seconds,
    ) -> None:
        """Take `names` for the events that are counted; `now` gives seconds and never goes back."""
        super().__init__()
        self._theme = theme
        self._facts = facts
        self._names = names
        self.setObjectName("pageArea")
        self.setMinimumSize(1, 1)  # the page never makes the shell larger than the screen
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = WrappedLabel(theme, self, size=28, weight=QFont.Weight.Bold, colour="heading")
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setObjectName("pageArea")
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        EdgeRing(theme, self.scroll_area)
        self._columns: QBoxLayout | None = None
        self.foot = StaffFoot(theme, self)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self.title)
        self._whole.addWidget(self.scroll_area, 1)
        self._whole.addWidget(self.foot)
        self.patience = Patience(self, PATIENCE_SECONDS, now)
        self.patience.over.connect(self.done)
        self.foot.guides_requested.connect(self.guides_requested)
        self.foot.cleaning_requested.connect(self.cleaning_requested)
        self.foot.restart_requested.connect(self.restart_requested)
        self.foot.leave_requested.connect(self.leave_requested)
        self.foot.done.connect(self.done)
        theme.changed.connect(self._arrange)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.title.setText(_("For staff"))
        self.setAccessibleName(_("For staff: this terminal"))
        self.scroll_area.setAccessibleName(_("About this terminal"))
        self.foot.retranslate()
        if self.isVisible():
            self._show_facts()

    # -- the facts ------------------------------------------------------------------------------------------------

    def _show_facts(self) -> None:
        """Make the lists anew: they are few, and seldom seen."""
        facts = self._facts()
        inside = QWidget()
        inside.setObjectName("pageArea")
        inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        spoken: list[str] = []
        lines = self._table(inside, [(name, words) for name, words in facts.lines()], spoken)
        rows: list[tuple[str, ...]] = [(_("In numbers"), _("Today"), _("7 days"))]
        rows += [(self._name(code), str(today), str(week)) for code, today, week in facts.events()]
        if len(rows) == 1:
            rows = [(_("Nothing has been counted yet."),)]
        numbers = self._table(inside, rows, spoken)
        for table in (lines, numbers):
            self._columns.addLayout(table, 1)
        self.scroll_area.setAccessibleDescription(" ".join(spoken))
        self.scroll_area.setWidget(inside)
        self._arrange()

    def _table(self, inside: QWidget, rows: list[tuple[str, ...]], spoken: list[str]) -> QGridLayout:
        table = QGridLayout()
        for number, row in enumerate(rows):
            line = _("{label}: {words}.").format(label=row[0], words=", ".join(row[1:]))
            spoken.append(line if len(row) > 1 else row[0])
            for column, words in enumerate(row):
                is_name = column == 0
                label = WrappedLabel(
                    self._theme, inside, size=_SIZE, weight=QFont.Weight.Normal if is_name else QFont.Weight.DemiBold,
                    colour="muted" if is_name else "text",
                )  # fmt: skip
                label.setText(words)
                table.addWidget(label, number, column)
        table.setRowStretch(len(rows), 1)
        # Two columns are a name and words about it, three a name and two numbers.
        table.setColumnStretch(0, 2)
        table.setColumnStretch(1, 3 if len(rows[0]) == 2 else 1)
        if len(rows[0]) > 2:
            table.setColumnStretch(2, 1)
        return table

    def _name(self, code: str) -> str:
        name = self._names.get(code)
        return name() if name is not None else code

    # -- Qt's own -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the facts, and give the keyboard to the button that ends it."""
        super().showEvent(event)
        self._show_facts()
        self.foot.begin()
        announce(self, self.accessibleName(), urgent=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing any more."""
        super().hideEvent(event)
        self.foot.forget_question()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; Esc takes a question back, or ends it."""
        if press_on_enter(event, self):
            return
        if event.key() == Qt.Key.Key_Escape and not self.foot.take_back():
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the lists side by side, or below each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self._theme
        side = theme.gap(36)
        self._whole.setContentsMargins(side, theme.gap(24), side, theme.gap(24))
        self._whole.setSpacing(theme.gap(16))
        self.foot.fit(self.width() - 2 * side)
        above = self.title.heightForWidth(self.width() - 2 * side) + 2 * theme.gap(24) + 2 * theme.gap(16)
        self.title.setVisible(self.height() - self.foot.height() - above >= theme.px(_LEAST_LIST))
        self.scroll_area.verticalScrollBar().setSingleStep(theme.px(24))
        if self._columns is None:
            return
        is_wide = self.width() - 2 * side >= theme.px(_SIDE_BY_SIDE)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        put_margins(self._columns, 0, 0, theme.gap(8), 0)
        self._columns.setSpacing(theme.gap(48 if is_wide else 28))
        for number in range(self._columns.count()):
            item = self._columns.itemAt(number)
            table = item.layout() if item is not None else None
            if isinstance(table, QGridLayout):
                table.setHorizontalSpacing(theme.gap(16))
                table.setVerticalSpacing(theme.gap(8))
                table.setColumnMinimumWidth(0, self._longest_word(table))

    def _longest_word(self, table: QGridLayout) -> int:
        """Return the width of the longest word in the first column, so that none is broken."""
        names = [table.itemAtPosition(row, 0) for row in range(table.rowCount())]
        labels = [item.widget() for item in names if item is not None]
        words = [word for label in labels if isinstance(label, WrappedLabel) for word in label.text().split()]
        measure = Measure(self._theme.font(_SIZE))
        return max(map(measure.width, words), default=0)
