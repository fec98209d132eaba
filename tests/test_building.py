# SPDX-License-Identifier: GPL-3.0-or-later
"""Building: the same bytes each time, never a half-made edition, and one fault never hides the rest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import reader.building
import reader.search.index
import reader.shelf
from reader.building import Built, Step, build_guide, is_stale
from reader.errors import EditionError, GuideError, SearchError
from reader.i18n import set_language
from reader.library import Library
from reader.paths import Paths
from reader.shelf import EDITION_FILE, find_standing
from tests.guide_factory import make_guide
from tests.installation import edit
from tests.test_i18n import catalogue

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ("sample", "en")
BUILD = "import sys, pathlib, reader.building as b; list(b.build_guide(pathlib.Path(sys.argv[1]), pathlib.Path('out')))"
MOMENTS = ("2", "4", "5", "folder", "pointer")
"""In the chapters, as the index begins and ends (numbers of reports), and before the folder and the pointer move."""
KILLED = """
import os, signal, sys
from pathlib import Path
from reader.building import build_guide

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def build(index, moment):
    reports = []
    move = Path.replace

    def report(step):
        reports.append(step)
        if str(len(reports)) == moment:
            die()

    def replace(path, to):
        if moment == ("pointer" if to.suffix == ".json" else "folder"):
            die()
        return move(path, to)

    Path.replace = replace
    list(build_guide(Path(sys.argv[1]), index, report))
    os._exit(0)

for moment in sys.argv[3:]:
    if os.fork() == 0:
        build(Path(sys.argv[2], moment), moment)
    assert os.wait()[1] == signal.SIGKILL, moment
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_guide(tmp_path_factory.mktemp("guide"), sections=3, languages=("en", "fr"))


@pytest.fixture
def guide(made: Path, tmp_path: Path) -> Path:
    """A guide of the test's own, in English."""
    folder = shutil.copytree(made, tmp_path / "guide")
    shutil.rmtree(folder / "fr")
    text = (folder / "guide.yaml").read_text(encoding="utf-8")
    (folder / "guide.yaml").write_text(text.replace("[en, fr]", "[en]"), encoding="utf-8")
    return folder


def build(guide: Path, index: Path, *, force: bool = False) -> Built:
    (built,) = build_guide(guide, index, force=force)
    return built


def opens_and_finds(index: Path, word: str = "tamarind") -> int:
    """Return how many hits a search has in the edition that stands in `index`."""
    library = Library(Paths(ROOT / "resources", index, index), index_folders=(index,))
    edition = library.edition("sample")
    assert library.page(edition, library.find_place(edition, "2.1")).sections
    found = len(library.search(edition, word).hits)
    library.close()
    return found


def test_every_language_is_built_and_told_when_it_is_in_place(made: Path, tmp_path: Path) -> None:
    for built in build_guide(made, tmp_path):
        standing = find_standing((tmp_path,))[built.guide, built.language]
        assert (standing.folder, built.fresh, built.problems) == (built.folder, True, ())
    assert set(find_standing((tmp_path,))) == {SAMPLE, ("sample", "fr")}


def test_two_builds_give_the_same_bytes_whatever_the_order_of_sets(made: Path, tmp_path: Path) -> None:
    editions = set()
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", BUILD, str(made)], cwd=folder, env=environment, check=True)
        editions.add((find_standing((folder / "out",))[SAMPLE].folder / EDITION_FILE).read_bytes())
    list(build_guide(made, tmp_path / "here"))
    editions.add((find_standing((tmp_path / "here",))[SAMPLE].folder / EDITION_FILE).read_bytes())
    assert len(editions) == 1


def test_progress_only_rises_and_ends_at_the_whole(guide: Path, tmp_path: Path) -> None:
    steps: list[Step] = []
    list(build_guide(guide, tmp_path / "index", steps.append))
    shares = [step.done / step.total for step in steps]
    assert len(shares) >= 4
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert {(step.guide, step.language) for step in steps} == {SAMPLE}


@pytest.mark.skipif(sys.platform == "win32", reason="no fork, no SIGKILL")
def test_a_build_killed_at_any_moment_leaves_the_old_edition(guide: Path, tmp_path: Path) -> None:
    build(guide, tmp_path / "old")
    edit(guide / "en" / "chapters" / "chapter-2.md", "tamarind", "quince")
    for moment in MOMENTS:
        shutil.copytree(tmp_path / "old", tmp_path / moment)
    command = [sys.executable, "-c", KILLED, str(guide), str(tmp_path), *MOMENTS]
    subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True)
    for moment in MOMENTS:
        index = tmp_path / moment
        assert (opens_and_finds(index), opens_and_finds(index, "quince")) == (3, 0), moment
        assert moment == "2" or len(list(index.iterdir())) > 2, "something was left behind"
        assert build(guide, index).fresh
        assert (opens_and_finds(index), opens_and_finds(index, "quince")) == (2, 1), moment
        assert len(list(index.iterdir())) == 3, "the pointer, the edition and the one before it"


def test_what_did_not_change_is_left_alone_unless_forced(guide: Path, tmp_path: Path) -> None:
    first = build(guide, tmp_path / "index")
    again = build(guide, tmp_path / "index")
    assert (again.fresh, again.folder) == (False, first.folder)
    assert build(guide, tmp_path / "index", force=True).fresh
    edit(guide / "en" / "support.yaml", "112", "113")
    assert build(guide, tmp_path / "index").fresh


def test_one_broken_chapter_hides_no_other(guide: Path, tmp_path: Path) -> None:
    edit(guide / "en" / "chapters" / "chapter-2.md", "number: 2", "number: two")
    built = build(guide, tmp_path / "index")
    assert [(problem.path, problem.line, problem.level) for problem in built.problems] == [
        ("en/chapters/chapter-2.md", 2, "error"),
        ("en/questions.yaml", 6, "error"),
    ]
    edition = find_standing((tmp_path / "index",))[SAMPLE].open()
    assert [head.id for head in edition.head.chapters] == ["chapter-1", "chapter-3"]


def test_faults_are_told_again_while_they_are_there(guide: Path, tmp_path: Path) -> None:
    edit(guide / "en" / "chapters" / "chapter-2.md", "sources: [first]", "sources: [nobody]")
    problems = build(guide, tmp_path / "index").problems
    assert [problem.rule for problem in problems] == ["source-unknown"]
    again = build(guide, tmp_path / "index")
    assert (again.fresh, again.problems) == (False, problems)
    assert again.folder is not None
    (again.folder / "problems.json").write_text("[]", encoding="utf-8")
    assert build(guide, tmp_path / "index").problems == problems
    (again.folder / "problems.json").unlink()
    assert build(guide, tmp_path / "index").problems == ()


def test_kept_faults_are_told_in_the_language_that_is_spoken_now(guide: Path, tmp_path: Path) -> None:
    edit(guide / "en" / "chapters" / "chapter-2.md", "sources: [first]", "sources: [nobody]")
    english = build(guide, tmp_path / "index").problems
    path = tmp_path / "locale" / "fr" / "LC_MESSAGES" / "lamplight.mo"
    path.parent.mkdir(parents=True)
    french = {"": "Content-Type: text/plain; charset=UTF-8\n", "“{key}” is not in sources.yaml.": "« {key} » manque."}
    path.write_bytes(catalogue(french))
    set_language("fr", tmp_path / "locale")
    try:
        again = build(guide, tmp_path / "index")
    finally:
        set_language("en", tmp_path / "locale")
    assert (again.fresh, [problem.text for problem in again.problems]) == (False, ["« nobody » manque."])
    assert build(guide, tmp_path / "index").problems == english


def test_a_language_without_chapters_hides_no_other(made: Path, tmp_path: Path) -> None:
    guide = shutil.copytree(made, tmp_path / "guide")
    edit(guide / "guide.yaml", "[en, fr]", "[de, en, fr]")
    built = list(build_guide(guide, tmp_path / "index"))
    assert [(one.language, one.folder is None) for one in built] == [("de", True), ("en", False), ("fr", False)]
    assert "no chapter that can be shown in “de”" in str(built[0].problems[0])


def test_a_guide_of_which_nothing_can_be_shown(guide: Path, tmp_path: Path) -> None:
    build(guide, tmp_path / "index")
    for chapter in (guide / "en" / "chapters").iterdir():
        chapter.write_text("no front matter", encoding="utf-8")
    with pytest.raises(GuideError, match="No chapter of this guide can be shown"):
        build(guide, tmp_path / "index")
    assert opens_and_finds(tmp_path / "index") == 3


def test_a_folder_that_is_no_guide(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(GuideError, match="not a guide"):
            list(build_guide(folder, tmp_path / "index"))
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize("damage", ["edition", "head", "search file", "search folder", "stamp"])
def test_what_is_damaged_is_stale_and_built_anew(damage: str, guide: Path, tmp_path: Path) -> None:
    folder = build(guide, tmp_path / "index").folder
    assert folder is not None
    match damage:
        case "edition":
            edit(folder / EDITION_FILE, "tamarind", "tamarinx")
        case "head":
            (folder / EDITION_FILE).write_bytes(b"")
        case "search file":
            next((folder / "search").glob("*.seg")).write_bytes(b"cut")
        case "search folder":
            shutil.rmtree(folder / "search")
        case "stamp":
            (folder / "search" / "stamp.json").unlink()
    assert is_stale(guide, find_standing((tmp_path / "index",))[SAMPLE])
    assert build(guide, tmp_path / "index").fresh
    assert opens_and_finds(tmp_path / "index") == 3


def test_an_index_of_another_version_of_the_program_is_built_anew(
    guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(guide, tmp_path / "index")
    assert find_standing((tmp_path / "index",))[SAMPLE].pointer.signature
    monkeypatch.setattr(reader.search.index, "SCHEMA_VERSION", 99)
    monkeypatch.setattr(reader.shelf, "SCHEMA_VERSION", 99)
    standing = find_standing((tmp_path / "index",))[SAMPLE]
    assert not standing.pointer.signature, "a start would take the sources' state for the index's"
    assert is_stale(guide, standing)
    assert build(guide, tmp_path / "index").fresh


def test_staleness_follows_the_sources(guide: Path, tmp_path: Path) -> None:
    build(guide, tmp_path / "index")
    standing = find_standing((tmp_path / "index",))[SAMPLE]
    chapter = guide / "en" / "chapters" / "chapter-1.md"
    assert not is_stale(guide, standing)
    os.utime(chapter, ns=(1, 1))
    assert not is_stale(guide, standing), "touched, not changed"
    edit(chapter, "tamarind", "quince")
    assert is_stale(guide, standing)
    assert not is_stale(tmp_path / "nowhere", standing), "nothing to build from"


def test_what_is_saved_while_a_build_runs_shows_as_a_change(
    guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = reader.building.read_source_files

    def read_then_save(folder: Path) -> object:
        source = honest(folder)
        edit(guide / "en" / "chapters" / "chapter-1.md", "tamarind", "quince")
        return source

    monkeypatch.setattr(reader.building, "read_source_files", read_then_save)
    build(guide, tmp_path / "index")
    monkeypatch.undo()
    assert is_stale(guide, find_standing((tmp_path / "index",))[SAMPLE])


def test_a_file_that_goes_while_it_is_looked_at_is_no_fault(
    guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_folder: Path) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(reader.building, "stat_signature", gone)
    build(guide, tmp_path / "index")
    assert not is_stale(guide, find_standing((tmp_path / "index",))[SAMPLE])


def test_an_index_folder_that_cannot_be_made_is_a_sentence(guide: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EditionError, match="cannot be written into"):
        build(guide, tmp_path / "file" / "index")


@pytest.mark.parametrize("step", ["write_edition", "build_index"])
def test_a_full_disk_is_a_sentence_and_leaves_the_old_edition(
    step: str, guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(guide, tmp_path / "index")
    edit(guide / "en" / "chapters" / "chapter-1.md", "tamarind", "quince")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(reader.building, step, full)
    with pytest.raises((EditionError, SearchError), match="No space left on device"):
        build(guide, tmp_path / "index")
    assert opens_and_finds(tmp_path / "index") == 3
    assert len(list((tmp_path / "index").iterdir())) == 2


def test_two_builds_at_once_do_not_disturb_each_other(guide: Path, tmp_path: Path) -> None:
    other: list[Built] = []

    def build_meanwhile(step: Step) -> None:
        if step.done == step.total:
            other.append(build(guide, tmp_path / "index"))

    done = list(build_guide(guide, tmp_path / "index", build_meanwhile))
    assert [one.fresh for one in (*other, *done)] == [True, True]
    assert opens_and_finds(tmp_path / "index") == 3


def test_an_edition_that_would_lose_a_chapter_to_a_fault_can_be_kept(tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide", chapters=2, sections=1, words=20)
    (first,) = build_guide(guide, tmp_path / "index", keeps=True)
    assert (first.lost, first.fresh) == ((), True)
    edit(guide / "en/chapters/chapter-2.md", "number: 2", "number: [")
    (kept,) = build_guide(guide, tmp_path / "index", keeps=True)
    assert (kept.folder, kept.lost, kept.fresh) == (first.folder, ("chapter-2",), False)
    assert any(problem.path == "en/chapters/chapter-2.md" for problem in kept.problems)
    (built,) = build_guide(guide, tmp_path / "index")
    assert (built.lost, built.fresh) == ((), True), "without asking for it, what is sound is built"


def test_an_edition_knows_until_when_it_is_meant_to_be_used(tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide", chapters=1, sections=1, words=20)
    list(build_guide(guide, tmp_path / "index", expires="2028-11-30"))
    assert find_standing((tmp_path / "index",))[SAMPLE].open().head.expires == "2028-11-30"
    list(build_guide(guide, tmp_path / "index", force=True))
    assert find_standing((tmp_path / "index",))[SAMPLE].open().head.expires == ""


def test_editions_can_be_read_before_any_of_them_can_be_searched(tmp_path: Path) -> None:
    guide = make_guide(tmp_path / "guide", chapters=1, sections=1, words=20, languages=("en", "fr"))
    index = tmp_path / "index"
    building = build_guide(guide, index, search_last=True)
    first, second = next(building), next(building)
    for built in (first, second):
        assert built.folder is not None
        assert not any((built.folder / reader.shelf.SEARCH_FOLDER).iterdir())
    assert all(find_standing((index,))["sample", language].open().head for language in ("en", "fr"))
    building.close()
    again = list(build_guide(guide, index, search_last=True))
    assert [built.fresh for built in again] == [True, True], "an index that was never finished is made"
    assert [built.fresh for built in build_guide(guide, index)] == [False, False]
