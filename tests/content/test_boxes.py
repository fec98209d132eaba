# SPDX-License-Identifier: GPL-3.0-or-later
"""How boxes open, close and are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content.boxes import BOX_OPENING, default_title, fence_faults
from reader.content.model import BOX_KINDS
from tests.content.pace import assert_in_proportion


def faults(text: str) -> list[tuple[int, str]]:
    return [(line, rule) for line, rule, _ in fence_faults(text)]


@pytest.mark.parametrize(
    "text",
    [
        "no box",
        "::: note\na\n:::",
        ":::note\na\n:::",
        "   ::: note\na\n   :::",
        ':::  note "Title"\n:::   ',
        "::: say\na\n:::\n::: ask\nb\n:::",
        "::::: note\n:::\n:::::",
        "a ::: b",
        "    ::: code",
        "::",
    ],
)
def test_boxes_that_open_and_close(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n::: note", [(1, "box-open")]),
        ("::: note\n::: ask\n:::", [(0, "box-open")]),
        ("::: note\n::: ask", [(0, "box-open"), (1, "box-open")]),
        (":::: note\n:::", [(0, "box-open")]),
        ("::: warning\n:::", [(0, "box-kind"), (1, "box-open")]),
        ("::: Note", [(0, "box-kind")]),
        ("::: été", [(0, "box-kind")]),
        ('::: "Title"', [(0, "box-kind")]),
        ("::: note{a}", [(0, "box-kind")]),
        (":::", [(0, "box-open")]),
        ("::: note\n:::\n:::", [(2, "box-open")]),
    ],
)
def test_boxes_that_do_not(text: str, expected: list[tuple[int, str]]) -> None:
    assert faults(text) == expected


def test_a_long_name_is_told_in_short() -> None:
    ((_, _, sentence),) = fence_faults("::: " + "x" * 10_000)
    assert len(sentence) < 200


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("note", "note", None),
        ('note "A title"', "note", "A title"),
        ("note “A title”", "note", "A title"),
        ('note   "A: title, 911"', "note", "A: title, 911"),
    ],
)
def test_how_a_box_opens(text: str, kind: str, title: str | None) -> None:
    match = BOX_OPENING.fullmatch(text)
    assert match is not None
    assert (match["kind"], match["title"]) == (kind, title)


@pytest.mark.parametrize("text", ["", "note title", 'note ""', 'note "a" b', 'note"a"', "note 'a'", 'note "a', "Note"])
def test_how_it_does_not(text: str) -> None:
    assert BOX_OPENING.fullmatch(text) is None


def test_every_box_has_a_name_in_both_languages() -> None:
    for kind in BOX_KINDS:
        assert default_title(kind, "en") != default_title(kind, "fr") != ""
        assert default_title(kind, "de") == default_title(kind, "en")
    assert default_title("say", "en") == ""


@given(st.text(':nate s\n"', max_size=60))
def test_faults_stand_on_lines_of_the_text(text: str) -> None:
    for line, _, sentence in fence_faults(text):
        assert 0 <= line <= text.count("\n")
        assert sentence.endswith(".")


@pytest.mark.parametrize("piece", [":", ":::", "::: note\n", "::: x\n", " ", ":::\n", '::: note "', "a"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_in_proportion(lambda text: (list(fence_faults(text)), BOX_OPENING.fullmatch(text)), piece, 100_000)
