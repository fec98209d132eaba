# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of the PIN pad keep their order and their size, and the field shows how many digits, never which."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.pin_keys import LEAST_KEY, PinDots, PinKeys
from reader.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    return made


def _fitted(theme: Theme, window: QWidget, room: QSize) -> PinKeys:
    keys = PinKeys(theme, window)
    keys.fit(room)
    window.show()
    return keys


def test_the_keys_stand_as_on_a_telephone(theme: Theme, window: QWidget) -> None:
    keys = _fitted(theme, window, QSize(600, 600))
    by_place = sorted(keys.keys.values(), key=lambda key: (key.y(), key.x()))
    assert [key.text() for key in by_place] == [*"123456789", "", "0", "OK"]


@pytest.mark.parametrize("scale", [1.0, 1.37, 2.74, 4.0])
@pytest.mark.parametrize("room", [QSize(600, 600), QSize(360, 300), QSize(100, 100)])
def test_no_key_is_too_small_for_a_finger_nor_touches_another(
    theme: Theme, window: QWidget, scale: float, room: QSize
) -> None:
    theme.apply("light", scale)
    keys = list(_fitted(theme, window, room).keys.values())
    for key in keys:
        assert min(key.width(), key.height()) >= LEAST_KEY
        others = [other for other in keys if other is not key]
        assert not any(key.geometry().adjusted(-7, -7, 7, 7).intersects(other.geometry()) for other in others)


def test_it_stays_in_the_room_it_has(theme: Theme, window: QWidget) -> None:
    theme.apply("light", 2.74)
    keys = _fitted(theme, window, QSize(420, 330))
    assert keys.width() <= 420
    assert keys.height() <= 330


@pytest.mark.parametrize("scale", [1.37, 2.74])
def test_words_on_keys_have_room_beside_them(theme: Theme, window: QWidget, scale: float) -> None:
    theme.apply("light", scale)
    keys = _fitted(theme, window, QSize(464, 624))
    for key in keys.keys.values():
        around = QStyleOptionButton()
        around.initFrom(key)
        inner = key.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, around, key)
        assert key.fontMetrics().horizontalAdvance(key.text()) <= inner.width(), key.text()


def test_each_key_says_what_it_is_and_tells_when_it_is_pressed(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    keys = _fitted(theme, window, QSize(600, 600))
    heard: list[str] = []
    keys.digit_pressed.connect(heard.append)
    keys.erase_pressed.connect(lambda: heard.append("erase"))
    keys.enter_pressed.connect(lambda: heard.append("enter"))
    names = {key.accessibleName(): key for key in keys.keys.values()}
    assert set(names) == {*(f"Digit {digit}" for digit in range(10)), "Erase the last digit", "OK, try this PIN"}
    for name in ("Digit 7", "Digit 0", "Erase the last digit", "OK, try this PIN"):
        qtbot.mouseClick(names[name], Qt.MouseButton.LeftButton)
    assert heard == ["7", "0", "erase", "enter"]


def test_the_field_shows_a_dot_for_each_digit(theme: Theme, window: QWidget) -> None:
    dots = PinDots(theme, window, 12)
    dots.resize(dots.sizeHint())
    window.show()

    def marks() -> int:
        """Count the runs of dark points on the middle line."""
        picture = dots.grab().toImage()
        line = [picture.pixelColor(x, picture.height() // 2).lightness() < 110 for x in range(6, picture.width() - 6)]
        return sum(now and not before for before, now in zip([False, *line], line, strict=False))

    for count in (0, 1, 6, 12):
        dots.set_count(count)
        assert marks() == count
        assert dots.count == count
    assert dots.accessibleName() == "Staff PIN"
    assert dots.accessibleDescription() == "12 digits entered"


def test_the_ring_shows_where_the_keyboard_is(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    dots = PinDots(theme, window, 12)
    dots.resize(dots.minimumSizeHint())
    window.show()
    before = dots.grab().toImage()
    window.activateWindow()
    dots.setFocus()
    qtbot.waitUntil(dots.hasFocus)
    assert dots.grab().toImage() != before


def test_what_erases_has_a_picture_as_large_as_the_digits(theme: Theme, window: QWidget) -> None:
    keys = _fitted(theme, window, QSize(600, 600))
    erase = next(key for key in keys.keys.values() if not key.text())
    assert not erase.icon().isNull()
    assert erase.iconSize().height() >= erase.font().pixelSize()
