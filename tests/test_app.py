# SPDX-License-Identifier: GPL-3.0-or-later
"""The doors to what has a screen: what their processes say and return."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from reader.app import make_application, open_kiosk, open_window, print_leaflet
from reader.cli import run
from reader.paths import find_paths
from reader.ui.preview.preview_session import PreviewSession
from reader.ui.window.single_instance import Message, SingleInstance
from reader.watch.lifeline import ELSEWHERE, LEFT, Lifeline
from tests.guide_factory import make_guide
from tests.started import ROOT, built_index, put_index_into
from tests.ui.page.pages import say
from tests.ui.printing.printed import leaflet_of


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_index(tmp_path_factory.getbasetemp())


def test_there_is_one_application_object_and_the_environment_cannot_load_anything(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_STYLE_OVERRIDE", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        monkeypatch.setenv(name, "/somewhere")
    assert make_application() is qapp
    assert not {"QT_STYLE_OVERRIDE", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"} & os.environ.keys()


def _run(arguments: list[str], timeout: int = 60) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=timeout,
    )


def test_a_first_that_hangs_is_told_in_one_sentence(data_dir: Path, index: Path) -> None:
    put_index_into(data_dir, index)
    holder = "import sys,time; from pathlib import Path; from PySide6.QtCore import QLockFile; "
    holder += (
        "lock = QLockFile(sys.argv[1]); lock.setStaleLockTime(0); print(lock.tryLock(0), flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", holder, str(data_dir / "lamplight.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "True\n"
            done = _run(["main.py", "--data-dir", str(data_dir)])
        finally:
            process.kill()
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == (
        "Lamplight is already open but does not answer. Close its window, then start it again."
    )


def test_a_leaflet_is_printed_without_a_window(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "leaflet.pdf"
    before = len(qapp.topLevelWidgets())
    print_leaflet(leaflet_of(say("Text.")), path, 20)
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    assert "Text." in document.getAllText(1).text()
    assert len(qapp.topLevelWidgets()) == before


@pytest.mark.parametrize("site", [None, Path("site.yaml")])
def test_a_second_start_passes_helpline_mode_on_with_its_site_file(
    qapp: QApplication, data_dir: Path, site: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    told: list[Message] = []
    monkeypatch.setattr(SingleInstance, "hand_over", lambda _instance, message: told.append(message) or True)
    monkeypatch.setattr(SingleInstance, "first", lambda _instance: False)
    options = argparse.Namespace(
        address="", search="liver", helpline=True, site=site, lang="", no_structured_a11y=False, preview=None
    )
    assert open_window(options, find_paths(data_dir)) == 0
    assert told == [Message("", "liver", "helpline", str(Path.cwd() / site) if site else "")]


@pytest.mark.parametrize("made", ["nothing", "no guide", "a fault"])
def test_a_folder_that_is_no_guide_is_told_in_one_sentence_and_nothing_is_left(
    qapp: QApplication, tmp_path: Path, made: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    folder = tmp_path / "guide"
    if made != "nothing":
        folder.mkdir()
    if made == "a fault":
        (folder / "guide.yaml").write_text("id: sample\ntitle: [\n", "utf-8")
    assert run(["--preview", str(folder), "--data-dir", str(tmp_path / "data")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("guide.yaml:3: error: " if made == "a fault" else f"There is no guide.yaml in {folder}")
    assert not list((tmp_path / "temporary").iterdir())
    assert not (tmp_path / "data").exists()


def test_a_preview_stays_until_it_is_closed_and_leaves_nothing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    left: list[QObject] = []

    def look_and_leave(session: PreviewSession) -> None:
        follow(session)
        seen.append(session.window.windowTitle())
        left.extend((session.window, session.theme, session))
        QTimer.singleShot(0, session, session.window.close)

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    follow = PreviewSession._follow_sources
    monkeypatch.setattr(PreviewSession, "_follow_sources", look_and_leave)
    (tmp_path / "temporary").mkdir()
    folder = make_guide(tmp_path / "guide", chapters=2, sections=1, words=20)
    words = ["--preview", str(folder), "--data-dir", str(tmp_path / "data"), "chapter-2"]
    assert run(words) == 0
    for each in left:
        each.deleteLater()
    (title,) = seen
    assert title.startswith("Preview: About ")
    assert not list((tmp_path / "temporary").iterdir())
    assert not (tmp_path / "data").exists(), "nothing of the reader's own is written"
    assert sorted(path.name for path in folder.iterdir()) == ["en", "guide.yaml", "sources.yaml"]


class Ending(QObject):
    """In the terminal's place: ends as soon as it is open."""

    ended = Signal(int)
    opened: ClassVar[list[tuple[bool, str]]] = []

    def __init__(self, *_what: object) -> None:
        super().__init__()
        self.rise = self.end_at_signals = self.close = lambda *_any: None

    def open(self, *, safe: bool, after: str) -> None:
        self.opened.append((safe, after))
        QTimer.singleShot(0, self, partial(self.ended.emit, LEFT))


def test_the_terminal_s_process_ends_with_the_code_that_its_parent_waits_for(
    qapp: QApplication, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setattr("reader.ui.kiosk.terminal.Terminal", Ending)
    monkeypatch.setattr("reader.watch.lifeline.take_lifeline", Lifeline)
    options = argparse.Namespace(site=Path("site.yaml"), safe=True, after="hang")
    assert open_kiosk(options, find_paths(data_dir)) == LEFT
    assert Ending.opened == [(True, "hang")]
    first = SingleInstance(data_dir)
    assert first.first()
    monkeypatch.setattr(SingleInstance, "hand_over", lambda _instance, message: message == Message())
    monkeypatch.setattr(SingleInstance, "first", lambda _instance: False)
    assert open_kiosk(options, find_paths(data_dir)) == ELSEWHERE
    first.close()
