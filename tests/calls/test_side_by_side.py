# SPDX-License-Identifier: GPL-3.0-or-later
"""Two languages of a page, section beside section; nothing of either is left out."""

from __future__ import annotations

import pytest

from reader.calls.side_by_side import pairs
from reader.content.address import Address
from reader.pages import Page, PageSection


def page(language: str, sections: str) -> Page:
    made = tuple(PageSection(name, "9.1", f"{name} {language}", ()) for name in sections.split())
    return Page(Address("chapter", "surgery"), "Surgery", language, sections=made)


@pytest.mark.parametrize(
    ("left", "right", "rows"),
    [
        ("a b c", "a b c", "a:a b:b c:c"),
        ("a b c", "c b a", "a:a b:b c:c"),
        ("a b", "b", "a: b:b"),
        ("b", "a b c d", ":a b:b :c :d"),
        ("a c", "a b c d", "a:a :b c:c :d"),
        ("", "a", ":a"),
        ("", "", ""),
    ],
)
def test_sections_stand_beside_each_other_in_the_order_of_the_first(left: str, right: str, rows: str) -> None:
    found = pairs(page("en", left), page("fr", right))
    assert [f"{row.left.id if row.left else ''}:{row.right.id if row.right else ''}" for row in found] == rows.split()
    assert all(row.id == (row.left or row.right).id for row in found if row.left or row.right)  # type: ignore[union-attr]
    assert all(row.left.title.endswith("en") for row in found if row.left)
    assert all(row.right.title.endswith("fr") for row in found if row.right)


def test_a_page_that_is_not_in_the_other_language_stands_alone() -> None:
    assert [(row.id, row.right) for row in pairs(page("en", "a b"), None)] == [("a", None), ("b", None)]
