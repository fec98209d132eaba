# SPDX-License-Identifier: GPL-3.0-or-later
"""A place in the text that no look and no language changes. How pages find it is in test_set_page.py."""

from __future__ import annotations

from reader.ui.page.piece import AFTER, START, Piece


def test_the_start_is_a_place_like_any_other_and_equal_to_itself() -> None:
    assert Piece() == START
    assert Piece("before", (2, 1)) != START
    assert Piece("", (AFTER, 1)) != Piece("", (0, 1))
