# SPDX-License-Identifier: GPL-3.0-or-later
"""Dragging what scrolls: it goes along with the finger, does not bounce, and a tap stays a tap."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QScrollBar, QScroller, QScrollerProperties, QWidget

from tests.started import SLOW_MS
from tests.visitor import Visitor

_Metric = QScrollerProperties.ScrollMetric


def drag(visitor: Visitor, area: QWidget, bar: QScrollBar, way: int) -> None:
    """Drag upwards by `way` pixels from the middle of an area, hold until it has followed, and let go."""
    left, none, start = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, area.rect().center()
    times = itertools.count(1000, 12)

    def send(kind: QEvent.Type, down: int, button: Qt.MouseButton, buttons: Qt.MouseButton) -> None:
        at = start - QPoint(0, down)
        no_key = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at.toPointF(), area.mapToGlobal(at).toPointF(), button, buttons, no_key)
        event.setTimestamp(next(times))
        QCoreApplication.sendEvent(area, event)

    send(QEvent.Type.MouseButtonPress, 0, left, left)
    for step in range(1, 11):
        send(QEvent.Type.MouseMove, way * step // 10, none, left)
    visitor.bot.waitUntil(lambda: bar.value() > way // 2, timeout=SLOW_MS)
    send(QEvent.Type.MouseButtonRelease, way, left, none)


def test_a_page_goes_along_with_the_finger_and_no_text_is_marked(visitor: Visitor) -> None:
    visitor.read("surgery")
    view = visitor.window.view
    drag(visitor, view.viewport(), view.verticalScrollBar(), 200)
    assert view.verticalScrollBar().value() > 100
    assert not view.textCursor().hasSelection()


def test_a_list_and_the_home_page_go_along_too(visitor: Visitor) -> None:
    visitor.tap_tile("Word list")
    words = visitor.window.later.glossary._list
    shown = visitor.window.later.glossary.open_term
    drag(visitor, words.viewport(), words.verticalScrollBar(), 200)
    assert visitor.window.later.glossary.open_term == shown  # what was under the finger was not chosen
    visitor.tap(visitor.bar.home)
    visitor.set_text_size(200)
    tile = visitor.home.cards()[1]
    drag(visitor, tile, visitor.home.verticalScrollBar(), 150)
    assert visitor.home.opened == ""


def test_what_still_runs_on_takes_no_finger_away_once_it_is_hidden(visitor: Visitor) -> None:
    visitor.tap_tile("Word list")
    running = QScroller.scroller(visitor.window.later.glossary._list.viewport())
    running.scrollTo(QPointF(0, 2000), 60_000)
    visitor.tap(visitor.bar.home)
    assert running.state() == QScroller.State.Inactive
    visitor.set_text_size(200)
    drag(visitor, visitor.home.cards()[1], visitor.home.verticalScrollBar(), 150)


def test_a_tap_on_a_word_of_the_page_explains_it(visitor: Visitor) -> None:
    visitor.read("surgery")
    view = visitor.window.view
    assert view.set_page is not None
    spot = next(spot for spot in view.set_page.spots if spot.kind == "term")
    view.reveal(spot.start, spot.end)
    visitor.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.word_rect(spot).center())
    assert visitor.window.later.card.isVisible()


def test_a_tap_on_a_row_chooses_it(visitor: Visitor) -> None:
    visitor.tap_tile("Word list")
    words = visitor.window.later.glossary._list
    row = words.visualRect(words.model().index(0, 0)).center()
    visitor.bot.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert visitor.window.later.glossary.open_term


def test_nothing_bounces(visitor: Visitor) -> None:
    properties = QScroller.scroller(visitor.window.view.viewport()).scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    assert properties.scrollMetric(_Metric.VerticalOvershootPolicy) == never
    assert properties.scrollMetric(_Metric.HorizontalOvershootPolicy) == never
