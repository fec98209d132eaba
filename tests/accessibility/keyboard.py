# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard on one screen: where Tab leads and in which order, whether it can get out, and whether one sees it.

Each function returns faults as sentences; an empty list is a pass. It knows no screen by name.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from reader.ui.palettes import contrast
from tests.started import rect_in

MOST_PRESSES = 1200
RING = 2
"""Width in pixels that the ring around the keyboard's place must have at least."""
ROUNDED = 0.8
"""What rounded corners leave of a ring's pixels."""
RING_ALWAYS: dict[str, str] = {
    "ResultsView": "the chosen result has the ring as long as results are there: arrow keys and Enter mean it from the "
    "box and from the list alike",
}
"""Class -> why it looks the same without the keyboard."""
TAB = Qt.FocusReason.TabFocusReason


class Hands(Protocol):
    """Someone who presses keys."""

    def press(self, *keys: str) -> None:
        """Press keys where the keyboard is."""


@dataclasses.dataclass
class Round:
    """Where the keyboard was, from the first stop until it came round or left."""

    visited: list[QWidget]
    came_round: bool
    hidden: list[str]
    """Stops of which nothing could be seen when they had the keyboard."""
    rings: list[str]
    """What is wrong with the rings."""


def called(widget: QWidget) -> str:
    """Return how a fault speaks of a widget."""
    return f"{type(widget).__name__} “{(widget.accessibleName() or words_on(widget))[:50]}”"


def words_on(widget: QWidget) -> str:
    """Return the words that a widget shows, as far as it has words of its own."""
    return widget.text() if isinstance(widget, (QAbstractButton, QLabel, QLineEdit)) else ""


def stops(parts: Sequence[QWidget]) -> list[QWidget]:
    """Return what Tab must reach: visible, enabled, wanting the keyboard, and not handing it on."""
    return [
        widget
        for part in parts
        for widget in (part, *part.findChildren(QWidget))
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def go_round(hands: Hands, parts: Sequence[QWidget], key: str = "Tab", *, tested: set[int] | None = None) -> Round:
    """Press a key until the keyboard is where it was first, or has left `parts`.

    `tested` holds the ids of widgets whose ring is known to be fine; without it no ring is looked at.
    """
    first = stops(parts)[0]
    first.setFocus(TAB)
    found = Round([first], False, [], [])
    picture = _picture_of(first, tested)
    for _press in range(MOST_PRESSES):
        before = found.visited[-1]
        hands.press(key)
        now = QApplication.focusWidget()
        if now is before:
            if not isinstance(before, QTextEdit) and stops(parts) == [before]:
                found.came_round = True  # there is no other
                return found
            continue
        if picture is not None:
            found.rings += ring_faults(before, picture)
        if now is first:
            found.came_round = True
            return found
        if now is None or not any(part is now or part.isAncestorOf(now) for part in parts):
            return found
        found.visited.append(now)
        found.hidden += hidden_faults(now)
        picture = _picture_of(now, tested)
    found.hidden.append(f"{key} never comes round; it ends in {called(found.visited[-1])}")
    return found


def reach_faults(found: Round, wanted: Sequence[QWidget]) -> list[str]:
    """Return what Tab does not reach, or reaches twice."""
    missed = [f"{called(each)} cannot be reached" for each in wanted if not _is_reached(each, found.visited)]
    twice = [f"{called(each)} is met {times} times" for each, times in Counter(found.visited).items() if times > 1]
    return missed + twice


def _is_reached(widget: QWidget, visited: Sequence[QWidget]) -> bool:
    """Tell whether Tab came there, or to another button of a group in which arrow keys lead on, as Qt has it."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(button in visited for button in group.buttons())
    return widget in visited


def order_faults(visited: Sequence[QWidget], root: QWidget) -> list[str]:
    """Return each pair that Tab visits against the order of reading: from the top, and from the left in one row."""
    return [
        f"{called(before)} comes before {called(after)}"
        for before, after in pairwise(visited)
        if not _is_after(before, after, root)
    ]


def _is_after(before: QWidget, after: QWidget, root: QWidget) -> bool:
    if before.isAncestorOf(after):
        return True
    first, second = _branches(before, after, root)
    here, there = rect_in(first, root), rect_in(second, root)
    shared = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
    beside = shared > min(here.height(), there.height()) / 2
    return there.left() > here.left() if beside else there.top() > here.top()


def _branches(one: QWidget, other: QWidget, root: QWidget) -> tuple[QWidget, QWidget]:
    """Return the two parts that hold them in the smallest part that holds both."""
    above = [one]
    while above[-1] is not root and above[-1].parentWidget() is not None and not above[-1].isAncestorOf(other):
        above.append(above[-1].parentWidget())
    shared = above[-1]
    beyond = other
    while beyond.parentWidget() is not None and beyond.parentWidget() is not shared:
        beyond = beyond.parentWidget()
    return (above[-2] if len(above) > 1 else one), beyond


def hidden_faults(widget: QWidget) -> list[str]:
    """Return a fault when nothing can be seen of what has the keyboard: scrolled away, or under something."""
    seen = widget.visibleRegion().boundingRect()
    if seen.isEmpty() and isinstance(widget, QAbstractScrollArea) and widget.isVisible():
        seen = widget.rect()  # what scrolls in it covers all of it
    if seen.isEmpty():
        return [f"{called(widget)} has the keyboard and cannot be seen"]
    window = widget.window()
    for spot in (seen.center(), seen.topLeft() + QPoint(3, 3), seen.bottomRight() - QPoint(3, 3)):
        on_top = window.childAt(widget.mapTo(window, spot))
        if on_top is not None and (on_top is widget or widget.isAncestorOf(on_top) or on_top.isAncestorOf(widget)):
            return []
    return [f"{called(widget)} has the keyboard and lies under something"]


# -- the ring ---------------------------------------------------------------------------------------------------------


def _picture_of(widget: QWidget, tested: set[int] | None) -> QImage | None:
    if tested is None or id(widget) in tested or _place_in(widget).isEmpty():
        return None
    tested.add(id(widget))
    return _grabbed(widget)


def _grabbed(widget: QWidget) -> QImage:
    """Return how the place of the keyboard looks, on the page's colour: the widget, or in a list the chosen row."""
    shown = widget.grab(_place_in(widget))
    picture = QImage(shown.size(), QImage.Format.Format_RGB32)
    picture.fill(QApplication.palette().window().color())
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, shown)
    painter.end()
    return picture


def _place_in(widget: QWidget) -> QRect:
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        row = widget.visualRect(widget.currentIndex()).intersected(widget.viewport().rect())
        return row.translated(widget.viewport().geometry().topLeft())
    return widget.rect()


def ring_faults(widget: QWidget, with_keyboard: QImage) -> list[str]:
    """Compare a widget that has lost the keyboard with its picture from when it had it.

    The ring must be two pixels wide and 3:1 against what the widget is filled with.
    """
    without = _grabbed(widget)
    if without.size() != with_keyboard.size():
        return []  # the chosen row scrolled; its neighbours are looked at the same way
    strong = changed_strongly(without, with_keyboard)
    if type(widget).__name__ in RING_ALWAYS:
        return []
    around = 2 * (without.width() + without.height())
    needed = RING * around * ROUNDED
    return [] if strong >= needed else [f"{called(widget)}: {strong} strong pixels of {needed:.0f}"]


def changed_strongly(without: QImage, with_keyboard: QImage) -> int:
    """Return how many pixels the keyboard changes into a colour that is 3:1 and more against the widget's filling."""
    old, new = _pixels(without), _pixels(with_keyboard)
    filling = Counter(old).most_common(1)[0][0]
    changed = Counter(after for before, after in zip(old, new, strict=True) if before != after)
    return sum(count for colour, count in changed.items() if contrast(_spelled(colour), _spelled(filling)) >= 3)


def _pixels(image: QImage) -> list[int]:
    ratio_free = memoryview(image.constBits()).cast("I")
    return [pixel & 0xFFFFFF for pixel in ratio_free]


def _spelled(colour: int) -> str:
    return f"#{colour:06x}"
