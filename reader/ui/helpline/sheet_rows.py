# SPDX-License-Identifier: GPL-3.0-or-later
"""What the call sheet lists: pinned passages, terms and services first, then the questions for the doctor.

It turns pins into rows with their words; it knows no widget and changes no call.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from reader.calls.call import Pin, PinKind
from reader.calls.pinning import PARAGRAPH
from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.errors import AddressError
from reader.i18n import _, in_quotes

_LONGEST = 170
"""Characters of a passage that a row shows."""


@dataclasses.dataclass(frozen=True, slots=True)
class SheetRow:
    """What one row shows, and where its pin stands in the call."""

    place: int
    kind: PinKind
    text: str
    detail: str = ""
    warning: str = ""
    heading: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class SheetGroup:
    """A heading and its rows."""

    title: str
    rows: tuple[SheetRow, ...]


def sheet_groups(pins: Sequence[Pin], edition: Edition) -> tuple[SheetGroup, ...]:
    """Return the groups that have rows."""
    rows = [_row(place, pin, edition) for place, pin in enumerate(pins)]
    groups = (
        SheetGroup(_("Pinned (Ctrl+D)"), tuple(row for row in rows if row.kind != "question")),
        SheetGroup(_("Questions for their doctor"), tuple(row for row in rows if row.kind == "question")),
    )
    return tuple(group for group in groups if group.rows)


def step_in_group(groups: Sequence[SheetGroup], place: int, by: int) -> int:
    """Return how far a pin moves in the call so that it moves by one row on the screen; 0 at the end of its group."""
    for group in groups:
        places = [row.place for row in group.rows]
        if place in places:
            at = places.index(place) + by
            return places[at] - place if 0 <= at < len(places) else 0
    return 0


def _row(place: int, pin: Pin, edition: Edition) -> SheetRow:
    words = " ".join(pin.words.replace(PARAGRAPH, " ").split())
    match pin.kind:
        case "passage":
            text = in_quotes(_shortened(words))
        case "service":
            name, _line_end, rest = pin.words.partition("\n")
            return SheetRow(place, pin.kind, name, _shortened(" · ".join(rest.split("\n"))))
        case _:
            text = _shortened(words)
    return SheetRow(place, pin.kind, text, _where(pin, edition), pin.warning, pin.heading)


def _where(pin: Pin, edition: Edition) -> str:
    """Return the place in few words, `Embolization · 2026.11`; the whole source where it has none."""
    if pin.kind == "question":
        return "" if pin.quote is not None else _("In their own words")
    if pin.kind == "term":
        return _("Glossary · {edition}").format(edition=edition.head.edition)
    try:
        address = parse_address(pin.address)
    except AddressError:
        return pin.source
    head = edition.chapter_head(address.id) if pin.language == edition.head.language else None
    if head is None:
        return pin.source
    return f"{head.short_title} · {edition.head.edition}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
