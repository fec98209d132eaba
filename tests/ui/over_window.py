# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows a widget of a test as it is met in the program: a card over a window, or a page that is all there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.overlay import OverlayCard

Card = TypeVar("Card", bound=OverlayCard)
Page = TypeVar("Page", bound=QWidget)


@contextmanager
def over_a_window(bot: QtBot, size: tuple[int, int], make: Callable[[QWidget], Card]) -> Iterator[Card]:
    """Have the card that `make` makes lie all over an active window of this size, whose field has the keyboard."""
    window = QWidget()
    bot.addWidget(window)
    window.resize(*size)
    field = QLineEdit(window)
    card = make(window)
    card.place(window.rect())
    with bot.waitExposed(window):
        window.show()
    window.activateWindow()
    bot.waitUntil(window.isActiveWindow)
    field.setFocus()
    yield card
    window.close()


@contextmanager
def alone(bot: QtBot, page: Page, size: tuple[int, int] = (1280, 800)) -> Iterator[Page]:
    """Have a page shown in this size, with nothing around it."""
    bot.addWidget(page)
    page.resize(*size)
    page.show()
    yield page
    page.close()
