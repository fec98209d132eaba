# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the window stands when it opens: wholly on the screen, however small that is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.window.window_place import FIRST, FRAME, put_in_place

LAPTOP = QRect(0, 0, 1366, 768 - 40)
"""A screen of 1366 x 768 with a bar at its foot."""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setMinimumSize(320, 256)
    return made


def _saved(qtbot: QtBot, geometry: QRect) -> bytes:
    before = QWidget()
    qtbot.addWidget(before)
    before.setGeometry(geometry)
    return bytes(before.saveGeometry().data())


def test_the_first_window_has_its_size_where_there_is_room(window: QWidget) -> None:
    put_in_place(window, b"", QRect(0, 0, 1920, 1040))
    assert window.size() == FIRST


@pytest.mark.parametrize(
    "room", [LAPTOP, QRect(0, 30, 1280, 770), QRect(60, 0, 1024, 600), QRect(1920, 0, 800, 480)], ids=str
)
def test_on_a_small_screen_the_first_window_is_wholly_seen(window: QWidget, room: QRect) -> None:
    put_in_place(window, b"", room)
    assert room.contains(QRect(window.pos(), window.size() + FRAME))
    assert window.height() >= room.height() - FRAME.height(), "and as high as there is room for"


def test_a_window_stands_where_it_stood(window: QWidget, qtbot: QtBot) -> None:
    geometry = QRect(40, 50, 700, 600)
    put_in_place(window, _saved(qtbot, geometry), LAPTOP)
    assert window.geometry() == geometry


@pytest.mark.parametrize(
    "geometry", [QRect(0, 0, 1900, 1000), QRect(1500, 300, 700, 600), QRect(100, 500, 700, 600)], ids=str
)
def test_a_window_kept_from_a_larger_screen_comes_back_onto_this_one(
    window: QWidget, qtbot: QtBot, geometry: QRect
) -> None:
    put_in_place(window, _saved(qtbot, geometry), LAPTOP)
    assert LAPTOP.contains(QRect(window.pos(), window.size() + FRAME))


def test_a_window_that_filled_the_screen_does_so_again(window: QWidget, qtbot: QtBot) -> None:
    before = QWidget()
    qtbot.addWidget(before)
    before.showMaximized()
    put_in_place(window, bytes(before.saveGeometry().data()), QRect(QPoint(0, 0), QSize(400, 300)))
    assert window.isMaximized()


def test_the_screen_is_asked_when_nobody_says(window: QWidget) -> None:
    put_in_place(window, b"")
    assert window.screen().availableGeometry().contains(window.geometry())
    assert window.size() == FIRST.boundedTo(window.screen().availableGeometry().size() - FRAME)
