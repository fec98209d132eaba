# SPDX-License-Identifier: GPL-3.0-or-later
"""Two large buttons that turn pages: up and down, in whatever scrolls in front. For whom a drag is too much.

They find out by themselves what is in front; they do not know what is on it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.controls.overlay import OverlayCard
from reader.ui.kiosk.touch_button import TouchButton, touch_px
from reader.ui.theme import Theme

_SHARE = 0.86
"""How much of what is seen goes out of sight with one press: the rest leads the eye on."""
_SIDE = 52


class PageButtons(QWidget):
    """Stands beside `content` and scrolls in it."""

    looked = Signal()
    """It has found out what is in front now."""

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._content = content
        self.setObjectName("kioskRail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.up, self.down = (
            TouchButton(theme, "chevron-up", parent=self),
            TouchButton(theme, "chevron-down", parent=self),
        )
        self.up.clicked.connect(partial(self.turn, -1))
        self.down.clicked.connect(partial(self.turn, 1))
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self.up)
        self._column.addWidget(self.down)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self.retranslate()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.up.set_words("", _("A page up"))
        self.down.set_words("", _("A page down"))

    def turn(self, step: int, _checked: object = None) -> None:
        """Turn a page down (1) or up (-1)."""
        area = self.area()
        if area is not None:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + step * round(_SHARE * area.viewport().height()))
        self.refresh()

    def refresh_soon(self) -> None:
        """Look anew when all that happens now has happened."""
        self._soon.start()

    def refresh(self) -> None:
        """Offer what can be done."""
        area = self.area()
        bar = area.verticalScrollBar() if area is not None else None
        self.up.setEnabled(bar is not None and bar.value() > bar.minimum())
        self.down.setEnabled(bar is not None and bar.value() < bar.maximum())
        self.looked.emit()

    def area(self) -> QAbstractScrollArea | None:
        """Return what scrolls in front: on the card that lies over the page if there is one, else the largest."""
        cards = [card for card in self._content.findChildren(OverlayCard) if card.isVisible()]
        for within in (*reversed(cards), self._content):
            areas = [area for area in within.findChildren(QAbstractScrollArea) if _scrolls(area)]
            if areas:
                return max(areas, key=lambda area: area.width() * area.height())
        return None

    def _on_theme_changed(self) -> None:
        gap, side = touch_px(self._theme, 8), touch_px(self._theme, _SIDE)
        self._column.setContentsMargins(gap, gap, gap, gap + touch_px(self._theme, 3))
        self._column.setSpacing(touch_px(self._theme, 12))
        for button in (self.up, self.down):
            button.setFixedSize(side, side)
        self.refresh_soon()


def _scrolls(area: QAbstractScrollArea) -> bool:
    bar = area.verticalScrollBar()
    return area.isVisible() and not isinstance(area, QPlainTextEdit) and bar.maximum() > bar.minimum()
