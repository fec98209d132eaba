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
from reader.ui.kiosk.touch_button import SIDE, TouchButton, touch_font, touch_px
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from reader.ui.window.dress import Acts, Bar
from reader.ui.window.focus_order import put_in_order

_LEAST_BOX = 320
"""Width, at 100 %, in which words of one's own can be typed and read. It grows no further: words scroll in it."""
_NARROW_BOX = 285
"""The same where the box would else need a row of its own, and a low screen has none."""


class KioskBar(Bar):
    """Back is more than a step in the history here, so it only asks for it."""

    back_requested = Signal()
    print_requested = Signal()

    def __init__(self, theme: Theme, acts: Acts, box: SearchBox, *, prints: bool = False) -> None:
        """There is a button for printing only where the site `prints`."""
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
        self.printer = TouchButton(theme, "printer", parent=self) if prints else None
        self.urgent = TouchButton(theme, "siren", kind="danger", parent=self)
        if self.printer is not None:
            self.printer.clicked.connect(self.print_requested)
        self.back.clicked.connect(self.back_requested)
        for button, name in ((self.home, "home"), (self.contents, "contents"), (self.phone, "phone")):
            button.follow(acts[name])
        self.urgent.follow(acts["urgent"])
        self._rows = QVBoxLayout(self)
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        for button in (self.home, self.back):
            self._row.addWidget(button)
        self._row.addWidget(box, 1)
        for button in self._after_box():
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
        if self.printer is not None:
            self.printer.set_words(_("Print"))
        self._box.retranslate()
        self._fit()

    def _after_box(self) -> list[TouchButton]:
        every = (self.contents, self.phone, self.printer, self.urgent)
        return [button for button in every if button is not None]

    def _buttons(self) -> list[TouchButton]:
        every = (self.home, self.back, *self._after_box())
        return [button for button in every if not button.isHidden()]

    def _fit(self) -> None:
        """Leave out words, those of “When to call” last, until all fits; where there is height, rather begin a row."""
        margins = self._rows.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        of_touch = self._theme.scale / self._theme.text_scale
        least, narrow = (round(box * of_touch) + self._row.spacing() for box in (_LEAST_BOX, _NARROW_BOX))
        screen = self.window().size()
        is_low = screen.height() <= screen.width()  # two rows and the keys have no room there
        fewest = 4 if is_low else 0
        is_second = not self._say_what_fits(room - least, fewest)
        if is_second and is_low:
            is_second = not self._say_what_fits(room - narrow, fewest)
        if is_second:
            self._say_what_fits(room, 4)
        self._move_box(to_second=is_second)

    def _say_what_fits(self, room: int, fewest: int) -> bool:
        """Show as many words as there is room for, in `fewest` steps of leaving out at most; tell whether all fits."""
        buttons = self._buttons()
        last = [self.back, self.urgent]
        some: tuple[list[TouchButton], ...] = ([*last, self.contents], last, [self.urgent], [])
        for worded in (buttons, *some)[: fewest + 1]:
            for button in buttons:
                button.show_words(shown=button in worded)
            if self._width_of(buttons) <= room:
                return True
        return False

    def _width_of(self, buttons: Iterable[TouchButton]) -> int:
        widths = [max(button.sizeHint().width(), button.minimumWidth()) for button in buttons]
        return sum(widths) + self._row.spacing() * (len(widths) - 1)

    def _move_box(self, *, to_second: bool) -> None:
        to, off = (self._second, self._row) if to_second else (self._row, self._second)
        if to.indexOf(self._box) < 0:
            off.removeWidget(self._box)
            to.insertWidget(0 if to_second else 2, self._box, 1)
        self._row.setStretch(self._row.count() - 1, 1 if to_second else 0)
        before, after = [self.home, self.back], self._after_box()
        for part in (*before, *after, self._box) if to_second else (*before, self._box, *after):
            part.raise_()  # the order among siblings is the order of Tab
        put_in_order((self,))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything in the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _on_theme_changed(self) -> None:
        side, above = touch_px(self._theme, SIDE), touch_px(self._theme, 8)
        self._box.setFont(touch_font(self._theme))
        self._rows.setContentsMargins(side, above, side, above)
        self._rows.setSpacing(above)
        self._row.setSpacing(above)
        self._fit()
