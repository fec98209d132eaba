# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip below the page that is alone: two buttons that lose their words before they are cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.comfort.page_strip import PageStrip
from reader.ui.theme import Theme

_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@pytest.fixture
def strip(theme: Theme, qtbot: QtBot) -> Iterator[PageStrip]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1400, 400)
    strip = PageStrip(theme, window)
    assert strip.isHidden(), "until it is asked for"
    strip.show()
    window.show()
    yield strip
    window.close()


@pytest.mark.parametrize(
    ("width", "words"), [(600, (True, True)), (320, (True, False)), (180, (False, False))], ids=str
)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_give_way_before_they_are_cut(
    strip: PageStrip, theme: Theme, width: int, words: tuple[bool, bool], scale: float
) -> None:
    theme.apply("light", scale)
    strip.resize(round(width * scale), 200)
    strip.layout().activate()
    assert (strip.leave.toolButtonStyle() == _WORDS, strip.urgent.toolButtonStyle() == _WORDS) == words
    for button in (strip.leave, strip.urgent):
        assert button.width() >= button.sizeHint().width()
        assert min(button.width(), button.height()) >= theme.px(44)
        assert strip.rect().contains(button.geometry())
        assert button.accessibleName()


def test_they_ask_for_what_they_say(strip: PageStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.leave_requested):
        qtbot.mouseClick(strip.leave, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(strip.urgent_requested):
        qtbot.mouseClick(strip.urgent, Qt.MouseButton.LeftButton)
