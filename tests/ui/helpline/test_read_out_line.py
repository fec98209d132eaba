# SPDX-License-Identifier: GPL-3.0-or-later
"""One line to be read out: it can be reached, heard, and seen to be the one that is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.helpline.read_out_line import ReadOutLine
from reader.ui.theme import Theme


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> Iterator[ReadOutLine]:
    window = QWidget()
    qtbot.addWidget(window)
    line = ReadOutLine(theme, window, "A resection takes it out.", size=26)
    line.resize(600, line.heightForWidth(600))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield line
    window.close()


def test_it_says_its_words_and_can_be_reached(line: ReadOutLine, qtbot: QtBot) -> None:
    assert line.accessibleName() == "A resection takes it out."
    line.clearFocus()
    with qtbot.waitSignal(line.reached):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.hasFocus()


def test_the_marker_is_seen_and_goes_again(line: ReadOutLine) -> None:
    plain = line.grab().toImage()
    line.mark(marked=True)
    assert line.is_marked
    assert line.grab().toImage() != plain
    line.mark(marked=False)
    assert line.grab().toImage() == plain


def test_it_grows_with_the_text(line: ReadOutLine, theme: Theme) -> None:
    small = line.heightForWidth(600)
    theme.apply("light", 2.0)
    assert line.heightForWidth(600) > 1.7 * small
