# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings on paper have the colours of the light look, and a ground of their own."""

from __future__ import annotations

import msgspec
import pytest

from reader.content.edition import Edition
from reader.content.model import FigureBlock
from reader.content.svg import COLOURS as NAMES
from reader.content.svg import SvgFault, check_svg
from reader.export import paper
from reader.export.paper import paper_svg
from reader.ui.palettes import LIGHT


def without_font(svg: str) -> str:
    """Return a drawing without the one attribute that guides may not set themselves."""
    return svg.replace(' font-family="sans-serif"', "", 1)


def test_the_colours_are_those_of_the_light_look() -> None:
    assert LIGHT.figure_colours() == paper.COLOURS
    assert set(paper.COLOURS) == NAMES


def test_a_drawing_stands_on_its_ground_with_its_colours(edition: Edition) -> None:
    svg = paper_svg(edition.figure("margin"))
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ')
    assert f'fill="{LIGHT.surface}"' in svg
    assert LIGHT.fills.tumour in svg
    assert "{colour:" not in svg
    check_svg(without_font(svg))


def test_a_declaration_goes_and_what_is_not_allowed_is_refused(edition: Edition) -> None:
    figure = edition.figure("margin")
    told = msgspec.structs.replace(figure, svg=f'<?xml version="1.0"?>{figure.svg}')
    assert paper_svg(told) == paper_svg(figure)
    with pytest.raises(SvgFault):
        paper_svg(msgspec.structs.replace(figure, svg=figure.svg.replace("</svg>", "<script/></svg>")))


def test_every_drawing_of_the_guide_can_go_on_paper(shipped: Edition) -> None:
    names = {
        block.figure
        for head in shipped.head.chapters
        for section in shipped.chapter(head.id).sections
        for block in section.blocks
        if isinstance(block, FigureBlock)
    }
    assert len(names) == shipped.head.figure_count
    for name in names:
        check_svg(without_font(paper_svg(shipped.figure(name))))
