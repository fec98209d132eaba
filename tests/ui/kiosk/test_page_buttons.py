# SPDX-License-Identifier: GPL-3.0-or-later
"""Page up and down: they turn what is in front, and say when there is nothing to turn."""

from __future__ import annotations

from tests.visitor import Visitor


def test_they_turn_the_page_and_stop_at_its_ends(visitor: Visitor) -> None:
    visitor.read("surgery")
    buttons, bar = visitor.visit.page_buttons, visitor.window.view.verticalScrollBar()
    assert (buttons.up.isEnabled(), buttons.down.isEnabled()) == (False, True)
    visitor.tap(buttons.down)
    assert 0.7 * bar.pageStep() < bar.value() < bar.pageStep()
    visitor.tap(buttons.up)
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    visitor.settle()
    assert (buttons.up.isEnabled(), buttons.down.isEnabled()) == (True, False)


def test_they_turn_results_that_lie_over_the_page(visitor: Visitor) -> None:
    visitor.read("surgery")
    visitor.search("tired")
    before = visitor.window.view.verticalScrollBar().value()
    visitor.tap(visitor.visit.page_buttons.down)
    assert visitor.window.view.verticalScrollBar().value() == before
    assert visitor.window.later.results.is_open
    area = visitor.visit.page_buttons.area()
    assert area is not None
    assert visitor.window.later.results.isAncestorOf(area)
    assert area.verticalScrollBar().value() > 0


def test_they_turn_a_list(visitor: Visitor) -> None:
    visitor.tap_tile("Word list")
    visitor.tap(visitor.visit.page_buttons.down)
    assert visitor.window.later.glossary._list.verticalScrollBar().value() > 0


def test_they_rest_where_nothing_scrolls(visitor: Visitor) -> None:
    buttons = visitor.visit.page_buttons
    assert buttons.area() is None
    assert (buttons.up.isEnabled(), buttons.down.isEnabled()) == (False, False)
    assert [buttons.up.accessibleName(), buttons.down.accessibleName()] == ["A page up", "A page down"]


def test_they_find_out_by_themselves(visitor: Visitor) -> None:
    buttons = visitor.visit.page_buttons
    visitor.window.going.go_to_text("surgery")
    visitor.bot.waitUntil(buttons.down.isEnabled, timeout=5000)
