# SPDX-License-Identifier: GPL-3.0-or-later
"""Measuring wrapped text, and the label that shows it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.controls.wrapping import LINE_END, Measure, WrappedLabel, target
from reader.ui.theme import Theme

LONG = "gastroenteropancreatic neuroendocrine neoplasm"


def test_a_text_that_fits_has_one_line(theme: Theme) -> None:
    measure = Measure(theme.font())
    assert measure.height("liver", 200) == measure.line
    assert measure.height(LONG, 200) == 2 * measure.line


def test_one_pixel_too_few_gives_another_line(theme: Theme) -> None:
    measure = Measure(theme.font())
    words = "Before surgery"
    assert measure.height(words, measure.width(words) + 1) == measure.line
    assert measure.height(words, measure.width(words) - 4) == 2 * measure.line


def test_a_word_wider_than_the_line_is_broken_rather_than_cut(theme: Theme) -> None:
    measure = Measure(theme.font())
    assert measure.height("gastroenteropancreatic", 60) >= 3 * measure.line


@pytest.mark.parametrize("scale", [0.85, 1.0, 4.0])
def test_a_target_is_never_lower_than_a_finger(theme: Theme, scale: float) -> None:
    theme.apply("light", scale)
    assert target(theme) >= 44


def test_a_label_is_as_high_as_its_text_in_its_width(qtbot: QtBot, theme: Theme) -> None:
    label = WrappedLabel(theme)
    qtbot.addWidget(label)
    label.setText(LONG)
    narrow = label.heightForWidth(120)
    assert narrow > label.heightForWidth(600)
    label.setContentsMargins(0, 10, 0, 5)
    assert label.heightForWidth(120) == narrow + 15
    theme.apply("light", 2.0)
    assert label.heightForWidth(600) > narrow // 2


def test_a_label_paints_no_markup(qtbot: QtBot, theme: Theme) -> None:
    label = WrappedLabel(theme)
    qtbot.addWidget(label)
    label.setText("<b>x</b>")
    assert label.sizeHint().width() >= Measure(theme.font()).width("<b>x</b>")


def test_a_line_that_ends_inside_a_text_counts_as_one(theme: Theme) -> None:
    measure = Measure(theme.font())
    assert measure.height(f"a{LINE_END}b{LINE_END}c", 600) == 3 * measure.line
