# SPDX-License-Identifier: GPL-3.0-or-later
"""Two pages brought level: room above the headings of the shorter one, behind tables too, and taken out again."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.content.address import Address
from reader.content.model import Block, Box, Paragraph, Run
from reader.pages import Page, PageSection
from reader.ui.languages.level_pages import LevelPages
from reader.ui.page.look import PageLook
from reader.ui.page.page_view import PageView
from reader.ui.theme import Theme


def _text(words: int) -> Paragraph:
    return Paragraph((Run("word " * words),))


def _page(*sections: tuple[Block, ...]) -> Page:
    made = tuple(PageSection(f"s{at}", f"1.{at}", f"Section {at}", blocks) for at, blocks in enumerate(sections, 1))
    return Page(Address("chapter", "one", guide="g"), "A page", "en", sections=made)


SHORT = _page(
    (_text(20), Box("ask", "Ask", (_text(10), Box("note", "Inside", (_text(5),))))), (_text(30),), (_text(400),)
)
LONG = _page((_text(250), Box("ask", "Ask", (_text(120),))), (_text(10),), (_text(300),))


@pytest.fixture
def views(theme: Theme, qtbot: QtBot) -> tuple[PageView, PageView]:
    look = PageLook(theme.palette, "Lamplight", float(theme.base))
    made = PageView(look, lambda _id: None), PageView(look, lambda _id: None)
    for view, page in zip(made, (SHORT, LONG), strict=True):
        qtbot.addWidget(view)
        view.resize(500, 400)
        view.show()
        view.show_page(page)
    return made


def _tops(view: PageView) -> list[float]:
    assert view.set_page is not None
    view.document().size()
    return view.set_page.section_tops()


def _level(views: tuple[PageView, PageView]) -> LevelPages:
    level = LevelPages(views)
    for view in views:
        level.forget(view)
    level.level()
    return level


def test_every_section_begins_as_far_down_on_both_sides(views: tuple[PageView, PageView]) -> None:
    assert abs(_tops(views[0])[1] - _tops(views[1])[1]) > 50
    longest = max(_tops(view)[1] - _tops(view)[0] for view in views)
    _level(views)
    assert _tops(views[0]) == pytest.approx(_tops(views[1]), abs=2)
    assert _tops(views[0])[1] - _tops(views[0])[0] == pytest.approx(longest, abs=2), "and no further than is needed"


def test_once_more_changes_nothing_and_letting_go_takes_it_out(views: tuple[PageView, PageView]) -> None:
    before = [_tops(view) for view in views]
    level = _level(views)
    after = [_tops(view) for view in views]
    level.level()
    assert [_tops(view) for view in views] == after
    level.let_go()
    for view, tops in zip(views, before, strict=True):
        assert _tops(view) == pytest.approx(tops, abs=2)


def test_a_page_that_is_set_anew_is_measured_anew(views: tuple[PageView, PageView]) -> None:
    level = _level(views)
    views[0].show_page(LONG)
    level.forget(views[0])
    level.level()
    assert _tops(views[0]) == pytest.approx(_tops(views[1]), abs=2)


def test_the_place_in_each_page_stays(views: tuple[PageView, PageView]) -> None:
    for view in views:
        view.go_to_section("s3")
    before = [view.standing() for view in views]
    _level(views)
    for view, (piece, lift) in zip(views, before, strict=True):
        now, lift_now = view.standing()
        assert now == piece
        assert lift_now == pytest.approx(lift, abs=2)


def test_views_without_pages_are_left_alone(theme: Theme, qtbot: QtBot) -> None:
    look = PageLook(theme.palette, "Lamplight", float(theme.base))
    empty = PageView(look, lambda _id: None), PageView(look, lambda _id: None)
    for view in empty:
        qtbot.addWidget(view)
    _level(empty).let_go()
    assert [view.set_page for view in empty] == [None, None]
