# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone needs large letters, or has a small screen. Nothing is cut off and nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.settings import TEXT_SIZES
from tests.accessibility.room import cut_off
from tests.started import Person, Start

SCREENS = {
    "home": ("Alt+Home",),
    "page": ("Ctrl+G", "surgery#decides", "Return"),
    "when to call": ("F8",),
    "contents": ("Alt+1",),
    "glossary": ("Alt+2",),
    "questions": ("Alt+3",),
    "keys": ("F1",),
    "find": ("Ctrl+G", "surgery", "Return", "Ctrl+F"),
}
"""Name of a screen -> keys and texts that lead there."""


def visit(person: Person, *, only: tuple[str, ...] = ()) -> Iterator[str]:
    """Go from screen to screen, in the same window, yielding the name of each."""
    for name, steps in SCREENS.items():
        if only and name not in only:
            continue
        person.press("Esc", "Esc")
        for step in steps:
            person.press(step) if step.isupper() or "+" in step or step in ("Return", "Esc") else person.type(step)
        person.settle()
        yield name
    person.search("liver")
    person.settle()
    yield "results"
    person.press("Esc")
    person.search("qqqqzzzz")
    person.settle()
    yield "nothing found"
    person.press("Esc")


@pytest.mark.parametrize("size", [(1366, 768), (1280, 800)], ids=str)
def test_nothing_is_cut_off_at_any_text_size(start: Start, size: tuple[int, int]) -> None:
    person = start()
    person.resize(*size)
    for percent in TEXT_SIZES:
        person.set_text_size(percent)
        _fits(person, size, ("home", "page", "contents", "glossary") if percent not in (100, 200, 400) else ())


def test_nothing_is_cut_off_in_the_smallest_window(start: Start) -> None:
    person = start()
    person.resize(320, 256)
    for percent in (85, 100, 115):
        person.set_text_size(percent)
        _fits(person, (320, 256))


def test_nothing_is_cut_off_in_windows_between(start: Start) -> None:
    person = start()
    for size in ((400, 600), (600, 400), (760, 600), (900, 700), (1024, 768), (1060, 700)):
        person.resize(*size)
        _fits(person, size, ("home", "page", "glossary"))


def _fits(person: Person, size: tuple[int, int], only: tuple[str, ...] = ()) -> None:
    """Assert that nothing is cut off on any screen, in a window of just this size."""
    window = person.window
    assert (window.width(), window.height()) == size, "the window does not outgrow the screen"
    wrong = [f"{screen}: {fault}" for screen in visit(person, only=only) for fault in cut_off(window)]
    assert not wrong, f"{size} at {person.session.theme.scale:.0%}\n" + "\n".join(wrong)


def test_the_keys_make_text_larger_and_smaller_to_the_ends(start: Start) -> None:
    person = start("surgery")
    for _step in TEXT_SIZES:
        person.press("Ctrl++")
    assert person.session.theme.scale == 4.0
    assert not person.window.acts["text_larger"].isEnabled()
    for _step in TEXT_SIZES:
        person.press("Ctrl+-")
    assert person.session.theme.scale == 0.85
    assert not person.window.acts["text_smaller"].isEnabled()
    person.press("Ctrl+0")
    assert person.session.theme.scale == 1.0


@pytest.mark.parametrize("screen", ["home", "surgery"])
def test_the_keyboard_stays_where_it_is_when_the_text_grows(start: Start, screen: str) -> None:
    person = start(screen)
    person.window.middle.shown.setFocus()
    if screen == "home":
        person.window.middle.home.cards()[3].setFocus()
    name = person.keyboard.accessibleName()
    person.press("Ctrl++")
    assert person.keyboard is not None
    assert person.keyboard.accessibleName() == name


def test_the_page_stays_at_its_line_through_every_size(start: Start) -> None:
    person = start("surgery")
    person.press("PgDown", "PgDown")
    place = person.page.place()
    for percent in (200, 400, 85, 100):
        person.set_text_size(percent)
        assert abs(person.page.place() - place) < 160, percent


def test_wide_spacing_can_be_switched_on_and_off_and_stays(start: Start) -> None:
    person = start("surgery")
    before = person.page.document().size().height()
    person.window.acts["wide_spacing"].trigger()
    assert person.window.acts["wide_spacing"].isChecked()
    assert person.page.document().size().height() > before * 1.1
    assert person.page.horizontalScrollBar().maximum() == 0
    person.window.acts["wide_spacing"].trigger()
    assert not person.window.acts["wide_spacing"].isChecked()
    assert person.page.document().size().height() == before
