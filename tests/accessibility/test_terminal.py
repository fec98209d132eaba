# SPDX-License-Identifier: GPL-3.0-or-later
"""The checklist over every screen of the waiting-room terminal: light, dark, high contrast, upright and across."""

from __future__ import annotations

from tests.accessibility.survey import Survey
from tests.accessibility.terminal_survey import LOOKS, NO_KEYS, OVER, SAYS, UNORDERED
from tests.terminal_screens import SCREENS


def test_every_screen_of_the_terminal_can_be_reached(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("reached")
    assert terminal_survey.looked_at == len(SCREENS) * len(LOOKS)
    assert SAYS.keys() | NO_KEYS.keys() | OVER.keys() | UNORDERED.keys() <= SCREENS.keys(), "rows about what is gone"


def test_a1_tab_reaches_everything_on_the_terminal(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A1")


def test_a2_the_place_of_the_keyboard_can_be_seen_on_the_terminal(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A2")
    assert terminal_survey.rings > 40, "so many rings were looked at"


def test_a3_tab_follows_the_order_of_reading_on_the_terminal(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A3")


def test_a4_everything_on_the_terminal_has_a_name_and_a_role(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A4")


def test_a5_no_name_on_the_terminal_is_a_placeholder_or_shared(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A5")


def test_a6_every_row_on_the_terminal_says_something(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A6")


def test_a7_what_comes_on_the_terminal_is_announced(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A7")


def test_a8_nothing_is_cut_off_on_the_terminal(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A8")


def test_a13_targets_of_the_terminal_are_60_pixels_and_8_apart(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A13")


def test_a14_no_tooltip_of_the_terminal_says_what_nothing_else_says(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A14")


def test_a21_tab_alone_leads_nowhere_on_the_terminal(terminal_survey: Survey) -> None:
    assert not terminal_survey.of("A21")
