# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways into a guide: paths and parts, as cards that open."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.content.edition import EditionHead
from reader.content.model import ReadingPath
from reader.ui.home.ways_in import WaysIn
from reader.ui.theme import Theme
from tests.ui.sample_guide import SMALL

PATHS = (
    ReadingPath("told", "I have just been told", "The first pages", ("guide/welcome", "guide/bowel#before")),
    ReadingPath("unwell", "I feel unwell", "", ("guide/liver",)),
)


def shown(ways: WaysIn, head: EditionHead, theme: Theme, qtbot: QtBot) -> QWidget:
    place = QWidget()
    qtbot.addWidget(place)
    ways.add_to(QVBoxLayout(place), head, {"liver": frozenset({"what"})}, 2)
    return place


def test_paths_come_before_parts_in_the_guides_own_order(theme: Theme, qtbot: QtBot) -> None:
    ways = WaysIn(theme, QObject(theme))
    place = shown(ways, msgspec.structs.replace(SMALL, paths=PATHS), theme, qtbot)
    headings = [label.text() for label in place.findChildren(QLabel)]
    assert headings == ["Where would you like to start?", "All chapters"]
    assert [card.title() for card in ways.cards] == ["I have just been told", "I feel unwell", "Start", "Surgery"]
    assert ways.cards[3].accessibleName() == "Surgery. 3 chapters"


def test_a_step_says_where_it_leads(theme: Theme, qtbot: QtBot) -> None:
    ways = WaysIn(theme, QObject(theme))
    head = msgspec.structs.replace(SMALL, paths=PATHS)
    place = shown(ways, head, theme, qtbot)
    with qtbot.waitSignal(ways.changed):
        ways.cards[0].click()
    with qtbot.waitSignal(ways.changed):
        ways.cards[1].click()
    place = shown(ways, head, theme, qtbot)
    assert place is not None
    names = [card.accessibleName() for card in ways.cards]
    assert names[1:5] == [
        "Welcome. 5 minutes to read",
        "Before surgery. Bowel",
        "I feel unwell",
        "Liver. 5 minutes to read  ·  1 of 2 read",
    ]
    with qtbot.waitSignal(ways.location_requested) as asked:
        ways.cards[2].click()
    assert str(asked.args[0]) == "guide/bowel#before"
