# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the size and order of what stands on a page: paragraphs, sections, lists, headings, summaries."""

from __future__ import annotations

from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.language_words import pattern
from reader.check.passages import Passage
from reader.check.rule import Finding, Rule
from reader.check.sentences import count_words, words_in
from reader.i18n import _, plural

_PARAGRAPH_WORDS = 90
_SECTION_WORDS = 250
_LIST_ITEMS = 7
_ITEM_WORDS = 25
_HEADING_WORDS = 9
_LONG_WORD = 5
"""Letters; an abbreviation has fewer."""


def headings(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield headings that say nothing, are long, shout, or stand twice in the chapter. Titles of boxes are none."""
    empty = pattern(language.words.empty_headings if language.words else ())
    seen: dict[str, int] = {}
    for passage in (*chapter.opening[:1], *(each for section in chapter.sections for each in section.passages)):
        if passage.box or passage.kind not in ("title", "heading", "subheading"):
            continue
        title = passage.text.strip(" .:!?…")
        words = count_words(title)
        if empty.fullmatch(title):
            text = _("Say in this heading what follows; “{title}” fits any text.").format(title=title)
            yield Finding(passage.line, text, title, "error")
        elif title.isupper() and any(len(word) > _LONG_WORD for word in words_in(title)):
            text = _("Write “{title}” in small letters: all capitals are hard to read.").format(title=title)
            yield Finding(passage.line, text, title)
        if words > _HEADING_WORDS:
            text = plural(
                "Shorten this heading of {count} word; {most} is the most.",
                "Shorten this heading of {count} words; {most} is the most.",
                words,
                most=_HEADING_WORDS,
            )
            yield Finding(passage.line, text, title)
        yield from _twice(passage, title, seen)


def _twice(passage: Passage, title: str, seen: dict[str, int]) -> Iterator[Finding]:
    """Yield a section's heading that another section of the chapter has."""
    if passage.kind == "heading" and title:
        first = seen.setdefault(title.casefold(), passage.line)
        if first != passage.line:
            text = _("Give this section a heading of its own: “{title}” already stands in line {line}.")
            yield Finding(passage.line, text.format(title=title, line=first), title)


def chunks(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield paragraphs, sections, lists and items that are too long. What is only said on the phone is not counted."""
    del language
    for section in chapter.sections:
        shown = [passage for passage in section.passages if passage.kind != "say"]
        words = sum(count_words(passage.text) for passage in shown if passage.kind != "heading")
        if words > _SECTION_WORDS:
            text = plural(
                "Split this section of {count} word in two; {most} is the most.",
                "Split this section of {count} words in two; {most} is the most.",
                words,
                most=_SECTION_WORDS,
            )
            yield Finding(section.line, text, section.title)
        for passage in shown:
            yield from _long(passage)
    for found in chapter.lists:
        if len(found.items) > _LIST_ITEMS:
            text = plural(
                "Split this list of {count} item, or group them; {most} is the most.",
                "Split this list of {count} items, or group them; {most} is the most.",
                len(found.items),
                most=_LIST_ITEMS,
            )
            yield Finding(found.line, text)


def _long(passage: Passage) -> Iterator[Finding]:
    """Yield a paragraph or an item of a list that is too long."""
    words = count_words(passage.text)
    if passage.kind == "paragraph" and words > _PARAGRAPH_WORDS:
        text = plural(
            "Split this paragraph of {count} word; {most} is the most.",
            "Split this paragraph of {count} words; {most} is the most.",
            words,
            most=_PARAGRAPH_WORDS,
        )
        yield Finding(passage.line, text)
    if passage.kind == "item" and words > _ITEM_WORDS:
        text = plural(
            "Shorten this item of {count} word; {most} is the most.",
            "Shorten this item of {count} words; {most} is the most.",
            words,
            most=_ITEM_WORDS,
        )
        yield Finding(passage.line, text)


RULES = (
    Rule(
        "PL12",
        "warning",
        "A heading says what follows (“Overview”, “More” and their like are errors), in 9 words at most, not in "
        "capitals, and stands once in its chapter.",
        chapter=headings,
    ),
    Rule(
        "PL13",
        "warning",
        "Text comes in small pieces: at most 90 words a paragraph, 250 a section, 7 items a list, 25 words an item.",
        chapter=chunks,
    ),
)
