# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar of the terminal's window: home, back, the search box, contents, the phone, when to call.

It gives up words, and then a row, where there is no room, never a button: there is no menu that would have it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from reader.i18n import _
from reader.ui.kiosk.touch_button import TouchButton
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.dress import Acts, Bar
from reader.ui.window.focus_order import put_in_order

_LEAST_BOX = 250
"""Width, at 100 %, in which words of one's own can be typed and read."""


class KioskBar(Bar):
    """Back is more than a step in the history here, so it only asks for it."""

    back_requested = Signal()

    def __init__(self, theme: Theme, acts: Acts, box: SearchBox) -> None:
        super().__init__()
        self._theme = theme
        self._box = box
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box.set_for_touch()
        self.home = TouchButton(theme, "home", parent=self)
        self.back = TouchButton(theme, "chevron-left", parent=self)
        self.contents = TouchButton(theme, "list", parent=self)
        self.phone = TouchButton(theme, "smartphone", parent=self)
        self.urgent = TouchButton(theme, "siren", kind="danger", parent=self)
        self.back.clicked.connect(self.back_requested)
        for button, name in ((self.home, "home"), (self.contents, "contents"), (self.phone, "phone")):
            button.follow(acts[name])
        self.urgent.follow(acts["urgent"])
        self._rows = QVBoxLayout(self)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        for button in (self.home, self.back):
            self._row.addWidget(button)
        self._row.addWidget(box, 1)
        for button in (self.contents, self.phone, self.urgent):
            self._row.addWidget(button)
        self._row.addStretch(0)
        self._rows.addLayout(self._row)
        self._rows.addLayout(self._second)
        self.retranslate()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for button, words in (
            (self.home, _("Home")),
            (self.back, _("Back")),
            (self.contents, _("Contents")),
            (self.phone, _("To my phone")),
            (self.urgent, _("When to call")),
        ):
            button.set_words(words)
        self._box.retranslate()
        self._fit()

    def _buttons(self) -> list[TouchButton]:
        every = (self.home, self.back, self.contents, self.phone, self.urgent)
        return [button for button in every if not button.isHidden()]

    def _fit(self) -> None:
        """Leave out words, those of “When to call” last, until the box has room; then give it a row of its own."""
        buttons = self._buttons()
        margins = self._rows.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        least = self._theme.px(_LEAST_BOX) + self._row.spacing()
        for worded in (buttons, [self.back, self.urgent], [self.urgent], []):
            for button in buttons:
                button.show_words(shown=button in worded)
            if self._width_of(buttons) + least <= room:
                break
        is_second = self._width_of(buttons) + least > room
        if is_second:
            for worded in (buttons, [self.back, self.urgent], [self.urgent], []):
                for button in buttons:
                    button.show_words(shown=button in worded)
                if self._width_of(buttons) <= room:
                    break
        self._move_box(to_second=is_second)

    def _width_of(self, buttons: Iterable[TouchButton]) -> int:
        widths = [max(button.sizeHint().width(), button.minimumWidth()) for button in buttons]
        return sum(widths) + self._row.spacing() * (len(widths) - 1)

    def _move_box(self, *, to_second: bool) -> None:
        to, off = (self._second, self._row) if to_second else (self._row, self._second)
        if to.indexOf(self._box) < 0:
            off.removeWidget(self._box)
            to.insertWidget(0 if to_second else 2, self._box, 1)
        self._row.setStretch(self._row.count() - 1, 1 if to_second else 0)
        before, after = [self.home, self.back], [self.contents, self.phone, self.urgent]
        for part in (*before, *after, self._box) if to_second else (*before, self._box, *after):
            part.raise_()  # the order among siblings is the order of Tab
        put_in_order((self,))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything in the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _on_theme_changed(self) -> None:
        side, above = self._theme.gap(14), self._theme.gap(8)
        self._rows.setContentsMargins(side, above, side, above)
        self._rows.setSpacing(self._theme.gap(8))
        self._row.setSpacing(self._theme.gap(8))
        self._fit()
