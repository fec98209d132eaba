# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk that nobody sits at: covered where there is a PIN, forgotten where there is none, on a clock of the tests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from reader.site.lockout import CEILING
from reader.site.pin import make_hash
from reader.site.site import Site
from reader.ui.helpline.locking import Locking
from tests.volunteer import Helplines, Volunteer

PIN = "271828"


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(helpline_pin=make_hash(PIN))


@pytest.fixture
def guarded(helplines: Helplines, site: Site) -> Volunteer:
    """Somebody in a call at a desk whose organisation has a PIN."""
    volunteer = helplines.start(site)
    volunteer.find("embol")
    return volunteer


def locking(volunteer: Volunteer) -> Locking:
    return volunteer.helpline.locking


def pass_by(volunteer: Volunteer, seconds: float) -> None:
    """Let time pass with nobody there, as the timer sees it."""
    volunteer.clock[0] += seconds
    locking(volunteer).idle.look()


def unlock(volunteer: Volunteer, pin: str) -> None:
    volunteer.bot.keyClicks(QApplication.focusWidget(), pin)
    volunteer.press("Return")


def test_after_ten_minutes_a_page_covers_everything(guarded: Volunteer) -> None:
    pass_by(guarded, 599)
    assert not locking(guarded).is_locked
    pass_by(guarded, 2)
    pass_by(guarded, 60)
    assert locking(guarded).is_locked
    shell = guarded.helpline.shell
    assert shell.page is locking(guarded).page
    assert not guarded.window.isVisible()
    assert shell.windowTitle() == shell.accessibleName() == "Lamplight"
    assert guarded.helpline.is_in_call, "the call goes on behind it"


@pytest.mark.parametrize("event", ["key", "pointer"])
def test_a_key_or_the_pointer_counts_from_anew(guarded: Volunteer, event: str) -> None:
    pass_by(guarded, 500)
    if event == "key":
        guarded.press("Down")
    else:
        guarded.bot.mouseMove(guarded.page.viewport())
    pass_by(guarded, 500)
    assert not locking(guarded).idle.is_asking
    assert not locking(guarded).is_locked


def test_the_pin_brings_the_call_back_with_the_keyboard_where_it_was(guarded: Volunteer) -> None:
    passage, keyboard = guarded.passage, guarded.keyboard
    guarded.press("Ctrl+Shift+L")
    assert locking(guarded).is_locked
    assert QApplication.focusWidget() is locking(guarded).page.field
    unlock(guarded, PIN)
    assert not locking(guarded).is_locked
    guarded.settle()
    assert guarded.passage == passage
    assert guarded.keyboard is keyboard
    pass_by(guarded, 661)
    assert locking(guarded).is_locked, "it counts again"


def test_no_key_of_the_desk_works_behind_the_page(guarded: Volunteer) -> None:
    desk = guarded.desk
    guarded.press("Ctrl+Shift+L", "F2", "F2", "F12", "Ctrl+T", "F8", "Ctrl+Shift+P", "Ctrl+Shift+C", "Esc")
    assert locking(guarded).is_locked
    assert guarded.desk is desk
    assert len(desk.switching.topics) == 1
    assert not guarded.window.isVisible()


def test_nothing_from_elsewhere_gets_past_the_page(guarded: Volunteer) -> None:
    guarded.press("Ctrl+Shift+L")
    guarded.helpline.answer(words="liver")
    guarded.helpline.answer(address="surgery")
    guarded.helpline.leave()
    guarded.helpline.shell.close()
    assert locking(guarded).is_locked
    assert guarded.helpline.shell.isVisible()
    assert guarded.window.box.text() == "embol"


def test_wrong_pins_have_to_wait_longer_and_longer(guarded: Volunteer) -> None:
    guarded.press("Ctrl+Shift+L")
    page = locking(guarded).page
    for _time in range(3):
        unlock(guarded, "112233")
    assert "30 seconds" in page.message.text()
    unlock(guarded, PIN)
    assert locking(guarded).is_locked, "even the right one has to wait"
    guarded.clock[0] += 30
    page.look()
    for _time in range(2):
        unlock(guarded, "112233")
        guarded.clock[0] += 30
        page.look()
    assert "minutes" in page.message.text()
    guarded.clock[0] += 300
    page.look()
    unlock(guarded, PIN)
    assert not locking(guarded).is_locked


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_menus_are_closed_and_the_voice_falls_silent(guarded: Volunteer, monkeypatch: pytest.MonkeyPatch) -> None:
    halted: list[bool] = []
    monkeypatch.setattr(guarded.window.features.listening, "halt", lambda: halted.append(True))
    menu = guarded.window.menu
    assert isinstance(menu, QMenu)
    menu.popup(guarded.helpline.shell.pos())
    locking(guarded).lock()
    assert not menu.isVisible()
    assert halted == [True]


def test_who_has_lost_the_pin_can_only_forget_the_call(guarded: Volunteer) -> None:
    guarded.press("Ctrl+Shift+L")
    button = locking(guarded).page.forget_button
    guarded.click(button)
    assert locking(guarded).is_locked, "once may be a slip"
    guarded.click(button)
    assert not locking(guarded).is_locked
    assert not guarded.helpline.is_in_call
    assert guarded.desk.is_untouched
    assert "forgotten" in guarded.message


# -- without a PIN ------------------------------------------------------------------------------------------------


def test_without_a_pin_the_call_is_forgotten_and_that_is_said_a_minute_before(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    pass_by(volunteer, 541)
    assert volunteer.message == "This call is forgotten in one minute unless you press a key."
    pass_by(volunteer, 59)
    assert volunteer.helpline.is_in_call
    pass_by(volunteer, 1)
    assert not volunteer.helpline.is_in_call
    assert volunteer.desk.is_untouched
    assert volunteer.message == "Nobody was here for ten minutes, so the call was forgotten."


def test_a_key_in_that_minute_keeps_the_call(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    pass_by(volunteer, 541)
    volunteer.press("Down")
    assert volunteer.message == ""
    pass_by(volunteer, 500)
    assert volunteer.helpline.is_in_call


def test_a_desk_with_nothing_on_it_is_left_alone(volunteer: Volunteer) -> None:
    desk = volunteer.desk
    pass_by(volunteer, 541)
    assert volunteer.message == ""
    pass_by(volunteer, 60)
    assert volunteer.desk is desk
    volunteer.press("Ctrl+Shift+L")
    assert "Nothing is locked" in volunteer.message


def test_the_key_says_what_it_would_do_and_does_it_the_second_time(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    volunteer.press("Ctrl+Shift+L")
    assert volunteer.helpline.is_in_call
    assert "locking forgets this call" in volunteer.message
    volunteer.clock[0] += 9
    volunteer.press("Ctrl+Shift+L")
    assert volunteer.helpline.is_in_call, "much later it is asked again"
    volunteer.press("Ctrl+Shift+L")
    assert not volunteer.helpline.is_in_call
    assert "forgotten" in volunteer.message


def test_a_pin_of_ones_own_lasts_over_calls_and_only_as_a_hash(volunteer: Volunteer) -> None:
    locking(volunteer).set_pin(PIN)
    assert PIN not in repr(vars(locking(volunteer)))
    volunteer.press("F2", "F12")
    volunteer.find("embol")
    volunteer.press("Ctrl+Shift+L")
    assert locking(volunteer).is_locked
    unlock(volunteer, PIN)
    assert not locking(volunteer).is_locked


def test_the_organisations_pin_cannot_be_replaced(guarded: Volunteer) -> None:
    assert not locking(guarded).can_set_pin
    assert not guarded.window.acts["lock_pin"].isVisible()


def test_wrong_pins_count_on_when_the_call_is_forgotten(guarded: Volunteer) -> None:
    page = locking(guarded).page
    for _time in range(2):
        guarded.press("Ctrl+Shift+L")
        for _pin in range(2):
            unlock(guarded, "112233")
        page.forget_button.click()
        page.forget_button.click()
        assert not locking(guarded).is_locked
    guarded.press("Ctrl+Shift+L")
    assert "seconds" in page.message.text()
    unlock(guarded, PIN)
    assert locking(guarded).is_locked


def test_a_page_that_takes_no_pin_any_more_says_so(guarded: Volunteer) -> None:
    locking(guarded)._lockout._state.failed = CEILING
    guarded.press("Ctrl+Shift+L")
    page = locking(guarded).page
    unlock(guarded, PIN)
    assert locking(guarded).is_locked
    assert "none is taken any more" in page.message.text()
    assert not page.open_button.isEnabled()


def test_a_call_asked_for_just_before_the_lock_does_not_uncover_it(guarded: Volunteer) -> None:
    guarded.press("F2")
    desk = guarded.desk
    for name in ("lock", "new_call", "new_call"):  # both in one turn of the event loop
        guarded.window.acts[name].trigger()
    QCoreApplication.sendPostedEvents()
    guarded.helpline.end_call()
    assert guarded.helpline.shell.page is locking(guarded).page
    assert guarded.desk is desk
    assert guarded.helpline.is_in_call
    unlock(guarded, PIN)
    assert guarded.helpline.shell.page is guarded.window


def test_the_page_covers_the_whole_shell(guarded: Volunteer) -> None:
    guarded.press("Ctrl+Shift+L")
    guarded.settle()
    page = locking(guarded).page
    assert guarded.rect(page) == guarded.helpline.shell.rect()
    assert page.testAttribute(Qt.WidgetAttribute.WA_StyledBackground)


@pytest.mark.parametrize("has_pin", [False, True])
def test_a_dialog_for_files_that_nobody_answers_goes_and_the_call_with_it(
    helplines: Helplines, site: Site, *, has_pin: bool
) -> None:
    volunteer = helplines.start(site if has_pin else None)
    volunteer.find("embol")
    volunteer.press("Ctrl+D", "F12")
    desk, seen = volunteer.desk, list[str]()

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog.windowTitle())
        pass_by(volunteer, 541)
        pass_by(volunteer, 60)
        assert volunteer.desk is desk, "it still waits for the dialog's answer"

    QTimer.singleShot(0, leave)
    desk.paper.wrapping_up.ways["pdf"].click()
    assert len(seen) == 1
    assert QApplication.activeModalWidget() is None
    if has_pin:
        assert locking(volunteer).is_locked
        assert volunteer.desk is desk
    else:
        volunteer.bot.waitUntil(lambda: volunteer.desk is not desk)
        assert "Nobody was here" in volunteer.message
        assert volunteer.desk.is_untouched


def test_the_print_dialog_that_nobody_answers_goes_before_the_call_does(
    volunteer: Volunteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Upstairs"])
    volunteer.find("embol")
    volunteer.press("Ctrl+D", "F12")
    desk, seen = volunteer.desk, list[bool]()

    def leave() -> None:
        seen.append(isinstance(QApplication.activeModalWidget(), QPrintDialog))
        pass_by(volunteer, 700)
        seen.append(volunteer.desk is desk)

    QTimer.singleShot(0, leave)
    desk.paper.wrapping_up.ways["print"].click()
    assert seen == [True, True]
    volunteer.bot.waitUntil(lambda: volunteer.desk is not desk)
    assert volunteer.desk.is_untouched


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_call_that_has_ended_meanwhile_is_not_forgotten_twice(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    forgotten: list[str] = []
    locking(volunteer).forget_requested.connect(forgotten.append)
    menu = QMenu(volunteer.shell)
    menu.addAction("Something")
    menu.popup(volunteer.shell.pos())
    locking(volunteer)._forget("Nobody was here.")
    assert (menu.isVisible(), forgotten) == (False, []), "not before what lay over the call has gone"
    volunteer.helpline.end_call()
    locking(volunteer)._forget("Nobody was here.")
    assert forgotten == []
