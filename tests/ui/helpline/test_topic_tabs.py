# SPDX-License-Identifier: GPL-3.0-or-later
"""The tabs of topics: numbered, elided when crowded, and never without their number."""

from __future__ import annotations

import itertools

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.helpline.topic_tabs import TopicTabs, _shares
from reader.ui.theme import Theme

LONG = "Getting ready for surgery and what comes after it"


@pytest.fixture
def tabs(theme: Theme, qtbot: QtBot) -> TopicTabs:
    made = TopicTabs(theme)
    qtbot.addWidget(made)
    made.resize(900, made.height())
    made.show()
    return made


def test_a_tab_says_its_number_and_its_title(tabs: TopicTabs) -> None:
    tabs.show_topics(("Embolization", "", "Eating & digestion"), 1)
    assert [tab.text() for tab in tabs.tabs] == ["1 Embolization", "2 New topic", "3 Eating && digestion"]
    assert [tab.isChecked() for tab in tabs.tabs] == [False, True, False]
    assert tabs.tabs[0].accessibleName() == "Topic 1 of 3: Embolization"


def test_nine_long_titles_stay_inside_and_apart(tabs: TopicTabs) -> None:
    tabs.show_topics((LONG,) * 9, 4)
    rects = [tab.geometry() for tab in tabs.tabs] + [tabs.adding.geometry()]
    assert all(one.right() < other.left() for one, other in itertools.pairwise(rects))
    assert rects[-1].right() <= tabs.width()
    assert all(tab.text().startswith(str(place + 1)) for place, tab in enumerate(tabs.tabs))
    assert tabs.tabs[4].width() > tabs.tabs[3].width()
    assert tabs.tabs[3].toolTip() == LONG


def test_where_there_is_no_room_the_numbers_stay(tabs: TopicTabs) -> None:
    tabs.show_topics((LONG,) * 9, 0)
    tabs.resize(640, tabs.height())
    assert [tab.text() for tab in tabs.tabs[1:]] == list("23456789")


@pytest.mark.parametrize("current", range(9))
@pytest.mark.parametrize("room", [(1280, 2.0, 9), (560, 1.0, 8), (1280, 4.0, 3), (200, 1.0, 1)])
def test_the_one_in_front_shows_its_name_and_all_have_theirs(
    tabs: TopicTabs, theme: Theme, room: tuple[int, float, int], current: int
) -> None:
    width, scale, shown = room
    theme.apply("light", scale)
    tabs.resize(width, tabs.height())
    names = tuple(f"{letter}bcdefgh and what comes after it" for letter in "ABCDEFGHI")
    tabs.show_topics(names, current)
    front = tabs.tabs[current]
    assert front.text().startswith(f"{current + 1} {names[current][:3]}")
    for place, (tab, name) in enumerate(zip(tabs.tabs, names, strict=True)):
        assert tab.accessibleName() == f"Topic {place + 1} of 9: {name}"
        assert tab.toolTip() == (name if tab.isVisible() else "")
    seen = [tab for tab in tabs.tabs if tab.isVisible()]
    assert len(seen) == shown
    assert front in seen
    assert front.geometry().contains(tabs.closing.geometry())
    if shown > 1:
        assert all(tab.width() >= theme.px(44) for tab in seen)
        assert tabs.adding.geometry().right() <= tabs.width()
        assert {tabs.tabs[place] for place in (current - 1, current + 1) if 0 <= place < 9} <= set(seen)


def test_closing_belongs_to_the_tab_in_front(tabs: TopicTabs, qtbot: QtBot) -> None:
    tabs.show_topics(("Embolization", "Surgery"), 1)
    assert tabs.tabs[1].geometry().contains(tabs.closing.geometry())
    with qtbot.waitSignal(tabs.close_requested) as asked:
        tabs.closing.click()
    assert asked.args == [1]


def test_a_press_asks_and_changes_nothing_itself(tabs: TopicTabs, qtbot: QtBot) -> None:
    tabs.show_topics(("Embolization", "Surgery"), 1)
    with qtbot.waitSignal(tabs.chosen) as asked:
        tabs.tabs[0].click()
    assert asked.args == [0]
    assert tabs.tabs[1].isChecked()
    assert not tabs.tabs[0].isChecked()


def test_fewer_topics_leave_no_tab_behind(tabs: TopicTabs) -> None:
    tabs.show_topics(("a", "b", "c"), 0)
    tabs.show_topics(("a",), 0)
    assert [tab.isVisible() for tab in tabs.tabs] == [True, False, False]


@pytest.mark.parametrize("room", [300, 500, 900, 2000])
@pytest.mark.parametrize("full", [[100], [200, 80, 300], [330] * 9])
def test_shares_fit_the_room(full: list[int], room: int) -> None:
    shared = _shares(full, room, 0, least=30)
    assert sum(shared) <= room
    assert all(0 < width <= wish for width, wish in zip(shared, full, strict=True))
