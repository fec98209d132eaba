# SPDX-License-Identifier: GPL-3.0-or-later
"""Text to read: nothing is written or loaded, the keyboard reads it, and a ring shows where the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QFontMetricsF, QTextBlockFormat, QTextDocument
from pytestqt.qtbot import QtBot

from reader.ui.controls.text_to_read import TextToRead, letters, set_line_height
from reader.ui.theme import Theme


@pytest.fixture
def text(theme: Theme, qtbot: QtBot) -> TextToRead:
    text = TextToRead(theme, "sample")
    qtbot.addWidget(text)
    text.wear_theme()
    text.setPlainText("One two three")
    text.resize(300, 120)
    with qtbot.waitActive(text):
        text.show()
    return text


def ring_pixels(text: TextToRead, theme: Theme) -> int:
    picture = text.grab().toImage()
    return sum(picture.pixelColor(x, 0) == QColor(theme.palette.focus) for x in range(picture.width()))


def test_nobody_writes_in_it(text: TextToRead, qtbot: QtBot) -> None:
    qtbot.keyClicks(text, "more")
    qtbot.keyClick(text, Qt.Key.Key_Delete)
    assert text.toPlainText() == "One two three"
    assert not text.isUndoRedoEnabled()


def test_the_keyboard_selects_and_goes_on_with_tab(text: TextToRead, qtbot: QtBot) -> None:
    qtbot.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert text.textCursor().selectedText().strip() == "One"
    assert text.tabChangesFocus()


def test_nothing_is_ever_loaded(text: TextToRead) -> None:
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.HtmlResource):
        assert text.loadResource(kind.value, QUrl.fromLocalFile(__file__)).isEmpty()


def test_the_ring_is_there_with_the_keyboard_only(text: TextToRead, theme: Theme, qtbot: QtBot) -> None:
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    assert ring_pixels(text, theme) > 200
    text.clearFocus()
    assert ring_pixels(text, theme) == 0


def test_the_room_inside_the_ring_is_as_asked(text: TextToRead) -> None:
    before = text.viewport().geometry()
    text.wear_theme(above=9, beside=14)
    after = text.viewport().geometry()
    assert (after.left() - before.left(), after.top() - before.top()) == (14, 9)
    assert (before.width() - after.width(), before.height() - after.height()) == (28, 18)


def test_the_words_have_all_the_rest_and_nothing_lies_below_them(text: TextToRead) -> None:
    assert text.document().documentMargin() == 0
    assert text.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_letters_have_their_font_and_colour(theme: Theme) -> None:
    look = letters(theme.font(17), theme.palette.heading)
    assert look.font() == theme.font(17)
    assert look.foreground().color() == QColor(theme.palette.heading)


def test_lines_are_as_high_as_a_multiple_of_the_letters(theme: Theme) -> None:
    font, block = theme.font(20), QTextBlockFormat()
    set_line_height(block, font, 1.5)
    assert block.lineHeightType() == QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    assert block.lineHeight() / 100 * QFontMetricsF(font).height() == pytest.approx(1.5 * font.pixelSize())
