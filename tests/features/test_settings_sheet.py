# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone changes how the program looks and behaves, sees it at once, and can take it all back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import SETTINGS
from reader.ui.options.settings_sheet import SettingsSheet
from tests.accessibility.naming import nameless
from tests.accessibility.room import cut_off, too_small
from tests.started import Person, Start, paths_with, started


def _open(person: Person) -> SettingsSheet:
    person.press("Ctrl+,")
    person.settle()
    return person.window.features.options.sheet


def test_a_change_is_seen_on_the_page_at_once(start: Start) -> None:
    person = start("surgery")
    sheet = _open(person)
    base = person.page.document().defaultFont().pixelSize()
    person.click(sheet.rows["look.palette"].control.tiles["dark"])  # type: ignore[attr-defined]
    assert person.session.theme.palette.name == "dark"
    person.click(sheet.rows["look.text_size"].control.more)  # type: ignore[attr-defined]
    assert person.page.document().defaultFont().pixelSize() > base
    assert person.window.acts["palette_dark"].isChecked()
    assert sheet.is_open, "the sheet stays, to go on choosing"


def test_as_it_was_takes_it_all_back(start: Start) -> None:
    person = start("surgery")
    person.press("Ctrl++")
    sheet = _open(person)
    for value in ("sepia", "dark", "contrast-light"):
        person.click(sheet.rows["look.palette"].control.tiles[value])  # type: ignore[attr-defined]
    person.click(sheet.rows["look.text_size"].control.more)  # type: ignore[attr-defined]
    person.click(sheet.undo)
    settings = person.session.settings
    assert (settings.get("look.palette"), settings.get("look.text_size")) == ("auto", 115)
    assert person.session.theme.scale == 1.15


def test_everything_is_done_with_the_keyboard_alone(start: Start) -> None:
    person = start("surgery")
    sheet = _open(person)
    person.press("Right")
    assert person.session.settings.get("look.palette") == "light", "the arrow takes the next colours"
    while person.keyboard is not sheet.rows["look.spacing"].control:
        person.press("Tab")
    person.press("Space")
    assert person.session.settings.get("look.spacing") is True
    person.press("Return")
    assert person.session.settings.get("look.spacing") is False
    while person.keyboard is not sheet.rows["care.emergency_number"].stop():
        person.press("Tab")
    person.type("0118 999")
    person.press("Esc")
    assert not sheet.is_open
    assert person.keyboard is person.page
    person.press("F8")
    assert "0118 999" in person.page.toPlainText()


def test_a_number_that_is_none_is_refused_in_words_and_the_last_good_one_stays(start: Start) -> None:
    person = start("urgent")
    sheet = _open(person)
    sheet.rows["care.emergency_number"].stop().setFocus()
    person.type("112 or so")
    field = sheet.rows["care.emergency_number"].control
    assert "cannot be used" in field.refusal.text()  # type: ignore[attr-defined]
    assert field.line.text() == "112 or so"  # type: ignore[attr-defined]
    assert person.session.settings.get("care.emergency_number") == "112 "
    assert "112" in person.page.toPlainText()


def test_what_was_chosen_is_there_the_next_time(qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot, "surgery") as person:
        sheet = _open(person)
        person.click(sheet.rows["print.text_size"].control.tiles[20])  # type: ignore[attr-defined]
    with started(qapp, paths, qtbot) as person:
        sheet = _open(person)
        assert sheet.rows["print.text_size"].control.tiles[20].isChecked()  # type: ignore[attr-defined]
        assert sheet.rows["print.text_size"].back.text() == "Back to normal: 16 pt"


def test_nothing_is_cut_off_nameless_or_too_small(start: Start) -> None:
    person = start("surgery")
    for size, percent in (((1280, 800), 100), ((1366, 768), 200), ((1366, 768), 400), ((320, 256), 100)):
        where = f"{size} at {percent} %"
        person.resize(*size)
        person.set_text_size(percent)
        sheet = _open(person)
        assert sheet.is_open
        assert set(sheet.rows) == {row.key for row in SETTINGS}
        bar = sheet.scroll_area.verticalScrollBar()
        for value in range(0, bar.maximum() + bar.pageStep(), max(1, bar.pageStep())):
            bar.setValue(value)
            person.settle()
            assert not cut_off(sheet), where
            assert not too_small(person.window), where
        assert not nameless(person.window), where
        person.press("Esc")
