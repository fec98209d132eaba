# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's bar: no button is ever missing, words and a second row give way, and the box speaks to a finger."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from reader.site.site import Show, Site
from reader.ui.kiosk.touch_button import TouchButton
from tests.visitor import LANDSCAPE, LARGE, PORTRAIT, SMALL, Terminals, Visitor


@pytest.mark.parametrize("percent", [100, 250])
def test_every_button_is_there_at_every_size(visitor: Visitor, percent: int) -> None:
    visitor.set_text_size(percent)
    bar = visitor.bar
    for size in (LANDSCAPE, LARGE, PORTRAIT, SMALL):
        visitor.resize(*size)
        for button in (bar.home, bar.back, bar.contents, bar.phone, bar.urgent):
            assert visitor.rect(bar).contains(visitor.rect(button)), (size, button.accessibleName())
            assert button.width() >= button.sizeHint().width(), (size, button.accessibleName())
        assert visitor.window.box.width() >= 300, size


def test_where_there_is_height_the_box_has_a_row_of_its_own(terminals: Terminals) -> None:
    terminal = terminals.start(size=PORTRAIT)
    terminal.begin()
    bar, box = terminal.bar, terminal.window.box
    assert terminal.rect(box).top() > terminal.rect(bar.home).bottom()
    assert box.width() > 900
    assert bar.contents.text().strip() == "Contents"


def test_on_a_low_screen_the_keys_do_not_cover_the_box(visitor: Visitor) -> None:
    visitor.set_text_size(200)
    visitor.resize(*SMALL)
    box = visitor.window.box
    visitor.tap(box)
    assert visitor.kiosk.keyboard.isVisible()
    assert visitor.rect(box).bottom() < visitor.rect(visitor.kiosk.keyboard).top()


def test_the_box_says_touch_and_shows_no_keys(visitor: Visitor) -> None:
    box = visitor.window.box
    assert box.placeholderText() == "Touch here to search in your own words"
    assert not any(label.isVisible() for label in box.findChildren(QLabel))
    assert not any(button.toolTip() for button in box.findChildren(QToolButton))


def test_what_the_site_does_not_show_is_not_offered(terminals: Terminals) -> None:
    terminal = terminals.start(Site(show=Show(phone=False)))
    terminal.begin()
    assert not terminal.bar.phone.isVisible()
    assert terminal.bar.urgent.isVisible()


def test_a_tap_leaves_the_keyboard_where_it_is(visitor: Visitor) -> None:
    visitor.search("tired")
    visitor.tap(visitor.visit.foot.larger)
    assert visitor.window.box.hasFocus()
    assert visitor.window.later.results.is_open


def test_names_are_spoken_as_they_stand_there(visitor: Visitor) -> None:
    spoken = {button.accessibleName() for button in visitor.bar.findChildren(TouchButton)}
    assert spoken == {"Home", "Back", "Contents", "To my phone", "When to call"}


@pytest.mark.parametrize("percent", [100, 200])
def test_the_box_is_as_high_as_the_buttons_beside_it_and_so_are_its_signs(visitor: Visitor, percent: int) -> None:
    visitor.set_text_size(percent)
    visitor.search("liver")
    box, button = visitor.window.box, visitor.bar.home
    assert abs(box.height() - button.height()) <= 4
    assert abs(box._clear.iconSize().height() - button.iconSize().height()) <= 1


def test_no_keys_are_named_to_a_finger(visitor: Visitor) -> None:
    visitor.search("liver")
    header = visitor.window.later.results._header
    assert header.isVisible()
    assert header._keys.isHidden()
