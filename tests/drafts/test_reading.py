# SPDX-License-Identifier: GPL-3.0-or-later
"""The main part of a page, block by block, in the order of the page."""

from __future__ import annotations

import pytest

from reader.drafts.glossary import Lifted
from reader.drafts.inline import InlineText
from reader.drafts.popups import mark_popups
from reader.drafts.reading import PageReader
from reader.drafts.tree import make_tree
from reader.drafts.words import Block, Boxed, Heading, Items, Paragraph, Rows, text_of


def _read(markup: str) -> list[Block]:
    tree = make_tree(markup)
    mark_popups(tree)
    return PageReader(InlineText(Lifted({}))).blocks(tree)


def _shape(block: Block) -> object:
    match block:
        case Heading(level=level, text=text):
            return (level, text)
        case Paragraph(words=words):
            return text_of(words)
        case Items(items=items):
            return [text_of(item.words) for item in items]
        case Rows(rows=rows):
            return [[text_of(cell) for cell in row] for row in rows]
        case Boxed(title=title, blocks=blocks):
            return {title: list(map(_shape, blocks))}


@pytest.mark.parametrize(
    ("markup", "shape"),
    [
        ("a<p>b</p>c<div>d</div>", ["a", "b", "c", "d"]),
        ("<h2>a <i>b</i><br>c</h2><h3><button>d</button></h3>", [(2, "a b c"), (3, "d")]),
        ("<h2></h2><ul></ul><dl></dl><table></table><p> </p>", []),
        (f"<h2>{'long ' * 30}</h2>", [("long " * 30).strip()]),
        ("<ul><li>a</ul><ol><li>b</ol>", [["a"], ["b"]]),
        ("<ul><li><h3>a</h3><p>b</p></ul>", [(3, "a"), "b"]),
        ("<dl><dt>a<dd>b</dl>", [["a: b"]]),
        ("<dl>a<dt>b<dd>c</dl>", ["a", "b", "c"]),
        ("<table>a<tr><th>b<th>c<tr><td>d<td>e</table>", ["a", "b", "c", "d", "e"]),
        ("<table><caption>x</caption><tr><th>a<th>b<tr><td>c<td>d</table>", [(4, "x"), [["a", "b"], ["c", "d"]]]),
        ("<table><tr><td>a<p>b</table>", ["a", "b"]),
        ("<table><tr><th> <th> <tr><td> <td> </table>", []),
        ("<pre>a\nb\n\nc</pre>", ["a\nb", "c"]),
        ("<details><summary>a</summary>b</details>", [(4, "a"), "b"]),
        (
            "<button class=accordion>a</button><button aria-expanded=false> </button><div><button>b</button>c</div>",
            [(4, "a"), "c"],
        ),
        ("<button><div>x</div></button>a", ["a"]),
        ("<fieldset><legend>a</legend>b</fieldset>", [(4, "a"), "b"]),
        ("<blockquote><p>a</p>b</blockquote><blockquote></blockquote>", ["a", "b"]),
        ("<aside><h3>a</h3>b<aside><h4>c</h4>d</aside></aside>", [{"a": ["b", (4, "c"), "d"]}]),
        ("<aside>a<aside>b</aside></aside><aside></aside>", [{"": ["a", "b"]}]),
        ("<aside><h3>a</h3></aside>", [{"": [(3, "a")]}]),
        ("<span><p>a</p></span><p><span>b</span><div>c</div>", ["a", "b", "c"]),
        ("<p class=MsoTitle>a</p><p class=MsoHeading8>b</p><p class=MsoTitle></p>", [(1, "a"), (2, "b")]),
        ("<p><span><div>a</div></span></p>", ["a"]),
        ("<p>a <ruby><p>b</ruby>", ["a", "b"]),
        ("<details class=glossary><summary>bud</summary>A small swelling.</details> opens", ["bud opens"]),
    ],
)
def test_blocks(markup: str, shape: list[object]) -> None:
    assert [_shape(block) for block in _read(markup)] == shape


def test_a_paragraph_that_holds_blocks_is_read_block_by_block() -> None:
    tree = make_tree("<p>a</p>")
    paragraph = tree.p
    assert paragraph is not None
    paragraph.append(make_tree("<div>b</div>"))
    assert [_shape(block) for block in PageReader(InlineText(Lifted({}))).blocks(tree)] == ["a", "b"]


def test_lists_of_word_processors() -> None:
    sign = "<span style='mso-list:Ignore'>{}<span>&nbsp; </span></span>"
    markup = "".join(
        f"<p class=MsoListParagraph style='mso-list:l0 level1'>{sign.format(mark)}{text}</p>"
        for mark, text in (("·", "a"), ("·", "<a href=https://x.example/>b</a>"), ("·", " "), ("1.", "c"), ("2.", "d"))
    )
    first, second = _read(markup + "<p style='mso-list: l1 level1'>e</p>")[:2]
    assert (_shape(first), _shape(second)) == (["a", "b"], ["c", "d"])
    assert isinstance(first, Items)
    assert isinstance(second, Items)
    assert (first.ordered, second.ordered) == (False, True)
    assert len(first.remarks) == 1


def test_remarks_go_with_the_block_that_follows_or_the_last_one() -> None:
    blocks = _read("<p>a</p><img alt=one><p>b</p><img alt=two>")
    assert [[remark.text[:30] for remark in block.remarks] for block in blocks] == [
        [],
        ["A picture stood here: “one” ()"] * 1 + ["A picture stood here: “two” ()"],
    ]


def test_what_is_uncertain_is_told() -> None:
    told = [
        remark.text
        for block in _read(f"<h2>{'long ' * 30}</h2><blockquote>a</blockquote><aside>b</aside>")
        for remark in block.remarks
    ]
    assert ["heading" in told[0], "quotation" in told[1], "box" in told[2]] == [True] * 3


def test_a_remark_about_the_heading_of_a_box_stays_in_it() -> None:
    (box,) = _read("<aside><h3><a href=https://x.example/>a</a></h3>b</aside>")
    assert isinstance(box, Boxed)
    assert len(box.blocks[0].remarks) == 1
