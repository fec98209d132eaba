# SPDX-License-Identifier: GPL-3.0-or-later
"""No screen is forgotten: what the program can show or do is in a row of the table, and every row can be reached."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtWidgets import QWidget

import reader.ui
from reader.ui.controls.overlay import OverlayCard
from reader.ui.window.action_table import ACTIONS
from tests.accessibility.screens import NEVER_SEEN, NO_SCREEN, SCREENS
from tests.accessibility.survey import LOOKS, Survey
from tests.helpline_screens import ACTIONS as CALL_ACTIONS


def _kinds() -> set[str]:
    """Return the names of all kinds of widgets that the window is made of."""
    for module in pkgutil.walk_packages(reader.ui.__path__, "reader.ui."):
        importlib.import_module(module.name)
    found, left = set(), [QWidget]
    while left:
        kinds = left.pop().__subclasses__()
        left += kinds
        found |= {kind.__name__ for kind in kinds if kind.__module__.startswith("reader.ui")}
    return found


def test_every_screen_can_be_reached_and_left(survey: Survey) -> None:
    assert not survey.of("reached")
    assert survey.looked_at == len(SCREENS) * len(LOOKS)


@pytest.fixture(scope="module")
def shown(survey: Survey, terminal_survey: Survey, helpline_survey: Survey) -> set[str]:
    """Names of all kinds of widgets that were seen in any mode."""
    return survey.shown | terminal_survey.shown | helpline_survey.shown


def test_every_kind_of_widget_is_seen_on_a_screen(shown: set[str]) -> None:
    kinds = _kinds()
    assert len(kinds) > 40
    forgotten = kinds - shown - NEVER_SEEN.keys()
    tables = "accessibility/screens.py, terminal_screens.py or helpline_screens.py"
    assert not forgotten, f"on no screen of {tables}: {', '.join(sorted(forgotten))}"
    assert not {name for name in NEVER_SEEN if name not in kinds}, "rows about what is gone"


def test_a_sheet_that_no_screen_shows_would_be_found(shown: set[str]) -> None:
    forgotten = type("ForgottenSheet", (OverlayCard,), {"__module__": "reader.ui.forgotten_sheet"})
    try:
        assert _kinds() - shown - NEVER_SEEN.keys() == {"ForgottenSheet"}
    finally:
        forgotten.__module__ = "tests"  # it lives until Python lets go of it


def test_every_action_leads_to_a_screen_or_changes_one() -> None:
    leading = {action for screen in SCREENS.values() for action in screen.actions}
    known = leading | NO_SCREEN
    assert {row.id for row in ACTIONS} == known | CALL_ACTIONS
    assert not leading & NO_SCREEN
