# SPDX-License-Identifier: GPL-3.0-or-later
"""A card with someone who can be called: the name, the number, large and to be copied, and what they do.

It shows one frozen service and knows nothing of where it lies.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.content.model import Service
from reader.i18n import _
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.theme import Theme


class ServiceCard(QFrame):
    """Its number takes the keyboard, so that it can be read out and copied."""

    def __init__(self, theme: Theme, service: Service, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self._column = QVBoxLayout(self)
        name = f"{service.name}, {service.organisation}" if service.organisation else service.name
        self._number = QLabel(service.phone, self)
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setWordWrap(True)
        self._number.setIndent(0)
        self._number.setAccessibleName(_("{name}, telephone {number}").format(name=name, number=service.phone))
        self._number.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the flags alone give it to the pointer only
        title = WrappedLabel(theme, self, weight=QFont.Weight.DemiBold)
        what = WrappedLabel(theme, self, colour="muted")
        for label, words in ((title, name), (what, service.what)):
            label.setText(words)
        hours = WrappedLabel(theme, self, colour="muted")
        hours.setText(_("Hours: {hours}").format(hours=service.hours))
        parts: tuple[QWidget, ...] = (title, self._number, what, hours)
        for part in parts:
            self._column.addWidget(part)
        what.setVisible(bool(service.what))
        hours.setVisible(bool(service.hours))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        theme = self._theme
        gap, ring = theme.gap(14), max(2, theme.gap(2.4))
        self._column.setContentsMargins(gap, theme.gap(10), gap, gap)
        self._column.setSpacing(theme.gap(4))
        self._number.setMinimumHeight(target(theme))
        self._number.setStyleSheet(
            f"QLabel {{ font-size: {theme.px(22)}px; font-weight: {QFont.Weight.Bold.value};"
            f" border: {ring}px solid transparent; border-radius: {theme.gap(6)}px; }}"
            f"QLabel:focus {{ border-color: {theme.palette.focus}; }}"
        )
