# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of the list of guides: what is offered, and the question before something is removed."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.packs.guide_row import GuideRow
from reader.ui.packs.guides_here import GuideHere
from reader.ui.theme import Theme

GUIDE = GuideHere(
    "other", "The liver", "Edition 1", "It was installed.",
    is_read=False, can_be_read=True, can_be_removed=True, can_go_back=True,
)  # fmt: skip


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    parent.show()
    return parent


def row_of(theme: Theme, parent: QWidget, *, offers_reading: bool = True, **other: bool) -> GuideRow:
    row = GuideRow(theme, dataclasses.replace(GUIDE, **other), parent, offers_reading=offers_reading)
    row.show()
    return row


@pytest.mark.parametrize(
    ("other", "offered"),
    [
        ({}, ["Read “The liver”", "Go back to the edition before, of “The liver”", "Remove “The liver”"]),
        ({"is_read": True, "can_go_back": False}, ["Remove “The liver”"]),
        ({"can_be_read": False, "can_go_back": False}, ["Remove “The liver”"]),
        ({"can_be_removed": False, "can_go_back": False}, ["Read “The liver”"]),
    ],
)
def test_only_what_is_possible_is_offered(
    theme: Theme, parent: QWidget, other: dict[str, bool], offered: list[str]
) -> None:
    assert [stop.accessibleName() for stop in row_of(theme, parent, **other).stops()] == offered


def test_where_nobody_can_choose_a_guide_none_is_said_to_be_read(theme: Theme, parent: QWidget) -> None:
    assert row_of(theme, parent, is_read=True)._title.text() == "The liver (you are reading it)"
    row = row_of(theme, parent, is_read=True, offers_reading=False)
    assert row._title.text() == "The liver"
    assert row.read_button.isHidden()


def test_the_buttons_ask_for_their_guide(theme: Theme, parent: QWidget, qtbot: QtBot) -> None:
    row = row_of(theme, parent)
    for button, asked in ((row.read_button, row.read_requested), (row.back_button, row.back_requested)):
        with qtbot.waitSignal(asked) as told:
            button.click()
        assert told.args == ["other"]


def test_removing_asks_first_and_can_be_taken_back(theme: Theme, parent: QWidget, qtbot: QtBot) -> None:
    row = row_of(theme, parent)
    parent.activateWindow()
    assert not row.take_back()
    with qtbot.assertNotEmitted(row.remove_requested):
        row.remove_button.click()
        assert row.stops() == [row.keep_button, row.sure_button]
        qtbot.waitUntil(row.keep_button.hasFocus)
        assert row.take_back()
        row.remove_button.click()
        row.keep_button.click()
    assert row.remove_button in row.stops()
    row.remove_button.click()
    with qtbot.waitSignal(row.remove_requested) as told:
        row.sure_button.click()
    assert told.args == ["other"]
