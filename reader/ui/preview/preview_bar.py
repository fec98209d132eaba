# SPDX-License-Identifier: GPL-3.0-or-later
"""The calm bar over the page of a guide that is being written: that it is a preview, how things stand, what to look at.

It tells what is asked for and shows what it is told; it knows no files.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.i18n import _, plural
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.mirroring import put_margins
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme
from reader.ui.window.window_frame import WindowFrame


class PreviewBar(QWidget):
    """Always there in a preview. Its only button leads to the list of what is told of the sources."""

    list_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = ""
        self._counts = (0, 0)
        self._is_working = False
        self.setObjectName("previewBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.badge = WrappedLabel(theme, self, weight=QFont.Weight.Bold, colour="warn")
        self.state = WrappedLabel(theme, self)
        self.button = LinkButton(theme, "", self, icon_name="list")
        self.button.clicked.connect(self.list_requested)
        self._column = QVBoxLayout(self)
        self._flow = FlowLayout()
        self._column.addLayout(self._flow)
        for part in (self.badge, self.state, self.button):
            self._flow.addWidget(part)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def stand_over_page(self, frame: WindowFrame) -> None:
        """Take its place over the page of a window, for the keyboard too."""
        frame.put_at_page(self, above=True)
        self.lower()  # first among its neighbours: Tab follows their order
        frame.order_stops()

    def retranslate(self) -> None:
        """Say everything in the current language but how things stand, which is told anew."""
        self.setAccessibleName(_("Preview"))
        self.badge.setText(_("Preview"))
        self._name_button()

    def show_working(self) -> None:
        """Say that what was saved is being read; not aloud, for it takes no time with most guides."""
        self._is_working = True
        self._put(_("Reading what was saved…"))

    def show_state(self, words: str, faults: int, things: int) -> None:
        """Say how things stand, and how many faults and things to look at there are; aloud after each save."""
        is_news = self._is_working or (words, faults, things) != (self._state, *self._counts)
        self._is_working = False
        self._state, self._counts = words, (faults, things)
        self._put(words)
        self._name_button()
        if is_news:
            announce(self, " ".join(filter(None, (words, self.button.text()))))

    def _put(self, words: str) -> None:
        self.state.setText(words)
        self.state.setAccessibleName(words)
        self.state.updateGeometry()

    def _name_button(self) -> None:
        faults, things = self._counts
        counts = []
        if faults:
            counts.append(plural("{count} fault", "{count} faults", faults))
        if things:
            counts.append(plural("{count} thing to look at", "{count} things to look at", things))
        words = ", ".join(counts)
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setVisible(bool(words))
        self.button.updateGeometry()

    def _on_theme_changed(self) -> None:
        gap = self._theme.gap
        put_margins(self._column, gap(16), gap(4), gap(12), gap(4))
        self._flow.setSpacing(gap(14))
        self._flow.set_row_gap(gap(2))
