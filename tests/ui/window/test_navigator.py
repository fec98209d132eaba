# SPDX-License-Identifier: GPL-3.0-or-later
"""Where we are, and the way back and forward."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from reader.content.address import HOME, Address
from reader.ui.page.piece import Piece
from reader.ui.window.navigator import Location, Navigator, Trail

ONE, TWO = Address("chapter", "one"), Address("chapter", "two", "part")
LINE, OTHER = Piece("part", (1, 2), 30), Piece("", (0, 4))


@pytest.fixture
def navigator(qapp: QApplication) -> Navigator:
    return Navigator(qapp)


def test_it_begins_at_home_with_nowhere_to_go_back_to(navigator: Navigator) -> None:
    assert navigator.location == Location(HOME)
    navigator.back()
    navigator.forward()
    assert navigator.location == Location(HOME)


def test_back_and_forward_carry_the_place_that_was_told(navigator: Navigator) -> None:
    heard: list[Location] = []
    navigator.location_changed.connect(heard.append)
    navigator.go(ONE, ("liver",))
    navigator.tell_place(LINE)
    navigator.go(TWO)
    navigator.tell_place(OTHER)
    navigator.back()
    assert navigator.location == Location(ONE, LINE, ("liver",))
    navigator.forward()
    assert navigator.location == Location(TWO, OTHER)
    assert [location.address for location in heard] == [ONE, TWO, ONE, TWO]


def test_leaving_is_told_while_the_old_place_still_counts(navigator: Navigator) -> None:
    navigator.go(ONE)
    left: list[Address] = []
    navigator.leaving.connect(lambda: left.append(navigator.location.address))
    navigator.go(TWO)
    navigator.back()
    assert left == [ONE, TWO]


def test_who_can_go_where_is_told(navigator: Navigator) -> None:
    told: list[tuple[bool, bool]] = []
    navigator.history_changed.connect(lambda back, forward: told.append((back, forward)))
    navigator.go(ONE)
    navigator.back()
    navigator.go(TWO)
    navigator.forget()
    assert told == [(True, False), (False, True), (True, False), (False, False)]


def test_going_where_we_are_is_no_step(navigator: Navigator) -> None:
    navigator.go(ONE)
    navigator.go(ONE, ("again",))
    assert navigator.location.words == ("again",)
    navigator.back()
    assert navigator.location.address == HOME
    navigator.back()
    assert navigator.location.address == HOME


def test_the_way_back_is_long_but_not_endless(navigator: Navigator) -> None:
    for number in range(500):
        navigator.go(Address("chapter", f"c{number}"))
    steps = 0
    while navigator._back:
        navigator.back()
        steps += 1
    assert steps == 200
    assert navigator.location.address.id == "c299"


def test_a_trail_is_taken_up_where_it_was_left(navigator: Navigator) -> None:
    navigator.go(ONE)
    navigator.go(TWO)
    navigator.tell_place(LINE)
    navigator.back()
    trail = navigator.trail()
    navigator.take_up(Trail())
    assert navigator.location == Location(HOME)
    navigator.back()
    assert navigator.location == Location(HOME)
    navigator.take_up(trail)
    assert navigator.location == Location(ONE)
    navigator.forward()
    assert navigator.location == Location(TWO, LINE)


def test_steps_to_what_is_gone_are_forgotten_and_the_rest_stays(navigator: Navigator) -> None:
    told: list[tuple[bool, bool]] = []
    for address in (ONE, TWO, Address("chapter", "three"), Address("chapter", "four")):
        navigator.go(address)
        navigator.tell_place(LINE)
    navigator.back()
    navigator.history_changed.connect(lambda back, forward: told.append((back, forward)))
    navigator.keep_only(lambda address: address.id not in ("two", "four"))
    assert told == [(True, False)]
    navigator.back()
    assert navigator.location == Location(ONE, LINE)
