# SPDX-License-Identifier: GPL-3.0-or-later
"""Setting a PIN from a call's window, by keys alone."""

from __future__ import annotations

from reader.ui.helpline.pin_sheet import PinSheet
from tests.volunteer import Volunteer


def test_a_pin_is_set_from_the_list_of_commands_and_locks_from_then_on(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    volunteer.press("Ctrl+Shift+P")
    volunteer.type("set pin")
    volunteer.press("Return")
    sheets = volunteer.window.central.findChildren(PinSheet)
    assert [sheet.is_open for sheet in sheets] == [True]
    volunteer.resize(900, 700)
    volunteer.window.features.retranslate()
    volunteer.type("271828")
    volunteer.press("Return")
    volunteer.type("271828")
    volunteer.press("Return")
    assert not sheets[0].is_open
    assert volunteer.message.startswith("The PIN is set")
    volunteer.press("Ctrl+Shift+L")
    assert volunteer.helpline.locking.is_locked
