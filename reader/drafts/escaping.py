# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces of text -> Markdown that means just that text: no sign in it acts as markup, in chapters or YAML."""

from __future__ import annotations

import re

from reader.content.characters import one_line, without_odd
from reader.drafts.words import Piece, Words, is_break

_SIGNS = re.compile(r"[\\`*_\[\]<>|#]|&(?=#?[0-9A-Za-z]{1,40};)")
_LINE_START = re.compile(r"[#+\-=:~]|\d{1,9}(?=[.)])")
_FAULTS = (
    # The compiler would take these for a link, a source, an element or an id that somebody meant to write.
    (re.compile(r"\\\](?=\\?\()"), r"\\] "),
    (re.compile(r"\\\[(?=\\?@)"), r"\\[ "),
    (re.compile(r"\\<(?=\\?[A-Za-z/!])"), r"\\< "),
    (re.compile(r"\{(?=\\#)"), "{ "),
    (re.compile(r"(?<!\\)!(?=\[)"), r"\\!"),
)
_LOOKS = {"b": "**", "i": "*"}


def markdown(words: Words, indent: str = "") -> str:
    """Return words as Markdown; lines behind the first begin with `indent`."""
    runs = _joined(words)
    written = ""
    for at, (text, style, term) in enumerate(runs):
        if text == "\n":
            written += "\\\n" + indent
            continue
        before = runs[at - 1][0][-1:] if at else "\n"
        behind = runs[at + 1][0][:1] if at + 1 < len(runs) else "\n"
        written += _run(text, style if _may_stand(text, before, behind) else "", term, starts=before == "\n")
    for fault, cure in _FAULTS:
        written = fault.sub(cure, written)
    return written


def _joined(words: Words) -> list[tuple[str, str, str]]:
    runs: list[tuple[str, str, str]] = []
    for piece in words:
        text = "\n" if is_break(piece) else without_odd(piece.text)
        if text:
            runs.append((text, piece.style, piece.term))
    return runs


def _may_stand(text: str, before: str, behind: str) -> bool:
    """Tell whether stress can begin and end here: Markdown has none inside a word, nor right beside other stress."""
    starts = text[:1] == " " or before.isspace() or before in "(“«‘"
    ends = text[-1:] == " " or behind.isspace() or behind in ".,;:!?)”»’…"
    return starts and ends


def _run(text: str, style: str, term: str, *, starts: bool) -> str:
    core = text.strip(" ")
    if not style or not core:
        return _linked(text, term, starts=starts)
    start, end = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    mark = "".join(_LOOKS[look] for look in style)
    return f"{start}{mark}{_linked(core, term, starts=False)}{mark[::-1]}{end}"


def _linked(text: str, term: str, *, starts: bool) -> str:
    written = escaped(text, starts=starts and not term)
    return f"[{written}](term:{term})" if term else written


def escaped(text: str, *, starts: bool = False) -> str:
    """Return text whose signs are only signs. `starts` when it begins a line."""
    written = _SIGNS.sub(r"\\\g<0>", text)
    opening = _LINE_START.match(written) if starts else None
    if opening is None:
        return written
    if opening[0].isdigit():
        return f"{opening[0]}\\{written[opening.end() :]}"
    return f"\\{written}"


def heading(text: str) -> str:
    """Return the text of a heading."""
    return markdown((Piece(one_line(text)),))


def yaml_text(text: str) -> str:
    """Return a value for a guide's YAML, in quotes."""
    line = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{line}"'
