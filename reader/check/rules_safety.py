# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules that keep a reader safe: emergency numbers, calls for help, medicines."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.language_words import LanguageWords, pattern
from reader.check.rule import Finding, Rule
from reader.check.sentences import NUMBER, sentences_in
from reader.content.edition import EMERGENCY
from reader.i18n import _

_ALWAYS = re.compile(r"(?<![\w.,-])9-?1-?1(?![\w-]|[.,]\d)")
_CALLED = r"(?:\s+(?:the|le|au))?(?:\s+(?:number|numéro))?\s+((?<=le |au )1[578]|112|999|000|111)(?![\w-]|[.,]\d)"


def emergency_numbers(language: LanguageText) -> Iterator[Finding]:
    """Yield emergency numbers that are written as digits; guides are read in many countries."""
    calls = pattern(language.words.call_verbs if language.words else ())
    called = re.compile(calls.pattern + _CALLED, re.I)
    for path, passage in language.passages():
        for match in (*_ALWAYS.finditer(passage.text), *called.finditer(passage.text)):
            number = match[match.lastindex or 0]
            text = _("Write {sign} instead of “{number}”: each place then shows its own number.")
            text = text.format(sign=EMERGENCY, number=number)
            yield Finding(passage.line_at(match.start()), text, number, path=path)


def medicines(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield doses, and advice to start, stop or change a medicine, whose passage does not send the reader to the team.

    Questions for the team, and headings, are left out.
    """
    words = language.words or LanguageWords()
    advice = _advice(words.advice, words.medicine_verbs, words.medicines, words.not_between)
    for passage in chapter.passages():
        if passage.box == "ask" or passage.kind in ("title", "heading", "subheading"):
            continue
        if pattern(words.team).search(passage.text):
            continue
        for sentence in sentences_in(passage.text):
            for match in (_dose(sentence.text, words), advice.search(sentence.text)):
                if match:
                    text = _("Send the reader to the team beside “{words}”, or leave it out: “ask your team”.")
                    line = passage.line_at(sentence.start + match.start())
                    yield Finding(line, text.format(words=match[0]), match[0])


def _dose(sentence: str, words: LanguageWords) -> re.Match[str] | None:
    """Return the first amount of a medicine. In food, or in a test's result, milligrams are none."""
    unit = pattern(words.doses).pattern.removeprefix(r"(?<![\w-])")
    match = re.search(rf"{NUMBER}\s?{unit}(?!\s?/)", sentence)
    return None if match and pattern(words.not_doses).search(sentence) else match


@functools.cache
def _advice(
    before: tuple[str, ...], verbs: tuple[str, ...], medicines: tuple[str, ...], parting: tuple[str, ...]
) -> re.Pattern[str]:
    """Return what finds “stop your tablets” where it speaks to the reader: first in a clause, or behind “you can”."""
    verb, medicine = pattern(verbs).pattern, pattern(medicines).pattern
    start = rf"(?:^|[:;–]\s+|{pattern(before).pattern}\s*)(?:n['’])?"
    also = rf"(?:\s+(?:or|and|ou|et)\s+{verb})?"
    between = rf"(?:(?!{pattern(parting).pattern})[\w’'-]+\s+){{0,3}}?"
    return re.compile(rf"{start}{verb}{also}\s+{between}(?:[dl]['’])?{medicine}", re.I)


RULES = (
    Rule(
        "PL17",
        "error",
        "No dose, and no advice to start, stop or change a medicine, without “ask your team”.",
        chapter=medicines,
        needs_words=True,
    ),
    Rule(
        "PL18",
        "error",
        "No emergency number is written as digits; {emergency_number} stands for it.",
        language=emergency_numbers,
    ),
)
