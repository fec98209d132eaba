# SPDX-License-Identifier: GPL-3.0-or-later
"""One chapter file -> a Chapter with its blocks, or the Problems that explain why not. Other chapters are not its concern."""

from __future__ import annotations

import dataclasses
import re

from markdown_it import MarkdownIt

from reader.content import limits
from reader.content.address import ID
from reader.content.markdown import MarkdownReader
from reader.content.markdown_inline import InlineReader, Numbering
from reader.content.model import Chapter
from reader.content.problems import Problem
from reader.content.source_model import FrontMatter
from reader.content.yaml_source import YamlFault, convert, parse_yaml

_DATE = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?")


@dataclasses.dataclass(frozen=True, slots=True)
class ChapterDraft:
    """A chapter before the rest of the guide is known: terms not yet marked, links and drawings not yet checked."""

    chapter: Chapter
    path: str
    links: tuple[tuple[str, int], ...]
    """Each address or `term:id` linked to, with its line."""
    figures: tuple[tuple[str, int], ...]


def read_chapter(
    guide: str, chapter_id: str, path: str, text: str, language: str, parser: MarkdownIt
) -> tuple[ChapterDraft | None, list[Problem]]:
    """Read a chapter's text. No draft when its front matter cannot be used; its body never makes it fail as a whole."""
    matter, body, body_line = _split_front_matter(text)
    if matter is None:
        fault = "A chapter starts with its front matter between two lines of ---."
        return None, [Problem(path, 1, "front-matter", fault)]
    try:
        source = parse_yaml(matter)
    except YamlFault as fault_found:
        line = fault_found.line + 1 if fault_found.line else 0
        return None, [Problem(path, line, fault_found.rule, fault_found.text)]
    front, problems = convert(source, FrontMatter, path, first_line=2)
    if front is None:
        return None, problems
    problems = _check_front_matter(front, path)
    inline = InlineReader(guide, chapter_id, Numbering(tuple(dict.fromkeys(front.sources))))
    reader = MarkdownReader(parser, inline, path, language, body_line)
    sections = reader.sections(body, front.title)
    if not sections:
        problems.append(Problem(path, body_line, "chapter-empty", "This chapter has no text yet."))
    chapter = Chapter(
        id=chapter_id,
        number=front.number,
        title=front.title,
        short_title=front.short_title or front.title,
        summary=front.summary,
        keywords=tuple(front.keywords),
        sections=sections,
        sources=inline.numbering.known,
        written=front.written,
        reviewed=front.reviewed,
        reviewer_role=front.reviewer_role,
        next_review=front.next_review,
        urgent=front.urgent,
    )
    draft = ChapterDraft(chapter, path, tuple(inline.links), tuple(reader.figures))
    return draft, problems + reader.problems


def _split_front_matter(text: str) -> tuple[str | None, str, int]:
    """Return (front matter, body, line on which the body starts); the first is None when there is none."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text, 1
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, text, 1


def _check_front_matter(front: FrontMatter, path: str) -> list[Problem]:
    problems = []
    if not front.title.strip() or len(front.title) > limits.TITLE_LENGTH:
        problems.append(Problem(path, 2, "title", f"A title has 1 to {limits.TITLE_LENGTH} characters."))
    if not 1 <= front.number <= limits.CHAPTERS:
        problems.append(Problem(path, 2, "number", f"A chapter's number lies between 1 and {limits.CHAPTERS}."))
    for name in ("written", "reviewed", "next_review"):
        value = getattr(front, name)
        if not _DATE.fullmatch(value):
            text = f"“{name}” is “{value}”; write it as 2026-11 or 2026-11-22, or leave it empty."
            problems.append(Problem(path, 2, "date", text))
    return problems


def is_id(text: str) -> bool:
    """Return whether a text can be an id: small letters, digits and single hyphens, not too long."""
    return len(text) <= limits.ID_LENGTH and bool(ID.fullmatch(text))
