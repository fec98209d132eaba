# SPDX-License-Identifier: GPL-3.0-or-later
"""The survey reports a bad widget that stands in the real window, under the rows of the checklist that it breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.accessibility.screen import Screen
from tests.accessibility.survey import LOOKS, Survey, walk_through
from tests.started import Person, built_index, paths_with, started


class Hasty(QPushButton):
    """Nameless, small, without a ring, and it acts when the keyboard comes."""

    def __init__(self, person: Person) -> None:
        super().__init__()
        self._person = person
        self.setObjectName("hasty")
        self.setStyleSheet("QPushButton { border: 0; padding: 0; min-height: 0; } QPushButton:focus { border: 0; }")
        self.setFixedSize(20, 20)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._person.window.say("You came by.")


def _bad(person: Person) -> None:
    if not person.window.middle.findChildren(Hasty):
        person.window._middle_column.addWidget(Hasty(person))


def test_the_survey_reports_a_bad_widget_in_the_window(
    qapp: QApplication, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, data_dir: Path
) -> None:
    index = built_index(tmp_path_factory.getbasetemp())
    with started(qapp, paths_with(index, data_dir), qtbot, "surgery") as person:
        screens = {
            "with a bad button": Screen(_bad, says="Never said"),
            "that does not open": Screen(lambda person: person.click(person.window.later.keys)),
        }
        found = walk_through(person, Survey(), screens, LOOKS[:1])
    for row, words in (
        ("A2", "strong pixels"),
        ("A4", "without a name"),
        ("A7", "“Never said” was not said"),
        ("A13", "is 20 x 20"),
        ("A21", "You came by."),
        ("reached", "cannot be opened"),
    ):
        assert words in found.of(row), row
    assert "A8" not in found.faults or not found.of("A8")
