# SPDX-License-Identifier: GPL-3.0-or-later
"""The line above every page of a guide that nobody has signed, for who tries one out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader.i18n import _
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme


class UnsignedBar(QWidget):
    """Words with a sign beside them, in the colour of danger but without its box, which is for people who must call."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("unsignedBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self.words = WrappedLabel(theme, self, size=16, weight=QFont.Weight.DemiBold, colour="danger")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)
        theme.changed.connect(self._follow_theme)
        self.retranslate()
        self._follow_theme()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self.words.setText(_("Nobody has signed this guide. It is here to be tried out, not to be relied on."))
        self.setAccessibleName(self.words.text())
        self._sign.setAccessibleName(_("Not signed"))

    def _follow_theme(self) -> None:
        gap, side = self._theme.gap, self._theme.px(20)
        put_margins(self._row, gap(20), gap(8), gap(16), gap(8))
        self._row.setSpacing(gap(10))
        self._sign.setPixmap(self._theme.icon("triangle-alert", "danger").pixmap(QSize(side, side)))
