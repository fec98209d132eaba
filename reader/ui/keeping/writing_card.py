# SPDX-License-Identifier: GPL-3.0-or-later
"""A small card to write on: a note, a question, an answer. However it is closed, what was typed is kept.

It does not know what is written, nor where it goes: that comes with each `Writing`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.i18n import _
from reader.ui.announce import announce
from reader.ui.controls.flow_layout import FlowLayout
from reader.ui.controls.focus_card import FocusCard
from reader.ui.controls.mirroring import begins_right
from reader.ui.controls.wrapping import WrappedLabel, target
from reader.ui.theme import Theme

_WIDTH, _LINES = 440, 4
_SAVES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclasses.dataclass(frozen=True, slots=True)
class Writing:
    """What is to be written, and what becomes of it."""

    title: str
    keep: Callable[[str], object]
    """Called with the text when it is another than before."""
    text: str = ""
    """What is written already."""
    about: str = ""
    """The words that it is about."""
    hint: str = ""
    remove: Callable[[], object] | None = None
    """What the button "Remove" does; None when there is nothing to remove."""


class WritingCard(FocusCard):
    """Save, Ctrl+Enter and Esc all keep the text; only "Remove" does not."""

    ALWAYS_GIVES_BACK = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, name="writingCard")
        self._writing: Writing | None = None
        self._beside = QRect()
        self._inside = inside = QWidget()
        self._title = WrappedLabel(theme, inside, size=18, weight=QFont.Weight.Bold, colour="heading")
        self._about = WrappedLabel(theme, inside, size=15, colour="muted")
        self.field = QPlainTextEdit(inside)
        self.field.setTabChangesFocus(True)
        # Its own wish for height would count as needed in the scroll area: its least height is what we give it.
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.field.installEventFilter(self)
        self._tip = WrappedLabel(theme, inside, size=15, colour="muted")
        self.save_button = QPushButton(inside)
        self.save_button.setProperty("kind", "primary")
        self.save_button.clicked.connect(self.close)
        self.remove_button = QPushButton(inside)
        self.remove_button.clicked.connect(self._on_remove_clicked)
        self._buttons = FlowLayout()
        self._column = QVBoxLayout(inside)
        for part in (self._title, self._about, self.field, self._tip):
            self._column.addWidget(part, 1 if part is self.field else 0)
        self._column.addLayout(self._buttons)
        self._buttons.addWidget(self.save_button)
        self._buttons.addWidget(self.remove_button)
        self._scroll = QScrollArea(self.card)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setMinimumSize(1, 1)
        self._scroll.setWidget(inside)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        around = QVBoxLayout(self.card)
        around.setContentsMargins(2, 2, 2, 2)
        around.addWidget(self._scroll)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.save_button.setText(_("Save"))
        self.remove_button.setText(_("Remove"))
        self._tip.setText(_("Ctrl + Enter or Esc closes this. What you have typed is kept."))

    def open_for(self, writing: Writing, beside: QRect, area: QRect) -> None:
        """Write something beside a place; both rectangles are in the owner's coordinates. What was open is kept."""
        self.close()
        self._writing = writing
        self._title.setText(writing.title)
        self._about.setText(writing.about)
        self._about.setVisible(bool(writing.about))
        self.field.setPlainText(writing.text)
        self.field.setPlaceholderText(writing.hint)
        self.field.setAccessibleName(writing.title)
        self.field.setAccessibleDescription(writing.about)
        self.setAccessibleName(writing.title)
        self.remove_button.setVisible(writing.remove is not None)
        self.put_beside(beside, area)
        self.open()
        announce(self, f"{writing.title}. {writing.about}".strip())

    def prepare(self) -> None:
        """Begin behind what is written already."""
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def first_stop(self) -> QWidget:
        """Return the field to write in."""
        return self.field

    def covers(self, rect: QRect) -> bool:
        """Tell whether the card hides something of a rectangle in the owner's coordinates."""
        return self.card.geometry().translated(self.pos()).intersects(rect)

    def put_beside(self, beside: QRect, area: QRect) -> None:
        """Lie beside another place."""
        self._beside = beside
        self.put_into(area)

    def put_into(self, area: QRect) -> None:
        """Lie under the place it is about, or above it, or at the foot of the area, without leaving that."""
        beside, gap = self._beside, self._theme.gap(10)
        width = min(self._theme.px(_WIDTH), area.width())
        needed = self._height_for(width)
        height = min(needed, area.height())
        lane = self._scroll.verticalScrollBar().sizeHint().width() if needed > height else 0
        self._inside.setMinimumHeight(
            self._height_for(width - lane) if lane else 1
        )  # else it is squeezed, not scrolled
        begins = beside.right() + 1 - width if begins_right(self) else beside.left()
        left = max(area.left(), min(begins, area.right() + 1 - width))
        top = beside.bottom() + gap
        if top + height > area.bottom() + 1:
            above = beside.top() - gap - height
            top = above if above >= area.top() else area.bottom() + 1 - height
        self.place(QRect(left, max(area.top(), top), width, height))

    def close(self) -> bool:
        """Keep what was typed, hide it and give the keyboard back."""
        writing, self._writing = self._writing, None
        text = self.field.toPlainText().strip()
        closed = super().close()
        if writing is not None and text != writing.text.strip():
            writing.keep(text)
        return closed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save with Ctrl+Enter where Enter alone begins another line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _saves(event):
            self.close()
            return True
        return super().eventFilter(watched, event)

    def keep_in_view(self, stop: QWidget) -> None:
        """Scroll to what Tab came to."""
        self._scroll.ensureWidgetVisible(stop)

    def _on_remove_clicked(self) -> None:
        writing, self._writing = self._writing, None
        super().close()
        if writing is not None and writing.remove is not None:
            writing.remove()

    def _on_theme_changed(self) -> None:
        theme = self._theme
        side = theme.gap(14)
        self._column.setContentsMargins(side, theme.gap(10), side, theme.gap(12))
        self._column.setSpacing(theme.gap(6))
        self._buttons.setSpacing(theme.gap(8))
        self._buttons.set_row_gap(theme.gap(8))
        self.field.setMinimumHeight(theme.px(16 * 1.45) * _LINES + 2 * theme.gap(12))
        for button in (self.save_button, self.remove_button):
            button.setMinimumHeight(target(theme))

    def _height_for(self, width: int) -> int:
        margins = self._column.contentsMargins()
        room = max(1, width - 4 - margins.left() - margins.right())
        labels = [label for label in (self._title, self._about, self._tip) if label.text()]
        words = sum(label.heightForWidth(room) + self._column.spacing() for label in labels)
        rest = self.field.minimumHeight() + self._column.spacing() + self._buttons.heightForWidth(room)
        return words + rest + margins.top() + margins.bottom() + 4


def _saves(event: QKeyEvent) -> bool:
    return event.key() in _SAVES and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
