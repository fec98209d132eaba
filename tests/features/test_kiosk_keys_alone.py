# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: a whole visit with a keyboard alone: Tab, Shift+Tab, Enter, Space and arrows, and each stop can be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reader.ui.contents.contents_model import Kind
from reader.ui.contents.contents_panel import ContentsPanel
from reader.ui.controls.rows import RowTree
from tests.accessibility.keyboard import _grabbed as grabbed
from tests.accessibility.keyboard import called, hidden_faults, ring_faults
from tests.started import SLOW_MS
from tests.visitor import Terminals, Visitor

SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST = 120
"""Presses until something must have been reached."""


class Hands:
    """Presses keys, and looks at each stop: it can be seen, and it looks otherwise than without the keyboard."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.faults: list[str] = []
        self.looked_at: set[int] = set()

    @property
    def at(self) -> QWidget:
        """Where the keyboard is."""
        now = QApplication.focusWidget()
        assert now is not None, "the keyboard is nowhere"
        assert self.visitor.shell.isAncestorOf(now)
        return now

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
        """Press a key where the keyboard is; return where it is then."""
        self.visitor.bot.keyClick(self.at, key, held)
        self.visitor.settle()
        return self.at

    def go_to(self, is_it: Callable[[QWidget], bool], key: Qt.Key = Qt.Key.Key_Tab) -> QWidget:
        """Press Tab, or Shift+Tab for Key_Backtab, until the keyboard is where it should be."""
        held = SHIFT if key is Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
        seen: list[str] = []
        stop: QWidget | None = None
        picture: QImage | None = None
        for _time in range(MOST):
            now = self.press(key, held)
            if stop is not None and picture is not None and now is not stop and stop.isVisible():
                self.looked_at.add(id(stop))
                self.faults += ring_faults(stop, picture)
            self.faults += hidden_faults(now)
            if is_it(now):
                return now
            has_link = isinstance(now, QTextEdit) and now.textCursor().hasSelection()  # then the ring is around that
            stop, picture = now, None if has_link or id(now) in self.looked_at else grabbed(now)
            seen.append(called(now))
        raise AssertionError(f"it cannot be reached: {seen[-20:]}")

    def go_to_name(self, name: str, key: Qt.Key = Qt.Key.Key_Tab) -> QWidget:
        """The same, to what is called so."""
        return self.go_to(lambda now: now.accessibleName().startswith(name), key)


@pytest.fixture
def hands(terminals: Terminals) -> Hands:
    visitor = terminals.start()
    visitor.bot.waitUntil(
        lambda: visitor.shell.isActiveWindow() and QApplication.focusWidget() is not None, timeout=SLOW_MS
    )
    return Hands(visitor)


def test_a_whole_visit_with_tab_enter_and_arrows(hands: Hands) -> None:
    visitor = hands.visitor
    hands.press(Qt.Key.Key_Return)
    assert visitor.kiosk.is_in_visit
    _read_a_chapter(hands)
    _use_the_contents(hands)
    _search(hands)
    _hide_and_show(hands)
    finished = visitor.visit.foot.finished
    hands.go_to(lambda now: now is finished, Qt.Key.Key_Backtab)
    with visitor.bot.waitSignal(visitor.kiosk.visit_ended):
        visitor.bot.keyClick(finished, Qt.Key.Key_Return)
    assert visitor.kiosk.shell.page is visitor.kiosk.finished
    assert not hands.faults, "\n".join(hands.faults)
    assert len(hands.looked_at) > 20, "so many stops were looked at"


def _read_a_chapter(hands: Hands) -> None:
    """From the tiles into a chapter, and down in it."""
    visitor = hands.visitor
    hands.go_to_name("Surgery")
    hands.press(Qt.Key.Key_Space)
    assert visitor.home.opened == "surgery"
    hands.go_to_name("Surgery: the big picture", Qt.Key.Key_Backtab if hands.at is visitor.home else Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return)
    view = visitor.window.view
    assert visitor.address
    assert hands.at is view
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        before = view.verticalScrollBar().value()
        hands.press(key)
        assert view.verticalScrollBar().value() > before, key
    hands.press(Qt.Key.Key_Home)


def _use_the_contents(hands: Hands) -> None:
    """The current row is where the arrows begin; another one opens."""
    visitor, was = hands.visitor, hands.visitor.address
    hands.go_to(lambda now: now is visitor.bar.contents, Qt.Key.Key_Backtab)
    hands.press(Qt.Key.Key_Return)
    panel = visitor.window.findChild(ContentsPanel)
    assert panel is not None
    assert panel.isVisible()
    if not isinstance(hands.at, RowTree):
        hands.go_to(lambda now: isinstance(now, RowTree))
    tree = panel._tree
    assert hands.at is tree
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex())), "the current row is wholly in view"
    while (row := panel._model.row(tree.currentIndex())).kind is not Kind.CHAPTER or row.is_open:
        before = tree.currentIndex()
        hands.press(Qt.Key.Key_Down)
        assert tree.currentIndex() != before, "the last row"
        assert tree.viewport().rect().adjusted(0, 0, 0, 1).contains(tree.visualRect(tree.currentIndex()))
    hands.press(Qt.Key.Key_Return)
    assert visitor.address not in ("", was)


def _search(hands: Hands) -> None:
    """Type on the keys of a real keyboard, choose with arrows, and open."""
    visitor, was = hands.visitor, hands.visitor.address
    box = visitor.window.box
    hands.go_to(lambda now: now is box, Qt.Key.Key_Backtab)
    visitor.bot.keyClicks(box, "pain")
    panel = visitor.window.later.results
    visitor.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
    first = panel.places.chosen()
    hands.press(Qt.Key.Key_Down)
    assert panel.places.chosen() != first
    hands.press(Qt.Key.Key_Return)
    visitor.bot.waitUntil(lambda: visitor.address not in ("", was), timeout=SLOW_MS)
    visitor.settle()


def _hide_and_show(hands: Hands) -> None:
    visitor, was = hands.visitor, hands.visitor.address
    hands.go_to(lambda now: now is visitor.visit.foot.hide_screen)
    hands.press(Qt.Key.Key_Space)
    assert hands.at is visitor.kiosk.hidden.button
    hands.press(Qt.Key.Key_Return)
    assert visitor.address == was
    assert hands.at is visitor.window.view
