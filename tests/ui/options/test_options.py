# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings sheet in the window: opened and closed, in its place, with the languages that there are."""

from __future__ import annotations

from functools import partial

import pytest

from reader.ui.options.options import Options
from tests.started import Person


@pytest.fixture
def options(reader: Person) -> Options:
    return reader.window.features.options


def test_the_sheet_is_built_when_it_is_first_asked_for(reader: Person, options: Options) -> None:
    assert options._sheet is None
    options.retranslate()
    options.place()
    reader.press("Ctrl+,")
    assert options._sheet is not None
    assert options.sheet.isVisible()
    options.retranslate()


def test_the_same_key_closes_it(reader: Person, options: Options) -> None:
    reader.press("Ctrl+,", "Ctrl+,")
    assert not options.sheet.is_open
    assert reader.keyboard is reader.page


def test_it_lies_under_the_bar_where_there_is_room_and_over_it_where_not(reader: Person, options: Options) -> None:
    reader.resize(1280, 800)
    reader.press("Ctrl+,")
    for size, under in (((1280, 800), True), ((420, 700), True), ((320, 256), False)):
        reader.resize(*size)
        reader.bot.waitUntil(partial(_lies, reader, options, under=under))


def _lies(reader: Person, options: Options, *, under: bool) -> bool:
    place = reader.window.to_central(options.sheet.card)
    is_under = place.top() >= reader.window.bar.height()
    return reader.window.central.rect().contains(place) and is_under is under


def test_it_goes_when_a_place_is_asked_for_and_stays_when_the_page_is_only_set_anew(
    reader: Person, options: Options
) -> None:
    reader.press("Ctrl+,")
    reader.session.settings.set("care.emergency_number", "112")
    assert options.sheet.is_open
    reader.press("F8")
    assert not options.sheet.is_open
    assert reader.address == "urgent"
    assert reader.keyboard is reader.page


def test_languages_are_those_of_the_guide_and_of_the_program(
    reader: Person, options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader.session.library, "languages", lambda _guide: ("en", "fr"))
    assert [choice.title() for choice in options._languages()] == ["Like the computer", "English", "Français"]


def test_colours_have_pictures(reader: Person, options: Options) -> None:
    reader.press("Ctrl+,")
    tiles = options.sheet.rows["look.palette"].control.tiles.values()  # type: ignore[attr-defined]
    assert all(tile._picture is not None for tile in tiles)
