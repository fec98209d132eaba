# SPDX-License-Identifier: GPL-3.0-or-later
"""The middle of the window: a page or the home page, and what it says of itself."""

from __future__ import annotations

from reader.content.address import Address
from reader.settings import Settings
from reader.ui.window.middle import Kept
from reader.ui.window.navigator import Location
from reader.userdata.store import open_store
from reader.userdata.values import StoredValues
from tests.started import Person


def test_everything_that_is_remembered_is_in_the_store_that_is_given() -> None:
    store = open_store(None)
    settings = Settings(StoredValues(store))
    kept = Kept.of(store, settings)
    assert (kept.store, kept.settings) == (store, settings)

    kept.window.note_first_start()
    again = Kept.of(store, settings)
    assert not again.window.is_first_start()
    store.close()


def test_a_page_that_cannot_be_read_gives_way_to_home_with_a_sentence(reader: Person) -> None:
    told: list[str] = []
    reader.window.middle.reading.problem_met.connect(told.append)

    reader.window.middle.show_location(Location(Address("chapter", "no-such-chapter")))

    assert reader.is_at_home
    assert told == ["The edition has no part “chapter:no-such-chapter”."]


def test_home_is_built_once_and_offers_where_the_reader_stopped(reader: Person) -> None:
    reader.window.going.go_to_text("recovery#home")
    reader.window.going.go_home()
    home = reader.window.middle.home
    assert home.cards()[0].title() == "Continue where you stopped"
    assert "Recovering from surgery" in home.cards()[0].accessibleName()
    first = home.cards()[0].accessibleName()
    assert first.startswith("Continue where you stopped")

    reader.window.going.go_to_text("surgery")
    reader.window.going.go_home()
    assert reader.window.middle.home is home


def test_the_section_that_is_read_is_told_with_its_chapter(reader: Person) -> None:
    shown: list[Address] = []
    reader.window.going.go_to_text("surgery")
    reader.window.middle.section_shown.connect(shown.append)
    reader.page.go_to_section("spread")
    assert shown
    assert (shown[-1].id, shown[-1].section) == ("surgery", "spread")


def test_going_on_leads_to_the_very_section(reader: Person) -> None:
    reader.window.going.go_to_text("recovery")
    reader.page.go_to_section("home")
    reader.window.middle.reading.keep_place()
    reader.window.going.go_home()
    assert reader.window.middle.page is None

    assert reader.window.going.go_on()

    assert reader.address == "neuroendocrine/recovery"
    assert reader.page.reading_place()[0] == "home"
