# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories of the waiting room: somebody touches the screen, finds, reads, and leaves it as it was."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from tests.visitor import LANDSCAPE, PORTRAIT, Terminals, Visitor

LEAST, GAP = 60, 8
"""Pixels: a finger, and what keeps it from the neighbour."""
NEVER_NEEDED = ("PySide6.QtPrintSupport", "reader.ui.printing.asking", "reader.ui.options.settings_sheet")


def gap_between(one: QRect, other: QRect) -> int:
    """Return how many pixels lie between two rectangles, across or down, whichever is more."""
    across = max(other.left() - one.right(), one.left() - other.right()) - 1
    down = max(other.top() - one.bottom(), one.top() - other.bottom()) - 1
    return max(across, down)


def faults(visitor: Visitor, where: str) -> Iterator[str]:
    """Yield what a finger could not hit here, what it could hit by mistake, and what has no name."""
    targets = visitor.targets()
    for part in targets:
        size = part.size()
        if min(size.width(), size.height()) < LEAST:
            yield f"{where}: “{part.accessibleName()}” is {size.width()} x {size.height()}"
        if not part.accessibleName() and not part.property("text"):
            yield f"{where}: {part} has no name"
    for one, other in combinations(targets, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        gap = gap_between(visitor.rect(one), visitor.rect(other))
        if gap < GAP:
            yield f"{where}: {gap} between “{one.accessibleName()}” and “{other.accessibleName()}”"


def walk(visitor: Visitor) -> Iterator[str]:
    """Go everywhere a visitor can, and yield what is wrong there."""
    acts, later = visitor.window.acts, visitor.window.later
    yield from faults(visitor, "home")
    visitor.tap_tile("Surgery")
    yield from faults(visitor, "a part")
    visitor.tap_tile("Surgery: the big picture")
    yield from faults(visitor, "a chapter")
    visitor.tap(visitor.bar.contents)
    yield from faults(visitor, "contents")
    acts["glossary"].trigger()
    later.glossary.show_term(visitor.window.edition.glossary().terms[5].id)
    visitor.settle()
    yield from faults(visitor, "glossary")
    acts["questions"].trigger()
    visitor.settle()
    yield from faults(visitor, "questions")
    visitor.tap(visitor.bar.home)
    for words in ("tired", "fever after chemo", "zzqq"):
        visitor.search(words)
        yield from faults(visitor, f"search for {words}")
        visitor.window.box.clear()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_a_finger_hits_what_it_means_everywhere(terminals: Terminals, size: tuple[int, int], percent: int) -> None:
    terminal = terminals.start(size=size)
    terminal.begin()
    terminal.set_text_size(percent)
    assert list(walk(terminal)) == []


def test_somebody_finds_an_answer_and_goes(terminals: Terminals) -> None:
    visitor = terminals.start()
    visitor.tap(visitor.kiosk.attract.buttons["en"])
    visitor.search("tired")
    visitor.bot.keyClick(visitor.window.box, Qt.Key.Key_Return)
    visitor.settle()
    assert visitor.address.startswith("neuroendocrine/")
    visitor.tap(visitor.visit.foot.larger)
    visitor.tap(visitor.visit.foot.contrast)
    with visitor.bot.waitSignal(visitor.kiosk.visit_ended):
        visitor.tap(visitor.visit.foot.finished)
    visitor.tap(visitor.kiosk.finished.button)
    assert visitor.kiosk.attract.isVisible()
    assert visitor.kiosk.place.theme.palette.name == "light"
    assert visitor.kiosk.place.theme.text_scale == 1.0


def test_the_end_is_one_tap_away_from_everywhere(terminals: Terminals) -> None:
    visitor = terminals.start()
    visitor.begin()
    finished = visitor.visit.foot.finished
    for name in ("contents", "glossary", "questions", "kept", "urgent"):
        visitor.window.acts[name].trigger()
        visitor.settle()
        assert finished in visitor.targets(), name
    visitor.tap(visitor.window.box)
    assert visitor.kiosk.keyboard.isVisible()
    assert finished in visitor.targets()
    visitor.window.acts["my_question"].trigger()
    visitor.settle()
    assert finished in visitor.targets()


def test_everything_is_reached_and_done_with_tab_and_enter_alone(terminals: Terminals) -> None:
    visitor = terminals.start()
    visitor.begin()
    visitor.home.setFocus()
    wanted = {
        "When to call",
        "Larger text",
        "Move buttons down",
        "I’m finished: wipe everything I did here",
        "Contents",
    }
    wanted |= {tile.accessibleName() for tile in visitor.home.cards()}
    reached: set[str] = set()
    for _step in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused.accessibleName())
        visitor.bot.keyClick(focused, Qt.Key.Key_Tab)
        if visitor.kiosk.keyboard.isVisible():  # Tab went on to its keys; Esc leaves them
            visitor.bot.keyClick(focused, Qt.Key.Key_Escape)
            visitor.bot.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= reached
    visitor.visit.foot.finished.setFocus(Qt.FocusReason.TabFocusReason)
    with visitor.bot.waitSignal(visitor.kiosk.visit_ended):
        visitor.bot.keyClick(visitor.visit.foot.finished, Qt.Key.Key_Space)


def test_what_is_locked_is_never_loaded(terminals: Terminals, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NEVER_NEEDED:
        monkeypatch.delitem(sys.modules, name, raising=False)
    visitor = terminals.start()
    visitor.begin()
    for name in list(visitor.window.acts):
        if not visitor.window.acts[name].isVisible():
            visitor.window.acts[name].trigger()
    visitor.read("surgery")
    visitor.search("tired")
    assert not [name for name in NEVER_NEEDED if name in sys.modules]
