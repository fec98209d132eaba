# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of a call, stage by stage: each one once, none left out, as the dress of a call has them."""

from __future__ import annotations

from reader.ui.helpline.helpline_dress import HELPLINE
from reader.ui.window.action_table import ACTIONS, CALL_KEYSTROKES, KEYSTROKES
from reader.ui.window.call_stages import STAGES, call_lists, call_rows


def test_its_rows_are_those_of_the_dress() -> None:
    assert call_rows() == HELPLINE.rows()


def test_the_stages_come_in_the_order_of_the_work() -> None:
    names = [name for name, _rows in call_lists(call_rows())]
    assert names[:6] == ["The telephone rings", "Search", "Topics", "Say", "Quote and pin", "Wrap up"]
    assert names[-1] == "Everywhere"


def test_a_stage_names_actions_that_live_on_a_call_and_each_once() -> None:
    named = [each for _name, ids in STAGES for each in ids]
    assert len(named) == len(set(named))
    assert set(named) <= {row.id for row in call_rows() if row.keys}


def test_no_key_of_a_call_is_left_out() -> None:
    lines = [line for _name, rows in call_lists(call_rows()) for line in rows]
    told = " ".join(text for _keys, text in lines)
    for row in call_rows():
        assert not row.keys or not row.is_listed or row.text in told
    assert len(lines) == len(set(lines))


def test_keystrokes_stand_where_they_are_wanted_and_those_without_meaning_on_a_call_nowhere() -> None:
    lists = dict(call_lists(call_rows()))
    assert ("Any letter", CALL_KEYSTROKES[0].text()) == lists["Search"][1]
    assert ("Ctrl + 1 to Ctrl + 9", "Go to that topic") in lists["Topics"]
    assert [text for _keys, text in lists["Everywhere"]][-1] == "Close what lies over the page"
    gone = {each.text() for each in KEYSTROKES if not each.calls}
    assert gone
    assert not gone & {text for rows in lists.values() for _keys, text in rows}


def test_those_of_which_one_is_chosen_share_a_line() -> None:
    lines = [line for _name, rows in call_lists(call_rows()) for line in rows]
    assert ("Alt + Shift + 1 to 4", "Standard, Large, Larger, Very large") in lines


def test_what_no_stage_names_keeps_its_own_group() -> None:
    bookmark = next(row for row in ACTIONS if row.id == "bookmark")
    assert ("Keeping", [("Ctrl + D", bookmark.text)]) in call_lists((bookmark,))
