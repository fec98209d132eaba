# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices which text field of a window has the focus, when it is touched again, and which keys are pressed in it.

It does not know the on-screen keyboard that acts on it, and changes nothing in the field.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from reader.ui.kiosk.key_sending import takes_text

_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


class FieldWatch(QObject):
    """Watches the field that has the focus, as long as it has it. `take_key` answers whether a key press is taken."""

    field_changed = Signal()
    """Another field has the focus, or none: `field`."""
    touched = Signal()
    """The field was touched, also when it had the focus before."""

    def __init__(
        self, inside: Callable[[QWidget], bool], take_key: Callable[[QKeyEvent], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._inside = inside
        self._take_key = take_key
        self._field: QWidget | None = None

    @property
    def field(self) -> QWidget | None:
        """The text field that has the focus now, or None."""
        return self._field if self._field is not None and shiboken6.isValid(self._field) else None

    def follow(self, application: QApplication) -> None:
        """Watch the focus of the application from now on."""
        application.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    def drop(self) -> None:
        """Let go of the field, as if it had lost the focus."""
        self._set_field(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass key presses on; see touches."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        if watched is self._field and event.type() == QEvent.Type.Hide:
            self.drop()  # Qt tells of no other focus when what holds the field is taken out of its window
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return False

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._set_field(now if now is not None and takes_text(now) and self._inside(now) else None)

    def _set_field(self, field: QWidget | None) -> None:
        before = self.field
        if field is before and field is not None:
            return
        if before is not None:
            before.destroyed.disconnect(self.drop)
            for each in _heard_in(before):
                each.removeEventFilter(self)
        had = self._field is not None
        self._field = field
        if field is not None:
            field.destroyed.connect(self.drop)
            for each in _heard_in(field):
                each.installEventFilter(self)
        if had or field is not None:
            self.field_changed.emit()


def _heard_in(field: QWidget) -> tuple[QWidget, ...]:
    # A text of several lines takes keys itself and touches in its viewport.
    return (field, field.viewport()) if isinstance(field, QAbstractScrollArea) else (field,)
