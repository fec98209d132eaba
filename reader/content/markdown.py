# SPDX-License-Identifier: GPL-3.0-or-later
"""A chapter's Markdown -> sections of typed blocks. HTML is off; what is not known is told and shown as plain text.

markdown-it-py parses; this module cuts its tokens into sections. It knows nothing of terms, other chapters or looks.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from reader.content import limits
from reader.content.address import ID
from reader.content.boxes import fence_faults
from reader.content.markdown_blocks import ANCHOR, BlockReader, Faults
from reader.content.markdown_inline import InlineReader
from reader.content.model import BOX_KINDS, Block, Section, block_texts, plain_text
from reader.content.problems import Problem
from reader.i18n import _


class _Parser(MarkdownIt):
    """Leaves every link target as it was written, so that what is refused is told and not silently shown as text."""

    def validateLink(self, url: str) -> bool:
        return True

    def normalizeLink(self, url: str) -> str:
        return url

    def normalizeLinkText(self, link: str) -> str:
        return link


def make_parser() -> MarkdownIt:
    """Return the parser for chapters: CommonMark and tables, no HTML, our boxes.

    Link definitions (`[a]: b`) and headings by underlining are off: both would make a writer's line disappear.
    """
    parser = _Parser("commonmark", {"html": False, "maxNesting": limits.MARKDOWN_NESTING + 2}).enable("table")
    parser.disable(["reference", "lheading"])
    for kind in (*BOX_KINDS, "say"):
        parser.use(container_plugin, kind)
    return parser


class MarkdownReader:
    """Reads one chapter's body. `first_line` is the line in the file on which the body starts."""

    def __init__(
        self, parser: MarkdownIt, inline: InlineReader, *, path: str, language: str, first_line: int = 1
    ) -> None:
        self._parser = parser
        self._faults = Faults(path, first_line)
        self._blocks = BlockReader(inline, self._faults, language)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with what was read so far."""
        return self._faults.found

    @property
    def figures(self) -> list[tuple[str, int]]:
        """Each drawing asked for so far, with its line."""
        return self._blocks.figures

    def sections(self, body: str, chapter_title: str) -> tuple[Section, ...]:
        """Return the chapter's sections; faults are added to `problems`."""
        for offset, rule, text in fence_faults(body):
            self._faults.tell(rule, text, line=self._faults.first_line + offset)
        self._blocks.lines = body.split("\n")
        tokens = self._parser.parse(body)
        if sum(_is_block(token) for token in tokens) > limits.BLOCKS_PER_CHAPTER:
            text = _("This chapter has more than {most} blocks; split it.").format(most=limits.BLOCKS_PER_CHAPTER)
            self._faults.tell("chapter-size", text, line=self._faults.first_line)
            return ()
        for token in tokens:
            self._faults.at(token)
            if token.level > limits.MARKDOWN_NESTING and token.type != "inline":
                self._faults.tell(
                    "nesting", _("Lists, quotes and boxes are nested too deeply here; some text is left out.")
                )
                break
        return tuple(self._numbered(self._split(tokens, chapter_title)))

    def _split(self, tokens: Sequence[Token], chapter_title: str) -> list[_Draft]:
        drafts: list[_Draft] = []
        taken: set[str] = set()
        at = 0
        while at < len(tokens):
            token = tokens[at]
            self._faults.at(token)
            starts = token.type == "heading_open" and token.tag == "h2" and not token.level
            if not starts and not drafts:
                text = _("Text before the first “{heading}” gets a section of its own.").format(
                    heading="## Heading {#id}"
                )
                self._faults.tell("section-missing", text, "warning")
                drafts.append(_Draft("start", 0, chapter_title))
                taken.add("start")
            if not starts:
                at = self._blocks.block(tokens, at, drafts[-1].blocks, drafts[-1].say)
                continue
            if len(drafts) == limits.SECTIONS:
                self._faults.tell(
                    "chapter-size",
                    _("A chapter has at most {most} sections; the rest is left out.").format(most=limits.SECTIONS),
                )
                break
            drafts.append(self._heading(tokens[at + 1], taken))
            taken.add(drafts[-1].id)
            at += 3
        return drafts

    def _heading(self, inline: Token, taken: set[str]) -> _Draft:
        content = plain_text(self._blocks.runs(inline))
        opening = content.rfind("{#")
        match = ANCHOR.fullmatch(content[opening:].rstrip()) if opening >= 0 else None
        title = content[:opening].rstrip() if match else content
        if not title or len(title) > limits.TITLE_LENGTH:
            self._faults.tell("title", _("A heading has 1 to {most} characters.").format(most=limits.TITLE_LENGTH))
            title = title[: limits.TITLE_LENGTH]
        if match is None:
            made = _unique(_slug(content), taken)
            heading = f"## {content[:40]} {{#{made}}}"
            text = _("Give this heading an id that stays: {heading}").format(heading=heading)
            self._faults.tell("heading-id", text, "warning")
            return _Draft(made, 0, title)
        number = match["number"] or "0"
        if match["number"] and not (len(number) <= 3 and 1 <= int(number) <= limits.SECTIONS):
            self._faults.tell("number", _("A section's number lies between 1 and {most}.").format(most=limits.SECTIONS))
            number = "0"
        return _Draft(self._identifier(match["id"], taken), int(number), title)

    def _identifier(self, identifier: str, taken: set[str]) -> str:
        shown = identifier[: limits.ID_LENGTH]
        if not ID.fullmatch(identifier) or len(identifier) > limits.ID_LENGTH:
            text = _("The id “{id}” may hold only small letters, digits and hyphens, {most} at most.").format(
                id=shown, most=limits.ID_LENGTH
            )
            self._faults.tell("id-form", text)
            return _unique(_slug(identifier), taken)
        if identifier in taken:
            self._faults.tell("id-twice", _("The section id “{id}” is used twice in this chapter.").format(id=shown))
            return _unique(identifier, taken)
        return identifier

    def _numbered(self, drafts: list[_Draft]) -> list[Section]:
        """Give each section its number: its own, else its position, else the next one that is free."""
        given = [draft.number for draft in drafts if draft.number]
        if len(given) != len(set(given)):
            text = _("Two sections of this chapter have the same number.")
            self._faults.tell("number-twice", text, line=self._faults.first_line)
        taken = set(given)
        free = (number for number in range(1, limits.SECTIONS + 1) if number not in taken)
        seen: set[int] = set()
        sections = []
        for position, draft in enumerate(drafts, 1):
            number = draft.number
            if not number or number in seen:
                number = position if position not in taken else next(free)
            seen.add(number)
            taken.add(number)
            say = tuple(text for text in block_texts(tuple(draft.say)) if text)
            sections.append(Section(draft.id, number, draft.title, tuple(draft.blocks), say))
        return sections


@dataclasses.dataclass(slots=True)
class _Draft:
    id: str
    number: int
    title: str
    blocks: list[Block] = dataclasses.field(default_factory=list)
    say: list[Block] = dataclasses.field(default_factory=list)


def _is_block(token: Token) -> bool:
    return token.nesting >= 0 and token.type != "inline" and not token.hidden


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[: limits.ID_LENGTH].strip("-") or "section"


def _unique(wanted: str, taken: set[str]) -> str:
    name, count = wanted, 2
    while name in taken:
        name, count = f"{wanted}-{count}", count + 1
    return name
