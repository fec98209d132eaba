# SPDX-License-Identifier: GPL-3.0-or-later
"""Line focus in the window: the setting, its action and the ruler on the page are always of one mind."""

from __future__ import annotations

import pytest

from reader.errors import ReaderError
from reader.settings import Settings
from tests.started import Person


def _band(reader: Person) -> float | None:
    band = reader.window.features.line_focus.band.band()
    return band[1] - band[0] if band else None


def test_the_key_and_the_setting_turn_it_on_and_off(reader: Person) -> None:
    settings, act = reader.session.settings, reader.window.acts["line_focus"]
    assert _band(reader) is None
    assert not act.isChecked()
    reader.press("F9")
    assert settings.get("look.line_focus")
    assert act.isChecked()
    assert _band(reader)
    settings.set("look.line_focus", False)
    assert not act.isChecked()
    assert _band(reader) is None


def test_the_number_of_lines_follows_the_setting(reader: Person) -> None:
    reader.press("F9")
    heights = []
    for count in (1, 3, 5):
        reader.session.settings.set("look.line_focus_lines", count)
        heights.append(_band(reader))
    assert heights == sorted(heights)
    assert len(set(heights)) == 3


def test_it_is_said_when_it_goes_on_and_off(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("reader.ui.comfort.line_focus.announce", lambda _widget, text: said.append(text))
    reader.press("F9")
    reader.press("F9")
    assert said == [
        "Only 3 lines are clear now. The arrow keys move them, and F9 shows all lines again.",
        "All lines are shown again.",
    ]
    assert reader.message == ""
    reader.press("Alt+Home")
    reader.press("F9")
    assert "When you open a page" in reader.message, "there is nothing to see yet"


def test_another_place_is_read_from_its_top(reader: Person) -> None:
    reader.press("F9")
    reader.press("PgDown", "PgDown")
    reader.go("surgery#decides")
    reader.settle()
    page, line_focus = reader.page, reader.window.features.line_focus
    heading = dict(page.set_page.sections)["decides"]
    top = page.document().documentLayout().blockBoundingRect(page.document().findBlock(heading)).top()
    band = line_focus.band.band()
    assert band is not None
    assert abs(band[0] - top) < page._look.base * 2


def test_what_the_organisation_has_decided_stays(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Settings, _key: str, _value: object) -> None:
        raise ReaderError("This is set by your organisation.")

    monkeypatch.setattr(Settings, "set", refuse)
    reader.press("F9")
    assert reader.message == "This is set by your organisation."
    assert not reader.window.acts["line_focus"].isChecked()
    assert _band(reader) is None
