# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what a reader has kept as Markdown, to read, print or send: questions first, then marks chapter by chapter.

Whatever somebody wrote is text and never markup. Passages that the guide no longer has are there too, and say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from reader.content.address import HOME, Address, parse_address
from reader.content.dates import spoken_date
from reader.content.edition import EditionHead
from reader.content.model import Chapter, ChapterHead
from reader.content.quote import find_quote, readable_text, squeeze
from reader.errors import AddressError
from reader.i18n import _, own_name
from reader.userdata.made_in import Fate, MadeIn
from reader.userdata.marks import Mark, Standing, colour_name, standing
from reader.userdata.my_questions import MyQuestion

ChapterOf = Callable[[str], Chapter | None]
"""Gives a chapter by its id; None when the guide has no such chapter."""
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&$#])")
_LINE_MARKUP = re.compile(r"^(\d*)([+=.)-])")
"""What means something at the start of a line only: an item, a rule, an underline."""
_NOWHERE = 1_000_000
"""Comes after every section and every place in one."""


def to_markdown(
    marks: Sequence[Mark],
    questions: Sequence[MyQuestion],
    head: EditionHead,
    chapter_of: ChapterOf,
    day: date,
    *,
    made: MadeIn | None = None,
) -> str:
    """Return questions and marks as Markdown; `head` gives the titles, in its order, and `chapter_of` today's text.

    `made` looks up what was kept in another language.
    """
    lines = [f"# {_text(_('My notes'))}", "", _about(head, day)]
    lines += _question_lines(questions)
    chapters = {chapter.id: chapter for chapter in head.chapters}
    placed: dict[str, list[tuple[str, Mark]]] = {chapter: [] for chapter in chapters}
    others: list[Mark] = []
    for mark in marks:
        address = _address(mark)
        if address.guide == head.guide and address.id in chapters:
            placed[address.id].append((address.section, mark))
        else:
            others.append(mark)
    for chapter, its in placed.items():
        lines += _chapter_lines(chapters[chapter], its, chapter_of(chapter), head.language, made) if its else ()
    lines += ["", f"## {_text(_('Elsewhere'))}"] if others else []
    for mark in others:
        is_gone = _address(mark).guide == head.guide
        lines += ["", f"### {_text(mark.title)}", *_mark_lines(mark, Standing.GONE if is_gone else Standing.FOUND)]
    return "\n".join(lines) + "\n"


def _about(head: EditionHead, day: date) -> str:
    words = _("Kept with Lamplight while reading “{title}”, edition {edition}. Written out on {day}.")
    return _text(words.format(title=head.title, edition=head.edition, day=spoken_date(day.isoformat())))


def _question_lines(questions: Sequence[MyQuestion]) -> Iterator[str]:
    if questions:
        yield from ("", f"## {_text(_('My questions'))}", "")
    for question in questions:
        yield f"- [{'x' if question.is_done else ' '}] {_text(question.text)}"
        if question.answer:
            yield from ("", *(f"  {line}".rstrip() for line in _paragraphs(question.answer)), "")


def _chapter_lines(
    head: ChapterHead, placed: list[tuple[str, Mark]], text: Chapter | None, language: str, made: MadeIn | None
) -> Iterator[str]:
    """Yield a chapter's marks, section by section; what stands above the first section comes first."""
    yield from ("", f"## {head.number}. {_text(head.title)}")
    titles = {section.id: f"{head.number}.{section.number} {_text(section.title)}" for section in head.sections}
    order = ["", *titles]

    def place(pair: tuple[str, Mark]) -> tuple[int, int, int]:
        section, mark = pair
        return (order.index(section) if section in order else _NOWHERE, *_place(mark, text))

    last = ""
    for section, mark in sorted(placed, key=place):
        title = titles.get(section, _text(mark.title) if section else "")
        if title and title != last:
            yield from ("", f"### {title}")
        last = title
        fate = made.look_up(mark.quote, mark.language) if made else Fate("", standing(mark.quote, text))
        yield from _mark_lines(mark, fate.standing, fate.language if fate.language != language else "")


def _place(mark: Mark, chapter: Chapter | None) -> tuple[int, int]:
    """Return where in its section a mark stands, and its id; a mark of the whole section comes first."""
    section_id = mark.quote.address.partition("#")[2]
    section = next((each for each in chapter.sections if each.id == section_id), None) if chapter else None
    if section is None or not mark.quote.text:
        return (-1, mark.id)
    found = find_quote(squeeze(readable_text(section.title, section.blocks)), mark.quote)
    return (found[0] if found else _NOWHERE, mark.id)


def _mark_lines(mark: Mark, stands: Standing, language: str = "") -> Iterator[str]:
    kinds = {"bookmark": _("Bookmark"), "highlight": _("Highlight"), "note": _("Note")}
    facts = [kinds[mark.kind], colour_name(mark.colour) if mark.colour else "", spoken_date(mark.day)]
    facts.append(_("edition {edition}").format(edition=mark.edition) if mark.edition else "")
    facts.append(own_name(language) if language else "")
    yield from ("", f"**{_text(' · '.join(fact for fact in facts if fact))}**")
    if stands is Standing.CHANGED:
        yield from ("", f"*{_text(_('The text has changed since then. This is what it said:'))}*")
    elif stands is Standing.GONE:
        yield from ("", f"*{_text(_('This place is no longer in the guide.'))}*")
    if mark.quote.text:
        yield from ("", f"> {_text(mark.quote.text)}")
    if mark.note:
        yield from ("", *_paragraphs(mark.note))


def _address(mark: Mark) -> Address:
    """Return where a mark is; HOME when its address cannot be read, so that it is listed all the same."""
    try:
        return parse_address(mark.quote.address)
    except AddressError:
        return HOME


def _text(words: str) -> str:
    """Return words on one line as Markdown that shows exactly them."""
    line = _MARKUP.sub(r"\\\1", " ".join(words.split()))
    return _LINE_MARKUP.sub(r"\1\\\2", line)


def _paragraphs(writing: str) -> Iterator[str]:
    """Yield the lines of something written as paragraphs; a single line end stays one."""
    lines = [_text(line) for line in writing.strip().splitlines()]
    for line, following in pairwise([*lines, ""]):
        yield f"{line}\\" if line and following else line
