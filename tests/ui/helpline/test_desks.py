# SPDX-License-Identifier: GPL-3.0-or-later
"""One desk after the other, whatever fails on the way: the call before is gone, and there is always a way out."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from shiboken6 import Shiboken

from reader.calls.call import Call
from reader.site.pin import make_hash
from reader.site.site import Site
from reader.ui.helpline.call_desk import CallDesk
from reader.ui.kiosk.calm_page import CalmPage
from reader.ui.window.main_window import MainWindow
from reader.userdata.store import Store
from tests.volunteer import Helplines, Volunteer

PIN = "271828"


@pytest.fixture
def guide(helplines: Helplines, tmp_path: Path) -> Path:
    """The folder of the guides that the desks read, which a test may move away."""
    helplines.take_bilingual_guide(tmp_path)
    return helplines.paths.shipped_index


def take_away(guide: Path) -> Path:
    return guide.rename(guide.with_name("elsewhere"))


def in_a_call(helplines: Helplines, site: Site | None = None) -> Volunteer:
    volunteer = helplines.start(site)
    volunteer.begin()
    volunteer.desk.call.notes = "asks about shots"
    QGuiApplication.clipboard().setText("what the caller said")
    return volunteer


def page_of(volunteer: Volunteer) -> CalmPage:
    page = volunteer.helpline.shell.page
    assert isinstance(page, CalmPage)
    return page


@pytest.fixture
def stranded(helplines: Helplines, guide: Path, expect_log: Callable[[str], None]) -> Volunteer:
    """Somebody whose call has ended when the guide was gone."""
    expect_log("there is no desk for the next call")
    volunteer = in_a_call(helplines)
    call: weakref.ref[Call] = weakref.ref(volunteer.desk.call)
    take_away(guide)
    volunteer.helpline.end_call()
    assert call() is None, "what the caller said is gone in any case"
    return volunteer


def test_without_a_guide_a_calm_page_says_so_and_nothing_of_the_call_is_left(stranded: Volunteer) -> None:
    page, helpline = page_of(stranded), stranded.helpline
    assert page.isVisible()
    assert page.button.hasFocus()
    assert "Nothing of the last call is kept" in page.words.text()
    assert QGuiApplication.clipboard().text() == ""
    assert not helpline.has_desk
    assert not helpline.is_in_call
    for deed in (helpline.begin_call, helpline.end_call, helpline.answer, helpline.locking.lock):
        deed()  # what a second start or a key of the desktop asks for
    assert helpline.shell.page is page


def test_it_can_be_left_without_a_desk(stranded: Volunteer) -> None:
    page_of(stranded).second.click()
    QCoreApplication.sendPostedEvents()
    assert stranded.has_left


def test_its_window_can_be_closed_without_a_desk(stranded: Volunteer) -> None:
    with stranded.bot.waitSignal(stranded.helpline.destroyed):
        stranded.shell.close()
    assert stranded.has_left


def test_when_the_guide_is_there_again_so_is_the_desk(stranded: Volunteer, guide: Path) -> None:
    page_of(stranded).button.click()
    QCoreApplication.sendPostedEvents()
    assert page_of(stranded).isVisible(), "it is gone still"
    guide.with_name("elsewhere").rename(guide)
    page_of(stranded).button.click()
    QCoreApplication.sendPostedEvents()
    assert stranded.helpline.shell.page is stranded.window
    assert stranded.keyboard is stranded.window.box
    stranded.begin()
    assert stranded.helpline.is_in_call


def test_what_is_built_while_there_is_no_desk_brings_one(stranded: Volunteer, guide: Path) -> None:
    guide.with_name("elsewhere").rename(guide)
    stranded.helpline._keeping_up._updating.built.emit()
    assert stranded.helpline.has_desk


def test_nobody_there_is_no_fault_without_a_desk(stranded: Volunteer) -> None:
    stranded.clock[0] += 700
    stranded.helpline.locking.idle.look()
    stranded.helpline._keeping_up._updating.failed.emit("The guide cannot be built.")
    stranded.helpline._keeping_up.look()
    assert page_of(stranded).isVisible()


def test_the_page_without_a_desk_can_be_covered_too(
    helplines: Helplines, guide: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log("there is no desk for the next call")
    volunteer = in_a_call(helplines, Site(helpline_pin=make_hash(PIN)))
    take_away(guide)
    volunteer.helpline.end_call()
    page = page_of(volunteer)
    volunteer.helpline.locking.lock()
    assert volunteer.helpline.shell.page is volunteer.helpline.locking.page
    volunteer.helpline.leave()
    assert not volunteer.has_left
    volunteer.bot.keyClicks(volunteer.helpline.locking.page.field, PIN)
    volunteer.helpline.locking.page.open_button.click()
    assert volunteer.helpline.shell.page is page


@pytest.mark.parametrize(("kind", "deed"), [(MainWindow, "close"), (MainWindow, "hide"), (Store, "close")])
def test_a_fault_while_a_call_is_dropped_leaves_nothing_of_it(
    volunteer: Volunteer, kind: type, deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    volunteer.find("embol")
    desk = volunteer.desk
    window, call = desk.window, desk.call
    call.notes = "asks about shots"
    does = getattr(kind, deed)

    def fail(part: object) -> None:
        does(part)
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(kind, deed, fail)
        with pytest.raises(ZeroDivisionError):
            volunteer.helpline.end_call()
    assert call.is_empty
    assert not Shiboken.isValid(window)
    assert volunteer.desk is not desk
    assert volunteer.desk.is_untouched
    volunteer.begin()
    assert volunteer.helpline.is_in_call


def test_a_fault_while_the_mode_is_left_keeps_no_window(volunteer: Volunteer, monkeypatch: pytest.MonkeyPatch) -> None:
    volunteer.find("embol")
    shell, does = volunteer.helpline.shell, Store.close

    def fail(part: Store) -> None:
        does(part)
        raise ZeroDivisionError

    QGuiApplication.clipboard().setText("what the caller said")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "close", fail)
        with pytest.raises(ZeroDivisionError):
            volunteer.helpline.close()
    assert not Shiboken.isValid(shell)
    assert QGuiApplication.clipboard().text() == ""
    volunteer.bot.waitUntil(lambda: not Shiboken.isValid(volunteer.helpline))


def test_a_fault_while_a_desk_is_laid_shows_the_page_and_is_told(
    volunteer: Volunteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    volunteer.find("embol")

    def fail(_desk: CallDesk) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(volunteer.helpline._desks, "_furnish", fail)
    with pytest.raises(ZeroDivisionError):
        volunteer.helpline.end_call()
    assert not volunteer.helpline.has_desk
    assert page_of(volunteer).isVisible()
    monkeypatch.undo()
    volunteer.helpline.renew_desk()
    assert volunteer.helpline.has_desk
