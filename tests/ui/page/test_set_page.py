# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding things on a set page: links, sections, words, and the same place in another setting."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtGui import QTextCursor

from reader.content.model import Box, FigureBlock
from reader.pages import Page
from reader.ui.page.piece import AFTER, START
from reader.ui.page.set_page import SetPage, figure_ids, resize
from reader.ui.page.setting import PageSetter
from reader.ui.theme import Theme
from tests.ui.page.pages import box, long_page, look, page_of, say, set_blocks, spot, table
from tests.ui.page.pages import section as section_of

_PARTED = str.maketrans("\ufdd0\ufdd1\u2029", "\n\n\n")


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    """The reading font is loaded with the theme."""


def set_page(page: Page, scale: float = 1.0, width: int = 560, opened: frozenset[int] = frozenset()) -> SetPage:
    return PageSetter(page, look(scale), {}, width, opened).set_page()


def test_links_are_found_by_place_and_target() -> None:
    page = set_page(long_page())
    terms = [one for one in page.spots if one.kind == "term"]
    assert page.spot_at(terms[2].start) == page.spot_at(terms[2].end - 1) == terms[2]
    assert page.spot_at(terms[2].end) != terms[2]
    assert page.nearest("term:resection", terms[3].end + 4) == terms[3]
    assert page.nearest("term:nothing", 0) is None
    assert page.link_after(terms[1].start) == terms[1]
    assert page.link_before(terms[1].end) == terms[1]
    assert page.link_before(0) is None
    assert page.link_after(page.document.characterCount()) is None


def test_every_position_belongs_to_the_section_it_stands_in() -> None:
    page = set_page(long_page())
    (first, start), (second, after) = page.sections[:2]
    assert [page.section_at(at) for at in (0, start - 1, start, after - 1, after)] == ["", "", first, first, second]
    assert page.section_range(first) == (start, after)
    assert page.section_range(page.sections[-1][0])[1] == page.sources_at
    assert page.section_range("nothing") == (0, page.document.characterCount())


@pytest.mark.parametrize("fraction", [0.0, 0.1, 0.37, 0.5, 0.99, 1.0])
def test_how_far_through_a_section_leads_back_to_the_place(fraction: float) -> None:
    page = set_page(long_page())
    for section, _start in page.sections:
        at = page.position_at(section, fraction)
        assert page.position_at(section, page.fraction_at(section, at)) == at
        start, end = page.section_range(section)
        assert start <= at <= (end if section != "s6" else page.document.characterCount())


def test_the_same_words_are_found_in_every_chapter_set_in_another_way(chapters: dict[str, Page]) -> None:
    for page in chapters.values():
        small, large = set_page(page), set_page(page, 2.0, 1100, frozenset({0, 1}))
        # A table is cells in one and a list in the other: what parts them differs.
        one, other = (shown.document.toRawText().translate(_PARTED) for shown in (small, large))
        for key, at in small.anchors[::7]:
            moved = small.moved(at, large)
            if not one.startswith("Open this part", at):
                assert one[at : at + 4].partition("\n")[0] == other[moved : moved + 4].partition("\n")[0], (
                    page.title,
                    key,
                )


def test_a_place_in_a_box_that_is_closed_moves_to_the_box() -> None:
    page = page_of(say("Before"), box("gentle", say("Most people live long."), title="About survival"), say("Behind"))
    opened, closed = set_page(page, opened=frozenset({0})), set_page(page)
    inside = spot(opened, "paragraph", "live long").start
    title = spot(closed, "heading", "About survival").start
    assert title <= opened.moved(inside, closed) < spot(closed, "paragraph", "Behind").start
    assert opened.moved(spot(opened, "paragraph", "Behind").start, closed) == spot(closed, "paragraph", "Behind").start


def test_drawings_are_counted_inside_boxes_too_and_follow_the_column() -> None:
    blocks = (FigureBlock("liver"), Box("note", "A box", (FigureBlock("liver"),)))
    assert figure_ids(page_of(*blocks)) == ["liver", "liver"]
    page = set_blocks(*blocks)
    resize(page, 400)
    widths = []
    for one in page.spots:
        if one.kind == "figure":
            cursor = QTextCursor(page.document)
            cursor.setPosition(one.start + 1)
            image = cursor.charFormat().toImageFormat()
            widths.append((image.width(), image.height()))
    assert widths == [(400, 200), (int(400 - 2.55 * 19), round(int(400 - 2.55 * 19) / 2))]


def test_tables_follow_the_column_and_keep_their_longest_words_whole() -> None:
    words = table("Day|What happens then", "1|You rest and eat a little", "2|You walk with a physiotherapist")
    page, narrow = set_blocks(words, box("note", words)), set_blocks(words, box("note", words), width=330)
    resize(page, 330)
    for made, wanted in zip(page.tables, narrow.tables, strict=True):
        assert made.table.format().columnWidthConstraints() == wanted.table.format().columnWidthConstraints()


def test_a_page_is_set_anew_only_where_its_insets_or_tables_change(chapters: dict[str, Page]) -> None:
    plain = set_page(long_page(), width=500)
    assert plain.fits(500)
    assert plain.fits(400)
    assert not plain.fits(200)
    tables = set_page(chapters["surgery-pancreas"], width=500)
    assert not tables.fits(int(min(tables.table_widths)) - 1)


def _in_words(words: str, *ids: str) -> Page:
    page = page_of(say("x"), sources=("A book.",))
    made = tuple(section_of(one, say(f"{words} " * 5), say(f"{one} {words} " * 9)) for one in ids)
    return msgspec.structs.replace(page, sections=made, lead="A lead.")


def test_a_piece_is_found_in_another_language_by_its_section() -> None:
    one, other = set_page(_in_words("word", "a", "b")), set_page(_in_words("mot", "b", "c", "a"))
    at = spot(one, "paragraph", "b word").start
    piece = one.piece_at(at + 3)
    assert (piece.section, piece.offset) == ("b", 3)
    assert other.position_of(piece) == spot(other, "paragraph", "b mot").start + 3
    assert other.position_of(one.piece_at(10_000)) <= other.document.characterCount()


def test_a_piece_that_is_shorter_there_ends_before_the_next() -> None:
    one, other = set_page(_in_words("a very long word indeed", "a", "b")), set_page(_in_words("x", "a", "b"))
    end = spot(one, "paragraph", "a very").end
    there = other.position_of(one.piece_at(end - 2))
    assert spot(other, "paragraph", "x x").start < there <= spot(other, "paragraph", "x x").end


def test_what_stands_below_the_sections_is_found_however_many_there_are() -> None:
    one, other = set_page(_in_words("word", "a", "b")), set_page(_in_words("mot", "a", "b", "c"))
    piece = one.piece_at(one.sources_at)
    assert piece.key[0] == AFTER
    assert other.position_of(piece) == other.sources_at


def test_the_start_and_a_section_that_is_gone_are_the_top() -> None:
    one, other = set_page(_in_words("word", "a", "b")), set_page(_in_words("mot", "a"))
    assert one.piece_at(0) == START
    assert one.position_of(START) == 0
    assert other.position_of(one.piece_at(spot(one, "paragraph", "b word").start)) == 0
