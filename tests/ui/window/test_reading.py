# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens while someone reads. The stories are in tests/features/test_coming_back.py."""

from __future__ import annotations

from reader.content.address import Address
from reader.userdata.place import LastPlace, Places
from tests.started import SLOW_MS, Person


def _places(reader: Person) -> Places:
    return Places(reader.session.store, reader.session.settings)


def test_the_place_is_kept_soon_after_the_last_scroll(reader: Person) -> None:
    reader.go("surgery#decides")
    reader.bot.waitUntil(lambda: (_places(reader).last() or LastPlace("")).section == "decides", timeout=SLOW_MS)


def test_the_place_is_kept_at_once_when_the_page_is_left(reader: Person) -> None:
    reader.go("surgery#decides")
    reader.press("Alt+Home")
    last = _places(reader).last()
    assert last is not None
    assert (last.address, last.section) == ("neuroendocrine/surgery", "decides")


def test_a_place_that_is_gone_is_no_place(reader: Person) -> None:
    reading = reader.window.middle.reading
    for address, section, found in (
        ("neuroendocrine/gone", "", None),
        ("neuroendocrine/surgery", "gone", "neuroendocrine/surgery"),
        ("not an address", "", None),
        ("urgent", "", "urgent"),
    ):
        _places(reader).remember(LastPlace(address, section, 0.5))
        location = reading.last_location()
        assert (str(location.address) if location else None) == found
    _places(reader).forget()
    assert reading.last_location() is None
    assert reading.last_fraction() == 0.0


def test_a_section_counts_as_read_when_its_end_has_stood_still(reader: Person) -> None:
    reading = reader.window.middle.reading
    view = reader.page
    assert view.set_page is not None
    with reader.bot.waitSignal(reading.read_changed, timeout=SLOW_MS) as told:
        end = round(view.set_page.section_tops()[1])
        view.verticalScrollBar().setValue(max(0, end - view.viewport().height() // 2))
    assert told.args == [reading.read_sections()]
    first = view.set_page.sections[0][0]
    assert first in reading.read_sections()["surgery"]
    assert reading.read_sections()["recovery"] == frozenset()


def test_the_home_page_is_no_place_to_come_back_to(reader: Person) -> None:
    reader.press("Alt+Home")
    before = _places(reader).last()
    reader.window.middle.reading.keep_place()
    assert _places(reader).last() == before


def test_the_same_page_is_not_set_anew_for_another_section(reader: Person) -> None:
    document = reader.page.document()
    reader.go("surgery#decides")
    assert reader.page.document() is document
    reader.window.navigator.go(Address("chapter", "recovery", guide="neuroendocrine"))
    assert reader.page.document() is not document


def test_going_back_marks_the_section_where_one_had_read_to(reader: Person) -> None:
    shown: list[str] = []
    reader.window.middle.page_shown.connect(lambda address: shown.append(address.section))
    reader.window.middle.section_shown.connect(lambda address: shown.append(address.section))
    reader.go("surgery#decides")
    bar = reader.page.verticalScrollBar()
    bar.setValue(bar.value() + 2 * reader.page.viewport().height())
    read_to = reader.page.current_section()
    assert read_to != "decides"
    reader.press("F8")
    reader.press("Alt+Left")
    assert reader.page.current_section() == shown[-1] == read_to
    shown.clear()
    reader.window.middle.show_again()
    assert shown[-1] == read_to, "in another language, too"
