# SPDX-License-Identifier: GPL-3.0-or-later
"""The reading ruler on the page: what it leaves clear, how it moves, and that it keeps its place."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader.content.model import FigureBlock
from reader.pages import Page
from reader.ui.page.line_band import LineBand
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import select
from reader.ui.page.text_lines import TextLines
from reader.ui.palettes import PALETTES, contrast
from reader.ui.theme import Theme
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, box, look, page_of, say, table

PAGE = page_of(*(say(f"Paragraph {number}. {LONG}") for number in range(12)))


Turn = Callable[..., LineBand]


@pytest.fixture
def on(qtbot: QtBot) -> Turn:
    """A function that turns a ruler on over a view, and waits until it lies where it belongs."""

    def turned_on(view: PageView, count: int = 3) -> LineBand:
        view.grab()
        band = LineBand(view)
        band.show_lines(count)
        view.grab()
        qtbot.waitUntil(lambda: not band._settling.isActive())
        return band

    return turned_on


def _rect(view: PageView, band: LineBand) -> tuple[int, int]:
    """Return the band's top and bottom in the viewport."""
    place = band.band()
    assert place is not None
    top = view.verticalScrollBar().value()
    return round(place[0] - top), round(place[1] - top)


def _count(view: PageView, band: LineBand) -> int:
    place = band.band()
    assert place is not None
    lines = TextLines(view.document()).lines
    return sum(place[0] - 1 <= line.top and line.bottom <= place[1] + 1 for line in lines)


def _text(view: PageView, band: LineBand) -> str:
    """Return the first words of the band."""
    place = band.band()
    assert place is not None
    line = next(line for line in TextLines(view.document()).lines if line.top >= place[0] - 1)
    return view.document().toPlainText()[line.start : line.start + 24]


def _picture(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def _strongest(picture: QImage, rows: range, ground: str) -> float:
    """Return the strongest contrast of anything in these rows with the page's colour."""
    colours = {picture.pixelColor(x, y).name() for y in rows[::2] for x in range(40, picture.width() // 2, 2)}
    return max(contrast(colour, ground) for colour in colours)


@pytest.mark.parametrize("palette", PALETTES)
def test_all_but_the_band_is_dimmed_and_rules_show_where_it_is(show: Show, on: Turn, palette: str) -> None:
    view = show(PAGE, palette=palette)
    plain = _picture(view)
    band = on(view)
    band.step(5)
    top, bottom = _rect(view, band)
    dimmed, ground = _picture(view), PALETTES[palette].page
    assert dimmed.copy(0, top + 2, dimmed.width(), bottom - top - 4) == plain.copy(
        0, top + 2, dimmed.width(), bottom - top - 4
    ), "what is read looks as ever"
    for rows in (range(0, top - 8), range(bottom + 8, dimmed.height())):
        assert _strongest(dimmed, rows, ground) < 2.4
        assert _strongest(plain, rows, ground) > 4.5
    for rows in (range(top - 8, top), range(bottom, bottom + 8)):
        rule = [y for y in rows if dimmed.pixelColor(20, y) == QColor(PALETTES[palette].link)]
        assert len(rule) >= 2
    assert contrast(PALETTES[palette].link, ground) >= 3


def test_nothing_is_drawn_while_it_is_off(show: Show, on: Turn) -> None:
    view = show(PAGE)
    plain = _picture(view)
    band = on(view)
    assert band.is_on
    assert _picture(view) != plain
    band.show_lines(0)
    assert not band.is_on
    assert band.band() is None
    assert _picture(view) == plain


@pytest.mark.parametrize("count", [1, 3, 5])
def test_it_leaves_as_many_lines_clear_as_are_asked_for(show: Show, on: Turn, count: int) -> None:
    view = show(PAGE)
    band = on(view, count)
    assert _count(view, band) == count
    for _time in range(7):
        band.step(1)
        assert _count(view, band) == count
    band.show_lines(1)
    assert _count(view, band) == 1


def test_it_begins_at_the_first_line_that_is_seen(show: Show, on: Turn) -> None:
    view = show(PAGE)
    view.go_to_place(view.document().find("Paragraph 4").selectionStart())
    assert _text(view, on(view)).startswith("Paragraph 4.")


def test_a_step_moves_it_by_a_line_and_goes_to_the_very_ends(show: Show, on: Turn) -> None:
    view = show(PAGE)
    band = on(view)
    lines = TextLines(view.document()).lines
    tops = []
    for _line in range(len(lines) + 3):
        place = band.band()
        assert place is not None
        tops.append(place[0])
        band.step(1)
        upper, lower = _rect(view, band)
        assert upper >= 0
        assert lower <= view.viewport().height()
    assert tops[:6] == [line.top for line in lines[:6]]
    assert band.band() == (lines[-3].top, lines[-1].bottom)
    for _line in range(len(lines) + 3):
        band.step(-1)
    assert band.band() == (lines[0].top, lines[2].bottom)
    assert view.verticalScrollBar().value() == 0


def test_a_turn_moves_it_by_most_of_a_view_and_leaves_nothing_out(show: Show, on: Turn) -> None:
    view = show(PAGE)
    band = on(view, 1)
    height, last = view.viewport().height(), band.band()
    assert last is not None
    for _turn in range(40):
        band.turn(1)
        now = band.band()
        assert now is not None
        if now == last:
            break
        assert now[0] - last[0] <= height
        last = now
    assert last[1] == TextLines(view.document()).lines[-1].bottom
    band.turn(-1)
    now = band.band()
    assert now is not None
    assert height * 0.4 < last[0] - now[0] <= height


def test_it_stays_in_the_view_when_the_page_is_scrolled(show: Show, on: Turn) -> None:
    view = show(PAGE)
    band = on(view)
    bar = view.verticalScrollBar()
    for to in (900, 1100, 1000, 300, 0, bar.maximum()):
        bar.setValue(to)
        view.grab()
        upper, lower = _rect(view, band)
        assert upper >= 0, to
        assert lower <= view.viewport().height(), to
    bar.setValue(700)
    view.grab()
    before = band.band()
    bar.setValue(690)
    view.grab()
    assert band.band() == before, "a scroll that leaves it in view does not move it"


def test_it_keeps_its_place_when_the_text_or_the_width_changes(show: Show, on: Turn, qtbot: QtBot) -> None:
    view = show(PAGE)
    band = on(view, 1)
    while not _text(view, band).startswith("Paragraph 5."):
        band.step(1)
    for change in (
        lambda: view.set_look(look(2.5)),
        lambda: view.set_look(look(1.0, "dark")),
        lambda: view.set_look(look(1.0, wide=True)),
        lambda: view.resize(500, 400),
        lambda: view.resize(1200, 300),
    ):
        change()
        view.grab()
        qtbot.waitUntil(lambda: not band._settling.isActive())
        view.grab()
        assert _text(view, band).startswith("Paragraph 5."), change
        upper, lower = _rect(view, band)
        assert upper >= 0
        assert lower <= view.viewport().height()


def test_it_begins_anew_on_another_page(show: Show, on: Turn) -> None:
    view = show(PAGE)
    band = on(view)
    band.turn(1)
    other = page_of(say("Something else."), say(LONG), title="Another")
    view.show_page(_at(other, "two"))
    view.grab()
    assert _text(view, band).startswith("Another")
    view.show_page(_at(page_of(title=""), "three"))
    view.grab()
    assert band.is_on


def _at(page: Page, name: str) -> Page:
    return msgspec.structs.replace(page, address=msgspec.structs.replace(page.address, id=name))


def test_it_goes_with_the_sentence_that_is_read_aloud(show: Show, on: Turn) -> None:
    view = show(PAGE)
    band = on(view, 1)
    start = view.document().find("Paragraph 1.").selectionStart()
    view.mark("spoken", [(start, start + 200)])
    view.grab()
    assert _text(view, band).startswith("Paragraph 1.")
    assert _count(view, band) > 1, "all of a sentence that is longer than the band"
    band.step(1)
    view.grab()
    assert _count(view, band) == 1, "the reader has turned away"
    view.mark("spoken", [(start + 200, start + 220)], current=0)
    view.grab()
    line = TextLines(view.document())
    assert band.band() == (
        line.lines[line.holding(start + 200)].top,
        line.lines[line.holding(start + 219)].bottom,
    ), "and goes with the next sentence again"
    place = band.band()
    view.mark("spoken", [])
    view.grab()
    assert band.band() is not None
    assert place is not None
    assert abs(_rect(view, band)[0] + view.verticalScrollBar().value() - place[0]) < 2


def test_it_goes_with_links_and_with_what_is_found(show: Show, on: Turn) -> None:
    view = show(page_of(*(say(LONG) for _each in range(6)), say("A word.", link="term:one"), *(say(LONG),) * 4))
    band = on(view, 1)
    view.focusNextPrevChild(True)
    link = view.document().find("A word.").selectionStart()
    view.setTextCursor(select(view, link, link + 7))
    view.reveal(link, link + 7)
    view.grab()
    assert _text(view, band).startswith("A word.")
    at = view.document().find("Your team", 500).selectionStart()
    view.mark("find", [(at, at + 9)], current=0)
    view.grab()
    lines = TextLines(view.document())
    assert band.band() == (lines.lines[lines.holding(at)].top, lines.lines[lines.holding(at)].bottom)


def test_it_goes_with_the_text_cursor(show: Show, on: Turn) -> None:
    view = show(PAGE)
    band = on(view, 1)
    at = view.document().find("Paragraph 1.").selectionStart()
    view.setTextCursor(select(view, at, at))
    view.grab()
    assert _text(view, band).startswith("Paragraph 1.")


def test_it_works_over_boxes_tables_and_drawings(show: Show, on: Turn) -> None:
    rows = table("Day|What happens", "1|You rest.", f"2|{LONG}")
    view = show(page_of(say("Start."), box("urgent", say("Call now.")), rows, FigureBlock("liver"), say("End.")))
    band = on(view, 1)
    seen = []
    for _step in range(40):
        seen.append(_text(view, band))
        band.step(1)
        view.grab()
    for words in ("Start.", "A box", "Call now.", "Day", "1", "2", "\ufffc", "Figure", "End."):
        assert any(text.startswith(words) for text in seen), words


def test_a_drawing_higher_than_the_view_is_scrolled_through(show: Show, on: Turn) -> None:
    view = show(page_of(say("Start."), FigureBlock("liver"), say("End.")), size=(900, 200))
    band = on(view, 1)
    while not _text(view, band).startswith("\ufffc"):
        band.step(1)
    view.grab()
    place, top = band.band(), view.verticalScrollBar().value()
    band.step(1)
    view.grab()
    assert band.band() == place
    assert view.verticalScrollBar().value() > top
    band.turn(-1)
    view.grab()
    assert band.band() == place
    for _step in range(9):
        band.step(1)
        view.grab()
    assert not _text(view, band).startswith("\ufffc")


def test_without_a_page_nothing_happens(theme: Theme) -> None:
    view = PageView(look(), lambda _name: None)
    band = LineBand(view)
    band.show_lines(3)
    band.step(1)
    band.turn(1)
    band.go_to_height(20)
    assert band.band() is None
    view.deleteLater()
