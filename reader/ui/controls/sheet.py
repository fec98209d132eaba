# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of sheets over the window: a title, a button that closes, and a column that scrolls where room is short.

Where nothing on it can be pressed, the keys lead through its words. What is on it is for subclasses.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.ui.controls.focus_card import FocusCard
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme
from reader.ui.window.focus_order import stops_in

_ON = QAbstractSlider.SliderAction.SliderPageStepAdd
_BACK = QAbstractSlider.SliderAction.SliderPageStepSub


class Sheet(FocusCard):
    """Subclasses put their parts into `column` and name the sheet with `set_title`."""

    WIDEST, HIGHEST = 660, 900
    """How large it gets where there is room, in logical pixels at 100 %."""

    def __init__(self, theme: Theme, parent: QWidget, *, name: str) -> None:
        super().__init__(theme, parent, name=name)
        self.title = WrappedLabel(theme, self.card, size=22, weight=QFont.Weight.Bold, colour="heading")
        self.close_button = IconButton(theme, "x", self.card)
        self.close_button.clicked.connect(self.close)
        self.scroll_area = QScrollArea(self.card)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self.column = QVBoxLayout(self.inside)
        self.scroll_area.setWidget(self.inside)
        self.scroll_area.viewport().setAutoFillBackground(False)
        self.inside.setAutoFillBackground(False)  # QScrollArea turns it on for the widget that it is given
        self._top = QHBoxLayout()
        self._top.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._around = QVBoxLayout(self.card)
        self._around.addLayout(self._top)
        self._around.addWidget(self.scroll_area, 1)
        theme.changed.connect(self.follow_theme)

    def set_title(self, title: str, close: str) -> None:
        """Say what the sheet is and what its closing button does."""
        self.setAccessibleName(title)
        self.title.setText(title)
        self.close_button.set_name(close)

    def first_stop(self) -> QWidget:
        """Return what has the keyboard when the sheet opens; for subclasses."""
        return self.close_button

    def place(self, area: QRect) -> None:
        """Put the card into the middle of `area`, no larger than reads well."""
        self.place_in_middle(area, self._theme.px(self.WIDEST), self._theme.px(self.HIGHEST))

    def prepare(self) -> None:
        """Begin at the top."""
        self.scroll_area.verticalScrollBar().setValue(0)

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in reading order."""
        region = [self.close_button, *stops_in(self.inside)]
        return [stop for stop in dict.fromkeys(region) if stop.isVisible() and stop.isEnabled()]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on the sheet; from the only stop it has nowhere to go, so it leads on through the words."""
        if len(self.stops()) != 1:
            return super().focusNextPrevChild(forward)
        self._scroll(_ON if forward else _BACK)
        return True

    def keep_in_view(self, stop: QWidget) -> None:
        """Scroll to what Tab came to."""
        if self.inside.isAncestorOf(stop):
            self.scroll_area.ensureWidgetVisible(stop, 0, self._theme.gap(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages where the words are longer than the sheet: the closing button has the keyboard, not they."""
        step = {Qt.Key.Key_PageDown: _ON, Qt.Key.Key_PageUp: _BACK}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._scroll(step)

    def _scroll(self, step: QAbstractSlider.SliderAction) -> None:
        self.scroll_area.verticalScrollBar().triggerAction(step)

    def follow_theme(self) -> None:
        """Take spaces from the theme; subclasses go on from here."""
        gap = self._theme.gap
        put_margins(self._around, gap(22), gap(14), gap(10), gap(12))
        self._around.setSpacing(gap(8))
        put_margins(self.column, 0, 0, gap(12), gap(4))
        self.column.setSpacing(gap(10))
        self.scroll_area.verticalScrollBar().setSingleStep(self._theme.px(24))
