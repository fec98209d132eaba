# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the settings table, and what a row accepts."""

from __future__ import annotations

import math
import re
from typing import get_args

import pytest

from reader.settings import SETTINGS, Scope, Setting
from reader.settings.table import LONGEST
from reader.settings.values import BoolKey, IntKey, StrKey

ROWS = {row.key: row for row in SETTINGS}


def test_the_keys_are_the_agreed_ones_and_each_stands_once() -> None:
    assert sorted(row.key for row in SETTINGS) == [
        "app.language",
        "app.neutral_title",
        "care.emergency_number",
        "listen.go_on",
        "listen.speed",
        "look.line_focus",
        "look.line_focus_lines",
        "look.palette",
        "look.spacing",
        "look.text_size",
        "print.text_size",
        "reading.continue_last",
        "reading.history",
        "reading.recent_searches",
        "reading.say_strip",
    ]


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.key)
def test_a_row_is_sound(row: Setting) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", row.key)
    assert row.accepts(row.default)
    assert row.scope & Scope.USER
    assert row.title()
    assert row.description().endswith(".")
    assert "|" not in row.title() + row.description(), "it would break the table in docs/settings.md"


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.key)
def test_the_typed_keys_of_get_match_the_table(row: Setting) -> None:
    typed = {"bool": BoolKey, "int": IntKey, "str": StrKey, "choice": StrKey}
    assert row.key in get_args(typed[row.kind])


def test_no_typed_key_of_get_is_without_a_row() -> None:
    assert {*get_args(BoolKey), *get_args(IntKey), *get_args(StrKey)} == set(ROWS)


def test_the_defaults_follow_the_system_and_keep_no_list_of_pages() -> None:
    defaults = {key: row.default for key, row in ROWS.items()}
    assert defaults["look.palette"] == "auto"
    assert defaults["look.text_size"] == 100
    assert defaults["app.language"] == ""
    assert defaults["reading.continue_last"] is True
    assert defaults["reading.recent_searches"] is False


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("look.palette", "sepia"),
        ("look.text_size", 400),
        ("look.spacing", True),
        ("care.emergency_number", "+1 (888) 939-3333"),
        ("app.language", "fr"),
        ("app.language", "fr_CA"),
        ("app.language", ""),
    ],
)
def test_a_fitting_value_is_accepted(key: str, value: object) -> None:
    assert ROWS[key].accepts(value)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("look.palette", "pink"),
        ("look.palette", None),
        ("look.text_size", 101),
        ("look.text_size", 100.0),
        ("look.text_size", "100"),
        ("look.spacing", 1),
        ("look.spacing", "true"),
        ("care.emergency_number", "911; rm"),
        ("care.emergency_number", "9" * 41),
        ("app.language", "../../etc"),
        ("app.language", "fr\n"),
    ],
)
def test_an_ill_fitting_value_is_refused(key: str, value: object) -> None:
    assert not ROWS[key].accepts(value)


def _row(kind: str, default: object, **more: object) -> Setting:
    return Setting("test.row", kind, default, lambda: "Row", lambda: "A row.", **more)  # type: ignore[arg-type]


def test_numbers_keep_to_their_range_and_true_is_no_number() -> None:
    row = _row("float", 1.0, minimum=0.5, maximum=2)
    assert [row.accepts(value) for value in (0.5, 1, 2.0)] == [True] * 3
    assert [row.accepts(value) for value in (0.4, 2.1, math.nan, math.inf, True, "1")] == [False] * 6
    assert not _row("float", 1.0).accepts(math.inf)


def test_free_text_is_one_line_of_bounded_length() -> None:
    row = _row("str", "")
    assert row.accepts("é" * LONGEST)
    assert not row.accepts("é" * (LONGEST + 1))
    assert not row.accepts("two\nlines")
    assert not row.accepts("turned \u202e round")


def test_the_text_sizes_have_names_with_a_percent_sign() -> None:
    titles = [choice.title() for choice in ROWS["look.text_size"].choices]
    assert titles[0] == "85 %"
    assert titles[-1] == "400 %"
    assert len(titles) == 10


def test_what_is_offered_only_while_the_program_runs_is_named_by_the_row() -> None:
    assert [row.key for row in SETTINGS if row.offers] == ["app.language"]


def test_the_group_is_what_stands_before_the_dot() -> None:
    assert ROWS["look.text_size"].group == "look"
