# SPDX-License-Identifier: GPL-3.0-or-later
"""One visit: everything of it in memory, begun as the site says, and nothing left of it that works."""

from __future__ import annotations

import time
import weakref

from reader.errors import ReaderError
from reader.site.site import Site
from tests.visitor import Terminals, Visitor


def test_it_keeps_nothing_on_the_disk(visitor: Visitor, data_dir: object) -> None:
    visitor.read("surgery")
    visitor.visit.settings.set("look.text_size", 135)
    assert visitor.visit.store.path is None
    assert not visitor.visit.store.is_kept
    assert not list(data_dir.rglob("*")) if data_dir.exists() else True  # type: ignore[attr-defined]


def test_what_the_site_locks_cannot_be_changed(terminals: Terminals) -> None:
    terminal = terminals.start(Site(settings={"look.text_size": 170}, emergency_number="15"))
    terminal.begin()
    assert terminal.kiosk.place.theme.text_scale == 1.7
    for key, value in (("look.text_size", 100), ("care.emergency_number", "1"), ("reading.history", True)):
        try:
            terminal.visit.settings.set(key, value)
        except ReaderError:
            continue
        raise AssertionError(f"{key} could be changed")


def test_it_begins_soon(visitor: Visitor) -> None:
    visitor.kiosk.end_visit("idle")
    start = time.perf_counter()
    visitor.begin()
    assert time.perf_counter() - start < 3  # a third of it on a machine that does nothing else


def test_it_is_gone_when_it_has_ended(visitor: Visitor) -> None:
    visitor.read("surgery")
    parts = [weakref.ref(part) for part in (visitor.visit, visitor.window, visitor.visit.store, visitor.visit.settings)]
    visitor.kiosk.end_visit("idle")
    assert [part() for part in parts] == [None] * len(parts)


def test_home_and_pages_are_told_apart(visitor: Visitor) -> None:
    told: list[bool] = []
    visitor.visit.at_home_changed.connect(told.append)
    visitor.read("surgery")
    visitor.tap(visitor.bar.home)
    assert told == [False, True]


def test_the_word_list_is_seen_without_keys_over_it(visitor: Visitor) -> None:
    visitor.tap_tile("Word list")
    assert not visitor.kiosk.keyboard.isVisible()
    assert visitor.window.later.glossary._list.hasFocus()


def test_its_window_has_no_menu_and_no_keys(visitor: Visitor) -> None:
    assert visitor.window.menu is None
    assert not any(action.shortcuts() for action in visitor.window.acts.values())


def test_parts_and_languages_that_the_guide_lacks_are_left_out_and_told(terminals: Terminals) -> None:
    whole = terminals.start(Site())
    parts = {part.id for part in whole.kiosk.place.library.edition().head.parts}
    assert whole.kiosk.place.lacks == ()
    terminal = terminals.start(Site(languages=("zz", "en"), parts=("surgery", "surgry")))
    assert {"surgery"} < parts
    place = terminal.kiosk.place
    assert place.languages == ("en",)
    assert [part.id for part in place.library.edition().head.parts] == ["surgery"]
    assert [each.partition("”")[0] for each in place.lacks] == [
        "The site file names the language “zz", "The site file names the part “surgry"
    ]  # fmt: skip
    terminal.begin()
    assert terminal.visit.language == "en"


def test_without_any_part_that_the_guide_has_all_of_it_is_shown(terminals: Terminals) -> None:
    terminal = terminals.start(Site(parts=("nothing-here",)))
    terminal.begin()
    assert len(terminal.window.edition.head.parts) > 1
    assert terminal.kiosk.place.lacks[-1] == "None of the site file’s parts is in the guide, so all of it is shown."
