# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet “To my phone”: a text as QR codes, as large as the window allows, one at a time, with the words beside it.

A phone reads the text from the screen; nothing is sent. It knows codes, not where their text comes from.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.export.codes import Code
from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.mirroring import begins_right
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.wrapping import LINE_END, WrappedLabel, target
from reader.ui.taking.code_view import CodeView
from reader.ui.theme import Theme

_BESIDE = 1.15
"""How much wider than high the room must be for the words to stand beside the code, and not below it."""
_WORDS = 0.36
"""The part of the width that words beside the code have."""
_LEAST = 200
"""Logical pixels that a code has at least; where even this has no room, the sheet scrolls."""


class CodeSheet(Sheet):
    """`show_codes` fills it."""

    WIDEST, HIGHEST = 2000, 2000

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="codeSheet")
        self._codes: tuple[Code, ...] = ()
        self._at = 0
        self._largest_mm = 0.0
        inside = self.inside
        self.view = CodeView(inside)
        self.count = WrappedLabel(theme, inside, size=20, weight=QFont.Weight.Bold, colour="heading")
        self.previous_button, self.next_button = QPushButton(inside), QPushButton(inside)
        self.how = WrappedLabel(theme, inside, size=17)
        self.private = WrappedLabel(theme, inside, size=15, colour="muted")
        self._text_heading = WrappedLabel(theme, inside, size=16, weight=QFont.Weight.DemiBold, colour="heading")
        self.text = WrappedLabel(theme, inside)
        self._steps = FlowLayout()
        self._steps.addWidget(self.previous_button)
        self._steps.addWidget(self.next_button)
        self._words = QVBoxLayout()
        for label in (self.count, self.how, self.private, self._text_heading, self.text):
            self._words.addWidget(label)
        self._words.insertLayout(1, self._steps)
        self._words.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._both.addLayout(self._words, 1)
        self.column.addLayout(self._both)
        self.column.addStretch(1)
        self.previous_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        inside_only = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, turn in ((Qt.Key.Key_Left, self._on_left), (Qt.Key.Key_Right, self._on_right)):
            # Shortcuts, because a button would take the arrows for itself.
            QShortcut(QKeySequence(key), self, turn, context=inside_only)
        self.retranslate()
        self.follow_theme()

    def _on_left(self) -> None:
        self.go_on() if begins_right(self) else self.go_back()

    def _on_right(self) -> None:
        self.go_back() if begins_right(self) else self.go_on()

    def set_largest(self, millimetres: float) -> None:
        """Make no code wider than this, by what the screen says of its dots; 0: as large as there is room."""
        self._largest_mm = millimetres

    def show_codes(self, codes: Sequence[Code]) -> None:
        """Show these codes, from the first."""
        self._codes = tuple(codes)
        self._at = 0
        self._show()

    @property
    def code(self) -> Code | None:
        """The code that is shown."""
        return self._codes[self._at] if self._codes else None

    def go_on(self) -> None:
        """Show the next code."""
        self._step(1)

    def go_back(self) -> None:
        """Show the code before."""
        self._step(-1)

    def first_stop(self) -> QWidget:
        """Return the button for the next code, where there is one."""
        return self.next_button if len(self._codes) > 1 else self.close_button

    def place(self, area: QRect) -> None:
        """Fill the area; the code gets all of it that the words do not need."""
        super().place(area)
        theme = self._theme
        width = self.card.width() - theme.gap(46) - self.scroll_area.verticalScrollBar().sizeHint().width()
        height = self.card.height() - self.close_button.height() - theme.gap(42)
        is_beside = width >= _BESIDE * height and width * _WORDS >= theme.px(180)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        side = min(height, int(width * (1 - _WORDS))) if is_beside else min(width, height)
        if self._largest_mm:
            side = min(side, round(self._largest_mm * self.logicalDpiX() / 25.4))
        self.view.set_side(max(side, min(_LEAST, width)))

    def _step(self, step: int) -> None:
        at = self._at + step
        if 0 <= at < len(self._codes):
            self._at = at
            self._show()
            self.scroll_area.verticalScrollBar().setValue(0)
            announce(self, self.count.text())

    def _show(self) -> None:
        code = self.code
        if code is None:
            return
        many = code.total > 1
        self.view.show_rows(code.rows)
        self.count.setText(_("Code {number} of {total}").format(number=code.number, total=code.total))
        self.text.setText(code.part.strip().replace("\n", LINE_END))
        self.view.setAccessibleName(self.count.text() if many else _("Code for your phone"))
        self.view.setAccessibleDescription(code.part)
        had = self.focusWidget()
        for part in (self.count, self.previous_button, self.next_button):
            part.setVisible(many)
        self.previous_button.setEnabled(code.number > 1)
        self.next_button.setEnabled(code.number < code.total)
        if self.is_open and many and had in (self.previous_button, self.next_button) and not had.isEnabled():
            (self.previous_button if code.number > 1 else self.next_button).setFocus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.set_title(_("To my phone"), _("Close this sheet"))
        self.previous_button.setText(_("Previous code"))
        self.next_button.setText(_("Next code"))
        self.how.setText(
            _(
                "Open the camera of your phone and point it at the black and white square, as if you took a picture of "
                "it. The text appears on the phone. If the phone offers to search the web with it, choose to copy the "
                "text instead, or use an app that scans codes."
            )
        )
        self.private.setText(_("Nothing is sent: your phone reads the text from this screen, without a network."))
        self._text_heading.setText(_("The text in this code"))
        self._show()

    def follow_theme(self) -> None:
        """Take spaces from the theme."""
        super().follow_theme()
        theme = self._theme
        self._both.setSpacing(theme.gap(24))
        self._words.setSpacing(theme.gap(12))
        self._steps.setSpacing(theme.gap(10))
        self._steps.set_row_gap(theme.gap(8))
        for button in (self.previous_button, self.next_button):
            button.setMinimumHeight(target(theme))
        theme.put_icon(self.next_button, "chevron-right")
        theme.put_icon(self.previous_button, "chevron-left")
