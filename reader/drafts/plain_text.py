# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text copied from a page -> blocks of a draft. Nothing says what is a heading there, so each guess is told."""

from __future__ import annotations

import re

from reader.drafts.furniture import is_furniture_line
from reader.drafts.inline import InlineText
from reader.drafts.text_lines import grouped, is_row
from reader.drafts.words import Block, Heading, Item, Items, Paragraph, Piece, Remark, Rows, folded, tidied
from reader.i18n import _

_ENDS = re.compile(r"[.!?:;,…][\"”’»)]*\Z")
_SIGN = re.compile(r"(?:[•·▪■□●○◦‣∙⁃*»–-]|\(?\d{1,2}[.)])\s*")
_LONGEST_HEADING, _MOST_WORDS = 80, 12


def blocks_of_text(text: str, inline: InlineText) -> list[Block]:
    """Return the blocks of a plain text; words that stand twice are lifted into the glossary of `inline`."""
    blocks: list[Block] = []
    is_first = True
    for group in grouped(text):
        lines = group.lines
        if group.is_list:
            blocks.append(_list(lines, inline))
        elif len(lines) > 1 and all(is_row(line) for line in lines):
            blocks.append(_table(lines, inline))
        elif len(lines) == 1 and _is_heading(lines[0]):
            words = inline.lifted_out((Piece(folded(lines[0])),))
            told = Remark(_("This short line was taken for a heading."))
            heading = folded("".join(piece.text for piece in words))
            blocks.append(Heading(1 if is_first else 2, heading, [*inline.taken_remarks(), told]))
        else:
            words = inline.lifted_out(tidied((Piece(" ".join(lines)),)))
            if words:
                blocks.append(Paragraph(words, inline.taken_remarks()))
        is_first = is_first and is_furniture_line(" ".join(lines))
    return blocks


def _is_heading(line: str) -> bool:
    """Tell whether a line by itself reads like a heading: short, with a capital or a figure first, no mark last."""
    text = line.strip()
    return (
        len(text) <= _LONGEST_HEADING
        and len(text.split()) <= _MOST_WORDS
        and (text.endswith("?") or not _ENDS.search(text))
        and (text[:1].isupper() or text[:1].isdigit())
        and not _SIGN.match(text)
        and any(sign.isalpha() for sign in text)
        and "\t" not in text
    )


def _list(lines: list[str], inline: InlineText) -> Items:
    items = [Item(inline.lifted_out(tidied((Piece(line),)))) for line in lines]
    told = Remark(_("These lines behind a colon were taken for a list."))
    return Items(items, remarks=[*inline.taken_remarks(), told])


def _table(lines: list[str], inline: InlineText) -> Rows:
    rows = [[inline.lifted_out(tidied((Piece(cell),))) for cell in line.split("\t")] for line in lines]
    columns = max(map(len, rows))
    told = Remark(_("These lines were taken for a table, the first one for its header."))
    return Rows([row + [()] * (columns - len(row)) for row in rows], [*inline.taken_remarks(), told])
