# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about boxes and what a chapter must hold: something to do, calls for help, a summary, questions, gentleness."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.language_words import LanguageWords, pattern
from reader.check.passages import BoxText, Passage
from reader.check.rule import Finding, Rule
from reader.check.sentences import count_words, sentences_in
from reader.content.edition import EMERGENCY
from reader.content.sentences import EMERGENCY_SIGN
from reader.i18n import _, plural

_SUMMARY_WORDS = 50
_SIGN_WORDS = 3
"""From this many words on that are not about calling, a box is taken to name a sign."""
_HEADS = ("title", "summary", "heading", "subheading")


def something_to_do(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield a chapter that nowhere tells its reader what to do. Questions, and what is only said, do not count."""
    verbs = (language.words or LanguageWords()).imperatives
    if not verbs:
        return
    instruction = re.compile(rf"(?:^|[:;–]\s+){pattern(verbs).pattern}", re.I)
    for passage in chapter.passages():
        if passage.box in ("ask", "say") or passage.kind in _HEADS:
            continue
        if any(instruction.search(sentence.text) for sentence in sentences_in(passage.text)):
            return
    text = _("Tell the reader one thing to do, as an instruction: “Keep a list of your medicines.”")
    yield Finding(chapter.line_of("title"), text, chapter.front.title)


def calls_for_help(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield a chapter of danger signs without an urgent box, and urgent boxes that leave out whom, how fast or when."""
    boxes = [box for box in chapter.boxes if box.kind == "urgent"]
    if chapter.front.urgent and not boxes:
        text = _("Add an urgent box, or take “urgent: true” away: a chapter of danger signs says whom to call.")
        yield Finding(chapter.line_of("urgent"), text)
    for box in boxes:
        yield from _call(box, language.words or LanguageWords())


def summary_and_questions(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield a chapter without a summary, with a long one, or without questions for the team."""
    del language
    words = count_words(chapter.front.summary)
    if not words:
        yield Finding(1, _("Add a summary: the answer first, in at most {most} words.").format(most=_SUMMARY_WORDS))
    if words > _SUMMARY_WORDS:
        text = plural(
            "Shorten this summary of {count} word; {most} is the most.",
            "Shorten this summary of {count} words; {most} is the most.",
            words,
            most=_SUMMARY_WORDS,
        )
        yield Finding(chapter.line_of("summary"), text)
    if not any(box.kind == "ask" for box in chapter.boxes):
        text = _("Add an ask box with questions that the reader can bring to the team.")
        yield Finding(chapter.line_of("title"), text, chapter.front.title, "warning")


def gentle(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield words about dying and the future that meet a reader unprepared, outside a gentle box, once a section."""
    words = language.words or LanguageWords()
    told = set()
    for passage in chapter.passages():
        if passage.box == "gentle" or passage.section in told:
            continue
        for sentence in sentences_in(passage.text):
            match = pattern(words.sensitive).search(sentence.text)
            if match and not pattern(words.not_sensitive).search(sentence.text):
                told.add(passage.section)
                text = _("Put “{words}” into a gentle box, which the reader opens or leaves closed.")
                line = passage.line_at(sentence.start + match.start())
                yield Finding(line, text.format(words=match[0]), match[0])
                break


def _call(box: BoxText, words: LanguageWords) -> Iterator[Finding]:
    """Yield what an urgent box lacks. A sentence for the whole box is enough; without one, each item needs its own."""
    told = [passage for passage in box.passages if passage.kind != "subheading"]
    if not told:
        yield Finding(box.line, _("Fill this urgent box: the sign, whom to call and how fast."), box.title)
        return
    lines = [passage for passage in told if passage.kind != "item"]
    items = [passage for passage in told if passage.kind == "item"]
    if not any(_complete(passage, words) for passage in lines):
        incomplete = [passage for passage in items if not _complete(passage, words)]
        if not items or len(incomplete) == len(items):
            yield Finding(box.line, _lacking(" ".join(passage.text for passage in told), words), box.title)
        else:
            for passage in incomplete:
                yield Finding(passage.line, _lacking(passage.text, words))
    whole = " ".join((box.title, *(passage.text for passage in told)))
    calls = (words.call_verbs, words.team, words.help, words.at_once)
    for listed in calls:
        whole = pattern(listed).sub("", whole)
    if count_words(whole.replace(EMERGENCY_SIGN, "")) < _SIGN_WORDS:
        yield Finding(box.line, _("Say in this urgent box for which sign to call."), box.title)


def _complete(passage: Passage, words: LanguageWords) -> bool:
    return _says_whom(passage.text, words) and _says_how_fast(passage.text, words)


def _says_whom(text: str, words: LanguageWords) -> bool:
    return EMERGENCY_SIGN in text or bool(pattern((*words.team, *words.help)).search(text))


def _says_how_fast(text: str, words: LanguageWords) -> bool:
    return bool(pattern(words.at_once).search(text))


def _lacking(text: str, words: LanguageWords) -> str:
    """Return what to do about a call for help that is not complete."""
    whom, fast = _says_whom(text, words), _says_how_fast(text, words)
    if whom and fast:
        return _("Say whom to call and how fast in one sentence of this urgent box.")
    if whom:
        return _("Say how fast: now, right away, the same day.")
    if fast:
        return _("Say whom to call: {number}, the team, the emergency department.").format(number=EMERGENCY)
    return _("Say whom to call and how fast: “call {number} now”.").format(number=EMERGENCY)


RULES = (
    Rule(
        "PL08",
        "error",
        "Each chapter tells its reader at least one thing to do.",
        chapter=something_to_do,
        needs_words=True,
    ),
    Rule(
        "PL09",
        "error",
        "A chapter of danger signs has an urgent box; an urgent box says the sign, whom to call and how fast.",
        chapter=calls_for_help,
        needs_words=True,
    ),
    Rule(
        "PL14",
        "error",
        f"A chapter starts with a summary of at most {_SUMMARY_WORDS} words, and has questions for the team.",
        chapter=summary_and_questions,
    ),
    Rule(
        "PL21",
        "warning",
        "Words about dying and the future stand in a gentle box, which opens only when the reader wants.",
        chapter=gentle,
        needs_words=True,
    ),
)
