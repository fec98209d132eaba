# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone does not see the screen, or cannot use a mouse. All has a name, and Tab leads everywhere and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from reader.ui import announce as announcing
from tests.accessibility.keyboard import go_round, order_faults, reach_faults, stops
from tests.accessibility.naming import nameless
from tests.accessibility.room import CONTROLS, too_small
from tests.features.test_text_size import visit
from tests.started import SLOW_MS, Start, visible_widgets


@pytest.mark.parametrize("size", [(900, 700), (400, 600)], ids=str)
def test_everything_on_every_screen_has_a_name_and_is_large_enough(start: Start, size: tuple[int, int]) -> None:
    """The smallest and the largest windows are looked at, with every screen, in tests/accessibility."""
    person = start("surgery")
    person.resize(*size)
    found = {screen: (nameless(person.window), too_small(person.window)) for screen in visit(person)}
    assert not {screen: missing for screen, (missing, _small) in found.items() if missing}
    assert not {screen: small for screen, (_missing, small) in found.items() if small}


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


@pytest.mark.parametrize("size", [(900, 700), (500, 600)], ids=str)
@pytest.mark.parametrize("screen", ["home", "surgery"])
def test_tab_reaches_everything_and_comes_round_in_reading_order(
    start: Start, size: tuple[int, int], screen: str
) -> None:
    person = start(screen)
    person.resize(*size)
    parts = [person.window]
    forth = go_round(person, parts)
    assert forth.came_round
    assert reach_faults(forth, stops(parts)) == []
    assert order_faults(forth.visited, person.window) == []
    back = go_round(person, parts, "Shift+Tab")
    assert back.visited == [forth.visited[0], *reversed(forth.visited[1:])]


def test_tab_stays_inside_what_covers_the_window_until_esc(start: Start) -> None:
    person = start("surgery")
    person.press("F1")
    sheet = person.window.later.keys
    for _press in range(4):
        person.press("Tab")
        assert sheet.isAncestorOf(person.keyboard), "nobody is sent behind the sheet"
    person.press("Esc")
    assert person.keyboard is person.page


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
