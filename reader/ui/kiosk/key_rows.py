# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the keys of the on-screen keyboard go: rows of keys, counted in columns, for the room that there is.

On a wide screen the digits stand beside the letters, on a tall one above them; where there is room for neither they are
on a page of their own, and long rows are broken. It knows no pixels but the least size of a key, and no buttons.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Literal

from reader.ui.kiosk.key_layouts import MOST_OFFERED, KeyLayout

Kind = Literal["text", "more", "shift", "delete", "space", "enter", "left", "right", "layout", "hide", "page"]

LEAST_KEY = 60
"""Width and height that no key goes below, in logical pixels (about 15 mm on a terminal's screen)."""
_MAIN = 10
_BESIDE = 0.4
"""Columns of white space between letters and digits that stand beside them."""
_WIDE = _MAIN + _BESIDE + 3
_FEWEST = MOST_OFFERED
"""Columns: what a key offers stands in one row."""
_SIGNS_IN_A_ROW = 10


@dataclasses.dataclass(frozen=True, slots=True)
class Key:
    """What a key does; for `text` with its sign, for `more` with its number among what is offered."""

    kind: Kind
    text: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Shape:
    """How the keys are laid out: digits `beside` the letters, `above` them, or on `pages`."""

    digits: Literal["beside", "above", "pages"]
    columns: float


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """A key and where it is, in columns from the left."""

    key: Key
    left: float
    width: float


Row = tuple[Place, ...]


def shape_for(width: int, height: int, gap: int) -> Shape:
    """Return the shape for a keyboard `width` pixels wide on a screen `height` high, with `gap` between keys."""
    fitting = (width + gap) / (LEAST_KEY + gap)
    if width > height and fitting >= _WIDE:
        return Shape("beside", _WIDE)
    if width <= height and fitting >= _MAIN:
        return Shape("above", _MAIN)
    return Shape("pages", max(_FEWEST, min(_MAIN, math.floor(fitting))))


def rows_for(layout: KeyLayout, shape: Shape, *, shows_numbers: bool, has_others: bool) -> tuple[Row, ...]:
    """Return all rows from the top. `shows_numbers` counts for pages; `has_others` tells of other layouts."""
    if shape.digits == "beside":
        return _beside(layout, has_others)
    rows = [_offers() + _tools(has_others, 1, 1.5, 1.5)]
    if shape.digits == "above":
        rows += [_texts(layout.digits), *_letters(layout)]
        before, after = layout.signs[:2], layout.number_signs + layout.signs[2]
        rows.append([*_texts(before), (Key("space"), 2.75), *_texts(after), (Key("enter"), 2.25)])
    elif shows_numbers:
        rows += _numbers(layout)
    else:
        before, after = layout.signs[0], layout.number_signs[1] + layout.signs[2]
        rows += _letters(layout)
        rows.append([(Key("page"), 1.5), *_texts(before), (Key("space"), 3.5), *_texts(after), (Key("enter"), 2)])
    if shape.columns >= _MAIN:
        return tuple(_placed(row, (_MAIN - _total(row)) / 2) for row in rows)
    broken = [
        rows[0][:MOST_OFFERED],
        rows[0][MOST_OFFERED:],
        *chain(*(_broken(row, shape.columns) for row in rows[1:])),
    ]
    return tuple(_placed(_stretched(row, shape.columns)) for row in broken)


_Sized = tuple[Key, float]


def _beside(layout: KeyLayout, has_others: bool) -> tuple[Row, ...]:
    tools = _tools(has_others, 1, 2, 3)
    rows = [_placed(_offers()) + _placed(tools, _WIDE - _total(tools))]
    before, after = layout.signs[:2], layout.signs[2]
    bottom = [*_texts(before), (Key("space"), 4.5), *_texts(after), (Key("enter"), 2.5)]
    last = layout.number_signs[0] + layout.digits[9] + layout.number_signs[1]
    digits = (*(layout.digits[at : at + 3] for at in (0, 3, 6)), last)
    for letters, beside in zip([*_letters(layout), bottom], digits, strict=True):
        rows.append(_placed(letters, (_MAIN - _total(letters)) / 2) + _placed(_texts(beside), _MAIN + _BESIDE))
    return tuple(rows)


def _letters(layout: KeyLayout) -> list[list[_Sized]]:
    first, second, third = layout.rows
    side = (_MAIN - len(third)) / 2
    return [_texts(first), _texts(second), [(Key("shift"), side), *_texts(third), (Key("delete"), side)]]


def _numbers(layout: KeyLayout) -> list[list[_Sized]]:
    """The page of digits and all signs, also those that a key offers."""
    own = layout.number_signs + layout.signs
    signs = list(dict.fromkeys(own + "".join(layout.more.get(sign, "") for sign in own)))
    first, rest = signs[:_SIGNS_IN_A_ROW], signs[_SIGNS_IN_A_ROW : 2 * _SIGNS_IN_A_ROW - 2]
    return [
        _texts(layout.digits),
        _texts(first),
        [*_texts(rest), (Key("delete"), 2)],
        [(Key("page"), 1.5), (Key("space"), 6.5), (Key("enter"), 2)],
    ]


def _offers() -> list[_Sized]:
    return [(Key("more", str(number)), 1) for number in range(MOST_OFFERED)]


def _tools(has_others: bool, arrow: float, layout: float, hide: float) -> list[_Sized]:
    tools: list[_Sized] = [(Key("left"), arrow), (Key("right"), arrow)]
    if has_others:
        tools.append((Key("layout"), layout))
    return [*tools, (Key("hide"), hide if has_others else hide + layout)]


def _texts(signs: Iterable[str]) -> list[_Sized]:
    return [(Key("text", sign), 1) for sign in signs]


def _total(row: Sequence[_Sized]) -> float:
    return sum(width for _key, width in row)


def _placed(row: Sequence[_Sized], left: float = 0) -> Row:
    places = []
    for key, width in row:
        places.append(Place(key, left, width))
        left += width
    return tuple(places)


def _broken(row: Sequence[_Sized], columns: float) -> list[list[_Sized]]:
    """Break a row that is too long into parts of about the same length."""
    row = [(key, min(width, columns)) for key, width in row]
    parts = math.ceil(_total(row) / columns)
    while True:
        broken = _in_parts(row, parts)
        if all(_total(part) <= columns for part in broken):
            return broken
        parts += 1


def _in_parts(row: Sequence[_Sized], parts: int) -> list[list[_Sized]]:
    most = _total(row) / parts
    broken: list[list[_Sized]] = [[]]
    for sized in row:
        if broken[-1] and _total(broken[-1]) + sized[1] / 2 > most:
            broken.append([])
        broken[-1].append(sized)
    return broken


def _stretched(row: Sequence[_Sized], columns: float) -> list[_Sized]:
    """Let a row fill the width; no key gets narrower than a column."""
    free = columns - _total(row)
    return [(key, width + free / len(row)) for key, width in row] if free > 0 else list(row)
