# SPDX-License-Identifier: GPL-3.0-or-later
"""Marked text: it wraps, and marks what it is told to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.ui.search.marked_text import MarkColours, MarkedText, utf16_ranges
from reader.ui.theme import Theme

COLOURS = MarkColours(QColor("#000000"), QColor("#ff0000"), QColor("#0000ff"))


def _colours_seen(text: MarkedText) -> set[str]:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    text.draw(painter, QPointF(4, 4), COLOURS)
    painter.end()
    return {image.pixelColor(x, y).name() for x in range(300) for y in range(100)}


def test_a_narrow_place_makes_more_lines(theme: Theme) -> None:
    words = "particles are passed into the artery"
    one, many = MarkedText(words, theme.font(), 2000), MarkedText(words, theme.font(), 90)
    assert many.height >= 3 * one.height


def test_a_word_wider_than_the_place_breaks(theme: Theme) -> None:
    assert MarkedText("chemoembolization" * 4, theme.font(), 100).height > MarkedText("c", theme.font(), 100).height


def test_no_text_needs_no_height(theme: Theme) -> None:
    assert MarkedText("", theme.font(), 100).height == 0


def test_a_mark_has_a_tint_and_a_line(theme: Theme) -> None:
    seen = _colours_seen(MarkedText("the blood supply", theme.font(), 280, ((4, 9),)))
    assert {"#ff0000", "#0000ff"} <= seen


def test_a_mark_over_the_end_of_a_line_is_drawn_on_both(theme: Theme) -> None:
    text = MarkedText("blood supply", theme.font(), 60, ((0, 12),))
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    text.draw(painter, QPointF(4, 0), COLOURS)
    painter.end()
    tops = {y for y in range(80) if image.pixelColor(8, y).name() == "#0000ff"}
    assert len({y // int(text.height / 2) for y in tops if y < text.height}) == 2


def test_nothing_is_marked_without_ranges(theme: Theme) -> None:
    assert not {"#ff0000", "#0000ff"} & _colours_seen(MarkedText("the blood supply", theme.font(), 280))


def test_ranges_are_counted_as_qt_counts() -> None:
    assert utf16_ranges("tumour", [(0, 3)]) == [(0, 3)]
    assert utf16_ranges("😀 tumour", [(0, 1), (2, 8)]) == [(0, 2), (3, 9)]


def test_ranges_outside_the_text_are_left_out() -> None:
    assert utf16_ranges("ab", [(0, 5), (1, 1), (-1, 1), (0, 2)]) == [(0, 2)]
