# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches are kept only by those who want it, and are gone when they do not want it any more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.settings import Settings
from reader.userdata.clearing import clear_everything
from reader.userdata.searches import LONGEST, MOST, RecentSearches
from reader.userdata.store import Store
from reader.userdata.values import StoredValues

OpenState = Callable[[], Store]


def _kept(store: Store, *, is_kept: bool = True, **locked: object) -> RecentSearches:
    settings = Settings(StoredValues(store), {key.replace("__", "."): value for key, value in locked.items()})
    searches = RecentSearches(store, settings)
    if is_kept and not searches.is_kept:
        searches.keep(True)
    return searches


def test_nothing_is_kept_unless_it_is_asked_for(store: Store) -> None:
    searches = _kept(store, is_kept=False)
    searches.remember("so windy after my op")
    assert searches.words() == ()
    assert store.read("SELECT * FROM searches") == []


def test_the_newest_comes_first_and_none_comes_twice(store: Store) -> None:
    searches = _kept(store)
    for words in ("liver", "  burn   it off ", "liver", "  "):
        searches.remember(words)
    assert searches.words() == ("liver", "burn it off")


def test_they_are_there_in_the_next_session(open_state: OpenState) -> None:
    _kept(open_state()).remember("liver")
    assert _kept(open_state(), is_kept=False).words() == ("liver",)


def test_at_most_twenty_are_kept(store: Store) -> None:
    searches = _kept(store)
    for number in range(MOST + 5):
        searches.remember(f"word {number}")
    assert MOST == 20
    assert searches.words() == tuple(f"word {number}" for number in range(MOST + 4, 4, -1))


def test_a_pasted_message_is_not_kept(store: Store) -> None:
    searches = _kept(store)
    searches.remember("x" * (LONGEST + 1))
    assert searches.words() == ()


def test_each_can_be_removed_and_all_cleared(store: Store) -> None:
    searches = _kept(store)
    for words in ("one", "two", "three"):
        searches.remember(words)
    searches.remove("two")
    assert searches.words() == ("three", "one")
    searches.clear()
    assert searches.words() == ()
    assert searches.is_kept


def test_switching_off_forgets_all_of_them(open_state: OpenState, data_dir: Path) -> None:
    store = open_state()
    searches = _kept(store)
    searches.remember("marker of a search")
    searches.keep(False)
    assert store.read("SELECT * FROM searches") == []
    searches.keep(True)
    assert searches.words() == ()
    store.close()
    assert [path.name for path in data_dir.iterdir() if b"marker of a search" in path.read_bytes()] == []


def test_what_an_earlier_choice_left_goes_when_the_site_forbids_it(open_state: OpenState) -> None:
    _kept(open_state()).remember("liver")
    store = open_state()
    searches = _kept(store, is_kept=False, reading__recent_searches=False)
    assert searches.words() == ()
    assert store.read("SELECT * FROM searches") == []
    with pytest.raises(ReaderError):
        searches.keep(True)


def test_clearing_everything_clears_them_too(store: Store) -> None:
    searches = _kept(store)
    searches.remember("liver")
    clear_everything(store)
    assert searches.words() == ()
