# SPDX-License-Identifier: GPL-3.0-or-later
"""What is drawn and placed by hand, seen in a mirror: places, margins, words and icons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.controls.mirroring import (
    begins_right,
    draw_icon,
    follow,
    is_mirrored,
    key_seen,
    placed,
    put_margins,
    upright,
)

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(100, 20)
    return widget


def picture() -> QImage:
    image = QImage(100, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def inked(image: QImage) -> list[int]:
    """Return the columns in which something is black in the middle line."""
    return [x for x in range(image.width()) if image.pixelColor(x, 10) == QColor("black")]


def test_a_place_lies_at_the_other_side_where_lines_begin_at_the_right(widget: QWidget) -> None:
    place = QRect(5, 0, 10, 20)
    assert (placed(widget, place), begins_right(widget)) == (place, False)
    widget.setLayoutDirection(RIGHT)
    assert (placed(widget, place), begins_right(widget)) == (QRect(85, 0, 10, 20), True)
    assert placed(widget, place, QRect(0, 0, 50, 20)) == QRect(35, 0, 10, 20)


def test_a_painter_that_follows_draws_what_is_begun_at_the_left_at_the_right(widget: QWidget) -> None:
    widget.setLayoutDirection(RIGHT)
    image = picture()
    painter = QPainter(image)
    follow(painter, widget)
    assert is_mirrored(painter)
    painter.fillRect(QRect(5, 0, 10, 20), QColor("black"))
    painter.end()
    assert inked(image) == list(range(85, 95))


def test_nothing_changes_where_lines_begin_at_the_left(widget: QWidget) -> None:
    image = picture()
    painter = QPainter(image)
    follow(painter, widget)
    with upright(painter, QRect(5, 0, 10, 20)) as mirrored:
        assert (mirrored, is_mirrored(painter)) == (False, False)
        painter.fillRect(QRect(5, 0, 4, 20), QColor("black"))
    painter.end()
    assert inked(image) == [5, 6, 7, 8]


def test_what_has_no_mirror_image_stands_upright_at_its_mirrored_place(widget: QWidget) -> None:
    widget.setLayoutDirection(RIGHT)
    image = picture()
    painter = QPainter(image)
    follow(painter, widget)
    with upright(painter, QRect(5, 0, 10, 20)) as mirrored:
        assert (mirrored, is_mirrored(painter)) == (True, False)
        painter.fillRect(QRect(5, 0, 4, 20), QColor("black"))  # its left part stays left
    assert is_mirrored(painter)
    painter.end()
    assert inked(image) == [85, 86, 87, 88]


def test_an_icon_is_drawn_upright(widget: QWidget) -> None:
    half = QPixmap(10, 20)
    half.fill(QColor("white"))
    painter = QPainter(half)
    painter.fillRect(QRect(0, 0, 4, 20), QColor("black"))
    painter.end()
    widget.setLayoutDirection(RIGHT)
    image = picture()
    painter = QPainter(image)
    follow(painter, widget)
    draw_icon(painter, QIcon(half), QRect(5, 0, 10, 20))
    painter.end()
    assert inked(image) == [85, 86, 87, 88]


def test_the_arrow_to_the_left_leads_on_where_lines_begin_at_the_right(widget: QWidget) -> None:
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up)
    assert [key_seen(widget, key) for key in keys] == [*keys]
    widget.setLayoutDirection(RIGHT)
    assert [key_seen(widget, key) for key in keys] == [Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up]


def test_margins_are_told_by_where_lines_begin(widget: QWidget) -> None:
    layout = QHBoxLayout(widget)
    for direction, sides in ((LEFT, (7, 3)), (RIGHT, (3, 7))):
        widget.setLayoutDirection(direction)
        for around in (layout, widget):
            put_margins(around, 7, 1, 3, 2)
            margins = around.contentsMargins()
            assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (sides[0], 1, sides[1], 2)
    loose = QHBoxLayout()  # as the program
    put_margins(loose, 7, 1, 3, 2)
    assert (loose.contentsMargins().left(), loose.contentsMargins().right()) == (7, 3)
