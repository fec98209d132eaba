# SPDX-License-Identifier: GPL-3.0-or-later
"""Which commands a few typed words ask for, the best first: accents, capitals and small slips do not matter.

It is plain data, without Qt: it neither knows what a command does nor does it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from reader.search.analysis import fold
from reader.search.spelling import alignment

_WORD = re.compile(r"[^\W_]+")
_MOST_TYPED = 80
"""Characters that are looked at."""
_SAME, _BEGUN, _INSIDE, _SLIP = 0, 1, 3, 4
"""How far a typed word is from a word of the title."""
_CALLED_SO, _IN_GROUP = 2, 6
"""How much farther it is from one of the everyday words, and of the group's name."""
_LITTLE = 2
"""How far a word is that tells nothing, such as “how” and “to”, where the title has it not."""
_ONE_SLIP, _TWO_SLIPS = 4, 8
"""Letters that a typed word needs for one slip to be forgiven, or two."""
_NOTHING = 1_000


@dataclasses.dataclass(frozen=True, slots=True)
class Command:
    """One line of the list, in the current language."""

    id: str
    title: str
    group: str
    keys: str = ""
    """As people read them; empty when it has none."""
    words: str = ""
    """What people may call it as well, in their own words."""
    is_possible: bool = True
    is_on: bool | None = None
    """Whether a switch is on; None for what is no switch."""
    is_listed: bool = True
    """Whether it is shown before anything is typed; one of a row of nine alike is found only when asked for."""
    why_not: str = ""
    """A sentence for who wants it all the same; empty where nobody knows why it is not possible."""


class RecentCommands:
    """The ids of what was done last, in memory only."""

    def __init__(self) -> None:
        self._ids: list[str] = []

    @property
    def ids(self) -> tuple[str, ...]:
        """The last one first."""
        return tuple(self._ids)

    def note(self, command_id: str) -> None:
        """Note that this was done now."""
        self._ids = [command_id, *(each for each in self._ids if each != command_id)]


def ranked(
    commands: Iterable[Command], typed: str, recent: Sequence[str] = (), little: frozenset[str] = frozenset()
) -> list[Command]:
    """Return the commands that the words ask for, the best first; of those alike, what was used last, then the shorter.

    Without any word, all that are listed: what was used last, then the others in their own order. Words of `little`
    may be missing, not all of them.
    """
    words = [_plain(word) for word in typed[:_MOST_TYPED].split()]
    places = {command_id: place for place, command_id in enumerate(recent)}
    skipped = little if any(word not in little for word in words) else frozenset[str]()
    found: list[tuple[tuple[int, bool, int, int, int], Command]] = []
    for order, command in enumerate(commands):
        far = _distance(words, command, skipped) if words else 0 if command.is_listed else _NOTHING
        if far < _NOTHING:
            place, length = places.get(command.id, _NOTHING), len(_words_of(command.title))
            found.append(((far, not command.is_possible, place, length, order), command))
    if not words:
        found.sort(key=lambda each: (each[0][2], each[0][4]))
    else:
        found.sort(key=lambda each: each[0])
    return [command for _rank, command in found]


def _distance(words: list[str], command: Command, little: frozenset[str]) -> int:
    """Return how far what was typed is from a command: every word of it has to be there, but for the little ones."""
    title, group = _words_of(command.title), _words_of(command.group)
    called = [_plain(word) for word in command.words.split()]
    keys = {_plain(command.keys), *_words_of(command.keys)} - {""}
    total = 0
    for word in words:
        near = min((_from_word(word, each) for each in title), default=_NOTHING)
        near = min(near, min((_from_word(word, each) + _CALLED_SO for each in called), default=_NOTHING))
        near = min(near, min((_from_word(word, each) + _IN_GROUP for each in group), default=_NOTHING))
        if word in keys:
            near = _SAME
        if word in little:
            near = min(near, _LITTLE)
        if near >= _NOTHING:
            return _NOTHING
        total += near
    return total


def _from_word(typed: str, known: str) -> int:
    if typed == known:
        return _SAME
    if known.startswith(typed):
        return _BEGUN
    if len(typed) > 2 and typed in known:
        return _INSIDE
    most = 2 if len(typed) >= _TWO_SLIPS else 1 if len(typed) >= _ONE_SLIP else 0
    if most and min(alignment(typed, known[: len(typed) + extra], most) for extra in range(-most, most + 1)) <= most:
        return _SLIP
    return _NOTHING


def _words_of(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _plain(text: str) -> str:
    """Return typed letters as they are compared: `Ctrl + D` and `ctrl+d` are alike, `réglages` and `reglages` too."""
    return "".join(_words_of(text)) or text.lower()
