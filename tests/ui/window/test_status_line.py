# SPDX-License-Identifier: GPL-3.0-or-later
"""The line at the foot."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.theme import Theme
from reader.ui.window.status_line import StatusLine


def test_it_says_three_things_or_the_most_important_one(theme: Theme, qtbot: QtBot) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.set_edition("2026.11")
    line.show()
    assert [label.text() for label in line.findChildren(QLabel)] == [
        "Works with no internet",
        "Guide edition 2026.11",
        "This guide does not replace advice from your care team",
    ]
    line.set_room(wide=False)
    assert [label.text() for label in line.findChildren(QLabel) if label.isVisible()] == [
        "This guide does not replace advice from your care team"
    ]
    line.resize(150, line.heightForWidth(150))
    assert line.minimumSizeHint().width() < 150, "it wraps"
    line.set_room(wide=True)
    assert all(label.isVisible() for label in line.findChildren(QLabel))


def test_without_an_edition_it_names_none(theme: Theme, qtbot: QtBot) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    assert not any("edition" in label.text() for label in line.findChildren(QLabel))
