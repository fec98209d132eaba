# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui import announce as announcing
from reader.ui.announce import announce

Politeness = QAccessible.AnnouncementPoliteness


class Listening:
    """QAccessible with somebody who listens."""

    AnnouncementPoliteness = Politeness

    def __init__(self, *, active: bool) -> None:
        self.active = active
        self.heard: list[tuple[str, Politeness]] = []

    def isActive(self) -> bool:
        return self.active

    def updateAccessibility(self, event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        self.heard.append((event.message(), event.politeness()))


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def listening(monkeypatch: pytest.MonkeyPatch, *, active: bool = True) -> Listening:
    somebody = Listening(active=active)
    monkeypatch.setattr(announcing, "QAccessible", somebody)
    return somebody


def test_a_text_is_spoken_politely_and_an_urgent_one_at_once(widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody = listening(monkeypatch)
    announce(widget, "12 results")
    announce(widget, "The page could not be shown.", urgent=True)
    assert somebody.heard == [
        ("12 results", Politeness.Polite),
        ("The page could not be shown.", Politeness.Assertive),
    ]


def test_nothing_is_made_when_nobody_listens(widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody = listening(monkeypatch, active=False)
    announce(widget, "12 results")
    assert somebody.heard == []


def test_an_empty_text_is_not_spoken(widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody = listening(monkeypatch)
    announce(widget, "")
    assert somebody.heard == []


def test_an_older_qt_is_silent(widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody = listening(monkeypatch)
    monkeypatch.delattr(QtGui, "QAccessibleAnnouncementEvent")
    announce(widget, "12 results")
    assert somebody.heard == []


def test_who_hears_is_told_also_without_a_screen_reader(widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    listening(monkeypatch, active=False)
    told: list[tuple[str, bool]] = []

    def hearer(text: str, urgent: bool) -> None:
        told.append((text, urgent))

    announcing.hear(hearer)
    announce(widget, "12 results")
    announce(widget, "", urgent=True)
    announcing.unhear(hearer)
    announce(widget, "13 results")
    assert told == [("12 results", False)]
