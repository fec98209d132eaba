# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a call on one sheet: how long it was, what is pinned, the ways to take it along, and the end itself.

Enter ends the call, Esc goes back to it. It shows what it is given, and asks by signals.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.i18n import _, plural
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.icons import APART
from reader.ui.controls.sheet import Sheet
from reader.ui.controls.switch import Switch
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.helpline.call_bar import clock_words
from reader.ui.helpline.taking_sheet import WAY_ICONS, WAYS, Way, way_words
from reader.ui.theme import Theme

MOST_CALLERS = 9
"""As many types of caller as there are digits."""


@dataclasses.dataclass(frozen=True, slots=True)
class WrappedCall:
    """What the sheet says of a call."""

    passages: int = 0
    terms: int = 0
    services: int = 0
    questions: int = 0
    has_notes: bool = False
    has_personal: bool = False
    """Whether something in the notes looks personal."""

    @property
    def has_pins(self) -> bool:
        """Whether anything is on the sheet beside notes."""
        return bool(self.passages or self.terms or self.services or self.questions)


class WrapUp(Sheet):
    """`show_call` fills it."""

    WIDEST, HIGHEST = 700, 900
    end_requested = Signal()
    way_chosen = Signal(str)
    """One of WAYS."""
    caller_chosen = Signal(str)
    """The key of a type of caller; empty when none is chosen any more."""

    def __init__(self, theme: Theme, parent: QWidget, callers: Sequence[tuple[str, str]]) -> None:
        """`callers` are keys of types with their names; empty where nobody counts."""
        super().__init__(theme, parent, name="wrapUp")
        self._call = WrappedCall()
        self._seconds = 0
        self._room = QRect()
        inside = self.inside
        self.time = WrappedLabel(theme, inside, size=18, weight=QFont.Weight.DemiBold)
        self.pinned = WrappedLabel(theme, inside)
        self._callers_heading = self._heading()
        self.callers = [QPushButton(inside) for _caller in callers[:MOST_CALLERS]]
        self._keys = [key for key, _name in callers[:MOST_CALLERS]]
        self._names = [name for _key, name in callers[:MOST_CALLERS]]
        self._ways_heading = self._heading()
        self._notes_words = WrappedLabel(theme, inside)
        self.notes_switch = Switch(theme, inside)
        self.ways: dict[Way, QPushButton] = {way: QPushButton(inside) for way in WAYS}
        self.notice = WrappedLabel(theme, inside, weight=QFont.Weight.DemiBold)
        self._last = WrappedLabel(theme, inside, size=15, colour="muted")
        self.end_button, self.back_button = QPushButton(self.card), QPushButton(self.card)
        self.end_button.setProperty("kind", "primary")
        self._build()
        self._connect()
        self.retranslate()
        self.follow_theme()

    def _heading(self) -> WrappedLabel:
        return WrappedLabel(self._theme, self.inside, size=16, weight=QFont.Weight.DemiBold, colour="heading")

    def _build(self) -> None:
        self._caller_row, self._way_row, self._end_row = FlowLayout(), FlowLayout(), FlowLayout()
        for button in self.callers:
            button.setCheckable(True)
            self._caller_row.addWidget(button)
        for way in WAYS:
            self._way_row.addWidget(self.ways[way])
        for button in (self.end_button, self.back_button):
            self._end_row.addWidget(button)
        notes = QHBoxLayout()
        notes.addWidget(self._notes_words, 1, Qt.AlignmentFlag.AlignVCenter)
        notes.addWidget(self.notes_switch)
        for part in (self.time, self.pinned, self._callers_heading):
            self.column.addWidget(part)
        self.column.addLayout(self._caller_row)
        self.column.addWidget(self._ways_heading)
        self.column.addLayout(notes)
        self.column.addLayout(self._way_row)
        self.column.addWidget(self.notice)
        self.column.addWidget(self._last)
        self.column.addStretch(1)
        self._around.addLayout(self._end_row)  # in view however little room there is
        self._callers_heading.setVisible(bool(self.callers))

    def _connect(self) -> None:
        for place, button in enumerate(self.callers):
            button.clicked.connect(partial(self._on_caller_clicked, place))
        for way, button in self.ways.items():
            button.clicked.connect(partial(self._on_way_clicked, way))
        self.notes_switch.value_chosen.connect(self._on_notes_switched)
        self.end_button.clicked.connect(self.end_requested)
        self.back_button.clicked.connect(self.close)

    # -- showing --------------------------------------------------------------------------------------------------

    def show_call(self, call: WrappedCall, caller: str = "") -> None:
        """Show what is on the sheet, with the notes left out, and which type of caller was chosen."""
        self._call = call
        self.notes_switch.show_value(False)
        for key, button in zip(self._keys, self.callers, strict=True):
            button.setChecked(bool(caller) and key == caller)
        self.show_notice("")
        self._say_call()

    def show_seconds(self, seconds: int) -> None:
        """Show how long the call lasts by now."""
        self._seconds = seconds
        words = _("Time of this call: {time}. The clock runs until you end the call.")
        self.time.setText(words.format(time=clock_words(seconds)))

    def show_notice(self, sentence: str) -> None:
        """Say what came of a way; an empty sentence says nothing."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))
        if self.is_open:
            self.place(self._room)
        announce(self, sentence)

    @property
    def with_notes(self) -> bool:
        """Whether the notes go along."""
        return self._call.has_notes and self.notes_switch.isChecked()

    def first_stop(self) -> QWidget:
        """Return the button that ends the call: Enter is enough."""
        return self.end_button

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, with the end of the call behind everything else."""
        last = (self.end_button, self.back_button)
        return [*super().stops(), *(button for button in last if button.isVisible())]

    def place(self, area: QRect) -> None:
        """Put the card into the middle of `area`, as high as what is on it."""
        self._room = QRect(area)
        theme = self._theme
        width = min(theme.px(self.WIDEST), area.width()) - theme.gap(32)
        inner = width - self.scroll_area.verticalScrollBar().sizeHint().width()
        self.column.invalidate()
        high = self.column.totalHeightForWidth(inner) + self._end_row.heightForWidth(width)
        high += max(self.title.heightForWidth(width), self.close_button.height()) + theme.gap(60)
        box = QRect(0, 0, area.width(), min(high, area.height()))
        box.moveCenter(area.center())
        super().place(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a type of caller by its digit; Enter ends the call wherever nothing else can be pressed."""
        text = event.text()
        place = int(text) - 1 if text.isascii() and text.isdigit() else -1
        if 0 <= place < len(self.callers):
            self.callers[place].click()
        elif text.isalnum():
            event.accept()  # else the window takes it for a search
        else:
            super().keyPressEvent(event)

    def _say_call(self) -> None:
        call = self._call
        counts = (
            (plural("{count} passage", "{count} passages", call.passages), call.passages),
            (plural("{count} word explained", "{count} words explained", call.terms), call.terms),
            (plural("{count} service", "{count} services", call.services), call.services),
            (plural("{count} question for their doctor", "{count} questions for their doctor", call.questions),
             call.questions),
        )  # fmt: skip
        found = ", ".join(words for words, count in counts if count)
        pinned = _("On the call sheet: {things}.").format(things=found) if found else _("Nothing is pinned.")
        self.pinned.setText(pinned)
        notes = _("Take my notes along")
        if call.has_personal:
            notes = _("Take my notes along. Something in them looks personal: read them once more.")
        self._notes_words.setText(notes)
        self.notes_switch.set_words(notes, "")
        for part in (self._notes_words, self.notes_switch):
            part.setVisible(call.has_notes)
        self._allow_ways()

    def _allow_ways(self) -> None:
        can = self._call.has_pins or self.with_notes
        has_any = self._call.has_pins or self._call.has_notes
        self._ways_heading.setVisible(has_any)
        for button in self.ways.values():
            button.setVisible(has_any)
            button.setEnabled(can)

    def _on_notes_switched(self, _value: object) -> None:
        self._allow_ways()

    def _on_caller_clicked(self, place: int, _checked: object = None) -> None:
        is_chosen = self.callers[place].isChecked()
        for other, button in enumerate(self.callers):
            button.setChecked(is_chosen and other == place)
        self.caller_chosen.emit(self._keys[place] if is_chosen else "")
        if is_chosen:
            announce(self, self._names[place])

    def _on_way_clicked(self, way: Way, _checked: object = None) -> None:
        self.way_chosen.emit(way)

    # -- words ----------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.set_title(_("End the call"), _("Back to the call"))
        self._callers_heading.setText(_("Who called?"))
        self._ways_heading.setText(_("For the caller"))
        for number, (button, name) in enumerate(zip(self.callers, self._names, strict=True), 1):
            button.setText(f"{number}  {name}".replace("&", "&&"))
            button.setAccessibleName(f"{number}, {name}")
        for way, button in self.ways.items():
            button.setText(APART + way_words(way))
            button.setAccessibleName(way_words(way))
        self._last.setText(
            _(
                "When the call ends, everything of it is gone: notes, pins, searches, topics and the clipboard. "
                "Nothing of it was written on this computer, but a PDF that you saved."
            )
        )
        self.end_button.setText(_("End the call (Enter)"))
        self.end_button.setAccessibleName(_("End the call"))
        self.back_button.setText(_("Back to the call (Esc)"))
        self.back_button.setAccessibleName(_("Back to the call"))
        self.show_seconds(self._seconds)
        self._say_call()

    def follow_theme(self) -> None:
        """Take spaces, sizes and icons from the theme."""
        super().follow_theme()
        theme = self._theme
        for layout in (self._caller_row, self._way_row, self._end_row):
            layout.setSpacing(theme.gap(8))
            layout.set_row_gap(theme.gap(8))
        for button in (*self.callers, *self.ways.values(), self.end_button, self.back_button):
            button.setMinimumHeight(target(theme))
        for way, button in self.ways.items():
            theme.put_icon(button, WAY_ICONS[way])
