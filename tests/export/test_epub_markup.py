# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks as XHTML: what they mean is in the elements, and no word acts as markup."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from reader.content.model import (
    Block,
    Box,
    BulletList,
    Figure,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Subheading,
    Table,
)
from reader.export.epub_markup import Markup, attributes, clean, escaped

LINKS = {"term:resection": "terms.xhtml#term-resection", "net/recovery": "chapter-recovery.xhtml"}


def set_blocks(*blocks: Block) -> str:
    figure = Figure("margin", "", "A <rim>.", 'A "line".', 1, 1)
    return Markup({"margin": figure}, LINKS).blocks(blocks)


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "&amp; \" '", "a\x00\x0b\ufffe\ud800b\ufdd0", "😀 é\u2028"]
)
def test_any_text_is_harmless_and_well_formed(text: str) -> None:
    markup = f"<p{attributes(title=text)}>{escaped(text)}</p>"
    read = ElementTree.fromstring(markup)
    assert read.text == clean(text)
    assert read.get("title") == clean(text)


def test_stress_links_and_sources() -> None:
    text = (Run("a", "b"), Run("b", "bi"), Run("c", "", "net/recovery"), Run("[2]", "", "source:2"), Run("d", "", "no"))
    assert set_blocks(Paragraph(text)) == (
        '<p><strong>a</strong><strong><em>b</em></strong><a href="chapter-recovery.xhtml">c</a>'
        '<sup><a href="#source-2" epub:type="noteref" role="doc-noteref">[2]</a></sup>d</p>'
    )
    term = Paragraph((Run("x", "", "term:resection"), Run("y", "", "term:other")))
    assert set_blocks(term) == ('<p><a href="terms.xhtml#term-resection" class="term" epub:type="glossref">x</a>y</p>')


def test_lists_nest_and_begin_where_they_do() -> None:
    inner = BulletList((ListItem(runs("b")),))
    assert set_blocks(BulletList((ListItem(runs("a"), (inner,)),), ordered=True, start=3)) == (
        '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>'
    )
    assert set_blocks(BulletList((ListItem(runs("a")),), ordered=True)) == "<ol><li>a</li></ol>"


def test_tables_say_what_their_cells_belong_to() -> None:
    assert set_blocks(Table((runs("H"), runs("I")), ((runs("r"), runs("c")),))) == (
        '<table><thead><tr><th scope="col">H</th><th scope="col">I</th></tr></thead>'
        '<tbody><tr><th scope="row">r</th><td>c</td></tr></tbody></table>'
    )


def test_drawings_have_words() -> None:
    assert set_blocks(FigureBlock("margin")) == (
        '<figure><img src="figures/margin.svg" alt="A &quot;line&quot;." class="figure"/>'
        "<figcaption>A &lt;rim&gt;.</figcaption></figure>"
    )
    assert set_blocks(FigureBlock("unknown")) == ""


def test_boxes_have_names_and_gentle_ones_stay_closed() -> None:
    inner = (Subheading("S"),)
    markup = set_blocks(Box("urgent", "Call", inner), Box("note", "Know", ()), Box("gentle", "Later", inner))
    assert markup.split("\n") == [
        '<section class="box urgent" aria-labelledby="box-1" role="doc-notice" epub:type="notice">'
        '<h3 id="box-1">Call</h3><h3>S</h3></section>',
        '<section class="box" aria-labelledby="box-2" role="note"><h3 id="box-2">Know</h3></section>',
        '<details class="box"><summary>Later</summary><h3>S</h3></details>',
    ]
