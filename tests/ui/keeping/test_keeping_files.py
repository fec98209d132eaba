# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs' answers, and the sentences afterwards."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.keeping import keeping_files
from reader.ui.keeping.keeping_files import ask_what_to_bring_in, ask_where_to_save
from tests.started import Person
from tests.ui.keeping_desk import keeping


@pytest.mark.parametrize(
    ("answer", "kind", "expected"),
    [("/x/a", "json", "/x/a.json"), ("/x/a", "md", "/x/a.md"), ("/x/a.txt", "json", "/x/a.txt"), ("", "json", None)],
)
def test_the_kind_of_file_gives_the_ending(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str, kind: str, expected: str | None
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def chosen(_parent: QWidget, _title: str, _place: str, kinds: str) -> tuple[str, str]:
        return answer, next(each for each in kinds.split(";;") if f".{kind}" in each)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    assert ask_where_to_save(parent, "x") == (Path(expected) if expected else None)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (answer, ""))
    assert ask_what_to_bring_in(parent) == (Path(answer) if answer else None)


def test_the_dialog_begins_at_home_where_there_is_no_folder_for_documents(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent, places = QWidget(), list[str]()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (places.append(asked[2]) or "", ""))
    for folder in (tmp_path, tmp_path / "nowhere"):
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind, folder=folder: str(folder))
        ask_where_to_save(parent, "x")
    assert places == [str(tmp_path / "x"), str(Path.home() / "x")]


def test_who_thinks_better_of_it_is_told_nothing(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    keeping(reader)._questions.add("Why?")
    monkeypatch.setattr(keeping_files, "ask_where_to_save", lambda *_asked: None)
    monkeypatch.setattr(keeping_files, "ask_what_to_bring_in", lambda *_asked: None)
    reader.window.acts["export_kept"].trigger()
    reader.window.acts["import_kept"].trigger()
    assert reader.message == ""


def test_a_file_to_read_has_the_chapter_and_the_words(
    reader: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.press("Ctrl+H")
    keeping(reader)._questions.add("May my dog visit?")
    file = tmp_path / "mine.md"
    monkeypatch.setattr(keeping_files, "ask_where_to_save", lambda *_asked: file)
    reader.window.acts["export_kept"].trigger()
    text = file.read_text(encoding="utf-8")
    assert "May my dog visit?" in text
    assert reader.window.edition.chapter("surgery").sections[0].title in text
    assert "1 question" in reader.message


def test_the_file_of_last_month_is_not_spoilt_by_a_disk_that_is_full(
    reader: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping(reader)._questions.add("Why?")
    file = tmp_path / "mine.json"
    file.write_text("of last month", encoding="utf-8")
    monkeypatch.setattr(keeping_files, "ask_where_to_save", lambda *_asked: file)

    def write_half(path: Path, data: bytes) -> None:
        with path.open("wb") as out:
            out.write(data[:10])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", write_half)
    reader.window.acts["export_kept"].trigger()
    assert "No space left" in reader.message
    assert file.read_text(encoding="utf-8") == "of last month"
    assert [each.name for each in tmp_path.glob("*.json")] == ["mine.json"]
