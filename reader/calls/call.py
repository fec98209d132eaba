# SPDX-License-Identifier: GPL-3.0-or-later
"""One call of a helpline while it lasts: what was pinned for the caller, the notes, the running time.

Everything is in memory and forgotten at the end; nothing here can write a file. It knows neither guide nor clock: the
time comes from whoever asks, in seconds that only go forward.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.content.quote import Quote

PinKind = Literal["passage", "term", "question", "service"]


class Pin(msgspec.Struct, frozen=True):
    """Something on the call sheet, with its words as the guide had them when it was pinned."""

    kind: PinKind
    address: str
    """Where it stands, as `str(Address)` gives it; `service:ID` for a service; empty for a question in own words."""
    quote: Quote | None
    """None for what no page of the guide can be searched for: own words and services."""
    words: str
    """A paragraph each, a blank line between two, without quotation marks."""
    source: str
    """Guide, place, review and edition in one line; empty for own words."""
    warning: str = ""
    """That the review of its chapter is overdue; empty when it is not."""
    language: str = ""
    heading: str = ""
    """What the section of a passage is about: a sentence alone may not say it (“It works in the liver …”)."""


class Call:
    """A call, from its beginning until it is forgotten."""

    def __init__(self) -> None:
        self.notes = ""
        self.caller = ""
        """The type of caller, one word of a list: never who it is."""
        self._pins: list[Pin] = []
        self._begun: float | None = None

    def begin(self, now: float) -> None:
        """Start the clock at `now` seconds; a call that already runs goes on."""
        if self._begun is None:
            self._begun = now

    @property
    def is_running(self) -> bool:
        """Whether the clock runs."""
        return self._begun is not None

    def seconds(self, now: float) -> int:
        """Return the whole seconds since the beginning; 0 before it."""
        return 0 if self._begun is None else max(0, int(now - self._begun))

    @property
    def pins(self) -> tuple[Pin, ...]:
        """What is on the sheet, in the volunteer's order."""
        return tuple(self._pins)

    def pin(self, pin: Pin) -> bool:
        """Put something at the end of the sheet; False when the same is already on it."""
        is_new = pin not in self._pins
        if is_new:
            self._pins.append(pin)
        return is_new

    def unpin(self, place: int) -> None:
        """Take away what stands at a place from 0; IndexError when there is nothing."""
        del self._pins[self._known(place)]

    def move(self, place: int, by: int) -> int:
        """Move what stands at a place from 0 down by so many places (up when negative) and return its new place.

        It stops at the ends. IndexError when there is nothing at the place.
        """
        pin = self._pins.pop(self._known(place))
        new = min(max(place + by, 0), len(self._pins))
        self._pins.insert(new, pin)
        return new

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that anybody could want to take away."""
        return not (self._pins or self.notes.strip())

    def forget(self) -> None:
        """Drop everything, the clock too: the next caller finds a call that has not begun."""
        self._pins.clear()
        self.notes = ""
        self.caller = ""
        self._begun = None

    def _known(self, place: int) -> int:
        if not 0 <= place < len(self._pins):
            raise IndexError(place)
        return place
