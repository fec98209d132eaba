# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns of few words are narrow, those of sentences share the rest, and no word is ever cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.page.columns import ColumnNeed, column_shares

ROOM = 500.0


def need(*texts: float, word: float = 40.0) -> ColumnNeed:
    return ColumnNeed(texts, word)


def widths(*needs: ColumnNeed, room: float = ROOM) -> list[float]:
    return [share * room / 100 for share in column_shares(needs, room)]


def test_where_everything_stands_on_one_line_the_rest_is_shared_as_the_columns_are_wide() -> None:
    assert widths(need(200, 100), need(50, 50)) == pytest.approx([400, 100])


def test_a_column_of_few_words_keeps_its_one_line_beside_sentences() -> None:
    first, second = widths(need(50, 60), need(100, 2000))
    assert (first, second) == pytest.approx((60, 440))


def test_a_column_with_more_to_say_is_wider() -> None:
    first, second = widths(need(50, 400, 400), need(50, 1600, 1600))
    assert ROOM * 0.18 <= first < second * 0.5


def test_one_long_text_does_not_squeeze_a_column_whose_texts_are_all_of_middle_length() -> None:
    _short, uneven, even = widths(need(90, 90, 90, 90), need(90, 150, 150, 600), need(90, 420, 420, 420))
    assert even > uneven


def test_a_column_of_sentences_has_its_part_whatever_stands_beside_it() -> None:
    first, _second = widths(need(150, 150), need(9000, 9000), room=400)
    assert first >= 0.18 * 400


def test_where_there_is_hardly_room_for_the_longest_words_each_column_has_its_own() -> None:
    assert widths(need(900, word=300), need(900, word=195)) == pytest.approx([300, 195], abs=5.1)


_COLUMN = st.tuples(st.lists(st.floats(1, 3000), min_size=4, max_size=4), st.floats(0.05, 1))


@given(st.lists(_COLUMN, min_size=1, max_size=3), st.floats(1, 4))
def test_the_parts_fill_the_table_and_hold_the_longest_words(
    columns: list[tuple[list[float], float]], more: float
) -> None:
    needs = [ColumnNeed(tuple(texts), max(texts) * part) for texts, part in columns]
    room = more * sum(one.word for one in needs)
    shares = column_shares(needs, room)
    assert sum(shares) == pytest.approx(100)
    for one, share in zip(needs, shares, strict=True):
        assert share * room / 100 >= one.word - 0.01
