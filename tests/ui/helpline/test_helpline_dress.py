# SPDX-License-Identifier: GPL-3.0-or-later
"""What lives on a call: no key means two things there, and nothing that is kept elsewhere can be reached."""

from __future__ import annotations

from collections import Counter

from reader.ui.helpline.helpline_dress import HELPLINE
from reader.ui.window.action_table import ACTIONS
from reader.ui.window.actions import LockedAction
from tests.volunteer import Volunteer


def test_no_key_means_two_things() -> None:
    keys = Counter(key for row in HELPLINE.rows() for key in row.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_what_is_kept_for_a_reader_is_not_there(volunteer: Volunteer) -> None:
    acts = volunteer.window.acts
    locked = {name for name, action in acts.items() if isinstance(action, LockedAction)}
    assert locked == {row.id for row in ACTIONS if row.calls == "not"}
    assert {"bookmark", "note", "clear_kept", "settings", "quit"} <= locked


def test_what_can_be_done_is_done(volunteer: Volunteer) -> None:
    taken = [
        name for name in ("new_call", "topic_new", "topic_9", "wrap_up") if volunteer.window.acts[name].isVisible()
    ]
    assert len(taken) == 4
