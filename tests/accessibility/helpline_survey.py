# SPDX-License-Identifier: GPL-3.0-or-later
"""The walk through every screen of helpline mode: names, roles, room, and targets of 44 pixels as on any desk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize

from tests.accessibility import room, words_left
from tests.accessibility.survey import Survey
from tests.helpline_screens import BILINGUAL_SCREENS, FRENCH_SITE, SCREENS, SITE, Open
from tests.volunteer import LANDSCAPE, LAPTOP, Helplines, Volunteer

LOOKS = ((LANDSCAPE, 100), (LAPTOP, 200))
"""Size of the window, and of the text in percent."""
SAME_WORDS = {"nine-topics"}
"""Screens that say nothing that others do not, and take long: left out in another language."""


def walk_the_helpline(helplines: Helplines, folder: Path, survey: Survey, language: str = "en") -> Survey:
    """Go through every screen in every look; in `folder`, a guide in two languages is made on the way."""
    _walk(helplines, SCREENS, survey, language)
    helplines.take_bilingual_guide(folder)
    _walk(helplines, BILINGUAL_SCREENS, survey, language)
    return survey


def _walk(helplines: Helplines, screens: Mapping[str, Open], survey: Survey, language: str) -> None:
    for size, percent in LOOKS:
        site = FRENCH_SITE if language == "fr" else SITE
        volunteer = helplines.start(site, size=size, language=language, text_size=percent)
        for name, show in screens.items():
            if language != "en" and name in SAME_WORDS:
                continue
            where = f"{name} ({size[0]}x{size[1]} at {percent} %, {language})"
            _look_at(show, where, volunteer, survey, QSize(*size))
            if language != "en":
                survey.note("words", where, words_left.english(volunteer.shell, language))
        helplines.close()


def _look_at(show: Open, where: str, volunteer: Volunteer, survey: Survey, size: QSize) -> None:
    def come() -> None:
        show(volunteer)
        volunteer.settle()

    if not survey.comes(where, come):
        return
    shell = volunteer.shell
    survey.note_kinds(shell)
    survey.note_names(where, shell)
    survey.note("A8", where, room.cut_off(shell) + room.outside_the_screen(shell, size))
    survey.note("A13", where, room.too_small(shell))
