# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bound on a guide's sources, in one place: a guide is hostile until checked.

The numbers leave a real guide ten times the room it needs and keep a hostile one from filling memory or time.
Source: the project's measurements of what QtSvg, PyYAML and the JSON reader do with oversized input.
"""

from __future__ import annotations

TEXT_BYTES = 512 * 1024
"""A chapter, or any other Markdown file."""
YAML_BYTES = 256 * 1024
YAML_DEPTH = 20
"""Lists and mappings in each other."""
YAML_NODES = 50_000
YAML_NAME = 200
"""Characters before a colon: the place of each value is remembered under the names around it."""
SVG_BYTES = 200 * 1024
SVG_ELEMENTS = 5_000
SVG_DEPTH = 30
SVG_PATH_BYTES = 50 * 1024
"""The path data of one element."""
SVG_DASH = 2
"""The least length of a dash and its gap together, in the drawing's own units."""
MARKDOWN_NESTING = 20
"""Levels around a text: a quote or a box is one, a list is two (itself and its item)."""
BLOCKS_PER_CHAPTER = 5_000
SECTIONS = 999
"""In one chapter: a number such as `9.999` has at most three digits after the point."""
CHAPTERS = 5_000
"""In one guide: room for fifty guides of the size of the first."""
LANGUAGES = 50
TERMS = 20_000
TERM_WORDS = 20
"""In one spelling of a term; the time to find terms grows with the longest."""
FILES = 20_000
GUIDE_BYTES = 400 * 1024 * 1024
"""All files of a guide together."""
ID_LENGTH = 64
"""Characters in any id."""
TITLE_LENGTH = 200
FIGURE_PIXELS = 8_000_000
"""A drawing is rendered at most at this size."""
