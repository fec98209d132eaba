# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of pages, however they are nested and wrapped."""

from __future__ import annotations

import pytest
from bs4 import Tag

from reader.drafts.glossary import Lifted
from reader.drafts.inline import InlineText
from reader.drafts.lists import ListReader
from reader.drafts.tree import around_blocks, make_tree
from reader.drafts.words import Items, text_of


def _reader(markup: str) -> tuple[ListReader, Tag, InlineText]:
    tree = make_tree(markup)
    inline = InlineText(Lifted({}))
    first = next(child for child in tree.children if isinstance(child, Tag))
    return ListReader(inline, around_blocks(tree)), first, inline


def _shape(items: Items) -> list[object]:
    return [
        [text_of(item.words), *map(_shape, item.inner)] if item.inner else text_of(item.words) for item in items.items
    ]


@pytest.mark.parametrize(
    ("markup", "shape"),
    [
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", [["a", ["b"]], "c"]),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", [["a", ["b"]]]),
        ("<ul><ul><li>a</ul></ul>", ["a"]),
        ("<ul><li><div><p>a</p><p>b</p></div><div><ul><li>c</ul></div></ul>", [["a\nb", ["c"]]]),
        ("<ul><li><ul><li>a</ul></ul>", ["a"]),
        ("<ul><li> <li>b</ul>", ["b"]),
        ("<ul>loose<li>b</ul>", ["loose", "b"]),
        (
            "<ul><li>a<ul><li>b<ul><li>c<ul><li>d<ul><li>e</ul></ul></ul></ul></ul>",
            [["a", [["b", [["c", ["d", "e"]]]]]]],
        ),
        (
            "<ul><li>a<ul><li>b<ul><li>c<ul><li>d</li><ul><li>e</ul></ul></ul></ul></ul>",
            [["a", [["b", [["c", ["d", "e"]]]]]]],
        ),
        ("<ul><li>a<ul><li>b<ul><li>c<ul><li><ul><li>e</ul></ul></ul></ul></ul>", [["a", [["b", [["c", ["e"]]]]]]]),
    ],
)
def test_lists_in_lists(markup: str, shape: list[object]) -> None:
    reader, tag, _inline = _reader(markup)
    assert _shape(reader.items(tag)) == shape


def test_numbers_are_kept() -> None:
    reader, tag, _inline = _reader("<ol><li>a</ol>")
    assert reader.items(tag).ordered


def test_words_with_what_they_mean_are_a_list() -> None:
    reader, tag, inline = _reader("<dl><dt>a<dt>b<dd>c<dd>d<dt>e</dl>")
    found = reader.definitions(tag, "")
    assert _shape(found) == ["a: b: c", "d", "e"]
    assert found.items[0].words[0].style == "b"
    assert len(found.remarks) == 1
    assert inline.lifted.entries == []


@pytest.mark.parametrize(("markup", "heading"), [("<dl class=glossary>", ""), ("<dl>", "Words to know")])
def test_a_glossary_is_lifted(markup: str, heading: str) -> None:
    reader, tag, inline = _reader(f"{markup}<dt>Bud<dd>A small <b>swelling</b>.<dt><dd>Alone.</dl>")
    found = reader.definitions(tag, heading)
    assert _shape(found) == ["Bud", "Alone."]
    assert [(entry.term, entry.definition) for entry in inline.lifted.entries] == [("Bud", "A small swelling.")]
    assert found.remarks == []


def test_a_cell_is_one_line_with_its_lists() -> None:
    reader, tag, _inline = _reader("<div>a<p>b<br>c</p><ul><li>d<ul><li>e</ul></ul></div>")
    assert text_of(reader.cell(tag)) == "a b c d e"
