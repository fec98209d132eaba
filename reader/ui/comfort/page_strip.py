# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip below the page while it is shown alone: the way back, and when to call. For those who have no keyboard.

Where its words have no room, first the second button and then both show only their icons.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.i18n import _
from reader.ui.controls.icons import APART
from reader.ui.controls.wrapping import target
from reader.ui.theme import Theme

_ICON_SIDE = 20
_WORDS, _ICON = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class PageStrip(QWidget):
    """Hidden until the page is alone."""

    leave_requested = Signal()
    urgent_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.leave = self._button("maximize", "text", "quiet")
        self.leave.clicked.connect(self.leave_requested)
        self.urgent = self._button("siren", "danger", "danger")
        self.urgent.clicked.connect(self.urgent_requested)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.leave)
        self._row.addStretch(1)
        self._row.addWidget(self.urgent)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for button, words in ((self.leave, _("Show everything again")), (self.urgent, _("When to call"))):
            button.setText(APART + words)
            button.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, icon: str, colour: str, kind: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", kind)
        self._theme.put_icon(button, icon, colour)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._row.spacing()
        for styles in ((_WORDS, _WORDS), (_WORDS, _ICON), (_ICON, _ICON)):
            for button, style in zip((self.leave, self.urgent), styles, strict=True):
                side = self._theme.px(_ICON_SIDE)
                button.setToolButtonStyle(style)
                button.setIconSize(QSize(side, side))
            if self.leave.sizeHint().width() + self.urgent.sizeHint().width() <= room:
                break

    def _on_theme_changed(self) -> None:
        theme = self._theme
        side, high = theme.gap(12), theme.gap(5)
        self._row.setContentsMargins(side, high, side, high)
        self._row.setSpacing(theme.gap(8))
        for button in (self.leave, self.urgent):
            button.setMinimumSize(max(target(theme), theme.px(44)), max(target(theme), theme.px(44)))
        self._fit()
