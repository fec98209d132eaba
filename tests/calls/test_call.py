# SPDX-License-Identifier: GPL-3.0-or-later
"""A call: its clock, its pins in the volunteer's order, and nothing left when it is forgotten."""

from __future__ import annotations

import pytest

from reader.calls.call import Call, Pin

ONE, TWO, THREE = (Pin("question", "", None, words, "") for words in ("One?", "Two?", "Three?"))


@pytest.fixture
def call() -> Call:
    call = Call()
    for pin in (ONE, TWO, THREE):
        call.pin(pin)
    return call


def test_the_clock_runs_from_the_beginning_and_a_running_call_goes_on() -> None:
    call = Call()
    assert (call.is_running, call.seconds(50.0)) == (False, 0)
    call.begin(100.0)
    call.begin(150.0)
    assert (call.is_running, call.seconds(161.9), call.seconds(90.0)) == (True, 61, 0)


def test_the_same_is_pinned_once(call: Call) -> None:
    assert not call.pin(Pin("question", "", None, "Two?", ""))
    assert call.pins == (ONE, TWO, THREE)


@pytest.mark.parametrize(
    ("place", "by", "new", "order"),
    [(0, 1, 1, "Two? One? Three?"), (2, -5, 0, "Three? One? Two?"), (0, 9, 2, "Two? Three? One?")],
)
def test_pins_move_and_stop_at_the_ends(call: Call, place: int, by: int, new: int, order: str) -> None:
    assert call.move(place, by) == new
    assert [pin.words for pin in call.pins] == order.split()


@pytest.mark.parametrize("place", [-1, 3])
def test_where_nothing_is_nothing_is_taken(call: Call, place: int) -> None:
    with pytest.raises(IndexError):
        call.unpin(place)
    with pytest.raises(IndexError):
        call.move(place, 1)
    assert len(call.pins) == 3


def test_a_pin_is_taken_away(call: Call) -> None:
    call.unpin(1)
    assert call.pins == (ONE, THREE)


def test_notes_count_as_something_and_gaps_do_not() -> None:
    call = Call()
    call.notes = " \n"
    assert call.is_empty
    call.notes = "asks"
    assert not call.is_empty


def test_nothing_is_left_of_a_call_that_is_forgotten(call: Call) -> None:
    call.begin(1.0)
    call.notes, call.caller = "asks", "family"
    call.forget()
    assert vars(call) == vars(Call())
    assert call.is_empty
