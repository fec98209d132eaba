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
from reader.content.characters import without_odd
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
    plain_text,
)
from reader.content.problems import Problem

_ANCHOR = re.compile(r"\{#(?P<id>[^\s{}]*)(?:\s+number=(?P<number>[0-9]+))?\s*\}")
_CELL_END = re.compile(r"(?<!\\)\|")
_OTHER_IN_LIST = frozenset(
    "fence code_block heading_open blockquote_open table_open".split()
    + [f"container_{kind}_open" for kind in (*BOX_KINDS, "say")]
)


class _Parser(MarkdownIt):
    """Leaves every link target as it was written, so that what is refused is told and not silently shown as text."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002
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
    _lines: list[str] = dataclasses.field(default_factory=list)

    def sections(self, body: str, chapter_title: str) -> tuple[Section, ...]:
        """Return the chapter's sections; faults are added to `problems`."""
        for offset, rule, text in fence_faults(body):
            self._problem(rule, text, line=self.first_line + offset)
        self._lines = body.split("\n")
        tokens = self.parser.parse(body)
        if sum(_is_block(token) for token in tokens) > limits.BLOCKS_PER_CHAPTER:
            text = f"This chapter has more than {limits.BLOCKS_PER_CHAPTER} blocks; split it."
            self._problem("chapter-size", text, line=self.first_line)
            return ()
        for token in tokens:
            self._at(token)
            if token.level > limits.MARKDOWN_NESTING:
                self._problem("nesting", "Lists, quotes and boxes are nested too deeply here; some text is left out.")
                break
        return tuple(self._numbered(self._split(tokens, chapter_title)))

    def _split(self, tokens: Sequence[Token], chapter_title: str) -> list[_Draft]:
        drafts: list[_Draft] = []
        taken: set[str] = set()
        at = 0
        while at < len(tokens):
            token = tokens[at]
            self._at(token)
            starts = token.type == "heading_open" and token.tag == "h2" and not token.level
            if not starts and not drafts:
                text = "Text before the first “## Heading {#id}” gets a section of its own."
                self._problem("section-missing", text, "warning")
                drafts.append(_Draft("start", 0, chapter_title))
                taken.add("start")
            if not starts:
                at = self._block(tokens, at, drafts[-1].blocks, drafts[-1].say)
                continue
            if len(drafts) == limits.SECTIONS:
                self._problem(
                    "chapter-size", f"A chapter has at most {limits.SECTIONS} sections; the rest is left out."
                )
                break
            drafts.append(self._heading(tokens[at + 1], taken))
            taken.add(drafts[-1].id)
            at += 3
        return drafts

    def _heading(self, inline: Token, taken: set[str]) -> _Draft:
        content = plain_text(self._runs(inline))
        opening = content.rfind("{#")
        match = _ANCHOR.fullmatch(content[opening:].rstrip()) if opening >= 0 else None
        title = content[:opening].rstrip() if match else content
        if not title or len(title) > limits.TITLE_LENGTH:
            self._problem("title", f"A heading has 1 to {limits.TITLE_LENGTH} characters.")
            title = title[: limits.TITLE_LENGTH]
        if match is None:
            made = _unique(_slug(content), taken)
            text = f"Give this heading an id that stays: ## {content[:40]} {{#{made}}}"
            self._problem("heading-id", text, "warning")
            return _Draft(made, 0, title)
        number = match["number"] or "0"
        if match["number"] and not (len(number) <= 3 and 1 <= int(number) <= limits.SECTIONS):
            self._problem("number", f"A section's number lies between 1 and {limits.SECTIONS}.")
            number = "0"
        return _Draft(self._identifier(match["id"], taken), int(number), title)

    def _identifier(self, identifier: str, taken: set[str]) -> str:
        shown = identifier[: limits.ID_LENGTH]
        if not ID.fullmatch(identifier) or len(identifier) > limits.ID_LENGTH:
            text = f"The id “{shown}” may hold only small letters, digits and hyphens, {limits.ID_LENGTH} at most."
            self._problem("id-form", text)
            return _unique(_slug(identifier), taken)
        if identifier in taken:
            self._problem("id-twice", f"The section id “{shown}” is used twice in this chapter.")
            return _unique(identifier, taken)
        return identifier

    def _numbered(self, drafts: list[_Draft]) -> list[Section]:
        """Give each section its number: its own, else its position, else the next one that is free."""
        given = [draft.number for draft in drafts if draft.number]
        if len(given) != len(set(given)):
            text = "Two sections of this chapter have the same number."
            self._problem("number-twice", text, line=self.first_line)
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
            self._subheading(tokens[at + 1], token.tag, blocks)
            return at + 3
        if kind in ("bullet_list_open", "ordered_list_open"):
            block, after = self._list(tokens, at)
            blocks.append(block)
            return after
        if kind == "table_open":
            return self._table(tokens, at, blocks)
        if kind.startswith("container_") and kind.endswith("_open"):
            return self._box(tokens, at, blocks, say)
        if kind in ("fence", "code_block"):
            self._problem("code", "Code blocks are not used in guides; the text is shown as a paragraph.", "warning")
            blocks += [Paragraph((Run(text),)) for text in _code_text(token)]
        elif kind == "blockquote_open":
            self._problem("quote", "Quotes are shown as plain paragraphs; use ::: note for a box.", "warning")
        elif kind == "hr":
            self._problem("line", "Lines across the page are not used; start a new section instead.", "warning")
        return at + 1

    def _subheading(self, inline: Token, tag: str, blocks: list[Block]) -> None:
        text = plain_text(self._runs(inline))
        if tag != "h3":
            self._problem("heading-level", "Use ## for sections and ### inside them; no other levels.", "warning")
        if _ANCHOR.search(text):
            self._problem("heading-id", "Only a ## heading has an id; a smaller one has none.", "warning")
            text = _ANCHOR.sub("", text).strip()
        if text:
            blocks.append(Subheading(text))

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

    def _list(self, tokens: Sequence[Token], at: int) -> tuple[BulletList, int]:
        """Return the list that starts at token `at` and the place after it. The parser bounds the recursion."""
        opening = tokens[at]
        closing = opening.type.replace("_open", "_close")
        items: list[ListItem] = []
        runs: list[Run] = []
        children: list[BulletList] = []
        at += 1
        while tokens[at].type != closing or tokens[at].level != opening.level:
            token = tokens[at]
            self._at(token)
            if token.type in _OTHER_IN_LIST:
                text = "A list item holds text and lists only; the rest is shown as plain text."
                self._problem("list-content", text)
            if token.type == "list_item_open":
                runs, children = [], []
            elif token.type == "list_item_close":
                items.append(ListItem(tuple(runs), tuple(children)))
            elif token.type == "inline":
                runs += ([Run("\n")] if runs else []) + list(self._runs(token))
            elif token.type in ("fence", "code_block"):
                runs += [Run("\n"), *(Run(text) for text in _code_text(token))]
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                child, at = self._list(tokens, at)
                children.append(child)
                continue
            at += 1
        start = opening.attrGet("start")
        number = 1 if start is None else int(start)
        return BulletList(tuple(items), opening.type == "ordered_list_open", number), at + 1

    def _table(self, tokens: Sequence[Token], at: int, blocks: list[Block]) -> int:
        rows: list[list[Runs]] = []
        while tokens[at].type != "table_close":
            self._at(tokens[at])
            if tokens[at].type == "tr_open":
                rows.append([])
            elif tokens[at].type == "inline":
                rows[-1].append(self._runs(tokens[at]))
            elif tokens[at].type == "tr_close" and self._cells() > len(rows[0]):
                self._problem("table-cells", "This row has more cells than the header; the last ones are left out.")
            at += 1
        blocks.append(Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:])))
        return at + 1

    def _cells(self) -> int:
        """Return how many cells the current line has."""
        line = self._lines[self._line - self.first_line].lstrip("> \t").rstrip()
        bars = len(_CELL_END.findall(line))
        return bars + 1 - line.startswith("|") - (line.endswith("|") and not line.endswith("\\|"))

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
        return self.inline.runs(inline, self._line, self._problem)

    def _at(self, token: Token) -> None:
        if token.map:
            self._line = token.map[0] + self.first_line

    def _problem(self, rule: str, text: str, level: str = "error", line: int | None = None) -> None:
        self.problems.append(Problem(self.path, self._line if line is None else line, rule, text, level))


@dataclasses.dataclass(slots=True)
class _Draft:
    id: str
    number: int
    title: str
    blocks: list[Block] = dataclasses.field(default_factory=list)
    say: list[Block] = dataclasses.field(default_factory=list)


def _is_block(token: Token) -> bool:
    return token.nesting >= 0 and token.type != "inline" and not token.hidden


def _code_text(token: Token) -> list[str]:
    """Return the lines of a code block as one text; what stands behind the opening ``` belongs to it."""
    text = without_odd(f"{token.info}\n{token.content}").strip()
    return [text] if text else []


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[: limits.ID_LENGTH].strip("-") or "section"


def _unique(wanted: str, taken: set[str]) -> str:
    name, count = wanted, 2
    while name in taken:
        name, count = f"{wanted}-{count}", count + 1
    return name
