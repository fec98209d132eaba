# SPDX-License-Identifier: GPL-3.0-or-later
"""Says in words where the links of a leaflet's pages lead, since nobody can follow a link on paper.

It knows pages and the numbers of places, and nothing of what was chosen.
"""

from __future__ import annotations

from itertools import groupby

import msgspec

from reader.content.block_walk import change_runs
from reader.content.edition import Edition
from reader.content.model import Run, Runs, Term
from reader.i18n import _
from reader.pages import Page

SOURCE = "source:"


def with_plain_links(
    edition: Edition, pages: tuple[Page, ...], terms: tuple[Term, ...], *, keeps_places: bool
) -> tuple[Page, ...]:
    """Return pages whose links say in words where they lead; those to kept places and terms still lead there."""
    kept = {f"term:{term.id}" for term in terms}
    if keeps_places:
        for page in pages:
            kept |= {str(page.address), *(f"{page.address}#{section.id}" for section in page.sections)}
    numbers = _numbers(edition)

    def plain(runs: Runs) -> Runs:
        found: list[Run] = []
        for link, group in groupby(runs, lambda run: run.link):
            together = list(group)
            if not link or link.startswith(SOURCE):
                found += together
                continue
            last = together.pop()
            before = "".join(run.text for run in (*found, *together)) + last.text
            together.append(Run(last.text + _see(numbers.get(link, ""), before), last.style, link))
            found += (Run(run.text, run.style, link if link in kept else "") for run in together)
        return tuple(found)

    return tuple(
        msgspec.structs.replace(
            page,
            sections=tuple(
                msgspec.structs.replace(section, blocks=tuple(change_runs(block, plain) for block in section.blocks))
                for section in page.sections
            ),
        )
        for page in pages
    )


def _numbers(edition: Edition) -> dict[str, str]:
    """Return the number of each place, by the full address that links have."""
    found: dict[str, str] = {}
    for head in edition.head.chapters:
        place = f"{edition.head.guide}/{head.id}"
        found[place] = str(head.number)
        found |= {f"{place}#{section.id}": f"{head.number}.{section.number}" for section in head.sections}
    return found


def _see(number: str, before: str) -> str:
    """Return what stands behind a link's words on paper: “ (see 9.2)”; nothing for places without a number."""
    if not number:
        return ""
    words = (_("see {number}") if "." in number else _("see chapter {number}")).format(number=number)
    return f", {words}" if before.count("(") > before.count(")") else f" ({words})"
