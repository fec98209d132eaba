# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of copied text that belong together."""

from __future__ import annotations

import pytest

from reader.drafts.text_lines import Group, grouped, is_row

_LONG = "This line goes on until it is full and has to be broken just"


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("a\n\n\nb", [Group(["a"]), Group(["b"])]),
        ("One.\nTwo.", [Group(["One."]), Group(["Two."])]),
        (f"{_LONG}\nhere.", [Group([_LONG, "here."])]),
        (f"- {_LONG}\nNext", [Group([f"- {_LONG}", "Next"])]),
        ("A\tB\nC\tD\nE", [Group(["A\tB", "C\tD"]), Group(["E"])]),
        ("Need:\n\none\ntwo", [Group(["Need:"]), Group(["one", "two"], is_list=True)]),
        ("Need:\none\ntwo", [Group(["Need:"]), Group(["one", "two"], is_list=True)]),
        ("Need:\none\nThen:\ntwo", [Group(["Need:"]), Group(["one"]), Group(["Then:"]), Group(["two"])]),
        ("Need:\none\n" + "X" * 160, [Group(["Need:"]), Group(["one"]), Group(["X" * 160])]),
        ("Need:\n" + "one\n" * 20, [Group(["Need:"]), Group(["one"] * 20)]),
        ("", []),
    ],
)
def test_groups(text: str, groups: list[Group]) -> None:
    assert list(grouped(text)) == groups


def test_a_tab_makes_a_row_but_not_behind_the_sign_of_a_point() -> None:
    assert is_row("a\tb")
    assert not is_row("\u2022\tb")
    assert not is_row("a")
