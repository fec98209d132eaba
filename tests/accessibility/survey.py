# SPDX-License-Identifier: GPL-3.0-or-later
"""One walk through every screen in every size, with every check: made once for the whole folder, read by its tests.

A started session is the dearest thing here, so one of them serves for all. What a check finds is kept under the row of
the checklist (A1 to A24) that the check belongs to.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict

from PySide6 import QtGui
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui import announce as announcing
from reader.ui.overlay import OverlayCard
from tests.accessibility import keyboard, naming, room
from tests.accessibility.screens import SCREENS, Screen, reset
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
        self.looked_at = 0
        """How many times a screen was looked at."""

    def note(self, row: str, where: str, faults: list[str]) -> None:
        """Keep what a check found."""
        self.faults[row] += [f"{where}: {fault}" for fault in faults]

    def of(self, *rows: str) -> str:
        """Return the faults of these rows of the checklist, a line each; empty when there are none."""
        assert self.looked_at, "nothing was looked at"
        return "\n".join(fault for row in rows for fault in self.faults.get(row, ()))


def walk_through(person: Person, survey: Survey, screens: dict[str, Screen] = SCREENS) -> Survey:
    """Go through every screen in every look."""
    listening = Listening()
    before, announcing.QAccessible = announcing.QAccessible, listening  # type: ignore[misc]
    try:
        for look in LOOKS:
            person.session.settings.set("look.spacing", look.wide)
            person.resize(look.width, look.height)
            person.set_text_size(look.percent)
            tested: set[int] | None = set() if look.rings else None
            for name, screen in screens.items():
                _visit(person, survey, look, name, screen, listening, tested)
    finally:
        announcing.QAccessible = before  # type: ignore[misc]
    return survey


def _visit(
    person: Person,
    survey: Survey,
    look: Look,
    name: str,
    screen: Screen,
    listening: Listening,
    tested: set[int] | None,
) -> None:
    where = f"{name} ({look})"
    reset(person)
    listening.said.clear()
    try:
        screen.open(person)
        person.settle()
        root = screen.root(person)
    except Exception as fault:  # noqa: BLE001  the other screens are still looked at
        survey.note("reached", where, [f"cannot be opened: {fault!r}"])
        return
    survey.looked_at += 1
    survey.shown |= {type(each).__name__ for each in (root, *root.findChildren(QWidget)) if each.isVisible()}
    survey.note(look.row, where, room.cut_off(root))
    survey.note(look.row, where, room.outside_the_screen(person.window, QSize(look.width, look.height)))
    if look.names:
        _listen(person, survey, where, screen, root, listening)
    if look.keys:
        _tab(person, survey, where, screen, tested)
    over = [part for part in screen.parts(person) if part is not person.window]
    screen.leave(person)
    still = [part for part in over if isinstance(part, OverlayCard) and part.isVisible()]
    survey.note("reached", where, [f"{keyboard.called(part)} is still there after Esc" for part in still])
    for part in still:
        part.close()


def _listen(
    person: Person, survey: Survey, where: str, screen: Screen, root: QWidget, listening: Listening
) -> None:
    survey.note("A4", where, naming.nameless(root) + naming.without_role(root))
    survey.note("A5", where, naming.named_by_placeholder(root) + naming.same_names(root))
    survey.note("A6", where, naming.unsaid_rows(root))
    survey.note("A13", where, room.too_small(root))
    survey.note("A14", where, naming.only_in_a_tooltip(root))
    if screen.says:
        try:
            person.bot.waitUntil(lambda: any(screen.says in each for each in listening.said), timeout=3000)
        except AssertionError:
            survey.note("A7", where, [f"said only {listening.said}"])


def _tab(person: Person, survey: Survey, where: str, screen: Screen, tested: set[int] | None) -> None:
    parts = screen.parts(person)
    if not parts:
        return
    if not keyboard.stops(parts):
        survey.note("A1", where, ["nothing in it takes the keyboard"])
        return
    before = _state(person)
    wanted = keyboard.stops(parts)
    forth = keyboard.go_round(person, parts, tested=tested)
    is_held = screen.holds or parts == [person.window]
    survey.note("A1", where, keyboard.reach_faults(forth, wanted))
    if is_held and not forth.came_round:
        survey.note("A1", where, ["Tab leads out to where nobody sees it"])
    survey.note("A2", where, forth.rings + forth.hidden)
    if not screen.unordered:
        survey.note("A3", where, keyboard.order_faults(forth.visited, person.window))
    if not is_held:
        return
    back = keyboard.go_round(person, parts, "Shift+Tab")
    if back.visited != [forth.visited[0], *reversed(forth.visited[1:])]:
        survey.note("A1", where, ["Shift+Tab goes another way back"])
    if _state(person) != before:
        survey.note("A21", where, [f"Tab alone changed {before} into {_state(person)}"])


def _state(person: Person) -> tuple[object, ...]:
    """Return what must not change because the keyboard moved: the place, and what is open."""
    return (
        str(person.window.navigator.location.address),
        person.message,
        tuple(type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()),
    )
