# SPDX-License-Identifier: GPL-3.0-or-later
"""The small window while the guide is prepared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from reader.building import Built, Step
from reader.errors import GuideError, ReaderError
from reader.ui.theme import Theme
from reader.ui.window import build_window
from reader.ui.window.build_window import BuildWindow, build_with_progress


class Shelf:
    """Stands for the library: builds in four steps, or fails."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.failure = failure
        self.seen: list[str] = []

    def build(self, *, report: Callable[[Step], None]) -> Iterator[Built]:
        for done in range(1, 5):
            report(Step("guide", "en", done, 4))
        self.seen = [type(window).__name__ for window in QApplication.topLevelWidgets() if window.isVisible()]
        if self.failure:
            raise self.failure
        yield Built("guide", "en", Path(), fresh=True)


def test_it_shows_how_far_it_is(theme: Theme, qtbot: QtBot) -> None:
    window = BuildWindow(theme, "Preparing the guide.")
    qtbot.addWidget(window)
    window.show()
    assert window.findChild(QLabel).text() == "Preparing the guide."
    bar = window.findChild(QProgressBar)
    assert bar.accessibleName() == "Progress"
    window.stepped.emit(3, 8)
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (3, 8))


def test_it_is_there_while_the_guide_is_built_and_gone_afterwards(theme: Theme, qtbot: QtBot) -> None:
    shelf = Shelf()
    build_with_progress(shelf, theme)  # type: ignore[arg-type]
    assert shelf.seen == ["BuildWindow"]
    qtbot.waitUntil(lambda: not [each for each in QApplication.topLevelWidgets() if isinstance(each, BuildWindow)])


def test_what_goes_wrong_is_told_in_a_sentence(theme: Theme, qtbot: QtBot) -> None:
    assert qtbot
    with pytest.raises(ReaderError, match="No chapter of this guide can be shown"):
        build_with_progress(Shelf(GuideError("No chapter of this guide can be shown.")), theme)  # type: ignore[arg-type]


def test_a_fault_is_told_calmly(theme: Theme, qtbot: QtBot, expect_log: Callable[[str], None]) -> None:
    assert qtbot
    expect_log("Work in the background failed")
    with pytest.raises(ReaderError) as told:
        build_with_progress(Shelf(ZeroDivisionError("secret")), theme)  # type: ignore[arg-type]
    assert "secret" not in str(told.value)
    assert build_window.__doc__


def test_percent_stands_apart_from_its_number(theme: Theme, qtbot: QtBot) -> None:
    window = BuildWindow(theme, "Preparing the guide.")
    qtbot.addWidget(window)
    window.stepped.emit(1, 2)
    bar = window.findChildren(QProgressBar)[0]
    qtbot.waitUntil(lambda: bar.value() == 1)
    assert bar.text() == "50\u00a0%"
