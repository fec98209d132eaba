# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of a preview: each problem with its file, its line and its sentence, faults before the rest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.content.problems import Problem
from reader.ui.preview.preview_sheet import PreviewSheet
from reader.ui.theme import Theme

FAULT = Problem("en/chapters/surgery.md", 12, "box-kind", "“alarm” is not a box.")
WHOLE = Problem("guide.yaml", 0, "guide", "There is no guide here.")
THING = Problem("en/chapters/tests.md", 3, "PL12", "Say what the section is about.", "warning")


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[PreviewSheet]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    sheet = PreviewSheet(theme, window)
    sheet.place(QRect(20, 20, 860, 660))
    window.show()
    sheet.open()
    yield sheet
    window.close()


def shown(sheet: PreviewSheet) -> list[str]:
    return [label.text() for label in sheet.inside.findChildren(QLabel) if label.isVisible()]


def test_faults_come_first_then_the_chapters(sheet: PreviewSheet) -> None:
    sheet.show_problems((FAULT, WHOLE), (THING,), "Tests")
    assert sheet.lines == [
        "Left out of the guide until it is mended",
        "en/chapters/surgery.md, line 12 (box-kind)",
        "“alarm” is not a box.",
        "guide.yaml (guide)",
        "There is no guide here.",
        "In this chapter: Tests",
        "en/chapters/tests.md, line 3 (PL12)",
        "Say what the section is about.",
    ]
    assert shown(sheet) == sheet.lines
    assert sheet.accessibleName() == "What to look at"


def test_it_changes_while_it_is_open_and_says_when_there_is_nothing(sheet: PreviewSheet) -> None:
    assert shown(sheet) == ["There is nothing to look at."]
    sheet.show_problems((), (THING,), "Tests")
    assert shown(sheet)[0] == "In this chapter: Tests"
    before = sheet._body
    sheet.show_problems([], [THING], "Tests")
    assert sheet._body is before, "what says the same is not made anew"
    sheet.show_problems((), (), "Tests")
    assert shown(sheet) == ["There is nothing to look at."]


def test_of_very_many_the_first_are_shown(sheet: PreviewSheet) -> None:
    many = [Problem("a.md", line, "PL01", f"Sentence {line}.") for line in range(1, 101)]
    sheet.show_problems(many, (), "")
    assert sheet.lines[-1] == "And 40 more."
    assert len(sheet.lines) == 1 + 2 * 60 + 1


def test_it_follows_the_theme(sheet: PreviewSheet, theme: Theme) -> None:
    sheet.show_problems((FAULT,), (), "")
    theme.apply("dark", 2.0)
    assert shown(sheet) == sheet.lines
