# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of keys, made without Qt: every key, and a section for calls."""

from __future__ import annotations

from reader.ui.window.action_table import ACTIONS, KEYSTROKES
from reader.ui.window.keys_page import keys_markdown
from tests.fresh_process import fault_without_qt


def test_it_is_made_without_qt() -> None:
    assert fault_without_qt("reader.ui.window.keys_page") == ""


def test_every_row_with_keys_is_on_the_page() -> None:
    page = keys_markdown()
    assert all(row.text in page for row in ACTIONS if row.keys and row.is_listed)
    assert all(each.text() in page for each in KEYSTROKES)


def test_calls_have_a_section_of_their_own() -> None:
    desk, calls = keys_markdown().split("## A call, step by step\n")
    assert "| Ctrl + K or Ctrl + L or / | Search the guide |" in calls
    assert "| F12 |" not in desk
    assert "Highlight (not on a call)" in desk
    assert "Highlight" not in calls
