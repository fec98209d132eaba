# SPDX-License-Identifier: GPL-3.0-or-later
"""One chapter file -> a Chapter with its blocks, or the Problems that say why not. It knows of no other chapter."""

from __future__ import annotations

import dataclasses
import datetime
import re
from typing import cast

import msgspec
from markdown_it import MarkdownIt

from reader.content import limits
from reader.content.address import ID
from reader.content.markdown import MarkdownReader
from reader.content.markdown_inline import InlineReader, Numbering
from reader.content.model import Chapter
from reader.content.problems import Problem
from reader.content.source_model import FrontMatter
from reader.content.yaml_source import YamlFault, YamlSource, convert, parse_yaml
from reader.i18n import _

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_FIRST_LINE = 2
"""Of the front matter in the file."""
_COMMENT_LINE = re.compile(r"^[ \t]*<!--(?:(?!-->).)*-->[ \t]*$", re.MULTILINE)


@dataclasses.dataclass(frozen=True, slots=True)
class ChapterDraft:
    """A chapter before the rest of the guide is known: terms not yet marked, links and drawings not yet checked."""

    chapter: Chapter
    path: str
    links: tuple[tuple[str, int], ...]
    """Each address or `term:id` linked to, with its line."""
    figures: tuple[tuple[str, int], ...]
    lines: dict[str, int]
    """The line of each name in the front matter."""


def read_chapter(
    guide: str, chapter_id: str, path: str, text: str, *, language: str, parser: MarkdownIt
) -> tuple[ChapterDraft | None, list[Problem]]:
    """Read a chapter's text. No draft when its front matter cannot be used; its body never makes it fail as a whole."""
    matter, body, body_line = split_front_matter(text)
    if matter is None:
        fault = _("A chapter starts with its front matter between two lines of ---.")
        return None, [Problem(path, 1, "front-matter", fault)]
    front, lines, problems = _read_front_matter(matter, path)
    if front is None:
        return None, problems
    if front.draft:
        return None, [*problems, draft_problem(path, lines["draft"])]
    inline = InlineReader(guide, chapter_id, Numbering(tuple(dict.fromkeys(front.sources))))
    reader = MarkdownReader(parser, inline, path=path, language=language, first_line=body_line)
    sections = reader.sections(without_comments(body), front.title)
    problems += reader.problems
    if not sections and not reader.problems:
        problems.append(Problem(path, body_line, "chapter-empty", _("This chapter has no text yet.")))
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
    return ChapterDraft(chapter, path, tuple(inline.links), tuple(reader.figures), lines), problems


def draft_problem(path: str, line: int) -> Problem:
    """Return the warning that a chapter or a term is a draft."""
    text = _(
        "This is a draft: no edition holds it, and no pack can be made. When it is in your own words, take out its "
        "line “draft: true”."
    )
    return Problem(path, line, "draft", text, "warning")


def is_draft(text: str) -> bool:
    """Return whether a chapter's front matter says that it is a draft; nothing else of it is looked at."""
    matter, _body, _line = split_front_matter(text)
    try:
        front = parse_yaml(matter or "").value
    except YamlFault:
        return False
    return isinstance(front, dict) and str(front.get("draft", "")).lower() in ("true", "1")


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """Return (front matter, body, line on which the body starts); the first is None when there is none."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text, 1
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, text, 1


def without_comments(body: str) -> str:
    """Return a chapter's body with each line that is nothing but one `<!-- comment -->` emptied."""
    return _COMMENT_LINE.sub("", body)


def _read_front_matter(matter: str, path: str) -> tuple[FrontMatter | None, dict[str, int], list[Problem]]:
    """Return the front matter, the line of each of its names, and what is wrong; None when it cannot be used."""
    try:
        source = parse_yaml(matter)
    except YamlFault as fault:
        line = fault.line + _FIRST_LINE - 1 if fault.line else 0
        return None, {}, [Problem(path, line, fault.rule, fault.text)]
    front, problems = convert(source, FrontMatter, path, first_line=_FIRST_LINE)
    if front is None:
        return None, {}, problems
    lines = _lines(source)
    if not front.title.strip() or max(len(front.title), len(front.short_title)) > limits.TITLE_LENGTH:
        text = _("A title has 1 to {most} characters.").format(most=limits.TITLE_LENGTH)
        return None, lines, [Problem(path, lines["title"], "title", text)]
    if not 1 <= front.number <= limits.CHAPTERS:
        text = _("A chapter's number lies between 1 and {most}.").format(most=limits.CHAPTERS)
        return None, lines, [Problem(path, lines["number"], "number", text)]
    for name in ("written", "reviewed", "next_review"):
        value = getattr(front, name)
        if value and not _is_date(value):
            text = _("“{name}” is “{value}”; write it as 2026-11 or 2026-11-22, or leave it empty.").format(
                name=name, value=value[:40]
            )
            problems.append(Problem(path, lines[name], "date", text))
            front = msgspec.structs.replace(front, **{name: ""})
    return front, lines, problems


def _lines(source: YamlSource) -> dict[str, int]:
    names = cast("dict[str, object]", source.value)
    return {name: source.line_of(f"$.{name}") + _FIRST_LINE - 1 for name in names}


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(f"{text}-01"[:10])
    except ValueError:
        return False
    return True


def is_id(text: str) -> bool:
    """Return whether a text can be an id: small letters, digits and single hyphens, not too long."""
    return len(text) <= limits.ID_LENGTH and bool(ID.fullmatch(text))
