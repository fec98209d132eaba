# SPDX-License-Identifier: GPL-3.0-or-later
"""Comfort in the window: sheet, actions and settings are always of one mind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.settings import TEXT_SIZES, Settings
from reader.settings.profiles import PROFILES
from reader.ui.comfort.comfort import Comfort
from reader.ui.palettes import PALETTES
from tests.started import Person


def _comfort(reader: Person) -> Comfort:
    return reader.window.features.comfort


def _ticked(reader: Person) -> list[str]:
    return [each.id for each in PROFILES if reader.window.acts[f"profile_{each.id}"].isChecked()]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_each_profile_has_a_key_and_scales_everything(reader: Person, number: int) -> None:
    reader.session.settings.set("look.text_size", 115)
    profile = PROFILES[number - 1]
    reader.press(f"Alt+Shift+{number}")
    assert reader.session.settings.get("look.text_size") == profile.size
    assert reader.session.theme.scale == profile.size / 100
    assert _ticked(reader) == [profile.id]
    reader.window.acts[f"profile_{profile.id}"].trigger()
    assert _ticked(reader) == [profile.id], "again changes nothing"


def test_the_ticks_follow_every_change_of_size_from_elsewhere(reader: Person) -> None:
    assert _ticked(reader) == ["standard"]
    named = {each.size: [each.id] for each in PROFILES}
    for size in TEXT_SIZES[::-3]:
        reader.session.settings.set("look.text_size", size)
        assert _ticked(reader) == named.get(size, []), size
    reader.press("Ctrl+0")
    assert _ticked(reader) == ["standard"]


def test_a_profile_is_said_to_those_who_cannot_see_it(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("reader.ui.comfort.comfort.announce", lambda _widget, text: said.append(text))
    reader.press("Alt+Shift+2")
    assert said == ["Large, 135\u00a0%"]
    reader.press("Ctrl++", "Ctrl+0")
    assert said[1:] == ["Larger, 170\u00a0%", "Standard, 100\u00a0%"]
    reader.press("Ctrl++")
    assert said[3:] == ["115\u00a0%"]


def test_the_next_colours_go_round_the_five_palettes_and_are_said(reader: Person) -> None:
    reader.session.settings.set("look.palette", "light")
    seen = []
    for _time in PALETTES:
        reader.press("Alt+C")
        seen.append(reader.session.theme.palette.name)
        assert reader.message.startswith("Colours: ")
        assert reader.window.acts["palette_" + seen[-1].replace("-", "_")].isChecked()
    assert seen == ["sepia", "dark", "contrast-dark", "contrast-light", "light"]
    reader.session.settings.set("look.palette", "dark")
    reader.press("Alt+C")
    assert reader.message == "Colours: High contrast, dark."


def test_the_sheet_opens_with_the_values_of_now_and_follows_them(reader: Person) -> None:
    settings, sheet = reader.session.settings, _comfort(reader).sheet
    settings.set("look.text_size", 135)
    reader.press("Alt+T")
    assert sheet.is_open
    assert sheet.sizes.tiles[135].isChecked()
    settings.set("look.palette", "sepia")
    settings.set("look.spacing", True)
    assert sheet.palettes.tiles["sepia"].isChecked()
    assert sheet.spacing.isChecked()
    reader.press("Alt+T")
    assert not sheet.is_open


def test_as_it_was_undoes_all_since_the_sheet_was_opened(reader: Person) -> None:
    settings, sheet = reader.session.settings, _comfort(reader).sheet
    settings.set("look.text_size", 115)
    settings.set("look.palette", "sepia")
    keys = ("look.text_size", "look.palette", "look.spacing", "look.line_focus", "look.line_focus_lines")
    before = {key: settings.get(key) for key in keys}
    reader.press("Alt+T")
    for control, value in ((sheet.sizes, 250), (sheet.palettes, "dark"), (sheet.lines, 5)):
        control.tiles[value].click()
    sheet.spacing.click()
    sheet.line_focus.click()
    assert all(settings.get(key) != before[key] for key in keys)
    sheet._as_it_was.click()
    assert {key: settings.get(key) for key in keys} == before
    assert reader.session.theme.scale == 1.15
    assert sheet.palettes.tiles["sepia"].isChecked()
    assert not sheet.line_focus.isChecked()


def test_all_settings_are_a_click_away(reader: Person) -> None:
    reader.press("Alt+T")
    asked: list[bool] = []
    reader.window.acts["settings"].triggered.connect(lambda: asked.append(True))
    _comfort(reader).sheet._settings.click()
    assert asked == [True]
    assert not _comfort(reader).sheet.is_open


def test_it_goes_when_another_page_is_asked_for(reader: Person) -> None:
    reader.press("Alt+T", "F8")
    assert not _comfort(reader).sheet.is_open
    assert reader.address == "urgent"


@pytest.mark.parametrize("size", [(1280, 800), (900, 700), (420, 700), (320, 256)], ids=str)
def test_it_lies_in_the_window_and_leaves_the_bar_free_where_it_can(reader: Person, size: tuple[int, int]) -> None:
    sheet = _comfort(reader).sheet
    reader.press("Alt+T")
    reader.resize(*size)
    card = reader.window.to_central(sheet.card)
    assert reader.window.central.rect().contains(card)
    if size[1] > 300:
        assert card.top() > reader.window.bar.geometry().bottom(), "“When to call” stays in view"


def test_beside_the_page_alone_it_leaves_the_strip_free(reader: Person) -> None:
    reader.press("F11")
    reader.settle()
    reader.press("Alt+T")
    strip = reader.window.features.full_page.strip
    card = reader.window.to_central(_comfort(reader).sheet.card)
    assert not card.intersects(reader.window.to_central(strip))


def test_what_the_organisation_has_decided_is_said(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = reader.session.settings
    monkeypatch.setattr(settings, "_locked", {"look.text_size": 100, "look.palette": "light"})
    reader.press("Alt+Shift+3")
    assert "set by your organisation" in reader.message
    assert _ticked(reader) == ["standard"]
    reader.press("Alt+C")
    assert reader.session.theme.palette.name == "light"
    reader.press("Alt+T")
    sheet = _comfort(reader).sheet
    assert not sheet.sizes.isEnabled()
    sheet.spacing.click()
    sheet._as_it_was.click()
    assert not Settings.get(settings, "look.spacing")


def test_it_follows_the_language_and_stops_with_the_window(reader: Person) -> None:
    sheet = _comfort(reader).sheet
    sheet._as_it_was.setText("")
    reader.window.retranslate()
    assert sheet._as_it_was.text() == "As it was"
    _comfort(reader).stop()
    reader.session.settings.set("look.text_size", 170)
    assert _ticked(reader) == ["standard"]


def test_the_button_in_the_bar_opens_it(reader: Person) -> None:
    reader.bot.mouseClick(reader.window.bar._comfort, Qt.MouseButton.LeftButton)
    assert _comfort(reader).sheet.is_open
