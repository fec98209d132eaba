# SPDX-License-Identifier: GPL-3.0-or-later
"""Where listening is in a script: which sentence is said, and what comes after it. Knows no voice and no clock."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from reader.speech.script import Spoken


class Ahead(enum.Enum):
    """What comes after the sentence that is being said."""

    SENTENCE = enum.auto()
    """Another one, to be said at once."""
    SECTION = enum.auto()
    """The section ends; another one follows."""
    END = enum.auto()
    """The page ends."""


class Course:
    """A place in a script that moves on and back."""

    def __init__(self, script: Sequence[Spoken], at: int = 0) -> None:
        self._script = script
        self._at = min(max(at, 0), len(script) - 1)

    @property
    def at(self) -> int:
        """The number of the sentence, from 0; -1 when there is nothing to say."""
        return self._at

    @property
    def sentence(self) -> Spoken | None:
        """The sentence that is being said; None when there is nothing to say."""
        return self._script[self._at] if self._script else None

    @property
    def ahead(self) -> Ahead:
        """What comes next. What stands above the first section belongs to it."""
        if self._at + 1 >= len(self._script):
            return Ahead.END
        here, there = self._script[self._at].section, self._script[self._at + 1].section
        return Ahead.SENTENCE if not here or here == there else Ahead.SECTION

    def step(self, by: int) -> bool:
        """Go so many sentences on (+) or back (-); at the first or last one, stay and return False."""
        before = self._at
        self._at = min(max(self._at + by, 0), len(self._script) - 1)
        return self._at != before

    def follow(self, script: Sequence[Spoken]) -> None:
        """Go on in another script of the same page, with the same sentence or the next one that is in both."""
        here = self.sentence
        if here is not None:
            place = (here.key, here.start)
            self._at = next((at for at, each in enumerate(script) if (each.key, each.start) >= place), len(script) - 1)
        self._script = script
