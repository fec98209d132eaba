# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of colours that palettes have in common: what drawings are filled with, and the reader's highlights.

Pure data, without Qt; the contrasts are computed by the tests of the palettes.
"""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class HighlightColours:
    """One of the reader's three highlight colours; the page's own text stands on it."""

    background: str
    line: str
    """The line below the words, whose form differs too: nothing is told by colour alone."""


@dataclasses.dataclass(frozen=True, slots=True)
class FigureFills:
    """What the parts of a drawing are filled with; the palette's text colour, drawn on each, is at least 3:1."""

    tumour: str
    organ: str
    organ2: str
    bowel: str
    blood: str
    vein: str
    skin: str
    bone: str
    tool: str
    heat: str
    cold: str


FILLS_ON_LIGHT = FigureFills(
    tumour="#f2c94c",
    organ="#c4715f",
    organ2="#d9a08f",
    bowel="#e3b7a0",
    blood="#c44a46",
    vein="#5b7db8",
    skin="#ebcdb6",
    bone="#ede6d6",
    tool="#7c8a92",
    heat="#e07b39",
    cold="#5aa0c8",
)
FILLS_ON_DARK = FigureFills(
    tumour="#a87f1a",
    organ="#7d3a2d",
    organ2="#87584b",
    bowel="#7f6050",
    blood="#be4440",
    vein="#5577b5",
    skin="#726052",
    bone="#837f74",
    tool="#66747c",
    heat="#b8611f",
    cold="#3c7da5",
)
