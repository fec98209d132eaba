# SPDX-License-Identifier: GPL-3.0-or-later
"""What is drawn beside the text: boxes behind it, in every palette, and the ring around the chosen link."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.content.model import Paragraph, Run
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import line_rects, select
from reader.ui.page.set_page import Spot
from reader.ui.palettes import PALETTES, contrast
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, box, bullets, laid_lines, long_page, page_of, picture, pixels, say, spot, table

KINDS = ("urgent", "ask", "note", "support", "story")


def rect_of(view: PageView, words: str) -> QRect:
    assert view.set_page is not None
    return view.word_rect(spot(view.set_page, "paragraph", words))


@pytest.mark.parametrize("palette", PALETTES)
def test_boxes_are_drawn_behind_their_text(show: Show, palette: str) -> None:
    blocks = [box(kind, say(f"inside {kind}"), title=f"Title {kind}") for kind in KINDS]
    view = show(page_of(*blocks), palette=palette, size=(900, 1100))
    image = picture(view)
    for kind in KINDS:
        background, title = view._look.box_colours(kind)
        words = rect_of(view, f"inside {kind}")
        beside = words.center().y()
        assert image.pixelColor(words.left() - 8, beside).name() == background
        assert image.pixelColor(words.right() + 30, beside).name() == background
        bar = [image.pixelColor(x, beside).name() for x in range(words.left() - 30, words.left())]
        assert bar.count(title) >= 5, kind
        assert image.pixelColor(words.left() - 45, beside).name() == PALETTES[palette].page
        text = {
            image.pixelColor(x, y).name()
            for x in range(words.left(), words.right())
            for y in range(words.top(), words.bottom())
        }
        assert {PALETTES[palette].text, background} <= text


@pytest.mark.parametrize("scale", [0.85, 1, 2, 4])
def test_boxes_hold_all_their_text_and_stand_apart(show: Show, scale: float) -> None:
    blocks = (box("urgent", say(LONG), bullets(LONG)), box("ask", table("a|b", "c|d")), say("Behind"))
    view = show(page_of(*blocks), scale=scale, size=(1000, 3000))
    image = picture(view)
    accents = [QColor(view._look.box_colours(kind)[1]).rgb() for kind in ("urgent", "ask")]
    x = int((view.viewport().width() - view.column()) / 2) + 3
    column = [image.pixel(x, y) for y in range(image.height())]
    last = [len(column) - 1 - column[::-1].index(accent) for accent in accents if accent in column]
    if scale < 2:
        bars = [(column.index(accent), end) for accent, end in zip(accents, last, strict=True)]
        assert bars[1][0] - bars[0][1] > 0.7 * view._look.base
        behind = rect_of(view, "Behind")
        assert 0.3 * view._look.base < behind.top() - bars[1][1] < 2 * view._look.base
    right = (view.viewport().width() + view.column()) / 2
    assert all(end <= right + 1 for _text, _begin, end, _room in laid_lines(view))


def choose(view: PageView, one: Spot) -> list[QRect]:
    view.setTextCursor(select(view, one.start, one.end))
    return [rect.toAlignedRect() for rect in line_rects(view, one.start, one.end)]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("scale", [0.85, 2])
def test_the_ring_is_thick_and_clear(show: Show, qtbot: QtBot, palette: str, scale: float) -> None:
    view = show(
        page_of(Paragraph((Run("Read "), Run("recovery", "", "g/r"), Run(" next.")))), palette=palette, scale=scale
    )
    qtbot.waitUntil(view.hasFocus)
    without = picture(view)
    assert view.set_page is not None
    (word,) = choose(view, spot(view.set_page, "link", "recovery"))
    image = picture(view)
    colour = PALETTES[palette].focus
    assert contrast(colour, PALETTES[palette].page) >= 3
    down = [image.pixelColor(word.center().x(), y).name() == colour for y in range(word.top() - 8, word.top() + 4)]
    across = [image.pixelColor(x, word.center().y()).name() == colour for x in range(word.left() - 8, word.left() + 2)]
    assert sum(down) >= 2
    assert sum(across) >= 2
    assert pixels(image, colour) > pixels(without, colour) + 2 * (word.width() + word.height())


def test_the_ring_goes_round_each_line_of_a_broken_link(show: Show) -> None:
    view = show(page_of(Paragraph((Run("a" * 30 + " "), Run("one long link " * 6, "", "g/r")))), size=(500, 700))
    assert view.set_page is not None
    lines = choose(view, spot(view.set_page, "link", "one long"))
    assert len(lines) > 1
    assert lines[0].bottom() <= lines[1].top() + 2
    assert lines[0].left() > lines[1].left()


def test_selected_words_get_no_ring(show: Show, qtbot: QtBot) -> None:
    view = show(long_page(1))
    qtbot.waitUntil(view.hasFocus)
    view.selectAll()
    image = picture(view)
    assert pixels(image, PALETTES["light"].focus) == 0
    assert view.set_page is not None
    choose(view, spot(view.set_page, "term"))
    assert pixels(picture(view), PALETTES["light"].focus) > 100
    view.clearFocus()
    assert not view.hasFocus()
    assert pixels(picture(view), PALETTES["light"].focus) == 0


def test_lines_of_nothing_are_none(show: Show) -> None:
    view = show(page_of(say("Text")))
    assert line_rects(view, 10_000, 10_001) == []
    start = view.document().toRawText().index("Text")
    (line,) = line_rects(view, start, start + 4)
    assert line.toRect().contains(view.cursorRect(select(view, start + 2, start + 2)).center())
    assert Qt.AlignmentFlag.AlignLeft in view.document().defaultTextOption().alignment()
