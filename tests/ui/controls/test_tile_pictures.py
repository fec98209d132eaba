# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures: each shows the choice itself, whatever the window looks like now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.ui.controls.tile_pictures import greeting_picture, page_picture, size_picture
from reader.ui.controls.tiles import Picture
from reader.ui.palettes import PALETTES
from reader.ui.theme import Theme


def _drawn(picture: Picture) -> QImage:
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    painter = QPainter(image)
    painter.setPen(QColor("#000000"))
    picture.draw(painter, QRect(0, 0, image.width(), image.height()))
    painter.end()
    return image


def _colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", PALETTES)
def test_a_page_is_painted_in_its_own_palette(theme: Theme, name: str) -> None:
    theme.apply("sepia", 1.0)
    palette = PALETTES[name]
    assert {palette.page, palette.text, palette.link} <= _colours(_drawn(page_picture(theme, name)))


def test_the_systems_own_is_light_and_dark(theme: Theme) -> None:
    colours = _colours(_drawn(page_picture(theme, "auto")))
    assert {PALETTES["light"].page, PALETTES["dark"].page} <= colours


def test_words_are_as_large_as_the_page_would_show_them_and_stand_on_one_line(theme: Theme) -> None:
    small, large = (size_picture(percent, lambda: "Like this", 250) for percent in (100, 250))
    assert small.size().height() == large.size().height()
    assert large.size().width() == pytest.approx(2.5 * small.size().width(), rel=0.05)
    before = large.size()
    theme.apply("light", 4.0)
    assert large.size() == before, "a picture of a size does not grow with the window"


def test_a_greeting_grows_with_the_text(theme: Theme, qapp: QApplication) -> None:
    assert qapp
    picture = greeting_picture(theme, "Bonjour")
    before = picture.size().width()
    theme.apply("light", 2.0)
    assert picture.size().width() > 1.8 * before
    assert "#000000" in _colours(_drawn(picture))
