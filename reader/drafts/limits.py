# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bound on a saved page, in one place: a page from anywhere is hostile until it is read."""

from __future__ import annotations

FILE_BYTES = 20 * 1024 * 1024
"""A saved page with its pictures in it; real ones stay below five megabytes."""
MARKUP_LETTERS = 4_000_000
"""The page alone, as text."""
TEXT_LETTERS = 400_000
"""What is left to read: twice what a chapter's file may hold could never become one."""
TEXT_LINES = 20_000
"""Of a plain text, empty ones too."""
BLOCKS = 2_000
"""Paragraphs, lists and their like in one draft."""
ELEMENTS = 50_000
DEPTH = 120
"""Elements in each other; what lies deeper keeps its words and loses its form."""
ATTRIBUTES = 60
ATTRIBUTE_LETTERS = 20_000
PARTS = 500
"""In one MHTML file."""
PARAGRAPH_LETTERS = 50_000
"""In one paragraph: looking for doubled words takes longer than reading them."""
TERMS = 500
"""Lifted from one page."""
TERM_LETTERS = 80
LIST_LEVELS = 4
QUOTED = 60
"""Letters of the page that a remark quotes."""
