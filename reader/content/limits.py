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
YAML_NODES = 50_000
SVG_BYTES = 200 * 1024
SVG_ELEMENTS = 5_000
SVG_DEPTH = 30
SVG_PATH_BYTES = 50 * 1024
"""The path data of one element."""
MARKDOWN_NESTING = 20
"""Lists in lists and quotes in quotes."""
BLOCKS_PER_CHAPTER = 5_000
CHAPTERS = 5_000
"""In one guide: room for fifty guides of the size of the first."""
TERMS = 20_000
FILES = 20_000
ID_LENGTH = 64
"""Characters in any id."""
TITLE_LENGTH = 200
FIGURE_PIXELS = 8_000_000
"""A drawing is rendered at most at this size."""
