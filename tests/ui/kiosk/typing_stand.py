# SPDX-License-Identifier: GPL-3.0-or-later
"""A small shell with a search box, a note, a button and the on-screen keyboard, and a finger that touches its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.key_button import KeyButton
from reader.ui.kiosk.keyboard import KioskKeyboard
from reader.ui.search.search_box import SearchBox
from reader.ui.theme import Theme
from tests.started import ROOT

FOLDER = ROOT / "resources" / "keyboards"
KIOSK = 1.37
"""The theme's scale at what a visitor calls 100 %."""
_KINDS = {" ": "space", "\n": "enter", "\b": "delete"}


class Stand:
    """`keyboard` follows `box` and `note` in `shell`."""

    def __init__(self, theme: Theme, bot: QtBot, size: tuple[int, int] = (1280, 800)) -> None:
        self.bot = bot
        self.shell = QWidget()
        bot.addWidget(self.shell)
        self.box, self.note, self.button = SearchBox(theme), QPlainTextEdit(), QPushButton("elsewhere")
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(1)
        self.keyboard = KioskKeyboard(theme, FOLDER)
        column = QVBoxLayout(self.shell)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self.box, self.note, self.button, self.keyboard):
            column.addWidget(each)
        self.button.setFocus()
        self.resize(*size)
        self.shell.show()
        self.shell.activateWindow()
        bot.waitUntil(self.button.hasFocus)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.keyboard.follow(application)

    def resize(self, width: int, height: int) -> None:
        self.shell.setFixedSize(width, height)

    def touch(self, widget: QWidget) -> None:
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def key(self, kind: str, text: str = "") -> KeyButton:
        found = self.keyboard.key(kind, text)
        assert found is not None, f"no key {kind} {text}"
        return found

    def shows(self, sign: str) -> KeyButton | None:
        """Return the key that types a sign now; a letter's own before one that is offered in place of another."""
        keys = [key for key in self.keyboard.usable_keys() if key.sign == sign and key.key.kind in ("text", "more")]
        return max(keys, key=lambda key: key.key.kind == "text", default=None)

    def type(self, text: str) -> int:
        """Type by touches alone, as somebody who looks for each sign; return how many it took."""
        return sum(self._type_sign(sign) for sign in text)

    def _type_sign(self, sign: str) -> int:
        if sign in _KINDS:
            self.touch(self.key(_KINDS[sign]))
            return 1
        touches = 0
        if sign != sign.lower() and self.shows(sign) is None:
            self.touch(self.key("shift"))
            touches = 1
        if self.shows(sign) is None:
            offers = self.keyboard.shown.more.items()
            base = next(base for base, offered in offers if sign.lower() in offered)
            touches += self._type_sign(base.upper() if touches else base)
        key = self.shows(sign)
        assert key is not None, f"{sign} is nowhere"
        self.touch(key)
        return touches + 1
