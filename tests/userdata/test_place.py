# SPDX-License-Identifier: GPL-3.0-or-later
"""The last place, and how the window stood."""

from __future__ import annotations

from pathlib import Path

from reader.userdata.place import LastPlace, Places, WindowState
from reader.userdata.store import open_store


def test_the_first_time_there_is_no_place() -> None:
    assert Places(open_store(None)).last() is None


def test_the_newest_place_is_found_by_the_next_session(data_dir: Path) -> None:
    store = open_store(data_dir / "reader.sqlite3")
    places = Places(store)
    places.remember(LastPlace("neuroendocrine/surgery"))
    places.remember(LastPlace("neuroendocrine/ablation#after", "after", 0.25))
    store.close()
    again = Places(open_store(data_dir / "reader.sqlite3"))
    assert again.last() == LastPlace("neuroendocrine/ablation#after", "after", 0.25)


def test_the_fraction_stays_between_a_sections_start_and_end() -> None:
    places = Places(open_store(None))
    places.remember(LastPlace("home", fraction=7.5))
    assert places.last() == LastPlace("home", fraction=1.0)
    places.remember(LastPlace("home", fraction=-1))
    assert places.last() == LastPlace("home", fraction=0.0)


def test_a_forgotten_place_is_gone() -> None:
    places = Places(open_store(None))
    places.remember(LastPlace("home"))
    places.forget()
    assert places.last() is None


def test_the_window_finds_its_bytes_again_and_nothing_under_a_new_name() -> None:
    window = WindowState(open_store(None))
    window.keep(geometry=b"\x00\x01\xff", contents_panel=b"shown")
    window.keep(geometry=b"\x02")
    assert window.kept("geometry") == b"\x02"
    assert window.kept("contents_panel") == b"shown"
    assert window.kept("glossary_panel") == b""
