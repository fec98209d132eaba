# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the voice: it speaks to the reader, and says things straight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.language_words import LanguageWords, pattern
from reader.check.passages import BoxText, ListText, Passage
from reader.check.readability import READ
from reader.check.rule import Finding, Rule
from reader.check.sentences import count_words, sentences_in
from reader.i18n import _, plural

_EVERY = 60
"""Words among which the reader is spoken to at least once."""
_BRACKET_WORDS = 12
_BRACKET = re.compile(r"\(([^()]*)\)")
_QUOTED = re.compile(r"[“«][^”»]{0,300}[”»]")
_SLASHED = {
    "en": re.compile(r"\b(?:and/or|he/she|she/he|his/her|him/her|(?:he|she)/they)\b|\w{1,40}\((?:s|es)\)", re.I),
    "fr": re.compile(r"\bet/ou\b|\bil/elle\b|\b(?:un/une|le/la)\b|\w{1,40}\((?:s|e|es|x)\)", re.I),
}


def speaks_to_the_reader(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield instructions and questions that speak of anybody but the reader."""
    words = language.words or LanguageWords()
    calls = pattern(words.reader)
    for listed in _instructions(chapter.lists, words):
        texts = [item.text for item in listed.items]
        spoken = sum(len(calls.findall(text)) + _orders(text, words) for text in texts)
        words_in_all = _turned_away(texts, spoken)
        if words_in_all:
            text = plural(
                "Speak to the reader in this list: {words} words do so {count} time.",
                "Speak to the reader in this list: {words} words do so {count} times.",
                spoken,
                words=words_in_all,
            )
            yield Finding(listed.line, text)
    for box in chapter.boxes:
        if box.kind == "ask":
            yield from _questions(box, pattern(words.reader + words.asker))
    for passage in chapter.passages():
        text = _blanked(passage.text, pattern(words.not_third_person))
        match = pattern(words.third_person).search(text) if passage.kind in READ else None
        if match and passage.box != "story":
            text = _("Speak to the reader instead of about “{words}”.").format(words=match[0])
            yield Finding(passage.line_at(match.start()), text, match[0])


def _instructions(lists: Sequence[ListText], words: LanguageWords) -> Iterator[ListText]:
    """Yield the lists of which most items, and two at least, tell the reader what to do."""
    for listed in lists:
        orders = sum(bool(_orders(item.text, words)) for item in listed.items)
        if orders > 1 and 2 * orders > len(listed.items) and listed.box != "ask":
            yield listed


def _orders(text: str, words: LanguageWords) -> int:
    """Return how many of a text's sentences begin with a verb that instructs."""
    begins = pattern(words.imperatives)
    return sum(bool(begins.match(sentence.text)) for sentence in sentences_in(text))


def _questions(box: BoxText, asks: re.Pattern[str]) -> Iterator[Finding]:
    """Yield an ask box whose questions are not in the reader's own voice."""
    texts = [passage.text for passage in box.passages if passage.kind != "subheading"]
    spoken = sum(len(asks.findall(text)) for text in texts)
    words = _turned_away(texts, spoken)
    if words:
        text = plural(
            "Word these questions as the reader asks them, with I and my: {words} words do so {count} time.",
            "Word these questions as the reader asks them, with I and my: {words} words do so {count} times.",
            spoken,
            words=words,
        )
        yield Finding(box.line, text)


def _turned_away(texts: Sequence[str], spoken: int) -> int:
    """Return how many words the texts have when they speak to the reader too seldom; 0 when often enough."""
    words = sum(count_words(text) for text in texts)
    return words if words >= _EVERY and spoken * _EVERY < words else 0


def one_address(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield the familiar “tu” in a chapter that says “vous”; what is quoted may say either."""
    words = language.words or LanguageWords()
    familiar, other = pattern(words.familiar), pattern(words.not_familiar)
    polite = any(pattern(words.reader).search(passage.text) for passage in chapter.passages())
    for passage in chapter.passages() if polite else ():
        text = _blanked(passage.text, _QUOTED, other)
        match = familiar.search(text) if passage.box != "story" else None
        if match:
            told = _("Say “vous” to the reader here too, not “{words}”.").format(words=match[0])
            yield Finding(passage.line_at(match.start()), told, match[0])


def _blanked(text: str, *patterns: re.Pattern[str]) -> str:
    """Return a text with what the patterns find made into spaces, so that places stay."""
    for wanted in patterns:
        text = wanted.sub(lambda match: " " * len(match[0]), text)
    return text


def straight_words(language: LanguageText) -> Iterator[Finding]:
    """Yield what is said in a roundabout way: stiff words, Latin, double negatives, slashes, long brackets."""
    words = language.words or LanguageWords()
    for path, passage in language.passages():
        for match, text in _roundabout(passage, words, language.language):
            yield Finding(passage.line_at(match.start()), text, match[0][:60], path=path)


def _roundabout(passage: Passage, words: LanguageWords, language: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each place, and what to do there."""
    text = passage.text
    for match in pattern(words.negatives).finditer(text):
        yield match, _("Say it without the double no: “{words}”.").format(words=match[0])
    told: set[int] = set()
    for match in pattern(words.nominalisations).finditer(text):
        told.add(match.start())
        yield match, _("Use a verb instead of “{words}”: say who does what.").format(words=match[0])
    for table in (words.latin, words.simpler):
        for match in pattern(tuple(table)).finditer(text):
            if match.start() not in told and not _is_capital(match, text):
                plain = _plain(table, match[0])
                yield match, _("Write “{plain}” instead of “{words}”.").format(plain=plain, words=match[0])
    for match in _SLASHED[language].finditer(text) if language in _SLASHED else ():
        yield match, _("Write “{words}” out in words.").format(words=match[0])
    for match in _BRACKET.finditer(text):
        count = count_words(match[1])
        if count > _BRACKET_WORDS:
            yield (
                match,
                plural(
                    "Make a sentence of the {count} word in brackets; {most} is the most.",
                    "Make a sentence of the {count} words in brackets; {most} is the most.",
                    count,
                    most=_BRACKET_WORDS,
                ),
            )


def _is_capital(match: re.Match[str], text: str) -> bool:
    """Return whether a word is written as a name inside a sentence: “Via Rail”, “Individuals Act”."""
    return (
        match[0][0].isupper()
        and match[0] != match[0].upper()
        and bool(re.fullmatch(r"[\w,] ", text[max(0, match.start() - 2) : match.start()]))
    )


def _plain(table: dict[str, str], found: str) -> str:
    """Return the plain word for a stiff one, in any of its forms."""
    folded = " ".join(found.casefold().replace("’", "'").split())
    stems = (entry for entry in table if entry.endswith("*") and folded.startswith(entry[:-1].casefold()))
    whole = next((entry for entry in table if entry.casefold().replace("’", "'") == folded), "")
    return table[whole or max(stems, key=len)]


RULES = (
    Rule(
        "PL23",
        "warning",
        "The guide speaks to the reader: lists of steps and ask boxes do so once in 60 words, and nothing speaks of "
        "“the patient”.",
        chapter=speaks_to_the_reader,
        needs_words=True,
    ),
    Rule("PL23", "error", "A chapter says vous or tu, not both.", chapter=one_address, languages=("fr",)),
    Rule(
        "PL24",
        "warning",
        "Things are said straight: no double negatives, no Latin, no “and/or”, no stiff words where a plain one does, "
        "verbs instead of “the evaluation of”, at most 12 words in brackets.",
        language=straight_words,
        needs_words=True,
    ),
)
