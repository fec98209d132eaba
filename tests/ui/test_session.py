# SPDX-License-Identifier: GPL-3.0-or-later
"""A session: what it is made of, what it leaves behind, and what it says of faults."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.paths import Paths
from reader.ui.session import Session
from tests.started import ROOT, SLOW_MS, built_index, close, paths_with, started

FIRST_TIME = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.app import make_application
from reader.ui.session import Session
from reader.paths import Paths

root, data = Path(sys.argv[1]), Path(sys.argv[2])
application = make_application()
session = Session(application, Paths(root / "resources", data / "none", data, writes_only_data=True))
session.open()
shown = session.window.isVisible()
session.window.ready.connect(lambda: QTimer.singleShot(0, look))


def look():
    print(shown, session.window.isVisible(), session.window.edition.head.guide, session.window.later.message.text())
    session.window.close()


code = application.exec()
session.close()
print("ended", code)
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_index(tmp_path_factory.getbasetemp())


@pytest.fixture
def session(qapp: QApplication, index: Path, data_dir: Path) -> Iterator[Session]:
    session = Session(qapp, paths_with(index, data_dir))
    yield session
    close(session)


def test_a_session_catches_faults_and_gives_the_hook_back(qapp: QApplication, index: Path, data_dir: Path) -> None:
    before = sys.excepthook
    session = Session(qapp, paths_with(index, data_dir))
    try:
        assert sys.excepthook == session._on_fault
    finally:
        close(session)
    assert sys.excepthook is before


def test_a_fault_before_there_is_a_window_is_no_second_fault(session: Session) -> None:
    assert not hasattr(session, "window")
    session._on_fault(ReaderError, ReaderError("A sentence."), None)
    assert not hasattr(session, "window")


def test_nothing_is_written_outside_the_data_folder(
    qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path, tmp_path: Path
) -> None:
    before = set(index.rglob("*"))
    with started(qapp, paths_with(index, data_dir), qtbot, "surgery") as person:
        person.search("liver")
    assert set(index.rglob("*")) == before
    assert {path.name for path in tmp_path.iterdir()} == {"data"}


def test_a_language_that_there_is_not_falls_back(qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path) -> None:
    session = Session(qapp, paths_with(index, data_dir), language="xx")
    try:
        session.open()
        with qtbot.waitSignal(session.window.ready, timeout=SLOW_MS):
            pass
        assert session.window.edition.head.language == "en"
    finally:
        close(session)


def test_without_any_guide_a_sentence_says_so_and_nothing_is_left(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    assert qtbot
    resources = tmp_path / "resources"
    resources.mkdir()
    for name in ("fonts", "icons", "locale"):
        (resources / name).symlink_to(ROOT / "resources" / name)
    session = Session(qapp, Paths(resources, tmp_path / "index", tmp_path / "data", writes_only_data=True))
    try:
        with pytest.raises(ReaderError, match="There are no guides in"):
            session.open()
    finally:
        close(session)


def test_closing_twice_does_no_harm(qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path) -> None:
    with started(qapp, paths_with(index, data_dir), qtbot, "surgery") as person:
        person.window.close()
        person.session.close()
        assert not person.window.isVisible()


def test_the_first_time_the_guide_is_built_and_the_window_stays(data_dir: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", FIRST_TIME, str(ROOT), str(data_dir)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.splitlines() == ["True True neuroendocrine ", "ended 0"], done.stderr
    assert done.stderr.replace("This plugin does not support propagateSizeHints()\n", "") == ""
