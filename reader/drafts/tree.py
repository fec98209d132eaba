# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole markup -> a tree of elements, closed as browsers close them, in a depth and number that can be walked.

Python's parser leaves every `<p>` open until somebody closes it; here the next one does. Nothing is fetched or run.
"""

from __future__ import annotations

import warnings
from collections import Counter
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from reader.drafts import limits
from reader.drafts.tidying import tidy
from reader.drafts.words import folded
from reader.errors import DraftError
from reader.i18n import _

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS = HEADINGS | frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th "
    "thead tr ul".split()
)
_IN_HEAD = frozenset("html head title meta link base body".split())
_CELLS = frozenset(("td", "th"))
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_TABLE_PARTS = _CELLS | _ROW_GROUPS | {"tr", "table", "caption"}
_HEADING_WALLS = frozenset({"td", "th", "li", "div", "section", "article", "table"})
_NOT_IN_HEADING = frozenset({"p", "ul", "ol", "table", "dl"})
_CLOSED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir", "td", "th", "table"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "td", "th", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "td", "th", "table"})),
    "td": (_CELLS, frozenset({"table"})),
    "th": (_CELLS, frozenset({"table"})),
    "tr": (frozenset({"tr", "caption"}), frozenset({"table"})),
    "thead": (_ROW_GROUPS | {"tr", "caption"}, frozenset({"table"})),
    "tbody": (_ROW_GROUPS | {"tr", "caption"}, frozenset({"table"})),
    "tfoot": (_ROW_GROUPS | {"tr", "caption"}, frozenset({"table"})),
    "a": (frozenset({"a"}), BLOCKS),
    **dict.fromkeys(HEADINGS, (HEADINGS, _HEADING_WALLS)),
}
"""A tag that opens -> what it closes when that is still open, and what keeps it from looking further out."""
_WALLS = frozenset({"td", "th", "caption", "table"})
"""An end tag inside a cell ends nothing outside it."""


class _Soup(BeautifulSoup):
    """A tree that closes elements as they are meant, and stops growing at the limits."""

    def __init__(self, markup: str) -> None:
        self._left_out: Counter[str] = Counter()
        self._count = 0
        super().__init__(markup, "html.parser")

    def handle_starttag(self, name: str, *given: Any, **named: Any) -> Tag | None:  # noqa: ANN401  as the parser calls it
        self._count += 1
        if self._count > limits.ELEMENTS:
            text = _("This page has more than {most} elements. Save a smaller page, or copy its text.")
            raise DraftError(text.format(most=limits.ELEMENTS))
        if name not in _IN_HEAD:
            self._end({"head", "title"}, frozenset())
        if name in BLOCKS:
            self._end({"p"}, _WALLS)
        if name in _NOT_IN_HEADING:
            self._end(HEADINGS, _HEADING_WALLS)
        if name in _CLOSED_BY:
            self._end(*_CLOSED_BY[name])
        if len(self.tagStack) > limits.DEPTH:
            self._left_out[name] += 1
            return None
        return super().handle_starttag(name, *given, **named)

    def handle_endtag(self, name: str, nsprefix: str | None = None) -> None:
        if self._left_out[name]:
            self._left_out[name] -= 1
            return
        for tag in reversed(self.tagStack[1:]):
            if name in HEADINGS and tag.name in HEADINGS:
                name = tag.name  # `<h2>...</h3>` ends it all the same
            if tag.name == name:
                super().handle_endtag(name, nsprefix)
                return
            if tag.name in _WALLS and name not in _TABLE_PARTS:
                return
            if tag.name in BLOCKS and name not in BLOCKS:
                return  # `<b><p>...</b>...</p>`: the paragraph goes on

    def _end(self, names: frozenset[str] | set[str], walls: frozenset[str]) -> None:
        for tag in reversed(self.tagStack[1:]):
            if tag.name in names:
                self.endData()  # the text before belongs inside what is closed here
                self._popToTag(tag.name)
                self._end(names, walls)
                return
            if tag.name in walls:
                return


def make_tree(markup: str) -> Tag:
    """Return the tree of a page as it was saved. DraftError when it is far too large."""
    whole = tidy(markup)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that the text looks like a file's name, or like XML: it is read all the same
        return _Soup(whole)


def texts(tag: Tag) -> list[str]:
    """Return the texts in an element in order."""
    return [str(node) for node in tag.descendants if isinstance(node, NavigableString)]


def shown_text(tag: Tag) -> str:
    """Return the text in an element as one line shows it: a gap between blocks, none inside a word."""
    found: list[str] = []
    for node in tag.descendants:
        if isinstance(node, Tag):
            found.append(" " if node.name in BLOCKS or node.name == "br" else "")
        else:
            before = node.previous_sibling
            found.append(f" {node}" if isinstance(before, Tag) and before.name in BLOCKS else str(node))
    return folded("".join(found))


def value(tag: Tag, name: str) -> str:
    """Return an attribute as one text; empty when there is none."""
    found = tag.attrs.get(name, "")
    return " ".join(found) if isinstance(found, list) else str(found)


def around_blocks(tree: Tag) -> frozenset[int]:
    """Return the `id()` of every element that holds a block somewhere inside."""
    marked: set[int] = set()
    for tag in tree.find_all(BLOCKS):
        for parent in tag.parents:
            if id(parent) in marked:
                break
            marked.add(id(parent))
    return frozenset(marked)
