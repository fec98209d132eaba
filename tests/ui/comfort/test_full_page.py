# SPDX-License-Identifier: GPL-3.0-or-later
"""The page alone, and every way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.ui.window.window_layout import Side
from tests.started import Person, rect_in

SIZES = [(1280, 800), (900, 700), (420, 700), (320, 256)]


def _around(reader: Person) -> list[str]:
    """Return what of the window is seen beside the page."""
    window, later = reader.window, reader.window.later
    parts = {"bar": window.bar, "contents": later.contents, "words": later.side_panel, "foot": window._status}
    return [name for name, part in parts.items() if part.isVisible()]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_it_shows_the_page_alone_and_everything_again(reader: Person, size: tuple[int, int]) -> None:
    reader.resize(*size)
    before = _around(reader)
    reader.press("F11")
    reader.settle()
    assert _around(reader) == []
    assert reader.page.isVisible()
    strip = reader.window.features.full_page.strip
    assert reader.page.width() == reader.window.width()
    assert reader.page.height() + strip.height() == reader.window.height()
    reader.press("F11")
    reader.settle()
    assert _around(reader) == before
    assert not strip.isVisible()


@pytest.mark.parametrize(
    ("size", "percent"),
    [*((size, 100) for size in SIZES), ((900, 700), 200), ((1280, 800), 250), ((1366, 768), 400)],
    ids=str,
)
def test_the_strip_is_large_enough_for_a_finger_and_fits(reader: Person, size: tuple[int, int], percent: int) -> None:
    reader.resize(*size)
    reader.set_text_size(percent)
    reader.press("F11")
    reader.settle()
    strip = reader.window.features.full_page.strip
    for button in (strip.leave, strip.urgent):
        place = rect_in(button, reader.window)
        assert reader.window.rect().contains(place)
        assert min(place.width(), place.height()) >= 44 * percent / 100
        assert place.width() >= button.sizeHint().width()
    assert not rect_in(strip.leave, strip).intersects(rect_in(strip.urgent, strip))


def test_by_touch_alone_one_gets_out_and_to_when_to_call(reader: Person) -> None:
    reader.press("F11")
    reader.settle()
    strip = reader.window.features.full_page.strip
    reader.click(strip.urgent)
    assert reader.address == "urgent"
    assert reader.window.is_alone
    reader.click(strip.leave)
    assert not reader.window.is_alone
    assert not reader.window.acts["full_page"].isChecked()
    assert reader.keyboard is reader.page


def test_escape_leaves_it_only_when_nothing_else_is_open(reader: Person) -> None:
    reader.press("F11", "F1")
    assert reader.window.later.keys.is_open
    reader.press("Esc")
    assert reader.window.is_alone
    reader.press("Ctrl+F")
    reader.page.setFocus()
    reader.press("Esc")
    assert reader.window.is_alone, "the find bar is still open"
    reader.window.later.finding.stop()
    reader.press("Esc")
    assert not reader.window.is_alone
    reader.press("Esc")
    assert not reader.window.is_alone


def test_the_search_and_the_panels_come_when_they_are_asked_for(reader: Person) -> None:
    for key, part in (
        ("Ctrl+K", lambda: reader.window.box),
        ("Alt+1", lambda: reader.window.later.contents),
        ("Alt+2", lambda: reader.window.later.glossary),
        ("Alt+3", lambda: reader.window.later.questions),
    ):
        reader.page.setFocus()
        reader.press("F11")
        assert reader.window.is_alone
        reader.press(key)
        assert not reader.window.is_alone, key
        assert part().isVisible(), key
        assert part().isAncestorOf(reader.keyboard) or part() is reader.keyboard, key
        reader.press("Esc")


def test_the_next_panel_by_key_brings_everything_back(reader: Person) -> None:
    reader.press("F11", "F6")
    assert not reader.window.is_alone
    assert reader.window.later.side_panel.isAncestorOf(reader.keyboard)


def test_a_panel_that_covers_the_page_gives_way(reader: Person) -> None:
    reader.resize(420, 700)
    reader.press("Alt+1")
    assert reader.window.side is Side.CONTENTS
    reader.press("F11")
    assert reader.page.isVisible()
    assert reader.keyboard is reader.page
    reader.press("F11")
    assert reader.page.isVisible()


def test_the_keyboard_comes_to_the_page_and_from_there_to_the_strip(reader: Person) -> None:
    reader.window.bar._urgent.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("F11")
    assert reader.keyboard is reader.page
    strip = reader.window.features.full_page.strip
    end = reader.page.document().characterCount() - 1
    cursor = reader.page.textCursor()
    cursor.setPosition(end)
    reader.page.setTextCursor(cursor)
    reader.page.go_to_place(end)
    seen = []
    for _stop in range(40):
        reader.press("Tab")
        seen.append(reader.keyboard)
        if strip.urgent in seen:
            break
    assert strip.leave in seen
    strip.leave.setFocus()
    reader.press("Return")
    assert not reader.window.is_alone
    assert reader.keyboard is reader.page


def test_it_is_said_and_follows_the_language(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("reader.ui.comfort.full_page.announce", lambda _widget, text: said.append(text))
    reader.press("F11", "F11")
    assert said == ["The page is shown alone. F11 or Esc shows everything again.", "Everything is shown again."]
    strip = reader.window.features.full_page.strip
    strip.leave.setText("")
    reader.window.retranslate()
    assert strip.leave.text().strip() == "Show everything again"
