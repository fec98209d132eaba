# SPDX-License-Identifier: GPL-3.0-or-later
"""An edition of which some parts are shown: nothing leads to the others or tells their names, and no danger is lost."""

from __future__ import annotations

import pytest

from reader.content.address import Address, parse_address
from reader.content.block_walk import all_runs
from reader.content.edition import Edition
from reader.content.shown_parts import PartEdition, only_parts
from reader.errors import AddressError, EditionError
from reader.library import Library
from reader.pages import chapter_page, urgent_page
from tests.started import built_index, paths_with


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library(paths_with(built_index(tmp_path_factory.getbasetemp()), tmp_path_factory.mktemp("data")))


@pytest.fixture(scope="module")
def whole(library: Library) -> Edition:
    library.show_parts(())
    return library.edition()


@pytest.fixture
def some(library: Library, whole: Edition) -> PartEdition:
    library.show_parts((whole.head.parts[0].id,))
    edition = library.edition()
    assert isinstance(edition, PartEdition)
    return edition


def hidden_of(whole: Edition, some: Edition) -> set[str]:
    return {head.id for head in whole.head.chapters} - {head.id for head in some.head.chapters}


def leads_to(address: str) -> str:
    """Return the chapter that a link leads to; empty when it leads to none."""
    try:
        place = parse_address(address)
    except AddressError:
        return ""
    return place.id if place.kind == "chapter" else ""


def test_without_names_of_parts_it_is_the_edition_itself(whole: Edition) -> None:
    assert only_parts(whole, ()) is whole


def test_lists_have_what_is_shown_only(whole: Edition, some: PartEdition) -> None:
    hidden = hidden_of(whole, some)
    assert hidden
    assert some.head.parts == whole.head.parts[:1]
    assert tuple(head.id for head in some.head.chapters) == whole.head.parts[0].chapters
    asked = [one for group in some.questions() for one in group.questions]
    assert 0 < len(asked) == some.head.question_count < whole.head.question_count
    assert not {leads_to(one.address) for one in asked} & hidden
    assert all(group.questions for group in some.questions())
    assert not {leads_to(step) for path in some.head.paths for step in path.steps} & hidden


def test_words_stay_and_where_they_stand_is_told_of_what_is_shown(whole: Edition, some: PartEdition) -> None:
    uses = [use for found in some.glossary().uses.values() for use in found]
    assert some.glossary().terms == whole.glossary().terms
    assert uses
    assert not {leads_to(use.address) for use in uses} & hidden_of(whole, some)
    assert some.term_index(whole.glossary().terms[3].id) == 3
    assert some.glossary() is some.glossary()


def test_a_hidden_chapter_is_not_opened_by_name_or_number(library: Library, whole: Edition, some: PartEdition) -> None:
    for head in whole.head.chapters:
        if head.id in hidden_of(whole, some):
            assert some.chapter_head(head.id) is None
            with pytest.raises(EditionError):
                some.chapter(head.id)
            for text in (head.id, f"{head.id}#{head.sections[0].id}", str(head.number), f"{head.number}.1"):
                with pytest.raises(AddressError):
                    library.find_place(some, text)
    first = some.head.chapters[0]
    assert library.find_place(some, str(first.number)) == Address("chapter", first.id, guide=some.head.guide)


def test_links_to_hidden_chapters_become_plain_words(whole: Edition, some: PartEdition) -> None:
    hidden = hidden_of(whole, some)
    lost = 0
    for head in some.head.chapters:
        for before, after in zip(whole.chapter(head.id).sections, some.chapter(head.id).sections, strict=True):
            old, new = all_runs(before.blocks), all_runs(after.blocks)
            assert [(run.text, run.style) for run in old] == [(run.text, run.style) for run in new]
            assert [run.link for run in new] == ["" if leads_to(run.link) in hidden else run.link for run in old]
            lost += len([run for run in old if leads_to(run.link) in hidden])
    assert lost, "the guide's first part links to no other part: this test looks at nothing"


def test_the_next_chapter_is_the_next_that_is_shown(whole: Edition, some: PartEdition) -> None:
    first, last = some.head.chapters[0], some.head.chapters[-1]
    assert chapter_page(whole, last.id).following is not None
    assert chapter_page(some, last.id).following is None
    assert chapter_page(some, first.id).previous is None


def test_when_to_call_has_every_box_and_names_no_hidden_chapter(whole: Edition, some: PartEdition) -> None:
    assert [one.box.title for one in some.urgent()] == [one.box.title for one in whole.urgent()]
    page, all_of_it = urgent_page(some), urgent_page(whole)
    hidden = {head.title for head in whole.head.chapters if head.id in hidden_of(whole, some)}
    assert {section.title for section in all_of_it.sections} & hidden
    assert not {section.title for section in page.sections} & hidden
    runs = [run for section in page.sections for run in all_runs(section.blocks)]
    assert not {leads_to(run.link) for run in runs} & hidden_of(whole, some)
    count = sum(len(whole_section.blocks) - 1 for whole_section in all_of_it.sections)
    named = [section for section in page.sections if section.id != "signs"]
    assert sum(len(section.blocks) - 1 for section in named) + len(page.sections[0].blocks) == count


def test_signs_of_a_hidden_chapter_about_danger_come_first(whole: Edition) -> None:
    danger = {head.part for head in whole.head.chapters if head.urgent}
    assert danger
    shown = [part.id for part in whole.head.parts if part.id not in danger]
    assert urgent_page(only_parts(whole, shown)).sections[0].id == "signs"
    assert "" not in only_parts(whole, danger).about_danger()


def test_search_finds_nothing_hidden_and_counts_what_it_finds(
    library: Library, whole: Edition, some: PartEdition
) -> None:
    library.show_parts(())
    words = ("surgery", "tired", "pain", "scan", "diet", "surgery.")
    every = {query: library.search(whole, query, limit=5000) for query in words}
    library.show_parts((whole.head.parts[0].id,))
    for query in words:
        kept = {hit.address for hit in every[query].hits if not some.hides(hit.address)}
        found = library.search(some, query, limit=5000)
        assert {hit.address for hit in found.hits} == kept, query
        assert found.total == len(kept) + len([hit for hit in found.pinned if not some.hides(hit.address)]), query
        assert found.total < every[query].total
        few = library.search(some, query, limit=min(8, len(kept)))
        assert len(few.hits) == min(8, len(kept)), "a page is full although better places are hidden"
    library.close()


def test_danger_is_pinned_though_its_chapter_is_hidden(library: Library, whole: Edition, some: PartEdition) -> None:
    query = "fever after chemo"
    library.show_parts(())
    before = library.search(whole, query).pinned
    assert any(leads_to(hit.address) in hidden_of(whole, some) for hit in before)
    library.show_parts((whole.head.parts[0].id,))
    after = library.search(some, query).pinned
    assert [hit.title for hit in after] == [hit.title for hit in before]
    for hit in after:
        assert library.exists(some, parse_address(hit.address))
        if hit.address == "urgent":
            assert (hit.number, hit.breadcrumb) == ("", "")
    library.close()


def test_what_is_hidden_is_known_by_any_address(whole: Edition, some: PartEdition) -> None:
    name = sorted(hidden_of(whole, some))[0]
    assert some.hides(name)
    assert some.hides(f"{whole.head.guide}/{name}")
    assert not some.hides(f"elsewhere/{name}")
    assert not some.hides("no address at all")
    assert not some.hides(f"term:{whole.glossary().terms[0].id}")
