# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone does not see the screen, or cannot use a mouse. All has a name, and Tab leads everywhere and back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QSlider, QWidget

from reader.ui import announce as announcing
from tests.features.test_text_size import visit
from tests.started import SLOW_MS, Person, Start, rect_in, visible_widgets

Role = QAccessible.Role
NAMED = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.PageTab, Role.EditableText, Role.ComboBox,
    Role.Slider, Role.List, Role.ListItem, Role.Tree, Role.TreeItem, Role.Document, Role.WebDocument, Role.Link,
    Role.Heading, Role.Graphic, Role.ProgressBar, Role.Dialog,
}  # fmt: skip
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QSlider)
TARGET = 44


def walk(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything that assistive technology can meet under `top`."""
    yield top
    for number in range(top.childCount()):
        child = top.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from walk(child)


def _nameless(person: Person) -> set[str]:
    top = QAccessible.queryAccessibleInterface(person.window)
    assert top is not None
    found = set()
    for each in walk(top):
        if each.role() in NAMED and not each.text(QAccessible.Text.Name).strip():
            thing = each.object()
            found.add(f"{each.role().name} {type(thing).__name__} in {type(thing.parent()).__name__ if thing else '?'}")
    return found


def _small(person: Person) -> set[str]:
    found = set()
    for widget in visible_widgets(person.window):
        if isinstance(widget, CONTROLS) and not isinstance(widget.parent(), QLineEdit):
            if min(widget.width(), widget.height()) < TARGET:
                found.add(f"{type(widget).__name__} “{widget.accessibleName()}” {widget.width()} x {widget.height()}")
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None and widget.model().rowCount():
            height = widget.visualRect(widget.model().index(0, 0)).height()
            if 0 < height < TARGET:
                found.add(f"a row of “{widget.accessibleName()}” is {height} high")
    return found


@pytest.mark.parametrize("size", [(1280, 800), (900, 700), (400, 600), (320, 256)], ids=str)
def test_everything_on_every_screen_has_a_name_and_is_large_enough(start: Start, size: tuple[int, int]) -> None:
    person = start("surgery")
    person.resize(*size)
    nameless = {screen: found for screen in visit(person) if (found := _nameless(person))}
    small = {screen: found for screen in visit(person) if (found := _small(person))}
    assert not nameless
    assert not small


def test_nothing_is_named_twice_the_same_in_one_place(start: Start) -> None:
    person = start("surgery")
    names = [widget.accessibleName() for widget in visible_widgets(person.window.bar) if isinstance(widget, CONTROLS)]
    assert len(names) == len(set(names))


def test_rows_say_a_whole_sentence(start: Start) -> None:
    person = start("surgery")
    later = person.window.later
    for view in (later.contents._tree, later.glossary._list):
        model = view.model()
        index = model.index(0, 0)
        assert len(index.data(Qt.ItemDataRole.AccessibleTextRole)) > 3
    person.search("liver")
    said = later.results._list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(f"1 of {later.results._model.rowCount()}.")


# -- Tab --------------------------------------------------------------------------------------------------------------


def _stops(person: Person) -> set[QWidget]:
    """Return what the keyboard must be able to reach: visible, enabled, and wanting to."""
    return {
        widget
        for widget in person.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def _tab_round(person: Person, key: str) -> list[QWidget]:
    """Press Tab until the keyboard is where it was first, and return where it was, one after the other."""
    first = next(w for w in _in_order(person) if w.isVisible() and w.isEnabled())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited = [first]
    for _press in range(600):
        person.press(key)
        assert person.keyboard is not None
        if person.keyboard is first:
            return visited
        if person.keyboard is not visited[-1]:
            visited.append(person.keyboard)
    raise AssertionError(f"Tab does not come round; it ends in {visited[-3:]}")


def _in_order(person: Person) -> list[QWidget]:
    return [
        widget for widget in person.window.bar.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.parametrize("size", [(1280, 800), (900, 700), (500, 600), (320, 256)], ids=str)
@pytest.mark.parametrize("screen", ["home", "surgery"])
def test_tab_reaches_everything_and_comes_round_in_reading_order(
    start: Start, size: tuple[int, int], screen: str
) -> None:
    person = start(screen)
    person.resize(*size)
    visited = _tab_round(person, "Tab")
    missed = {f"{type(each).__name__} “{each.accessibleName()}”" for each in _stops(person) - set(visited)}
    assert not missed
    assert len(visited) == len(set(visited)), "each once"
    faults = [
        f"“{before.accessibleName()}” comes before “{after.accessibleName()}”"
        for before, after in pairwise(visited)
        if not _is_after(person, before, after)
    ]
    assert not faults


@pytest.mark.parametrize("screen", ["home", "surgery"])
def test_shift_tab_goes_the_same_way_back(start: Start, screen: str) -> None:
    person = start(screen)
    forth = _tab_round(person, "Tab")
    back = _tab_round(person, "Shift+Tab")
    assert back == [forth[0], *reversed(forth[1:])]


def _is_after(person: Person, before: QWidget, after: QWidget) -> bool:
    """Tell whether `after` is read after `before`: in a later region, or in the same one further down or right."""
    later = person.window.later
    regions = (person.window.bar, later.message, later.contents, person.window.middle, later.find_bar, later.side_panel)
    here, there = (_region(regions, each) for each in (before, after))
    if here != there:
        return here < there
    if before.isAncestorOf(after):
        return True
    first, second = rect_in(before, person.window), rect_in(after, person.window)
    beside = min(first.bottom(), second.bottom()) - max(first.top(), second.top()) > 0
    return second.left() > first.left() if beside else second.top() > first.top()


def _region(regions: tuple[QWidget, ...], widget: QWidget) -> int:
    return next(number for number, region in enumerate(regions) if region is widget or region.isAncestorOf(widget))


def test_tab_stays_inside_what_covers_the_window_until_esc(start: Start) -> None:
    person = start("surgery")
    person.press("F1")
    sheet = person.window.later.keys
    for _press in range(4):
        person.press("Tab")
        assert sheet.isAncestorOf(person.keyboard), "nobody is sent behind the sheet"
    person.press("Esc")
    assert person.keyboard is person.page


def test_the_ring_around_what_has_the_keyboard_can_be_seen(start: Start) -> None:
    person = start("home")
    card = person.window.middle.home.cards()[2]
    for widget in (card, person.window.bar._menu, person.window.bar._urgent, person.window.later.glossary._list):
        person.page.setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = widget.grab().toImage()
        changed = sum(
            before.pixel(x, y) != after.pixel(x, y)
            for x in range(0, before.width(), 2)
            for y in range(0, before.height(), 2)
        )
        assert changed > (widget.width() + min(widget.height(), 100)) / 2, widget.accessibleName()


# -- what is said -----------------------------------------------------------------------------------------------------


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say."""
    sentences: list[str] = []

    class Listening:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: object) -> None:
            sentences.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(announcing, "QAccessible", Listening)
    return sentences


def test_messages_counts_and_explanations_are_spoken(start: Start, said: list[str]) -> None:
    person = start("surgery")
    person.go("99.9")
    assert said == ["There is no place with the number 99.9 in this guide."]
    said.clear()
    person.click_spot(person.spot("term"))
    assert len(said) == 1
    assert ": " in said[0]
    person.press("Esc")
    person.search("liver")
    person.bot.waitUntil(lambda: any(" places" in each for each in said), timeout=SLOW_MS)
    person.press("Down")
    assert " 2 of " in said[-1]
    person.press("Esc")
    said.clear()
    person.search("qqqqzzzz")
    person.bot.waitUntil(lambda: any(each.startswith("Nothing found") for each in said), timeout=SLOW_MS)
    person.press("Esc", "Ctrl+F")
    said.clear()
    person.type("tumour")
    person.bot.waitUntil(lambda: any(" of " in each for each in said), timeout=SLOW_MS)
