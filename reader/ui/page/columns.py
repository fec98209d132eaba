# SPDX-License-Identifier: GPL-3.0-or-later
"""How wide the columns of a table are, from what stands in them: few words take little room, sentences the rest.

It works on widths alone and knows neither texts nor fonts.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

_FLOOR = 0.18
"""The part of the table that a column of sentences has at least; one of few words has what they take."""
_SHORT = 0.3
"""A column whose longest text takes no more than this part of the table keeps each of its texts on one line."""
_STEPS = 12
"""In so many pieces the room that is left is given away."""


@dataclasses.dataclass(frozen=True, slots=True)
class ColumnNeed:
    """What a column takes, in pixels with the space at its sides."""

    texts: tuple[float, ...]
    """The width of each cell's text on one line, from the header down."""
    word: float
    """The width of its longest word: with this nothing is cut, however it is broken into lines."""


def column_shares(needs: Sequence[ColumnNeed], room: float) -> list[float]:
    """Return each column's part of a table `room` pixels wide, in percent; together they are 100.

    What is left when all texts stand on one line goes to the columns as they are wide. Otherwise short columns keep
    their one line, and the others share so that the table gets as low as it can.
    """
    longest = [max(need.texts) for need in needs]
    least = [max(need.word, min(text, _FLOOR * room)) for need, text in zip(needs, longest, strict=True)]
    if sum(least) > room:
        least = [need.word for need in needs]
    widths = [max(text, low) for text, low in zip(longest, least, strict=True)]
    if sum(widths) > room:
        kept = [width if width <= _SHORT * room else low for width, low in zip(widths, least, strict=True)]
        widths = kept if sum(kept) <= room else least
        _grow(widths, list(zip(*(need.texts for need in needs), strict=True)), room)
    whole = sum(widths)
    return [100 * width / whole for width in widths]


def _grow(widths: list[float], rows: list[tuple[float, ...]], room: float) -> None:
    """Give the columns the rest of the room, each piece to the one whose gain makes the table lowest."""
    step = max(0.0, room - sum(widths)) / _STEPS
    for _piece in range(_STEPS):
        heights = []
        for column in range(len(widths)):
            widths[column] += step
            heights.append(_height(widths, rows))
            widths[column] -= step
        widths[heights.index(min(heights))] += step


def _height(widths: list[float], rows: list[tuple[float, ...]]) -> float:
    """Return about how many lines a table takes."""
    return sum(max(1.0, *(text / width for text, width in zip(row, widths, strict=True))) for row in rows)
