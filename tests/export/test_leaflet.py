# SPDX-License-Identifier: GPL-3.0-or-later
"""What a leaflet holds: what was chosen, in the reader's order, with its numbers and its sources."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from reader.content.block_walk import all_runs
from reader.content.edition import Edition
from reader.content.model import Box, block_texts
from reader.content.piece import Piece
from reader.export.leaflet import Leaflet, LeafletQuestion, compose, numbered_title
from tests.export.leaflet_guide import DAY, everything, piece


def made(edition: Edition, *pieces: Piece, day: date = DAY, with_links: bool = False) -> Leaflet:
    return compose(edition, pieces, day=day, with_links=with_links)


def links(leaflet: Leaflet) -> list[str]:
    blocks = tuple(block for page in leaflet.pages for section in page.sections for block in section.blocks)
    return [run.link for run in all_runs(blocks) if run.link]


def texts(leaflet: Leaflet) -> str:
    return "\n".join(line for page in leaflet.pages for one in page.sections for line in block_texts(one.blocks))


def test_it_says_what_it_is_made_from(edition: Edition) -> None:
    leaflet = made(edition, piece("chapter", "net/surgery"))
    assert (leaflet.guide, leaflet.guide_title, leaflet.edition, leaflet.language) == (
        "net",
        "A guide",
        "2026.11",
        "en",
    )
    assert (leaflet.publisher, leaflet.licence, leaflet.intended_use) == ("Nobody", "CC0", "General information.")
    assert leaflet.imprint == "A guide, edition 2026.11. Made on 22 November 2026."
    assert leaflet.title == "Surgery & you", "one page gives its name"
    assert made(edition).title == "A guide"
    assert compose(edition, (), title="Mine", day=DAY).title == "Mine"
    assert (made(edition).is_empty, leaflet.is_empty, leaflet.missing_words) == (True, False, "")


def test_a_whole_chapter_keeps_all_but_the_way_to_its_neighbours(edition: Edition) -> None:
    (page,) = made(edition, piece("chapter", "surgery")).pages
    assert [section.number for section in page.sections] == ["9.1", "9.2"]
    assert page.review == (
        "Written in November 2026 from the sources listed. Not yet reviewed by a clinician. "
        "Next review due in November 2028."
    )
    assert (page.lead, page.facts) == ("It takes the tumour out. It can help in other ways.", ("1 minute to read",))
    assert page.sources == ("Pavel M. One.", "Bo. Two.", "C. Three.")
    assert (page.previous, page.following) == (None, None)
    assert numbered_title(page) == "9  Surgery & you"
    assert numbered_title(msgspec.structs.replace(page, sections=())) == "Surgery & you"


def test_chapters_come_in_the_readers_order_and_sections_in_the_chapters(edition: Edition) -> None:
    leaflet = made(
        edition,
        piece("section", "recovery#home"),
        piece("section", "surgery#choices"),
        piece("section", "surgery#what"),
    )
    assert [page.title for page in leaflet.pages] == ["Recovery", "Surgery & you"]
    assert [section.id for section in leaflet.pages[1].sections] == ["what", "choices"]


def test_a_section_brings_its_own_sources_renumbered(edition: Edition) -> None:
    (page,) = made(edition, piece("passage", "surgery#what", "It leaves a rim.")).pages
    assert page.sources == ("C. Three.",)
    blocks = tuple(block for section in page.sections for block in section.blocks)
    assert [(run.text, run.link) for run in all_runs(blocks) if run.link] == [("[1]", "source:1")]
    assert (page.lead, page.facts) == ("", ())
    (page,) = made(edition, piece("section", "surgery#what")).pages
    assert page.sources == ("Bo. Two.", "C. Three.")


def test_a_passage_is_told_to_be_a_part_and_keeps_the_call_now_box(edition: Edition) -> None:
    (page,) = made(edition, piece("passage", "surgery#what", "leaves a rim")).pages
    (section,) = page.sections
    assert (section.number, section.title) == ("9.1", "What it does (part of it)")
    assert section.blocks[0] != section.blocks[-1]
    assert isinstance(section.blocks[-1], Box)
    assert section.blocks[-1].kind == "urgent"


def test_passages_of_one_section_come_together_in_its_order(edition: Edition) -> None:
    leaflet = made(
        edition,
        piece("passage", "surgery#choices", "drive"),
        piece("passage", "recovery#home", "After a resection, rest."),
        piece("passage", "surgery#choices", "Open"),
    )
    assert [page.title for page in leaflet.pages] == ["Surgery & you", "Recovery"]
    assert texts(leaflet).splitlines() == [
        "Way | Means",
        "Open | One cut",
        "Do not:",
        "drive",
        "After a resection, rest.",
    ]
    assert leaflet.pages[1].sections[0].title == "At home", "all of it was chosen"


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_whole_holds_its_parts(edition: Edition, order: tuple[int, ...]) -> None:
    chosen = (
        piece("passage", "surgery#what", "A resection"),
        piece("section", "surgery#what"),
        piece("chapter", "surgery"),
    )
    assert made(edition, *(chosen[place] for place in order)).pages == made(edition, chosen[2]).pages
    two = [chosen[place] for place in order if place < 2]
    assert made(edition, *two).pages == made(edition, chosen[1]).pages


def test_what_stands_above_the_first_section_can_be_taken(edition: Edition) -> None:
    (page,) = made(edition, piece("passage", "surgery", "other ways")).pages
    assert (page.lead, page.sections) == ("It takes the tumour out. It can help in other ways.", ())


def test_when_to_call_can_be_taken_whole_and_in_part(edition: Edition) -> None:
    (page,) = made(edition, piece("chapter", "urgent")).pages
    assert page.title == "When to call"
    assert "Read the chapter (see chapter 9)" in list(block_texts(page.sections[0].blocks))
    (part,) = made(edition, piece("passage", "urgent", "You faint.")).pages
    assert [section.id for section in part.sections] == ["surgery"]


def test_links_become_words(edition: Edition) -> None:
    leaflet = made(edition, piece("chapter", "surgery"), piece("term", "term:resection"))
    assert "(see recovery, see 10.1)." in texts(leaflet)
    assert "Read recovery (see chapter 10)." in texts(leaflet)
    assert {link.partition(":")[0] for link in links(leaflet)} == {"source"}


def test_links_into_the_leaflet_may_stay(edition: Edition) -> None:
    leaflet = made(edition, piece("section", "surgery#what"), piece("section", "recovery#home"), with_links=True)
    assert {link for link in links(leaflet) if not link.startswith("source")} == {"net/recovery#home"}
    leaflet = made(edition, piece("section", "surgery#what"), piece("term", "term:resection"), with_links=True)
    assert {link for link in links(leaflet) if not link.startswith("source")} == {"term:resection"}
    everywhere = links(everything(edition, with_links=True))
    assert {"net/recovery", "net/recovery#home", "term:resection"} <= set(everywhere)


def test_terms_come_once_in_the_readers_order(edition: Edition) -> None:
    leaflet = made(edition, *(piece("term", f"term:{name}") for name in ("resection", "margin", "resection")))
    assert [term.id for term in leaflet.terms] == ["resection", "margin"]


def test_questions_come_once_and_the_readers_own_first(edition: Edition) -> None:
    pieces = [piece("question", "question:goal", title="What is the goal?"), piece("question", "", title="Why?")]
    leaflet = compose(edition, pieces, (LeafletQuestion("Why?", is_done=True),), day=DAY)
    assert leaflet.questions == (LeafletQuestion("Why?", is_done=True), LeafletQuestion("What is the goal?"))


@pytest.mark.parametrize(
    "gone",
    [
        piece("chapter", "nowhere"),
        piece("section", "surgery#nowhere"),
        piece("passage", "surgery#what", "These words are not there"),
        piece("passage", "surgery", "nor these"),
        piece("chapter", "other/surgery"),
        piece("section", "home"),
        piece("section", "no address at all"),
        piece("term", "term:nowhere"),
    ],
)
def test_what_is_not_there_any_more_is_named(edition: Edition, gone: Piece) -> None:
    leaflet = made(edition, msgspec.structs.replace(gone, title="Surgery › Old"), piece("chapter", "recovery"))
    assert leaflet.missing == ("Surgery › Old",)
    assert leaflet.missing_words == "Not in this edition of the guide any more: Surgery › Old."
    assert [page.title for page in leaflet.pages] == ["Recovery"]
    assert made(edition, gone).missing == (gone.quote.text or gone.quote.address,)


def test_drawings_come_along_each_once(edition: Edition) -> None:
    leaflet = made(edition, piece("chapter", "surgery"))
    assert [figure.id for figure in leaflet.figures] == ["margin"]
    assert leaflet.figure("margin").alt == "A dashed line."
    with pytest.raises(KeyError, match="liver"):
        leaflet.figure("liver")
    assert made(edition, piece("section", "surgery#choices")).figures == ()


def test_an_overdue_review_is_told_on_the_page(edition: Edition) -> None:
    (page,) = made(edition, piece("chapter", "surgery"), day=date(2028, 12, 1)).pages
    assert page.overdue == "This page was due for review in November 2028. Check with your team."
    assert "2028" not in page.review


def test_the_whole_shipped_guide_can_be_taken(shipped: Edition) -> None:
    leaflet = made(shipped, *(piece("chapter", head.id) for head in shipped.head.chapters))
    assert len(leaflet.pages) == len(shipped.head.chapters)
    assert len(leaflet.figures) == shipped.head.figure_count
    assert "{emergency_number}" not in texts(leaflet)
    assert {link.partition(":")[0] for link in links(leaflet)} == {"source"}


def test_with_a_wrong_clock_no_day_is_printed(edition: Edition) -> None:
    leaflet = made(edition, piece("chapter", "surgery"), day=date(2019, 1, 3))
    assert leaflet.imprint == "A guide, edition 2026.11."
    assert leaflet.told_day == ""
    assert made(edition, day=date(2026, 11, 22)).told_day == "22 November 2026"
    assert "clock seems to be wrong (it says 3 January 2019)" in leaflet.pages[0].review
