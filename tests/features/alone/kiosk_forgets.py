# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: somebody uses every input of the waiting-room terminal and goes. Nothing of it is to be found anywhere.

It runs in a process of its own (tests/features/test_alone.py): it looks at everything that Python can reach, and other
tests keep what looks like traces. Each input gets a marker of its own; what is looked for is written backwards, so that
only traces are found.
"""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.search.results import Results
from reader.site.site import Site
from reader.ui.controls.filter_field import FilterField
from reader.ui.kiosk.kiosk import Kiosk
from reader.ui.listening.voice_engine import CHOSEN
from reader.ui.page.painting import select
from tests.forensics import (
    BACKWARDS,
    growth,
    leave_a_fault_behind,
    living,
    log_kept,
    reached,
    traces,
    tree,
    turned,
    words_to_keep,
)
from tests.started import SLOW_MS, Person
from tests.visitor import Terminals

SITE = Site(languages=("en", "fr"), listening="speaker", idle_seconds=180, idle_home_seconds=60)
ONE_VISIT = ("Visit", "MainWindow", "Store", "Settings", "Appearance", "Navigator", "PageView", "Later", "Features")
GONE = (
    *(*ONE_VISIT, "Undoing", "Keeping", "Listening", "Voice", "Taking", "CodeSheet", "Lane", "Searcher", "Index"),
    *("WritingCard", "KioskHome", "KioskFoot", "SearchBox", "SetPage", "Quote", "Mark", "MyQuestion", "Results"),
)


class Visitor:
    """Somebody at the terminal, and the folders that the terminal could write to."""

    def __init__(self, kiosk: Kiosk, folders: tuple[Path, ...], bot: QtBot, clock: list[float]) -> None:
        self.kiosk = kiosk
        self.folders = folders
        self.bot = bot
        self.clock = clock
        self.logs: list[str] = []
        self.read = ""
        """Words of the page that are highlighted and copied, and stand in no list of chapters; from their end."""

    @property
    def person(self) -> Person:
        """The hands of the tests, in the window of the visit of now."""
        assert self.kiosk.visit is not None
        return Person(self.kiosk.visit, self.bot)  # type: ignore[arg-type]  it has the window and settings of a session

    def act(self, name: str) -> None:
        """Do what a button of the terminal does."""
        action = self.person.window.acts[name]
        assert action.isVisible(), f"{name} is not offered here"
        assert action.isEnabled(), f"{name} cannot be done here"
        action.trigger()

    def write(self, field: QLineEdit | QPlainTextEdit, marker: str) -> None:
        field.setFocus()
        self.bot.keyClicks(field, turned(BACKWARDS) + marker)

    def visit(self) -> None:
        """Use everything there is."""
        self.kiosk.begin_visit("en")
        window = self.person.window
        self._find_things()
        self.person.go("surgery")
        self._keep_things()
        self._take_things_away()
        self._listen()
        for name in ("text_larger", "text_larger", "palette_next", "wide_spacing", "line_focus"):
            self.act(name)
        self.person.settle()
        bar = window.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        self.person.go("fatigue" if window.edition.chapter_head("fatigue") else window.edition.head.chapters[-1].id)
        self.act("back")
        assert self.kiosk.visit is not None
        self.kiosk.visit.settings.set("app.language", "fr")
        self.person.settle()

    def _find_things(self) -> None:
        window = self.person.window
        self.act("search")
        self.write(window.box, "search tumour")
        panel = window.later.results
        self.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
        window.later.searching.close()
        self.person.go("surgery")
        self.act("find")
        self.write(window.later.find_bar._field, "find")
        self.act("glossary")
        field = window.later.glossary.findChild(FilterField)
        assert field is not None
        self.write(field.findChild(QLineEdit) or field, "filter")

    def _keep_things(self) -> None:
        window, view = self.person.window, self.person.page
        keeping = window.features.keeping
        self.read = turned(words_to_keep(view))
        found = view.document().find(turned(self.read))
        assert not found.isNull()
        stretch = found.selectionStart(), found.selectionEnd()
        view.setTextCursor(select(view, *stretch))
        self.act("highlight")
        view.setTextCursor(select(view, stretch[0], stretch[0] + 12))
        self.act("note")
        self.write(keeping.card.field, "note")
        keeping.card.save_button.click()
        self.act("bookmark")
        self.act("my_question")
        self.write(keeping.card.field, "question")
        keeping.card.save_button.click()
        self.act("kept")
        self.person.settle()
        self.act("my_question")
        self.write(keeping.card.field, "unfinished")  # it stays open

    def _take_things_away(self) -> None:
        window, view = self.person.window, self.person.page
        window.features.taking.add()
        found = view.document().find(turned(self.read))
        view.setTextCursor(select(view, found.selectionStart(), found.selectionEnd()))
        self.act("copy_source")
        clipboard = QGuiApplication.clipboard()
        assert turned(self.read) in clipboard.text()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
                clipboard.setText(clipboard.text() + turned(BACKWARDS) + "clip", mode)
        view.setTextCursor(select(view, 0, 0))
        self.act("phone")
        assert window.features.taking.code_sheet.is_open

    def _listen(self) -> None:
        listening = self.person.window.features.listening
        self.person.window.features.taking.code_sheet.close()
        self.act("listen")
        self.bot.waitUntil(lambda: listening.reading.voice.is_speaking, timeout=SLOW_MS)


@pytest.fixture
def visitor(
    folders: tuple[Path, ...], index: Path, terminals: Terminals, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Visitor]:
    """Somebody before a terminal that waits."""
    monkeypatch.setenv(CHOSEN, "mock")
    found = terminals.start(SITE, size=None)
    qtbot.waitUntil(found.kiosk.shell.isActiveWindow, timeout=SLOW_MS)
    visitor = Visitor(found.kiosk, (*folders, index), qtbot, found.clock)
    with log_kept(visitor.logs):
        yield visitor


def _finish(visitor: Visitor) -> None:
    """Press “I’m finished”."""
    assert visitor.kiosk.visit is not None
    visitor.kiosk.visit.foot.finished.click()
    visitor.bot.waitUntil(lambda: not visitor.kiosk.is_in_visit, timeout=SLOW_MS)


def _go_away(visitor: Visitor) -> None:
    """Answer nothing, after the voice has ended."""
    visitor.person.window.acts["listen_stop"].trigger()
    idle = visitor.kiosk.idle
    for seconds in (SITE.idle_seconds, SITE.warning_seconds):
        visitor.clock[0] += seconds
        idle.look()
        assert visitor.kiosk.shell.page is (visitor.kiosk.asking if idle.is_asking else visitor.kiosk.attract)
    visitor.bot.waitUntil(lambda: not visitor.kiosk.is_in_visit, timeout=SLOW_MS)


def _fail(visitor: Visitor) -> None:
    leave_a_fault_behind()
    visitor.kiosk.end_visit("fault")


ENDS: dict[str, Callable[[Visitor], None]] = {"finished": _finish, "idle": _go_away, "fault": _fail}


@pytest.mark.parametrize("end", ENDS)
def test_after_a_visit_nothing_of_it_is_left_anywhere(visitor: Visitor, end: str) -> None:
    before = tree(*visitor.folders)
    visitor.visit()
    assert reached(BACKWARDS), "the search for traces finds none even during the visit"
    assert tree(*visitor.folders) == before, "something was written during the visit"
    ENDS[end](visitor)
    assert not visitor.kiosk.is_in_visit
    assert traces([BACKWARDS, visitor.read]) == []
    assert tree(*visitor.folders) == before
    assert [line for line in visitor.logs if turned(BACKWARDS) in line or "surgery" in line] == []


@pytest.mark.parametrize("end", ["finished", "idle", "fault"])
def test_a_search_that_still_runs_at_the_end_is_waited_for_and_gone(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    begun, ended, never = threading.Event(), threading.Event(), threading.Event()
    search = Library.search

    def slow(*asked: Any, cancelled: Callable[[], bool], **more: Any) -> Results:  # noqa: ANN401  as `search`
        found = search(*asked, **more)
        begun.set()
        while not cancelled() and not never.wait(0.01):
            pass
        never.wait(0.2)  # it takes a while to notice
        ended.set()
        return found

    visitor.kiosk.begin_visit("en")
    monkeypatch.setattr(Library, "search", slow)
    visitor.act("search")
    visitor.write(visitor.person.window.box, "s tumour")
    assert begun.wait(SLOW_MS / 1000)
    visitor.kiosk.end_visit(end)
    assert ended.is_set(), "the visit ended without it"
    assert [each.name for each in threading.enumerate() if each.name == "lane"] == []
    assert traces([BACKWARDS]) == []


def test_a_visit_that_ends_as_it_begins_leaves_nothing_to_do(visitor: Visitor, qtbot: QtBot) -> None:
    """What was put off to the next turn of the event loop finds nobody; the bot tells of faults in it."""
    visitor.kiosk.begin_visit("en")
    visitor.kiosk.end_visit("finished")
    turn = QTimer(visitor.kiosk, interval=0, singleShot=True)
    with qtbot.waitSignal(turn.timeout):
        turn.start()


def test_the_visits_own_objects_are_gone(visitor: Visitor) -> None:
    visitor.visit()
    visit = visitor.kiosk.visit
    assert visit is not None
    held = [weakref.ref(each) for each in (visit, visit.store, visit.settings, visit.window)]
    del visit
    _finish(visitor)
    gc.collect()
    assert [each() for each in held] == [None] * len(held)
    assert {kind: len(living(kind)) for kind in GONE if living(kind)} == {}


def test_visits_leave_nothing_that_adds_up(visitor: Visitor) -> None:
    def one_visit() -> None:
        visitor.visit()
        _finish(visitor)

    assert growth(one_visit) == {}


def test_who_passes_by_reads_in_no_title_what_is_open(visitor: Visitor) -> None:
    visitor.kiosk.begin_visit()
    visitor.person.go("surgery")
    assert {window.title() for window in QGuiApplication.allWindows()} <= {"Lamplight", ""}
    assert visitor.kiosk.shell.windowTitle() == "Lamplight"


def test_the_next_visitor_finds_everything_as_the_site_wants_it(visitor: Visitor) -> None:
    theme = visitor.kiosk.place.theme
    first = theme.palette.name, theme.scale
    visitor.visit()
    assert (theme.palette.name, theme.scale) != first
    _finish(visitor)
    assert (theme.palette.name, theme.scale) == first
    visitor.kiosk.begin_visit()
    window = visitor.person.window
    assert (theme.palette.name, theme.scale) == first
    assert window.edition.head.language == "en"
    assert window.box.text() == ""
    assert window.later.find_bar.text == ""
    assert not window.acts["back"].isEnabled()
    assert window.features.keeping.on_page._marks.all() == ()
    assert window.features.keeping.asking._questions.all() == ()
