# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about what stays from one edition to the next: bookmarks, phone numbers such as 9.2, QR codes hang on it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.check.given_numbers import numbers_of
from reader.check.guide_text import GuideText, LanguageText
from reader.check.rule import Finding, Rule
from reader.content.edition import Edition
from reader.content.model import Chapter, ChapterHead
from reader.content.source_files import NUMBERS_FILE
from reader.i18n import _

STABLE_NUMBERS = "PL26"


def addresses(language: LanguageText) -> Iterator[Finding]:
    """Yield chapters, sections, terms and questions of the edition before that are gone or have another number."""
    before = language.previous
    if before is None:
        return
    now = {chapter.id: chapter for chapter in language.edition.chapters}
    numbers = {chapter.number: chapter.id for chapter in now.values()}
    for head in before.head.chapters:
        path = f"{language.language}/chapters/{head.id}.md"
        if head.id in now:
            yield from _chapter(path, head, now[head.id], language)
        else:
            text = _(
                "Bring the chapter “{id}” back, or keep a page there that leads on: people have its address."
            ).format(id=head.id)
            yield Finding(0, text, path=path)
        taker = numbers.get(head.number, head.id)
        if taker != head.id:
            text = _("Give “{taker}” a new number: {number} belonged to “{id}” in the edition before.").format(
                taker=taker, number=head.number, id=head.id
            )
            taken = f"{language.language}/chapters/{taker}.md"
            yield Finding(_number_line(taker, language), text, f"number: {head.number}", path=taken)
    yield from _words(before, language)


def _chapter(path: str, head: ChapterHead, now: Chapter, language: LanguageText) -> Iterator[Finding]:
    """Yield what changed in a chapter that is still there."""
    if now.number != head.number:
        text = _("Give this chapter its number {number} back: people have written it down.").format(number=head.number)
        yield Finding(_number_line(now.id, language), text, f"number: {now.number}", path=path)
    chapter = next((each for each in language.chapters if each.id == now.id), None)
    lines = {section.id: section.line for section in chapter.sections} if chapter else {}
    sections = {section.id: section for section in now.sections}
    for section in head.sections:
        place = f"{head.number}.{section.number}"
        kept = sections.get(section.id)
        if kept is None:
            text = _("Keep a section with the id “{id}” ({place}, “{title}”): people have its address.").format(
                id=section.id, place=place, title=section.title
            )
            yield Finding(0, text, path=path)
        elif kept.number != section.number:
            text = _("Give the section “{id}” its number {number} back: people know it as {place}.").format(
                id=section.id, number=section.number, place=place
            )
            yield Finding(lines.get(section.id, 0), text, kept.title, path=path)


def _words(before: Edition, language: LanguageText) -> Iterator[Finding]:
    """Yield terms and questions that are gone."""
    terms = {term.id for term in language.edition.glossary.terms}
    for term in before.glossary().terms:
        if term.id not in terms:
            text = _("Keep the term “{id}”: it was in the edition before, and links lead to it.").format(id=term.id)
            yield Finding(0, text, path=language.glossary_path)
    questions = {question.id for group in language.edition.questions for question in group.questions}
    for group in before.questions():
        for question in group.questions:
            if question.id not in questions:
                text = _("Keep the question “{id}” (“{text}”): people have put it on their lists.").format(
                    id=question.id, text=question.text
                )
                yield Finding(0, text, path=language.questions_path)


def _number_line(chapter: str, language: LanguageText) -> int:
    return next((each.line_of("number") for each in language.chapters if each.id == chapter), 0)


def given_numbers(guide: GuideText) -> Iterator[Finding]:
    """Yield numbers of numbers.yaml that name another place now, places with another number, and what is not in it."""
    given = guide.numbers
    if given is None:
        return
    yield from (Finding(line, text, path=NUMBERS_FILE) for line, text in given.faults)
    before = {place: number for number, place in given.places.items()}
    unwritten: set[str] = set()
    for language in guide.languages.values():
        for number, place in numbers_of(language.edition.chapters).items():
            path, line = _where(place, language)
            first = given.places.get(number, place)
            if before.get(place, number) != number:
                text = _("Give “{place}” its number {number} back: people have written it down.")
                text = text.format(place=place, number=before[place])
                yield Finding(line, text, path=path)
            elif first != place:
                text = _("Give “{place}” a new number: {number} was given to “{first}” and stays its own.").format(
                    place=place, number=number, first=first
                )
                yield Finding(line, text, path=path)
            elif place not in before:
                unwritten.add(place)
    if unwritten:
        text = _("Run “python main.py numbers” before the guide goes out. New numbers: {count}, as that of “{first}”.")
        text = text.format(count=len(unwritten), first=min(unwritten))
        yield Finding(0, text, level="warning", path=NUMBERS_FILE)


def _where(place: str, language: LanguageText) -> tuple[str, int]:
    """Return the file and line in which a chapter or section has its number."""
    name, _, part = place.partition("#")
    chapter = next((each for each in language.chapters if each.id == name), None)
    lines = {section.id: section.line for section in chapter.sections} if chapter else {}
    return f"{language.language}/chapters/{name}.md", lines.get(part, _number_line(name, language))


RULES = (
    Rule(
        "PL25",
        "error",
        "With `--since EDITION.json`: the ids and numbers of chapters and sections, the ids of terms and the ids of "
        "questions are what they were in that edition.",
        language=addresses,
    ),
    Rule(
        STABLE_NUMBERS,
        "error",
        "Where a guide has a numbers.yaml: every number in it names the place it was given to, and every place has the "
        "number it was given. A number that is not in the file yet is a warning.",
        guide=given_numbers,
        why="People read a number off their paper on the phone; it must lead to the same words in every edition.",
    ),
)
