# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dragged onto a window: one guide's file is taken, other files are answered, text is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.packs.dropping import Dropping


class Target:
    """A window that files can be dropped on, and what came of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.dropping = Dropping(self.window)
        self.taken: list[Path] = []
        self.refusals = 0
        self.dropping.dropped.connect(self.taken.append)
        self.dropping.refused.connect(self._on_refused)

    def _on_refused(self) -> None:
        self.refusals += 1

    def drop(self, *urls: str, text: str = "") -> bool:
        """Drag something onto the window and let go; return whether it was said to be welcome."""
        data = QMimeData()
        data.setUrls([QUrl(url) for url in urls])
        if text:
            data.setText(text)
        some, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enters = QDragEnterEvent(QPoint(5, 5), some, data, left, none)
        enters.ignore()
        QApplication.sendEvent(self.window, enters)
        QApplication.sendEvent(self.window, QDropEvent(QPointF(5, 5), some, data, left, none))
        return enters.isAccepted()


@pytest.fixture
def target(qtbot: QtBot) -> Target:
    return Target(qtbot)


def test_a_guides_file_is_taken(target: Target) -> None:
    assert target.window.acceptDrops()
    assert target.drop("file:///stick/new%20guide.Lamplight")
    assert (target.taken, target.refusals) == ([Path("/stick/new guide.Lamplight")], 0)


@pytest.mark.parametrize(
    "urls",
    [("file:///stick/letter.pdf",), ("file:///a.lamplight", "file:///b.lamplight"), ("file:///stick/",)],
    ids=str,
)
def test_other_files_are_answered(target: Target, urls: tuple[str, ...]) -> None:
    assert target.drop(*urls)
    assert (target.taken, target.refusals) == ([], 1)


@pytest.mark.parametrize("urls", [(), ("https://example.org/a.lamplight",)], ids=str)
def test_what_is_no_file_is_left_to_others(target: Target, urls: tuple[str, ...]) -> None:
    assert not target.drop(*urls, text="some words")
    assert (target.taken, target.refusals) == ([], 0)
