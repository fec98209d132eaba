# SPDX-License-Identifier: GPL-3.0-or-later
"""The switch that keeps searches, and the list of the last ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.settings import Settings
from reader.ui.search.keeping_searches import KeepingSearches
from reader.ui.search.search_recent import RecentList
from reader.ui.theme import Theme
from reader.userdata.searches import RecentSearches
from reader.userdata.store import open_store
from reader.userdata.values import StoredValues


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> RecentList:
    shown = RecentList(theme)
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def searches() -> Iterator[RecentSearches]:
    store = open_store(None)
    yield RecentSearches(store, Settings(StoredValues(store)))
    store.close()


def test_the_switch_goes_on_and_off_and_tells(searches: RecentSearches, shown: RecentList) -> None:
    keeping = KeepingSearches(searches, shown)
    told: list[bool] = []
    keeping.keeping_changed.connect(told.append)
    keeping.tell()
    keeping.remember("one")
    keeping.switch()
    keeping.remember("two")
    assert keeping.words() == ("two",)
    keeping.switch()
    assert keeping.words() == ()
    assert told == [False, True, False]


def test_what_the_list_asks_for_is_done(searches: RecentSearches, shown: RecentList, qtbot: QtBot) -> None:
    keeping = KeepingSearches(searches, shown)
    keeping.switch()
    for words in ("one", "two", "three"):
        keeping.remember(words)
    with qtbot.waitSignal(keeping.changed):
        shown.removal_requested.emit("two")
    assert keeping.words() == ("three", "one")
    with qtbot.waitSignal(keeping.changed):
        shown.clearing_requested.emit()
    assert keeping.words() == ()


def test_what_the_organisation_decided_is_said(shown: RecentList) -> None:
    store = open_store(None)
    locked = RecentSearches(store, Settings(StoredValues(store), {"reading.recent_searches": False}))
    keeping = KeepingSearches(locked, shown)
    told: list[object] = []
    keeping.problem_met.connect(told.append)
    keeping.keeping_changed.connect(told.append)
    keeping.switch()
    assert "organisation" in str(told[0])
    assert told[1:] == [False]
    store.close()
