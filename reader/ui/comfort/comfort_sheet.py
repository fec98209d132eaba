# SPDX-License-Identifier: GPL-3.0-or-later
"""“Text and colours” (Alt+T): size, spacing, colours and line focus as samples of themselves, beside the page.

It asks for changes by signals and shows the values that it is told, so it is right whoever changed them. It keeps to a
side of the window, or to its lower part, so that each change is seen on the page at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.i18n import _
from reader.settings import SETTINGS, Setting, Value
from reader.settings.profiles import PROFILES
from reader.ui.comfort.sample_tiles import LinesTile, PaletteTile, SizeTile
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.focus_card import FocusCard
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.link_button import LinkButton
from reader.ui.controls.mirroring import placed, put_margins
from reader.ui.controls.switch import Switch
from reader.ui.controls.tiles import TileRow
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme

SIZE: Final = "look.text_size"
SPACING: Final = "look.spacing"
PALETTE: Final = "look.palette"
LINE_FOCUS: Final = "look.line_focus"
LINES: Final = "look.line_focus_lines"
KEYS = (SIZE, SPACING, PALETTE, LINE_FOCUS, LINES)
"""The settings that it shows."""
_ROWS = {row.key: row for row in SETTINGS}
_WIDEST, _LEAST_WIDE = 440, 560
"""How wide it gets at most, at 100 %; and how wide the window has to be for it to stand at a side, in pixels."""
_SHARE_WIDE, _SHARE_HIGH = 0.58, 0.62
"""The part of the window it takes at most: the rest is for seeing what changes."""
_LEAST_HIGH = 250
"""A height, at 100 %, in which a few choices can be seen."""
_ROOMY = 380
"""From this height at 100 % on, the buttons at the foot stay in view; else they follow the last choice."""
_ANY_WIDTH = 4000


class ComfortSheet(FocusCard):
    """`open` shows it; Esc or its button closes it and gives the keyboard back."""

    value_chosen = Signal(str, object)
    """The key of a setting, and the value that a person chose for it."""
    restore_requested = Signal()
    settings_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, name="comfortSheet")
        self._title = WrappedLabel(theme, self.card, size=20, weight=QFont.Weight.Bold, colour="heading")
        self._close = IconButton(theme, "x", self.card)
        self._close.clicked.connect(self.close)
        self._scroll = QScrollArea(self.card)
        self._inside = QWidget()
        self._inside.setMinimumSize(1, 1)  # else the scroll area reckons with the height at the least width
        self._inside.installEventFilter(self)
        self._sizes_title, self._colours_title = (
            WrappedLabel(theme, self._inside, weight=QFont.Weight.DemiBold, colour="heading") for _each in range(2)
        )
        self.sizes, self.palettes, self.lines = (
            TileRow(theme, self._inside, most_width=_ANY_WIDTH) for _row in range(3)
        )
        self.spacing, self._spacing_title = Switch(theme, self._inside), WrappedLabel(theme, self._inside)
        self.line_focus, self._focus_title = Switch(theme, self._inside), WrappedLabel(theme, self._inside)
        self._put_tiles()
        self._foot = QWidget(self.card)
        self._as_it_was = LinkButton(theme, "", self._foot, icon_name="undo-2")
        self._as_it_was.clicked.connect(self.restore_requested)
        self._settings = LinkButton(theme, "", self._foot, icon_name="settings")
        self._settings.clicked.connect(self.settings_requested)
        self._build()
        for key, control in self._controls().items():
            control.value_chosen.connect(partial(self.value_chosen.emit, key))
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def _put_tiles(self) -> None:
        for profile in PROFILES:
            self.sizes.put(profile.size, SizeTile(self._theme, profile.title(), profile.size, self.sizes))
        for value, name in _choices(PALETTE):
            self.palettes.put(value, PaletteTile(self._theme, name, str(value), self.palettes))
        for value, name in _choices(LINES):
            self.lines.put(value, LinesTile(self._theme, name, int(value), self.lines))

    def _controls(self) -> Mapping[str, TileRow | Switch]:
        controls = (self.sizes, self.spacing, self.palettes, self.line_focus, self.lines)
        return dict(zip(KEYS, controls, strict=True))

    def _build(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._list = QVBoxLayout(self._inside)
        self._switch_rows = [QHBoxLayout(), QHBoxLayout()]
        switches = ((self._spacing_title, self.spacing), (self._focus_title, self.line_focus))
        for row, (words, switch) in zip(self._switch_rows, switches, strict=True):
            row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self._list.addWidget(self._sizes_title)
        self._list.addWidget(self.sizes)
        self._list.addLayout(self._switch_rows[0])
        self._list.addWidget(self._colours_title)
        self._list.addWidget(self.palettes)
        self._list.addLayout(self._switch_rows[1])
        self._list.addWidget(self.lines)
        self._list.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # QScrollArea turns it on for the widget that it is given
        self._buttons = FlowLayout(self._foot)
        self._buttons.addWidget(self._as_it_was)
        self._buttons.addWidget(self._settings)
        self._column = QVBoxLayout(self.card)
        self._column.addLayout(self._top)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._foot)

    def offer_settings(self, *, offered: bool) -> None:
        """Lead to all settings, or do not."""
        self._settings.setVisible(offered)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("Text and colours"))
        self._title.setText(_("Text and colours"))
        self._close.set_name(_("Close “Text and colours”"))
        self._sizes_title.setText(_("Size of everything"))
        self._colours_title.setText(_ROWS[PALETTE].title())
        self._spacing_title.setText(_ROWS[SPACING].title())
        self._focus_title.setText(_ROWS[LINE_FOCUS].title())
        self.sizes.set_words(_("Size"), "", [each.title() for each in PROFILES])
        for tile, profile in zip(self.sizes.tiles.values(), PROFILES, strict=True):
            tile.setAccessibleName(f"{profile.title()}, {profile.size}\u00a0%")
        for key, control in self._controls().items():
            if isinstance(control, Switch):
                control.set_words(_ROWS[key].title(), _ROWS[key].description())
            elif key != SIZE:
                control.set_words(
                    _ROWS[key].title(), _ROWS[key].description(), [name for _value, name in _choices(key)]
                )
        self._as_it_was.setText(_("As it was"))
        self._as_it_was.setAccessibleName(_("As it was"))
        self._as_it_was.setAccessibleDescription(_("Puts everything back as it was when you opened this."))
        self._settings.setText(_("All settings"))
        self._settings.setAccessibleName(_("All settings"))

    # -- what it shows --------------------------------------------------------------------------------------------

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Show the values of all its settings."""
        for key, control in self._controls().items():
            control.show_value(values[key])

    def set_locked(self, is_locked: Callable[[str], bool]) -> None:
        """Let nobody choose what the organisation has decided."""
        for key, control in self._controls().items():
            control.setEnabled(not is_locked(key))

    # -- opening and closing --------------------------------------------------------------------------------------

    def place(self, area: QRect) -> None:
        """Put the card where lines end in `area`, along its foot where it is narrow, over all of it where it is low."""
        theme = self._theme
        width, height = area.width(), area.height()
        if width >= _LEAST_WIDE:
            width = min(theme.px(_WIDEST), round(_SHARE_WIDE * width))
        elif round(_SHARE_HIGH * height) >= theme.px(_LEAST_HIGH):
            height = round(_SHARE_HIGH * height)
        is_roomy = height >= theme.px(_ROOMY)
        wanted = self._column if is_roomy else self._list
        if wanted.indexOf(self._foot) < 0:
            wanted.addWidget(self._foot)
        box = QRect(0, 0, max(1, width), max(1, min(height, self._wanted_height(width))))
        box.moveTopRight(area.topRight())
        if area.width() < _LEAST_WIDE:
            box.moveBottom(area.bottom())
        super().place(placed(self, box, area))

    def _wanted_height(self, width: int) -> int:
        """Return the height at which nothing scrolls."""
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        parts = self._list.heightForWidth(inner) + max(self._top.sizeHint().height(), self._top.heightForWidth(inner))
        if self._column.indexOf(self._foot) >= 0:
            parts += self._buttons.heightForWidth(inner) + self._column.spacing()
        return parts + margins.top() + margins.bottom() + 2 * self._column.spacing()

    def prepare(self) -> None:
        """Begin at the top."""
        self._scroll.verticalScrollBar().setValue(0)

    def first_stop(self) -> QWidget:
        """Return the first choice, which stands behind the button that closes."""
        return self.stops()[1]

    def stops(self) -> list[QWidget]:
        """Return what the keyboard comes to, in reading order."""
        region = [self._close, *_parts(self._controls().values()), self._as_it_was, self._settings]
        region = [each for each in region if each.isEnabled() and not each.isHidden()]
        return [each for each in region if each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what has the keyboard in view while the text size changes everything's place."""
        if watched is self._inside and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            focused = QApplication.focusWidget()
            if self.is_open and focused is not None:
                self.keep_in_view(focused)
        return super().eventFilter(watched, event)

    def keep_in_view(self, stop: QWidget) -> None:
        """Scroll to what has the keyboard."""
        if self._inside.isAncestorOf(stop):
            self._scroll.ensureWidgetVisible(stop, 0, self._theme.gap(10))

    def _on_theme_changed(self) -> None:
        theme = self._theme
        side = theme.gap(16)
        put_margins(self._column, side, theme.gap(8), theme.gap(8), theme.gap(8))
        self._column.setSpacing(theme.gap(4))
        put_margins(self._list, 0, 0, theme.gap(8), theme.gap(4))
        self._list.setSpacing(theme.gap(6))
        self._buttons.setSpacing(theme.gap(8))
        for row in self._switch_rows:
            row.setSpacing(theme.gap(10))
        self._scroll.verticalScrollBar().setSingleStep(theme.px(24))


def _choices(key: str) -> list[tuple[Value, str]]:
    row: Setting = _ROWS[key]
    return [(choice.value, choice.title()) for choice in row.choices]


def _parts(controls: Iterable[TileRow | Switch]) -> list[QWidget]:
    return [part for each in controls for part in ((each,) if isinstance(each, Switch) else each.tiles.values())]
