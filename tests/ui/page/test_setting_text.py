# SPDX-License-Identifier: GPL-3.0-or-later
"""Text is written as it is: never as markup, never as one of Qt's own signs, and each link is noted where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat

from reader.content.model import Paragraph, Run
from reader.ui.theme import Theme
from tests.ui.page.pages import block_of, box, bullets, format_of, say, set_blocks, spot, table, text_of, texts

NASTY = (
    "<b>bold</b> &amp; &lt;i&gt;",
    '<img src="file:///etc/hostname"><a href="javascript:alert(1)">x</a>',
    "</td></table><style>p{color:red}</style>",
    "# not a heading * not a list [no](link)",
)


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    """The reading font is loaded with the theme."""


@pytest.mark.parametrize("text", NASTY)
def test_no_text_of_a_guide_is_markup(text: str) -> None:
    page = set_blocks(say(text), bullets(text), table(f"{text}|b", f"a|{text}"), box("note", say(text), title=text))
    assert page.document.toPlainText().count(text) == 6
    assert "file:" not in "".join(name for name in _links(set_blocks(say(text)).document.toHtml()))
    assert not [spot for spot in page.spots if spot.kind in ("link", "term", "source", "figure")]


def _links(html: str) -> list[str]:
    return [piece.partition('"')[0] for piece in html.split('<a href="')[1:] + html.split('<img src="')[1:]]


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\u2029", "\ufdd0", "\ufdd1", "\ufffc"])
def test_a_sign_of_qts_own_does_not_break_a_paragraph(sign: str) -> None:
    page = set_blocks(say(f"one{sign}two"), say("three"))
    found = texts(page, "paragraph")
    assert [part.replace("\u2028", "") for part in found] == ["onetwo", "three"]


def test_runs_have_their_looks_and_links_are_noted_where_they_stand() -> None:
    runs = (
        Run("Plain "),
        Run("strong", "b"),
        Run(" soft", "i"),
        Run(" "),
        Run("resection", "b", "term:resection"),
        Run(", "),
        Run("home", "", "g/recovery#home"),
        Run("."),
        Run("[3]", "", "source:3"),
    )
    page = set_blocks(Paragraph(runs))
    noted = [(one.kind, text_of(page, one), one.target) for one in page.spots if one.kind in ("term", "link", "source")]
    assert noted == [
        ("term", "resection", "term:resection"),
        ("link", "home", "g/recovery#home"),
        ("source", "[3]", "source:3"),
    ]
    assert format_of(page, spot(page, "term")).fontWeight() >= 700
    assert format_of(page, spot(page, "term")).anchorHref() == "term:resection"
    assert format_of(page, spot(page, "source")).verticalAlignment() == (
        QTextCharFormat.VerticalAlignment.AlignSuperScript
    )
    assert text_of(page, spot(page, "paragraph")).replace("\u2060", "") == "Plain strong soft resection, home.[3]"


def test_a_source_number_a_unit_and_a_section_number_are_not_parted_from_their_words() -> None:
    page = set_blocks(Paragraph((Run("under 4 mmol/L now."), Run("[1]", "", "source:1"))))
    assert "mmol/\u2060L" in page.document.toRawText()
    assert "now.\u2060[1]" in page.document.toRawText()
    assert block_of(page, "Section first").text() == "Section first\u00a0\u00a01.1"


def test_a_narrow_space_that_the_font_lacks_becomes_one_that_it_has() -> None:
    assert "38\u00a0°C" in set_blocks(say("38\u202f°C")).document.toRawText()


def test_what_stands_behind_a_table_keeps_its_distance() -> None:
    page = set_blocks(box("ask", say("In the box")), say("Behind it"))
    page.document.setTextWidth(560)
    layout = page.document.documentLayout()
    inside = layout.blockBoundingRect(block_of(page, "In the box")).bottom() + 0.9 * 19
    assert layout.blockBoundingRect(block_of(page, "Behind it")).top() - inside == pytest.approx(0.8 * 19, abs=5)


def test_a_table_at_the_end_of_a_box_leaves_the_space_below_to_the_box() -> None:
    page = set_blocks(box("note", say("Text"), table("a|b", "c|d")), table("a|b", "c|d"), say("Behind"))
    inner, outer = (frame for frame in page.document.rootFrame().childFrames())
    assert inner.childFrames()[0].frameFormat().bottomMargin() == 0
    assert outer.frameFormat().bottomMargin() == pytest.approx(0.9 * 19)
