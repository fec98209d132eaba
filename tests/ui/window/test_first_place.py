# SPDX-License-Identifier: GPL-3.0-or-later
"""The first place of a window: what was asked for, also where it has no page, and home for what is not there."""

from __future__ import annotations

from reader.ui.window.first_place import show_first_place
from tests.started import Person


def first(reader: Person, text: str) -> None:
    show_first_place(reader.window, reader.session.library, reader.session.settings, text)


def test_a_place_that_is_asked_for_has_no_way_back(reader: Person) -> None:
    first(reader, "embolization")
    assert reader.address == "neuroendocrine/embolization"
    assert not reader.window.acts["back"].isEnabled()


def test_a_term_opens_beside_the_home_page(reader: Person) -> None:
    first(reader, "term:resection")
    assert reader.is_at_home
    assert reader.window.later.glossary.open_term == "resection"


def test_what_is_not_there_is_told_at_home(reader: Person) -> None:
    first(reader, "99.9")
    assert reader.is_at_home
    assert reader.message


def test_without_a_wish_it_goes_on_or_home(reader: Person) -> None:
    reader.session.settings.set("reading.continue_last", False)
    first(reader, "")
    assert reader.is_at_home
