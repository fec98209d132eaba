# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on a page, from its breadcrumb to its foot."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from reader import pages
from reader.content.address import HOME, URGENT, Address
from reader.content.compiling import compile_edition
from reader.content.edition import Edition, write_edition
from reader.content.model import (
    Block,
    Box,
    BulletList,
    FigureBlock,
    ListItem,
    Paragraph,
    Run,
    Source,
    Subheading,
    Table,
    block_texts,
)
from reader.content.source_files import read_source_files
from reader.errors import EditionError
from reader.pages import PageLink, chapter_page, source_words, urgent_page
from tests.guide_factory import make_guide


def compiled(folder: Path, guide: Path) -> Edition:
    folder.mkdir(exist_ok=True)
    write_edition(compile_edition(read_source_files(guide), "en").content, folder / "edition.json")
    return Edition.open(folder / "edition.json")


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_guide(tmp_path_factory.mktemp("guide"), chapters=3, sections=2)


@pytest.fixture(scope="module")
def edition(guide: Path, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return compiled(tmp_path_factory.mktemp("edition"), guide)


def link(number: int) -> PageLink:
    return PageLink(f"Short {number}", Address("chapter", f"chapter-{number}", guide="sample"))


def test_a_chapter_says_where_it_stands_and_what_it_rests_on(edition: Edition) -> None:
    page = chapter_page(edition, "chapter-2")
    assert page.address == Address("chapter", "chapter-2", guide="sample")
    assert page.title.startswith("About ")
    assert page.title.endswith(" 2")
    first_part = PageLink("First part", link(1).address)
    assert page.breadcrumb == (PageLink("A sample guide", HOME), first_part, link(2))
    assert page.facts == ("1 minute to read",)
    assert page.review == "Written in November 2026 from the sources listed. Not yet reviewed by a clinician."
    assert page.lead
    assert page.sources == ("Ada Example. Is it so? 2024. doi:10.1/x.",)


def test_sections_bear_the_numbers_that_people_say(edition: Edition) -> None:
    page = chapter_page(edition, "chapter-3")
    assert [(section.id, section.number) for section in page.sections] == [("section-1", "3.1"), ("section-2", "3.2")]
    assert page.sections[0].terms


def cited(*numbers: int) -> tuple[Run, ...]:
    return tuple(Run(f"[{number}]", "", f"source:{number}") for number in numbers)


def test_source_numbers_that_stand_together_rise_and_nothing_else_moves(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    mixed = (Run("One"), *cited(14, 15, 2, 12), Run(" two", "b"), *cited(1), Run(" three."))
    ordered = (Run("One"), *cited(2, 12, 14, 15), Run(" two", "b"), *cited(1), Run(" three."))

    def blocks(text: tuple[Run, ...]) -> tuple[Block, ...]:
        items = BulletList((ListItem(text, (BulletList((ListItem(text),)),)),), ordered=True, start=4)
        inside: tuple[Block, ...] = (Paragraph(text), items, Table((text,), ((text,), (text,))))
        return (*inside, Box("note", "A box", inside), FigureBlock("liver"), Subheading("Words"))

    chapter = edition.chapter("chapter-1")
    section = msgspec.structs.replace(chapter.sections[0], blocks=blocks(mixed))
    monkeypatch.setattr(edition, "chapter", lambda _id: msgspec.structs.replace(chapter, sections=(section,)))
    page = chapter_page(edition, "chapter-1")
    assert page.sections[0].blocks == blocks(ordered)


def test_a_text_whose_source_numbers_rise_is_not_copied(edition: Edition) -> None:
    blocks = edition.chapter("chapter-1").sections[0].blocks
    shown = chapter_page(edition, "chapter-1").sections[0].blocks
    assert [one for one in shown if isinstance(one, Paragraph)] == [one for one in blocks if isinstance(one, Paragraph)]
    text = (Run("One"), *cited(2, 3), Run("two"), *cited(1))
    assert pages._in_order(text) is text


def test_one_page_leads_to_the_next_over_the_border_of_a_part(edition: Edition) -> None:
    pages = [chapter_page(edition, f"chapter-{number}") for number in (1, 2, 3)]
    assert [page.previous for page in pages] == [None, link(1), link(2)]
    assert [page.following for page in pages] == [link(2), link(3), None]


def test_a_chapter_that_is_not_there(edition: Edition) -> None:
    with pytest.raises(EditionError, match="chapter-9"):
        chapter_page(edition, "chapter-9")


def test_a_chapter_that_no_list_knows(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edition, "chapter_head", lambda _chapter: None)
    with pytest.raises(EditionError, match="no chapter “chapter-1”"):
        chapter_page(edition, "chapter-1")


def test_a_source_that_is_nowhere_is_shown_by_its_key(guide: Path, tmp_path: Path) -> None:
    (guide / "sources.yaml").rename(tmp_path / "sources.yaml")
    try:
        page = chapter_page(compiled(tmp_path / "edition", guide), "chapter-1")
    finally:
        (tmp_path / "sources.yaml").rename(guide / "sources.yaml")
    assert page.sources == ("first",)


def test_when_to_call_gathers_every_urgent_box(edition: Edition) -> None:
    edition.set_emergency("")
    page = urgent_page(edition)
    assert (page.address, page.title) == (URGENT, "When to call")
    assert page.lead == "If you think your life is in danger, call 112 now."
    assert [section.id for section in page.sections] == ["chapter-1", "chapter-2", "chapter-3"]
    for section in page.sections:
        box, last = section.blocks
        assert isinstance(box, Box)
        assert list(block_texts(box.blocks)) == ["Call 112 now, and say the word tamarind."]
        assert isinstance(last, Paragraph)
        assert [run.link for run in last.runs] == [f"sample/{section.id}"]


def test_the_sites_number_comes_before_the_guides(edition: Edition) -> None:
    edition.set_emergency('5555 "house"\\')
    assert urgent_page(edition).lead == 'If you think your life is in danger, call 5555 "house"\\ now.'
    text = "\n".join(block_texts(chapter_page(edition, "chapter-1").sections[0].blocks))
    assert 'Call 5555 "house"\\ now' in text
    edition.set_emergency("")
    assert "Call 112 now" in "\n".join(block_texts(chapter_page(edition, "chapter-1").sections[0].blocks))


def test_without_any_number_no_line_asks_to_call_nobody(tmp_path: Path) -> None:
    edition = compiled(tmp_path / "edition", make_guide(tmp_path / "guide", chapters=1, sections=1, emergency=""))
    edition.set_emergency("")
    page = urgent_page(edition)
    assert page.lead == ""
    assert "Call your local emergency number now" in "\n".join(block_texts(page.sections[0].blocks))


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (Source("a", "Pavel M et al.", "A title"), "Pavel M et al. A title."),
        (Source("a", "Lee", "Why me?", "2020", "Annals", "10.1/x"), "Lee. Why me? Annals, 2020. doi:10.1/x."),
        (Source("a", "Lee", "No!", web="cnets.ca"), "Lee. No! cnets.ca."),
    ],
)
def test_a_source_is_one_line(source: Source, line: str) -> None:
    assert source_words(source) == line


def test_when_to_call_begins_with_the_chapter_that_is_open(edition: Edition) -> None:
    ids = [section.id for section in urgent_page(edition).sections]
    assert len(ids) > 1

    page = urgent_page(edition, ids[-1])

    assert [section.id for section in page.sections] == [ids[-1], *ids[:-1]]
    assert page.address.id == ids[-1]


def test_when_to_call_begins_with_the_chapters_about_danger(tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide", chapters=3, sections=1)
    last = guide / "en" / "chapters" / "chapter-3.md"
    text = last.read_text("utf-8")
    assert "urgent: true" not in text
    last.write_text(text.replace("number: 3\n", "number: 3\nurgent: true\n", 1), "utf-8")
    edition = compiled(tmp_path / "edition", guide)
    assert [section.id for section in urgent_page(edition).sections] == ["chapter-3", "chapter-1", "chapter-2"]
    assert [section.id for section in urgent_page(edition, "chapter-2").sections][:2] == ["chapter-2", "chapter-3"]


def test_when_to_call_has_no_source_numbers(tmp_path: Path) -> None:
    shipped = compiled(tmp_path, Path(__file__).parent.parent / "resources" / "guides" / "neuroendocrine")
    cited = [box for box in shipped.urgent() if "source:" in repr(box)]
    assert cited, "the shipped guide cites sources in its urgent boxes"

    assert "source:" not in repr(urgent_page(shipped).sections)


@pytest.mark.parametrize(
    ("day", "review", "overdue"),
    [
        (None, "", ""),
        (date(2027, 1, 1), " Next review due in November 2028.", ""),
        (date(2028, 12, 1), "", "This page was due for review in November 2028. Check with your team."),
        (
            date(2019, 1, 3),
            " This computer’s clock seems to be wrong (it says 3 January 2019). Review dates cannot be checked.",
            "",
        ),
    ],
)
def test_a_page_says_when_it_is_due_for_review(tmp_path: Path, day: date | None, review: str, overdue: str) -> None:
    guide = make_guide(tmp_path / "guide", chapters=1, sections=1)
    chapter = guide / "en/chapters/chapter-1.md"
    chapter.write_text(chapter.read_text("utf-8").replace("written:", "next_review: 2028-11\nwritten:", 1), "utf-8")
    page = chapter_page(compiled(tmp_path / "edition", guide), "chapter-1", day)
    said = "Written in November 2026 from the sources listed. Not yet reviewed by a clinician."
    assert (page.review, page.overdue) == (said + review, overdue)
    assert [(box.kind, box.title) for box in page.notices] == ([("overdue", "Overdue for review")] if overdue else [])
