# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of the on-screen keyboard, set in rows that fit the screen, and the line that says how to get an accent.

It makes the buttons, places and names them, and tells which one was pressed. It does not know what keys do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.i18n import _
from reader.ui.kiosk.key_button import KeyButton
from reader.ui.kiosk.key_layouts import KeyLayout
from reader.ui.kiosk.key_names import KeyState, face_of
from reader.ui.kiosk.key_rows import LEAST_KEY, Key, Row, Shape, rows_for, shape_for
from reader.ui.theme import Theme

GAP = 8
"""Between keys, in logical pixels."""
_EDGE = 10
_KEY_HEIGHT, _MOST_HEIGHT = 48, 0.5
"""Height of a key at 100 %, and the share of its parent's height that keys larger than the least may take."""
_WIDEST = 1.8
"""A key is at most so many times as wide as it is high: on a large screen the keys do not fill the width."""
_LEAST_HINT = 15


class KeyBed(QWidget):
    """Shows a layout and a state (`show_layout`, `show_state`). As wide as its parent, as high as it needs to be."""

    key_pressed = Signal(object)
    """The KeyButton."""

    def __init__(self, theme: Theme, shown: KeyLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = self._own = shown
        self._state = KeyState()
        self._shape = Shape("above", 10)
        self._rows: tuple[Row, ...] = ()
        self._buttons: dict[Key, KeyButton] = {}
        self._hint = QRect()
        self._above: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._on_theme_changed)
        self._listen_to_parent()

    @property
    def shown(self) -> KeyLayout:
        """The layout that is shown."""
        return self._shown

    def show_layout(self, shown: KeyLayout, own: KeyLayout) -> None:
        """Show the keys of `shown`, named in the language of `own`."""
        self._shown, self._own = shown, own
        self._build()

    def show_state(self, state: KeyState) -> None:
        """Show capitals, accents, the page of numbers ... as the state tells."""
        is_other = (state.shows_numbers, state.next_layout) != (self._state.shows_numbers, self._state.next_layout)
        self._state = state
        if is_other:
            self._build()
        else:
            self._show_faces()

    def usable_keys(self) -> list[KeyButton]:
        """Return the keys that can be pressed now, in the order of reading."""
        return [key for row in self._rows for place in row if not (key := self._buttons[place.key]).isHidden()]

    def key(self, kind: str, text: str = "") -> KeyButton | None:
        """Return the key of a kind (`Key`), or None while there is none."""
        return next((key for key in self.usable_keys() if (key.key.kind, key.key.text) == (kind, text)), None)

    # -- making ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        state = self._state
        self._rows = rows_for(
            self._shown, self._shape, shows_numbers=state.shows_numbers, has_others=bool(state.next_layout)
        )
        wanted = [place.key for row in self._rows for place in row]
        for key in self._buttons.keys() - set(wanted):
            gone = self._buttons.pop(key)
            gone.hide()
            gone.deleteLater()
        for key in wanted:
            if key not in self._buttons:
                button = self._buttons[key] = KeyButton(self._theme, key, self)
                button.clicked.connect(self._on_clicked)
                button.show()
        self._show_faces()
        self._arrange()

    def _show_faces(self) -> None:
        for key, button in self._buttons.items():
            face = face_of(key, self._state, self._shown, self._own)
            button.set_face(face)
            if key.kind == "more":
                button.setVisible(bool(face.label))
            elif key.kind == "shift":
                button.setChecked(self._state.is_capital)
        self.setAccessibleDescription("" if self._state.offered else _hint())
        self.update()

    def _on_clicked(self) -> None:
        self.key_pressed.emit(self.sender())

    # -- placing --------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return a key's width, and the height that the keys need at the width of the moment."""
        return QSize(LEAST_KEY, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every key its place."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another parent when there is one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange:
            self._listen_to_parent()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the parent."""
        if event.type() == QEvent.Type.Resize and watched is self._above:
            self._arrange()
        return False

    def _listen_to_parent(self) -> None:
        if self._above is not None:
            self._above.removeEventFilter(self)
        self._above = self.parentWidget()
        if self._above is not None:
            self._above.installEventFilter(self)

    def _arrange(self) -> None:
        """Place the keys in the width that there is, and take the height that they need."""
        # By the parent's size: while hidden it has no width of its own yet, and a height for a wrong one would push.
        whole = (self._above or self).size()
        width, screen = whole.width(), whole.height()
        shape = shape_for(width - 2 * _EDGE, screen, GAP)
        if shape != self._shape:
            self._shape = shape
            self._build()  # which places them
            return
        high = self._key_height(screen)
        wide = min((width - 2 * _EDGE + GAP) / shape.columns, _WIDEST * high + GAP)
        left = (width - (wide * shape.columns - GAP)) / 2
        for number, row in enumerate(self._rows):
            top = _EDGE + number * (high + GAP)
            for place in row:
                start, end = round(left + place.left * wide), round(left + (place.left + place.width) * wide)
                self._buttons[place.key].setGeometry(start, top, end - start - GAP, high)
        offers = [self._buttons[place.key].geometry() for place in self._rows[0] if place.key.kind == "more"]
        free = [self._buttons[place.key].x() for place in self._rows[0] if place.key.kind == "left"]
        end = free[0] - GAP if free else offers[-1].right()
        self._hint = QRect(offers[0].topLeft(), QSize(end - offers[0].x(), high)).adjusted(GAP, 0, -GAP, 0)
        self.setFixedHeight(2 * _EDGE + len(self._rows) * (high + GAP) - GAP)
        self.update()

    def _key_height(self, screen: int) -> int:
        rows = max(1, len(self._rows))
        room = (screen * _MOST_HEIGHT - 2 * _EDGE + GAP) / rows - GAP
        return max(LEAST_KEY, min(self._theme.px(_KEY_HEIGHT), int(room)))

    def _on_theme_changed(self) -> None:
        self._arrange()

    # -- drawing --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a touch between two keys from what lies behind."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and, while nothing is offered, how to get an accent."""
        del event
        palette = self._theme.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.surface))
        painter.fillRect(0, 0, self.width(), max(1, self._theme.gap(1.4)), QColor(palette.border))
        if not self._state.offered:
            self._draw_hint(painter)
        painter.end()

    def _draw_hint(self, painter: QPainter) -> None:
        room, font = self._hint, self._theme.font(17)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        size = min(font.pixelSize(), room.height() // 2)
        while True:
            font.setPixelSize(size)
            painter.setFont(font)
            if size <= _LEAST_HINT or room.contains(painter.boundingRect(room, flags, _hint())):
                break
            size -= 1
        painter.setPen(QColor(self._theme.palette.muted))
        painter.drawText(room, flags, _hint())


def _hint() -> str:

    return _("For an accent, touch the letter first.")
