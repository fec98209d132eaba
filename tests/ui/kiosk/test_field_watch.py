# SPDX-License-Identifier: GPL-3.0-or-later
"""Which field has the focus, and what happens in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.field_watch import FieldWatch


def test_it_follows_the_focus_keys_and_touches(qapp: QApplication, qtbot: QtBot) -> None:
    window, line, note = QWidget(), QLineEdit(), QPlainTextEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(note)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    seen: list[object] = []
    outside: set[QWidget] = set()

    def take(event: QKeyEvent) -> bool:
        seen.append(event.text())
        return event.text() == "x"

    watch = FieldWatch(lambda widget: widget not in outside, take, window)
    watch.field_changed.connect(lambda: seen.append(watch.field))
    watch.touched.connect(lambda: seen.append("touch"))
    watch.follow(qapp)  # the field that has the focus already counts
    assert seen == [line]
    qtbot.keyClicks(line, "ax")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert seen == [line, "a", "x", "touch"]
    assert line.text() == "a"
    note.setFocus()
    qtbot.mouseClick(note.viewport(), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(note, "b")
    assert seen[4:] == [note, "touch", "b"]
    outside.add(line)
    line.setFocus()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)  # not watched any more
    assert seen[7:] == [None]
    outside.clear()
    note.setFocus()
    watch.drop()
    assert watch.field is None
    assert seen[8:] == [note, None]
