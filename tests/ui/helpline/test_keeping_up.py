# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide that changes while somebody answers the telephone: built beside, and taken over between two calls only."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.paths import Paths
from reader.ui.helpline.keeping_up import KeepingUp
from tests.guide_factory import make_guide
from tests.started import GUIDE, ROOT, SLOW_MS
from tests.volunteer import Helplines, Volunteer

PIN = "314159"
NEWS = "The guide has been brought up to date."


@pytest.fixture
def guide(helplines: Helplines, tmp_path: Path, data_dir: Path) -> Path:
    """The folder of a small guide of two chapters, built, that the desks read."""
    resources = tmp_path / "resources"
    folder = make_guide(resources / "guides" / "sample", chapters=2, sections=2)
    link_the_rest(resources)
    helplines.paths = Paths(resources, tmp_path / "index", data_dir, writes_only_data=True)
    build(helplines.paths)
    return folder


def link_the_rest(resources: Path) -> None:
    """Give a folder with guides fonts, icons and all else that the program comes with."""
    for part in (ROOT / "resources").iterdir():
        if part.name != "guides":
            (resources / part.name).symlink_to(part)


def build(paths: Paths) -> None:
    """Build what has changed, as another program would."""
    for _built in Library(paths).build():
        pass


def change(guide: Path, sentence: str = "Here is one more sentence.") -> None:
    chapter = guide / "en" / "chapters" / "chapter-1.md"
    chapter.write_text(f"{chapter.read_text('utf-8')}\n{sentence}\n", "utf-8")


def keeping_up(volunteer: Volunteer) -> KeepingUp:
    return volunteer.helpline._keeping_up


def stamp(volunteer: Volunteer) -> str:
    return volunteer.window.edition.head.stamp


def test_what_changed_is_built_and_shown_on_a_desk_that_nobody_uses(guide: Path, helplines: Helplines) -> None:
    before = Library(helplines.paths).edition().head.stamp
    change(guide)
    volunteer = helplines.start()
    volunteer.bot.waitUntil(lambda: stamp(volunteer) != before, timeout=SLOW_MS)
    assert volunteer.message == NEWS
    assert volunteer.keyboard is volunteer.window.box
    assert not volunteer.helpline.is_in_call
    volunteer.window.going.go_to_text("chapter-1")
    assert "Here is one more sentence." in volunteer.page.toPlainText()


def test_a_chapter_of_the_shipped_guide_that_changed_is_found_by_its_new_words(
    helplines: Helplines, tmp_path: Path
) -> None:
    shipped = helplines.paths
    resources = tmp_path / "resources"
    guide = resources / "guides" / "neuroendocrine"
    shutil.copytree(GUIDE, guide)
    link_the_rest(resources)
    helplines.paths = Paths(resources, shipped.shipped_index, shipped.data, writes_only_data=True)
    volunteer = helplines.start()
    before = stamp(volunteer)
    volunteer.find("embol")
    chapter = guide / "en" / "chapters" / "surgery.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nBring a marmalade jar along.\n", "utf-8")
    volunteer.find("surge")
    assert "marmalade" not in volunteer.page.toPlainText()
    assert stamp(volunteer) == before
    volunteer.press("F12", "Return")
    volunteer.bot.waitUntil(lambda: stamp(volunteer) != before, timeout=6 * SLOW_MS)
    assert volunteer.message == NEWS
    volunteer.press("F2")
    volunteer.find("marmalade")
    assert "Bring a marmalade jar along." in volunteer.page.toPlainText()
    assert volunteer.address == "neuroendocrine/surgery"


def test_a_call_goes_on_with_what_it_began_with(guide: Path, helplines: Helplines) -> None:
    volunteer = helplines.start()
    before = stamp(volunteer)
    volunteer.begin()
    volunteer.window.going.go_to_text("chapter-1")
    desk = volunteer.desk
    change(guide)
    build(helplines.paths)
    keeping_up(volunteer)._updating.built.emit()  # as if it had just been built beside
    assert volunteer.desk is desk
    assert stamp(volunteer) == before
    volunteer.press("F12", "Return")
    assert stamp(volunteer) != before
    assert volunteer.message == NEWS
    volunteer.press("F2", "F12", "Return")
    assert volunteer.message == ""


def test_what_changes_in_a_call_is_built_when_it_has_ended(guide: Path, helplines: Helplines) -> None:
    volunteer = helplines.start()
    before = stamp(volunteer)
    volunteer.begin()
    volunteer.window.going.go_to_text("chapter-1")
    change(guide)
    volunteer.press("F12", "Return")
    volunteer.bot.waitUntil(lambda: stamp(volunteer) != before, timeout=SLOW_MS)
    assert volunteer.message == NEWS


def test_nothing_is_built_while_a_call_runs(guide: Path, helplines: Helplines, qtbot: QtBot) -> None:
    volunteer = helplines.start()
    updating = keeping_up(volunteer)._updating
    volunteer.begin()
    updating._may_work = door = _Door()
    steps: list[tuple[int, int]] = []
    updating.stepped.connect(lambda done, total: steps.append((done, total)))
    change(guide)
    updating.look(volunteer.window.edition)
    assert door.somebody_waits.wait(SLOW_MS / 1000)
    assert steps == []
    with qtbot.waitSignal(updating.built, timeout=SLOW_MS):
        volunteer.press("F12", "Return")
    assert steps


class _Door(threading.Event):
    """A closed door that tells when somebody stands before it."""

    def __init__(self) -> None:
        super().__init__()
        self.somebody_waits = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.somebody_waits.set()
        return super().wait(timeout)


def test_who_is_choosing_a_command_is_not_disturbed_and_the_next_call_has_it(guide: Path, helplines: Helplines) -> None:
    volunteer = helplines.start()
    before = stamp(volunteer)
    volunteer.press("Ctrl+Shift+P")
    change(guide)
    build(helplines.paths)
    keeping_up(volunteer)._updating.built.emit()
    assert stamp(volunteer) == before
    volunteer.press("Esc", "F2")
    assert stamp(volunteer) != before
    assert volunteer.helpline.is_in_call
    assert volunteer.keyboard is volunteer.window.box


def test_what_is_locked_stays_as_it_is(guide: Path, helplines: Helplines) -> None:
    volunteer = helplines.start()
    volunteer.helpline.locking.set_pin(PIN)
    desk = volunteer.desk
    volunteer.press("Ctrl+Shift+L")
    change(guide)
    build(helplines.paths)
    keeping_up(volunteer)._updating.built.emit()
    assert volunteer.desk is desk
    volunteer.type(PIN)
    volunteer.press("Return")
    assert volunteer.helpline.shell.page is desk.window


def test_a_search_that_is_damaged_is_mended_within_the_call(guide: Path, helplines: Helplines) -> None:
    volunteer = helplines.start()
    volunteer.begin()
    volunteer.window.going.go_to_text("chapter-2")
    edition = volunteer.window.edition
    parts = (edition.path.parent / "search").iterdir()
    damaged = next(path for path in parts if path.suffix == ".json")
    damaged.write_bytes(damaged.read_bytes()[:-1])
    volunteer.helpline._place.library.close()  # else it would go on reading what it has opened
    term = edition.head.chapters[0].title.split()[0]
    volunteer.press("Ctrl+K")
    volunteer.type(term)
    volunteer.bot.waitUntil(lambda: volunteer.message == "The search is ready again.", timeout=SLOW_MS)
    assert volunteer.helpline.is_in_call
    assert volunteer.address.endswith("chapter-2")
    results = volunteer.window.later.results
    volunteer.window.start_search(term + " ")
    volunteer.bot.waitUntil(lambda: results.is_open and not results._is_waiting, timeout=SLOW_MS)
    assert results.places.chosen() is not None


def test_sources_that_cannot_be_built_are_told_once_and_not_in_a_call(guide: Path, helplines: Helplines) -> None:
    volunteer = helplines.start()
    before = stamp(volunteer)
    for chapter in guide.rglob("*.md"):
        chapter.write_text("no front matter", "utf-8")
    keeping_up(volunteer).look()
    volunteer.bot.waitUntil(lambda: volunteer.message.startswith("No chapter of this guide"), timeout=SLOW_MS)
    volunteer.press("F2")
    volunteer.window.going.go_to_text("chapter-1")
    volunteer.press("F12", "Return")
    updating = keeping_up(volunteer)._updating
    volunteer.bot.waitUntil(lambda: not updating._is_looking, timeout=SLOW_MS)
    assert volunteer.message == ""
    assert stamp(volunteer) == before
    volunteer.begin()
    updating.failed.emit("Something else.")
    assert volunteer.message == ""


def test_leaving_cuts_a_build_off_and_leaves_nothing_unfinished(guide: Path, helplines: Helplines) -> None:
    volunteer = helplines.start()
    updating = keeping_up(volunteer)._updating
    volunteer.begin()
    updating.stepped.connect(updating.pause)
    updating._may_work = door = _Door()
    door.set()
    change(guide)
    updating.look(volunteer.window.edition)
    volunteer.bot.waitUntil(lambda: not door.is_set(), timeout=SLOW_MS)
    with volunteer.bot.waitSignal(volunteer.helpline.destroyed, timeout=SLOW_MS):
        volunteer.helpline.shell.close()
    assert not any(path.name.startswith("unfinished-") for path in helplines.paths.own_index.iterdir())
