# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers that a guide has given out: people at home have the paper, and say “9.2” on the phone.

A guide keeps them in numbers.yaml, a line each. Lines are added and never taken away, so that a number means the same
place in every edition, or none. What the checker says about it is rules_stability.py's.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable

from reader.content.model import Chapter
from reader.content.yaml_source import YamlFault, parse_yaml
from reader.i18n import _

_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,3})?")
_ADDRESS = re.compile(r"[a-z0-9-]{1,64}(?:#[a-z0-9-]{1,64})?")
_TOP = """\
# Every number that this guide has given out, and its place. Made by `python main.py numbers`, checked by
# `python main.py check`. Change no line and take none away: somebody has written the number down.
"""


@dataclasses.dataclass(frozen=True, slots=True)
class GivenNumbers:
    """What numbers.yaml says."""

    places: dict[str, str]
    """`9.2` -> `surgery#decides`, `9` -> `surgery`."""
    lines: dict[str, int]
    """The line of each number."""
    faults: tuple[tuple[int, str], ...] = ()
    """(line, what is wrong with it)."""


def read_numbers(text: str | None) -> GivenNumbers | None:
    """Return what the file says, or None when there is no file. What cannot be read is among the faults."""
    if text is None:
        return None
    try:
        parsed = parse_yaml(text)
    except YamlFault as fault:
        return GivenNumbers({}, {}, ((fault.line, fault.text),))
    if not isinstance(parsed.value, dict):
        return GivenNumbers({}, {}, ((1, _('This file is made of lines such as “"9.2": surgery#decides”.')),))
    places: dict[str, str] = {}
    lines: dict[str, int] = {}
    faults: list[tuple[int, str]] = []
    taken: dict[str, str] = {}
    for number, place in parsed.value.items():
        line = parsed.line_of(f"$.{number}")
        if not _NUMBER.fullmatch(number) or not isinstance(place, str) or not _ADDRESS.fullmatch(place):
            text = _('Write “{number}” and its place as in “"9.2": surgery#decides”.')
            faults.append((line, text.format(number=number[:20])))
        elif place in taken:
            text = _("“{place}” has the number {number} already; a place has one number for good.")
            faults.append((line, text.format(place=place, number=taken[place])))
        else:
            places[number], lines[number], taken[place] = place, line, number
    return GivenNumbers(places, lines, tuple(faults))


def numbers_of(chapters: Iterable[Chapter]) -> dict[str, str]:
    """Return the number of every chapter and section, and its place."""
    found: dict[str, str] = {}
    for chapter in chapters:
        found.setdefault(str(chapter.number), chapter.id)
        for section in chapter.sections:
            found.setdefault(f"{chapter.number}.{section.number}", f"{chapter.id}#{section.id}")
    return found


def with_new(given: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Return what was given out and what is new; a number or place that was given out before stays as it was."""
    placed = set(given.values())
    return given | {number: place for number, place in now.items() if number not in given and place not in placed}


def numbers_text(places: dict[str, str]) -> str:
    """Return the text of numbers.yaml, in the order of the numbers."""
    ordered = sorted(places, key=lambda number: tuple(int(piece) for piece in number.split(".")))
    return _TOP + "".join(f'"{number}": {places[number]}\n' for number in ordered)
