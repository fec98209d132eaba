# SPDX-License-Identifier: GPL-3.0-or-later
"""A set page as a strip: every line and row once, from top to bottom, holding on to what it belongs to."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.content.edition import Edition
from reader.content.model import Block, FigureBlock, ListItem, Paragraph, Run, Subheading
from reader.content.model import BulletList as List
from reader.pages import chapter_page
from reader.ui.page.painting import box_rect
from reader.ui.printing.pagination import Atom, Hold
from reader.ui.printing.paper_setter import PaperSetter
from reader.ui.printing.strip import read_strip
from tests.ui.page.pages import block_of, box, bullets, page_of, say, table
from tests.ui.printing.printed import SENTENCE, paper
from tests.ui.printing.test_paper_setter import on_paper


def strip_of(setter: PaperSetter) -> list[Atom]:
    return read_strip(setter._set, frozenset(setter.kept), paper().room)


def atoms(setter: PaperSetter, words: str) -> list[Atom]:
    """Return the atoms of the block that holds these words."""
    block = block_of(setter._set, words)
    rect = setter._set.document.documentLayout().blockBoundingRect(block)
    return [one for one in strip_of(setter) if one.top < rect.bottom() - 1 and one.bottom > rect.top() + 1]


def holds(setter: PaperSetter, words: str) -> list[Hold]:
    return [atom.hold for atom in atoms(setter, words)]


@pytest.mark.parametrize("points", [12, 20])
def test_the_strip_of_a_real_chapter_is_in_order_and_holds_every_line(guide: Edition, points: int) -> None:
    page = chapter_page(guide, "hormones-and-symptoms")
    setter = PaperSetter(page, paper(points))
    setter.set_page()
    found = strip_of(setter)
    assert all(one.top < one.bottom for one in found)
    assert all(one.bottom <= after.top + 0.1 * (one.bottom - one.top) for one, after in pairwise(found))
    layout = setter._set.document.documentLayout()
    block = setter._set.document.begin()
    while block.isValid():
        if block.length() > 1:
            rect = layout.blockBoundingRect(block)
            covering = [one for one in found if one.top <= rect.top() + 1 and rect.top() < one.bottom]
            assert len(covering) == 1, block.text()
        block = block.next()


def test_headings_stay_with_what_follows_them() -> None:
    setter = on_paper(say("Before."), Subheading("In short"), say("After."))
    assert holds(setter, "Section first") == [Hold.MUST]
    assert holds(setter, "In short") == [Hold.MUST]
    assert holds(setter, "Before.") == [Hold.FREE]


def test_two_lines_at_each_end_of_a_paragraph_stay_together() -> None:
    found = holds(on_paper(say(SENTENCE * 6)), SENTENCE[:20])
    assert len(found) > 4
    assert found == [Hold.MUST, *[Hold.FREE] * (len(found) - 3), Hold.MUST, Hold.FREE]


def test_a_sentence_that_announces_something_stays_with_it() -> None:
    assert holds(on_paper(say("Bring these:"), bullets("one", "two", "three", "four")), "Bring") == [Hold.MUST]


def test_items_are_never_divided_and_none_is_left_alone() -> None:
    setter = on_paper(bullets(SENTENCE * 3, "two", "three", "four"))
    assert set(holds(setter, SENTENCE[:20])) == {Hold.MUST}
    assert [holds(setter, words) for words in ("two", "three", "four")] == [[Hold.FREE], [Hold.MUST], [Hold.FREE]]
    assert holds(on_paper(List((ListItem((Run("alone"),)),))), "alone") == [Hold.FREE]


def test_an_item_as_long_as_a_page_can_be_divided() -> None:
    assert Hold.FREE in holds(on_paper(bullets(SENTENCE * 20, "two")), SENTENCE[:20])[:-1]


def test_a_drawing_is_one_piece_and_stays_with_its_caption() -> None:
    setter = on_paper(FigureBlock("liver"))
    drawing = next(one for one in strip_of(setter) if one.bottom - one.top > 2000)
    assert drawing.hold is Hold.MUST
    assert holds(setter, "The liver.") == [Hold.FREE]


def test_a_box_begins_and_ends_with_its_edges_and_a_small_one_wishes_to_stay_whole() -> None:
    setter = on_paper(say("Before."), box("urgent", *[say(f"Line {n}") for n in range(7)], title="Call now"))
    rect = box_rect(setter._set, setter._set.boxes[0][0])
    inside = [one for one in strip_of(setter) if one.bottom > rect.top() + 1]
    assert inside[0].top == pytest.approx(rect.top())
    assert inside[-1].bottom == pytest.approx(rect.bottom())
    assert [one.hold for one in inside[:-1]] == [*[Hold.MUST] * 2, *[Hold.WISH] * 3, *[Hold.MUST] * 2]
    assert inside[-1].hold is Hold.FREE
    assert [(one.begins_inside, one.ends_inside) for one in (inside[0], inside[1], inside[-1])] == [
        (False, True), (True, True), (True, False),
    ]  # fmt: skip


def test_a_large_box_may_be_divided_but_not_in_its_first_or_last_lines() -> None:
    setter = on_paper(box("note", *[say(f"Line {n}") for n in range(40)]))
    rect = box_rect(setter._set, setter._set.boxes[0][0])
    found = [one.hold for one in strip_of(setter) if one.bottom > rect.top() + 1]
    assert found == [*[Hold.MUST] * 2, *[Hold.FREE] * (len(found) - 5), *[Hold.MUST] * 2, Hold.FREE]


def test_a_tables_rows_are_pieces_and_its_header_stays_with_the_first() -> None:
    setter = on_paper(table("Day|What", *[f"{n}|{SENTENCE}" for n in range(30)]))
    rows = [one for one in strip_of(setter) if one.header or one.hold is Hold.MUST][-31:]
    header, *others = rows
    assert header.hold is Hold.MUST
    assert header.header is None
    assert {one.header for one in others} == {(header.top, header.bottom)}
    assert {one.hold for one in others} == {Hold.FREE}
    assert all(one.bottom == after.top for one, after in pairwise(rows)), "rows touch: rules belong to the row above"


def test_a_small_table_wishes_to_stay_whole() -> None:
    rows = strip_of(on_paper(table("Day|What", "1|rest", "2|walk", "3|home")))[-4:]
    assert [one.hold for one in rows] == [Hold.MUST, Hold.WISH, Hold.WISH, Hold.FREE]


def test_a_row_higher_than_a_page_is_divided_between_its_lines() -> None:
    setter = on_paper(table("Day|What", f"1|{SENTENCE * 60}"))
    pieces = [one for one in strip_of(setter) if one.header]
    assert len(pieces) > 50
    assert all(one.bottom - one.top < 500 for one in pieces)
    assert all(one.bottom <= after.top + 1 for one, after in pairwise(pieces))


def test_a_table_in_a_box_knows_its_header_and_its_box() -> None:
    inner: tuple[Block, ...] = (say("So:"), table("Day|What", "1|rest", "2|walk"))
    rows = [one for one in strip_of(on_paper(box("note", *inner), Paragraph((Run("After."),)))) if one.header]
    assert len(rows) == 2
    assert rows[0].begins_inside
    assert not rows[-1].ends_inside


def test_a_box_in_a_box_is_read_too() -> None:
    setter = PaperSetter(page_of(box("note", say("Outer."), box("urgent", say("Inner.")))), paper())
    setter.set_page()
    assert atoms(setter, "Inner.")
