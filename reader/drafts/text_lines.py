# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of a copied text -> groups that belong together: wrapped sentences, rows of a table, points of a list.

It goes by how lines look, and knows nothing of what becomes of them.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

_ENDS = re.compile(r"[.!?:;,…][\"”’»)]*\Z")
_POINT = re.compile(r"\s*(?:[•·▪■□●○◦‣∙⁃»]|[-*–—o]\s|\(?\d{1,2}[.)]\s)")
_UNDERLINE = re.compile(r"[=\-_*~]{3,}")
_MOST_POINTS, _LONGEST_POINT = 15, 150
_WRAPPED = 55
"""Letters of a line that may have been broken only because it was full."""


@dataclasses.dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together: a paragraph, a table, a heading, or the points of a list."""

    lines: list[str]
    is_list: bool = False


def grouped(text: str) -> Iterator[Group]:
    """Yield the groups of lines of a text."""
    before = ""
    for chunk in _chunks(text):
        # Browsers copy the points of a list as bare lines, behind the sentence that announces them or after a gap.
        head = next((at for at, line in enumerate(chunk, 1) if line.endswith(":")), 0)
        if before.endswith(":") and _are_points(chunk):
            yield Group(chunk, is_list=True)
        elif head and _are_points(chunk[head:]):
            yield from _paragraphs(chunk[:head])
            yield Group(chunk[head:], is_list=True)
        else:
            yield from _paragraphs(chunk)
        before = chunk[-1]


def is_row(line: str) -> bool:
    """Tell whether a line could be a row of a table; a tab behind the sign of a point makes none."""
    return "\t" in line.strip() and not _POINT.match(line)


def _chunks(text: str) -> Iterator[list[str]]:
    """Yield the lines between empty lines and lines that are only drawn."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    found: list[str] = []
    for line in [*_rejoined([_bare(line) for line in plain.split("\n")]), ""]:
        if line.strip() and not _UNDERLINE.fullmatch(line):
            found.append(line)
        elif found:
            yield found
            found = []


def _bare(line: str) -> str:
    """Return a line without what stands around its words; a tab before them stays no mark of a table."""
    return line.strip(" \t\r\f\v\u00a0\u200b")


def _are_points(lines: list[str]) -> bool:
    """Tell whether lines behind a colon are the points of a list: a few, mostly short, none with a sign of its own."""
    short = sum(len(line) < _WRAPPED for line in lines)
    others = any(_POINT.match(line) or is_row(line) or line[-1] == ":" or len(line) > _LONGEST_POINT for line in lines)
    return 1 < len(lines) <= _MOST_POINTS and short * 2 > len(lines) and not others


def _paragraphs(lines: list[str]) -> Iterator[Group]:
    """Yield the paragraphs, the tables and the headings of lines without a gap between them."""
    found: list[str] = []
    for line in lines:
        if found and not _goes_on(found[-1], line):
            yield Group(found)
            found = []
        found.append(line)
    yield Group(found)


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line belongs to the one before it: a row of the same table, or a sentence that was broken."""
    if is_row(before) or is_row(line):
        return is_row(before) and is_row(line)
    if _POINT.match(line):
        return False
    if line[:1].islower():
        return not _ENDS.search(before) or before[-1] in ",;"
    return len(before) >= _WRAPPED and not re.search(r"[.!?:…][\"”’»)]*\Z", before) and not _is_alone(before)


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
