# SPDX-License-Identifier: GPL-3.0-or-later
"""The formats follow the recipe: sizes, line heights and gaps come from one text size."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat

from reader.content.model import BOX_KINDS
from reader.ui.page.look import BOX_COLOURS
from reader.ui.palettes import PALETTES, contrast
from reader.ui.theme import Theme
from tests.ui.page.pages import look

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    """The reading font is loaded with the theme."""


@pytest.mark.parametrize("scale", [0.85, 1, 2, 4])
def test_a_line_of_body_text_is_one_and_a_half_times_its_size(scale: float) -> None:
    made = look(scale)
    block = made.block()
    assert block.lineHeightType() == _PROPORTIONAL
    height = QFontMetricsF(made.font()).height() * block.lineHeight() / 100
    assert height == pytest.approx(1.5 * made.base, rel=0.01)
    assert block.bottomMargin() == pytest.approx(0.8 * made.base)


def test_a_heading_has_its_level_and_tighter_lines() -> None:
    made = look()
    block = made.block(above=1.6, below=0.45, line=1.22, level=2)
    assert block.headingLevel() == 2
    assert (block.topMargin(), block.bottomMargin()) == pytest.approx((1.6 * 19, 0.45 * 19))
    assert QFontMetricsF(made.font()).height() * block.lineHeight() / 100 == pytest.approx(1.22 * 19, rel=0.01)


def test_wide_spacing_opens_letters_words_lines_and_gaps_together() -> None:
    plain, wide = look(), look(wide=True)
    assert wide.font().letterSpacing() == pytest.approx(0.12 * 19, abs=0.05)
    assert wide.font().wordSpacing() == pytest.approx(0.16 * 19, abs=0.05)
    assert wide.block().lineHeight() == pytest.approx(plain.block().lineHeight() * 1.8 / 1.5)
    assert wide.block().bottomMargin() == 2 * plain.block().bottomMargin()
    assert wide.block(level=2, line=1.22).lineHeight() == plain.block(level=2, line=1.22).lineHeight()


def test_a_block_with_a_drawing_has_no_gap_under_it() -> None:
    assert look().image_block().lineHeightType() == QTextBlockFormat.LineHeightTypes.SingleHeight.value


@pytest.mark.parametrize("scale", [0.85, 1, 1.5, 4])
def test_a_full_line_has_as_many_characters_at_every_size(scale: float) -> None:
    made = look(scale)
    words = "If you have a date for surgery, your team explains what happens on the day and who stays with you."
    characters = made.measure / (QFontMetricsF(made.font()).horizontalAdvance(words) / len(words))
    assert 60 <= characters <= 72


def test_insets_leave_room_for_text_in_a_narrow_column() -> None:
    large = look(4)
    assert sum(large.box_sides(270)) + large.indent(270) < 270 / 2
    assert large.side(320) * 2 < 320 / 4
    assert look().box_sides(560) == pytest.approx((1.45 * 19, 1.1 * 19))
    assert look().indent(560) == pytest.approx(1.7 * 19)


@pytest.mark.parametrize("palette", PALETTES)
def test_terms_are_told_from_text_without_colour_and_links_are_underlined(palette: str) -> None:
    made = look(1, palette)
    style = QTextCharFormat.UnderlineStyle
    term, link = made.term("term:a", made.text()), made.link("g/a", made.text())
    assert term.underlineStyle() == style.DotLine
    assert link.underlineStyle() == style.SingleUnderline
    assert (term.isAnchor(), term.anchorHref(), link.anchorHref()) == (True, "term:a", "g/a")
    assert look(2, palette).term("term:a", made.text()).underlineStyle() == style.DashUnderline
    is_contrast = PALETTES[palette].is_contrast
    assert term.foreground().color().name() == (made.palette.link if is_contrast else made.palette.text)


@pytest.mark.parametrize("palette", PALETTES)
def test_the_text_of_each_box_can_be_read(palette: str) -> None:
    made = look(1, palette)
    assert set(BOX_COLOURS) <= {*BOX_KINDS, "overdue"}
    for kind in (*BOX_KINDS, "overdue"):
        background, title = made.box_colours(kind)
        for colour in (title, made.palette.text, made.palette.link, made.palette.muted):
            assert contrast(colour, background) >= 4.5, (kind, colour)
        assert contrast(made.palette.focus, background) >= 3, kind
