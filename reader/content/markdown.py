# SPDX-License-Identifier: GPL-3.0-or-later
"""A chapter's Markdown -> sections of typed blocks. HTML is off; what is not known is told and shown as plain text.

markdown-it-py parses; this module walks its tokens. It knows nothing of terms, of other chapters or of looks.
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
from reader.content.boxes import BOX_OPENING, default_title, fence_faults
from reader.content.markdown_inline import InlineReader
from reader.content.model import (
    BOX_KINDS,
    Block,
    Box,
    BulletList,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Runs,
    Section,
    Subheading,
    Table,
    block_texts,
)
from reader.content.problems import Problem

_HEADING = re.compile(r"(?P<title>.*?)\s*\{#(?P<id>[^\s}]*)(?:\s+number=(?P<number>\d{1,3}))?\s*\}\s*")


def make_parser() -> MarkdownIt:
    """Return the parser for chapters: CommonMark and tables, no HTML, our boxes."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": limits.MARKDOWN_NESTING + 2}).enable("table")
    for kind in (*BOX_KINDS, "say"):
        parser.use(container_plugin, kind)
    return parser


@dataclasses.dataclass(slots=True)
class MarkdownReader:
    """Reads one chapter's body. `first_line` is the line in the file on which the body starts."""

    parser: MarkdownIt
    inline: InlineReader
    path: str
    language: str
    first_line: int = 1
    problems: list[Problem] = dataclasses.field(default_factory=list)
    figures: list[tuple[str, int]] = dataclasses.field(default_factory=list)
    _line: int = 0

    def sections(self, body: str, chapter_title: str) -> tuple[Section, ...]:
        """Return the chapter's sections; faults are added to `problems`."""
        for offset, rule, text in fence_faults(body):
            self._problem(rule, text, line=self.first_line + offset)
        tokens = self.parser.parse(body)
        if len(tokens) > limits.BLOCKS_PER_CHAPTER * 6:
            self._problem("chapter-size", "This chapter has too many blocks; split it.", line=1)
            return ()
        drafts = self._split(tokens, chapter_title)
        return tuple(self._numbered(drafts))

    def _split(self, tokens: Sequence[Token], chapter_title: str) -> list[_Draft]:
        drafts: list[_Draft] = []
        at = 0
        while at < len(tokens):
            token = tokens[at]
            self._at(token)
            if token.type == "heading_open" and token.tag == "h2":
                drafts.append(self._heading(tokens[at + 1].content, drafts))
                at += 3
                continue
            if not drafts:
                self._problem("section-missing", "Text before the first “## Heading {#id}” gets a section of its own.", "warning")
                drafts.append(_Draft("start", 0, chapter_title))
            at = self._block(tokens, at, drafts[-1].blocks, drafts[-1].say)
        return drafts

    def _heading(self, content: str, drafts: list[_Draft]) -> _Draft:
        match = _HEADING.fullmatch(content)
        taken = {draft.id for draft in drafts}
        if match is None:
            made = _unique(_slug(content), taken)
            self._problem("heading-id", f"Give this heading an id that stays: ## {content[:40]} {{#{made}}}", "warning")
            return _Draft(made, 0, content)
        identifier, title = match["id"], match["title"]
        if not ID.fullmatch(identifier) or len(identifier) > limits.ID_LENGTH:
            self._problem("id-form", f"The id “{identifier}” may hold only small letters, digits and hyphens.")
            identifier = _unique(_slug(identifier), taken)
        elif identifier in taken:
            self._problem("id-twice", f"The section id “{identifier}” is used twice in this chapter.")
            identifier = _unique(identifier, taken)
        return _Draft(identifier, int(match["number"] or 0), title)

    def _numbered(self, drafts: list[_Draft]) -> list[Section]:
        given = [draft.number for draft in drafts if draft.number]
        if len(given) != len(set(given)):
            self._problem("number-twice", "Two sections of this chapter have the same number.", line=1)
        free = (number for number in range(1, 1000) if number not in given)
        seen: set[int] = set()
        sections = []
        for draft in drafts:
            number = draft.number if draft.number and draft.number not in seen else next(free)
            seen.add(number)
            say = tuple(text for text in block_texts(tuple(draft.say)) if text)
            sections.append(Section(draft.id, number, draft.title, tuple(draft.blocks), say))
        return sections

    # -- blocks ---------------------------------------------------------------------------------------------------

    def _block(self, tokens: Sequence[Token], at: int, blocks: list[Block], say: list[Block] | None) -> int:
        """Add the block that starts at token `at` to `blocks`; return the place after it."""
        token = tokens[at]
        self._at(token)
        kind = token.type
        if kind == "paragraph_open":
            self._paragraph(tokens[at + 1], blocks)
            return at + 3
        if kind == "heading_open":
            if token.tag != "h3":
                self._problem("heading-level", "Use ## for sections and ### inside them; no other levels.", "warning")
            blocks.append(Subheading("".join(run.text for run in self._runs(tokens[at + 1]))))
            return at + 3
        if kind in ("bullet_list_open", "ordered_list_open"):
            block, after = self._list(tokens, at, 1)
            blocks.append(block)
            return after
        if kind == "table_open":
            return self._table(tokens, at, blocks)
        if kind.startswith("container_") and kind.endswith("_open"):
            return self._box(tokens, at, blocks, say)
        if kind in ("fence", "code_block"):
            self._problem("code", "Code blocks are not used in guides; the text is shown as a paragraph.", "warning")
            blocks.append(Paragraph((Run(token.content.strip()),)))
        elif kind == "blockquote_open":
            self._problem("quote", "Quotes are shown as plain paragraphs; use ::: note for a box.", "warning")
        return at + 1

    def _paragraph(self, inline: Token, blocks: list[Block]) -> None:
        children = inline.children or []
        if len(children) == 1 and children[0].type == "image":
            target = str(children[0].attrGet("src") or "")
            if not target.startswith("figure:") or not ID.fullmatch(target[7:]):
                self._problem("image-target", f"“{target[:80]}” is not a drawing of this guide: ![](figure:id).")
                return
            self.figures.append((target[7:], self._line))
            blocks.append(FigureBlock(target[7:]))
            return
        runs = self._runs(inline)
        if runs:
            blocks.append(Paragraph(runs))

    def _list(self, tokens: Sequence[Token], at: int, depth: int) -> tuple[BulletList, int]:
        opening = tokens[at]
        closing = opening.type.replace("_open", "_close")
        if depth == limits.MARKDOWN_NESTING // 2:
            self._problem("nesting", "Lists are nested too deeply.")
        items: list[ListItem] = []
        runs: list[Run] = []
        children: list[BulletList] = []
        at += 1
        while tokens[at].type != closing or tokens[at].level != opening.level:
            token = tokens[at]
            self._at(token)
            if token.type == "list_item_open":
                runs, children = [], []
            elif token.type == "list_item_close":
                items.append(ListItem(tuple(runs), tuple(children)))
            elif token.type == "inline":
                runs += ([Run("\n")] if runs else []) + list(self._runs(token))
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                child, at = self._list(tokens, at, depth + 1)
                children.append(child)
                continue
            at += 1
        start = opening.attrGet("start")
        return BulletList(tuple(items), opening.type == "ordered_list_open", int(start) if start else 1), at + 1

    def _table(self, tokens: Sequence[Token], at: int, blocks: list[Block]) -> int:
        rows: list[list[Runs]] = []
        while tokens[at].type != "table_close":
            self._at(tokens[at])
            if tokens[at].type == "tr_open":
                rows.append([])
            elif tokens[at].type == "inline":
                rows[-1].append(self._runs(tokens[at]))
            at += 1
        blocks.append(Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:])))
        return at + 1

    def _box(self, tokens: Sequence[Token], at: int, blocks: list[Block], say: list[Block] | None) -> int:
        opening = tokens[at]
        closing = opening.type.replace("_open", "_close")
        match = BOX_OPENING.fullmatch(opening.info.strip())
        kind = opening.type.removeprefix("container_").removesuffix("_open")
        if match is None:
            self._problem("box-title", f'Write the box\'s title in quotes: ::: {kind} "Title"', "warning")
        title = (match["title"] if match else None) or default_title(kind, self.language)
        inside: list[Block] = []
        at += 1
        while tokens[at].type != closing or tokens[at].level != opening.level:
            if tokens[at].type.startswith("container_") and tokens[at].type.endswith("_open"):
                self._at(tokens[at])
                self._problem("box-in-box", "A box does not hold another box; close the first with ::: before.")
            at = self._block(tokens, at, inside, None)
        if kind == "say":
            if say is None:
                self._problem("box-in-box", "A ::: say block stands on its own, not inside a box.")
            else:
                say += inside
        elif inside:
            blocks.append(Box(kind, title, tuple(inside)))
        else:
            self._problem("box-empty", "This box is empty.", "warning")
        return at + 1

    # -- lines and faults -----------------------------------------------------------------------------------------

    def _runs(self, inline: Token) -> Runs:
        return self.inline.runs(inline, self._line, self._report)

    def _at(self, token: Token) -> None:
        if token.map:
            self._line = token.map[0] + self.first_line

    def _report(self, rule: str, text: str, level: str) -> None:
        self._problem(rule, text, level)

    def _problem(self, rule: str, text: str, level: str = "error", line: int | None = None) -> None:
        self.problems.append(Problem(self.path, self._line if line is None else line, rule, text, level))


@dataclasses.dataclass(slots=True)
class _Draft:
    id: str
    number: int
    title: str
    blocks: list[Block] = dataclasses.field(default_factory=list)
    say: list[Block] = dataclasses.field(default_factory=list)


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[: limits.ID_LENGTH].strip("-") or "section"


def _unique(wanted: str, taken: set[str]) -> str:
    name, count = wanted, 2
    while name in taken:
        name, count = f"{wanted}-{count}", count + 1
    return name


