# SPDX-License-Identifier: GPL-3.0-or-later
"""Back: away from what is in front, then into the history; and only where there is something to go back from."""

from __future__ import annotations

from tests.visitor import Visitor


def test_there_is_nothing_to_go_back_from_at_first(visitor: Visitor) -> None:
    assert not visitor.bar.back.isEnabled()


def test_back_leaves_a_list_for_the_page_under_it(visitor: Visitor) -> None:
    visitor.tap_tile("Word list")
    assert visitor.bar.back.isEnabled()
    visitor.tap(visitor.bar.back)
    assert visitor.home.isVisible()
    assert not visitor.bar.back.isEnabled()


def test_back_closes_results_first(visitor: Visitor) -> None:
    visitor.read("surgery")
    visitor.search("tired")
    visitor.tap(visitor.bar.back)
    assert not visitor.window.later.results.is_open
    assert visitor.address == "neuroendocrine/surgery"
    visitor.tap(visitor.bar.back)
    assert visitor.home.isVisible()


def test_back_can_be_tapped_as_soon_as_results_lie_over_home(visitor: Visitor) -> None:
    visitor.search("tired")
    assert visitor.bar.back.isEnabled()


def test_back_leaves_a_part_of_the_home_page(visitor: Visitor) -> None:
    visitor.tap_tile("Surgery")
    visitor.tap(visitor.bar.back)
    assert visitor.home.opened == ""
    assert not visitor.bar.back.isEnabled()
