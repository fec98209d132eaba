# SPDX-License-Identifier: GPL-3.0-or-later
"""Guides below each other: each has its row, which is made anew, and its questions can be taken back."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.packs.guide_list import GuideList
from reader.ui.theme import Theme
from tests.ui.packs.test_guide_row import GUIDE


def test_rows_follow_the_guides_and_pass_on_what_is_asked(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    listed = GuideList(theme, parent)
    with qtbot.waitSignal(listed.changed):
        listed.show_guides([GUIDE, dataclasses.replace(GUIDE, id="lung")])
    assert [row.guide.id for row in listed.rows] == ["other", "lung"]
    for button, asked in (("read_button", listed.read_requested), ("back_button", listed.back_requested)):
        with qtbot.waitSignal(asked) as told:
            getattr(listed.rows[1], button).click()
        assert told.args == ["lung"]
    listed.rows[0].remove_button.click()
    assert listed.take_back()
    assert not listed.take_back()
    listed.rows[0].remove_button.click()
    with qtbot.waitSignal(listed.remove_requested) as told:
        listed.rows[0].sure_button.click()
    assert told.args == ["other"]
    listed.show_guides([GUIDE])
    assert len(listed.rows) == 1
    assert listed._lines == []
