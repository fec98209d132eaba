# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page says of itself, in the ways pages say it."""

from __future__ import annotations

import pytest

from reader.drafts.page_facts import PageFacts, page_facts
from reader.drafts.tree import make_tree


def _facts(markup: str, address: str = "") -> PageFacts:
    return page_facts(make_tree(markup), markup, address)


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<title>Roses | The club</title>", "Roses"),
        ("<title>A | B</title>", "A | B"),
        ("<title>Roses</title>", "Roses"),
        ("<meta property=og:title content=Roses><title>x</title>", "Roses"),
        ("<title>Roses | The club</title><h1>All about <i>roses</i></h1>", "All about roses"),
        ("<title>Roses | The club</title><h1>The club of all</h1><h1>Roses</h1>", "Roses"),
        ("<h1>One</h1><h1>Two</h1>", "One"),
        ("<p>none", ""),
    ],
)
def test_the_title(markup: str, title: str) -> None:
    assert _facts(markup).title == title


@pytest.mark.parametrize(
    ("markup", "date"),
    [
        ("<meta property=article:published_time content='2024-05-03T08:00:00Z'>", "2024-05-03"),
        ("<meta name=date content='May 2023'>", "2023"),
        ("<time datetime=2022-03>March</time>", "2022-03"),
        ("<meta name=dcterms.modified content=2021-01-02><meta name=date content=2020>", "2021-01-02"),
        ("<meta name=date content=yesterday>", ""),
    ],
)
def test_the_date(markup: str, date: str) -> None:
    assert _facts(markup).date == date


def test_the_publisher_is_the_site_or_else_the_author() -> None:
    assert (
        _facts("<meta property=og:site_name content='The club'><meta name=author content=Ada>").publisher == "The club"
    )
    assert _facts("<meta name=author content=Ada>").publisher == "Ada"


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ("<link rel=canonical href=https://x.example/a>", "https://x.example/a"),
        ("<meta property=og:url content=https://x.example/b>", "https://x.example/b"),
        ("<!-- saved from url=(0021)https://x.example/c -->", "https://x.example/c"),
        ("<link rel=canonical href='javascript:alert(1)'>", "https://wrapped.example/"),
        ("<link rel=canonical href=/a>", "https://wrapped.example/"),
    ],
)
def test_the_address(markup: str, address: str) -> None:
    assert _facts(markup, "https://wrapped.example/").address == address


def test_the_language() -> None:
    assert _facts("<html lang=fr-CA>").language == "fr"
    assert _facts("<html xml:lang=en_US>").language == "en"
    assert _facts("<p>").language == ""
