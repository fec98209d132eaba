# SPDX-License-Identifier: GPL-3.0-or-later
"""The tokens of a chapter's Markdown -> typed blocks. What is not known is told and shown as plain text.

It meets one block after the other; which section a block belongs to is not its concern.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from markdown_it.token import Token

from reader.content.address import ID
from reader.content.boxes import BOX_OPENING, default_title
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
    Subheading,
    Table,
    plain_text,
)
from reader.content.problems import Problem
from reader.i18n import _

ANCHOR = re.compile(r"\{#(?P<id>[^\s{}]*)(?:\s+number=(?P<number>[0-9]+))?\s*\}")
_CELL_END = re.compile(r"(?<!\\)\|")
_OTHER_IN_LIST = frozenset(
    "fence code_block heading_open blockquote_open table_open".split()
    + [f"container_{kind}_open" for kind in (*BOX_KINDS, "say")]
)


@dataclasses.dataclass(slots=True)
class Faults:
    """The faults of one chapter, and the line that is being read. `first_line` is where the body starts in the file."""

    path: str
    first_line: int = 1
    line: int = 0
    found: list[Problem] = dataclasses.field(default_factory=list)

    def at(self, token: Token) -> None:
        """Go on to the line of a token."""
        if token.map:
            self.line = token.map[0] + self.first_line

    def tell(self, rule: str, text: str, level: str = "error", line: int | None = None) -> None:
        """Add a fault on this line, or on another."""
        self.found.append(Problem(self.path, self.line if line is None else line, rule, text, level))


@dataclasses.dataclass(slots=True)
class BlockReader:
    """Turns tokens into blocks. `lines` is the body that the tokens come from."""

    inline: InlineReader
    faults: Faults
    language: str
    lines: list[str] = dataclasses.field(default_factory=list)
    figures: list[tuple[str, int]] = dataclasses.field(default_factory=list)
    """Each drawing asked for, with its line."""

    def runs(self, inline: Token) -> Runs:
        """Return the text of an `inline` token."""
        return self.inline.runs(inline, self.faults.line, self.faults.tell)

    def block(self, tokens: Sequence[Token], at: int, blocks: list[Block], say: list[Block] | None) -> int:
        """Add the block that starts at token `at` to `blocks`; return the place after it."""
        token = tokens[at]
        self.faults.at(token)
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
            self.faults.tell(
                "code", _("Code blocks are not used in guides; the text is shown as a paragraph."), "warning"
            )
            blocks += [Paragraph((Run(text),)) for text in _code_text(token)]
        elif kind == "blockquote_open":
            self.faults.tell("quote", _("Quotes are shown as plain paragraphs; use ::: note for a box."), "warning")
        elif kind == "hr":
            self.faults.tell("line", _("Lines across the page are not used; start a new section instead."), "warning")
        return at + 1

    def _subheading(self, inline: Token, tag: str, blocks: list[Block]) -> None:
        text = plain_text(self.runs(inline))
        if tag != "h3":
            self.faults.tell("heading-level", _("Use ## for sections and ### inside them; no other levels."), "warning")
        if ANCHOR.search(text):
            self.faults.tell("heading-id", _("Only a ## heading has an id; a smaller one has none."), "warning")
            text = ANCHOR.sub("", text).strip()
        if text:
            blocks.append(Subheading(text))

    def _paragraph(self, inline: Token, blocks: list[Block]) -> None:
        children = inline.children or []
        if len(children) == 1 and children[0].type == "image":
            target = str(children[0].attrGet("src") or "")
            if not target.startswith("figure:") or not ID.fullmatch(target[7:]):
                self.faults.tell(
                    "image-target",
                    _("“{target}” is not a drawing of this guide: ![](figure:id).").format(target=target[:80]),
                )
                return
            self.figures.append((target[7:], self.faults.line))
            blocks.append(FigureBlock(target[7:]))
            return
        runs = self.runs(inline)
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
            self.faults.at(token)
            if token.type in _OTHER_IN_LIST:
                text = _("A list item holds text and lists only; the rest is shown as plain text.")
                self.faults.tell("list-content", text)
            if token.type == "list_item_open":
                runs, children = [], []
            elif token.type == "list_item_close":
                items.append(ListItem(tuple(runs), tuple(children)))
            elif token.type == "inline":
                runs += ([Run("\n")] if runs else []) + list(self.runs(token))
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
            self.faults.at(tokens[at])
            if tokens[at].type == "tr_open":
                rows.append([])
            elif tokens[at].type == "inline":
                rows[-1].append(self.runs(tokens[at]))
            elif tokens[at].type == "tr_close" and self._cells() > len(rows[0]):
                self.faults.tell(
                    "table-cells", _("This row has more cells than the header; the last ones are left out.")
                )
            at += 1
        blocks.append(Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:])))
        return at + 1

    def _cells(self) -> int:
        """Return how many cells the current line has."""
        line = self.lines[self.faults.line - self.faults.first_line].lstrip("> \t").rstrip()
        bars = len(_CELL_END.findall(line))
        return bars + 1 - line.startswith("|") - (line.endswith("|") and not line.endswith("\\|"))

    def _box(self, tokens: Sequence[Token], at: int, blocks: list[Block], say: list[Block] | None) -> int:
        opening = tokens[at]
        closing = opening.type.replace("_open", "_close")
        match = BOX_OPENING.fullmatch(opening.info.strip())
        kind = opening.type.removeprefix("container_").removesuffix("_open")
        if match is None:
            text = _('Write the box\'s title in quotes: ::: {kind} "Title"').format(kind=kind)
            self.faults.tell("box-title", text, "warning")
        title = (match["title"] if match else None) or default_title(kind, self.language)
        inside: list[Block] = []
        at += 1
        while tokens[at].type != closing or tokens[at].level != opening.level:
            if tokens[at].type.startswith("container_") and tokens[at].type.endswith("_open"):
                self.faults.at(tokens[at])
                self.faults.tell("box-in-box", _("A box does not hold another box; close the first with ::: before."))
            at = self.block(tokens, at, inside, None)
        if kind == "say":
            if say is None:
                self.faults.tell("box-in-box", _("A ::: say block stands on its own, not inside a box."))
            else:
                say += inside
        elif inside:
            blocks.append(Box(kind, title, tuple(inside)))
        else:
            self.faults.tell("box-empty", _("This box is empty."), "warning")
        return at + 1


def _code_text(token: Token) -> list[str]:
    """Return the lines of a code block as one text; what stands behind the opening ``` belongs to it."""
    text = without_odd(f"{token.info}\n{token.content}").strip()
    return [text] if text else []
