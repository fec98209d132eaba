# SPDX-License-Identifier: GPL-3.0-or-later
"""Kept marks are seen: each colour with a line of its own, ribbons and signs in the margin; Tab stops at notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from reader.ui.page.kept_marks import KeptMark, stretch_rects
from reader.ui.page.page_view import PageView
from reader.ui.page.painting import select
from reader.ui.palettes import PALETTES
from tests.ui.page.conftest import Show
from tests.ui.page.pages import LONG, long_page, page_of, picture, pixels, say, spot, table


def place(view: PageView, words: str) -> tuple[int, int]:
    start = view.document().toRawText().index(words)
    return start, start + len(words)


@pytest.mark.parametrize("palette", PALETTES)
def test_highlights_are_told_by_tint_and_by_line(show: Show, palette: str) -> None:
    view = show(page_of(say("yellow words"), say("blue words"), say("pink words")), palette=palette)
    view.kept.put(
        [KeptMark(n, "highlight", *place(view, f"{c} words"), c) for n, c in enumerate(("yellow", "blue", "pink"))]
    )
    image = picture(view)
    lines = {}
    for colour in ("yellow", "blue", "pink"):
        colours = PALETTES[palette].highlight(colour)
        assert pixels(image, colours.background) > 300, colour
        rect = stretch_rects(view, *place(view, f"{colour} words"))[0].toAlignedRect()
        rows = [
            sum(image.pixelColor(x, y) == QColor(colours.line) for x in range(rect.left(), rect.right()))
            for y in range(rect.top(), rect.bottom() + 3)
        ]
        lines[colour] = max(rows) / rect.width()
    assert lines["yellow"] > 0.9, "a solid line"
    assert 0.4 < lines["blue"] < 0.8, "a dashed line"
    assert lines["pink"] < 0.5, "a wave is on no row for long"


def test_a_ribbon_and_a_note_sign_stand_in_the_margins(show: Show) -> None:
    view = show(page_of(say("some words " + LONG)))
    before = picture(view)
    start, end = place(view, "some words")
    view.kept.put([KeptMark(1, "bookmark", start, start + 1), KeptMark(2, "note", start, end)])
    after = picture(view)
    free = (view.viewport().width() - view.column()) // 2
    changed = [x for x in range(after.width()) if any(before.pixel(x, y) != after.pixel(x, y) for y in range(200))]
    assert any(x < free for x in changed), "the ribbon"
    assert any(x > after.width() - free for x in changed), "the sign"
    assert not any(free < x < free + 1 for x in changed)


def test_a_stretch_over_paragraphs_and_cells_has_a_rectangle_a_line_and_none_out_of_view(show: Show) -> None:
    view = show(page_of(say("one " + LONG), table("Day|What", "1|rest"), say("last")))
    start, end = place(view, "one")[0], place(view, "last")[1]
    lines = stretch_rects(view, start, end)
    assert len(lines) > 6
    view.go_to_place(end)
    far = show(page_of(say("one"), *(say(LONG) for _n in range(20)), say("last")))
    assert stretch_rects(far, *place(far, "last")) == []


def test_a_note_is_found_under_its_words_and_under_its_sign(show: Show) -> None:
    view = show(page_of(say("some words " + LONG)))
    start, end = place(view, "some words")
    view.kept.put([KeptMark(1, "highlight", start, end, "blue"), KeptMark(2, "note", start, end)])
    line = stretch_rects(view, start, end)[0]
    sign = view.kept._note_rect(line).center().toPoint()
    assert [view.kept.note_at(at).id for at in (line.center().toPoint(), sign)] == [2, 2]  # type: ignore[union-attr]
    assert view.kept.note_at(QPoint(round(line.right()) + 40, round(line.center().y()))) is None


def test_tab_stops_at_notes_and_links_in_the_order_of_the_text(show: Show) -> None:
    view = show(long_page(1))
    page = view.set_page
    assert page is not None
    link, term = spot(page, "link", "recovery"), spot(page, "term")
    whole = spot(page, "paragraph", "Your team")
    view.kept.put([KeptMark(7, "note", whole.start, whole.end), KeptMark(8, "note", term.start, term.end)])
    view.setTextCursor(select(view, whole.start, whole.start))
    stops = []
    for _stop in range(6):
        stop = view.kept.next_stop(page, (whole.start, whole.start), forward=True)
        if stop is None:
            break
        view.setTextCursor(select(view, *stop))
        note = view.kept.chosen_note()
        stops.append((stop, note.id if note else 0))
    around = (whole.start, whole.end)
    assert stops[:4] == [
        (around, 7),
        ((term.start, term.end), 8),
        ((term.start, term.end), 0),
        ((link.start, link.end), 0),
    ]
    back = view.kept.next_stop(page, (0, 0), forward=False)
    assert back is not None


def test_what_is_pointed_out_has_a_ring_until_another_page_is_shown(show: Show) -> None:
    view = show(page_of(say("some words " + LONG)))
    ring = PALETTES["light"].focus
    assert pixels(picture(view), ring) == 0
    view.kept.point_out(place(view, "some words"))
    assert pixels(picture(view), ring) > 100
    view.kept.put(())
    assert pixels(picture(view), ring) == 0
