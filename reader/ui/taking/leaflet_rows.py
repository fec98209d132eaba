# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of what is in a leaflet: a row for each piece, with buttons that move it up or down or take it out.

It shows what it is given and asks for changes; it keeps nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.i18n import _
from reader.ui.controls.icon_button import IconButton
from reader.ui.controls.wrapping import WrappedLabel
from reader.ui.theme import Theme
from reader.ui.window.focus_order import stops_in


@dataclasses.dataclass(frozen=True, slots=True)
class LeafletRow:
    """What a row shows."""

    id: int
    title: str
    kind: str
    """In a word or two, what it is: “Section”."""


class LeafletRows(QWidget):
    """The rows, one under the other."""

    move_requested = Signal(int, int)
    """A row's id, and how many places down (1) or up (-1)."""
    remove_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[LeafletRow, ...] = ()
        self._widgets: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def rows(self) -> tuple[LeafletRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[LeafletRow]) -> None:
        """Show these rows; the keyboard stays on the same button of the same piece, or goes to a neighbour."""
        focused = self._focused()
        self._rows = tuple(rows)
        for widget in self._widgets:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = [self._row(number, row) for number, row in enumerate(self._rows)]
        for widget in self._widgets:
            self._column.addWidget(widget)
            widget.show()
        if focused is not None:
            self._focus(*focused)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.setAccessibleName(_("In the leaflet"))
        self.show_rows(self._rows)

    def buttons(self, place: int) -> list[IconButton]:
        """Return a row's buttons: up, down, take out."""
        return self._widgets[place].findChildren(IconButton)

    def _row(self, number: int, row: LeafletRow) -> QWidget:
        theme = self._theme
        frame = QFrame(self)
        frame.setObjectName("leafletRow")
        words = QVBoxLayout()
        words.setSpacing(0)
        title = WrappedLabel(theme, frame)
        title.setText(row.title)
        kind = WrappedLabel(theme, frame, size=15, colour="muted")
        kind.setText(row.kind)
        words.addWidget(title)
        words.addWidget(kind)
        line = QHBoxLayout(frame)
        line.setContentsMargins(0, theme.gap(2), 0, theme.gap(2))
        line.setSpacing(theme.gap(2))
        line.addLayout(words, 1)
        last = len(self._rows) - 1
        for icon, name, deed, is_possible in (
            ("chevron-up", _("Move up: {title}"), partial(self.move_requested.emit, row.id, -1), number > 0),
            ("chevron-down", _("Move down: {title}"), partial(self.move_requested.emit, row.id, 1), number < last),
            ("trash-2", _("Take out: {title}"), partial(self.remove_requested.emit, row.id), True),
        ):
            button = IconButton(theme, icon, frame)
            button.set_name(name.format(title=row.title))
            button.setEnabled(is_possible)
            button.clicked.connect(partial(_do, deed))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return frame

    def _focused(self) -> tuple[int, int, int] | None:
        """Return the id of the piece, its place and the number of the button that has the keyboard."""
        for place, widget in enumerate(self._widgets):
            for number, button in enumerate(widget.findChildren(IconButton)):
                if button.hasFocus():
                    return self._rows[place].id, place, number
        return None

    def _focus(self, row_id: int, place: int, number: int) -> None:
        if not self._rows:
            return
        place = next((at for at, row in enumerate(self._rows) if row.id == row_id), min(place, len(self._rows) - 1))
        wanted = self.buttons(place)[number]
        enabled = [stop for stop in stops_in(self._widgets[place]) if stop.isEnabled()]
        (wanted if wanted.isEnabled() else enabled[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.gap(2))
        self.show_rows(self._rows)


def _do(deed: partial[None], _checked: bool = False) -> None:
    deed()
