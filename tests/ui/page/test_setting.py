# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole page has its furniture in order, and what is noted of it matches its text."""

from __future__ import annotations

import itertools

import msgspec
import pytest

from reader.content.edition import Edition
from reader.content.model import block_texts
from reader.pages import Page
from reader.ui.page.painting import _x
from reader.ui.page.set_page import SetPage
from reader.ui.page.setting import PageSetter
from reader.ui.theme import Theme
from tests.ui.page.pages import block_of, box, format_of, look, page_of, say, spot, text_of, texts


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    """The reading font is loaded with the theme."""


def set_page(page: Page, guide: Edition | None = None) -> SetPage:
    names = {one.figure for part in page.sections for one in part.blocks if hasattr(one, "figure")} if guide else set()
    figures = {name: guide.figure(name) for name in names} if guide else {}
    return PageSetter(page, look(), figures, 560, frozenset()).set_page()


def test_headings_have_one_first_level_and_never_skip_one(chapters: dict[str, Page]) -> None:
    for page in chapters.values():
        made = set_page(page)
        levels = [one.level for one in sorted(made.spots, key=lambda one: one.start) if one.kind == "heading"]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_word_of_the_guide_stands_on_its_page(chapters: dict[str, Page], guide: Edition) -> None:
    for page in chapters.values():
        text = set_page(page, guide).document.toRawText().replace("\u2060", "").replace("\u00a0", " ")
        for part in page.sections:
            shown = tuple(one for one in part.blocks if getattr(one, "kind", "") != "gentle")
            for line in block_texts(shown):
                for piece in line.replace("\u00a0", " ").replace("\u202f", " ").split(" | "):
                    words = piece.split(".")[0]  # source numbers stand behind the points
                    assert words in text, (page.title, words)


def test_a_section_begins_at_its_heading_and_ends_before_the_next(chapters: dict[str, Page]) -> None:
    page = chapters["surgery"]
    made = set_page(page)
    for part, (section, start) in zip(page.sections, made.sections, strict=True):
        assert section == part.id
        assert made.document.findBlock(start).position() == start
        heading = next(one for one in made.spots if one.kind == "heading" and one.start == start)
        assert text_of(made, heading).replace("\u00a0\u00a0", " ") == f"{part.title} {part.number}"
        assert heading.level == 2


@pytest.mark.parametrize("ending", [say("Text"), box("note", say("Text"))], ids=["text", "box"])
def test_sources_are_found_by_their_heading_whatever_stands_before(ending: object) -> None:
    made = set_page(page_of(ending, sources=("A book.", "A paper.")))  # type: ignore[arg-type]
    block = made.document.findBlock(made.sources_at)
    assert (block.position(), block.text()) == (made.sources_at, "Sources")
    assert [block.next().text(), block.next().next().text()] == ["1.\tA book.", "2.\tA paper."]
    assert made.section_range("first")[1] == made.sources_at


def test_the_lines_of_a_source_hang_beside_its_number() -> None:
    made = set_page(page_of(say("Text"), sources=("A book with a long name. " * 9,)))
    made.document.setTextWidth(560)
    made.document.size()  # lays it out
    layout = block_of(made, "A book").layout()
    assert layout.lineCount() > 2
    text_starts = [3, *(layout.lineAt(number).textStart() for number in (1, 2))]
    first, second, third = (_x(layout.lineAt(number).cursorToX(at)) for number, at in enumerate(text_starts))
    assert first == pytest.approx(second, abs=1)
    assert third == second


def test_the_breadcrumb_links_all_but_the_page_itself(chapters: dict[str, Page]) -> None:
    page = chapters["surgery-pancreas"]
    made = set_page(page)
    crumbs = [text_of(made, one) for one in made.spots if one.kind == "link"][: len(page.breadcrumb) - 1]
    assert crumbs == [link.text for link in page.breadcrumb[:-1]]
    assert page.breadcrumb[-1].text in made.document.begin().text()


def test_facts_lead_and_foot_stand_around_the_text(chapters: dict[str, Page]) -> None:
    page = chapters["surgery-pancreas"]
    made = set_page(page)
    text = made.document.toPlainText()
    order = [page.title, page.facts[0], page.review, page.lead, page.sections[0].title, "Next: ", "Back to: "]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert format_of(made, spot(made, "paragraph", page.lead)).font().pixelSize() == round(1.15 * 19)
    assert [one.target for one in made.spots if one.kind == "link"][-2:] == [
        str(link.address) for link in (page.following, page.previous) if link
    ]


def test_a_page_without_facts_or_sources_has_no_empty_line_for_them() -> None:
    bare = set_page(page_of(say("Text")))
    assert bare.document.toPlainText().split("\n") == ["A page", "Section first  1.1", "Text"]
    assert bare.sources_at == 0
    only_sources = set_page(msgspec.structs.replace(page_of(say("Text"), sources=("A book.",)), facts=()))
    assert texts(only_sources, "link") == ["1 source"]


def test_an_overdue_review_stands_in_a_box_before_the_lead() -> None:
    page = page_of(say("Text."))
    page = msgspec.structs.replace(page, lead="The answer first.", overdue="This page was due in March.")
    made = set_page(page)
    whole = made.document.toPlainText()
    order = [page.title, "Overdue for review", "This page was due in March.", "The answer first.", "Text."]
    assert [whole.index(words) for words in order] == sorted(whole.index(words) for words in order)
    assert [kind for _table, kind in made.boxes] == ["overdue"]
    assert set_page(page_of(say("Text."))).boxes == []
