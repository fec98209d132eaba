# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about drawings and their words, and about tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import FigureText, LanguageText
from reader.check.rule import Finding, Rule
from reader.check.sentences import count_words
from reader.i18n import _, plural

_ALT_LETTERS = 250
_ALT_WORDS = 3
_COLUMNS = 4
_FILE_NAME = re.compile(r"[\w.-]+\.(?:svg|png|jpe?g|gif|webp)", re.I)
_PATH = "figures.yaml"


def figures(language: LanguageText) -> Iterator[Finding]:
    """Yield drawings whose words do not stand in for them. One without any alt text is the compiler's to tell."""
    for figure in language.figures.values():
        for text, name, words in _faults(figure):
            yield Finding(figure.lines.get(name, figure.line), text, words[:40], path=_PATH)


def _faults(figure: FigureText) -> Iterator[tuple[str, str, str]]:
    """Yield what to do, the name of the words concerned, and the words."""
    alt, caption = figure.words.alt.strip(), figure.words.caption.strip()
    if not caption:
        text = _("Write a caption for the drawing “{id}”: what it shows, in a sentence.").format(id=figure.id)
        yield text, "caption", ""
    if _same(alt, figure.id) or _FILE_NAME.fullmatch(alt) or 0 < count_words(alt) < _ALT_WORDS:
        text = _("Say in the alt text what “{id}” shows to somebody who cannot see it; “{alt}” does not.")
        yield text.format(id=figure.id, alt=alt), "alt", alt
    elif alt and _same(alt, caption):
        text = _("Let the alt text of “{id}” say what is drawn; the caption is read out as well.").format(id=figure.id)
        yield text, "alt", alt
    if len(alt) > _ALT_LETTERS:
        text = plural(
            "Shorten the alt text of “{id}”: it has {count} character, and {most} is the most.",
            "Shorten the alt text of “{id}”: it has {count} characters, and {most} is the most.",
            len(alt),
            id=figure.id,
            most=_ALT_LETTERS,
        )
        yield text, "alt", ""


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W|_", "", one).casefold() == re.sub(r"\W|_", "", other).casefold()


def tables(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield tables that are too wide to read, and columns without a header. The corner above row names may be empty."""
    del language
    for table in chapter.tables:
        columns = len(table.header)
        if columns > _COLUMNS:
            text = plural(
                "Cut this table of {count} column down, or make it a list; {most} columns is the most.",
                "Cut this table of {count} columns down, or make it a list; {most} columns is the most.",
                columns,
                most=_COLUMNS,
            )
            yield Finding(table.line, text)
        bare = [number for number, cell in enumerate(table.header, 1) if not cell.text.strip()]
        if bare and bare != [1]:
            named = ", ".join(str(number) for number in bare)
            text = _("Write a header for each column of this table; column {named} has none.").format(named=named)
            yield Finding(table.line, text)


RULES = (
    Rule(
        "PL15",
        "error",
        "A drawing has a caption, and an alt text of its own that says what it shows, in 250 characters at most.",
        language=figures,
    ),
    Rule("PL15", "error", "A table has a header for each column, and 4 columns at most.", chapter=tables),
)
