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
            yield Finding(passage.line, f"Say in this heading what follows; “{title}” fits any text.", title, "error")
        elif title.isupper() and any(len(word) > _LONG_WORD for word in words_in(title)):
            yield Finding(passage.line, f"Write “{title}” in small letters: all capitals are hard to read.", title)
        if words > _HEADING_WORDS:
            yield Finding(passage.line, f"Shorten this heading of {words} words; {_HEADING_WORDS} is the most.", title)
        yield from _twice(passage, title, seen)


def _twice(passage: Passage, title: str, seen: dict[str, int]) -> Iterator[Finding]:
    """Yield a section's heading that another section of the chapter has."""
    if passage.kind == "heading" and title:
        first = seen.setdefault(title.casefold(), passage.line)
        if first != passage.line:
            text = f"Give this section a heading of its own: “{title}” already stands in line {first}."
            yield Finding(passage.line, text, title)


def chunks(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield paragraphs, sections, lists and items that are too long. What is only said on the phone is not counted."""
    del language
    for section in chapter.sections:
        shown = [passage for passage in section.passages if passage.kind != "say"]
        words = sum(count_words(passage.text) for passage in shown if passage.kind != "heading")
        if words > _SECTION_WORDS:
            text = f"Split this section of {words} words in two; {_SECTION_WORDS} is the most."
            yield Finding(section.line, text, section.title)
        for passage in shown:
            words = count_words(passage.text)
            if passage.kind == "paragraph" and words > _PARAGRAPH_WORDS:
                yield Finding(passage.line, f"Split this paragraph of {words} words; {_PARAGRAPH_WORDS} is the most.")
            if passage.kind == "item" and words > _ITEM_WORDS:
                yield Finding(passage.line, f"Shorten this item of {words} words; {_ITEM_WORDS} is the most.")
    for found in chapter.lists:
        if len(found.items) > _LIST_ITEMS:
            text = f"Split this list of {len(found.items)} items, or group them; {_LIST_ITEMS} is the most."
            yield Finding(found.line, text)


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
