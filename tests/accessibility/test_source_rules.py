# SPDX-License-Identifier: GPL-3.0-or-later
"""A14, A15, A16, A20, A22: what no screen could show, read from the source of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.ui.window.action_table import ACTIONS
from tests.accessibility import source_rules
from tests.source_tree import Source, program

Rule = Callable[[Source], Iterator[str]]


def _window() -> list[Source]:
    return [source for source in program() if source.path.startswith("reader/ui/") or source.path == "reader/app.py"]


def _faults(rule: Rule) -> str:
    sources = _window()
    assert len(sources) > 70
    return "\n".join(fault for source in sources for fault in rule(source))


def test_a14_and_a22_nothing_needs_a_resting_pointer_a_drag_or_a_gesture() -> None:
    assert not _faults(source_rules.pointer_faults)


def test_a15_nothing_moves_by_itself() -> None:
    assert not _faults(source_rules.moving_faults)


def test_a15_qt_animates_no_menus_combo_boxes_or_tooltips(app: QApplication) -> None:
    effects = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
               Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_AnimateToolBox)  # fmt: skip
    assert not [effect for effect in effects if app.isEffectEnabled(effect)]


def test_a16_no_clock_hurries_anybody() -> None:
    assert not _faults(source_rules.timer_faults)
    paths = {source.path for source in _window()}
    assert source_rules.TIMERS.keys() <= paths, "a file that is gone"


def test_a20_keys_that_work_everywhere_come_from_one_table() -> None:
    assert not _faults(source_rules.shortcut_faults)


def test_a20_no_key_of_the_table_is_a_sign_that_somebody_types() -> None:
    assert not {row.id: plain for row in ACTIONS if (plain := source_rules.plain_keys(row.keys))}


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (source_rules.moving_faults, "from PySide6.QtCore import QPropertyAnimation"),
        (source_rules.moving_faults, "tree.setAnimated(True)"),
        (source_rules.moving_faults, "bar = QProgressBar()\nbar.setRange(0, 0)"),
        (source_rules.pointer_faults, "class Card:\n    def enterEvent(self, event): ..."),
        (source_rules.pointer_faults, "view.setDragEnabled(True)"),
        (source_rules.pointer_faults, "QToolTip.showText(place, words)"),
        (source_rules.timer_faults, "timer = QTimer(self)"),
        (source_rules.timer_faults, "QTimer.singleShot(20_000, self.close)"),
        (source_rules.shortcut_faults, "QShortcut('j', self)"),
        (source_rules.shortcut_faults, "button.setShortcut('Ctrl+J')"),
    ],
)
def test_each_rule_finds_what_it_is_for(rule: Rule, line: str) -> None:
    assert list(rule(Source("reader/ui/somewhere.py", line)))


def test_what_is_allowed_is_not_taken_for_a_fault() -> None:
    fine = Source("reader/ui/somewhere.py", "# QMovie\nrows.setAnimated(False)\nQTimer.singleShot(0, self.ready.emit)")
    for rule in (source_rules.moving_faults, source_rules.pointer_faults, source_rules.timer_faults,
                 source_rules.shortcut_faults):  # fmt: skip
        assert not list(rule(fine))
    assert source_rules.plain_keys(("j", "Shift+J", "Ctrl+J", "F5", "/")) == ["j", "Shift+J", "/"]
