# SPDX-License-Identifier: GPL-3.0-or-later
"""Helpline mode itself: the clock that runs by itself, what a second start asks for, and when it can be left."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reader.calls.call import Call
from tests.started import Person
from tests.volunteer import Volunteer


def test_the_clock_runs_in_a_call_only(volunteer: Volunteer, qtbot: QtBot) -> None:
    clock = volunteer.helpline._clock
    assert not clock.isActive()
    volunteer.begin()
    assert clock.isActive()
    volunteer.clock[0] += 61
    clock.timeout.emit()
    assert volunteer.desk.bar.clock.text() == "Call 1:01"
    volunteer.press("F12", "Return")
    assert not clock.isActive()


def test_beginning_and_ending_are_told(volunteer: Volunteer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(volunteer.helpline.call_begun):
        volunteer.begin()
    with qtbot.waitSignal(volunteer.helpline.call_ended):
        volunteer.press("F12", "Return")


def test_a_second_start_leads_to_a_place(volunteer: Volunteer) -> None:
    volunteer.helpline.answer(address="surgery")
    assert volunteer.address == "neuroendocrine/surgery"


def test_an_untouched_call_does_not_keep_anybody(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.helpline.shell.close()
    assert volunteer.has_left


def test_an_open_call_does(volunteer: Volunteer) -> None:
    volunteer.begin()
    volunteer.desk.call.notes = "asks about shots"
    volunteer.helpline.shell.close()
    assert volunteer.helpline.shell.isVisible()
    assert not volunteer.has_left
    assert "End it first" in volunteer.message


def test_a_fault_in_a_call_loses_nothing_of_it_and_leaves_nothing_behind(
    reader: Person, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    session = reader.session
    monkeypatch.setattr(sys, "excepthook", session._on_fault)  # pytest has put its own in that place
    expect_log("ERROR reader.ui.session: A fault of the program")
    reader.press("F2")
    helpline = session.helpline
    assert helpline is not None
    desk = helpline.desk
    desk.call.notes = "asks about shots"

    def fail(call: Call, _checked: object = None) -> None:
        raise ZeroDivisionError(call.notes)

    desk.window.acts["pin"].triggered.connect(partial(fail, desk.call))
    desk.window.acts["pin"].trigger()
    assert desk.window.later.message.text() == "Something went wrong in the program. You can go on reading."
    assert helpline.desk is desk
    assert (helpline.is_in_call, desk.call.notes) == (True, "asks about shots")
    call = weakref.ref(desk.call)
    del desk
    session.close()
    QCoreApplication.sendPostedEvents()
    gc.collect()
    assert call() is None
    assert not {"last_exc", "last_value", "last_traceback"} & vars(sys).keys()
