# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about words: jargon, abbreviations, promises and blame. What the words are, words/<language>.yaml says."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import LanguageText
from reader.check.language_words import LanguageWords, pattern
from reader.check.passages import Passage
from reader.check.rule import Finding, Level, Rule
from reader.check.sentences import sentences_in
from reader.i18n import _

_ABBREVIATION = re.compile(r"(?<![\w-])(?:\d-)?[A-Z]{2,}\d*(?![\w-])(?=s?\b)|(?<![\w-])[A-Z]{2,}(?=s(?![\w-]))")
_ROMAN = re.compile(r"[IVX]+")
_GLOSS = 12
"""Words that an explanation in brackets may have."""
_NEAR = 300
"""Characters around a word in which its explanation stands."""
_MOST = 300
"""Abbreviations in one chapter that are looked at, and places of each."""
_NAME = 4
"""From this length on, an abbreviation that a source's key holds is a study's or a society's name."""
_UNREAD = ("title", "heading", "subheading")


def jargon(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield jargon that neither the glossary nor its own sentence explains, once a section."""
    words = language.words or LanguageWords()
    told: set[tuple[str, str]] = set()
    for passage in chapter.passages():
        covered = _covered(passage, language)
        for sentence in sentences_in(passage.text):
            for match in pattern(tuple(words.jargon)).finditer(sentence.text):
                place = sentence.start + match.start()
                key = passage.section, match[0].casefold()
                if key in told or place in covered or _explained(sentence.text, match.start(), match.end(), words):
                    continue
                told.add(key)
                plain = _plain(words, match[0])
                text = _("Say it in plain words instead of “{words}”, for example “{plain}”, or make it a term.")
                yield Finding(passage.line_at(place), text.format(words=match[0], plain=plain), match[0])


def abbreviations(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield abbreviations not spelled out by the end of the paragraph they are first used in.

    Only a warning when a later paragraph does it, and for a plain word that is written in capitals.
    """
    words = language.words or LanguageWords()
    latin, shouted = pattern(tuple(words.latin)), pattern(words.shouted)
    whole = "\n".join(passage.text for passage in chapter.passages())
    read, met = "", set(words.abbreviations)
    for passage in chapter.passages():
        read += passage.text + "\n"
        for match in () if passage.kind in _UNREAD else _ABBREVIATION.finditer(passage.text):
            short = match[0]
            if short in met or _ROMAN.fullmatch(short) or latin.fullmatch(short):
                continue
            if len(met) > _MOST + len(words.abbreviations):
                return
            met.add(short)
            if shouted.fullmatch(short):
                text = _(
                    "Write “{short}” in small letters; **bold** stresses a word, capitals look like an abbreviation."
                ).format(short=short)
                yield Finding(passage.line_at(match.start()), text, short, "warning")
                continue
            if _is_name(short, chapter, language) or _spelled_out(short, read, words):
                continue
            text = _(
                "Spell out “{short}” where the chapter first uses it, with the short form in brackets behind."
            ).format(short=short)
            level: Level = "warning" if _spelled_out(short, whole, words) else "error"
            yield Finding(passage.line_at(match.start()), text, short, level)


def promises(language: LanguageText) -> Iterator[Finding]:
    """Yield words that promise too much, or put the blame on the reader."""
    words = language.words or LanguageWords()
    harmless = pattern(words.not_promises)
    kinds = (
        (words.promises, _("Find another word for “{words}”: it promises what nobody can promise, or commands.")),
        (words.blame, _("Find another word for “{words}”: it blames, or frightens.")),
    )
    for path, passage in language.passages():
        excused = {place for match in harmless.finditer(passage.text) for place in range(*match.span())}
        for listed, text in kinds:
            for match in pattern(listed).finditer(passage.text):
                if match.start() in excused:
                    continue
                told = text.format(words=match[0])
                yield Finding(passage.line_at(match.start()), told, match[0], path=path)


def _covered(passage: Passage, language: LanguageText) -> set[int]:
    """Return the places in a passage that a term's explanation is one tap away from."""
    covered = {place for match in language.matcher.find(passage.text) for place in range(match.start, match.end)}
    for words, target in passage.links:
        if target.startswith("term:"):
            start = passage.text.find(words)
            covered.update(range(start, start + len(words)))
    return covered


def _explained(sentence: str, start: int, end: int, words: LanguageWords) -> bool:
    """Return whether a sentence names a word rather than uses it: in brackets or quotes, or told what it is."""
    before, after = sentence[max(0, start - _NEAR) : start].rstrip(), sentence[end : end + _NEAR]
    if before.endswith(("(", "“", "«", "‘", '"')) or before.count("(") > before.count(")"):
        return True
    if re.search(rf"{pattern(words.called).pattern}[\s“«:]*$", before, re.I):
        return True
    told = rf"[\w\s’'-]{{0,30}} \(|, {pattern(words.apposed).pattern} "
    if not sentence[:start].strip():
        told += rf"|\s+{pattern(words.means).pattern} "
    return bool(re.match(told, after, re.I))


def _plain(words: LanguageWords, found: str) -> str:
    return next(plain for word, plain in words.jargon.items() if pattern((word,)).fullmatch(found))


def _spelled_out(short: str, text: str, words: LanguageWords) -> bool:
    """Return whether a text explains an abbreviation: “long form (NET)”, “NET (long form)”, “NET is short for”."""
    own = rf"(?<![\w-]){re.escape(short)}s?(?![\w])"
    lists = words.means, words.apposed, words.called, words.kinds_of_name
    means, apposed, called, kinds = (pattern(listed).pattern for listed in lists)
    forms = (
        rf"[^\W\d_][\w’'-]{{0,40}} \((?:[^()]{{0,200}}[\s“])?{own}[^()]{{0,200}}\)",
        rf"{own}[”»]? \([^\s()]+(?:\s+[^\s()]+){{0,{_GLOSS}}}\)",
        rf"{own}[”»]?(?: (?i:{means})|, (?i:{apposed})) ",
        rf"(?i:{called})(?: an?| the| une?)?(?:[\s“«(:,]|[A-Z][\w-]+,| (?:and|or|et|ou)\b)*\s*[“«]?{own}",
        rf"{own} (?i:{kinds})",
    )
    spelled = re.compile("|".join(forms))
    return any(spelled.search(near) for near in _around(short, text))


def _around(short: str, text: str) -> Iterator[str]:
    """Yield what stands around the places of an abbreviation, stretch by stretch: a text may be as long as a book."""
    end = 0
    for match in itertools.islice(re.finditer(re.escape(short), text), _MOST):
        if match.end() > end:
            end = match.end() + _NEAR
            yield text[max(0, match.start() - _NEAR) : end + _NEAR]


def _is_name(short: str, chapter: ChapterText, language: LanguageText) -> bool:
    """Return whether it is the name of a study or a society that the chapter leans on, or a term that is a name."""
    listed = any(short.casefold() in key.split("-") for key in chapter.front.sources)
    return (listed and len(short) >= _NAME) or any(found.term.term == short for found in language.terms)


RULES = (
    Rule(
        "PL04",
        "error",
        "Words are plain; a medical word is a term of the glossary, or its own sentence explains it.",
        chapter=jargon,
        needs_words=True,
    ),
    Rule(
        "PL05",
        "error",
        "An abbreviation is spelled out where a chapter first uses it.",
        chapter=abbreviations,
        needs_words=True,
    ),
    Rule(
        "PL16",
        "warning",
        "Nothing is promised, and nobody is blamed: no cure, guaranteed, never, failed, victim, battle.",
        language=promises,
        needs_words=True,
    ),
)
