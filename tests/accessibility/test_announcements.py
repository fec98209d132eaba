# SPDX-License-Identifier: GPL-3.0-or-later
"""A7 and A22: what changes without the keyboard moving is said; a press by mistake can be let go of elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui import announce as announcing
from tests.accessibility.survey import Listening
from tests.started import Person, built_index, paths_with, started


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Listening:
    """A screen reader that keeps what it is told to say."""
    ears = Listening()
    monkeypatch.setattr(announcing, "QAccessible", ears)
    return ears


@pytest.fixture
def person(
    qapp: QApplication, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, data_dir: Path
) -> Iterator[Person]:
    index = built_index(tmp_path_factory.getbasetemp())
    with started(qapp, paths_with(index, data_dir), qtbot, "surgery") as found:
        yield found


def test_a7_changes_of_settings_by_key_are_said(person: Person, listening: Listening) -> None:
    said = listening.said
    for key, words in (
        ("Alt+Shift+2", "Large, "),
        ("Alt+C", "Colours: "),
        ("F11", "The page is shown alone"),
        ("F11", "Everything is shown again"),
    ):
        said.clear()
        person.press(key)
        assert any(words in each for each in said), (key, said)


def test_a7_what_is_kept_and_taken_is_said(person: Person, listening: Listening) -> None:
    said = listening.said
    for key, words in (("Ctrl+D", "ookmark"), ("Ctrl+B", "leaflet"), ("Ctrl+Shift+C", "Copied")):
        said.clear()
        person.press(key)
        assert any(words in each for each in said), (key, said)


def test_a7_nobody_is_spoken_to_while_no_screen_reader_is_there(
    person: Person, listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Listening, "isActive", staticmethod(lambda: False))
    person.go("99.9")
    assert person.message
    assert listening.said == []


def test_a22_a_press_that_is_not_let_go_of_does_nothing(person: Person) -> None:
    here = person.address
    button, page = person.window.bar._urgent, person.page.viewport()
    spot = person.spot("link", "neuroendocrine/before-surgery")
    person.page.reveal(spot.start, spot.end)
    for widget, at, elsewhere in (
        (button, button.rect().center(), QPoint(10, button.height() + 30)),
        (page, person.page.word_rect(spot).center(), QPoint(4, 4)),
    ):
        person.bot.mousePress(widget, Qt.MouseButton.LeftButton, pos=at)
        assert person.address == here
        person.bot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=elsewhere)
        assert person.address == here
    person.click(button)
    assert person.address != here
