# SPDX-License-Identifier: GPL-3.0-or-later
"""Text for a corridor: it follows the text size, and the page where that is small or large."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.large_text import LargeText
from reader.ui.theme import Theme

USUAL = QSize(1280, 800)


@pytest.fixture
def text(theme: Theme, qtbot: QtBot) -> Iterator[LargeText]:
    page = QWidget()
    qtbot.addWidget(page)
    text = LargeText(theme, page, size=24, share=0.06)
    text.setText("Somewhat longer than a line")
    yield text
    page.close()


def test_it_grows_with_the_text_size(text: LargeText, theme: Theme) -> None:
    text.fit(USUAL)
    assert text.pixels == 24
    theme.apply("light", 1.5)
    text.fit(USUAL)
    assert text.pixels == 36


def test_a_line_is_no_more_than_its_share_of_the_page(text: LargeText, theme: Theme) -> None:
    theme.apply("light", 4.0)
    text.fit(USUAL)
    assert text.pixels == 48
    text.fit(QSize(400, 800))
    assert text.pixels == 30
    text.fit(USUAL, 0.5)
    assert text.pixels == 24


def test_it_is_never_too_small_to_read(text: LargeText) -> None:
    text.fit(QSize(100, 100), 0.3)
    assert text.pixels == 18


def test_on_a_large_screen_it_is_larger(text: LargeText) -> None:
    text.fit(QSize(2560, 1600))
    assert text.pixels == 48


def test_in_a_narrow_place_it_wraps_and_is_higher(text: LargeText) -> None:
    text.fit(USUAL)
    assert text.hasHeightForWidth()
    assert text.heightForWidth(120) >= 2 * text.heightForWidth(2000)
    assert text.sizeHint().width() > text.minimumSizeHint().width()


def test_it_is_drawn_in_the_middle_in_the_colour_of_the_palette(text: LargeText, theme: Theme) -> None:
    text.fit(USUAL)
    text.setText("I")
    text.resize(200, 60)
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    text.render(image)
    dark = [x for x in range(200) for y in range(60) if image.pixelColor(x, y).lightness() < 90]
    assert dark
    assert abs((min(dark) + max(dark)) / 2 - 100) < 6


def test_no_word_of_it_is_ever_broken_or_cut(text: LargeText) -> None:
    text.setText("A Radionuklidbehandlungsvorbereitung")
    text.fit(QSize(420, 800))
    assert text.minimumSizeHint().width() <= 420
    assert text.minimumSizeHint().width() > 200  # the long word is on one line
    assert text.pixels >= 18
