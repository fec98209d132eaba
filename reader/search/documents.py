# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole edition as documents: one a section, a term and a question. Knows neither analysis nor index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from reader.content.address import Address
from reader.content.edition import EditionContent
from reader.content.model import (
    Box,
    BulletList,
    Chapter,
    Paragraph,
    Runs,
    Section,
    Term,
    block_texts,
    plain_text,
    section_text,
)
from reader.content.terms import TermMatcher
from reader.search.schema import PARAGRAPH, QUESTION, SECTION, TERM, Document, Entry
from reader.search.shown import shown_lines

_POINTING_BOXES: Final = frozenset({"ask", "support", "story"})


def documents(content: EditionContent) -> Iterator[Document]:
    """Yield the documents in the order of the guide: sections, terms, questions."""
    parts = {chapter: part.title for part in content.head.parts for chapter in part.chapters}
    terms = {term.id: term for term in content.glossary.terms}
    matcher = TermMatcher(content.glossary.terms, content.head.language)
    for count, chapter in enumerate(content.chapters, 1):
        crumb = " › ".join(filter(None, (parts.get(chapter.id, ""), chapter.title)))
        for place, section in enumerate(chapter.sections, 1):
            known = [terms[term] for term in section.terms if term in terms]
            address = str(Address("chapter", chapter.id, section.id, content.head.guide))
            entry = Entry(address, section.title, "", crumb)
            document = _section(chapter, section, known, entry, (count, place), language=content.head.language)
            yield _with_concepts(document, matcher)
    for term in content.glossary.terms:
        document = _with_concepts(_term(term), matcher)
        own = {**document.concepts, "title": (term.id,), "keywords": ()}
        yield msgspec.structs.replace(document, concepts=own)
    for group in content.questions:
        for question in group.questions:
            entry = Entry(f"question:{question.id}", question.text, breadcrumb=group.title)
            texts: dict[str, tuple[str, ...]] = {"heading": (question.text,), "terms": (group.title,)}
            yield _with_concepts(Document(QUESTION, entry, texts), matcher)


def document_count(content: EditionContent) -> int:
    """Return how many documents documents() yields."""
    return (
        sum(len(chapter.sections) for chapter in content.chapters)
        + len(content.glossary.terms)
        + sum(len(group.questions) for group in content.questions)
    )


def _section(
    chapter: Chapter, section: Section, known: list[Term], entry: Entry, where: tuple[int, int], *, language: str
) -> Document:
    # The chapter's summary stands at the top of its page, so it is found with the first section.
    opening = f"{chapter.summary}\n" if where[1] == 1 and chapter.summary else ""
    number = f"{chapter.number}.{section.number}"
    texts: dict[str, tuple[str, ...]] = {
        "title": (chapter.title,),
        "short": (chapter.short_title,),
        "heading": (section.title,),
        "keywords": chapter.keywords,
        "terms": tuple(word for term in known for word in (*term.everyday, *term.abbreviations, *term.brands)),
        "body": (opening, section_text(section)),
    }
    shown = [(PARAGRAPH, opening), *shown_lines(section.blocks, language)]
    lines = [(kind, " ".join(text.split("\n")).strip()) for kind, text in shown]
    stored = msgspec.structs.replace(
        entry,
        number=number,
        text="\n".join(text for _kind, text in lines if text),
        shape="".join(kind for kind, text in lines if text),
    )
    return Document(SECTION, stored, texts, (number,), *where, _pointing(section))


def _term(term: Term) -> Document:
    entry = Entry(f"term:{term.id}", term.term, text="\n".join(filter(None, (term.definition, term.more))))
    texts: dict[str, tuple[str, ...]] = {
        "title": (term.term,),
        "keywords": (*term.forms, *term.abbreviations, *term.brands),
        "terms": term.everyday,
        "body": (term.definition, term.more),
    }
    return Document(TERM, entry, texts, (term.term, *term.forms, *term.abbreviations, *term.brands))


def _with_concepts(document: Document, matcher: TermMatcher) -> Document:
    """Return a document with the terms that its texts name, as often as they do."""
    concepts = {
        field: tuple(match.term for text in texts for match in matcher.find(text))
        for field, texts in document.texts.items()
        if field != "terms"
    }
    return msgspec.structs.replace(document, concepts=concepts)


def _pointing(section: Section) -> int:
    """Return how many hundredths of a section are questions to ask or lines that lead elsewhere."""
    whole = sum(map(len, block_texts(section.blocks)))
    pointing = 0
    for block in section.blocks:
        if isinstance(block, Box):
            pointing += sum(map(len, block_texts((block,)))) if block.kind in _POINTING_BOXES else 0
        elif isinstance(block, BulletList):
            lines = (item.runs for item in block.items)
            pointing += sum(len(plain_text(runs)) for runs in lines if _leads_elsewhere(runs))
        elif isinstance(block, Paragraph) and _leads_elsewhere(block.runs):
            pointing += len(plain_text(block.runs))
    return 100 * pointing // whole if whole else 0


def _leads_elsewhere(runs: Runs) -> bool:
    return any("/" in run.link for run in runs)
