# SPDX-License-Identifier: GPL-3.0-or-later
"""The topics of a call: up to nine, each with its place, its way back and what was searched for. One is current.

It is plain data: who shows topics, and what a place is called, others know.
"""

from __future__ import annotations

import msgspec

from reader.ui.window.action_table import MOST_TOPICS
from reader.ui.window.navigator import Trail


class Topic(msgspec.Struct, frozen=True):
    """One topic as it was left."""

    trail: Trail = Trail()
    query: str = ""
    title: str = ""
    """What its tab says; empty for one that is new."""


class Topics:
    """There is always at least one."""

    def __init__(self) -> None:
        self._topics = [Topic()]
        self._current = 0

    def __len__(self) -> int:
        return len(self._topics)

    @property
    def current(self) -> Topic:
        """The topic in front."""
        return self._topics[self._current]

    @property
    def place(self) -> int:
        """Where the current topic stands, from 0."""
        return self._current

    @property
    def titles(self) -> tuple[str, ...]:
        """What the tabs say, in order."""
        return tuple(topic.title for topic in self._topics)

    @property
    def is_full(self) -> bool:
        """Whether there is a key for no further topic."""
        return len(self._topics) >= MOST_TOPICS

    def keep(self, topic: Topic) -> None:
        """Note how the current topic is now."""
        self._topics[self._current] = topic

    def name(self, title: str) -> bool:
        """Have the current topic's tab say this; return whether it said something else."""
        is_new = title != self.current.title
        self.keep(msgspec.structs.replace(self.current, title=title))
        return is_new

    def open(self) -> bool:
        """Put a new topic behind the others and make it current; False when there are as many as can be."""
        if self.is_full:
            return False
        self._topics.append(Topic())
        self._current = len(self._topics) - 1
        return True

    def choose(self, place: int) -> bool:
        """Make the topic at a place, from 0, current; False when it is so already or there is none."""
        if place == self._current or not 0 <= place < len(self._topics):
            return False
        self._current = place
        return True

    def step(self, by: int) -> bool:
        """Make the next (1) or previous (-1) topic current, round and round; False when there is only one."""
        return self.choose((self._current + by) % len(self._topics))

    def close(self, place: int) -> bool:
        """Drop the topic at a place; return whether another one is current now. The last one begins anew instead."""
        if not 0 <= place < len(self._topics):
            return False
        was_current = place == self._current
        del self._topics[place]
        if not self._topics:
            self._topics.append(Topic())
        if place < self._current:
            self._current -= 1
        self._current = min(self._current, len(self._topics) - 1)
        return was_current
