# SPDX-License-Identifier: GPL-3.0-or-later
"""Links of a leaflet say in words where they lead. What becomes of them in a whole leaflet is in test_leaflet.py."""

from __future__ import annotations

import pytest

from reader.content.address import Address
from reader.content.edition import Edition
from reader.content.model import Paragraph, Run
from reader.export.plain_links import with_plain_links
from reader.pages import Page, PageSection


def _runs(edition: Edition, *runs: Run, keeps_places: bool = False) -> list[tuple[str, str]]:
    """Return text and link of each run of a page of one paragraph."""
    section = PageSection("here", "9.1", "Here", (Paragraph(runs),))
    page = Page(Address("chapter", "surgery", guide=edition.head.guide), "Surgery", "en", sections=(section,))
    (plain,) = with_plain_links(edition, (page,), (), keeps_places=keeps_places)
    (block,) = plain.sections[0].blocks
    assert isinstance(block, Paragraph)
    return [(run.text, run.link) for run in block.runs]


@pytest.mark.parametrize("keeps_places", [False, True])
def test_a_link_says_where_it_leads_once(edition: Edition, keeps_places: bool) -> None:
    head = next(head for head in edition.head.chapters if head.id == "recovery")
    link = f"{edition.head.guide}/recovery"
    found = _runs(edition, Run("Read "), Run("how to ", link=link), Run("rest", link=link), keeps_places=keeps_places)
    assert found == [("Read ", ""), ("how to ", ""), (f"rest (see chapter {head.number})", "")]


def test_a_source_stays_and_a_place_that_is_kept_does_too(edition: Edition) -> None:
    link = f"{edition.head.guide}/surgery#here"
    assert _runs(edition, Run("[1]", link="source:1"), Run("here", link=link), keeps_places=True) == [
        ("[1]", "source:1"),
        ("here", link),
    ]
