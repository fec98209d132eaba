# SPDX-License-Identifier: GPL-3.0-or-later
"""Strips of lines become pages: nothing is cut, nothing is lost, and what belongs together stays together."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.printing.pagination import Atom, Hold, Slice, paginate


def lines(*holds: Hold, height: float = 10.0) -> list[Atom]:
    """Lines of one height, one under the other."""
    return [Atom(at * height, (at + 1) * height, hold) for at, hold in enumerate(holds)]


def free(count: int) -> list[Atom]:
    return lines(*[Hold.FREE] * count)


def test_what_fits_is_one_page() -> None:
    assert paginate(free(3), 30, 0) == [Slice(0, 30, 0)]
    assert paginate([], 30, 0) == []


def test_a_page_ends_between_two_lines_and_the_next_begins_at_its_top() -> None:
    assert paginate(free(7), 34, 0) == [Slice(0, 30, 0), Slice(30, 60, 0), Slice(60, 70, 0)]


def test_space_between_two_pages_is_left_out() -> None:
    strip = [Atom(0, 10), Atom(10, 20), Atom(50, 60)]
    assert paginate(strip, 45, 0) == [Slice(0, 20, 0), Slice(50, 60, 0)]


def test_a_heading_goes_over_with_what_follows_it() -> None:
    strip = lines(Hold.FREE, Hold.FREE, Hold.MUST, Hold.FREE, Hold.FREE)
    assert paginate(strip, 30, 0)[0].bottom == 20


def test_a_wish_counts_as_long_as_the_page_is_well_filled() -> None:
    full = lines(*[Hold.FREE] * 7, *[Hold.WISH] * 4, Hold.FREE)
    assert paginate(full, 100, 0)[0].bottom == 70
    empty = lines(*[Hold.FREE] * 4, *[Hold.WISH] * 8, Hold.FREE)
    assert paginate(empty, 100, 0)[0].bottom == 100, "rather a box that goes over than half a page of nothing"


def test_what_must_hold_is_divided_only_where_there_is_no_other_way() -> None:
    assert paginate(lines(*[Hold.MUST] * 5), 20, 0) == [Slice(0, 20, 0), Slice(20, 40, 0), Slice(40, 50, 0)]


def test_what_is_higher_than_a_page_is_alone_on_one() -> None:
    strip = [Atom(0, 10), Atom(10, 80), Atom(80, 90)]
    assert [(one.top, one.bottom) for one in paginate(strip, 50, 0)] == [(0, 10), (10, 80), (80, 90)]


def test_a_header_stands_again_above_the_rows_of_the_next_page() -> None:
    header = (0.0, 10.0)
    rows = [Atom(0, 10, Hold.MUST), *(Atom(at, at + 10, Hold.FREE, header) for at in range(10, 60, 10))]
    first, second = paginate(rows, 40, 0)
    assert first == Slice(0, 40, 0)
    assert second == Slice(40, 60, 10, header)


def test_a_divided_box_has_room_at_both_its_edges() -> None:
    strip = free(6)
    strip[2:6] = [
        dataclasses.replace(atom, begins_inside=number > 0, ends_inside=number < 3)
        for number, atom in enumerate(strip[2:6])
    ]
    first, second = paginate(strip, 40, 5)
    assert (first.top, first.bottom, first.at) == (0, 30, 0), "a fourth line would leave no room for the edge"
    assert (second.top, second.bottom, second.at) == (30, 60, 5)


holds = st.lists(st.sampled_from(list(Hold)), min_size=1, max_size=60)


@given(holds, st.integers(1, 12), st.booleans())
def test_every_line_is_on_exactly_one_page_and_none_is_cut(strip: list[Hold], rows: int, inside: bool) -> None:
    atoms = [dataclasses.replace(atom, begins_inside=inside, ends_inside=inside) for atom in lines(*strip)]
    room = rows * 10 + 10.0
    slices = paginate(atoms, room, 4)
    on = [sum(one.top <= atom.top and atom.bottom <= one.bottom for one in slices) for atom in atoms]
    assert on == [1] * len(atoms)
    assert all(one.end <= room for one in slices)
    assert slices[0].top == 0
    assert slices[-1].bottom == pytest.approx(len(atoms) * 10)
