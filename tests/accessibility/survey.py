# SPDX-License-Identifier: GPL-3.0-or-later
"""One walk through every screen in every size, with every check: made once for the whole folder, read by its tests.

A started session is the dearest thing here, so one of them serves for all. What a check finds is kept under the row of
the checklist (A1 to A24) that the check belongs to.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable

from PySide6 import QtGui
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as NotYet

from reader.ui import announce as announcing
from reader.ui.controls.overlay import OverlayCard
from tests.accessibility import keyboard, naming, room
from tests.accessibility.screen import Screen
from tests.accessibility.screens import SCREENS, reset
from tests.started import Person


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """A size of the window and of the text, and how thoroughly everything is looked at in it."""

    width: int
    height: int
    percent: int = 100
    wide: bool = False
    """With wide spacing."""
    names: bool = False
    """Names, roles, targets and what is announced."""
    keys: bool = False
    """Tab through everything, forth and back."""
    rings: bool = False
    """Look at the ring around each stop."""
    row: str = "A8"
    """The row of the checklist that this size is for."""

    def __str__(self) -> str:
        return f"{self.width}x{self.height} at {self.percent} %{' wide' if self.wide else ''}"


LOOKS = (
    Look(1280, 800, names=True, keys=True, rings=True),
    Look(1366, 768, 200),
    Look(1280, 800, 300),
    Look(1366, 768, 400, keys=True),
    Look(1280, 800, 400),
    Look(1280, 800, 200, wide=True, row="A10"),
    Look(320, 256, names=True, keys=True, row="A9"),
)
HEARD_MS = 3000
"""As long as it may take until something is announced; counts wait for a pause in typing."""
Faults = dict[str, list[str]]


class Listening:
    """Stands in for QAccessible where sentences are announced, and keeps them."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.said: list[str] = []

    @staticmethod
    def isActive() -> bool:
        return True

    def updateAccessibility(self, event: QtGui.QAccessibleAnnouncementEvent) -> None:
        self.said.append(event.message())


class Survey:
    """What was found, by row of the checklist, and which kinds of widgets were seen."""

    def __init__(self) -> None:
        self.faults: Faults = defaultdict(list)
        self.shown: set[str] = set()
        self.rings = 0
        """How many widgets were looked at with the keyboard on them and without."""
        self.looked_at = 0
        """How many times a screen was looked at."""

    def note(self, row: str, where: str, faults: list[str]) -> None:
        """Keep what a check found."""
        self.faults[row] += [f"{where}: {fault}" for fault in faults]

    def comes(self, where: str, show: Callable[[], object]) -> bool:
        """Have a screen shown; tell whether it came. Without it the others are still looked at."""
        try:
            show()
        except Exception as fault:  # noqa: BLE001  whatever it is, it is a finding
            self.note("reached", where, [f"cannot be opened: {fault!r}"])
            return False
        self.looked_at += 1
        return True

    def note_kinds(self, root: QWidget) -> None:
        """Keep which kinds of widgets can be seen."""
        seen = {type(each) for each in (root, *root.findChildren(QWidget)) if each.isVisible()}
        self.shown |= {kind.__name__ for each in seen for kind in each.__mro__}

    def note_names(self, where: str, root: QWidget) -> None:
        """Look at what everything is called."""
        self.note("A4", where, naming.nameless(root) + naming.without_role(root))
        self.note("A5", where, naming.named_by_placeholder(root) + naming.same_names(root))
        self.note("A6", where, naming.unsaid_rows(root))
        self.note("A14", where, naming.only_in_a_tooltip(root))

    def of(self, *rows: str) -> str:
        """Return the faults of these rows of the checklist, a line each; empty when there are none."""
        assert self.looked_at, "nothing was looked at"
        return "\n".join(fault for row in rows for fault in self.faults.get(row, ()))


def walk_through(
    person: Person, survey: Survey, screens: dict[str, Screen] = SCREENS, looks: tuple[Look, ...] = LOOKS
) -> Survey:
    """Go through every screen in every look."""
    listening = Listening()
    before, announcing.QAccessible = announcing.QAccessible, listening  # type: ignore[misc]
    try:
        for look in looks:
            person.session.settings.set("look.spacing", look.wide)
            person.resize(look.width, look.height)
            person.set_text_size(look.percent)
            tested: set[int] | None = set() if look.rings else None
            for name, screen in screens.items():
                visit = Visit(f"{name} ({look})", look, screen, person, survey)
                _look_at(visit, listening, tested)
            survey.rings += len(tested or ())
    finally:
        announcing.QAccessible = before  # type: ignore[misc]
    return survey


@dataclasses.dataclass(frozen=True, slots=True)
class Visit:
    """One screen in one look."""

    where: str
    look: Look
    screen: Screen
    person: Person
    survey: Survey

    def show(self) -> QWidget:
        """Open the screen; return the widget that is all of it."""
        self.screen.open(self.person)
        self.person.settle()
        return self.screen.root(self.person)

    def note(self, row: str, faults: list[str]) -> None:
        """Keep what a check found here."""
        self.survey.note(row, self.where, faults)


def _look_at(visit: Visit, listening: Listening, tested: set[int] | None) -> None:
    person, screen, look, survey = visit.person, visit.screen, visit.look, visit.survey
    reset(person)
    listening.said.clear()
    if not survey.comes(visit.where, visit.show):
        return
    root = screen.root(person)
    survey.note_kinds(root)
    visit.note(look.row, room.cut_off(root))
    visit.note(look.row, room.outside_the_screen(person.window, QSize(look.width, look.height)))
    if look.names:
        _listen(visit, root, listening)
    if look.keys:
        _tab(visit, tested)
    over = [part for part in screen.parts(person) if part is not person.window]
    screen.leave(person)
    still = [part for part in over if isinstance(part, OverlayCard) and part.isVisible()]
    visit.note("reached", [f"{keyboard.called(part)} is still there after Esc" for part in still])
    for part in still:
        part.close()


def _listen(visit: Visit, root: QWidget, listening: Listening) -> None:
    visit.survey.note_names(visit.where, root)
    visit.note("A13", room.too_small(root))
    wanted = visit.screen.says
    if wanted:
        try:
            visit.person.bot.waitUntil(lambda: any(wanted in each for each in listening.said), timeout=HEARD_MS)
        except NotYet:
            visit.note("A7", [f"“{wanted}” was not said, but {listening.said}"])


def _tab(visit: Visit, tested: set[int] | None) -> None:
    person, parts = visit.person, visit.screen.parts(visit.person)
    if not parts:
        return
    if not keyboard.stops(parts):
        visit.note("A1", ["nothing in it takes the keyboard"])
        return
    before, wanted = _state(person), keyboard.stops(parts)
    forth = keyboard.go_round(person, parts, tested=tested)
    visit.note("A1", keyboard.reach_faults(forth, wanted))
    visit.note("A2", forth.rings + forth.hidden)
    if not visit.screen.unordered:
        visit.note("A3", keyboard.order_faults(forth.visited, person.window))
    if not visit.screen.holds and parts != [person.window]:
        return
    if not forth.came_round:
        visit.note("A1", ["Tab leads out to where nobody sees it"])
    back = keyboard.go_round(person, parts, "Shift+Tab")
    if back.visited != [forth.visited[0], *reversed(forth.visited[1:])]:
        visit.note("A1", ["Shift+Tab goes another way back"])
    if _state(person) != before:
        visit.note("A21", [f"Tab alone changed {before} into {_state(person)}"])


def _state(person: Person) -> tuple[object, ...]:
    """Return what must not change because the keyboard moved: the place, and what is open."""
    return (
        str(person.window.navigator.location.address),
        person.message,
        tuple(type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()),
    )
