# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of actions and what follows from it: shortcuts, texts, and the page docs/keys.md."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.palettes import PALETTES
from reader.ui.theme import Theme
from reader.ui.window.action_table import ACTIONS, KEYSTROKES, grouped, key_words
from reader.ui.window.actions import LockedAction, build_actions
from reader.ui.window.keys_page import keys_markdown

PAGE = Path(__file__).parents[3] / "docs" / "keys.md"


def test_no_key_and_no_id_is_given_twice() -> None:
    desk = tuple(row for row in ACTIONS if row.calls != "only")
    keys = Counter(QKeySequence(text).toString() for row in desk for text in row.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert len({row.id for row in ACTIONS}) == len(ACTIONS)


def test_every_key_is_one_that_qt_knows() -> None:
    assert [text for row in ACTIONS for text in row.keys if QKeySequence(text).toString() != text] == []


def test_every_action_has_texts_and_an_id_that_can_be_searched_for() -> None:
    for row in ACTIONS:
        assert row.text.strip()
        assert row.group().strip()
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*(_[1-9])?", row.id)
    assert len({row.text for row in ACTIONS}) == len(ACTIONS)


def test_keys_kept_free_stay_free() -> None:
    taken = {text for row in ACTIONS for text in row.keys if row.calls != "only"}
    assert not taken & {f"Ctrl+{number}" for number in range(1, 10)}


def test_single_letters_are_no_shortcuts() -> None:
    assert [text for row in ACTIONS for text in row.keys if len(text) == 1] == []


@pytest.mark.parametrize(
    ("action", "key"),
    [
        ("search", "Ctrl+K"),
        ("find", "Ctrl+F"),
        ("urgent", "F8"),
        ("next_panel", "F6"),
        ("previous_panel", "Shift+F6"),
        ("keys", "F1"),
        ("caret_reading", "F7"),
        ("exact_words", "Alt+E"),
        ("back", "Alt+Left"),
        ("text_larger", "Ctrl++"),
        ("text_normal", "Ctrl+0"),
        ("other_language", "Ctrl+L"),
    ],
)
def test_the_keys_that_were_promised(action: str, key: str) -> None:
    assert key in next(row for row in ACTIONS if row.id == action).keys


def test_there_is_a_choice_for_every_palette() -> None:
    choices = {row.id for row in ACTIONS if row.choice == "palette"}
    assert choices == {"palette_auto", *(f"palette_{name.replace('-', '_')}" for name in PALETTES)}


def test_groups_are_not_torn_apart() -> None:
    names = [name for name, _rows in grouped()]
    assert len(names) == len(set(names))


def test_a_visitor_in_a_waiting_room_cannot_quit_keep_files_or_change_settings() -> None:
    assert [row.id for row in ACTIONS if not row.kiosk and row.calls != "only"] == [
        "recent_searches", "other_language", "both_languages", "export_kept", "import_kept", "clear_kept",
        "leaflet_add", "leaflet", "new_call", "palette", "settings", "guides", "add_guide", "quit",
    ]  # fmt: skip
    assert not [row.id for row in ACTIONS if row.kiosk and row.calls == "only"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("Ctrl+K", "Ctrl + K"),
        ("F8", "F8"),
        ("Ctrl+PgDown", "Ctrl + Page Down"),
        ("Ctrl++", "Ctrl + plus"),
        ("Ctrl+-", "Ctrl + minus"),
        ("Alt+Left", "Alt + Left arrow"),
    ],
)
def test_keys_as_people_read_them(keys: str, words: str) -> None:
    assert key_words(keys) == words


def test_actions_are_built_from_the_table(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    built = build_actions(window, theme)
    assert list(built) == [row.id for row in ACTIONS]
    for row in ACTIONS:
        action = built[row.id]
        assert action.text() == row.text
        assert not action.icon().isNull()
        assert [key.toString() for key in action.shortcuts()] == list(row.keys)
        assert action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
        assert action.isCheckable() == (row.is_switch or bool(row.choice))


def test_what_is_not_allowed_is_locked_whatever_a_feature_says_of_it(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    built = build_actions(window, theme, lambda row: row.id != "quit", has_keys=False)
    for action in (built["quit"], built["back"]):
        action.setEnabled(True)
        action.setVisible(True)
    assert isinstance(built["quit"], LockedAction)
    assert (built["quit"].isEnabled(), built["quit"].isVisible()) == (False, False)
    assert (built["back"].isEnabled(), built["back"].isVisible()) == (True, True)
    assert not any(action.shortcuts() for action in built.values())


def test_palettes_switch_each_other_off(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    built = build_actions(window, theme)
    built["palette_dark"].setChecked(True)
    built["palette_sepia"].setChecked(True)
    assert not built["palette_dark"].isChecked()
    assert not built["wide_spacing"].isChecked()


def test_the_page_of_keys_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == keys_markdown()


def test_the_page_names_every_key() -> None:
    page = keys_markdown()
    assert [text for row in ACTIONS for text in row.keys if row.is_listed and key_words(text) not in page] == []
    assert "Ctrl + 1 to Ctrl + 9" in page
    assert [each.keys() for each in KEYSTROKES if each.keys() not in page] == []
