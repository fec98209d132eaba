# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader's place is kept through other sizes, widths and tomorrow; lines keep their measure and nothing is cut."""

from __future__ import annotations

import re

import msgspec
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock

from reader.content.address import HOME
from reader.content.model import FigureBlock
from reader.pages import Page, PageLink
from reader.ui.page.page_view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, bullets, is_small, laid_lines, long_page, look, page_of, say, table

MIDDLE = "surgery-pancreas"


def first_words(view: PageView) -> str:
    at = view.cursorForPosition(QPoint(view.viewport().width() // 2, 4)).position()
    return view.document().toRawText()[at : at + 12]


def top_of(view: PageView, position: int) -> float:
    from reader.ui.page.painting import select

    return view.cursorRect(select(view, position, position)).top()


def is_not_small(block: QTextBlock) -> bool:
    return not is_small(block)


def test_small_text_ends_where_the_body_ends(show: Show) -> None:
    page = msgspec.structs.replace(
        page_of(say(LONG), FigureBlock("liver"), sources=("A book with a long name. " * 9,)),
        breadcrumb=(PageLink("A guide", HOME), PageLink("A page", HOME)),
        facts=("5 minutes to read",),
    )
    view = show(page, size=(1280, 800))
    small, all_lines = laid_lines(view, is_small), laid_lines(view)
    assert [line[:8] for line, *_ends in small[:3]] == ["A guide\u00a0", "5 minute", "Figure 1"]
    assert {room for *_line, room in small} == {room for *_line, room in all_lines}
    assert len({round(room) for *_line, room in all_lines}) == 1


@pytest.mark.parametrize("width", [1280, 1920])
def test_no_line_of_the_text_is_longer_than_75_characters(show: Show, chapters: dict[str, Page], width: int) -> None:
    view = show(chapters["surgery"], size=(width, 800))
    body, small = [], []
    for page in chapters.values():
        view.show_page(page)
        small += [len(line.strip()) for line, *_ends in laid_lines(view, is_small)]
        body += [len(line.replace("\u2060", "").strip()) for line, *_ends in laid_lines(view, is_not_small)]
    assert 60 <= max(body) <= 75
    assert max(small) <= 90, "captions and sources: smaller, in the same column"
    margins = [
        view.document().rootFrame().frameFormat().leftMargin(),
        view.document().rootFrame().frameFormat().rightMargin(),
    ]
    assert max(margins) - min(margins) <= 1


@pytest.mark.parametrize("size", [(1366, 768), (320, 568)], ids=["laptop", "narrow"])
@pytest.mark.parametrize("scale", [0.85, 1, 1.5, 2, 3, 4])
def test_no_chapter_scrolls_sideways_or_is_cut(
    show: Show, chapters: dict[str, Page], scale: float, size: tuple[int, int]
) -> None:
    view = show(chapters["surgery"], scale=scale, size=size)
    for page in chapters.values():
        view.show_page(page)
        view.open_all_gentle()
        assert view.document().size().width() <= view.viewport().width(), page.title
        assert view.horizontalScrollBar().maximum() == 0
        for text, begin, end, room in laid_lines(view):
            assert begin >= 0, text
            assert max(end, room) <= view.viewport().width() + 0.5, text
            assert end <= room + 1, text


def test_a_resized_view_is_laid_out_like_a_new_one(show: Show, chapters: dict[str, Page]) -> None:
    view = show(chapters[MIDDLE], size=(900, 700))
    for width in (320, 700, 1300, 500):
        view.resize(width, 700)
        fresh = show(chapters[MIDDLE], size=(width, 700))
        assert view.document().toRawText() == fresh.document().toRawText(), width
        assert view.document().size().height() == pytest.approx(fresh.document().size().height(), abs=3), width


def test_the_place_is_kept_when_the_size_changes(show: Show, chapters: dict[str, Page]) -> None:
    view = show(chapters[MIDDLE])
    assert view.set_page is not None
    for section, _start in view.set_page.sections[1:5]:
        view.go_to_section(section)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 170)
        words = view.document().toRawText()[view.place() : view.place() + 12]
        for width in (320, 1400, 900):
            view.resize(width, 700)
            shown = view.document().toRawText()[view.place() : view.place() + 12]
            # In the narrow window a table is a list: what parts its words differs.
            assert re.findall(r"\w+", shown)[0] == re.findall(r"\w+", words)[0]
            assert -60 <= top_of(view, view.place()) <= 60
        assert shown == words
        assert view.reading_place()[0] == section


def test_the_place_does_not_wander_through_other_looks(show: Show, chapters: dict[str, Page]) -> None:
    view = show(chapters[MIDDLE])
    view.verticalScrollBar().setValue(2500)
    place, words = view.place(), first_words(view)
    for scale in (4, 0.85, 2, 1.5, 1):
        view.set_look(look(scale, "dark" if scale > 1 else "light", wide=scale == 4))
        at = view.place()
        assert view.document().toRawText()[at : at + 12] == words
        assert -2 <= top_of(view, at) <= 4
    assert view.place() == place


@pytest.mark.parametrize("after", [0.85, 2.0, 4.0])
def test_tomorrow_begins_at_the_same_words_at_another_text_size(
    show: Show, chapters: dict[str, Page], after: float
) -> None:
    view = show(chapters[MIDDLE])
    for value in (900, 2300, 4000):
        view.verticalScrollBar().setValue(value)
        section, fraction = view.reading_place()
        words = re.split("[\u2029\ufdd0\ufdd1]", view.document().toRawText()[view.place() : view.place() + 8])[0]
        other = show(chapters[MIDDLE], scale=after)
        other.go_to_reading_place(section, fraction)
        text, at = other.document().toRawText(), other.place()
        assert other.reading_place()[0] == section
        assert words in text[max(0, at - 60) : at + 60], (value, words, text[at : at + 60])


def test_a_reading_place_of_a_section_that_is_gone_changes_nothing(show: Show) -> None:
    view = show(long_page())
    view.go_to_section("s3")
    before = view.verticalScrollBar().value()
    view.go_to_reading_place("gone", 0.5)
    assert (view.verticalScrollBar().value(), view.go_to_section("gone")) == (before, False)


def test_going_to_a_section_puts_its_heading_at_the_top(show: Show, chapters: dict[str, Page]) -> None:
    view = show(chapters["recovery"])
    assert view.set_page is not None
    for section, start in view.set_page.sections[:-2]:
        assert view.go_to_section(section)
        assert top_of(view, start) == pytest.approx(0.6 * 19, abs=2)
        assert view.reading_place() == (section, 0.0)
        assert view.current_section() == section


def test_sections_are_told_as_they_scroll_by_and_once_each(show: Show) -> None:
    view = show(long_page())
    told: list[str] = []
    view.section_changed.connect(told.append)
    bar = view.verticalScrollBar()
    for value in range(0, bar.maximum() + 1, 40):
        bar.setValue(value)
    bar.setValue(bar.maximum())
    assert [section for section in told if section] == ["s1", "s2", "s3", "s4", "s5", "s6"]
    bar.setValue(0)
    assert told[-1] in ("", "s1")


def test_sections_are_told_by_the_layout_of_the_page_that_is_shown(show: Show, chapters: dict[str, Page]) -> None:
    view = show(chapters["surgery"])
    view.verticalScrollBar().setValue(2000)
    for change in ("page", "look", "width"):
        if change == "page":
            view.show_page(chapters["recovery"])
        elif change == "look":
            view.set_look(look(2))
        else:
            view.resize(500, 700)
        for section in ("hospital", "home", "call"):
            found = next((one.id for one in (view.page.sections if view.page else ()) if section in one.id), None)
            if found and view.go_to_section(found):
                assert view.current_section() == found, change


def test_sections_whose_end_can_be_seen_are_named(show: Show) -> None:
    view = show(page_of(say("Short"), table("a|b", "c|d")))
    assert view.sections_seen() == ["first"]
    tall = show(long_page())
    assert tall.sections_seen() == []
    tall.go_to_section("s2")
    tall.verticalScrollBar().setValue(tall.verticalScrollBar().value() - 200)
    assert tall.sections_seen() == ["s1"]


def test_a_place_asked_for_before_the_view_is_shown_is_gone_to_then(show: Show) -> None:
    view = show(long_page())
    view.hide()
    view.show_page(long_page())
    view.go_to_section("s4")
    view.resize(600, 500)
    view.show()
    assert view.reading_place()[0] == "s4"
    view.hide()
    view.go_to_section("s2")
    view.show_page(long_page())
    view.show()
    assert view.verticalScrollBar().value() == 0


def test_an_empty_view_has_no_places(show: Show) -> None:
    view = PageView(look(), lambda _name: None)
    assert (view.page, view.set_page, view.reading_place(), view.sections_seen()) == (None, None, ("", 0.0), [])
    assert (view.current_section(), view.go_to_section("a")) == ("", False)
    view.resize(300, 300)
    view.set_look(look(2))
    view.deleteLater()


def test_text_sizes_in_the_narrowest_window_keep_list_marks_in_sight(show: Show) -> None:
    view = show(page_of(bullets("one", "two", ordered=True)), scale=4, size=(320, 568))
    starts = [begin for text, begin, _end, _room in laid_lines(view) if text in ("one", "two")]
    assert min(starts) >= 0.6 * 76


def test_a_drawing_at_the_top_is_gone_back_to_whole(show: Show) -> None:
    view = show(page_of(*[say("text")] * 40, FigureBlock("liver"), *[say("text")] * 40))
    assert view.set_page is not None
    at = next(one.start for one in view.set_page.spots if one.kind == "figure")
    view.go_to_place(at)
    place = view.cursorForPosition(QPoint(view.viewport().width() // 2, 30)).position()
    assert place in (at, at + 1)
    assert view.cursorForPosition(QPoint(view.viewport().width() // 2, 200)).block().position() == at


def test_one_can_scroll_as_far_as_the_page_is_long_at_once(show: Show, chapters: dict[str, Page]) -> None:
    view = show(chapters[MIDDLE])
    bar = view.verticalScrollBar()
    assert bar.maximum() == int(view.document().size().height()) - view.viewport().height()
    assert view.cursorForPosition(QPoint(200, 3)).position() < 100
    assert view.set_page is not None
    view.go_to_place(view.set_page.sources_at)
    assert bar.value() == bar.maximum() or top_of(view, view.set_page.sources_at) < 5


def test_where_a_piece_stands_is_told_and_it_can_stand_there_again(show: Show) -> None:
    view = show(long_page(), size=(700, 500))
    view.verticalScrollBar().setValue(733)
    piece, lift = view.standing()
    assert piece.offset == 0
    assert lift <= 2
    view.go_to_place(0)
    view.stand_at(piece, lift)
    assert view.verticalScrollBar().value() == pytest.approx(733, abs=1)
    assert view.standing() == (piece, pytest.approx(lift, abs=1))
