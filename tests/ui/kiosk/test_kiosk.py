# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal from one visit to the next: what is in front, when, and that nothing grows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.i18n import _
from reader.site.site import Site
from reader.ui.kiosk.kiosk import LISTENING_SECONDS
from tests.visitor import LANDSCAPE, PORTRAIT, Terminals, Visitor


def test_it_waits_full_screen_as_the_only_window(terminals: Terminals) -> None:
    before = set(QApplication.topLevelWidgets())
    terminal = terminals.start(size=None)
    assert terminal.shell.isFullScreen()
    assert terminal.kiosk.shell.page is terminal.kiosk.attract
    terminal.begin()
    terminal.search("tired")
    assert {window for window in QApplication.topLevelWidgets() if window not in before} == {terminal.shell}


def test_a_touch_begins_and_finished_ends_with_everything_gone(visitor: Visitor) -> None:
    ended: list[str] = []
    visitor.kiosk.visit_ended.connect(ended.append)
    visitor.search("tired")
    with visitor.bot.waitSignal(visitor.kiosk.visit_ended):
        visitor.tap(visitor.visit.foot.finished)
    assert ended == ["finished"]
    assert not visitor.kiosk.is_in_visit
    assert visitor.kiosk.shell.page is visitor.kiosk.finished
    visitor.kiosk.finished.done.emit()
    assert visitor.kiosk.shell.page is visitor.kiosk.attract
    visitor.begin()
    assert visitor.window.box.text() == ""
    assert not visitor.window.acts["back"].isEnabled()


def test_a_second_touch_begins_no_second_visit(visitor: Visitor) -> None:
    first = visitor.visit
    visitor.begin()
    assert visitor.visit is first


def test_who_does_nothing_is_asked_and_then_forgotten(visitor: Visitor) -> None:
    visitor.read("surgery")
    visitor.clock[0] += 179
    visitor.kiosk.idle.look()
    assert visitor.kiosk.shell.page is visitor.visit.page
    visitor.clock[0] += 2
    visitor.kiosk.idle.look()
    assert visitor.kiosk.shell.page is visitor.kiosk.asking
    assert not visitor.visit.foot.isVisible()
    visitor.clock[0] += 30
    visitor.kiosk.idle.look()
    assert visitor.kiosk.shell.page is visitor.kiosk.attract
    assert not visitor.kiosk.is_in_visit


def test_one_tap_goes_on_where_it_was(visitor: Visitor) -> None:
    visitor.read("surgery")
    visitor.clock[0] += 181
    visitor.kiosk.idle.look()
    visitor.tap(visitor.kiosk.asking.button)
    assert visitor.address == "neuroendocrine/surgery"
    assert visitor.visit.foot.isVisible()
    assert QApplication.focusWidget() is visitor.window.view


def test_who_was_typing_goes_on_typing(visitor: Visitor) -> None:
    visitor.search("tired")
    visitor.clock[0] += 61
    visitor.kiosk.idle.look()
    assert visitor.kiosk.shell.page is visitor.kiosk.asking
    visitor.tap(visitor.kiosk.asking.button)
    assert QApplication.focusWidget() is visitor.window.box
    assert visitor.window.later.results.is_open


def test_a_touch_counts_and_home_has_less_patience(visitor: Visitor) -> None:
    visitor.clock[0] += 59
    visitor.tap(visitor.bar.contents)
    visitor.clock[0] += 59
    visitor.kiosk.idle.look()
    assert visitor.kiosk.shell.page is visitor.visit.page
    visitor.clock[0] += 2
    visitor.kiosk.idle.look()
    assert visitor.kiosk.shell.page is visitor.kiosk.asking


def test_who_listens_is_not_asked(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(visitor.visit), "is_listening", lambda _visit: True)
    visitor.read("surgery")
    visitor.clock[0] += 181
    visitor.kiosk.idle.look()
    assert visitor.kiosk.shell.page is visitor.visit.page


def listen_for(visitor: Visitor, seconds: int) -> None:
    """Let time pass while nobody touches anything."""
    for _second in range(seconds):
        visitor.clock[0] += 1
        visitor.kiosk.idle.look()


def test_a_voice_that_reads_to_nobody_is_hushed_after_twenty_minutes(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaks = [True]
    monkeypatch.setattr(type(visitor.visit), "is_listening", lambda _visit: speaks[0])
    monkeypatch.setattr(type(visitor.visit), "hush", lambda _visit: speaks.__setitem__(0, False))
    visitor.read("surgery")
    listen_for(visitor, LISTENING_SECONDS - 30)
    assert visitor.kiosk.shell.page is visitor.visit.page
    visitor.tap(visitor.bar.contents)
    listen_for(visitor, LISTENING_SECONDS - 30)
    assert visitor.kiosk.shell.page is visitor.visit.page, "a touch begins the twenty minutes anew"
    listen_for(visitor, 180 + 30)
    assert not speaks[0]
    listen_for(visitor, 31)
    assert not visitor.kiosk.is_in_visit


def test_each_visit_begins_as_the_site_says(terminals: Terminals) -> None:
    terminal = terminals.start(Site(palette="dark", text_size=135))
    terminal.begin()
    terminal.visit.settings.set("look.palette", "sepia")
    terminal.visit.settings.set("look.text_size", 250)
    terminal.kiosk.end_visit("idle")
    assert (terminal.kiosk.place.theme.palette.name, terminal.kiosk.place.theme.text_scale) == ("dark", 1.35)
    terminal.begin()
    assert (terminal.kiosk.place.theme.palette.name, terminal.kiosk.place.theme.text_scale) == ("dark", 1.35)


def test_the_pointer_cannot_be_seen(visitor: Visitor) -> None:
    def shape() -> Qt.CursorShape:
        cursor = QGuiApplication.overrideCursor()
        assert cursor is not None
        return cursor.shape()

    assert shape() is Qt.CursorShape.BlankCursor
    visitor.kiosk.end_visit("idle")
    assert shape() is Qt.CursorShape.BlankCursor


def test_a_visit_speaks_its_language_and_the_next_one_the_sites(visitor: Visitor) -> None:
    visitor.visit.settings.set("app.language", "fr")
    assert visitor.kiosk.keyboard._shown.language == "fr"
    visitor.kiosk.end_visit("idle")
    visitor.begin()
    assert visitor.kiosk.keyboard._shown.language == "en"
    assert visitor.bar.home.accessibleName() == _("Home") == "Home"


def test_visits_are_counted_and_nothing_else(visitor: Visitor) -> None:
    visitor.search("tired")
    visitor.read("surgery")
    visitor.window.acts["phone"].trigger()
    visitor.kiosk.end_visit("idle")
    assert visitor.kiosk.counts.today() == {"visit": 1, "idle": 1, "phone": 1}


def test_visits_leave_no_widget_behind(visitor: Visitor) -> None:
    def one_visit() -> int:
        visitor.read("surgery")
        visitor.window.acts["glossary"].trigger()
        visitor.set_text_size(135)
        visitor.kiosk.end_visit("idle")
        return len(QApplication.allWidgets())

    one_visit()
    counts = []
    for _visit in range(3):
        visitor.begin()
        counts.append(one_visit())
    assert len(set(counts)) == 1


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_the_shell_is_never_larger_than_the_screen(terminals: Terminals, size: tuple[int, int]) -> None:
    terminal = terminals.start(size=size)
    terminal.begin()
    terminal.set_text_size(250)
    terminal.search("tired")
    assert terminal.shell.size().toTuple() == size
    assert terminal.rect(terminal.visit.foot.finished).bottom() < size[1]
