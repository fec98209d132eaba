# SPDX-License-Identifier: GPL-3.0-or-later
"""One chapter's sources -> its passages, boxes, lists, tables and drawings, each with its line.

The typed blocks of an edition keep no lines, so the checker walks the same parser's tokens itself. Faults of form are
the compiler's to tell; here they are passed over.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.check.passages import BoxText, FigureUse, ListText, Passage, SectionText, TableText
from reader.content.boxes import BOX_OPENING
from reader.content.chapter_source import split_front_matter, without_comments
from reader.content.markdown_blocks import ANCHOR
from reader.content.sentences import EMERGENCY_SIGN
from reader.content.source_model import FrontMatter
from reader.content.yaml_source import YamlFault, convert, parse_yaml

_CITATION = re.compile(r"(?<! ) *\[@([A-Za-z0-9][\w.-]*)\]")
_LISTS = ("bullet_list_open", "ordered_list_open")


@dataclasses.dataclass(frozen=True, slots=True)
class ChapterText:
    """A chapter as a rule sees it."""

    id: str
    path: str
    language: str
    front: FrontMatter
    lines: dict[str, int]
    """The line of each name in the front matter."""
    source: tuple[str, ...]
    """The lines of the file as they are written; line 1 is `source[0]`."""
    opening: tuple[Passage, ...]
    """The title, the short title if there is one, and the summary."""
    sections: tuple[SectionText, ...]
    boxes: tuple[BoxText, ...]
    lists: tuple[ListText, ...]
    tables: tuple[TableText, ...]
    figures: tuple[FigureUse, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield every passage in reading order."""
        yield from self.opening
        for section in self.sections:
            yield from section.passages

    def line_of(self, name: str) -> int:
        """Return the line of a name in the front matter; 1 when it is not there."""
        return self.lines.get(name, 1)

    def box_lists(self, kind: str) -> Iterator[ListText]:
        """Yield the lists in boxes of a kind."""
        return (found for found in self.lists if found.box == kind)


def read_chapter_text(chapter: str, path: str, text: str, *, language: str, parser: MarkdownIt) -> ChapterText | None:
    """Return a chapter's passages; None when it is a draft or cannot be used, which the compiler tells."""
    matter, body, body_line = split_front_matter(text)
    if matter is None:
        return None
    try:
        source = parse_yaml(matter)
    except YamlFault:
        return None
    front, _ = convert(source, FrontMatter, path)
    if front is None or front.draft or not isinstance(source.value, dict):
        return None
    lines = {name: source.line_of(f"$.{name}") + 1 for name in source.value}
    walk = _Walk(parser.parse(without_comments(body)), body_line)
    walk.run()
    opening = [Passage("title", front.title, lines["title"])]
    if front.short_title:
        opening.append(Passage("title", front.short_title, lines["short_title"]))
    if front.summary:
        opening.append(Passage("summary", _resolved(front.summary), lines["summary"]))
    return ChapterText(
        id=chapter,
        path=path,
        language=language,
        front=front,
        lines=lines,
        source=tuple(text.split("\n")),
        opening=tuple(opening),
        sections=tuple(walk.sections()),
        boxes=tuple(walk.boxes),
        lists=tuple(sorted(walk.lists, key=lambda found: found.line)),
        tables=tuple(walk.tables),
        figures=tuple(walk.figures),
    )


def _resolved(text: str) -> str:
    return text.replace("{emergency_number}", EMERGENCY_SIGN)


class _Walk:
    """One pass over a chapter's tokens."""

    def __init__(self, tokens: Sequence[Token], first_line: int) -> None:
        self._tokens = tokens
        self._first = first_line
        self._line = first_line
        self._section = ""
        self._box = ""
        self._found: list[Passage] = []
        self._headings: list[tuple[str, str, int, int]] = []
        """Id, title, line, and where its passages start in what was found."""
        self.boxes: list[BoxText] = []
        self.lists: list[ListText] = []
        self.tables: list[TableText] = []
        self.figures: list[FigureUse] = []

    def run(self) -> None:
        at = 0
        while at < len(self._tokens):
            at = self._block(at)

    def sections(self) -> Iterator[SectionText]:
        """Yield the sections; text before the first heading is one called `start`."""
        first = self._headings[0][3] if self._headings else len(self._found)
        if first:
            yield SectionText("start", "", self._found[0].line, tuple(self._found[:first]))
        ends = [heading[3] for heading in self._headings[1:]] + [len(self._found)]
        for (section, title, line, start), end in zip(self._headings, ends, strict=True):
            yield SectionText(section, title, line, tuple(self._found[start:end]))

    def _block(self, at: int) -> int:
        """Read the block that starts at a token; return the place after it."""
        token = self._at(self._tokens[at])
        if token.type == "heading_open":
            self._heading(token, self._at(self._tokens[at + 1]))
            return at + 3
        if token.type == "paragraph_open":
            self._paragraph(self._at(self._tokens[at + 1]))
            return at + 3
        if token.type in _LISTS:
            return self._list(at)
        if token.type == "table_open":
            return self._table(at)
        if token.type.startswith("container_") and token.type.endswith("_open"):
            return self._container(at)
        if token.type in ("fence", "code_block"):
            self._add(Passage("paragraph", token.content.strip(), self._line, self._section, self._box))
        return at + 1

    def _at(self, token: Token) -> Token:
        if token.map:
            self._line = token.map[0] + self._first
        return token

    def _add(self, passage: Passage) -> Passage:
        self._found.append(passage)
        return passage

    def _passage(self, kind: str, inline: Token) -> Passage:
        if self._box == "say":
            kind = "say"
        return self._add(_read_inline(kind, inline, self._line, self._section, self._box))

    def _heading(self, opening: Token, inline: Token) -> None:
        passage = _read_inline("heading", inline, self._line, self._section, self._box)
        match = ANCHOR.search(passage.text)
        title = ANCHOR.sub("", passage.text).strip()
        if opening.tag == "h2" and not opening.level:
            self._section = match["id"] if match else f"line-{self._line}"
            self._headings.append((self._section, title, self._line, len(self._found)))
            kind = "heading"
        else:
            kind = "subheading"
        self._add(dataclasses.replace(passage, kind=kind, text=title, section=self._section))

    def _paragraph(self, inline: Token) -> None:
        children = inline.children or []
        if len(children) == 1 and children[0].type == "image":
            target = str(children[0].attrGet("src") or "")
            self.figures.append(FigureUse(target.removeprefix("figure:"), self._line, self._section))
            return
        self._passage("paragraph", inline)

    def _list(self, at: int) -> int:
        opening = self._tokens[at]
        closing = opening.type.replace("_open", "_close")
        line, items = self._line, []
        at += 1
        while self._tokens[at].type != closing or self._tokens[at].level != opening.level:
            token = self._at(self._tokens[at])
            if token.type in _LISTS:
                at = self._list(at)
                continue
            if token.type == "inline":
                items.append(self._passage("item", token))
            at += 1
        self.lists.append(ListText(line, self._section, self._box, opening.type == "ordered_list_open", tuple(items)))
        return at + 1

    def _table(self, at: int) -> int:
        line = self._line
        rows: list[list[Passage]] = []
        while self._tokens[at].type != "table_close":
            token = self._tokens[at]
            if token.type == "tr_open":
                self._at(token)
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self._passage("cell", token))
            at += 1
        header, *body = [tuple(row) for row in rows]
        self.tables.append(TableText(line, self._section, self._box, header, tuple(body)))
        return at + 1

    def _container(self, at: int) -> int:
        opening = self._tokens[at]
        closing = opening.type.replace("_open", "_close")
        kind = opening.type.removeprefix("container_").removesuffix("_open")
        match = BOX_OPENING.fullmatch(opening.info.strip())
        title = (match["title"] if match else None) or ""
        line, start, around = self._line, len(self._found), self._box
        self._box = kind
        if title:
            self._add(Passage("subheading", _resolved(title), line, self._section, kind))
        at += 1
        while self._tokens[at].type != closing or self._tokens[at].level != opening.level:
            at = self._block(at)
        self._box = around
        self.boxes.append(BoxText(kind, title, line, self._section, tuple(self._found[start:])))
        return at + 1


def _read_inline(kind: str, inline: Token, line: int, section: str, box: str) -> Passage:
    """Return the text of an `inline` token as it is read, with what it cites and links."""
    text, target, linked_from = "", "", 0
    sources: list[str] = []
    links: list[tuple[str, str]] = []
    breaks: list[int] = []
    for child in inline.children or ():
        if child.type in ("softbreak", "hardbreak"):
            text = (text.rstrip(" ") if text.endswith(" ") else text) + " "
            breaks.append(len(text))
        elif child.type == "link_open":
            target, linked_from = str(child.attrGet("href") or ""), len(text)
        elif child.type == "link_close":
            links.append((text[linked_from:], target))
        elif child.type != "image":
            sources += _CITATION.findall(child.content)
            piece = _resolved(_CITATION.sub("", child.content))
            text += piece.lstrip(" ") if text.endswith(" ") else piece
    return Passage(kind, text.rstrip(), line, section, box, tuple(sources), tuple(links), tuple(breaks))
