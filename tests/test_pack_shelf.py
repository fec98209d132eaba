# SPDX-License-Identifier: GPL-3.0-or-later
"""Installed packs as guides to read: in front of what was shipped, whole or not at all, and gone again cleanly."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader import building
from reader.building import Step
from reader.errors import GuideError, PackError, ReaderError
from reader.library import Library
from reader.pack_shelf import WHOLE
from reader.packs.opening import open_pack
from reader.paths import Paths
from tests.carried_packs import Stick, carried_edition, install, opened, stick, trust_publisher
from tests.installation import copied, cut, installed

__all__ = ["stick"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return installed(tmp_path_factory.mktemp("shipped"))


@pytest.fixture
def own(built: Paths, tmp_path: Path) -> Paths:
    paths = copied(built, tmp_path)
    trust_publisher(paths)
    return paths


@pytest.fixture
def library(own: Paths) -> Iterator[Library]:
    library = Library(own)
    yield library
    library.close()


def finds(library: Library, word: str) -> bool:
    return bool(library.search(library.edition(), word, exact=True).hits)


def damage(library: Library, guide: str = "sample") -> None:
    pack = library.packs.find(guide)
    assert pack is not None
    chapter = pack.guide / "en" / "chapters" / "chapter-1.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nNobody signed this.\n", "utf-8")


def test_where_nothing_is_installed_nothing_is_looked_for(library: Library) -> None:
    assert library.packs.installed() == ()
    assert library.packs.find("sample") is None
    assert not library.packs.check()
    library.packs.build_missing()
    library.packs.tidy()
    assert not library.paths.pack_index.exists()


def test_an_installed_edition_is_read_in_place_of_the_shipped_one(library: Library, stick: Stick) -> None:
    before = library.edition()
    steps: list[tuple[int, int]] = []
    pack = library.packs.install(opened(library, stick["new"]), lambda *step: steps.append(step))
    assert library.has_changed()
    library.look_again()
    assert (before.head.edition, library.edition().head.edition) == ("2026.11", "2027.1")
    assert library.guides == ("sample",)
    assert finds(library, "quokka")
    assert steps == sorted(steps)
    assert (steps[-1], pack.version) == ((WHOLE, WHOLE), 1)
    assert before.chapter("chapter-1").title, "what was given out before can still be read"
    assert library.source_folder(library.edition()) == pack.guide
    assert library.source_folder(before) == library.paths.guides / "sample"


def test_it_counts_at_the_next_start_and_with_any_index_folder(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    assert Library(library.paths).edition().head.edition == "2027.1"
    only = Library(library.paths, index_folders=(library.paths.shipped_index,))
    assert only.edition().head.edition == "2026.11", "where certain folders are asked for, no pack is offered"


def test_another_guide_stands_behind_those_that_came_with_the_program(library: Library, stick: Stick) -> None:
    install(library, stick["other"])
    assert library.guides == ("sample", "other"), "although o comes before s"
    assert library.edition().head.guide == "sample"
    assert library.edition("other").head.edition == "2026.1"


def test_a_terminal_never_reads_what_nobody_has_signed(library: Library, stick: Stick) -> None:
    pack = open_pack(stick["unsigned"], (), developer=True)
    library.packs.install(pack, lambda _done, _whole: None)
    library.look_again()
    assert library.guides == ("sample", "nobodys")
    library.packs.only_signed = True
    library.look_again()
    assert library.guides == ("sample",)


def test_a_pack_offers_only_its_own_languages(tmp_path: Path, stick: Stick) -> None:
    paths = installed(tmp_path, languages=("en", "fr"))
    trust_publisher(paths)
    library = Library(paths)
    assert library.languages("sample") == ("en", "fr")
    install(library, stick["new"])
    assert library.languages("sample") == ("en",), "a guide comes whole from one place"
    library.packs.remove("sample")
    library.look_again()
    assert library.languages("sample") == ("en", "fr")


def test_what_is_not_newer_than_the_shipped_guide_is_not_installed(library: Library, tmp_path: Path) -> None:
    with pytest.raises(PackError, match="as new as this one") as refused:
        install(library, carried_edition(tmp_path, "2026.11", 3))
    assert refused.value.code == "not-newer"
    assert library.packs.installed() == ()


def test_a_shipped_guide_that_is_newer_takes_its_place_again(own: Paths, stick: Stick) -> None:
    install(Library(own), stick["new"])
    guide = own.guides / "sample" / "guide.yaml"
    guide.write_text(guide.read_text("utf-8").replace("2026.11", "2028.1"), "utf-8")
    assert list(Library(own).build((own.guides / "sample",)))
    assert Library(own).edition().head.edition == "2028.1"


def test_going_back_brings_the_edition_before_at_once_and_forward_again(
    library: Library, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(library, stick["new"])
    install(library, stick["newer"])
    assert finds(library, "numbat")
    with monkeypatch.context() as none_built:
        none_built.setattr(building, "compile_edition", None)
        library.packs.go_back("sample")
        library.packs.tidy()
        library.look_again()
        assert (library.edition().head.edition, finds(library, "quokka")) == ("2027.1", True)
        library.packs.go_back("sample")
        library.look_again()
    assert library.edition().head.edition == "2027.2"


def test_what_is_removed_leaves_nothing_and_the_shipped_guide_is_there(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    library.packs.remove("sample")
    library.look_again()
    library.packs.tidy()
    assert library.edition().head.edition == "2026.11"
    assert not list(library.paths.pack_index.iterdir())
    assert not (library.paths.packs / "sample").exists()


def test_a_shipped_guide_that_was_never_built_is_built_when_its_pack_goes(own: Paths, stick: Stick) -> None:
    library = Library(own)
    install(library, stick["new"])
    shutil.rmtree(own.shipped_index)
    own.shipped_index.mkdir()
    library.packs.remove("sample")
    library.look_again()
    assert library.edition().head.edition == "2026.11"


@pytest.mark.parametrize("when", [1, 400, WHOLE // 2, WHOLE])
def test_an_installation_that_is_stopped_leaves_what_was_there(library: Library, stick: Stick, when: int) -> None:
    class StopError(Exception):
        pass

    def tell(done: int, _whole: int) -> None:
        if done >= when:
            raise StopError

    for file, left in ((stick["new"], "2026.11"), (stick["newer"], "2027.1")):
        with pytest.raises(StopError):
            library.packs.install(opened(library, file), tell)
        library.look_again()
        assert library.edition().head.edition == left
        if left == "2026.11":
            assert library.packs.installed() == ()
            install(library, file)


def test_what_cannot_be_compiled_is_taken_back(library: Library, stick: Stick, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as faulty:
        faulty.setattr(building, "build_guide", _fail)
        with pytest.raises(GuideError, match="No chapter"):
            install(library, stick["new"])
    assert library.packs.installed() == ()
    install(library, stick["new"])
    assert library.edition().head.edition == "2027.1"


def _fail(*_asked: object, **_more: object) -> None:
    raise GuideError("No chapter of this guide can be shown.")


def test_a_damaged_pack_gives_way_to_the_shipped_guide_and_that_is_told_once(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    assert not library.packs.check()
    damage(library)
    assert not library.packs.check(), "once is enough, unless it is asked for again"
    assert library.packs.check(again=True)
    assert library.has_changed()
    library.look_again()
    assert library.edition().head.edition == "2026.11"
    pack = library.packs.find("sample")
    assert pack is not None
    assert library.packs.is_damaged(pack)
    told = ("The installed edition of “A sample guide” is damaged. The one that came with the program is shown.",)
    assert (library.packs.sentences(), library.packs.sentences(), library.packs.faults) == (told, (), told)
    assert library.packs.check(again=True)
    assert library.packs.faults == told
    library.packs.build_missing()
    assert Library(library.paths).edition().head.edition == "2026.11", "nor is it shown at the next start"


def test_a_damaged_pack_is_never_compiled(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    edition = library.edition()
    damage(library)
    assert library.was_touched(edition)
    with pytest.raises(ReaderError, match="is damaged"):
        list(library.build((library.source_folder(edition),)))
    library.look_again()
    assert library.edition().head.edition == "2026.11"


def test_the_same_pack_mends_what_was_damaged(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    damage(library)
    library.packs.check(again=True)
    install(library, stick["new"])
    assert (library.edition().head.edition, library.packs.check(again=True)) == ("2027.1", False)


@pytest.mark.parametrize("lose", [shutil.rmtree, lambda folder: (folder / "manifest.json").write_text("?")])
def test_a_pack_that_is_gone_gives_way_too(library: Library, stick: Stick, lose: Callable[[Path], object]) -> None:
    install(library, stick["other"])
    pack = library.packs.find("other")
    assert pack is not None
    lose(pack.folder)
    assert library.packs.check()
    library.look_again()
    assert library.guides == ("sample",)
    assert library.packs.sentences() == (
        "The installed guide “other” is damaged and cannot be shown. Please install it again.",
    )
    assert not library.packs.check(), "said once"


def test_a_damaged_pack_is_told_even_where_the_shipped_guide_cannot_be_built(own: Paths, stick: Stick) -> None:
    library = Library(own)
    install(library, stick["new"])
    damage(library)
    shutil.rmtree(own.shipped_index)
    (own.guides / "sample" / "guide.yaml").write_text("id: [", "utf-8")
    assert library.packs.check()
    assert "cannot be shown" in library.packs.faults[0]


def test_what_was_installed_and_not_compiled_is_compiled_later(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    shutil.rmtree(library.paths.pack_index)
    library.look_again()
    assert library.edition().head.edition == "2026.11"
    steps: list[Step] = []
    library.packs.build_missing(steps.append)
    library.look_again()
    assert (library.edition().head.edition, bool(steps)) == ("2027.1", True)


def test_one_that_cannot_be_compiled_hides_no_other(
    library: Library, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(library, stick["new"])
    install(library, stick["other"])
    shutil.rmtree(library.paths.pack_index)
    honest = building.build_guide
    monkeypatch.setattr(
        building, "build_guide", lambda folder, index, *more, **named: _fail() if "other." in index.name
        else honest(folder, index, *more, **named),
    )  # fmt: skip
    with pytest.raises(GuideError):
        library.packs.build_missing()
    library.look_again()
    assert library.edition().head.edition == "2027.1"
    library.packs.build_missing()  # it is not tried again and again


def test_an_edition_that_cannot_be_read_is_covered_by_the_shipped_one(library: Library, stick: Stick) -> None:
    install(library, stick["new"])
    cut(library.paths, index=library.packs.index_of(library.packs.installed()[0]))
    library.look_again()
    assert library.edition().head.edition == "2026.11", "never a dead window"
    cut(library.paths)
    with pytest.raises(ReaderError, match="is damaged"):
        Library(library.paths).edition()


def test_all_guides_are_built_with_those_that_are_installed(library: Library, stick: Stick) -> None:
    install(library, stick["other"])
    assert {built.guide for built in library.build()} == {"sample", "other"}
