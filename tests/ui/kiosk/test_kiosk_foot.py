# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's foot: the end of a visit one tap away, size, colours, Listen, and buttons within reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.site.site import Site
from tests.visitor import LANDSCAPE, LARGE, PORTRAIT, SMALL, Terminals, Visitor


@pytest.mark.parametrize("percent", [100, 250])
def test_everything_fits_and_finished_keeps_its_words(visitor: Visitor, percent: int) -> None:
    visitor.set_text_size(percent)
    foot = visitor.visit.foot
    for size in (LANDSCAPE, LARGE, PORTRAIT, SMALL):
        visitor.resize(*size)
        for part in (foot.label, foot.smaller, foot.larger, foot.contrast, foot.listen, foot.low, foot.finished):
            assert visitor.rect(foot).contains(visitor.rect(part)), size
        assert foot.finished.width() >= foot.finished.sizeHint().width(), size
        assert foot.finished.text().strip() == "I’m finished"
        assert foot.label.height() >= foot.label.heightForWidth(foot.label.width()), size


@pytest.mark.parametrize(("size", "percent"), [(LANDSCAPE, 100), (LARGE, 200), (PORTRAIT, 100), (PORTRAIT, 200)])
def test_hide_screen_has_its_words_where_there_is_room(visitor: Visitor, size: tuple[int, int], percent: int) -> None:
    visitor.resize(*size)
    visitor.set_text_size(percent)
    foot = visitor.visit.foot
    assert foot.hide_screen.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert foot.hide_screen.text().strip() == "Hide screen"
    assert foot.hide_screen.width() >= foot.hide_screen.sizeHint().width()
    assert foot.label.height() < 3 * foot.label.fontMetrics().height(), "the sentence keeps its room"


def test_size_and_colours_follow_the_taps(visitor: Visitor) -> None:
    theme, foot = visitor.kiosk.place.theme, visitor.visit.foot
    visitor.tap(foot.larger)
    assert theme.text_scale == 1.15
    visitor.tap(foot.smaller)
    assert theme.text_scale == 1.0
    assert not foot.smaller.isEnabled()  # smaller would be too small for a finger
    visitor.tap(foot.contrast)
    assert theme.palette.name != "light"


def test_the_largest_text_leaves_room(visitor: Visitor) -> None:
    foot = visitor.visit.foot
    while foot.larger.isEnabled():
        visitor.tap(foot.larger)
    assert visitor.kiosk.place.theme.text_scale == 2.5
    visitor.read("surgery")
    assert visitor.window.view.height() > LANDSCAPE[1] / 2


def test_listen_is_offered_on_a_page_where_the_site_allows_it(terminals: Terminals, visitor: Visitor) -> None:
    assert not visitor.visit.foot.listen.isEnabled()
    visitor.read("surgery")
    assert visitor.visit.foot.listen.isEnabled()
    silent = terminals.start(Site(listening="off"))
    silent.begin()
    assert not silent.visit.foot.listen.isVisible()


def test_buttons_go_down_and_up_again(visitor: Visitor) -> None:
    foot = visitor.visit.foot
    assert foot.low.accessibleName() == "Move buttons down"
    visitor.tap(foot.low)
    assert visitor.rect(visitor.bar).top() > LANDSCAPE[1] * 2 / 3
    assert foot.low.accessibleName() == "Move buttons up"
    visitor.tap(foot.low)
    assert visitor.rect(visitor.bar).top() == 0


def test_the_site_may_begin_with_the_buttons_down(terminals: Terminals) -> None:
    terminal = terminals.start(Site(buttons_down=True))
    terminal.begin()
    assert terminal.rect(terminal.bar).top() > LANDSCAPE[1] * 2 / 3
    assert terminal.visit.foot.low.accessibleName() == "Move buttons up"


def test_results_stand_above_a_bar_that_is_down(visitor: Visitor) -> None:
    visitor.search("tired")
    visitor.tap(visitor.visit.foot.low)
    results = visitor.window.later.results.card
    assert results.height() > 150
    assert visitor.rect(results).bottom() <= visitor.rect(visitor.bar).top()
