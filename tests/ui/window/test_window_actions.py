# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action of the table does something, and is reached by its keys and by the menu."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.content.dates import spoken_date
from reader.ui.window.action_table import ACTIONS
from reader.ui.window.actions import LockedAction
from reader.ui.window.window_actions import PALETTE_ACTIONS, take_on
from tests.conftest import deliver_deletions
from tests.started import Person


def _in_menu(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        found += _in_menu(action.menu()) if action.menu() is not None else [action]  # type: ignore[arg-type]
    return found


def test_the_window_knows_every_action_so_that_its_keys_always_work(reader: Person) -> None:
    known = set(reader.window.actions())
    assert {row.id for row in reader.window.rows if reader.window.acts[row.id] not in known} == set()


def test_what_lives_on_a_call_only_is_locked_on_the_desk(reader: Person) -> None:
    locked = {name for name, action in reader.window.acts.items() if isinstance(action, LockedAction)}
    assert locked == {row.id for row in ACTIONS if row.calls == "only"}


def test_an_action_that_concerns_more_than_the_window_is_seen_when_somebody_does_it(reader: Person) -> None:
    action = reader.window.acts["palette"]
    done: list[int] = []
    action.setVisible(False)
    take_on(reader.window, "palette", lambda: done.append(1))
    assert action.isVisible()
    action.trigger()
    assert 1 in done
    take_on(reader.window, "pin", lambda: done.append(2))
    assert not reader.window.acts["pin"].isVisible()


def test_what_has_no_key_is_in_the_menu_or_on_the_sheet_of_text_and_colours(reader: Person) -> None:
    names = {action.objectName() for action in _in_menu(reader.window.menu)}
    assert "comfort" in names
    offered = reader.window.features.comfort.sheet.palettes.tiles
    colours = {name for name, palette in PALETTE_ACTIONS.items() if palette in offered}
    assert {row.id for row in reader.window.rows if not row.keys} <= names | colours
    assert {"home", "contents", "glossary", "questions", "urgent", "comfort", "keys"} <= names


def test_the_menu_is_not_more_after_another_language(reader: Person) -> None:
    before = len(reader.window.menu.findChildren(QMenu))
    reader.press("Ctrl+L", "Ctrl+L")
    deliver_deletions()
    assert len(reader.window.menu.findChildren(QMenu)) == before


def test_the_menu_names_nothing_twice(reader: Person) -> None:
    names = [action.text() for action in _in_menu(reader.window.menu) if not action.isSeparator()]
    assert len(names) == len(set(names))


def test_exactly_one_palette_is_ticked(reader: Person) -> None:
    for name in PALETTE_ACTIONS:
        reader.window.acts[name].trigger()
        assert [each for each in PALETTE_ACTIONS if reader.window.acts[each].isChecked()] == [name]


def test_switches_show_how_they_stand(reader: Person) -> None:
    for name in ("wide_spacing", "caret_reading", "recent_searches"):
        action = reader.window.acts[name]
        for wanted in (True, False):
            action.trigger()
            assert action.isChecked() is wanted, name


def test_about_says_what_this_is(reader: Person) -> None:
    reader.window.acts["about"].trigger()
    head = reader.window.edition.head
    assert head.title in reader.message
    assert f"Edition {head.edition}, of November 2026." in reader.message
    first = min(chapter.next_review for chapter in head.chapters)
    assert f"Next review due in {spoken_date(first)}." in reader.message
