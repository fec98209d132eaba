# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings on paper are lines and letters: as sharp as the printer, at any size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor

from reader.content.edition import Edition
from reader.content.model import FigureBlock
from reader.ui.printing.paper import ON_PAPER
from tests.ui.page.pages import say
from tests.ui.printing.printed import chapters_of, leaflet_of, needs_poppler, page_texts, pictures, printed


def test_a_drawing_stands_in_its_place_in_the_colours_of_paper(tmp_path: Path) -> None:
    printed(leaflet_of(say("Before."), FigureBlock("liver")), tmp_path / "a.pdf")
    page = pictures(tmp_path / "a.pdf")[1]
    assert page.pixelColor(page.width() // 2, page.height() // 2).name() == QColor(ON_PAPER.danger.title).name()


def test_no_picture_in_the_file_is_made_of_dots(guide: Edition, tmp_path: Path) -> None:
    printed(chapters_of(guide, "surgery", "hormones-and-symptoms"), tmp_path / "a.pdf")
    assert b"/Subtype /Image" not in (tmp_path / "a.pdf").read_bytes()


def test_edges_stay_sharp_when_the_page_is_enlarged(tmp_path: Path) -> None:
    printed(leaflet_of(FigureBlock("liver")), tmp_path / "a.pdf")
    page = pictures(tmp_path / "a.pdf", width=2480)[1]
    row = [page.pixelColor(x, page.height() // 3) for x in range(page.width())]
    between = [one for one in row if one.name() not in ("#ffffff", QColor(ON_PAPER.danger.title).name())]
    assert len(row) - len(between) > 2000
    assert len(between) <= 4, "at 300 dots an inch an edge is one dot wide"


@needs_poppler
def test_the_words_of_a_drawing_can_be_read_and_searched(guide: Edition, tmp_path: Path) -> None:
    printed(chapters_of(guide, "surgery"), tmp_path / "a.pdf")
    assert any("Take it all out" in page for page in page_texts(tmp_path / "a.pdf"))


def test_a_drawing_that_is_not_there_leaves_no_gap(tmp_path: Path) -> None:
    laid = printed(leaflet_of(say("Before."), FigureBlock("nobody-knows"), say("After.")), tmp_path / "a.pdf")
    assert laid.sheets[1][0].slice.bottom < 0.3 * laid.paper.room
