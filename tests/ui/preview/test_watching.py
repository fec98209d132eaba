# SPDX-License-Identifier: GPL-3.0-or-later
"""A save is noticed once, however the editor does it, and what is put in a file's place is watched like the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.preview.watching import FolderWatch
from tests.started import SLOW_MS
from tests.writer import small_guide

CHAPTER = "en/chapters/chapter-1.md"


class Editor:
    """Saves files of a guide that is watched; `told` counts what was noticed."""

    def __init__(self, folder: Path, bot: QtBot, application: QApplication) -> None:
        self.folder, self.bot = folder, bot
        self.watch = FolderWatch(folder, application)
        self.watch.look()
        self.told = 0
        self.watch.saved.connect(self._on_saved)

    def _on_saved(self) -> None:
        self.told += 1
        self.watch.look()

    def wait(self, told: int) -> None:
        self.bot.waitUntil(lambda: self.told == told, timeout=SLOW_MS)


@pytest.fixture
def editor(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Editor]:
    found = Editor(small_guide(tmp_path / "guide"), qtbot, qapp)
    yield found
    found.watch.deleteLater()


def test_a_file_saved_in_place_is_noticed(editor: Editor) -> None:
    (editor.folder / CHAPTER).write_text("one", "utf-8")
    editor.wait(1)


def test_files_renamed_over_are_noticed_again_and_again(editor: Editor) -> None:
    for number in range(1, 4):
        beside = editor.folder / "en/chapters/.chapter-1.md.swp"
        beside.write_text("x" * number, "utf-8")
        beside.replace(editor.folder / CHAPTER)
        editor.wait(number)
    (editor.folder / CHAPTER).write_text("in place, at last", "utf-8")
    editor.wait(4)


def test_new_files_and_folders_and_lost_ones_are_noticed(editor: Editor) -> None:
    (editor.folder / "en/chapters/chapter-9.md").write_text("new", "utf-8")
    editor.wait(1)
    (editor.folder / "en/chapters/chapter-9.md").unlink()
    editor.wait(2)
    (editor.folder / "fr/chapters").mkdir(parents=True)
    (editor.folder / "fr/chapters/chapter-1.md").write_text("un", "utf-8")
    editor.wait(3)
    (editor.folder / "fr/chapters/chapter-1.md").write_text("deux", "utf-8")
    editor.wait(4)


def test_what_changes_nothing_is_not_told_and_is_still_watched(editor: Editor) -> None:
    (editor.folder / "notes.txt~").mkdir()
    rest = editor.watch._rest
    editor.bot.waitUntil(rest.isActive, timeout=SLOW_MS)
    with editor.bot.waitSignal(rest.timeout, timeout=SLOW_MS):
        pass
    assert editor.told == 0
    (editor.folder / CHAPTER).write_text("one", "utf-8")
    editor.wait(1)


def test_what_the_system_does_not_tell_is_found_when_somebody_comes_back(editor: Editor) -> None:
    editor.watch._watcher.removePaths(editor.watch._watcher.files() + editor.watch._watcher.directories())
    (editor.folder / CHAPTER).write_text("from another computer", "utf-8")
    assert editor.watch.is_behind()
    editor.watch._on_state_changed(Qt.ApplicationState.ApplicationInactive)
    assert not editor.watch._rest.isActive()
    editor.watch._on_state_changed(Qt.ApplicationState.ApplicationActive)
    editor.wait(1)


def test_a_folder_that_goes_and_comes_back_is_told(editor: Editor, tmp_path: Path) -> None:
    editor.folder.rename(tmp_path / "elsewhere")
    editor.watch._on_state_changed(Qt.ApplicationState.ApplicationActive)
    editor.wait(1)
    (tmp_path / "elsewhere").rename(editor.folder)
    editor.watch._on_state_changed(Qt.ApplicationState.ApplicationActive)
    editor.wait(2)


def test_after_the_end_nothing_is_told(editor: Editor) -> None:
    (editor.folder / CHAPTER).write_text("one", "utf-8")
    editor.bot.waitUntil(editor.watch._rest.isActive, timeout=SLOW_MS)
    editor.watch.stop()
    assert not editor.watch._rest.isActive()
