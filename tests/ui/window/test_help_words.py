# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from reader.ui.window.action_table import ACTIONS, key_words
from reader.ui.window.help_words import help_sentences


def test_the_help_names_what_the_program_does_for_everybody_with_its_keys() -> None:
    words = " ".join(help_sentences())
    for action in ("next_panel", "comfort", "line_focus", "listen", "full_page", "caret_reading"):
        keys = next(row.keys[0] for row in ACTIONS if row.id == action)
        assert key_words(keys) in words
    for feature in ("keyboard", "screen reader", "aloud", "colours", "size of all text"):
        assert feature in words
    assert "{" not in words


def test_the_help_says_whom_to_tell_without_an_address() -> None:
    last = help_sentences()[-1]
    assert "Tell whoever gave you Lamplight" in last
    assert "issue" in last
    assert "@" not in last
    assert "://" not in last
