# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen of the terminal and of helpline mode in French: all has room, and nothing is left in English."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility import words_left
from tests.accessibility.helpline_survey import LOOKS, SAME_WORDS
from tests.accessibility.survey import Survey
from tests.accessibility.terminal_survey import FRENCH
from tests.helpline_screens import BILINGUAL_SCREENS
from tests.helpline_screens import SCREENS as CALL_SCREENS
from tests.terminal_screens import SCREENS

ROWS = ["reached", "A4", "A5", "A8", "A13", "words"]


@pytest.mark.parametrize("row", ROWS)
def test_the_terminal_in_french(french_terminal_survey: Survey, row: str) -> None:
    assert not french_terminal_survey.of(row)
    assert french_terminal_survey.looked_at == len(SCREENS) * len(FRENCH)


@pytest.mark.parametrize("row", ROWS)
def test_the_helpline_in_french(french_helpline_survey: Survey, row: str) -> None:
    assert not french_helpline_survey.of(row)
    assert french_helpline_survey.looked_at == len((CALL_SCREENS | BILINGUAL_SCREENS).keys() - SAME_WORDS) * len(LOOKS)


def test_english_words_are_found_unless_french_ones_stand_beside_them(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    column.addWidget(QLabel("Nothing you do here is kept. Demandez au guichet."))
    root.show()
    assert len(words_left.english(root, "fr")) == 1
    french = QLabel("Rien de ce que vous faites ici n’est gardé.", root)
    column.addWidget(french)
    french.show()
    root.grab()  # laid out, so that all of it can be seen
    assert len(words_left.english(root, "fr")) == 1
    assert words_left.english(root, "fr", is_beside=True) == []
