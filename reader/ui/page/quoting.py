# SPDX-License-Identifier: GPL-3.0-or-later
"""From characters of a set page to the words they are, and back: for bookmarks, notes, copies and listening.

Only what the guide's text has counts: numbers of sources and of sections, captions and the words of buttons do not.
"""

from __future__ import annotations

import msgspec

from reader.content.quote import Quote, Squeezed, find_quote, quote_in, squeeze
from reader.ui.page.set_page import SetPage

_ENOUGH = 24
"""Characters at each end by which a passage is known when a table between them is set in another way."""


def quote_of(page: SetPage, start: int, end: int) -> Quote:
    """Return the words from `start` to `end` with the address of their section; a passage ends with its section."""
    section = page.section_at(start)
    begin, stop = _range(page, section)
    address = str(msgspec.structs.replace(page.page.address, section=section))
    return quote_in(_squeezed(page, begin, stop), address, start - begin, min(end, stop) - begin)


def place_of(page: SetPage, quote: Quote) -> tuple[int, int] | None:
    """Return where a quote stands on a page; None when it is not there, or in a box that is closed."""
    address, _hash, section = quote.address.partition("#")
    if address != str(msgspec.structs.replace(page.page.address, section="")):
        return None
    if section and section not in dict(page.sections):
        return None
    begin, stop = _range(page, section)
    squeezed = _squeezed(page, begin, stop)
    found = find_quote(squeezed, quote) or _between_ends(squeezed, quote)
    return (found[0] + begin, found[1] + begin) if found else None


def _between_ends(squeezed: Squeezed, quote: Quote) -> tuple[int, int] | None:
    """Return the place from a quote's first words to its last ones, if no more than twice as long."""
    if len(quote.text) < 2 * _ENOUGH:
        return None
    first = find_quote(squeezed, msgspec.structs.replace(quote, text=quote.text[:_ENOUGH], after=""))
    last = find_quote(squeezed, msgspec.structs.replace(quote, text=quote.text[-_ENOUGH:], before=""))
    if first is None or last is None or not first[1] <= last[0] < first[0] + 2 * len(quote.text):
        return None
    return first[0], last[1]


def _range(page: SetPage, section: str) -> tuple[int, int]:
    """Return the characters of a section; those above the first one when there is no section."""
    if section:
        return page.section_range(section)
    return 0, page.sections[0][1] if page.sections else page.document.characterCount()


def _squeezed(page: SetPage, begin: int, stop: int) -> Squeezed:
    raw = page.document.toRawText().encode("utf-16-le")  # Qt counts UTF-16 units, Python characters
    text = raw[2 * begin : 2 * stop].decode("utf-16-le", "replace")
    if not text.isascii() and max(text, default="") > "\uffff":
        text = "".join(sign if sign <= "\uffff" else "\ufffd\ufffd" for sign in text)
    ranges = sorted((a - begin, b - begin) for a, b in _left_out(page) if begin <= a and b <= stop)
    return squeeze(text, tuple(ranges))


def _left_out(page: SetPage) -> list[tuple[int, int]]:
    """Return the characters that are not the guide's text."""
    found: list[tuple[int, int]] = []
    spots = page.spots
    for at, spot in enumerate(spots):
        if spot.kind == "source" or spot.target.startswith("gentle:"):
            found.append((spot.start, spot.end))
        elif spot.kind == "figure":
            caption = next((each for each in spots[at + 1 :] if each.kind == "paragraph"), spot)
            found.append((spot.start, max(spot.end, caption.end)))
        elif spot.kind == "heading" and spot.level == 2:
            found += _number_of(page, spot.start, spot.end)
    return found


def _number_of(page: SetPage, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the number behind a section's heading stands."""
    heading = page.document.findBlock(start).text()
    at = heading.rfind("\u00a0\u00a0")
    return [(start + at, end)] if at > 0 else []
