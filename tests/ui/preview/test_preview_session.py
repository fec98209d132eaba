# SPDX-License-Identifier: GPL-3.0-or-later
"""The session of a preview has everything of its own, and offers nothing that would outlive it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import GuideError, ReaderError
from reader.paths import find_paths
from reader.ui.preview.preview_session import PreviewSession
from tests.started import close
from tests.writer import Writer, small_guide


def test_all_that_it_keeps_is_in_its_own_folder_and_nothing_outlives_it(writer: Writer) -> None:
    paths = writer.session.paths
    data = writer.folder.parent / "data"
    assert (paths.data, paths.shipped_index, paths.writes_only_data) == (data, data / "index", True)
    assert writer.window.edition.path.is_relative_to(data)
    assert writer.session.updating is None, "the shipped guides are not looked at"
    assert not writer.is_at_home, "and no page of the first start stands before the place that was asked for"
    assert writer.session.guides is None
    assert not writer.window.acts["new_call"].isVisible()
    assert not writer.window.acts["add_guide"].isVisible()


def test_a_guide_of_which_nothing_can_be_shown_is_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot
    folder, data = small_guide(tmp_path / "guide"), tmp_path / "data"
    data.mkdir()
    for chapter in (folder / "en/chapters").iterdir():
        chapter.write_text("---\ntitle: [\n---\n", "utf-8")
    session = PreviewSession(qapp, find_paths(data), folder, data)
    try:
        with pytest.raises(GuideError, match=r"en/chapters/chapter-1\.md:2: error: "):
            session.open()
    finally:
        close(session)


def test_it_may_be_ended_while_the_guide_is_read(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setattr("reader.ui.preview.preview_session.work_with_progress", lambda *_words: None)
    session = PreviewSession(qapp, find_paths(data), tmp_path, data)
    try:
        with pytest.raises(ReaderError, match="ended before the guide was read"):
            session.open()
    finally:
        close(session)
