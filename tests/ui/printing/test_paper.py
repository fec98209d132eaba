# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets of paper: their size follows the reader's country, text has the size that was chosen, margins are even."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

from reader.ui.palettes import contrast
from reader.ui.printing.paper import DOTS, ON_PAPER, page_layout, paper_of, usual_size
from tests.ui.printing.printed import A4


@pytest.mark.parametrize(("locale", "size"), [("en_US", "Letter"), ("en_GB", "A4"), ("fr_FR", "A4"), ("de_DE", "A4")])
def test_the_country_decides_between_letter_and_a4(locale: str, size: str) -> None:
    assert usual_size(QLocale(locale)).name().startswith(size)


def test_without_a_locale_the_systems_counts() -> None:
    assert usual_size() == usual_size(QLocale.system())


@pytest.mark.parametrize("points", [12, 16, 20])
def test_text_has_exactly_the_points_that_were_chosen(points: int) -> None:
    paper = paper_of(A4, points)
    assert paper.look.font().pixelSize() == points * DOTS
    assert paper.look.text().font().pixelSize() == points * DOTS


@pytest.mark.parametrize(("points", "least"), [(12, 10), (16, 16), (20, 16)])
def test_in_large_print_nothing_is_small(points: int, least: float) -> None:
    look = paper_of(A4, points).look
    assert look.text(0.5).font().pixelSize() >= least * DOTS
    assert look.text(1.37).font().pixelSize() == round(1.37 * points * DOTS)


@pytest.mark.parametrize("points", [12, 16, 20])
@pytest.mark.parametrize("name", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
def test_margins_are_even_and_lines_no_longer_than_reads_well(points: int, name: QPageSize.PageSizeId) -> None:
    paper = paper_of(QPageSize(name), points)
    assert paper.width == pytest.approx(QPageSize(name).sizePoints().width() * DOTS, abs=DOTS)
    assert paper.side * 2 + paper.column == pytest.approx(paper.width, abs=1)
    assert paper.side >= 56 * DOTS
    assert paper.column <= 1.13 * paper.look.measure
    assert paper.top + paper.room < paper.foot_top < paper.height - 2 * paper.foot_line


def test_links_and_terms_look_like_the_text_and_source_numbers_lead_nowhere() -> None:
    look = paper_of(A4, 16).look
    text = look.text(bold=True)
    assert look.link("g/one", text) == text
    assert look.term("term:resection", text) == text
    assert not look.source("source:1").isAnchor()


def test_it_is_black_on_white() -> None:
    assert contrast(ON_PAPER.text, ON_PAPER.page) == pytest.approx(21)
    assert contrast(ON_PAPER.muted, ON_PAPER.page) > 7


def test_a_device_gets_all_of_an_upright_sheet() -> None:
    layout = page_layout(A4)
    assert layout.paintRectPoints() == layout.fullRectPoints()
    assert layout.fullRectPoints().height() > layout.fullRectPoints().width()
