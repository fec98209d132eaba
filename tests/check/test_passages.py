# SPDX-License-Identifier: GPL-3.0-or-later
"""A place in a passage knows its line in the file."""

from __future__ import annotations

from reader.check.passages import Passage


def test_the_line_of_a_place() -> None:
    passage = Passage("paragraph", "one two three", 10, breaks=(4, 8))
    assert [passage.line_at(place) for place in (0, 3, 4, 7, 8, 12)] == [10, 10, 11, 11, 12, 12]
