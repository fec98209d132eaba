# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks before everything is cleared: what will be forgotten and what stays, in plain words, and two large buttons.

It clears nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.focus_card import FocusCard
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.theme import Theme
from reader.userdata.clearing import clearing_words

_WIDEST = 560


class ClearSheet(FocusCard):
    """The safe answer comes first and has the keyboard; Esc means it too."""

    ALWAYS_GIVES_BACK = True

    clear_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="clearSheet")
        self._inside = inside = QWidget()
        inside.setMinimumSize(1, 1)
        self._title = WrappedLabel(theme, inside, size=22, weight=QFont.Weight.Bold, colour="heading")
        self._goes = WrappedLabel(theme, inside, size=17)
        self._stays = WrappedLabel(theme, inside, size=17)
        self._final = WrappedLabel(theme, inside, size=17, weight=QFont.Weight.DemiBold)
        self.keep_button = QPushButton(self.card)
        self.keep_button.setProperty("kind", "primary")
        self.keep_button.clicked.connect(self.close)
        self.clear_button = QPushButton(self.card)
        self.clear_button.setProperty("kind", "danger")
        self.clear_button.clicked.connect(self._on_clear_clicked)
        self._buttons = FlowLayout()
        self._buttons.addWidget(self.keep_button)
        self._buttons.addWidget(self.clear_button)
        self._column = QVBoxLayout(inside)
        for label in (self._title, self._goes, self._stays, self._final):
            self._column.addWidget(label)
        self._column.addStretch()
        self._scroll = QScrollArea(self.card)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._around = QVBoxLayout(self.card)
        self._around.addWidget(self._scroll, 1)
        self._around.addLayout(self._buttons)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        goes, stays = clearing_words()
        self._title.setText(_("Clear everything?"))
        self._goes.setText(goes)
        self._stays.setText(stays)
        self._final.setText(_("This cannot be taken back."))
        self.keep_button.setText(_("Keep everything"))
        self.clear_button.setText(_("Clear everything"))
        self.setAccessibleName(_("Clear everything?"))
        self.keep_button.setAccessibleDescription(f"{goes} {stays}")
        self.clear_button.setAccessibleDescription(_("This cannot be taken back."))

    def place(self, area: QRect) -> None:
        """Lie in the middle of `area`, as large as the words need."""
        width = min(self._theme.px(_WIDEST), area.width())
        self.place_in_middle(area, width, self._height_for(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down scroll words that are longer than the window; the arrows are the buttons'."""
        bar = self._scroll.verticalScrollBar()
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps and bar.maximum():
            bar.setValue(bar.value() + steps[Qt.Key(event.key())] * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def first_stop(self) -> QWidget:
        """Return the safe answer."""
        return self.keep_button

    def _on_clear_clicked(self) -> None:
        self.close()
        self.clear_requested.emit()

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        put_margins(self._column, 0, 0, gap(8), gap(8))
        put_margins(self._around, gap(22), gap(18), gap(14), gap(18))
        self._around.setSpacing(gap(10))
        self._column.setSpacing(gap(12))
        self._buttons.setSpacing(gap(10))
        self._buttons.set_row_gap(gap(12))
        for button in (self.keep_button, self.clear_button):
            button.setMinimumHeight(target(self._theme))

    def _height_for(self, width: int) -> int:
        inner, outer = self._column.contentsMargins(), self._around.contentsMargins()
        around = width - outer.left() - outer.right()
        room = max(1, around - inner.right() - self._scroll.verticalScrollBar().sizeHint().width())
        labels = (self._title, self._goes, self._stays, self._final)
        words = sum(label.heightForWidth(room) + self._column.spacing() for label in labels)
        rest = self._buttons.heightForWidth(around) + self._around.spacing() + outer.top() + outer.bottom()
        return words + inner.bottom() + rest
