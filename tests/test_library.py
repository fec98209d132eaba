# SPDX-License-Identifier: GPL-3.0-or-later
"""The door between the core and its users, on a small guide and on the one that comes with the program."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader.library
from reader.content.address import HOME, URGENT, Address, parse_address
from reader.content.edition import Edition
from reader.errors import AddressError, EditionError, GuideError, ReaderError, SearchError
from reader.library import Library
from reader.paths import Paths
from tests.installation import copied, cut, edit, forbid, installed, paths_in

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return installed(tmp_path_factory.mktemp("ready"), languages=("en", "fr"))


@pytest.fixture
def library(ready: Paths) -> Iterator[Library]:
    library = Library(ready)
    yield library
    library.close()


@pytest.fixture
def edition(library: Library) -> Edition:
    return library.edition()


@pytest.fixture
def own(ready: Paths, tmp_path: Path) -> Paths:
    return copied(ready, tmp_path / "own")


# -- editions -----------------------------------------------------------------------------------------------------


def test_the_shelf_says_what_can_be_read(library: Library) -> None:
    assert library.guides == ("sample",)
    assert library.languages("sample") == ("en", "fr")
    assert library.languages("other") == ()


@pytest.mark.parametrize(("asked", "given"), [("en", "en"), ("fr", "fr"), ("de", "en"), ("", "en"), ("../x", "en")])
def test_another_language_stands_in_for_a_missing_one(asked: str, given: str, library: Library) -> None:
    assert library.edition("sample", asked).head.language == given


def test_an_edition_is_opened_once(library: Library) -> None:
    assert library.edition() is library.edition("sample", "en")


def test_nothing_to_read_is_a_sentence(tmp_path: Path, library: Library) -> None:
    with pytest.raises(EditionError, match="There is no guide to read yet"):
        Library(paths_in(tmp_path)).edition()
    with pytest.raises(EditionError):
        library.edition("other")


def test_a_damaged_edition_is_a_sentence_and_built_anew(own: Paths) -> None:
    cut(own)
    library = Library(own)
    with pytest.raises(EditionError, match=r"“sample” \(en\) is damaged"):
        library.edition()
    assert library.edition("sample", "fr").head.language == "fr"
    assert [(one.language, one.fresh) for one in library.build()] == [("en", True), ("fr", False)]
    library.look_again()
    assert library.edition().head.chapters


def test_what_another_program_puts_on_the_shelf_is_seen_without_being_taken_over(own: Paths) -> None:
    library, other = Library(own), Library(own)
    before = library.edition()
    assert not library.has_changed()
    assert all(one.fresh for one in other.build(force=True))
    assert library.has_changed()
    assert library.edition() is before
    library.look_again()
    assert not library.has_changed()
    assert library.edition().path != before.path


def test_a_damaged_index_is_a_sentence_and_built_anew(own: Paths) -> None:
    cut(own, "search/*.seg")
    library = Library(own)
    with pytest.raises(SearchError, match="damaged"):
        library.search(library.edition(), "tamarind")
    assert library.is_stale(library.edition())
    assert [(one.language, one.fresh) for one in library.build()] == [("en", True), ("fr", False)]
    library.look_again()
    assert library.search(library.edition(), "tamarind").hits
    assert not library.is_stale(library.edition())
    library.close()


def test_where_the_own_edition_is_damaged_the_shipped_one_is_read(own: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(own.shipped_index, monkeypatch)
    shutil.copytree(own.shipped_index, own.own_index)
    cut(own, index=own.own_index)
    library = Library(own)
    edition = library.edition()
    assert edition.path.is_relative_to(own.shipped_index)
    assert library.search(edition, "tamarind").hits
    library.close()


def test_a_read_only_index_is_rebuilt_in_the_data_folder_and_read_from_there(
    own: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbid(own.shipped_index, monkeypatch)
    before = sorted(own.shipped_index.rglob("*"))
    edit(own.guides / "sample" / "en" / "chapters" / "chapter-1.md", "tamarind", "quince")
    library = Library(own)
    assert library.is_stale(library.edition())
    assert len(list(library.build())) == 2
    library.look_again()
    assert library.edition().path.is_relative_to(own.own_index)
    assert library.search(library.edition(), "quince").hits
    assert sorted(own.shipped_index.rglob("*")) == before
    library.close()


def test_what_was_built_is_what_is_read(own: Paths) -> None:
    """Also when an older edition lies in the folder that is not built into."""
    shutil.copytree(own.shipped_index, own.own_index)
    cut(own)
    library = Library(own)
    list(library.build())
    library.look_again()
    assert library.edition().path.is_relative_to(own.shipped_index)


def test_a_window_reads_on_while_its_guide_is_built_anew(own: Paths) -> None:
    library = Library(own)
    edition = library.edition()
    assert library.search(edition, "tamarind").hits
    list(library.build(force=True))
    library.look_again()
    assert library.edition().path != edition.path
    assert edition.chapter("chapter-3").sections
    assert library.search(edition, "tamarind").hits
    library.close()


def test_an_edition_that_is_no_longer_on_the_shelf_is_stale(own: Paths) -> None:
    library = Library(own)
    edition = library.edition()
    list(library.build(force=True))
    library.look_again()
    assert library.is_stale(edition)
    assert not library.is_stale(library.edition())


# -- building -----------------------------------------------------------------------------------------------------


def test_progress_of_a_build_reaches_whoever_asked(own: Paths) -> None:
    shares: list[float] = []
    list(Library(own).build(report=lambda step: shares.append(step.done / step.total), force=True))
    assert shares.count(1.0) == 2


def test_a_broken_guide_hides_no_other(tmp_path: Path) -> None:
    paths = installed(tmp_path)
    broken = paths.guides / "a-broken-one"
    broken.mkdir()
    (broken / "guide.yaml").write_text("id: [", encoding="utf-8")
    library = Library(paths)
    assert [one.guide for one in library.build()] == ["sample"]
    seen: list[str] = []
    with pytest.raises(GuideError, match="cannot be read"):
        seen.extend(one.guide for one in library.build((broken, paths.guides / "sample")))
    assert seen == ["sample"]
    shutil.rmtree(paths.guides / "sample")
    with pytest.raises(GuideError, match="cannot be read"):
        list(library.build())


def test_no_guides_came_with_the_program(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match="There are no guides in"):
        list(Library(paths_in(tmp_path)).build())


# -- places -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("2", "sample/chapter-2"),
        (" 2.1\n", "sample/chapter-2#section-1"),
        ("02.02", "sample/chapter-2#section-2"),
        ("chapter-3", "sample/chapter-3"),
        ("chapter-3#section-2", "sample/chapter-3#section-2"),
        ("sample/chapter-3#section-2", "sample/chapter-3#section-2"),
        ("chapter:chapter-1", "sample/chapter-1"),
        ("term:term-1", "term:term-1"),
        ("question:question-2", "question:question-2"),
        ("home", "home"),
        ("urgent", "urgent"),
    ],
)
def test_a_place_that_is_there(text: str, address: str, library: Library, edition: Edition) -> None:
    place = library.find_place(edition, text)
    assert str(place) == address
    assert library.exists(edition, place)


@pytest.mark.parametrize(
    "text",
    [
        "0", "4", "2.9", "9999.999", "chapter-4", "chapter-1#nothing", "other/chapter-1", "term:none", "question:none",
        "", " ", "#", "😀", "x" * 100_000, "chapter-1#", "http://example.com", "../../etc/passwd", "12345678901",
        "1.2.3",
    ],
)  # fmt: skip
def test_a_place_that_is_not_there_is_a_short_sentence(text: str, library: Library, edition: Edition) -> None:
    with pytest.raises(AddressError) as failure:
        library.find_place(edition, text)
    assert str(failure.value).endswith("in this guide.")
    assert len(str(failure.value)) < 160


def test_a_number_that_is_not_there_is_said_as_it_was_typed(library: Library, edition: Edition) -> None:
    with pytest.raises(AddressError, match=r"number 2\.9 "):
        library.find_place(edition, "2.9")


def test_questions_by_their_ids(library: Library, edition: Edition) -> None:
    question = library.question(edition, "question-3")
    assert question is not None
    assert question.address == "sample/chapter-3"
    assert library.question(edition, "question-99") is None


def test_every_kind_of_page(library: Library, edition: Edition) -> None:
    assert library.page(edition, URGENT).address == URGENT
    assert library.page(edition, parse_address("chapter-2")).title.endswith(" 2")
    for address in (HOME, Address("term", "term-1"), Address("chapter", "none")):
        with pytest.raises(ReaderError):
            library.page(edition, address)


# -- start-up -----------------------------------------------------------------------------------------------------


def test_a_chapter_is_read_without_search_and_parsers() -> None:
    """What the first page needs decides how soon it is there."""
    source = Path(reader.library.__file__).read_text(encoding="utf-8")
    top = source.partition("class Library")[0].partition("if TYPE_CHECKING:")
    assert "reader.building" not in top[0]
    assert "reader.search.engine" not in top[0]
