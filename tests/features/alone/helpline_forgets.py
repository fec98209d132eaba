# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: a volunteer uses everything there is on a call, and the call ends. Nothing of it is to be found anywhere.

It runs in a process of its own (tests/features/test_alone.py), as the terminal's does. Each input gets a marker of its
own; what is looked for is written backwards, so that only traces are found.
"""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from reader.site.site import Site
from reader.ui.controls.filter_field import FilterField
from reader.ui.page.painting import select
from reader.ui.window.command_ranking import Command
from tests.conftest import deliver_deletions
from tests.forensics import (
    BACKWARDS,
    be_still,
    growth,
    habits,
    leave_a_fault_behind,
    living,
    log_kept,
    reached,
    traces,
    tree,
    turned,
    words_to_keep,
)
from tests.started import SLOW_MS
from tests.volunteer import Helplines, Volunteer

SITE = Site(helpline_counts=False, caller_types=("Somebody", "Somebody else"))
ONE_CALL = ("CallDesk", "Call", "CallPaper", "MainWindow", "Store", "Settings", "Navigator", "PageView", "Features")
"""Of these there are those of the call to come, and none is left of the call before."""
GONE = ("Pin", "Quote", "SheetRow", "WrapUp", "Making", "CodeSheet", "SetPage", "Results")


class Caller:
    """A volunteer with somebody on the telephone, and the folders that the program could write to."""

    def __init__(self, volunteer: Volunteer, folders: tuple[Path, ...], chosen: str) -> None:
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
        self._command_things()
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

    def _command_things(self) -> None:
        """Use the list of commands: what was used in this call comes first in it, as long as the call lasts."""
        for words in ("disclaimer", "forward"):
            self.volunteer.press("Ctrl+Shift+P")
            palette = self.volunteer.window.features.commands.palette
            assert palette is not None
            self.volunteer.bot.keyClicks(palette.field, words)
            self.volunteer.press("Return", "Escape")
        self.volunteer.press("Ctrl+Shift+P")
        assert self._first_command().id == "disclaimer", "what is greyed is not done, and not noted"
        self.write(palette.field, "command")
        self.volunteer.press("Escape")

    def _first_command(self) -> Command:
        palette = self.volunteer.window.features.commands.palette
        assert palette is not None
        return palette.model.command(palette.model.index(0))

    def habits(self) -> list[str]:
        """Return what the desk remembers of how it was used, with everything open that opens."""
        volunteer, window = self.volunteer, self.volunteer.window
        window.acts["find"].trigger()
        window.acts["glossary"].trigger()
        window.acts["call_sheet"].trigger()
        volunteer.press("Ctrl+Shift+P")
        found = habits(window)
        volunteer.press("Escape", "Escape")
        return found

    def _pin_things(self) -> None:
        volunteer, view = self.volunteer, self.volunteer.page
        self.read = turned(words_to_keep(view))
        found = view.document().find(turned(self.read))
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
        QTimer.singleShot(0, self._choose_file)
        sheet.ways["pdf"].click()
        volunteer.helpline.shell.activateWindow()  # as a desktop does when a dialog has gone
        chosen = Path(turned(self.chosen))
        volunteer.bot.waitUntil(lambda: chosen.exists() and not paper.taking.is_running, timeout=SLOW_MS)
        chosen.unlink()  # it is the volunteer's, and the only file
        sheet.end_button.setFocus()

    def _choose_file(self) -> None:
        """Type where the PDF goes into Qt's own dialog, as a person does."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setText(turned(self.chosen))
        dialog.accept()

    def go(self, address: str) -> None:
        self.volunteer.window.going.go_to_text(address)
        self.volunteer.settle()


@pytest.fixture
def chosen(tmp_path: Path) -> str:
    """Where the volunteer wants a PDF, read from its end: in a folder whose name tells of a caller."""
    path = tmp_path / (turned(BACKWARDS) + " folder") / "sheet.pdf"
    path.parent.mkdir()
    return turned(str(path))


@pytest.fixture
def caller(folders: tuple[Path, ...], index: Path, helplines: Helplines, chosen: str) -> Iterator[Caller]:
    """A volunteer at a clean desk."""
    caller = Caller(helplines.start(SITE), (*folders, index), chosen)
    with log_kept(caller.logs):
        yield caller
    deliver_deletions()  # what the volunteer has closed is not closed once more


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
    leave_a_fault_behind()
    caller.volunteer.helpline.end_call()


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
    be_still()
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
    be_still()
    gc.collect()
    assert [each() for each in held] == [None] * len(held)
    assert {kind: len(living(kind)) for kind in GONE if living(kind)} == {}
    assert {kind: len(living(kind)) for kind in ONE_CALL} == clean


def test_calls_leave_nothing_that_adds_up(caller: Caller) -> None:
    def one_call() -> None:
        caller.call()
        _wrap_up(caller)
        be_still()

    assert growth(one_call) == {}


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


def test_the_next_call_finds_every_list_field_and_panel_as_it_was_before(caller: Caller) -> None:
    before = caller.habits()
    assert any("Commands" in habit for habit in before)
    _new_desk(caller)
    caller.call()
    assert habits(caller.volunteer.window) != before
    _wrap_up(caller)
    assert caller.habits() == before


def _new_desk(caller: Caller) -> None:
    """Begin with a desk on which nobody has opened anything."""
    caller.volunteer.press("F2", "F12", "Return")
    caller.volunteer.bot.waitUntil(lambda: not caller.volunteer.helpline.is_in_call, timeout=SLOW_MS)
