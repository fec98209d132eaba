# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet over the window in which a pack is looked at and installed: a title, and a PackView under it.

It knows when it may be closed, and nothing of packs.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.i18n import _
from reader.ui.controls.sheet import Sheet
from reader.ui.packs.pack_view import PackView
from reader.ui.theme import Theme
from reader.ui.window.focus_order import stops_in


class PackSheet(Sheet):
    """While something is being installed, Esc asks to stop it, and a press beside the sheet does nothing."""

    WIDEST = 600
    ALWAYS_GIVES_BACK = True
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="packSheet")
        self._around_card = QRect()
        self.is_installing = False
        self.view = PackView(theme, self.inside)
        self.view.shown.connect(self._fit)
        self.view.leave_requested.connect(self.close)
        self.view.stop_requested.connect(self.stop_requested)
        self.column.addWidget(self.view)
        self.column.addStretch(1)
        self.follow_theme()

    def set_name(self, title: str) -> None:
        """Say what the sheet is about: the guide's title, or what has become of it."""
        self.set_title(title, _("Close this sheet"))

    def set_installing(self, *, installing: bool) -> None:
        """Stay until what is being done is done, or is stopped."""
        self.is_installing = installing
        self.close_button.setVisible(not installing)

    def first_stop(self) -> QWidget:
        """Return the button that matters most now."""
        return self.view.first_stop()

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in reading order; the buttons come last, wherever they lie."""
        buttons = [stop for stop in stops_in(self.view.foot) if stop.isVisible() and stop.isEnabled()]
        return list(dict.fromkeys((*super().stops(), *buttons)))

    def place(self, area: QRect) -> None:
        """Lie in the middle of `area`, as high as the words need."""
        self._around_card = QRect(area)
        gap = self._theme.gap
        width = min(self._theme.px(self.WIDEST), area.width()) - gap(46)
        inner = width - self.scroll_area.verticalScrollBar().sizeHint().width()
        title = max(self.title.heightForWidth(width - gap(44)), self.close_button.sizeHint().height())
        self.view.place_foot(self._around, QSize(inner, area.height() - title - gap(50)))
        needed = title + self.column.totalHeightForWidth(max(1, inner)) + gap(50)
        if self._around.indexOf(self.view.foot) >= 0:
            needed += self.view.foot.heightForWidth(max(1, width)) + gap(8)
        self.place_in_middle(area, self._theme.px(self.WIDEST), needed)

    def _fit(self) -> None:
        if self.is_open:
            self.place(self._around_card)
            self.scroll_area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; what is being installed is stopped first."""
        if self.is_installing and event.key() == Qt.Key.Key_Escape:
            self.stop_requested.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press beside the sheet for no answer while something is being installed."""
        if self.is_installing:
            event.accept()
        else:
            super().mousePressEvent(event)
