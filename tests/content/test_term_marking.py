# SPDX-License-Identifier: GPL-3.0-or-later
"""Marking the first use of each term in a section."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.content.model import (
    Block,
    Box,
    BulletList,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Section,
    Subheading,
    Table,
    Term,
    section_text,
)
from reader.content.term_marking import mark_section
from reader.content.terms import TermMatcher

MATCHER = TermMatcher([Term(id=name, term=name, definition="d") for name in ("rim", "node", "scan", "node scan")], "en")


def marked(*blocks: Block) -> Section:
    return mark_section(Section("a", 1, "Rim", blocks), MATCHER)


def paragraph(*runs: Run | str) -> Paragraph:
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs))


def test_the_first_use_is_linked_and_the_look_stays() -> None:
    section = marked(paragraph("The rim, a ", Run("rim or Node", "b"), "."))
    assert section.blocks == (
        paragraph("The ", Run("rim", "", "term:rim"), ", a ", Run("rim or ", "b"), Run("Node", "b", "term:node"), "."),
    )
    assert section.terms == ("rim", "node")


def test_a_longer_term_does_not_use_up_the_shorter_one() -> None:
    assert marked(paragraph("node scan, node")).terms == ("node scan", "node")


def test_links_are_left_alone() -> None:
    runs = (Run("rim", "", "net/a"), Run("[1]", "", "source:1"))
    section = marked(Paragraph(runs), paragraph("rim"))
    assert section.blocks == (Paragraph(runs), paragraph(Run("rim", "", "term:rim")))


def test_a_term_marked_by_hand_is_not_marked_again_even_before_it() -> None:
    section = marked(paragraph("rim, node"), paragraph(Run("the edge", "", "term:rim")))
    assert section.blocks[0] == paragraph("rim, ", Run("node", "", "term:node"))
    assert section.terms == ("node", "rim")


def test_headings_of_all_kinds_and_box_titles_are_not_marked() -> None:
    header = ((Run("rim"),), (Run("edge", "", "term:scan"),))
    blocks = (Subheading("node"), Box("note", "scan", (Table(header, ()),)), FigureBlock("rim"))
    section = marked(*blocks)
    assert section.blocks == blocks
    assert section.terms == ("scan",), "a link by hand in a header counts"
    assert marked(Subheading("rim")).title == "Rim"


def test_reading_order_goes_through_lists_tables_and_boxes() -> None:
    inner = BulletList((ListItem((Run("node"),)),))
    blocks = (
        Box("note", "T", (BulletList((ListItem((Run("rim"),), (inner,)), ListItem((Run("rim scan"),)))),)),
        Table(((Run("H"),),), (((Run("scan rim"),),),)),
    )
    section = marked(*blocks)
    assert section.terms == ("rim", "node", "scan")
    assert section.blocks[1] == blocks[1]


def test_each_section_starts_anew() -> None:
    assert marked(paragraph("rim")) == marked(paragraph("rim"))


@given(st.lists(st.sampled_from(["rim", "Rims", "node", "node scan", " ", ", ", "xrim", "[1]"]), max_size=12))
def test_marking_never_changes_the_words(pieces: list[str]) -> None:
    section = Section("a", 1, "A", (paragraph("".join(pieces)), paragraph(Run("".join(pieces), "i"))))
    done = mark_section(section, MATCHER)
    assert section_text(done) == section_text(section)
    assert len(set(done.terms)) == len(done.terms)
    links = [run.link for block in done.blocks if isinstance(block, Paragraph) for run in block.runs if run.link]
    assert links == [f"term:{term}" for term in done.terms]
    assert mark_section(done, MATCHER) == done
