# SPDX-License-Identifier: GPL-3.0-or-later
"""The walk through every screen of helpline mode: names, roles, room, and targets of 44 pixels as on any desk."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.accessibility import naming, room
from tests.accessibility.survey import Survey
from tests.helpline_screens import SCREENS
from tests.volunteer import LANDSCAPE, LAPTOP, Helplines, Volunteer

LOOKS = ((LANDSCAPE, 100), (LAPTOP, 200))
"""Size of the window, and of the text in percent."""


def walk_the_helpline(helplines: Helplines, survey: Survey) -> Survey:
    """Go through every screen in every look."""
    for size, percent in LOOKS:
        volunteer = helplines.start(size=size, text_size=percent)
        for name in SCREENS:
            _look_at(name, f"{name} ({size[0]}x{size[1]} at {percent} %)", volunteer, survey, QSize(*size))
        helplines.close()
    return survey


def _look_at(name: str, where: str, volunteer: Volunteer, survey: Survey, size: QSize) -> None:
    try:
        SCREENS[name](volunteer)
        volunteer.settle()
    except Exception as fault:  # noqa: BLE001  the other screens are still looked at
        survey.note("reached", where, [f"cannot be opened: {fault!r}"])
        return
    survey.looked_at += 1
    shell: QWidget = volunteer.helpline.shell
    seen = {type(each) for each in (shell, *shell.findChildren(QWidget)) if each.isVisible()}
    survey.shown |= {kind.__name__ for each in seen for kind in each.__mro__}
    survey.note("A4", where, naming.nameless(shell) + naming.without_role(shell))
    survey.note("A5", where, naming.named_by_placeholder(shell) + naming.same_names(shell))
    survey.note("A6", where, naming.unsaid_rows(shell))
    survey.note("A8", where, room.cut_off(shell) + room.outside_the_screen(shell, size))
    survey.note("A13", where, room.too_small(shell))
    survey.note("A14", where, naming.only_in_a_tooltip(shell))
