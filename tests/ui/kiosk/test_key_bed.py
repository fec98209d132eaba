# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes of real keys on real screens: large enough for a knuckle, apart from each other, and nothing cut off."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from tests.ui.kiosk.typing_stand import KIOSK, Stand

SCREENS = [(1280, 800), (1080, 1920), (1024, 768), (1920, 1080), (768, 1024), (800, 600), (600, 1000)]


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("text_size", [1.0, 2.0, 4.0])
def test_keys_are_60_pixels_and_8_apart_on_every_screen(
    theme: Theme, qtbot: QtBot, size: tuple[int, int], text_size: float
) -> None:
    theme.apply("light", KIOSK)
    stand = Stand(theme, qtbot, size)
    stand.touch(stand.box)
    stand.note.hide()
    stand.button.hide()
    theme.apply("light", KIOSK * text_size)
    stand.touch(stand.key("text", "e"))  # the most accents
    places = [key.geometry() for key in stand.keyboard.usable_keys()]
    assert min(place.width() for place in places) >= 60
    assert min(place.height() for place in places) >= 60
    assert all(stand.keyboard.rect().contains(place) for place in places)
    for one, other in combinations(places, 2):
        assert not one.adjusted(-7, -7, 7, 7).intersects(other), (one, other)
    if size[0] >= 768:
        assert stand.keyboard.height() <= size[1] * 0.6


def test_larger_text_makes_larger_keys_where_there_is_room(theme: Theme, qtbot: QtBot) -> None:
    theme.apply("light", KIOSK)
    stand = Stand(theme, qtbot, (1080, 1920))
    stand.touch(stand.box)
    before = stand.key("text", "e").height()
    theme.apply("light", KIOSK * 2)
    assert stand.key("text", "e").height() > before


def test_it_follows_a_screen_that_is_turned(theme: Theme, qtbot: QtBot) -> None:
    stand = Stand(theme, qtbot, (1080, 1920))
    stand.touch(stand.box)
    assert stand.key("text", "1").y() < stand.key("text", "q").y()
    stand.resize(1920, 1080)
    assert stand.key("text", "1").y() == stand.key("text", "q").y()
    assert stand.key("text", "1").x() > stand.key("text", "p").x()


def test_every_key_has_a_name_of_its_own(theme: Theme, qtbot: QtBot) -> None:
    stand = Stand(theme, qtbot)
    stand.touch(stand.box)
    stand.touch(stand.key("text", "e"))
    names = [key.accessibleName() for key in stand.keyboard.usable_keys()]
    assert all(names)
    assert len(set(names)) == len(names)
    assert {"Letter e", "E acute", "Delete", "Space", "Hide keyboard", "7", "Full stop"} <= set(names)
    assert stand.keyboard.accessibleName() == "On-screen keyboard"


def test_it_says_how_to_get_an_accent_until_there_are_some(theme: Theme, qtbot: QtBot) -> None:
    stand = Stand(theme, qtbot)
    stand.touch(stand.box)
    assert "accent" in stand.keyboard.accessibleDescription()
    stand.touch(stand.key("text", "e"))
    assert stand.keyboard.accessibleDescription() == ""


def test_a_touch_between_keys_does_not_reach_what_lies_behind(theme: Theme, qtbot: QtBot) -> None:
    stand = Stand(theme, qtbot)
    stand.touch(stand.box)
    seen: list[str] = []

    class Behind(QWidget):
        def mousePressEvent(self, event: object) -> None:
            seen.append("press")

    behind = Behind(stand.shell)
    stand.keyboard.setParent(behind)
    behind.setGeometry(0, 0, 1280, 800)
    behind.show()
    stand.keyboard.show()
    stand.touch(stand.keyboard)
    assert seen == []
