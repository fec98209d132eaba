# SPDX-License-Identifier: GPL-3.0-or-later
"""The only owner of "where we are": one Location at a time, and the way back and forward with the reader's place."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal

from reader.content.address import HOME, Address
from reader.ui.page.piece import START, Piece

_MOST_STEPS = 200


class Location(msgspec.Struct, frozen=True):
    """A place that can be shown: the address, how far it was read, and words to mark there."""

    address: Address
    place: Piece = START
    """What stood at the top of the page, in whichever language; START for where the address begins."""
    words: tuple[str, ...] = ()
    """Words that were searched for, as they stand in the text."""


class Trail(msgspec.Struct, frozen=True):
    """A location, and the way back and forward from there, to be taken up again later."""

    location: Location = Location(HOME)
    back: tuple[Location, ...] = ()
    forward: tuple[Location, ...] = ()


class Navigator(QObject):
    """Keeps the current location and the history of this session, in memory only."""

    location_changed = Signal(object)
    """The new Location."""
    leaving = Signal()
    """We are about to be somewhere else; the last moment to tell the place here."""
    history_changed = Signal(bool, bool)
    """Whether one can go back, and forward."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back: list[Location] = []
        self._forward: list[Location] = []
        self._location = Location(HOME)
        self._place_now = START

    @property
    def location(self) -> Location:
        """Where we are, with the place as it was last told."""
        return msgspec.structs.replace(self._location, place=self._place_now)

    def go(self, address: Address, words: tuple[str, ...] = ()) -> None:
        """Go to an address; the place we leave can be gone back to."""
        self.go_to(Location(address, words=words))

    def go_to(self, location: Location) -> None:
        """Go to a location. Going where we are shows it anew and adds no step."""
        self.leaving.emit()
        if location.address != self._location.address:
            self._back.append(self.location)
            del self._back[:-_MOST_STEPS]
            self._forward.clear()
        self._arrive(location)

    def back(self) -> None:
        """Go back one step, to the very line that was read."""
        if self._back:
            self.leaving.emit()
            self._forward.append(self.location)
            self._arrive(self._back.pop())

    def forward(self) -> None:
        """Undo one step back."""
        if self._forward:
            self.leaving.emit()
            self._back.append(self.location)
            self._arrive(self._forward.pop())

    def tell_place(self, place: Piece) -> None:
        """Note how far the current page is scrolled; told by the page as it moves."""
        self._place_now = place

    def start_at(self, location: Location) -> None:
        """Begin at a location with no history, for instance where the reader left off."""
        self.leaving.emit()
        self.forget()
        self._arrive(location)

    def trail(self) -> Trail:
        """Return where we are, to the line, and the way that led here."""
        self.leaving.emit()
        return Trail(self.location, tuple(self._back), tuple(self._forward))

    def take_up(self, trail: Trail) -> None:
        """Go on along a trail that was left before, in place of the present one."""
        self._back, self._forward = list(trail.back), list(trail.forward)
        self._arrive(trail.location)

    def keep_only(self, exists: Callable[[Address], bool]) -> None:
        """Forget the steps back and forward that there are no places for any more."""
        self._back = [step for step in self._back if exists(step.address)]
        self._forward = [step for step in self._forward if exists(step.address)]
        self.history_changed.emit(bool(self._back), bool(self._forward))

    def forget(self) -> None:
        """Forget the way back and forward."""
        self._back.clear()
        self._forward.clear()
        self.history_changed.emit(False, False)

    def _arrive(self, location: Location) -> None:
        self._location = location
        self._place_now = location.place
        self.history_changed.emit(bool(self._back), bool(self._forward))
        self.location_changed.emit(location)
