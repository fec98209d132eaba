# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.content.address import HOME
from reader.content.model import BulletList, Figure, FigureBlock, Paragraph, Run
from reader.pages import Page, PageSection
from reader.ui.page.access_outline import Part, outline
from reader.ui.page.page_view import PageView
from tests.atspi_window import look
from tests.ui.page.sample import ALT, CAPTION, item, page_view, runs, sample_page


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = page_view(qtbot)
    view.show_page(sample_page())
    return view


def parts_of(view: PageView) -> tuple[Part, ...]:
    assert view.set_page is not None
    return outline(view.set_page)


def flat(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from flat(part.children)


def of_kind(view: PageView, kind: str) -> list[Part]:
    return [part for part in flat(parts_of(view)) if part.kind == kind]


def tree(parts: tuple[Part, ...]) -> list[object]:
    return [[part.kind, *tree(part.children)] if part.children else part.kind for part in parts]


def test_everything_stands_in_reading_order(view: PageView) -> None:
    assert tree(parts_of(view)) == [
        ["paragraph", "link"],
        "heading",
        ["paragraph", "link"],
        "paragraph",
        "heading",
        ["paragraph", "term", "source", "link"],
        "heading",
        ["list", ["item", ["list", "item", "item"]], "item"],
        "heading",
        ["table", ["row", "header", "header"], ["row", "cell", ["cell", "term"]]],
        "figure",
        "paragraph",
        ["box", "heading", "paragraph", ["list", "item"]],
        ["box", "heading", ["paragraph", "link"]],
        "heading",
        "paragraph",
        ["paragraph", "link"],
    ]
    starts = [part.start for part in flat(parts_of(view))]
    assert starts == sorted(starts)


def test_headings_have_their_levels(view: PageView) -> None:
    assert [(part.level, part.name) for part in of_kind(view, "heading")] == [
        (1, "Liver surgery"),
        (2, "What it is 1.1"),
        (3, "In short"),
        (2, "When to call 1.2"),
        (3, "Call now"),
        (3, "Numbers about survival"),
        (2, "Sources"),
    ]


def test_a_text_is_read_without_the_numbers_of_its_sources(view: PageView) -> None:
    texts = [part.name for part in of_kind(view, "paragraph")]
    assert "A resection takes a part out. Read recovery next." in texts


def test_links_say_where_they_lead_and_terms_what_they_do(view: PageView) -> None:
    inline = [part for part in flat(parts_of(view)) if part.kind in ("term", "source", "link")]
    told = {part.name: (part.target, bool(part.description)) for part in inline}
    assert told["resection"] == ("term:resection", True)
    assert told["Source 1"] == ("source:1", False)
    assert told["recovery"] == ("guide/recovery", False)


def test_a_numbered_item_is_read_with_its_number_and_a_bullet_without(view: PageView) -> None:
    names = [part.name for part in of_kind(view, "item")]
    assert names == ["3. Eat little", "soup", "tea", "4. Walk", "over 38 degrees"]
    assert [part.name for part in of_kind(view, "list")] == ["2 items", "2 items", "1 item"]


def test_lists_that_follow_each_other_stay_apart(view: PageView) -> None:
    blocks = (BulletList((item("one"),)), BulletList((item("two"),), ordered=True))
    view.show_page(Page(HOME, "Home", "en", sections=(PageSection("a", "", "A", blocks),)))
    assert [[child.name for child in part.children] for part in of_kind(view, "list")] == [["one"], ["1. two"]]


def test_a_row_reads_as_a_sentence_and_its_cells_know_their_place(view: PageView) -> None:
    table = of_kind(view, "table")[0]
    assert table.name == "Table: Day, What happens"
    assert [row.name for row in table.children] == ["Day; What happens", "Day: 1; What happens: You rest"]
    assert [(cell.row, cell.column) for row in table.children for cell in row.children] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
    ]


def test_a_drawing_has_its_words_and_its_caption_follows(view: PageView) -> None:
    parts = parts_of(view)
    at = next(place for place, part in enumerate(parts) if part.kind == "figure")
    assert parts[at].name == ALT
    assert parts[at + 1].name == f"Figure 1. {CAPTION}"


def test_a_drawing_without_words_is_passed_over(qtbot: QtBot) -> None:
    view = PageView(look(), lambda _id: Figure("line", "<svg/>", "", "", 4, 2))
    qtbot.addWidget(view)
    view.show_page(Page(HOME, "Home", "en", sections=(PageSection("a", "", "A", (FigureBlock("line"),)),)))
    assert of_kind(view, "figure") == []


def test_a_box_is_named_by_its_title(view: PageView) -> None:
    assert [part.name for part in of_kind(view, "box")] == ["Call now", "Numbers about survival"]


def test_the_link_of_a_closed_box_says_that_it_is_closed(view: PageView) -> None:
    gentle = [part for part in of_kind(view, "link") if part.target.startswith("gentle:")]
    assert [part.is_open for part in gentle] == [False]
    view.open_all_gentle()
    gentle = [part for part in of_kind(view, "link") if part.target.startswith("gentle:")]
    assert [part.is_open for part in gentle] == [True]
    assert [part.is_open for part in of_kind(view, "term")] == [None, None]


def test_marks_that_nobody_can_hear_are_left_out(view: PageView) -> None:
    text = Paragraph(runs("two\u00a0words\u2028and a li\u00adne", Run("[2]", "", "source:2")))
    view.show_page(Page(HOME, "Home", "en", sections=(PageSection("a", "", "A", (text,)),)))
    assert [part.name for part in of_kind(view, "paragraph")] == ["two words and a line"]
