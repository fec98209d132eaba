# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone whose eyes are tired makes reading comfortable, sees each change at once, and finds the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QScreen

from reader.ui.palettes import PALETTES
from reader.ui.window.window_place import FRAME
from tests.accessibility.room import cut_off
from tests.started import Person, Start, rect_in


def _band(person: Person) -> tuple[int, int]:
    """Return the top and bottom of what is left clear, in the page's view."""
    place = person.window.features.line_focus.band.band()
    assert place is not None
    top = person.page.verticalScrollBar().value()
    return round(place[0]) - top, round(place[1]) - top


def _words_in_band(person: Person) -> str:
    upper, _lower = _band(person)
    cursor = person.page.cursorForPosition(QPoint(person.page.viewport().width() // 2, upper + 10))
    cursor.movePosition(cursor.MoveOperation.StartOfLine)
    cursor.movePosition(cursor.MoveOperation.EndOfLine, cursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


# -- text and colours ------------------------------------------------------------------------------------------------


def test_one_click_makes_everything_very_large_and_one_more_puts_it_back(start: Start) -> None:
    person = start("surgery")
    line = person.first_line()
    person.click(person.window.bar._comfort)
    sheet = person.window.features.comfort.sheet
    before = person.page.grab().toImage()
    person.click(sheet.sizes.tiles[250])
    assert person.session.theme.scale == 2.5
    assert person.window.bar.menu.height() >= 110, "buttons too, not the text alone"
    assert sheet.is_open, "the next try is a click away"
    person.settle()
    assert person.page.isVisible()
    assert person.page.grab().toImage() != before
    sheet._as_it_was.click()
    person.settle()
    assert person.session.theme.scale == 1.0
    assert person.page.grab().toImage() == before
    person.press("Esc")
    assert person.first_line() == line
    assert person.keyboard is person.page


def test_every_colour_is_seen_on_the_page_while_the_sheet_is_open(start: Start) -> None:
    person = start("surgery")
    person.press("Alt+T")
    sheet = person.window.features.comfort.sheet
    seen = rect_in(person.page, person.window)
    assert not QRect(seen.topLeft(), seen.size() / 2).intersects(rect_in(sheet.card, person.window))
    for name, palette in PALETTES.items():
        sheet.palettes.tiles[name].click()
        picture = person.window.grab().toImage()
        assert picture.pixelColor(seen.left() + 3, seen.bottom() - 3) == QColor(palette.page)


def test_keys_alone_do_it_all(start: Start) -> None:
    person = start("surgery")
    person.press("Alt+T", "Down", "Down")
    assert person.session.settings.get("look.text_size") == 170
    person.press("Tab", "Space")
    assert person.session.settings.get("look.spacing")
    person.press("Esc")
    assert person.keyboard is person.page
    person.press("Alt+Shift+1", "Alt+C", "F9", "F11", "F11", "F9")
    assert person.session.settings.get("look.text_size") == 100
    assert person.session.settings.get("look.palette") == "sepia"


def test_what_was_chosen_is_there_the_next_day(start: Start, data_dir: Path) -> None:
    person = start("surgery")
    person.press("Alt+T")
    sheet = person.window.features.comfort.sheet
    person.click(sheet.sizes.tiles[135])
    person.click(sheet.spacing)
    person.press("Esc", "F9", "F11")
    assert person.window.is_alone
    person.session.close()
    person = start("surgery")
    assert person.session.theme.scale == 1.35
    assert person.page._look.wide
    assert person.window.acts["line_focus"].isChecked()
    assert person.window.acts["profile_large"].isChecked()
    assert not person.window.is_alone, "a page without a way to anywhere must not be where one starts"


def test_nothing_of_it_is_cut_off(start: Start) -> None:
    person = start("surgery")
    large = [((1366, 768), percent) for percent in (100, 200, 400)]
    for size, percent in [*large, *(((width, height), 100) for width, height in ((760, 600), (420, 700), (320, 256)))]:
        person.resize(*size)
        person.set_text_size(percent)
        person.press("Alt+T")
        person.settle()
        assert not cut_off(person.window.features.comfort.sheet), f"the sheet: {size} at {percent} %"
        person.press("Esc", "F11")
        person.settle()
        assert person.window.is_alone
        assert not cut_off(person.window), f"the page alone: {size} at {percent} %"
        person.press("F11")


# -- line focus ------------------------------------------------------------------------------------------------------


def test_a_person_reads_line_by_line(start: Start) -> None:
    person = start("surgery")
    person.session.settings.set("look.line_focus_lines", 1)
    person.press("F9")
    person.settle()
    read = [_words_in_band(person)]
    for _line in range(12):
        person.press("Down")
        person.settle()
        read.append(_words_in_band(person))
        upper, lower = _band(person)
        assert 0 <= upper < lower <= person.page.viewport().height()
    text = person.page.document().toRawText()
    end = 0
    for words in read:  # each line follows the one before, with nothing but the end of a line or a paragraph between
        place = text.index(words, end)
        assert text[end:place].strip("\u2029\u2028 ") == ""
        end = place + len(words)
    person.press("F9")
    assert person.window.features.line_focus.band.band() is None


def test_the_line_stays_when_the_text_grows_and_the_window_changes(start: Start) -> None:
    person = start("surgery")
    person.session.settings.set("look.line_focus_lines", 1)
    person.press("F9", "PgDown", "Down", "Down")
    person.settle()
    first = _words_in_band(person).split()[:2]
    for change in (lambda: person.press("Alt+Shift+3"), lambda: person.resize(900, 600), lambda: person.press("F11")):
        change()
        band = person.window.features.line_focus.band
        person.settle()
        person.bot.waitUntil(lambda band=band: not band._settling.isActive())
        person.settle()
        upper, lower = _band(person)
        assert 0 <= upper < lower <= person.page.viewport().height()
        assert first[0] in _words_in_band(person)


def test_found_words_and_links_are_never_dimmed(start: Start) -> None:
    person = start("surgery")
    person.press("F9", "Ctrl+F")
    person.type("operation")
    person.settle()
    _start, end = person.page.marks("find")[0]
    cursor = person.page.textCursor()
    cursor.setPosition(end)
    upper, lower = _band(person)
    assert upper - 2 <= person.page.cursorRect(cursor).center().y() <= lower + 2
    person.press("Esc", "Tab")
    person.settle()
    upper, lower = _band(person)
    assert upper - 2 <= person.page.cursorRect().center().y() <= lower + 2


# -- the page alone ----------------------------------------------------------------------------------------------------


def test_a_person_reads_the_page_alone_and_gets_help_in_one_tap(start: Start) -> None:
    person = start("surgery")
    wide = person.page.width()
    person.press("F11")
    person.settle()
    assert person.page.width() > wide
    assert not person.window.bar.isVisible()
    person.press("PgDown", "PgDown")
    person.press("F8")
    assert person.address == "urgent"
    person.press("Alt+Left")
    assert person.address == "neuroendocrine/surgery"
    person.search("liver")
    assert person.window.bar.isVisible()
    assert person.window.later.results.isVisible()


# -- the window itself -------------------------------------------------------------------------------------------------


def test_on_a_small_laptop_the_first_window_is_wholly_on_the_screen(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = QRect(0, 0, 1366, 728)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: room)
    person = start("surgery")
    assert room.contains(QRect(person.window.pos(), person.window.size() + FRAME))
    assert person.window._status.isVisible()
    assert rect_in(person.window._status, person.window).bottom() < person.window.height()
    assert not person.window.windowState() & Qt.WindowState.WindowMaximized
