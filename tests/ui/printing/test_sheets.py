# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts on sheets: short ones share a sheet, and the list of contents names the right pages."""

from __future__ import annotations

import pytest

from reader.content.edition import Edition
from reader.export.leaflet import LeafletQuestion
from reader.pages import Page
from reader.ui.printing.sheets import Laid
from tests.ui.page.pages import box, page_of, say
from tests.ui.printing.printed import SENTENCE, TERM, chapters_of, laid_out, leaflet, leaflet_of

QUESTION = LeafletQuestion("Can I drive?")


def parts_on(laid: Laid) -> list[list[str]]:
    return [[placed.part.title for placed in sheet] for sheet in laid.sheets]


def pages(*titles: str, text: str = "Text.") -> tuple[Page, ...]:
    return tuple(page_of(say(text), title=title) for title in titles)


def test_the_title_page_comes_first_and_short_parts_share_a_sheet() -> None:
    laid = laid_out(leaflet(*pages("One", "Two"), terms=(TERM,)))
    assert parts_on(laid) == [["For Monday"], ["One", "Two", "Words explained"]]
    ends = [placed.slice for placed in laid.sheets[1]]
    assert ends[0].end + 100 < ends[1].at, "with air between them"
    assert ends[-1].end <= laid.paper.room


def test_questions_and_gentle_parts_stand_alone() -> None:
    gentle = page_of(box("gentle", say("Numbers.")), title="One")
    laid = laid_out(leaflet(gentle, questions=(QUESTION,)))
    assert parts_on(laid) == [["For Monday"], ["My questions"], ["One"], ["To read when you want to"]]


def test_a_long_part_begins_a_sheet_of_its_own() -> None:
    long = page_of(*[say(SENTENCE * 4)] * 20, title="Long")
    titles = parts_on(laid_out(leaflet(*pages("One"), long)))
    assert titles[:2] == [["For Monday"], ["One"]]
    assert titles[2:] == [["Long"]] * len(titles[2:])
    assert len(titles) > 3


@pytest.mark.parametrize("points", [12, 20])
def test_the_contents_name_the_page_on_which_each_heading_stands(guide: Edition, points: int) -> None:
    laid = laid_out(chapters_of(guide, "surgery", "tests"), points)
    assert len(laid.contents) > 10
    for line in laid.contents:
        assert any(_shows(placed, line.title) for placed in laid.sheets[line.number - 1]), line


def _shows(placed: object, heading: str) -> bool:
    part, piece = placed.part, placed.slice  # type: ignore[attr-defined]
    layout = part.page.document.documentLayout()
    block = part.page.document.begin()
    while block.isValid():
        if block.text().startswith(heading) and piece.top - 1 <= layout.blockBoundingRect(block).top() < piece.bottom:
            return True
        block = block.next()
    return False


def test_many_parts_are_listed_without_their_sections() -> None:
    laid = laid_out(leaflet(*pages("One", "Two", "Three", "Four", "Five")))
    assert [(line.title, line.level) for line in laid.contents] == [
        (title, 1) for title in ("One", "Two", "Three", "Four", "Five")
    ]


def test_a_long_list_of_contents_moves_the_numbers_on() -> None:
    many = [str(number) for number in range(60)]
    laid = laid_out(leaflet(*pages(*many, text=SENTENCE * 40)), 20)
    front = sum(sheet[0].part.title == "For Monday" for sheet in laid.sheets)
    assert front > 1
    assert laid.contents[0].number == front + 1


def test_nothing_at_all_is_a_title_page() -> None:
    assert parts_on(laid_out(leaflet())) == [["For Monday"]]


def test_no_page_ends_in_the_middle_of_a_row_or_a_line(guide: Edition) -> None:
    laid = laid_out(chapters_of(guide, "hormones-and-symptoms", "prrt", "urgent-signs"))
    assert sum(len(sheet) for sheet in laid.sheets) > 20
    for sheet in laid.sheets:
        for placed in sheet:
            for atom in placed.part.strip:
                inside = placed.slice.top <= atom.top and atom.bottom <= placed.slice.bottom
                outside = atom.bottom <= placed.slice.top + 30 or atom.top >= placed.slice.bottom - 30
                assert inside or outside


def test_pages_are_well_filled(guide: Edition) -> None:
    laid = laid_out(chapters_of(guide, "surgery", "prrt", "tests"))
    filled = [max(placed.slice.end for placed in sheet) / laid.paper.room for sheet in laid.sheets]
    assert max(filled) <= 1
    assert sum(filled) / len(filled) > 0.7


def test_one_section_alone(guide: Edition) -> None:
    laid = laid_out(leaflet_of(say("Text.")))
    assert [(line.title, line.level, line.number) for line in laid.contents] == [
        ("A page", 1, 2),
        ("Section first", 2, 2),
    ]
