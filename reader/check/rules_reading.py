# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about how hard the sentences are to read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.language_words import pattern
from reader.check.readability import READ, measure, measure_passages
from reader.check.rule import Finding, Level, Rule
from reader.check.sentences import sentences_in
from reader.i18n import _, plural

_GRADES: dict[str, tuple[float, float]] = {"en": (7, 8), "fr": (60, 50)}
"""From which adjusted grade a chapter is told, and from which it is an error. French counts ease: less is harder."""
_SECTION_SENTENCES = 8
"""Fewer say nothing about a section's grade."""
_PASSIVE_SHARE = 0.10
_MEAN_WORDS = {"en": 15, "fr": 17}
_MOST_WORDS = {"en": 25, "fr": 28}
_BETWEEN = {
    "en": r"(?:\s+(?:not|never|also|often|then|usually|always|sometimes|being|been|\w+ly))*",
    "fr": r"(?:\s+(?:pas|jamais|aussi|souvent|alors|parfois|toujours|déjà|bien|été|\w+ment))*",
}
_REGULAR = {"en": re.compile(r"\w+ed", re.I), "fr": re.compile(r"\w{2,}(?:é|ée|és|ées)", re.I)}
_PRONOUN = 12
"""Characters before a verb in which its pronoun stands."""
_REFLEXIVE = re.compile(r"(?:\b(?:se|me|te|nous|vous)\s+|\b[smt]['’])$", re.I)


def sentence_length(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield each sentence that is too long, and the chapter when its sentences are too long on average."""
    most, mean = _MOST_WORDS[language.language], _MEAN_WORDS[language.language]
    for passage in chapter.passages():
        for sentence in sentences_in(passage.text) if passage.kind in READ else ():
            if sentence.words > most:
                text = plural(
                    "Cut this sentence of {count} word in two; the most is {most}: “{start}”",
                    "Cut this sentence of {count} words in two; the most is {most}: “{start}”",
                    sentence.words,
                    most=most,
                    start=_start(sentence.text),
                )
                yield Finding(passage.line_at(sentence.start), text, " ".join(sentence.text.split()[:6]), "error")
    measures = measure_passages(chapter.passages(), language.language)
    if measures.mean_sentence > mean:
        text = _("Write shorter sentences: they have {mean:.1f} words on average, and {most} is the most.")
        yield Finding(1, text.format(mean=measures.mean_sentence, most=mean))


def grade(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield the chapter when it is too hard to read, or else its sections that are."""
    most, error = _GRADES[language.language]
    found = measure_passages(chapter.passages(), language.language, language.matcher)
    if found.words and _harder(language, found.adjusted_grade, most):
        level: Level = "error" if _harder(language, found.adjusted_grade, error) else "warning"
        text = _hard_chapter(language, found.adjusted_grade, most)
        yield Finding(1, f"{text} {_hardest(chapter, language)}", level=level)
        return
    for section in chapter.sections:
        found = measure_passages(section.passages, language.language, language.matcher)
        if found.sentences >= _SECTION_SENTENCES and _harder(language, found.adjusted_grade, error):
            yield Finding(section.line, _hard_section(language, found.adjusted_grade, error), section.title)


def _harder(language: LanguageText, grade: float, most: float) -> bool:
    return grade < most if language.language == "fr" else grade > most


def _hard_chapter(language: LanguageText, grade: float, most: float) -> str:
    text = (
        _(
            "Use shorter words and sentences in this chapter: "
            "its reading ease is {grade:.0f}, and {most:.0f} is the least."
        )
        if language.language == "fr"
        else _("Use shorter words and sentences in this chapter: its grade is {grade:.1f}, and {most:.0f} is the most.")
    )
    return text.format(grade=grade, most=most)


def _hard_section(language: LanguageText, grade: float, most: float) -> str:
    text = (
        _(
            "Use shorter words and sentences in this section: "
            "its reading ease is {grade:.0f}, and {most:.0f} is the least."
        )
        if language.language == "fr"
        else _("Use shorter words and sentences in this section: its grade is {grade:.1f}, and {most:.0f} is the most.")
    )
    return text.format(grade=grade, most=most)


def _hardest(chapter: ChapterText, language: LanguageText) -> str:
    """Return a sentence that names the hardest one of the chapter."""
    worst: tuple[float, str, int] = (0.0, "", 0)
    for passage in chapter.passages():
        for sentence in sentences_in(passage.text) if passage.kind in READ else ():
            found = measure([sentence.text], language.language, language.matcher)
            load = found.words + 10 * found.adjusted_syllables / max(1, found.words)
            worst = max(worst, (load, sentence.text, passage.line_at(sentence.start)))
    return _("The hardest sentence is in line {line}: “{start}”").format(line=worst[2], start=_start(worst[1]))


def passives(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield the chapter when too many of its sentences do not say who acts."""
    total = 0
    found: list[tuple[int, str]] = []
    for passage in chapter.passages():
        for sentence in sentences_in(passage.text) if passage.kind in READ else ():
            total += 1
            match = passive(sentence.text, language)
            if match:
                found.append((passage.line_at(sentence.start + match.start()), match[0]))
    if len(found) > max(2, _PASSIVE_SHARE * total):
        shown = "; ".join(_("line {line}: “{words}”").format(line=line, words=words) for line, words in found[:4])
        text = plural(
            "Say who does what: {count} of {total} sentences is passive, and 1 in 10 is the most ({shown}).",
            "Say who does what: {count} of {total} sentences are passive, and 1 in 10 is the most ({shown}).",
            len(found),
            total=total,
            shown=shown,
        )
        yield Finding(1, text)
    yield from _passive_steps(chapter, language)


def _passive_steps(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield each step of a list of instructions that leaves open who is to do it."""
    orders = pattern(language.words.imperatives if language.words else ())
    for listed in chapter.lists:
        starts = [bool(orders.match(item.text)) for item in listed.items]
        if 2 * sum(starts) <= len(starts):
            continue
        for item, is_order in zip(listed.items, starts, strict=True):
            first = next(sentences_in(item.text), None)
            if is_order or first is None:
                continue
            match = passive(first.text, language)
            if match:
                text = _("Say who does it in this list of instructions, instead of “{words}”.").format(words=match[0])
                yield Finding(item.line_at(match.start()), text, match[0], "error")


def passive(sentence: str, language: LanguageText) -> re.Match[str] | None:
    """Return the first passive in a sentence: “is removed”, “a été retirée”; None without one."""
    words = language.words
    if words is None:
        return None
    between = _BETWEEN[language.language]
    for match in re.finditer(rf"{pattern(words.be).pattern}{between}\s+(?P<last>[\w’'-]+)", sentence, re.I):
        last = match["last"]
        regular = _REGULAR[language.language].fullmatch(last) or pattern(words.participles).fullmatch(last)
        reflexive = (
            _REFLEXIVE.search(sentence, max(0, match.start() - _PRONOUN), match.start())
            if language.language == "fr"
            else None
        )
        if regular and not reflexive and not pattern(words.not_passive).fullmatch(last):
            return match
    return None


def _start(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


RULES = (
    Rule(
        "PL01",
        "warning",
        "The text is easy: a grade of 7 at most (above 8 an error), in French an ease of 60 at least (under 50 "
        "an error). Glossary terms count as short words.",
        chapter=grade,
        languages=("en", "fr"),
    ),
    Rule(
        "PL02",
        "warning",
        "Sentences are short: 15 words on average (French 17), none above 25 (French 28; an error).",
        chapter=sentence_length,
        languages=("en", "fr"),
    ),
    Rule(
        "PL03",
        "warning",
        "Sentences say who acts: at most 1 in 10 is passive, and none (an error) among steps to take.",
        chapter=passives,
        languages=("en", "fr"),
        needs_words=True,
    ),
)
