# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the very first start: a welcome, up to three choices that show themselves, and one button to begin.

It shows what it is given and tells what was chosen. It keeps nothing and knows neither settings nor guides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import _
from reader.settings import Choice
from reader.settings.profiles import PROFILES
from reader.ui.controls.edge_ring import EdgeRing
from reader.ui.controls.primary_button import PrimaryButton
from reader.ui.controls.tile_pictures import greeting_picture, page_picture, size_picture
from reader.ui.controls.tiles import TileRow
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.options.languages import greeting, language_name
from reader.ui.theme import Theme

_COLUMN = 1040
"""The widest that the page gets, in pixels at 100 %."""
_BESIDE = 640
"""From this width at 100 % on, the button stands beside the last words."""
_MOST_PINNED = 0.35
"""The part of the height that the button may take for itself below what scrolls."""
LANGUAGE, SIZE, PALETTE = "app.language", "look.text_size", "look.palette"


class FirstStartPage(QWidget):
    """Each choice counts at once; there is nothing to confirm and nothing that must be chosen."""

    value_chosen = Signal(str, object)
    """Key of a setting, and its new value."""
    start_requested = Signal()

    def __init__(self, theme: Theme, languages: Sequence[str], palettes: Sequence[Choice]) -> None:
        """Make the page; there is a choice of language only where there is more than one."""
        super().__init__()
        self._theme = theme
        self._palettes = tuple(palettes)
        self.setObjectName("pageArea")
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setObjectName("pageArea")
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.scroll_area)
        self._inside = QWidget()
        self._inside.setObjectName("pageArea")
        self._inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self._title = WrappedLabel(theme, self._inside, size=32, weight=QFont.Weight.Bold, colour="heading")
        self._welcome = WrappedLabel(theme, self._inside, size=18)
        self._headings: dict[str, WrappedLabel] = {}
        self._column = QVBoxLayout(self._inside)
        self._column.addWidget(self._title)
        self._column.addWidget(self._welcome)
        self.rows: dict[str, TileRow] = {}
        if len(languages) > 1:
            self._add_languages(languages)
        self._add_sizes()
        self._add_palettes()
        self._add_end()
        self.scroll_area.setWidget(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.scroll_area, 1)
        whole.addWidget(self._foot)
        EdgeRing(theme, self.scroll_area)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    # -- building -------------------------------------------------------------------------------------------------

    def _add_row(self, key: str) -> TileRow:
        self._headings[key] = heading = WrappedLabel(
            self._theme, self._inside, size=18, weight=QFont.Weight.Bold, colour="heading"
        )
        self.rows[key] = row = TileRow(self._theme, self._inside)
        row.value_chosen.connect(partial(self._on_value_chosen, key))
        self._column.addWidget(heading)
        self._column.addWidget(row)
        return row

    def _add_languages(self, languages: Sequence[str]) -> None:
        row = self._add_row(LANGUAGE)
        for code in languages:
            row.add(code, language_name(code), greeting_picture(self._theme, greeting(code)))

    def _add_sizes(self) -> None:
        row = self._add_row(SIZE)
        for profile in PROFILES:
            row.add(profile.size, profile.title(), size_picture(profile.size, _sample, PROFILES[-1].size))

    def _add_palettes(self) -> None:
        row = self._add_row(PALETTE)
        for choice in self._palettes:
            row.add(choice.value, choice.title(), page_picture(self._theme, str(choice.value)))

    def _add_end(self) -> None:
        self._disclaimer = WrappedLabel(self._theme, self._inside, size=17)
        self._start = PrimaryButton(self._theme, self._inside)
        self._start.clicked.connect(self.start_requested)
        self._end = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._end.addWidget(self._disclaimer, 1)
        self._is_pinned = False
        self._foot = QWidget(self)
        self._foot.setObjectName("statusBar")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot_row = QVBoxLayout(self._foot)
        self._foot.hide()
        self._end.addWidget(self._start)
        self._column.addLayout(self._end)
        self._column.addStretch(1)

    # -- showing --------------------------------------------------------------------------------------------------

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show which choice is taken in each row; `values` by key of the setting."""
        for key, row in self.rows.items():
            row.show_value(values[key])

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(_("Welcome to Lamplight"))
        self._welcome.setText(
            _("Take your time. This is a guide in plain words, and you can make it comfortable for your eyes first.")
        )
        for part in (self, self.scroll_area):
            part.setAccessibleName(self._title.text())
            part.setAccessibleDescription(self._welcome.text())
        names = {LANGUAGE: _("Language"), SIZE: _("Size of the words"), PALETTE: _("Colours")}
        titles = {
            LANGUAGE: [],  # each is written in itself
            SIZE: [profile.title() for profile in PROFILES],
            PALETTE: [choice.title() for choice in self._palettes],
        }
        note = _("You can change this at any time.")
        for key, row in self.rows.items():
            self._headings[key].setText(names[key])
            row.set_words(names[key], note, titles[key])
        self._disclaimer.setText(
            _("This guide gives general information. It does not replace your care team. "
              "If you are worried, call them.")
        )  # fmt: skip
        self._start.setText(_("Start reading"))
        self._start.setAccessibleName(_("Start reading"))
        self._start.setAccessibleDescription(self._disclaimer.text())
        self._column.invalidate()
        self._arrange()  # other words may need more room, and the button its place below them

    def _on_value_chosen(self, key: str, value: object) -> None:
        self.value_chosen.emit(key, value)

    # -- arranging ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._arrange()

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self._column.setSpacing(theme.gap(6))
        self._end.setSpacing(theme.gap(20))
        for heading in self._headings.values():
            heading.setContentsMargins(0, theme.gap(6), 0, 0)
        self._end.setContentsMargins(0, theme.gap(12), 0, 0)
        self._arrange()

    def _arrange(self) -> None:
        theme, width = self._theme, self.width() - self.scroll_area.verticalScrollBar().sizeHint().width()
        side = max(theme.gap(24), (width - theme.px(_COLUMN)) // 2)
        self._column.setContentsMargins(side, theme.gap(16), side, theme.gap(16))
        is_wide = width - 2 * side >= theme.px(_BESIDE)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._end.setDirection(direction)
        middle = Qt.AlignmentFlag.AlignVCenter if is_wide else Qt.AlignmentFlag(0)
        self._end.setAlignment(self._disclaimer, middle)
        self._pin()

    def _pin(self) -> None:
        """Keep the button in view below all that scrolls, where not all has room: nobody is to look for it."""
        theme, width = self._theme, self.width()
        beside, above = theme.gap(24), theme.gap(8)
        height = self._start.heightForWidth(width - 2 * beside) + 2 * above
        is_pinned = self._needed(width) > self.height() and height <= self.height() * _MOST_PINNED
        if is_pinned != self._is_pinned:
            self._move_start(self._foot_row if is_pinned else self._end)
            self._is_pinned = is_pinned
        self._foot_row.setContentsMargins(beside, above, beside, above)
        self._foot.setVisible(is_pinned)

    def _needed(self, width: int) -> int:
        """Return the height of the page when the button stands at its end."""
        needed = self._column.heightForWidth(width)
        if not self._is_pinned:
            return needed
        margins = self._column.contentsMargins()
        room = width - margins.left() - margins.right()
        start = self._start.heightForWidth(room)
        if self._end.direction() is QBoxLayout.Direction.TopToBottom:
            return needed + start + self._end.spacing()
        return needed + max(0, start - self._disclaimer.heightForWidth(room - self._start.sizeHint().width()))

    def _move_start(self, to: QBoxLayout) -> None:
        has_keyboard = self._start.hasFocus()
        (self._end if to is self._foot_row else self._foot_row).removeWidget(self._start)
        to.addWidget(self._start)
        self._start.show()
        if has_keyboard:
            self._start.setFocus(Qt.FocusReason.OtherFocusReason)


def _sample() -> str:
    return _("Like this")
