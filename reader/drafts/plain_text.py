# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text copied from a page -> blocks of a draft. Nothing says what is a heading there, so each guess is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.drafts.furniture import is_furniture_line
from reader.drafts.inline import InlineText
from reader.drafts.words import Block, Heading, Paragraph, Piece, Remark, Rows, folded, tidied
from reader.i18n import _

_ENDS = re.compile(r"[.!?:;,…][\"”’»)]*\Z")
_SIGN = re.compile(r"(?:[•·▪■□●○◦‣∙⁃*»–-]|\(?\d{1,2}[.)])\s*")
_POINT = re.compile(r"\s*(?:[•·▪■□●○◦‣∙⁃»]|[-*–—o]\s|\(?\d{1,2}[.)]\s)")
_UNDERLINE = re.compile(r"[=\-_*~]{3,}")
_LONGEST_HEADING, _MOST_WORDS = 80, 12
_WRAPPED = 55
"""Letters of a line that may have been broken only because it was full."""


def blocks_of_text(text: str, inline: InlineText) -> list[Block]:
    """Return the blocks of a plain text; words that stand twice are lifted into the glossary of `inline`."""
    blocks: list[Block] = []
    is_first = True
    for lines in _paragraphs(text):
        if len(lines) > 1 and all(_is_row(line) for line in lines):
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


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Yield the lines of each paragraph, each table and each heading."""
    lines = _rejoined(
        [line.strip(" \r\f\v\u00a0") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    )
    found: list[str] = []
    for line in lines:
        if not line.strip() or _UNDERLINE.fullmatch(line):
            if found:
                yield found
            found = []
        elif found and not _goes_on(found[-1], line):
            yield found
            found = [line]
        else:
            found.append(line)
    if found:
        yield found


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line belongs to the one before it: a row of the same table, or a sentence that was broken."""
    if _is_row(before) or _is_row(line):
        return _is_row(before) and _is_row(line)
    if _POINT.match(line):
        return False
    if line[:1].islower():
        return not _ENDS.search(before) or before[-1] in ",;"
    return len(before) >= _WRAPPED and not re.search(r"[.!?:…][\"”’»)]*\Z", before) and not _is_alone(before)


def _is_row(line: str) -> bool:
    """Tell whether a line could be a row of a table; a tab behind the sign of a point makes none."""
    return "\t" in line.strip() and not _POINT.match(line)


def _is_alone(line: str) -> bool:
    return _POINT.match(line) is not None and len(line) < _WRAPPED


def _rejoined(lines: list[str]) -> list[str]:
    """Return the lines with a pop-up that was copied line by line put behind its word, as in copies of one run."""
    found: list[str] = []
    at = 0
    while at < len(lines):
        line, again, meaning = (*lines[at : at + 3], "", "")[:3]
        rest = lines[at + 3] if at + 3 < len(lines) else ""
        goes_on = rest[:1].islower() or rest[:1] in (*".,;)",)
        # A word alone is a pop-up when its sentence goes on; else it may be a title that was copied twice.
        if _is_popup(line, again, meaning) and (goes_on or line.casefold() != again.casefold()):
            glue = " " if rest[:1].islower() else ""
            found.append(line + again + meaning + (glue + rest if goes_on else ""))
            at += 4 if goes_on else 3
        else:
            found.append(line)
            at += 1
    return found


def _is_popup(line: str, again: str, meaning: str) -> bool:
    """Tell whether a line ends in a word that stands there again by itself, with what it means on the line behind."""
    is_again = 0 < len(again) <= 60 and len(again.split()) <= 6 and line.casefold().endswith(again.casefold())
    return is_again and meaning[:1].isupper() and len(meaning.split()) >= 3


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


def _table(lines: list[str], inline: InlineText) -> Rows:
    rows = [[inline.lifted_out(tidied((Piece(cell),))) for cell in line.split("\t")] for line in lines]
    columns = max(map(len, rows))
    told = Remark(_("These lines were taken for a table, the first one for its header."))
    return Rows([row + [()] * (columns - len(row)) for row in rows], [*inline.taken_remarks(), told])
