# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts signs into a text field as a keyboard does: by events, so that the field alone decides what becomes of them.

It does not know the on-screen keyboard, keeps nothing of what is typed, and never moves the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def takes_text(widget: QWidget | None) -> bool:
    """Tell whether people can type into this widget, and may see what they type."""
    if isinstance(widget, QLineEdit):
        return not widget.isReadOnly() and widget.echoMode() == QLineEdit.EchoMode.Normal
    return isinstance(widget, QPlainTextEdit | QTextEdit) and not widget.isReadOnly()


def takes_lines(widget: QWidget | None) -> bool:
    """Tell whether Enter begins another line there."""
    return isinstance(widget, QPlainTextEdit | QTextEdit)


def send_text(field: QWidget, sign: str) -> None:
    """Type one sign at the cursor."""
    capital = sign.upper()
    modifier = Qt.KeyboardModifier.ShiftModifier if sign != sign.lower() else Qt.KeyboardModifier.NoModifier
    _send(field, ord(capital) if len(capital) == 1 else 0, modifier, sign)


def send_key(field: QWidget, key: Qt.Key) -> None:
    """Press and release a key that has no sign of its own."""
    text = "\r" if key == Qt.Key.Key_Return else ""
    _send(field, key, Qt.KeyboardModifier.NoModifier, text)


def replace_sign(field: QWidget, old: str, new: str) -> None:
    """Put `new` in place of `old` before the cursor, in one step; where something else stands there, type `new`."""
    if sign_before_cursor(field) != old:
        send_text(field, new)
        return
    event = QInputMethodEvent()
    event.setCommitString(new, -1, 1)
    QCoreApplication.sendEvent(field, event)


def sign_before_cursor(field: QWidget) -> str:
    """Return the sign before the cursor; empty at the start of a line, and while something is selected."""
    query = Qt.InputMethodQuery
    text, at = field.inputMethodQuery(query.ImSurroundingText), field.inputMethodQuery(query.ImCursorPosition)
    if not isinstance(text, str) or not isinstance(at, int) or at != field.inputMethodQuery(query.ImAnchorPosition):
        return ""
    units = text.encode("utf-16-le")[: 2 * at]  # Qt counts in units of UTF-16
    return units.decode("utf-16-le", errors="ignore")[-1:]


def _send(field: QWidget, key: int, modifier: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(field, QKeyEvent(kind, key, modifier, text))
