# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of sheets over the window: a title, a button that closes, and a column that scrolls where room is short.

It takes the keyboard when it opens, keeps Tab on itself, and gives the keyboard back. What is on it is for subclasses.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.overlay import OverlayCard
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme
from reader.ui.window.focus_order import stops_in

_ON = QAbstractSlider.SliderAction.SliderPageStepAdd
_BACK = QAbstractSlider.SliderAction.SliderPageStepSub


class Sheet(OverlayCard):
    """Subclasses put their parts into `column` and name the sheet with `set_title`."""

    WIDEST, HIGHEST = 660, 900
    """How large it gets where there is room, in logical pixels at 100 %."""

    def __init__(self, theme: Theme, parent: QWidget, *, name: str) -> None:
        super().__init__(theme, parent)
        self._came_from: QWidget | None = None
        self.setObjectName(name)
        self.card.setProperty("kind", "card")
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
        self._top.addWidget(self.title, 1)
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
        theme = self._theme
        width, height = min(theme.px(self.WIDEST), area.width()), min(theme.px(self.HIGHEST), area.height())
        box = QRect(0, 0, max(1, width), max(1, height))
        box.moveCenter(area.center())
        super().place(box)

    def open(self) -> None:
        """Show it and take the keyboard; it goes back to where it was when the sheet closes."""
        if self.is_open:
            return
        self._came_from = QApplication.focusWidget()
        super().open()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.first_stop().setFocus(Qt.FocusReason.PopupFocusReason)

    def close(self) -> bool:
        """Hide it and give the keyboard back, unless it went elsewhere already."""
        came_from, self._came_from = self._came_from, None
        focused = QApplication.focusWidget()
        is_ours = focused is None or self.isAncestorOf(focused)
        if self.is_open and is_ours and came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        return super().close()

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in reading order."""
        region = [self.close_button, *stops_in(self.inside)]
        return [stop for stop in dict.fromkeys(region) if stop.isVisible() and stop.isEnabled()]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on the sheet, what lies behind it cannot be seen; and keep what has the keyboard in view."""
        stops = self.stops()
        if not stops:
            return super().focusNextPrevChild(forward)  # it is being hidden
        if len(stops) == 1:  # Tab and the arrows have nowhere to go, so they lead on through the words
            self._scroll(_ON if forward else _BACK)
            return True
        at = next((at for at, stop in enumerate(stops) if stop.hasFocus()), 0)
        to = stops[(at + (1 if forward else -1)) % len(stops)]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        if self.inside.isAncestorOf(to):
            self.scroll_area.ensureWidgetVisible(to, 0, self._theme.gap(40))
        return True

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
        self._around.setContentsMargins(gap(22), gap(14), gap(10), gap(12))
        self._around.setSpacing(gap(8))
        self.column.setContentsMargins(0, 0, gap(12), gap(4))
        self.column.setSpacing(gap(10))
        self.scroll_area.verticalScrollBar().setSingleStep(self._theme.px(24))
