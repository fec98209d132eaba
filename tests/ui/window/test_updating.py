# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide whose sources change while it is being read: built off the window's thread, and told."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.paths import Paths
from reader.ui.window.updating import Updating
from tests.carried_packs import Stick, install, stick, trust_publisher
from tests.guide_factory import make_guide

__all__ = ["stick"]


def read_library(tmp_path: Path, *, is_made: bool = False) -> Library:
    """Return a library with one guide, built; the guide is made first, unless `is_made`."""
    if not is_made:
        make_guide(tmp_path / "resources" / "guides" / "sample", chapters=2, sections=2)
    (tmp_path / "index").mkdir()
    paths = Paths(resources=tmp_path / "resources", shipped_index=tmp_path / "index", data=tmp_path / "data")
    library = Library(paths)
    for _built in library.build():
        pass
    library.look_again()
    return library


def test_sources_that_were_not_touched_are_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    owner = QObject()
    updating = Updating(library, owner)
    steps: list[tuple[int, int]] = []
    updating.stepped.connect(lambda done, total: steps.append((done, total)))

    with qtbot.assertNotEmitted(updating.built):
        updating.look(library.edition())
        updating.finish()

    assert steps == []


def test_changed_sources_are_built_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    before = library.edition()
    chapter = next((tmp_path / "resources" / "guides").rglob("*.md"))
    chapter.write_text(chapter.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    owner = QObject()
    updating = Updating(library, owner)
    steps: list[tuple[int, int]] = []
    updating.stepped.connect(lambda done, total: steps.append((done, total)))

    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(before)

    library.look_again()
    assert library.edition().head.stamp != before.head.stamp
    assert steps
    assert steps[-1][0] == steps[-1][1]
    updating.finish()


def test_what_is_asked_during_a_look_is_looked_at_after_it(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    before = library.edition()
    owner = QObject()
    updating = Updating(library, owner)
    updating.look(before)
    worker = updating._lane._worker
    assert worker is not None
    worker.join()  # it has seen that nothing was changed, and nobody has heard of it yet
    chapter = next((tmp_path / "resources" / "guides").rglob("*.md"))
    chapter.write_text(chapter.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")

    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(before)

    updating.finish()


def test_sources_that_cannot_be_built_are_told_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    for chapter in (tmp_path / "resources" / "guides").rglob("*.md"):
        chapter.write_text("no front matter", "utf-8")
    owner = QObject()
    updating = Updating(library, owner)

    with qtbot.waitSignal(updating.failed, timeout=20_000) as told:
        updating.look(library.edition())

    assert told.args[0].startswith("No chapter of this guide can be shown")
    assert library.edition().head.chapters, "the edition that is being read is still there"
    updating.finish()


def test_a_damaged_index_is_built_anew_only_when_looked_at_thoroughly(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    edition = library.edition()
    damaged = next(path for path in (edition.path.parent / "search").iterdir() if path.suffix == ".json")
    damaged.write_bytes(damaged.read_bytes()[:-1])
    owner = QObject()
    updating = Updating(library, owner)

    with qtbot.assertNotEmitted(updating.built):
        updating.look(edition)
        updating.finish()
    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(edition, thoroughly=True)
    updating.finish()


def change(tmp_path: Path, language: str = "en") -> None:
    chapter = next((tmp_path / "resources" / "guides" / "sample" / language).rglob("*.md"))
    chapter.write_text(chapter.read_text("utf-8") + "\nMore.\n", "utf-8")


def test_what_another_program_has_put_on_the_shelf_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    change(tmp_path)
    for _built in Library(library.paths).build():
        pass
    owner = QObject()
    updating = Updating(library, owner)
    steps: list[tuple[int, int]] = []
    updating.stepped.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(library.edition())
    assert steps == []
    updating.finish()


def test_a_change_in_another_language_of_the_guide_is_met_too(qtbot: QtBot, tmp_path: Path) -> None:
    make_guide(tmp_path / "resources" / "guides" / "sample", chapters=2, sections=2, languages=("en", "fr"))
    library = read_library(tmp_path, is_made=True)
    before = library.edition(language="fr").head.stamp
    change(tmp_path, "fr")
    owner = QObject()
    updating = Updating(library, owner)
    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(library.edition(language="en"))
    library.look_again()
    assert library.edition(language="fr").head.stamp != before
    updating.finish()


def test_a_language_that_cannot_be_read_is_no_hindrance(qtbot: QtBot, tmp_path: Path) -> None:
    make_guide(tmp_path / "resources" / "guides" / "sample", chapters=2, sections=2, languages=("en", "fr"))
    library = read_library(tmp_path, is_made=True)
    library.edition(language="fr").path.write_bytes(b"spoilt")
    library.look_again()
    change(tmp_path)
    owner = QObject()
    updating = Updating(library, owner)
    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(library.edition(language="en"))
    library.look_again()
    assert library.edition(language="fr").head.language == "fr"
    updating.finish()


def test_a_build_waits_while_it_is_paused_and_then_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    change(tmp_path)
    owner = QObject()
    updating = Updating(library, owner)
    steps: list[int] = []

    def pause_once(done: int, _total: int) -> None:
        steps.append(done)
        if len(steps) == 1:
            updating.pause()

    updating.stepped.connect(pause_once, Qt.ConnectionType.DirectConnection)  # before the next piece is begun
    updating.look(library.edition())
    qtbot.waitUntil(lambda: not updating._may_work.is_set(), timeout=20_000)
    assert steps == [1]
    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.go_on()
    assert len(steps) > 1
    updating.finish()


def test_what_is_cut_off_leaves_nothing_unfinished(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    before = library.edition().head.stamp
    change(tmp_path)
    owner = QObject()
    updating = Updating(library, owner)
    updating.stepped.connect(updating.pause, Qt.ConnectionType.DirectConnection)
    updating.look(library.edition())
    qtbot.waitUntil(lambda: not updating._may_work.is_set(), timeout=20_000)
    updating.cut_off()
    assert not list((tmp_path / "index").glob("unfinished-*"))
    library.look_again()
    assert library.edition().head.stamp == before


def test_sources_that_cannot_be_built_are_tried_once_for_each_change(qtbot: QtBot, tmp_path: Path) -> None:
    library = read_library(tmp_path)
    chapters = list((tmp_path / "resources" / "guides").rglob("*.md"))
    for chapter in chapters:
        chapter.write_text("no front matter", "utf-8")
    owner = QObject()
    updating = Updating(library, owner)
    with qtbot.waitSignal(updating.failed, timeout=20_000):
        updating.look(library.edition())
    with qtbot.assertNotEmitted(updating.failed):
        updating.look(library.edition())
        qtbot.waitUntil(lambda: not updating._is_looking)
    chapters[0].write_text("no front matter either", "utf-8")
    with qtbot.waitSignal(updating.failed, timeout=20_000):
        updating.look(library.edition())
    updating.finish()


def test_touched_sources_are_seen_without_reading_them(tmp_path: Path) -> None:
    library = read_library(tmp_path)
    edition = library.edition()
    assert not library.was_touched(edition)

    chapter = next((tmp_path / "resources" / "guides").rglob("*.md"))
    chapter.write_text(chapter.read_text("utf-8") + "\nMore.\n", "utf-8")

    assert library.was_touched(edition)


def test_an_installed_pack_that_was_damaged_gives_way_and_that_is_told(
    qtbot: QtBot, tmp_path: Path, stick: Stick
) -> None:
    library = read_library(tmp_path)
    trust_publisher(library.paths)
    install(library, stick["new"])
    owner = QObject()
    updating = Updating(library, owner)
    with qtbot.assertNotEmitted(updating.built):
        updating.look(library.edition())
        qtbot.waitUntil(lambda: not updating._is_looking)
    (library.packs.installed()[0].guide / "guide.yaml").write_text("another one's")
    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(library.edition(), thoroughly=True)
    library.look_again()
    assert library.edition().head.edition == "2026.11"
    updating.finish()


def test_a_pack_that_is_not_being_read_is_told_of_and_one_that_is_not_built_is_built(
    qtbot: QtBot, tmp_path: Path, stick: Stick
) -> None:
    library = read_library(tmp_path)
    trust_publisher(library.paths)
    install(library, stick["other"])
    install(library, stick["new"])
    shutil.rmtree(library.packs.find("other").folder)
    library.look_again()
    shutil.rmtree(library.paths.pack_index)
    library.look_again()
    assert library.edition().head.edition == "2026.11"
    owner = QObject()
    updating = Updating(library, owner)
    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(library.edition())
    library.look_again()
    assert library.edition().head.edition == "2027.1"
    assert "“other” is damaged" in library.packs.faults[0]
    library.packs._untold.append("Something is damaged.")
    with qtbot.waitSignal(updating.failed, timeout=20_000) as told:
        updating.look(library.edition())
    assert told.args[0].endswith("Something is damaged.")
    updating.finish()


def test_what_was_compiled_from_a_pack_that_is_gone_is_cleared_away_once_nobody_reads_it(
    qtbot: QtBot, tmp_path: Path, stick: Stick
) -> None:
    library = read_library(tmp_path)
    trust_publisher(library.paths)
    install(library, stick["new"])
    read = library.edition()
    library.packs.remove("sample")
    owner = QObject()
    updating = Updating(library, owner)
    with qtbot.waitSignal(updating.built, timeout=20_000):
        updating.look(read)
    assert read.chapter("chapter-1").title, "it is being read"
    library.look_again()
    with qtbot.assertNotEmitted(updating.built):
        updating.look(library.edition())
        qtbot.waitUntil(lambda: not updating._is_looking)
    assert not list(library.paths.pack_index.iterdir())
    updating.finish()
