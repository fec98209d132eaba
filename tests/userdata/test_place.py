# SPDX-License-Identifier: GPL-3.0-or-later
"""The last place, and how the window stood."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.userdata.clearing import clear_everything
from reader.userdata.place import LastPlace, Places, WindowState
from reader.userdata.store import Store, open_store
from tests.userdata.kept import places_of, settings_of


def test_the_first_time_there_is_no_place(store: Store) -> None:
    assert places_of(store).last() is None


def test_the_newest_place_is_found_by_the_next_session(open_state: Callable[[], Store]) -> None:
    places = places_of(open_state())
    places.remember(LastPlace("neuroendocrine/surgery"))
    places.remember(LastPlace("neuroendocrine/ablation#after", "after", 0.25))
    again = places_of(open_state())
    assert again.last() == LastPlace("neuroendocrine/ablation#after", "after", 0.25)


def test_the_fraction_stays_between_a_sections_start_and_end(store: Store) -> None:
    places = places_of(store)
    places.remember(LastPlace("home", fraction=7.5))
    assert places.last() == LastPlace("home", fraction=1.0)
    places.remember(LastPlace("home", fraction=-1))
    assert places.last() == LastPlace("home", fraction=0.0)


def test_a_forgotten_place_is_gone(store: Store) -> None:
    places = places_of(store)
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


def test_the_first_start_is_one_only(open_state: Callable[[], Store]) -> None:
    window = WindowState(open_state())
    window.keep(geometry=b"\x02")
    assert window.is_first_start(), "how the window stood does not tell: clearing everything begins anew"
    window.note_first_start()
    assert not window.is_first_start()
    assert not WindowState(open_state()).is_first_start()


def test_where_nothing_is_kept_no_start_is_the_first() -> None:
    store = open_store(None)
    assert not WindowState(store).is_first_start()
    store.close()


def test_with_the_settings_cleared_too_it_is_the_first_time_again(
    open_state: Callable[[], Store],
) -> None:
    store = open_state()
    window = WindowState(store)
    window.note_first_start()
    clear_everything(store)
    assert not window.is_first_start(), "the settings stay, so there is nothing to ask"
    clear_everything(store, with_settings=True)
    assert window.is_first_start()


def test_the_places_before_the_last_are_nowhere_on_the_disk(open_state: Callable[[], Store], data_dir: Path) -> None:
    places = places_of(open_state())
    for page in ("guide/marker-1", "guide/marker-2", "guide/last"):
        for fraction in (0.2, 0.4):
            places.remember(LastPlace(page, "marker" if "marker" in page else "", fraction))
    places = places_of(open_state())
    places.remember(LastPlace("guide/marker-3"))
    places.remember(LastPlace("guide/newest"))
    files = {path.name: path.read_bytes() for path in data_dir.iterdir()}
    assert [name for name, data in files.items() if b"marker" in data] == [], "also if the power fails now"
    assert places.last() == LastPlace("guide/newest")


# -- kept only if it is wanted ------------------------------------------------------------------------------------


def test_while_the_setting_is_off_the_place_is_known_and_not_on_the_disk(open_state: Callable[[], Store]) -> None:
    store = open_state()
    places = Places(store, settings_of(store, reading__continue_last=False))
    places.remember(LastPlace("guide/surgery", "before", 7.0))
    assert places.last() == LastPlace("guide/surgery", "before", 1.0)
    assert store.read("SELECT * FROM place") == []
    places.forget()
    assert places.last() is None
    assert places_of(open_state()).last() is None


def test_turning_it_off_deletes_the_place_and_turning_it_on_keeps_where_one_is(open_state: Callable[[], Store]) -> None:
    store = open_state()
    settings = settings_of(store)
    places = Places(store, settings)
    settings.set("look.spacing", True)
    places.remember(LastPlace("guide/surgery"))
    settings.set("reading.continue_last", False)
    assert store.read("SELECT * FROM place") == []
    settings.set("reading.continue_last", True)
    assert places_of(open_state()).last() == LastPlace("guide/surgery")


def test_the_page_at_which_everything_was_cleared_is_not_kept_again(store: Store) -> None:
    places = places_of(store)
    places.remember(LastPlace("guide/surgery"))
    clear_everything(store)
    places.remember(LastPlace("guide/surgery", "after", 0.5))
    assert places.last() is None, "closing the window leaves nothing behind"
    places.remember(LastPlace("guide/recovery"))
    places.remember(LastPlace("guide/surgery"))
    assert places.last() == LastPlace("guide/surgery")
