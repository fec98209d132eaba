# SPDX-License-Identifier: GPL-3.0-or-later
"""The checklist over every screen, in windows and text sizes from the smallest to the largest."""

from __future__ import annotations

from tests.accessibility.survey import Survey


def test_a1_tab_reaches_everything_and_is_held_nowhere(survey: Survey) -> None:
    assert not survey.of("A1")


def test_a2_the_place_of_the_keyboard_can_be_seen(survey: Survey) -> None:
    assert not survey.of("A2")
    assert survey.rings > 40, "so many rings were looked at"


def test_a3_tab_follows_the_order_of_reading(survey: Survey) -> None:
    assert not survey.of("A3")


def test_a4_everything_has_a_name_and_a_role(survey: Survey) -> None:
    assert not survey.of("A4")


def test_a5_no_name_is_only_a_placeholder_or_shared_with_a_neighbour(survey: Survey) -> None:
    assert not survey.of("A5")


def test_a6_every_row_of_a_list_says_something(survey: Survey) -> None:
    assert not survey.of("A6")


def test_a7_what_opens_is_announced(survey: Survey) -> None:
    assert not survey.of("A7")


def test_a8_nothing_is_cut_off_at_200_300_and_400_percent(survey: Survey) -> None:
    assert not survey.of("A8")


def test_a9_nothing_is_cut_off_in_320_by_256_pixels(survey: Survey) -> None:
    assert not survey.of("A9")


def test_a10_nothing_is_cut_off_in_wide_spacing(survey: Survey) -> None:
    assert not survey.of("A10")


def test_a13_targets_are_44_pixels_high_and_wide(survey: Survey) -> None:
    assert not survey.of("A13")


def test_a14_no_tooltip_says_what_nothing_else_says(survey: Survey) -> None:
    assert not survey.of("A14")


def test_a21_tab_alone_changes_nothing(survey: Survey) -> None:
    assert not survey.of("A21")
