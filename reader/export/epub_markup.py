# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of a page as XHTML for an electronic book. Every word of a guide or a reader is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from itertools import count

import msgspec

from reader.content.model import (
    Block,
    Box,
    BulletList,
    Figure,
    FigureBlock,
    Paragraph,
    Run,
    Runs,
    Subheading,
    Table,
)

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\ufdd0-\ufdef]")
"""What XML cannot hold in any form, or no program should be given."""
_SOURCE = "source:"


def clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """Return a text that is safe between tags and in quoted attributes."""
    return html.escape(clean(text))


def attributes(**values: str) -> str:
    """Return attributes with a space before each; `epub_type` is `epub:type`, `class_` is `class`; empty ones go."""
    names = {"class_": "class", "epub_type": "epub:type", "labelled_by": "aria-labelledby"}
    return "".join(f' {names.get(name, name)}="{escaped(value)}"' for name, value in values.items() if value)


def element(tag: str, inner: str, **values: str) -> str:
    """Return an element around markup."""
    return f"<{tag}{attributes(**values)}>{inner}</{tag}>"


class Markup(msgspec.Struct, frozen=True):
    """Sets the blocks of one page. Made for one page: it numbers the boxes."""

    figures: Mapping[str, Figure]
    links: Mapping[str, str]
    """Address -> file and place in the book."""
    boxes: count[int] = msgspec.field(default_factory=lambda: count(1))

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        """Return blocks one after the other."""
        return "\n".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(runs):
                return element("p", self.words(runs))
            case Subheading(text):
                return element("h3", escaped(text))
            case BulletList():
                return self._list(block)
            case Table():
                return self._table(block)
            case FigureBlock(figure):
                return self._figure(figure)
            case _:
                return self._box(block)

    def words(self, runs: Runs) -> str:
        """Return text with its stress, its links and its source numbers."""
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        words = escaped(run.text)
        if run.link.startswith(_SOURCE):
            place = f"#source-{run.link.removeprefix(_SOURCE)}"
            return element("sup", element("a", words, href=place, epub_type="noteref", role="doc-noteref"))
        for letter, tag in (("i", "em"), ("b", "strong")):
            if letter in run.style:
                words = element(tag, words)
        place = self.links.get(run.link, "")
        if place and run.link.startswith("term:"):
            return element("a", words, href=place, class_="term", epub_type="glossref")
        return element("a", words, href=place) if place else words

    def _list(self, block: BulletList) -> str:
        items = "\n".join(
            element("li", self.words(item.runs) + "".join(self._list(child) for child in item.children))
            for item in block.items
        )
        start = str(block.start) if block.ordered and block.start != 1 else ""
        return element("ol" if block.ordered else "ul", items, start=start)

    def _table(self, block: Table) -> str:
        header = "".join(element("th", self.words(cell), scope="col") for cell in block.header)
        rows = "\n".join(
            element(
                "tr",
                "".join(
                    element("td", self.words(cell)) if place else element("th", self.words(cell), scope="row")
                    for place, cell in enumerate(row)
                ),
            )
            for row in block.rows
        )
        return element("table", element("thead", element("tr", header)) + element("tbody", rows))

    def _figure(self, figure_id: str) -> str:
        figure = self.figures.get(figure_id)
        if figure is None:
            return ""
        image = f"<img{attributes(src=figure_file(figure_id), alt=figure.alt, class_='figure')}/>"
        return element("figure", image + element("figcaption", escaped(figure.caption)))

    def _box(self, box: Box) -> str:
        inner = self.blocks(box.blocks)
        title = escaped(box.title)
        if box.kind == "gentle":
            return element("details", element("summary", title) + inner, class_="box")
        name = f"box-{next(self.boxes)}"
        values = {"class_": "box", "labelled_by": name, "role": "note"}
        if box.kind == "urgent":
            values = {"class_": "box urgent", "labelled_by": name, "role": "doc-notice", "epub_type": "notice"}
        return element("section", element("h3", title, id=name) + inner, **values)


def figure_file(figure_id: str) -> str:
    """Return a drawing's file in the book."""
    return f"figures/{figure_id}.svg"
