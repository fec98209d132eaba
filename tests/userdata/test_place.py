# SPDX-License-Identifier: GPL-3.0-or-later
"""The last place, and how the window stood."""

from __future__ import annotations

from collections.abc import Callable

from reader.userdata.place import LastPlace, Places, WindowState
from reader.userdata.store import Store


def test_the_first_time_there_is_no_place(store: Store) -> None:
    assert Places(store).last() is None


def test_the_newest_place_is_found_by_the_next_session(open_state: Callable[[], Store]) -> None:
    places = Places(open_state())
    places.remember(LastPlace("neuroendocrine/surgery"))
    places.remember(LastPlace("neuroendocrine/ablation#after", "after", 0.25))
    again = Places(open_state())
    assert again.last() == LastPlace("neuroendocrine/ablation#after", "after", 0.25)


def test_the_fraction_stays_between_a_sections_start_and_end(store: Store) -> None:
    places = Places(store)
    places.remember(LastPlace("home", fraction=7.5))
    assert places.last() == LastPlace("home", fraction=1.0)
    places.remember(LastPlace("home", fraction=-1))
    assert places.last() == LastPlace("home", fraction=0.0)


def test_a_forgotten_place_is_gone(store: Store) -> None:
    places = Places(store)
    places.remember(LastPlace("home"))
    places.forget()
    assert places.last() is None


def test_the_window_finds_its_bytes_again_and_nothing_under_a_new_name(store: Store) -> None:
    window = WindowState(store)
    window.keep(geometry=b"\x00\x01\xff", contents_panel=b"shown")
    window.keep(geometry=b"\x02")
    assert window.kept("geometry") == b"\x02"
    assert window.kept("contents_panel") == b"shown"
    assert window.kept("glossary_panel") == b""
