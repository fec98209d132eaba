# SPDX-License-Identifier: GPL-3.0-or-later
"""A real dialog of Qt's: what it keeps of the folders that somebody looked into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.ui.controls.qt_memory import nothing_kept

NATIVE, MINE = QSettings.Format.NativeFormat, QSettings.Scope.UserScope


def settings() -> QSettings:
    return QSettings(MINE, "QtProject")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where Qt keeps what its dialogs know, with something in it already."""
    folder = tmp_path / "kept"
    QSettings.setPath(NATIVE, MINE, str(folder))
    before = settings()
    before.setValue("FileDialog/lastVisited", "file:///elsewhere")
    before.sync()
    yield folder
    QSettings.setPath(NATIVE, MINE, str(tmp_path / "no-more"))


def look_into(folder: Path) -> None:
    """Show a dialog at a folder, choose a file there, and drop it."""
    folder.mkdir()
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDirectory(str(folder))
    dialog.setHistory([str(folder)])
    dialog.selectFile("sheet.pdf")
    dialog.accept()
    delete(dialog)


def text(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in folder.rglob("*") if path.is_file())


def test_qt_keeps_folders_where_nobody_stops_it(kept: Path, tmp_path: Path, qtbot: QtBot) -> None:
    look_into(tmp_path / "marie")
    assert "marie" in text(kept), "then nothing_kept is needed no more"


def test_nothing_is_kept_of_a_folder(kept: Path, tmp_path: Path, qtbot: QtBot) -> None:
    before = text(kept)
    with nothing_kept():
        look_into(tmp_path / "marie")
    assert text(kept) == before
    assert settings().value("FileDialog/history") is None, "the next dialog offers none either"
    assert settings().value("FileDialog/lastVisited") is None


def test_what_a_registry_kept_before_is_put_back(
    kept: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSettings, "setPath", lambda *_asked: None)  # as where settings are in no file
    with nothing_kept():
        look_into(tmp_path / "marie")
    assert settings().value("FileDialog/lastVisited") == "file:///elsewhere"
    assert settings().value("FileDialog/history") is None
