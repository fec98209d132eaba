# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings for paper and for electronic books: the colours of the light look, on a ground of their own.

The colours are kept equal to those of the window by a test; this side of the house knows no palettes.
"""

from __future__ import annotations

import re

from reader.content.model import Figure
from reader.content.svg import check_svg, fill_colours

COLOURS = {
    "ink": "#17232a",
    "paper": "#fffdf9",
    "surface": "#f3efe7",
    "muted": "#445055",
    "accent": "#0a4f5c",
    "line": "#6e675b",
    "good": "#14572a",
    "danger": "#a01010",
    "tumour": "#f2c94c",
    "organ": "#c4715f",
    "organ2": "#d9a08f",
    "bowel": "#e3b7a0",
    "blood": "#c44a46",
    "vein": "#5b7db8",
    "skin": "#ebcdb6",
    "bone": "#ede6d6",
    "tool": "#7c8a92",
    "heat": "#e07b39",
    "cold": "#5aa0c8",
}
_ROOM = 0.035
"""Free space around a drawing on its ground, as a part of its width."""
_DECLARATION = re.compile(r"^<\?xml[ \t\r\n][^>]*\?>")


def paper_svg(figure: Figure) -> str:
    """Return a drawing with its colours on a light ground, so that it is readable on a black page too.

    SvgFault when it holds what may not stand in a drawing.
    """
    check_svg(figure.svg)
    width, height = figure.width, figure.height
    room = width * _ROOM
    drawing = _DECLARATION.sub("", figure.svg)
    return fill_colours(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" font-family="sans-serif">'
        f'<rect width="{width:g}" height="{height:g}" fill="{{colour:surface}}"/>'
        f'<g transform="translate({room:.1f} {height * _ROOM:.1f}) scale({1 - 2 * _ROOM:g})">{drawing}</g></svg>',
        COLOURS,
    )
