# SPDX-License-Identifier: GPL-3.0-or-later
"""A key as it is seen: contrast in every palette, words that give way to an icon, a mark that shows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.key_button import KeyButton
from reader.ui.kiosk.key_names import Face
from reader.ui.kiosk.key_rows import Key
from reader.ui.palettes import PALETTES, contrast
from reader.ui.theme import Theme


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def made(theme: Theme, parent: QWidget, key: Key, face: Face, width: int = 80) -> KeyButton:
    button = KeyButton(theme, key, parent)
    button.set_face(face)
    button.resize(width, 66)
    return button


def picture(button: KeyButton) -> QImage:
    return button.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", list(PALETTES))
@pytest.mark.parametrize(("kind", "is_on"), [("text", False), ("enter", False), ("shift", True)])
def test_what_stands_on_a_key_and_its_edge_can_be_seen(
    theme: Theme, parent: QWidget, name: str, kind: str, is_on: bool
) -> None:
    theme.apply(name, 1.37)
    palette = theme.palette
    button = made(theme, parent, Key(kind), Face("M", "Letter m"))  # type: ignore[arg-type]
    button.setChecked(is_on)
    is_filled = kind != "text"
    ground, ink = (palette.accent, palette.on_accent) if is_filled else (palette.raised, palette.text)
    assert {ground, ink} <= colours(picture(button))
    assert contrast(ink, ground) >= 7 or (is_filled and contrast(ink, ground) >= 4.5)
    assert contrast(palette.accent_edge if is_filled else palette.border, palette.surface) >= 3


def test_a_pressed_key_and_the_one_with_the_mark_look_different(theme: Theme, parent: QWidget) -> None:
    button = made(theme, parent, Key("text", "m"), Face("m", "Letter m"))
    rest = picture(button)
    button.setDown(True)
    assert picture(button) != rest
    button.setDown(False)
    button.set_marked(True)
    assert button.is_marked
    assert theme.palette.focus in colours(picture(button))
    button.set_marked(False)
    assert picture(button) == rest


def test_words_give_way_to_shorter_ones_and_then_to_the_icon(theme: Theme, parent: QWidget) -> None:
    theme.apply("light", 1.37)
    full = Face("Hide keyboard", "Hide keyboard", "chevron-down", "Hide")
    for width, same_as in ((120, Face("Hide", "", "chevron-down")), (60, Face("", "", "chevron-down"))):
        assert picture(made(theme, parent, Key("hide"), full, width)) == picture(
            made(theme, parent, Key("hide"), same_as, width)
        )
    wide = picture(made(theme, parent, Key("hide"), full, 300))
    assert wide != picture(made(theme, parent, Key("hide"), Face("Hide", "", "chevron-down"), 300))


def test_a_sign_stays_inside_its_key_in_the_largest_text(theme: Theme, parent: QWidget) -> None:
    theme.apply("light", 4.0)
    image = picture(made(theme, parent, Key("text", "w"), Face("W", "Capital W"), 62))
    inside = QPoint(5, image.height() // 2)
    assert QColor(image.pixel(inside)).name() == theme.palette.raised


def test_it_never_takes_the_focus_and_only_some_keys_repeat(theme: Theme, parent: QWidget) -> None:
    assert KeyButton(theme, Key("text", "a"), parent).focusPolicy() == Qt.FocusPolicy.NoFocus
    repeating = [
        kind
        for kind in ("text", "delete", "left", "right", "enter", "hide", "space")
        if KeyButton(theme, Key(kind), parent).autoRepeat()
    ]  # type: ignore[arg-type]
    assert repeating == ["delete", "left", "right"]


def test_an_ampersand_is_a_sign(theme: Theme, parent: QWidget) -> None:
    button = made(theme, parent, Key("text", "&"), Face("&", "And"))
    assert (button.sign, button.accessibleName()) == ("&", "And")
    assert theme.palette.text in colours(picture(button))
