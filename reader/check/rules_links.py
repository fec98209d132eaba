# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about what hangs together: chapters, terms and their definitions, sources. Dead links are the compiler's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.check.chapter_text import ChapterText
from reader.check.guide_text import GuideText, LanguageText, TermText
from reader.check.language_words import pattern
from reader.check.readability import measure
from reader.check.rule import Finding, Rule
from reader.check.sentences import count_words, sentences_in
from reader.content.address import parse_address
from reader.content.terms import fold, words_of
from reader.errors import AddressError
from reader.i18n import _, plural

_DEFINITION_WORDS = 30
_GRADES: dict[str, float] = {"en": 7.95, "fr": 20}
"""The hardest a definition may be; French counts ease."""
_SOURCES = re.compile(r"\[@([A-Za-z0-9][\w.-]*)\]")


def linked_chapters(guide: GuideText) -> Iterator[Finding]:
    """Yield each chapter but the first that no other chapter, path or question leads to.

    Chapters that cannot be read are the compiler's to tell.
    """
    reached = {_chapter(step) for path in guide.guide.paths for step in path.steps}
    for language in guide.languages.values():
        reached |= {_chapter(question.chapter) for question in language.questions}
        for chapter in language.chapters:
            links = (target for passage in chapter.passages() for _words, target in passage.links)
            reached |= {_chapter(target) for target in links} - {chapter.id}
    read = {chapter.id for language in guide.languages.values() for chapter in language.chapters}
    for chapter_id in list(guide.chapter_lines)[1:]:
        if chapter_id in read - reached:
            text = _("Link to “{chapter}” from a chapter that it goes with; only the contents lead there.")
            text = text.format(chapter=chapter_id)
            yield Finding(guide.chapter_lines[chapter_id], text, chapter_id, path="guide.yaml")


def _chapter(target: str) -> str:
    try:
        address = parse_address(target)
    except AddressError:
        return ""
    return address.id if address.kind == "chapter" else ""


def link_words(chapter: ChapterText, language: LanguageText) -> Iterator[Finding]:
    """Yield links whose words do not say where they lead, and those to the chapter they stand in."""
    empty = pattern(language.words.empty_links if language.words else ())
    for passage in chapter.passages():
        for words, target in passage.links:
            if empty.fullmatch(words.strip()):
                text = _("Say in the words of this link where it leads; “{words}” could lead anywhere.")
                yield Finding(passage.line, text.format(words=words), words)
            if _chapter(target) == chapter.id and "#" not in target:
                text = _("Take this link out, or name a section: “{words}” leads back here.").format(words=words)
                yield Finding(passage.line, text, words)


def definitions(language: LanguageText) -> Iterator[Finding]:
    """Yield terms that the guide never uses, and definitions that are long, hard, or explain a word by itself."""
    used = _used(language)
    for found in language.terms:
        path, name = language.glossary_path, found.term.term
        line = found.lines.get("definition", found.line)
        words = count_words(found.term.definition)
        if words > _DEFINITION_WORDS:
            text = plural(
                "Shorten the definition of “{name}”: it has {count} word, and {most} is the most.",
                "Shorten the definition of “{name}”: it has {count} words, and {most} is the most.",
                words,
                name=name,
                most=_DEFINITION_WORDS,
            )
            yield Finding(line, text, path=path)
        yield from _grade(found, language)
        itself = _itself(found)
        if itself:
            text = _("Explain “{name}” in other words than “{itself}”.").format(name=name, itself=itself)
            yield Finding(line, text, itself, path=path)
        if found.term.id not in used:
            text = _("Use “{name}” in a chapter, or lead to it from another term; nothing in the guide does.")
            yield Finding(found.line, text.format(name=name), path=path)


def _used(language: LanguageText) -> set[str]:
    """Return the terms that a text of the guide has, or that another term or an everyday phrase names."""
    used = set(language.edition.glossary.uses)
    for _path, passage in language.passages():
        if passage.kind != "definition":
            used |= {match.term for match in language.matcher.find(passage.text)}
    for found in language.terms:
        texts = (found.term.definition, found.term.more)
        named = {match.term for text in texts for match in language.matcher.find(text)} | set(found.term.see_also)
        used |= named - {found.term.id}
    return used | {term for phrase in language.edition.words for term in phrase.terms}


def _grade(found: TermText, language: LanguageText) -> Iterator[Finding]:
    most = _GRADES.get(language.language)
    if most is None:
        return
    grade = round(measure([found.term.definition], language.language, language.matcher).adjusted_grade, 1)
    french = language.language == "fr"
    if grade < most if french else grade > most:
        text = (
            _(
                "Use shorter words, or two sentences, in the definition of “{term}”: "
                "its ease is {grade:.0f}, and {most:.0f} is the least."
            )
            if french
            else _(
                "Use shorter words, or two sentences, in the definition of “{term}”: "
                "its grade is {grade}, and it should stay below 8."
            )
        )
        text = text.format(term=found.term.term, grade=grade, most=most)
        yield Finding(found.lines.get("definition", found.line), text, path=language.glossary_path)


def _itself(found: TermText) -> str:
    """Return the term as the first sentence of its own definition uses it; nothing when it does not."""
    own = [_stem(word) for word in words_of(found.term.term)]
    said = words_of(next((sentence.text for sentence in sentences_in(found.term.definition)), ""))
    stems = [_stem(word) for word in said]
    places = (at for at in range(len(stems) - len(own) + 1) if stems[at : at + len(own)] == own)
    at = next(places, None)
    return "" if at is None or not own else " ".join(said[at : at + len(own)])


def _stem(word: str) -> str:
    return fold(word).removesuffix("s")


def used_sources(guide: GuideText) -> Iterator[Finding]:
    """Yield sources that no chapter names, and those that a chapter names and does not cite in its text."""
    named: set[str] = set()
    for language in guide.languages.values():
        for chapter in language.chapters:
            named |= set(chapter.front.sources)
            cited = {key for line in chapter.source for key in _SOURCES.findall(line)}
            for key in chapter.front.sources:
                if cited and key not in cited:
                    text = _("Cite “{key}” where the text leans on it, or take it out of “sources”.").format(key=key)
                    yield Finding(chapter.line_of("sources"), text, key, path=chapter.path)
    for key, line in guide.source_lines.items():
        if key not in named:
            text = _("Take “{key}” out, or name it in a chapter: nothing leans on it.").format(key=key)
            yield Finding(line, text, key, path="sources.yaml")


RULES = (
    Rule(
        "PL22",
        "warning",
        "Another chapter, a path or a question leads to each chapter but the first.",
        guide=linked_chapters,
    ),
    Rule("PL22", "warning", "A link's words say where it leads, and it leads elsewhere.", chapter=link_words),
    Rule(
        "PL22",
        "warning",
        "A definition has 30 words at most and a grade below 8 (French: an ease of 20 at least), explains its term in "
        "other words, and something in the guide leads to the term.",
        language=definitions,
    ),
    Rule("PL22", "warning", "A source is named by a chapter, and cited in that chapter's text.", guide=used_sources),
)
