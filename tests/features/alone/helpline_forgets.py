# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: a volunteer uses everything there is on a call, and the call ends. Nothing of it is to be found anywhere.

It runs in a process of its own (tests/features/test_alone.py), as the terminal's does. Each input gets a marker of its
own; what is looked for is written backwards, so that only traces are found.
"""

from __future__ import annotations

import gc
import logging
import sys
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.settings import Settings
from reader.site.site import Site
from reader.ui.controls.filter_field import FilterField
from reader.ui.helpline.helpline import Helpline
from reader.ui.page.painting import select
from reader.ui.taking import making
from reader.ui.theme import Theme
from reader.userdata.store import open_store
from reader.userdata.values import StoredValues
from tests.forensics import census, living, reached, traces, tree, turned
from tests.started import SLOW_MS, paths_with
from tests.volunteer import Volunteer

BACKWARDS = "vqzrekram"
"""Begins every marker, read from its end."""
SITE = Site(helpline_counts=False, caller_types=("Somebody", "Somebody else"))
ONE_CALL = ("CallDesk", "Call", "CallPaper", "MainWindow", "Store", "Settings", "Navigator", "PageView", "Features")
"""Of these there are those of the call to come, and none is left of the call before."""
GONE = ("Pin", "Quote", "SheetRow", "WrapUp", "Making", "CodeSheet", "SetPage", "Results")
_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME", "TMPDIR")


class Caller:
    """A volunteer with somebody on the telephone, and the folders that the program could write to."""

    def __init__(self, volunteer: Volunteer, folders: tuple[Path, ...], chosen: Path) -> None:
        self.volunteer = volunteer
        self.folders = folders
        self.chosen = chosen
        """Where the volunteer saves a PDF."""
        self.logs: list[str] = []
        self.read = ""
        """Words of the page that are pinned and copied, and stand in no list of chapters; from their end."""

    def write(self, field: QWidget, marker: str) -> None:
        field.setFocus()
        self.volunteer.bot.keyClicks(field, turned(BACKWARDS) + marker)

    def call(self) -> None:
        """Use everything there is; the sheet at the end stays open."""
        volunteer = self.volunteer
        volunteer.begin()
        self._find_things()
        self._pin_things()
        self._write_things()
        self._open_topics()
        self._take_things_away()

    def _find_things(self) -> None:
        window = self.volunteer.window
        self.write(window.box, "search tumour")
        panel = window.later.results
        self.volunteer.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
        window.later.searching.close()
        self.go("surgery")
        window.acts["find"].trigger()
        self.write(window.later.find_bar._field, "find")
        window.acts["glossary"].trigger()
        field = window.later.glossary.findChild(FilterField)
        assert field is not None
        self.write(field.findChild(QLineEdit) or field, "filter")

    def _pin_things(self) -> None:
        volunteer, view = self.volunteer, self.volunteer.page
        document = view.document()
        texts = [document.findBlockByNumber(number).text() for number in range(document.blockCount())]
        self.read = turned(max((text for text in texts if "\ufffc" not in text), key=len)[:50])
        found = document.find(turned(self.read))
        view.setTextCursor(select(view, found.selectionStart(), found.selectionEnd()))
        view.setFocus()
        volunteer.press("Ctrl+D")
        volunteer.press("Ctrl+Shift+C")
        view.setTextCursor(select(view, 0, 0))
        volunteer.window.acts["pin"].trigger()
        assert any(turned(self.read) in pin.words for pin in volunteer.desk.call.pins)

    def _write_things(self) -> None:
        panel = self.volunteer.desk.paper.panel
        self.write(panel.notes.field, "note, call Marie Tremblay at 416 555 0199 ")
        self.volunteer.bot.waitUntil(lambda: bool(panel.notes.marked), timeout=SLOW_MS)
        self.write(panel.question, "question")
        self.volunteer.press("Return")
        self.write(panel.question, "unfinished")
        assert len(self.volunteer.desk.call.pins) >= 2

    def _open_topics(self) -> None:
        self.volunteer.press("Ctrl+T")
        self.write(self.volunteer.window.box, "topic")
        self.volunteer.press("Escape", "Ctrl+1", "Ctrl+T", "Ctrl+2")

    def _take_things_away(self) -> None:
        volunteer, paper = self.volunteer, self.volunteer.desk.paper
        volunteer.press("F12")
        sheet = paper.wrapping_up
        assert sheet.is_open
        sheet.notes_switch.click()
        sheet.ways["html"].click()
        clipboard = QGuiApplication.clipboard()
        assert turned(BACKWARDS) in clipboard.text()
        assert turned(BACKWARDS) in clipboard.mimeData().html()
        if clipboard.supportsSelection():
            clipboard.setText(turned(BACKWARDS) + "selection", QClipboard.Mode.Selection)
        sheet.ways["phone"].click()
        sheet.ways["pdf"].click()
        volunteer.bot.waitUntil(lambda: self.chosen.exists() and not paper.taking.is_running, timeout=SLOW_MS)
        self.chosen.unlink()  # it is the volunteer's, and the only file
        sheet.end_button.setFocus()

    def go(self, address: str) -> None:
        self.volunteer.window.going.go_to_text(address)
        self.volunteer.settle()


class _Heard(logging.Handler):
    """Keeps every line of the log, as a file would hold it."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(self.format(record))


@pytest.fixture
def folders(data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, ...]:
    """Every folder that a program may think of writing to, each of them the test's own."""
    found = [data_dir]
    for name in _FOLDERS:
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
        found.append(folder)
    monkeypatch.setattr(tempfile, "tempdir", None)
    data_dir.mkdir()
    return tuple(found)


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the volunteer wants a PDF."""
    path = tmp_path / "chosen" / "sheet.pdf"
    path.parent.mkdir()
    monkeypatch.setattr(making, "ask_where", lambda *_asked: path)
    return path


@pytest.fixture
def caller(qapp: QApplication, qtbot: QtBot, index: Path, folders: tuple[Path, ...], chosen: Path) -> Iterator[Caller]:
    """A volunteer at a clean desk."""
    library = Library(paths_with(index, folders[0]))
    theme = Theme(qapp, library.paths.resources)
    clock = [1000.0]
    helpline = Helpline(theme, library, Settings(StoredValues(open_store(None))), "en", SITE, now=lambda: clock[0])
    helpline.open()
    helpline.shell.activateWindow()
    qtbot.waitUntil(helpline.shell.isActiveWindow, timeout=SLOW_MS)
    volunteer = Volunteer(helpline, qtbot, clock)
    volunteer.resize(1280, 800)
    caller = Caller(volunteer, (*folders, index), chosen)
    helpline.closed.connect(volunteer.note_closed)
    handler = _Heard(caller.logs)
    level = logging.getLogger().level
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.DEBUG)
    yield caller
    logging.getLogger().setLevel(level)
    logging.getLogger().removeHandler(handler)
    if not volunteer.has_left:
        helpline.close()
    library.close()
    qapp.setStyleSheet("")
    theme.deleteLater()


def _wrap_up(caller: Caller) -> None:
    """Press Enter on the sheet that F12 has brought."""
    caller.volunteer.press("Return")
    caller.volunteer.bot.waitUntil(lambda: not caller.volunteer.helpline.is_in_call, timeout=SLOW_MS)


def _new_call(caller: Caller) -> None:
    """The telephone rings again, and nobody has ended the call before."""
    caller.volunteer.press("Escape", "F2", "F2")
    volunteer = caller.volunteer
    volunteer.bot.waitUntil(lambda: volunteer.desk.call.is_empty, timeout=SLOW_MS)
    assert volunteer.helpline.is_in_call


def _leave(caller: Caller) -> None:
    """Close helpline mode, as the end of the program does."""
    caller.volunteer.has_left = True
    caller.volunteer.helpline.close()


def _fail(caller: Caller) -> None:
    """Have a fault of the program happen, with all that its frames hold."""

    def fail(typed: str) -> None:
        raise ValueError(typed)

    try:
        fail(turned(BACKWARDS) + "fault")
    except ValueError as fault:
        sys.last_value = fault  # as Python keeps it where Qt prints what went wrong in a slot
    caller.volunteer.helpline.end_call()


def _be_still() -> None:
    """Wait until the new desk has read its index: what a thread is just making nobody may look at."""
    for thread in threading.enumerate():
        if thread.name == "lane":
            thread.join(SLOW_MS / 1000)


ENDS: dict[str, Callable[[Caller], None]] = {
    "wrap-up": _wrap_up, "new call": _new_call, "leaving": _leave, "fault": _fail
}  # fmt: skip


@pytest.mark.parametrize("end", ENDS)
def test_after_a_call_nothing_of_it_is_left_anywhere(caller: Caller, end: str) -> None:
    before = tree(*caller.folders)
    caller.call()
    assert reached(BACKWARDS), "the search for traces finds none even during the call"
    assert tree(*caller.folders) == before, "something was written during the call"
    ENDS[end](caller)
    _be_still()
    assert traces([BACKWARDS, caller.read]) == []
    assert tree(*caller.folders) == before
    assert [line for line in caller.logs if turned(BACKWARDS) in line or "surgery" in line] == []


def test_the_calls_own_objects_are_gone(caller: Caller) -> None:
    clean = {kind: len(living(kind)) for kind in ONE_CALL}
    assert clean["Call"] == 1
    caller.call()
    desk = caller.volunteer.desk
    held = [weakref.ref(each) for each in (desk, desk.call, desk.paper, desk.store, desk.settings, desk.window)]
    del desk
    _wrap_up(caller)
    _be_still()
    gc.collect()
    assert [each() for each in held] == [None] * len(held)
    assert {kind: len(living(kind)) for kind in GONE if living(kind)} == {}
    assert {kind: len(living(kind)) for kind in ONE_CALL} == clean


def test_calls_leave_nothing_that_adds_up(caller: Caller) -> None:
    for _time in range(2):  # the first ones make what is made once
        caller.call()
        _wrap_up(caller)
        _be_still()
    before = census()
    for _time in range(2):
        caller.call()
        _wrap_up(caller)
        _be_still()
    after = census()
    assert {name: (before.get(name, 0), count) for name, count in after.items() if count > before.get(name, 0)} == {}


def test_the_next_call_finds_a_clean_desk(caller: Caller) -> None:
    caller.call()
    _wrap_up(caller)
    desk, window = caller.volunteer.desk, caller.volunteer.window
    assert not caller.volunteer.helpline.is_in_call
    assert desk.is_untouched
    assert desk.paper.panel.notes.field.toPlainText() == ""
    assert desk.paper.panel.question.text() == ""
    assert not desk.paper.wrapping_up.is_open
    assert window.box.text() == ""
    assert not window.acts["back"].isEnabled()
    assert {each.title() for each in QGuiApplication.allWindows()} <= {"Lamplight", ""}
