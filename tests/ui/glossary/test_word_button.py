# SPDX-License-Identifier: GPL-3.0-or-later
"""A button of an icon and a word."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton
from pytestqt.qtbot import QtBot

from reader.ui.glossary.word_button import WordButton
from reader.ui.theme import Theme


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
def test_the_word_has_room_at_every_size(theme: Theme, qtbot: QtBot, scale: float) -> None:
    button = WordButton(theme, "pen")
    qtbot.addWidget(button)
    button.set_words("Answer", "Answer: write down what you were told")
    theme.apply("light", scale)
    button.ensurePolished()
    size = button.sizeHint()
    assert min(size.width(), size.height()) >= 44
    button.resize(size)
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    room = button.style().subControlRect(
        QStyle.ComplexControl.CC_ToolButton, option, QStyle.SubControl.SC_ToolButton, button
    )
    words = button.fontMetrics().horizontalAdvance(button.text()) + button.iconSize().width()
    assert room.width() >= words + 2 * theme.gap(10)
    assert button.accessibleName() == "Answer: write down what you were told"


def test_the_icon_alone_is_narrower(theme: Theme, qtbot: QtBot) -> None:
    button = WordButton(theme, "pen")
    qtbot.addWidget(button)
    button.set_words("Answer", "Answer")
    wide = button.sizeHint().width()
    button.show_word(shown=False)
    assert 44 <= button.sizeHint().width() < wide
