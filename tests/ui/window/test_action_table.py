# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of actions itself: plain data that needs no Qt, so that commands can write its page."""

from __future__ import annotations

from reader.i18n import set_language
from reader.ui.window.action_table import ACTIONS, grouped, key_words, rows_of_calls
from tests.fresh_process import fault_without_qt
from tests.started import ROOT


def test_the_table_is_read_without_qt() -> None:
    assert fault_without_qt("reader.ui.window.action_table") == ""


def test_every_row_stands_in_one_group() -> None:
    rows = [row for _name, found in grouped() for row in found]
    assert rows == list(ACTIONS)


def test_keys_are_named_as_people_say_them() -> None:
    assert key_words("Ctrl+PgDown") == "Ctrl + Page Down"
    assert key_words("Ctrl++") == "Ctrl + plus"
    assert key_words("F8") == "F8"


def test_keys_have_their_names_in_another_language() -> None:
    set_language("fr", ROOT / "resources" / "locale")
    assert key_words("Ctrl+Shift+P") == "Ctrl + Maj + P"
    assert key_words("Alt+Shift+Up") == "Alt + Maj + Flèche haut"


def test_a_call_takes_a_key_from_whichever_row_has_it_elsewhere() -> None:
    rows = {row.id: row.keys for row in rows_of_calls(tuple(row for row in ACTIONS if row.calls != "not"))}
    assert rows["search"] == ("Ctrl+K", "Ctrl+L", "/")
    assert rows["other_language"] == ("Alt+O",)
    given = [key for keys in rows.values() for key in keys]
    assert len(given) == len(set(given))
