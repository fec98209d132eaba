# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of words: where a text says them, in other groups too, in ranges of numbers, and what is denied."""

from __future__ import annotations

import pytest

from reader.search.analysis import analysis
from reader.search.groups import DENIAL, Groups, Heard

GROUPS = {
    "small": ("the", "of", "it", "a", "is"),
    "no": ("no", "not"),
    "stool": ("stool", "number two"),
    "blocked": ("no <stool>", "bunged up"),
    "dazed": ("out of it",),
    "hot": ("<38-42.5>",),
    "all": ("<blocked>", "<dazed>", "<hot>"),
}


@pytest.fixture
def groups() -> Groups:
    return Groups(GROUPS, analysis("en"))


def hear(groups: Groups, text: str) -> Heard:
    return groups.hear([analysis("en").tokens(text)])


@pytest.mark.parametrize(
    ("text", "group", "places"),
    [
        ("the stool", "<stool>", [(0, 1)]),
        ("number the two, stools", "<stool>", [(0, 2), (2, 3)]),
        ("no more number two", "<blocked>", [(0, 4)]),
        ("no word of mine about stool", "<blocked>", None),
        ("he is out of it", "<dazed>", [(1, 2)]),
        ("he is out", "<dazed>", None),
        ("37.9 then 38,5 then 42c", "<hot>", [(2, 3), (4, 5)]),
        ("bunged up and 39", "<all>", [(0, 2), (3, 4)]),
        ("stool no", "<all>", None),
    ],
)
def test_where_a_group_is_said(groups: Groups, text: str, group: str, places: list[tuple[int, int]] | None) -> None:
    assert hear(groups, text).where.get(group) == places


def test_what_denies_and_what_is_denied(groups: Groups) -> None:
    heard = hear(groups, "not the stool, no. stool")
    assert heard.words == [DENIAL, "stool", DENIAL, "stool"]
    assert heard.denied == {1}


def test_small_words_count_only_where_little_else_is_said(groups: Groups) -> None:
    assert groups.items("the end of a road") == ("end", "road")
    assert groups.items("the end") == ("the", "end")
    assert groups.items("is <stool>") == ("is", "<stool>")
    assert groups.items("") == ()


def test_a_long_message_is_bounded(groups: Groups) -> None:
    assert len(hear(groups, "stool " * 500).where["<stool>"]) <= 40


def test_a_last_letter_may_be_left_off_where_only_the_whole_word_is_known() -> None:
    english = analysis("en")
    groups = Groups({"shaking": ("shaking", "skin")}, english)
    assert groups.hear([english.tokens("shakin skin chin")]).where["<shaking>"] == [(0, 1), (1, 2)]
