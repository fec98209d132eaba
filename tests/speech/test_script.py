# SPDX-License-Identifier: GPL-3.0-or-later
"""The script of a page: what is said of each kind of block, in order, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.content.address import URGENT, Address
from reader.content.model import (
    Block,
    Box,
    BulletList,
    Figure,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Runs,
    Subheading,
    Table,
    Term,
)
from reader.i18n import set_language
from reader.pages import Page, PageLink, PageSection
from reader.speech.script import (
    AFTER_BLOCK,
    AFTER_HEADING,
    AFTER_ITEM,
    AFTER_SECTION,
    Spoken,
    page_script,
    term_script,
)
from tests.test_i18n import FRENCH, catalogue

DRAWING = Figure("liver", "", "The liver, at 38 °C.", "A liver. It is brown.", 4, 2)


def runs(text: str, link: str = "") -> Runs:
    return (Run(text, "", link),)


def say(text: str, link: str = "") -> Paragraph:
    return Paragraph(runs(text, link))


def bullets(*texts: str, ordered: bool = False, start: int = 1) -> BulletList:
    return BulletList(tuple(ListItem(runs(text)) for text in texts), ordered, start)


def page_of(*blocks: Block, language: str = "en", **more: object) -> Page:
    section = PageSection("first", "1.1", "One", blocks)
    return Page(Address("chapter", "one", guide="g"), "A page", language, sections=(section,), **more)  # type: ignore[arg-type]


def script(*blocks: Block, opened: tuple[int, ...] = (), language: str = "en") -> tuple[Spoken, ...]:
    """Return what is said below the section's heading."""
    found = page_script(page_of(*blocks, language=language), {"liver": DRAWING}, frozenset(opened))
    return tuple(each for each in found if each.section)[1:]


def said(*blocks: Block, opened: tuple[int, ...] = (), language: str = "en") -> list[str]:
    return [each.said for each in script(*blocks, opened=opened, language=language)]


# -- the page around the blocks -----------------------------------------------------------------------------------


def test_a_page_begins_with_its_title_and_ends_with_its_last_section() -> None:
    link = PageLink("Guide", Address("home"))
    page = page_of(
        say("Text."), breadcrumb=(link,), facts=("2 minutes",), review="Not yet reviewed.", lead="First. Second.",
        sources=("A book.",), following=link,
    )  # fmt: skip
    found = [(each.said, each.key, each.start, each.section) for each in page_script(page, {})]
    assert found == [
        ("A page.", (0, 2), 0, ""),
        ("Not yet reviewed.", (0, 3), 0, ""),
        ("First.", (0, 4), 0, ""),
        ("Second.", (0, 4), 7, ""),
        ("One.", (1, 1), 0, "first"),
        ("Text.", (1, 2), 0, "first"),
    ]


def test_a_bare_page_is_its_title_and_its_sections() -> None:
    assert [(each.said, each.key) for each in page_script(page_of(), {})] == [("A page.", (0, 1)), ("One.", (1, 1))]


def test_the_program_speaks_its_own_language_about_the_page(tmp_path: Path) -> None:
    path = tmp_path / "fr" / "LC_MESSAGES" / "lamplight.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogue(FRENCH))
    set_language("fr", tmp_path)
    try:
        found = page_script(page_of(review="Relu.", lead="Lead."), {})
        gathered = page_script(Page(URGENT, "Quand appeler", "en", lead="Appelez."), {})
    finally:
        set_language("en", tmp_path)
    assert [(each.said, each.language) for each in found[:3]] == [("A page.", "en"), ("Relu.", "fr"), ("Lead.", "en")]
    assert [(each.said, each.language) for each in gathered] == [("Quand appeler", "fr"), ("Appelez.", "fr")]


def test_a_page_that_gathers_pieces_does_not_say_the_way_on_each_time() -> None:
    section = PageSection("one", "", "One", (say("Danger."), say("Read the chapter", "g/one")))
    found = page_script(Page(URGENT, "When to call", "en", sections=(section,)), {})
    assert [each.said for each in found] == ["When to call", "One.", "Danger."]


# -- blocks -------------------------------------------------------------------------------------------------------


def test_a_paragraph_is_its_sentences_without_source_numbers() -> None:
    text = Paragraph((*runs("One "), *runs("term", "term:t"), *runs("."), *runs("[1]", "source:1"), *runs(" Two.")))
    found = script(text)
    assert [(each.said, each.words, each.start) for each in found] == [("One term.",) * 2 + (0,), ("Two.",) * 2 + (10,)]
    assert [each.pause for each in found] == [0, AFTER_SECTION]
    assert {each.language for each in found} == {"en"}


def test_what_cannot_be_said_is_left_out_and_keeps_its_key() -> None:
    found = script(say("…"), Subheading("?"), say("Text at 38 °C."))
    assert [(each.said, each.words, each.key) for each in found] == [
        ("Text at 38 degrees Celsius.", "Text at 38 °C.", (1, 4))
    ]


def test_headings_end_like_a_sentence() -> None:
    found = script(Subheading("What next?"), Subheading("Later"), say("Text."))
    assert [each.said for each in found] == ["What next?", "Later.", "Text."]
    assert found[1].pause == AFTER_HEADING


def test_lists_pause_and_numbered_lists_say_their_numbers() -> None:
    inner = BulletList((ListItem(runs("outer"), (bullets("inner"),)), ListItem(runs("last. Really."))))
    found = script(bullets("first", "second", ordered=True, start=3), inner, say("End."))
    assert [each.said for each in found] == ["3. first", "4. second", "outer", "inner", "last.", "Really.", "End."]
    assert [each.pause for each in found] == [
        AFTER_ITEM, AFTER_BLOCK, AFTER_ITEM, AFTER_ITEM, 0, AFTER_BLOCK, AFTER_SECTION,
    ]  # fmt: skip
    assert [each.key for each in found] == [(1, number) for number in (2, 3, 4, 5, 6, 6, 7)]


def test_tables_are_said_row_by_row_each_cell_behind_its_header() -> None:
    table = Table(
        (runs("Way"), runs("How:"), runs("")),
        ((runs("Open"), runs("One cut. It heals."), runs("yes")), (runs("Scope"), runs(""), runs("no"))),
    )
    found = script(table, say("End."))
    assert [(each.said, each.key) for each in found] == [
        ("Way: Open", (1, 2, 1, 0)),
        ("How: One cut.", (1, 2, 1, 1)),
        ("It heals.", (1, 2, 1, 1)),
        ("yes", (1, 2, 1, 2)),
        ("Way: Scope", (1, 2, 2, 0)),
        ("no", (1, 2, 2, 2)),
        ("End.", (1, 3)),
    ]
    assert [each.pause for each in found[:4]] == [AFTER_ITEM, 0, AFTER_ITEM, AFTER_BLOCK]


def test_a_drawing_is_told_and_then_its_caption() -> None:
    found = script(FigureBlock("liver"), FigureBlock("unknown"), say("End."))
    assert [(each.said, each.words, each.key) for each in found] == [
        ("Drawing: A liver.", "", (1, 2)),
        ("It is brown.", "", (1, 2)),
        ("The liver, at 38 degrees Celsius.", "The liver, at 38 °C.", (1, 3)),
        ("End.", "End.", (1, 4)),
    ]


@pytest.mark.parametrize(
    ("kind", "title", "heard"),
    [
        ("urgent", "Call now", "Call now."),
        ("urgent", "A fever", "Call now: A fever."),
        ("note", "Sleep", "Good to know: Sleep."),
        ("ask", "Ask your team", "Ask your team."),
    ],
)
def test_boxes_say_what_they_are(kind: str, title: str, heard: str) -> None:
    found = script(Box(kind, title, (say("Text."), bullets("item"))), say("End."))
    assert [(each.said, each.key) for each in found] == [
        (heard, (1, 2, 1)),
        ("Text.", (1, 2, 2)),
        ("item", (1, 2, 3)),
        ("End.", (1, 3)),
    ]
    assert found[0].words == title
    assert found[2].pause == AFTER_HEADING


def test_a_closed_part_is_only_named_until_it_is_opened() -> None:
    blocks = (Box("gentle", "How long?", (say("Years."),)), Box("gentle", "Dying", (say("Calm."),)), say("End."))
    assert said(*blocks) == ["A closed part: How long?", "A closed part: Dying.", "End."]
    found = script(*blocks, opened=(1,))
    assert [each.said for each in found] == ["A closed part: How long?", "Dying.", "Calm.", "End."]
    assert found[2].key == (1, 3, 3)  # behind the link that closes it


def test_french_is_said_in_french() -> None:
    blocks = (Box("urgent", "Fièvre", (say("38 °C."),)), FigureBlock("liver"), Box("gentle", "Le temps", ()))
    assert said(*blocks, language="fr") == [
        "Appelez maintenant : Fièvre.",
        "38 degrés Celsius.",
        "Dessin : A liver.",
        "It is brown.",
        "The liver, at 38 degrés Celsius.",
        "Une partie fermée : Le temps.",
    ]


def test_a_language_without_words_is_read_as_it_is_written() -> None:
    assert said(say("38 °C."), bullets("eins", ordered=True), language="de") == ["38 °C.", "1. eins"]


# -- words of the glossary ----------------------------------------------------------------------------------------


def test_a_term_is_said_with_what_it_means() -> None:
    term = Term("prrt", "PRRT", "A medicine. It is given by drip.", more="More.\n\nAnd more at 2 °C.")
    found = term_script(term, "en", {"PRRT": False})
    assert [each.said for each in found] == [
        "P R R T.", "A medicine.", "It is given by drip.", "More.", "And more at 2 degrees Celsius.",
    ]  # fmt: skip
    assert found[0].pause > 0
    assert {each.language for each in found} == {"en"}
