# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether everything on one screen has room: nothing cut off, nothing outside, no sideways scrolling, large targets.

Each function returns faults as sentences; an empty list is a pass. It knows no screen by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSlider,
    QToolButton,
    QWidget,
)

from tests.accessibility.keyboard import called
from tests.started import rect_in, visible_widgets

TARGET = 44
"""Pixels that a target is high and wide at 100 %."""
FLOOR = 24
"""WCAG 2.2's own least size, in pixels (2.5.8)."""
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QSlider, QAbstractSpinBox)
DRAWN_TO_FIT = {"KeyButton": "says a shorter word, or draws an icon, where its word has no room: test_key_button.py"}
"""Class of a button that can show less than its text -> why nothing is cut off."""
SMALLER: dict[str, str] = {}
"""Class -> why its targets may be smaller than TARGET, though not than FLOOR."""


def cut_off(root: QWidget) -> list[str]:
    """Return what is cut off or not wholly in its place, and every list that scrolls sideways."""
    found = []
    for widget in visible_widgets(root):
        if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 0:
            found.append(f"{called(widget)} scrolls sideways by {widget.horizontalScrollBar().maximum()}")
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) and not isinstance(widget.parent(), QLineEdit):
            found += [f"{called(widget)}: {fault}" for fault in (*_cut(widget), *_outside(widget, root))]
    return found


def _cut(widget: QWidget) -> Iterator[str]:
    needed = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
    if isinstance(widget, QLabel) and not widget.pixmap().isNull():
        needed = widget.pixmap().deviceIndependentSize().toSize()
    elif type(widget).__name__ in DRAWN_TO_FIT:
        return
    elif isinstance(widget, QAbstractButton):
        needed = _size_of_words(widget)
    if widget.hasHeightForWidth():
        high = widget.heightForWidth(widget.width())
        if widget.height() < high:
            yield f"is {widget.height()} high and needs {high}"
        if widget.width() < widget.minimumSizeHint().width():
            yield f"is {widget.width()} wide and needs {widget.minimumSizeHint().width()}"
        return
    if isinstance(widget, QLineEdit):
        return
    if widget.width() < needed.width() or widget.height() < needed.height():
        yield f"is {widget.width()} x {widget.height()} and needs {needed.width()} x {needed.height()}"


def _size_of_words(button: QAbstractButton) -> QSize:
    """Return the room that a button's words or its icon need; a style adds white space that may give way."""
    icon_only = isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    if not button.text() or (icon_only and not button.icon().isNull()):
        return button.iconSize()
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, button.text())
    has_icon = (
        isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    )
    return QSize(words.width() + (button.iconSize().width() + 4 if has_icon else 0), words.height())


def _outside(widget: QWidget, root: QWidget) -> Iterator[str]:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = None if area is root else area.parentWidget()
    frame = area.viewport() if area is not None else root
    place = rect_in(widget, frame)
    if place.left() < 0 or place.right() > frame.width():
        yield f"reaches from {place.left()} to {place.right()} of {frame.width()}"
    if area is None and (place.top() < 0 or place.bottom() > frame.height()):
        yield f"reaches from {place.top()} to {place.bottom()} of {frame.height()} in height"


def outside_the_screen(root: QWidget, wanted: QSize) -> list[str]:
    """Return a fault when the window has grown beyond the screen it was given."""
    size = root.window().size()
    grown = size.width() > wanted.width() or size.height() > wanted.height()
    return [f"the window is {size.width()} x {size.height()}"] if grown else []


def too_small(root: QWidget, target: int = TARGET) -> list[str]:
    """Return every target that is smaller than 44 pixels each way: buttons, fields, rows of lists and menus."""
    found = []
    for widget in (root, *visible_widgets(root)):
        floor = FLOOR if type(widget).__name__ in SMALLER else target
        if isinstance(widget, CONTROLS) and not isinstance(widget.parent(), (QLineEdit, QAbstractSpinBox, QComboBox)):
            if min(widget.width(), widget.height()) < floor:
                found.append(f"{called(widget)} is {widget.width()} x {widget.height()}")
        elif isinstance(widget, QMenu):
            shown = [a for a in widget.actions() if a.isVisible() and not a.isSeparator()]
            heights = [widget.actionGeometry(a).height() for a in shown]
            if min(heights, default=floor) < floor:
                found.append(f"a row of the menu {called(widget)} is {min(heights)} high")
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None and widget.model().rowCount():
            height = widget.visualRect(widget.model().index(0, 0)).height()
            if 0 < height < floor:
                found.append(f"a row of {called(widget)} is {height} high")
    return found


def too_close(root: QWidget, gap: int) -> list[str]:
    """Return every two targets with less than `gap` pixels between what is seen of them: a finger would hit both."""
    targets = [each for each in visible_widgets(root) if isinstance(each, CONTROLS) and each.isEnabled()]
    places = [(each, _seen(each, root)) for each in targets if not isinstance(each.parent(), CONTROLS)]
    return [
        f"{called(one)} is {_between(here, there)} from {called(other)}"
        for (one, here), (other, there) in combinations(places, 2)
        if not here.isEmpty() and not there.isEmpty() and _between(here, there) < gap
    ]


def _seen(widget: QWidget, root: QWidget) -> QRect:
    """Return what is seen of a widget: nothing of one that lies under something else."""
    part = widget.visibleRegion().boundingRect()
    if part.isEmpty():
        return part
    on_top = widget.window().childAt(widget.mapTo(widget.window(), part.center()))
    if on_top is None or not (on_top is widget or widget.isAncestorOf(on_top)):
        return QRect()
    return QRect(widget.mapTo(root, part.topLeft()), part.size())


def _between(one: QRect, other: QRect) -> int:
    """Return the pixels between two places, across or down, whichever is more; below 0 where one lies on the other."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)
