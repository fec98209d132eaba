# SPDX-License-Identifier: GPL-3.0-or-later
"""The on-screen keyboard: comes when a text field of its window has the focus, and types into it.

A part of the shell, never a window of its own. It learns nothing, guesses nothing and makes no sound; what was typed is
the field's alone. It does not know what the fields are for.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.i18n import _
from reader.ui.kiosk.field_watch import FieldWatch
from reader.ui.kiosk.key_bed import KeyBed
from reader.ui.kiosk.key_button import KeyButton
from reader.ui.kiosk.key_layouts import KeyLayout, load_layouts
from reader.ui.kiosk.key_mark import KeyMark
from reader.ui.kiosk.key_names import KeyState
from reader.ui.kiosk.key_sending import replace_sign, send_key, send_text, takes_lines
from reader.ui.theme import Theme

_SENT = {"left": Qt.Key.Key_Left, "right": Qt.Key.Key_Right, "delete": Qt.Key.Key_Backspace, "enter": Qt.Key.Key_Return}
_ENGLISH = "en"


class KioskKeyboard(KeyBed):
    """`folder` holds the layouts (KeyboardError when one cannot be used). Hidden until `follow` sees a field."""

    shown_changed = Signal(bool)

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        self._layouts = load_layouts(folder)
        first = self._layouts.get(_ENGLISH, next(iter(self._layouts.values())))
        super().__init__(theme, first, parent)
        self._is_capital = self._shows_numbers = False
        self._base = ""
        """The sign that was typed last, while what it offers is shown."""
        self._mark = KeyMark(self)
        self._watch = FieldWatch(self._is_in_window, self._take_key, self)
        self._watch.field_changed.connect(self._on_field_changed)
        self._watch.touched.connect(self._on_touched)
        self.key_pressed.connect(self._on_key_pressed)
        self.setVisible(False)
        self.retranslate()

    # -- for the shell --------------------------------------------------------------------------------------------

    def set_language(self, language: str) -> None:
        """Show the layout of a language and name keys in it; a language without a layout gets the one of English."""
        self._base = ""
        own = self._layouts.get(language) or self._layouts.get(_ENGLISH) or self._own
        self.show_layout(own, own)
        self._tell_state()

    def retranslate(self) -> None:
        """Set every text anew in the current language."""
        self.setAccessibleName(_("On-screen keyboard"))
        self._tell_state()

    def follow(self, application: QApplication) -> None:
        """Come and go with the text fields of the window that this is a part of, from now on."""
        self._watch.follow(application)

    def forget(self) -> None:
        """Be as at the start of a visit: hidden, in the visitor's language, nothing half typed, no field."""
        self._watch.drop()
        self._hide()
        self.show_layout(self._own, self._own)
        self._tell_state()

    # -- coming and going -----------------------------------------------------------------------------------------

    def _is_in_window(self, widget: QWidget) -> bool:
        return not self.isWindow() and widget.window() is self.window()

    def _on_field_changed(self) -> None:
        self._start_anew()
        if self._watch.field is None:
            self._set_shown(False)
        else:
            self._come()

    def _on_touched(self) -> None:
        self._mark.put_on(None)
        self._come()

    def _come(self) -> None:
        if self._watch.field is not None:
            self._tell_state()
            self._set_shown(True)

    def _hide(self) -> None:
        self._start_anew()
        self._set_shown(False)

    def _start_anew(self) -> None:
        self._is_capital = self._shows_numbers = False
        self._base = ""
        self._mark.put_on(None)
        self._tell_state()

    def _set_shown(self, is_shown: bool) -> None:
        if is_shown == self.isHidden():
            self.setVisible(is_shown)
            self.shown_changed.emit(is_shown)

    def _tell_state(self) -> None:
        offered = self._shown.more.get(self._base.lower(), "") if self._base else ""
        others = self._next_layout()
        self.show_state(
            KeyState(
                is_capital=self._is_capital,
                offered=offered.upper() if self._base != self._base.lower() else offered,
                shows_numbers=self._shows_numbers,
                is_for_lines=takes_lines(self._watch.field),
                next_layout=others.name if others is not self._shown else "",
            )
        )

    def _next_layout(self) -> KeyLayout:
        known = list(self._layouts.values())
        return known[(known.index(self._shown) + 1) % len(known)]

    # -- a switch or real keys, pressed in the field -------------------------------------------------------------------

    def _take_key(self, event: QKeyEvent) -> bool:
        """Move the mark with Tab and arrows, press with Enter and Space, leave with Esc; other keys are the field's."""
        if self.isHidden() or not event.spontaneous():
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Tab:
            field = self._watch.field
            if self._mark.key is None and isinstance(field, QLineEdit):
                field.setCursorPosition(
                    len(field.text())
                )  # who comes round again goes on writing: Tab has chosen what was written before
            return self._mark.step(self.usable_keys(), 1)
        if self._mark.key is not None and self._act_on_marked(self._mark.key, key):
            return True
        if event.text().strip() and event.text().isprintable():
            self._hide()  # somebody has real keys, and no need of these
        return False

    def _act_on_marked(self, marked: KeyButton, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Backtab:
            self._mark.step(self.usable_keys(), -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            marked.click()
        elif key == Qt.Key.Key_Escape:
            self._hide()
        else:
            return self._mark.move(self.usable_keys(), key)
        return True

    # -- what keys do ---------------------------------------------------------------------------------------------

    def _on_key_pressed(self, button: KeyButton) -> None:
        kind, field = button.key.kind, self._watch.field
        if kind == "hide":
            self._hide()
        elif kind == "shift":
            self._is_capital = not self._is_capital
        elif kind == "page":
            self._shows_numbers, self._base = not self._shows_numbers, ""
        elif kind == "layout":
            self._base = ""
            self.show_layout(self._next_layout(), self._own)
        elif field is not None:
            self._type(button, field)
        self._tell_state()

    def _type(self, button: KeyButton, field: QWidget) -> None:
        kind, sign, base = button.key.kind, button.sign, self._base
        self._base = ""
        if kind == "text":
            self._base, self._is_capital = sign, False
            send_text(field, sign)
        elif kind == "more":
            if self._mark.key is button:  # it goes; the mark goes back to where it came from
                self._mark.put_on(self.key("text", base.lower()))
            replace_sign(field, base, sign)
        elif kind == "space":
            send_text(field, " ")
        elif kind == "enter" and not takes_lines(field):
            self._hide()  # "Search": what was found is under the keys, and the visitor chooses from all of it
        else:
            send_key(field, _SENT[kind])
