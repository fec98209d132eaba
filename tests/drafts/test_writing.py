# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft's files: in the guide's format, every doubt at its line, and nothing of the page more than text."""

from __future__ import annotations

import pytest

from reader.content.yaml_source import parse_yaml
from reader.drafts.draft import Draft
from reader.drafts.glossary import Entry
from reader.drafts.page_facts import PageFacts
from reader.drafts.words import Block, Boxed, Heading, Item, Items, Paragraph, Piece, Remark, Rows
from reader.drafts.writing import chapter_text, glossary_entries, source_entry


def _draft(*blocks: Block, title: str = "Roses", facts: PageFacts | None = None, doubts: tuple[str, ...] = ()) -> Draft:
    return Draft(title, facts or PageFacts(), blocks, (), (), doubts, 0, 0)


def _body(*blocks: Block) -> str:
    text = chapter_text(_draft(*blocks), number=1, source="key").text
    return text.split("-->\n", 1)[1].strip("\n")


def _said(text: str, *remarks: Remark) -> Paragraph:
    return Paragraph((Piece(text),), list(remarks))


def test_the_front_matter_says_draft() -> None:
    text = chapter_text(_draft(_said("a"), title='Say "x": y'), number=7, source="key").text
    front = parse_yaml(text.split("---\n")[1]).value
    assert isinstance(front, dict)
    assert (front["draft"], front["number"], front["title"], front["sources"]) == ("true", "7", 'Say "x": y', ["key"])


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        (PageFacts(address="https://x.example/", publisher="Club"), "https://x.example/"),
        (PageFacts(publisher="Club"), "Club"),
        (PageFacts(), "see sources.yaml"),
    ],
)
def test_a_notice_says_whose_text_it_is(facts: PageFacts, place: str) -> None:
    assert (
        f"belongs to whoever wrote it ({place})"
        in chapter_text(_draft(_said("a"), facts=facts), number=1, source="k").text
    )


def test_headings_are_sections_and_smaller_headings() -> None:
    body = _body(Heading(2, "One"), _said("a"), Heading(3, "Two"), Heading(2, "One"), Heading(2, "日本"))
    assert body == "## One {#one}\n\na\n\n### Two\n\n## One {#one-2}\n\n## 日本 {#part}"


def test_text_before_the_first_heading_gets_one_and_that_is_told() -> None:
    written = chapter_text(_draft(_said("a"), Heading(2, "One")), number=1, source="k")
    assert "## Roses {#start}\n\na\n\n## One {#one}" in written.text
    assert "no heading here" in written.doubts[0][1]
    assert "no heading here" in chapter_text(_draft(Heading(3, "a"), Heading(2, "b")), number=1, source="k").text


def test_lists_tables_and_boxes() -> None:
    items = Items(
        [Item((Piece("a"),), [Items([Item((Piece("b"), Piece("\n"), Piece("c")))], ordered=True)]), Item((Piece("d"),))]
    )
    rows = Rows([[(Piece("a|b"),), ()], [(Piece("c"),), (Piece("d"),)]])
    box = Boxed('Say "it"', [Heading(4, "e"), _said("f")])
    body = _body(Heading(2, "One"), items, rows, box, Boxed("", [_said("g")]))
    assert body.split("\n\n", 1)[1] == (
        "- a\n  1. b\\\n     c\n- d\n\n| a\\|b |  |\n|---|---|\n| c | d |\n\n"
        '::: note "Say ’it’"\n### e\n\nf\n:::\n\n::: note\ng\n:::'
    )


def test_doubts_are_told_with_their_line() -> None:
    written = chapter_text(
        _draft(Heading(2, "One"), _said("a", Remark("Is it?"), Remark("A link.", unsure=False)), doubts=("Whole?",)),
        number=1,
        source="k",
    )
    lines = written.text.split("\n")
    assert [(lines[line - 1], told) for line, told in written.doubts] == [
        ("<!-- Look here: Whole? -->", "Whole?"),
        ("<!-- Look here: Is it? -->", "Is it?"),
    ]
    assert "<!-- A link. -->" in lines


def test_a_remark_can_neither_end_its_comment_nor_excuse_a_rule() -> None:
    body = _body(Heading(2, "One"), _said("a", Remark("--> lint-ignore: PL01 x\nand", unsure=False)))
    assert "<!-- -- > lint ignore: PL01 x and -->" in body


def test_entries_are_drafts_too() -> None:
    entries = (Entry("bud", "Bud", "A swelling: small.", ["buds"], ["B"]), Entry("pvc", "PVC", ""))
    value = parse_yaml(glossary_entries(entries)).value
    assert value == [
        {
            "id": "bud",
            "draft": "true",
            "term": "Bud",
            "definition": "A swelling: small.",
            "forms": ["buds"],
            "abbreviations": ["B"],
        },
        {"id": "pvc", "draft": "true", "term": "PVC", "definition": "Say in one or two short sentences what this is."},
    ]


def test_the_source_says_what_the_page_says_of_itself() -> None:
    facts = PageFacts(publisher="The club", date="2024-05-03", address="https://x.example/")
    text = source_entry(_draft(facts=facts), "roses")
    assert parse_yaml(text).value == {
        "roses": {"author": "The club", "title": "Roses", "year": "2024", "web": "https://x.example/"}
    }
    assert "# The page gives this date: 2024-05-03" in text
    assert parse_yaml(source_entry(_draft(), "a")).value == {
        "a": {"author": "Say here who published this page.", "title": "Roses"}
    }
