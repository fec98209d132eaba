# SPDX-License-Identifier: GPL-3.0-or-later
"""A tree of a page: elements end where browsers end them, and it stops growing at its limits."""

from __future__ import annotations

import pytest

from reader.drafts import limits
from reader.drafts.tree import around_blocks, make_tree, shown_text, texts, value
from reader.errors import DraftError


@pytest.mark.parametrize(
    ("markup", "tree"),
    [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"),
        ("<table><tr><td>a</div>b</p>c</table>", "<table><tr><td>abc</td></tr></table>"),
        ("<div><table><tr><td></div>a</table></div>", "<div><table><tr><td>a</td></tr></table></div>"),
        ("<b><p>a</b>b</p>", "<b><p>ab</p></b>"),
        ("<h2>a</h3>b", "<h2>a</h2>b"),
        ("<h2>a<p>b", "<h2>a</h2><p>b</p>"),
        ("<a>a<a>b", "<a>a</a><a>b</a>"),
        ("<head><title>a</title><p>b", "<head><title>a</title></head><p>b</p>"),
        ("<p>a</x>b", "<p>ab</p>"),
        ("<p>a<table><tr><td>b</table>c", "<p>a</p><table><tr><td>b</td></tr></table>c"),
    ],
)
def test_elements_end_where_browsers_end_them(markup: str, tree: str) -> None:
    assert str(make_tree(markup)) == tree


def test_what_lies_too_deep_keeps_its_words() -> None:
    deep = limits.DEPTH + 50
    tree = make_tree("<div>" * deep + "word" + "</div>" * deep + "after")
    assert "".join(texts(tree)) == "wordafter"
    assert len(list(tree.find_all("div"))) == limits.DEPTH


def test_a_page_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ELEMENTS", 500)
    make_tree("<br>" * limits.ELEMENTS)
    with pytest.raises(DraftError, match="more than 500 elements"):
        make_tree("<br>" * (limits.ELEMENTS + 1))


def test_a_text_that_looks_like_a_file_is_a_text() -> None:
    assert str(make_tree("/etc/passwd")) == "/etc/passwd"


def test_attributes_are_one_text() -> None:
    tag = make_tree('<p class="a b" id=c>').p
    assert tag is not None
    assert (value(tag, "class"), value(tag, "id"), value(tag, "title")) == ("a b", "c", "")


def test_shown_text_has_gaps_between_blocks_and_none_inside_words() -> None:
    assert shown_text(make_tree("w<b>o</b>rd<p>two</p>three<br>four<!-- x -->")) == "word two three four"


def test_elements_around_blocks_are_known() -> None:
    tree = make_tree("<span><div>a</div><div>b</div></span><b>c</b>")
    span, bold = tree.find("span"), tree.find("b")
    marked = around_blocks(tree)
    assert id(span) in marked
    assert id(bold) not in marked
