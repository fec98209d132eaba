# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that were visited are kept only by those who want it, and are gone when they do not want it any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from reader.userdata.history import MOST, History, Visit
from reader.userdata.store import Store
from tests.userdata.kept import settings_of

TODAY = date(2026, 11, 22)


def history_of(store: Store, *, is_kept: bool = True) -> History:
    return History(store, settings_of(store, reading__history=is_kept), lambda: TODAY)


def test_nothing_is_kept_unless_it_is_asked_for(store: Store) -> None:
    history = History(store, settings_of(store))
    assert not history.is_kept
    history.remember("guide/surgery", "Surgery")
    assert history.visits() == ()
    assert store.read("SELECT * FROM history") == []


def test_the_newest_comes_first_and_none_comes_twice(open_state: Callable[[], Store]) -> None:
    history = history_of(open_state())
    for address, title in (("guide/a", "A"), ("guide/b", "B"), ("guide/a", "A, renamed")):
        history.remember(address, title)
    expected = (Visit("guide/a", "A, renamed", "2026-11-22"), Visit("guide/b", "B", "2026-11-22"))
    assert history.visits() == expected
    assert history_of(open_state()).visits() == expected
    assert history.is_kept


def test_only_the_last_pages_are_kept(store: Store) -> None:
    history = history_of(store)
    for number in range(MOST + 3):
        history.remember(f"guide/{number}", "A page")
    visits = history.visits()
    assert len(visits) == MOST
    assert (visits[0].address, visits[-1].address) == (f"guide/{MOST + 2}", "guide/3")


def test_switching_off_forgets_all_of_them_and_tells(open_state: Callable[[], Store], data_dir: Path) -> None:
    store = open_state()
    settings = settings_of(store, reading__history=True)
    history = History(store, settings)
    history.remember("guide/marker", "A marker")
    heard: list[int] = []
    history.subscribe(lambda: heard.append(len(history.visits())))
    settings.set("reading.history", False)
    assert heard == [0]
    settings.set("reading.history", True)
    assert history.visits() == ()
    assert [path.name for path in data_dir.iterdir() if b"marker" in path.read_bytes()] == []


def test_all_can_be_cleared_and_it_goes_on(store: Store) -> None:
    history = history_of(store)
    history.remember("guide/a", "A")
    heard: list[str] = []
    history.subscribe(lambda: heard.append("told"))
    history.clear()
    assert history.visits() == ()
    history.remember("guide/b", "B")
    assert [visit.title for visit in history.visits()] == ["B"]
    assert heard == ["told", "told"]
