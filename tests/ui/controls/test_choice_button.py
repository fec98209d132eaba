# SPDX-License-Identifier: GPL-3.0-or-later
"""A large button with two texts."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.ui.controls.choice_button import ChoiceButton
from reader.ui.theme import Theme

LONG = "Pancreaticoduodenectomy and other operations with long names"


def test_it_is_called_by_both_its_texts(theme: Theme, qtbot: QtBot) -> None:
    button = ChoiceButton(theme, "Liver surgery", "8 minutes to read")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Liver surgery. 8 minutes to read"
    alone = ChoiceButton(theme, "Liver surgery", "")
    qtbot.addWidget(alone)
    assert alone.accessibleName() == "Liver surgery"


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0, 4.0])
@pytest.mark.parametrize("kind", ["choice", "primary", "danger"])
def test_it_grows_with_its_text_and_never_gets_smaller_than_a_finger(
    theme: Theme, qtbot: QtBot, scale: float, kind: str
) -> None:
    theme.apply("light", scale)
    button = ChoiceButton(theme, LONG, LONG, kind=kind, icon="book-open", number="7")
    qtbot.addWidget(button)
    narrow, wide = button.heightForWidth(theme.px(150)), button.heightForWidth(theme.px(600))
    assert narrow > wide >= theme.px(44)
    short = ChoiceButton(theme, "A", "")
    qtbot.addWidget(short)
    assert short.heightForWidth(theme.px(300)) >= theme.px(44)


def test_a_word_wider_than_the_button_is_broken_not_cut(theme: Theme, qtbot: QtBot) -> None:
    button = ChoiceButton(theme, "Pancreaticoduodenectomy" * 3, "")
    qtbot.addWidget(button)
    assert button.heightForWidth(150) > 2 * button.heightForWidth(2000) - 44


@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_the_words_stand_off_the_icon_further_than_the_icon_off_the_edge(
    theme: Theme, qtbot: QtBot, scale: float
) -> None:
    theme.apply("light", scale)
    button = ChoiceButton(theme, "Liver surgery", "8 minutes to read", icon="book-open")
    qtbot.addWidget(button)
    title, note = button._text_rects(theme.px(300))
    edge = theme.gap(12)
    assert title.left() == note.left() == edge + theme.px(22) + theme.gap(16)
    assert title.left() - edge - theme.px(22) > edge


@pytest.mark.parametrize("palette", ["light", "dark", "contrast-dark"])
def test_its_focus_and_its_texts_can_be_seen(theme: Theme, qtbot: QtBot, palette: str) -> None:
    theme.apply(palette, 1.0)
    button = ChoiceButton(theme, "Liver surgery", "8 minutes to read", number="3")
    qtbot.addWidget(button)
    button.resize(300, button.heightForWidth(300))
    with qtbot.waitExposed(button):
        button.show()
    button.clearFocus()
    picture = button.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert QColor(theme.palette.text).name() in colours
    assert QColor(theme.palette.focus).name() not in colours or palette == "contrast-dark"
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != picture
