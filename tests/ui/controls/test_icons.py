# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons: tinted with the palette of the moment, crisp at every pixel ratio, safe when Qt copies them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.paths import find_paths
from reader.ui.palettes import DARK, LIGHT
from reader.ui.theme import Theme

RESOURCES = find_paths(Path("unused")).resources
ICONS = sorted(file.stem for file in (RESOURCES / "icons").glob("*.svg"))
NORMAL, DISABLED, SELECTED = QIcon.Mode.Normal, QIcon.Mode.Disabled, QIcon.Mode.Selected


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, RESOURCES)
    theme.apply("light", 1.0)
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


def _colours(icon: QIcon, mode: QIcon.Mode = NORMAL) -> set[str]:
    """The colours of an icon's solid pixels."""
    image = icon.pixmap(QSize(96, 96), mode).toImage()
    points = [image.pixelColor(x, y) for x in range(96) for y in range(96)]
    return {point.name() for point in points if point.alpha() == 255}


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_a_drawing_that_can_be_drawn(name: str, theme: Theme) -> None:
    assert QSvgRenderer(str(RESOURCES / "icons" / f"{name}.svg")).isValid()
    assert _colours(theme.icon(name))


def test_who_was_given_an_icon_follows_the_palette(theme: Theme, qtbot: QtBot) -> None:
    button, action = QPushButton("Press"), QAction("Do")
    qtbot.addWidget(button)
    theme.put_icon(button, "menu")
    theme.put_icon(action, "menu", "link")
    assert (_colours(button.icon()), _colours(action.icon())) == ({LIGHT.text}, {LIGHT.link})
    theme.apply("dark", 1.0)
    assert (_colours(button.icon()), _colours(action.icon())) == ({DARK.text}, {DARK.link})
    assert _colours(button.icon(), DISABLED) == {DARK.disabled}
    theme.put_icon(button, "x", "muted")
    theme.apply("light", 1.0)
    assert _colours(button.icon()) == {LIGHT.muted}, "only the icon that was given last counts"


def test_a_palette_may_change_when_a_button_is_gone(theme: Theme) -> None:
    button, kept = QPushButton("Press"), QPushButton("Stay")
    for each in (button, kept):
        theme.put_icon(each, "menu")
    for each in (button, kept):
        each.deleteLater()
    del button
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme.apply("dark", 1.0)
    assert not Shiboken.isValid(kept)
    assert _colours(theme.icon("menu")) == {DARK.text}


def test_icons_may_go_in_any_order(qapp: QApplication) -> None:
    """An engine written in Python crashed here: it was deleted while icons still used it."""
    for _time in range(20):
        theme = Theme(qapp, RESOURCES)
        theme.apply("light", 1.0)
        held = [theme.icon(name) for name in ICONS[:10]]
        copies = [QIcon(icon) for icon in held]
        circle = [theme, held, copies]
        circle.append(circle)
        theme.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        kept = copies[0]
        del theme, held, copies, circle
        gc.collect()
        assert _colours(kept) == {LIGHT.text}
    qapp.setStyleSheet("")


def test_an_icon_in_a_chosen_row_may_have_a_colour_of_its_own(theme: Theme) -> None:
    icon = theme.icon("menu", "muted", when_chosen="on_accent")
    assert _colours(icon) == {LIGHT.muted}
    assert _colours(icon, SELECTED) == {LIGHT.on_accent}
    assert _colours(theme.icon("menu"), SELECTED) == {LIGHT.text}


def test_the_logo_keeps_its_two_colours(theme: Theme) -> None:
    assert {LIGHT.lamp, LIGHT.link} <= _colours(theme.icon("lamplight"))


def test_an_unknown_icon_or_colour_is_told_at_once(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("unicorn")
    with pytest.raises(AttributeError):
        theme.icon("menu", "mauve")


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_at_the_screens_own_pixels(ratio: float, theme: Theme) -> None:
    pixmap = theme.icon("circle").pixmap(QSize(20, 20), ratio)
    assert pixmap.size() == QSize(20, 20) * ratio
    image = QImage(QSize(24, 24) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    theme.icon("circle").paint(painter, QRect(2, 2, 20, 20))
    painter.end()
    inner = image.copy(QRect(round(2 * ratio), round(2 * ratio), pixmap.width(), pixmap.height()))
    assert inner == pixmap.toImage().convertToFormat(inner.format())


def test_an_icon_outlives_the_copies_that_qt_makes_of_it(theme: Theme, qtbot: QtBot) -> None:
    button, other = QPushButton("Press"), QToolButton()
    qtbot.addWidget(button)
    qtbot.addWidget(other)
    button.setIcon(theme.icon("home"))
    copy = QIcon(button.icon())
    copy.addPixmap(copy.pixmap(16, 16))
    other.setIcon(copy)
    button.setIcon(QIcon())
    assert _colours(other.icon()) == {LIGHT.text}


def _ink(icon: QIcon) -> list[bool]:
    image = icon.pixmap(QSize(24, 24)).toImage()
    return [image.pixelColor(x, y).alpha() > 99 for y in range(24) for x in range(24)]


def test_icons_that_mean_a_direction_turn_with_the_program_and_others_do_not(theme: Theme, qtbot: QtBot) -> None:
    button, holder = QPushButton(), QPushButton()
    for each, name in ((button, "undo-2"), (holder, "phone")):
        qtbot.addWidget(each)
        theme.put_icon(each, name)
    arrow, phone = _ink(button.icon()), _ink(holder.icon())
    icons = theme._icons
    icons.set_mirrored(mirrored=True)
    rows = [arrow[start : start + 24] for start in range(0, len(arrow), 24)]
    assert _ink(button.icon()) == [point for row in rows for point in row[::-1]]
    assert _ink(holder.icon()) == phone
    icons.set_mirrored(mirrored=False)
    assert _ink(button.icon()) == arrow
