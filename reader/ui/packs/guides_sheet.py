# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet “Guides on this computer”: their list, and the button that adds one. It does nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from reader.i18n import _
from reader.ui.controls.icons import APART
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.packs.guide_list import GuideList
from reader.ui.packs.guides_here import GuideHere
from reader.ui.theme import Theme


class GuidesSheet(Sheet):
    """`show_guides` fills it."""

    WIDEST = 620
    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="guidesSheet")
        self._around_card = QRect()
        self.list = GuideList(theme, self.inside)
        self.add_button = QPushButton(self.inside)
        self.add_button.setAutoDefault(False)
        self.add_button.setProperty("kind", "primary")
        self.add_button.clicked.connect(self.add_requested)
        self._how = WrappedLabel(theme, self.inside, size=15, colour="muted")
        theme.put_icon(self.add_button, "plus", "on_accent")
        self.column.addWidget(self.list)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._how)
        self.column.addStretch(1)
        self.list.changed.connect(self._fit)
        self.retranslate()
        self.follow_theme()

    def retranslate(self) -> None:
        """Say everything in the current language; the guides are shown anew by the owner."""
        self.set_title(_("Guides on this computer"), _("Close this sheet"))
        name = _("Add a guide …")
        self.add_button.setText(APART + name)
        self.add_button.setAccessibleName(name)
        self._how.setText(_("You can also drag the file of a guide, which ends in “.lamplight”, onto this window."))
        self.add_button.setAccessibleDescription(self._how.text())

    def show_guides(self, guides: Sequence[GuideHere]) -> None:
        """Show these guides."""
        self.list.show_guides(guides)

    def first_stop(self) -> QWidget:
        """Return the first button of the list, else the one that adds a guide."""
        return next((stop for row in self.list.rows for stop in row.stops()), self.add_button)

    def place(self, area: QRect) -> None:
        """Lie in the middle of `area`, as high as the list needs."""
        self._around_card = QRect(area)
        gap = self._theme.gap
        width = min(self._theme.px(self.WIDEST), area.width()) - gap(46)
        inner = width - self.scroll_area.verticalScrollBar().sizeHint().width()
        title = max(self.title.heightForWidth(width - gap(44)), self.close_button.sizeHint().height())
        needed = title + self.column.totalHeightForWidth(max(1, inner)) + gap(50)
        self.place_in_middle(area, self._theme.px(self.WIDEST), needed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a question back on Esc, else close."""
        if event.key() == Qt.Key.Key_Escape and self.list.take_back():
            return
        super().keyPressEvent(event)

    def follow_theme(self) -> None:
        """Take spaces from the theme."""
        super().follow_theme()
        self.column.setSpacing(self._theme.gap(16))
        self.add_button.setMinimumHeight(target(self._theme))

    def _fit(self) -> None:
        if self.is_open:
            self.place(self._around_card)
