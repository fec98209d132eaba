# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about numbers: how chances are told, and that each number of a study has its source."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.language_words import LanguageWords, pattern
from reader.check.passages import SectionText
from reader.check.rule import Finding, Rule
from reader.check.sentences import NUMBER, Sentence, sentences_in
from reader.i18n import _

_ROUND = frozenset((100, 1000, 10_000))
"""1 in so many is told in the count that numbers beside it use."""
_COUNTS = frozenset((5, 10, 20, 50, 100, 200, 500, 1000, 10_000))
"""What a chance is counted in; others, such as 22 of 25, tell how many people a study had."""
_DIGITS = r"\d{1,3}(?:[\u202f\u00a0,]\d{3}){1,5}|\d{1,9}"


@dataclasses.dataclass(frozen=True, slots=True)
class Chance:
    """“x in n” in a text."""

    start: int
    text: str
    count: int
    of: int


def frequencies(language: LanguageText) -> Iterator[Finding]:
    """Yield chances that are hard to compare: percents alone, 1 in N, one risk as a multiple of another."""
    words = language.words or LanguageWords()
    joined = next(iter(words.in_words), "in")
    percent = re.compile(rf"{NUMBER}\s?(?:%|{pattern(words.percent).pattern})", re.I)
    for path, passage in language.passages():
        found = chances(passage.text, words)
        for sentence in sentences_in(passage.text):
            for match in () if chances(sentence.text, words) else percent.finditer(sentence.text):
                text = _("Write “{words}” as a number of people, such as “{example}”.")
                text = text.format(words=match[0], example=f"8 {joined} 100")
                yield Finding(passage.line_at(sentence.start + match.start()), text, match[0], path=path)
        for chance in found:
            if chance.count == 1 and chance.of not in _ROUND:
                text = _("Write “{words}” with more people: “{easy}” is easier to grasp than “{hard}”.")
                text = text.format(words=chance.text, easy=f"2 {joined} 10", hard=f"1 {joined} 5")
                yield Finding(passage.line_at(chance.start), text, chance.text, "warning", path)
        for match in pattern(words.relative_risk).finditer(passage.text):
            text = _("Say how many people it is with and without, instead of “{words}”.").format(words=match[0])
            yield Finding(passage.line_at(match.start()), text, match[0], path=path)
    for chapter in language.chapters:
        for section in chapter.sections:
            yield from _mixed(section, chapter.path, words)


def bare_words(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield `rare`, `common` and the like about a risk in a passage that holds no number."""
    words = language.words or LanguageWords()
    often, risk = pattern(words.frequency).pattern, pattern(words.risks).pattern
    told = re.compile(rf"(?P<a>{often})\s+(?:[\w’-]+\s+)?{risk}|{risk}(?:\s+[\w’-]+){{0,4}}?\s+(?P<b>{often})", re.I)
    joined = next(iter(words.in_words), "in")
    for passage in chapter.passages():
        if passage.box == "ask" or _has_number(passage.text, words):
            continue
        for sentence in sentences_in(passage.text):
            match = None if sentence.text.endswith("?") else told.search(sentence.text)
            if match:
                word = match["a"] or match["b"]
                text = _("Say how many people instead of “{words}”, such as “{example}”, or that it may happen.")
                text = text.format(words=word, example=f"5 {joined} 100")
                yield Finding(passage.line_at(sentence.start + match.start()), text, word)


def unsourced(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield numbers about people in sections that name no source. What is only said, or asked, needs none."""
    words = language.words or LanguageWords()
    for section in chapter.sections:
        if any(passage.sources for passage in section.passages):
            continue
        for passage in section.passages:
            if passage.kind in ("say", "heading", "subheading") or passage.box in ("say", "ask"):
                continue
            for sentence in sentences_in(passage.text):
                claim = _claim(sentence, words)
                if claim:
                    text = _("Name the source of “{words}”: [@key] behind the sentence, with the key in sources.yaml.")
                    text = text.format(words=claim)
                    yield Finding(passage.line_at(sentence.start + sentence.text.find(claim)), text, claim)


def chances(text: str, words: LanguageWords) -> list[Chance]:
    """Return the chances told in a text, in reading order."""
    found = []
    for match in _chance_pattern(words.in_words, tuple(words.number_words), words.time_units).finditer(text):
        count, of = (_value(match[name], words) for name in ("count", "of"))
        if count <= of > 1:
            found.append(Chance(match.start(), match[0], count, of))
    return found


@functools.cache
def _chance_pattern(joined: tuple[str, ...], numbers: tuple[str, ...], units: tuple[str, ...]) -> re.Pattern[str]:
    number = rf"{_DIGITS}|{pattern(numbers).pattern}"
    return re.compile(
        rf"(?<![\w.,/-])(?P<count>{number})\s+{pattern(joined).pattern}\s+(?P<of>{number})(?![\w/-]|[.,]\d)"
        rf"(?!\s+{pattern(units).pattern})",
        re.I,
    )


def _value(found: str, words: LanguageWords) -> int:
    digits = found if found[0].isdigit() else words.number_words[" ".join(found.casefold().split())]
    return int(re.sub(r"\D", "", digits))


def _mixed(section: SectionText, path: str, words: LanguageWords) -> Iterator[Finding]:
    """Yield the first chance of a section that is counted in another number than those before it."""
    first: Chance | None = None
    for passage in section.passages:
        for chance in chances(passage.text, words):
            if chance.of not in _COUNTS:
                continue
            first = first or chance
            if chance.of != first.of:
                text = _("Count “{words}” in {number} too, like “{first}” in the same section.")
                text = text.format(words=chance.text, number=first.of, first=first.text)
                yield Finding(passage.line_at(chance.start), text, chance.text, path=path)
                return


def _has_number(text: str, words: LanguageWords) -> bool:
    """Return whether a text has a number from 2 on, or any in digits."""
    several = tuple(word for word, digits in words.number_words.items() if digits != "1")
    return bool(re.search(r"\d", text) or pattern(several).search(text))


def _claim(sentence: Sentence, words: LanguageWords) -> str:
    """Return the number of a sentence that a study must have found: a chance, a percent, so many people."""
    for chance in chances(sentence.text, words):
        if chance.of in _COUNTS:
            return chance.text
    people = pattern(words.people).pattern
    several = re.search(
        rf"(?<![\w.,/-])(?:{NUMBER}\s?(?:%|{pattern(words.percent).pattern})|(?:{_DIGITS})\s+{people})",
        sentence.text,
        re.I,
    )
    return several[0] if several else ""


RULES = (
    Rule(
        "PL06",
        "error",
        "Chances are people out of 10 or 100, the same in a section; no percent alone, 1 in N, “twice as likely”.",
        language=frequencies,
        needs_words=True,
    ),
    Rule(
        "PL07",
        "warning",
        "A risk has a number, not only a word such as rare or common.",
        chapter=bare_words,
        needs_words=True,
    ),
    Rule(
        "PL11",
        "error",
        "A section that tells a number about people names its source.",
        chapter=unsourced,
        needs_words=True,
    ),
)
