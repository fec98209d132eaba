# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window shares its room, at every size."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QPushButton

from reader.ui.window.window_layout import Mode, Side
from tests.started import Person, rect_in


@pytest.mark.parametrize(
    ("size", "mode"),
    [((1280, 800), Mode.WIDE), ((900, 700), Mode.MEDIUM), ((600, 700), Mode.NARROW), ((320, 256), Mode.COMPACT)],
    ids=str,
)
def test_columns_fill_the_window_side_by_side(reader: Person, size: tuple[int, int], mode: Mode) -> None:
    reader.resize(*size)
    window, later = reader.window, reader.window.later
    assert window.mode is mode
    for side in (Side.PAGE, Side.CONTENTS, Side.WORDS):
        window.show_side(side)
        reader.settle()
        shown = [part for part in (later.contents, window.middle, later.side_panel) if part.isVisible()]
        places = [window.to_central(part) for part in shown]
        assert places[0].left() == 0
        assert places[-1].right() == window.centralWidget().width() - 1
        assert all(one.right() < two.left() for one, two in pairwise(places))


@pytest.mark.parametrize("size", [(1280, 800), (900, 700), (600, 700), (320, 256)], ids=str)
def test_what_lies_over_the_window_lies_inside_it(reader: Person, size: tuple[int, int]) -> None:
    reader.resize(*size)
    window = reader.window
    central = window.centralWidget().rect()
    assert central.contains(window.sheet_area())
    area = window.results_area(window.to_central(window.box))
    assert central.contains(area)
    assert area.height() > 80


def test_a_side_stays_asked_for_while_the_window_grows_and_shrinks(reader: Person) -> None:
    reader.resize(600, 700)
    reader.window.show_side(Side.WORDS)
    assert reader.window.is_covering()
    reader.resize(1280, 800)
    assert not reader.window.is_covering()
    assert reader.page.isVisible()
    reader.resize(600, 700)
    assert reader.window.later.side_panel.isVisible()


def test_the_window_may_be_as_small_as_320_by_256(reader: Person) -> None:
    reader.resize(100, 100)
    assert (reader.window.width(), reader.window.height()) == (320, 256)


def test_columns_can_be_left_out_until_one_is_asked_for_and_the_bar_stays(reader: Person) -> None:
    reader.resize(1280, 800)
    window, later = reader.window, reader.window.later
    window.show_plain(plain=True)
    assert not later.contents.isVisible()
    assert not later.side_panel.isVisible()
    assert window.bar.isVisible()
    window.show_side(Side.WORDS)
    assert later.side_panel.isVisible()
    window.show_side(Side.PAGE)
    window.show_plain(plain=False)
    assert later.contents.isVisible()


def test_the_page_can_be_shown_alone_until_a_column_is_asked_for(reader: Person) -> None:
    window, told = reader.window, []
    window.alone_changed.connect(told.append)
    window.show_alone(alone=True)
    assert window.is_alone
    assert not window.bar.isVisible()
    reader.resize(900, 700)
    assert not window.bar.isVisible(), "a change of size brings nothing back"
    window.show_side(Side.PAGE)
    assert window.is_alone
    window.show_side(Side.WORDS)
    assert not window.is_alone
    assert window.bar.isVisible()
    window.show_alone(alone=False)
    assert told == [True, False]


def test_a_bar_below_the_page_stays_while_the_page_is_alone_and_comes_behind_it_by_tab(reader: Person) -> None:
    bar = QPushButton("Below")
    reader.window.put_at_page(bar)
    reader.settle()
    assert rect_in(bar, reader.window).top() >= rect_in(reader.page, reader.window).bottom()
    reader.window.show_alone(alone=True)
    assert bar.isVisible()
    reader.page.setFocus()
    seen = [reader.keyboard]
    while seen[-1] is not bar and len(seen) < 200:
        reader.press("Tab")
        seen.append(reader.keyboard)
    assert set(seen[:-1]) == {reader.page}, "nothing else lies between the page and the bar"
