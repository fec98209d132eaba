# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the languages of one guide: what the first says, the others say in the same places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import GuideText, LanguageText
from reader.check.passages import Passage, SectionText
from reader.check.rule import Finding, Rule
from reader.check.sentences import words_in

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_THOUSANDS = {"en": re.compile(r"[,\u00a0\u202f](?=\d{3}(?!\d))"), "fr": re.compile(r"[\u00a0\u202f](?=\d{3}(?!\d))")}
Letters = tuple[dict[str, str], dict[str, str]]
"""The numbers in letters of the first language and of another: `{"two": "2"}`."""
_COUNTED = frozenset({"paragraph", "item", "cell", "subheading"})
"""The kinds of passages whose numbers are compared: what is shown, not what is said."""


def parity(guide: GuideText) -> Iterator[Finding]:
    """Yield where a further language has other sections, boxes, numbers, drawings or sources than the first."""
    first, *others = guide.languages.values()
    models = {chapter.id: chapter for chapter in first.chapters}
    for other in others:
        for chapter in other.chapters:
            model = models.get(chapter.id)
            if model is not None:
                for finding in _chapter(model, chapter, (_number_words(first), _number_words(other))):
                    yield Finding(finding.line, finding.text, finding.words, finding.level, chapter.path)
        yield from _entries(first, other)


def _chapter(model: ChapterText, chapter: ChapterText, letters: Letters) -> Iterator[Finding]:
    name = model.language
    ids, wanted = [section.id for section in chapter.sections], [section.id for section in model.sections]
    if chapter.front.number != model.front.number:
        text = f"Give this chapter the number {model.front.number}, as in “{name}”."
        yield Finding(chapter.line_of("number"), text, f"number: {chapter.front.number}")
    if chapter.front.urgent != model.front.urgent:
        text = f"Write “urgent: {str(model.front.urgent).lower()}”, as in “{name}”."
        yield Finding(chapter.line_of("urgent"), text)
    for section in chapter.sections:
        if section.id not in wanted:
            yield Finding(section.line, f"“{name}” has no section “{section.id}”; use its ids.", section.id)
    for missing in (each for each in wanted if each not in ids):
        yield Finding(1, f"Translate the section “{missing}”, which “{name}” has.")
    if sorted(ids) == sorted(wanted) and ids != wanted:
        yield Finding(1, f"Put the sections in the order of “{name}”: {', '.join(wanted)}.")
    models = {section.id: section for section in model.sections}
    for section in chapter.sections:
        if section.id in models:
            yield from _section(model, models[section.id], chapter, section, letters)
    yield from _review(model, chapter)


def _section(
    model: ChapterText, wanted: SectionText, chapter: ChapterText, section: SectionText, letters: Letters
) -> Iterator[Finding]:
    """Yield how a section differs from the same one in the first language."""
    name = model.language
    for kind in ("urgent", "ask", "gentle"):
        counts = [
            sum(box.kind == kind and box.section == section.id for box in each.boxes) for each in (model, chapter)
        ]
        if counts[0] != counts[1]:
            text = f"Let this section have as many “{kind}” boxes as in “{name}”: {counts[0]}, not {counts[1]}."
            yield Finding(section.line, text, section.title)
    shown = [{figure.id for figure in each.figures if figure.section == section.id} for each in (model, chapter)]
    yield from _difference(section, "drawing", (shown[0], shown[1]), name)
    cited = [{key for passage in each.passages for key in passage.sources} for each in (wanted, section)]
    yield from _difference(section, "source", (cited[0], cited[1]), name)
    yield from _numbers(wanted, section, model, chapter, letters)


def _difference(section: SectionText, what: str, keys: tuple[set[str], set[str]], name: str) -> Iterator[Finding]:
    wanted, found = keys
    for key in sorted(wanted - found):
        yield Finding(section.line, f"Put the {what} “{key}” into this section, where “{name}” has it.", section.title)
    for key in sorted(found - wanted):
        yield Finding(
            section.line, f"Take the {what} “{key}” out of this section; “{name}” has none there.", section.title
        )


def _numbers(
    wanted: SectionText, section: SectionText, model: ChapterText, chapter: ChapterText, letters: Letters
) -> Iterator[Finding]:
    """Yield numbers that only one of two sections has. A number in letters may stand for one in digits."""
    own, told = _digits(section.passages, chapter.language), _digits(wanted.passages, model.language)
    for number in sorted(set(told) - set(own) - _letters(section.passages, letters[1])):
        text = f"“{told[number][0]}” stands in this section of “{model.language}”; check the numbers here."
        yield Finding(section.line, text, section.title)
    for number in sorted(set(own) - set(told) - _letters(wanted.passages, letters[0])):
        text = f"Check “{own[number][0]}”: this section of “{model.language}” does not have it."
        yield Finding(own[number][1], text, own[number][0])


def _number_words(language: LanguageText) -> dict[str, str]:
    return language.words.number_words if language.words else {}


def _digits(passages: Iterable[Passage], language: str) -> dict[float, tuple[str, int]]:
    """Return the numbers of passages, each as it is written first, and the line of that."""
    found: dict[float, tuple[str, int]] = {}
    for passage in passages:
        for match in _NUMBER.finditer(passage.text) if passage.kind in _COUNTED else ():
            plain = _THOUSANDS.get(language, _THOUSANDS["fr"]).sub("", match[0]).replace(",", ".")
            for part in [plain] if plain.count(".") < 2 else plain.split("."):
                found.setdefault(float(part), (match[0], passage.line_at(match.start())))
    return found


def _letters(passages: Iterable[Passage], numbers: dict[str, str]) -> set[float]:
    return {
        float(numbers[word])
        for passage in passages
        for said in words_in(passage.text.casefold())
        for word in re.split(r"[-’']", said)
        if word in numbers
    }


def _review(model: ChapterText, chapter: ChapterText) -> Iterator[Finding]:
    for name in ("reviewed", "written"):
        ours, theirs = str(getattr(chapter.front, name)), str(getattr(model.front, name))
        shorter = min(len(ours), len(theirs))
        if ours and ours[:shorter] < theirs[:shorter]:
            text = f"Look at this text again: “{name}” is {ours} here and {theirs} in “{model.language}”."
            yield Finding(chapter.line_of(name), text, ours, "warning")


def _entries(first: LanguageText, other: LanguageText) -> Iterator[Finding]:
    """Yield terms, questions and drawings whose words a further language lacks, or has alone."""
    kinds = (
        ("term", other.glossary_path, {each.term.id: each.line for each in first.terms}, _term_lines(other)),
        ("question", other.questions_path, _question_lines(first), _question_lines(other)),
    )
    for what, path, wanted, found in kinds:
        for key in (key for key in wanted if key not in found):
            text = f"Translate the {what} “{key}”, which “{first.language}” has."
            yield Finding(0, text, level="warning", path=path)
        for key in (key for key in found if key not in wanted):
            text = f"“{first.language}” has no {what} “{key}”; give this one the id it has there, or add it there."
            yield Finding(found[key], text, key, "warning", path)
    used = {figure.id for chapter in other.chapters for figure in chapter.figures}
    for key in (key for key in first.figures if key in used and key not in other.figures):
        text = f"Write the caption, alt text and labels of “{key}” in “{other.language}” too."
        yield Finding(first.figures[key].line, text, key, path="figures.yaml")


def _term_lines(language: LanguageText) -> dict[str, int]:
    return {found.term.id: found.line for found in language.terms}


def _question_lines(language: LanguageText) -> dict[str, int]:
    return {question.id: question.line for question in language.questions}


RULES = (
    Rule(
        "PL19",
        "error",
        "Every language of a guide has the same sections in the same order, urgent, ask and gentle boxes, numbers, "
        "drawings and sources; terms, questions and dates of review keep up (warnings).",
        guide=parity,
    ),
)
