# SPDX-License-Identifier: GPL-3.0-or-later
"""Furniture of pages is known by names, roles and lines; the names of whole pages and of text are none."""

from __future__ import annotations

import pytest

from reader.drafts.furniture import is_furniture_line, is_furniture_picture, named_furniture


@pytest.mark.parametrize(
    ("names", "role", "found"),
    [
        ("site-footer", "", ("foot", True)),
        ("mainNavigation", "", ("menu", True)),
        ("block share-tools", "", ("share", True)),
        ("related-stories", "", ("menu", False)),
        ("related nav", "", ("menu", True)),
        ("nav related", "", ("menu", True)),
        ("page-with-menu has-sidebar", "", ("", False)),
        ("", "navigation", ("menu", True)),
        ("", "complementary", ("beside", False)),
        ("cookie-bar", "dialog", ("cookies", True)),
        ("text intro", "", ("", False)),
        ("", "main", ("", False)),
    ],
)
def test_names_and_roles(names: str, role: str, found: tuple[str, bool]) -> None:
    assert named_furniture(names, role) == found


@pytest.mark.parametrize(
    "line",
    ["Share this page", "© 2024 A club", "Haut de la page", "Home > Garden > Roses", "Accueil › Roses", "| Print |"],
)
def test_lines_that_every_site_has(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize(
    "line", ["Share what you have with a friend.", "Home is where the shed is.", "Print on both sides", "x" * 300]
)
def test_lines_of_text(line: str) -> None:
    assert not is_furniture_line(line)


def test_pictures() -> None:
    assert is_furniture_picture("site-LOGO.png")
    assert not is_furniture_picture("rose.jpg A rose")
