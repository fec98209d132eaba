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
from reader.i18n import _

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
        text = _("Give this chapter the number {number}, as in “{name}”.").format(number=model.front.number, name=name)
        yield Finding(chapter.line_of("number"), text, f"number: {chapter.front.number}")
    if chapter.front.urgent != model.front.urgent:
        wanted_line = f"urgent: {str(model.front.urgent).lower()}"
        text = _("Write “{line}”, as in “{name}”.").format(line=wanted_line, name=name)
        yield Finding(chapter.line_of("urgent"), text)
    for section in chapter.sections:
        if section.id not in wanted:
            text = _("“{name}” has no section “{id}”; use its ids.").format(name=name, id=section.id)
            yield Finding(section.line, text, section.id)
    for missing in (each for each in wanted if each not in ids):
        yield Finding(1, _("Translate the section “{id}”, which “{name}” has.").format(id=missing, name=name))
    if sorted(ids) == sorted(wanted) and ids != wanted:
        text = _("Put the sections in the order of “{name}”: {order}.").format(name=name, order=", ".join(wanted))
        yield Finding(1, text)
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
            text = _("Let this section have as many “{kind}” boxes as in “{name}”: {wanted}, not {found}.")
            text = text.format(kind=kind, name=name, wanted=counts[0], found=counts[1])
            yield Finding(section.line, text, section.title)
    shown = [{figure.id for figure in each.figures if figure.section == section.id} for each in (model, chapter)]
    put = _("Put the drawing “{key}” into this section, where “{name}” has it.")
    take = _("Take the drawing “{key}” out of this section; “{name}” has none there.")
    yield from _difference(section, (shown[0], shown[1]), name, put, take)
    cited = [{key for passage in each.passages for key in passage.sources} for each in (wanted, section)]
    put = _("Put the source “{key}” into this section, where “{name}” has it.")
    take = _("Take the source “{key}” out of this section; “{name}” has none there.")
    yield from _difference(section, (cited[0], cited[1]), name, put, take)
    yield from _numbers(wanted, section, model, chapter, letters)


def _difference(
    section: SectionText, keys: tuple[set[str], set[str]], name: str, put: str, take: str
) -> Iterator[Finding]:
    """Yield what to `put` into a section and what to `take` out of it: two sentences with `{key}` and `{name}`."""
    wanted, found = keys
    for key in sorted(wanted - found):
        yield Finding(section.line, put.format(key=key, name=name), section.title)
    for key in sorted(found - wanted):
        yield Finding(section.line, take.format(key=key, name=name), section.title)


def _numbers(
    wanted: SectionText, section: SectionText, model: ChapterText, chapter: ChapterText, letters: Letters
) -> Iterator[Finding]:
    """Yield numbers that only one of two sections has. A number in letters may stand for one in digits."""
    own, told = _digits(section.passages, chapter.language), _digits(wanted.passages, model.language)
    for number in sorted(set(told) - set(own) - _letters(section.passages, letters[1])):
        text = _("“{number}” stands in this section of “{name}”; check the numbers here.")
        text = text.format(number=told[number][0], name=model.language)
        yield Finding(section.line, text, section.title)
    for number in sorted(set(own) - set(told) - _letters(wanted.passages, letters[0])):
        text = _("Check “{number}”: this section of “{name}” does not have it.")
        text = text.format(number=own[number][0], name=model.language)
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
            text = _("Look at this text again: “{date}” is {ours} here and {theirs} in “{name}”.")
            text = text.format(date=name, ours=ours, theirs=theirs, name=model.language)
            yield Finding(chapter.line_of(name), text, ours, "warning")


def _entries(first: LanguageText, other: LanguageText) -> Iterator[Finding]:
    """Yield terms, questions and drawings whose words a further language lacks, or has alone."""
    kinds = (
        (
            _("Translate the term “{key}”, which “{name}” has."),
            _("“{name}” has no term “{key}”; give this one the id it has there, or add it there."),
            other.glossary_path,
            _term_lines(first),
            _term_lines(other),
        ),
        (
            _("Translate the question “{key}”, which “{name}” has."),
            _("“{name}” has no question “{key}”; give this one the id it has there, or add it there."),
            other.questions_path,
            _question_lines(first),
            _question_lines(other),
        ),
    )
    for lacking, alone, path, wanted, found in kinds:
        for key in (key for key in wanted if key not in found):
            yield Finding(0, lacking.format(key=key, name=first.language), level="warning", path=path)
        for key in (key for key in found if key not in wanted):
            yield Finding(found[key], alone.format(key=key, name=first.language), key, "warning", path)
    used = {figure.id for chapter in other.chapters for figure in chapter.figures}
    for key in (key for key in first.figures if key in used and key not in other.figures):
        text = _("Write the caption, alt text and labels of “{key}” in “{name}” too.")
        text = text.format(key=key, name=other.language)
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
