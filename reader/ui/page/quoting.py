# SPDX-License-Identifier: GPL-3.0-or-later
"""From characters of a set page to the words they are, and back: for bookmarks, notes, copies and listening.

Only what the guide's text has counts: numbers of sources and of sections, captions and the words of buttons do not.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reader.content.quote import Quote, Squeezed, find_quote, quote_in, squeeze
from reader.ui.page.set_page import SetPage, Spot

_ENOUGH = 24
"""Characters at each end by which a passage is known when a table between them is set in another way."""


def quote_of(page: SetPage, start: int, end: int) -> Quote:
    """Return the words from `start` to `end` with the address of their section.

    A passage ends with its section, or before a box that is closed. It has no words when none of the guide's text lies
    between `start` and `end`.
    """
    section = page.section_at(start) if page.page.address.kind == "chapter" else ""
    begin, stop = _range(page, section)
    end = min([end, stop, *(place for place, shut in _closed(page) if start < shut)])
    address = str(msgspec.structs.replace(page.page.address, section=section))
    quote = quote_in(_squeezed(page, begin, stop), address, start - begin, max(start, end) - begin)
    return Quote(address, _joined(quote.text).strip(), _joined(quote.before), _joined(quote.after))


def place_of(page: SetPage, quote: Quote) -> tuple[int, int] | None:
    """Return where a quote stands on a page; None when it is not there, or in a box that is closed."""
    return places_of(page, (quote,))[0]


def places_of(page: SetPage, quotes: Iterable[Quote]) -> list[tuple[int, int] | None]:
    """Return where each quote stands on a page, as `place_of` does; each section is read once for all of them."""
    here = str(msgspec.structs.replace(page.page.address, section=""))
    sections = {"", *dict(page.sections)}
    read: dict[str, tuple[int, Squeezed]] = {}
    found: list[tuple[int, int] | None] = []
    for quote in quotes:
        address, _hash, section = quote.address.partition("#")
        if address != here or section not in sections:
            found.append(None)
            continue
        if section not in read:
            begin, stop = _range(page, section)
            read[section] = begin, _squeezed(page, begin, stop)
        begin, squeezed = read[section]
        wanted = Quote(quote.address, *map(in_units, (quote.text, quote.before, quote.after)))
        place = find_quote(squeezed, wanted) or _between_ends(squeezed, wanted)
        found.append((place[0] + begin, place[1] + begin) if place else None)
    return found


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
    """Return the characters of a section; when there is none, those above the first, or a page without chapters."""
    if section:
        return page.section_range(section)
    is_chapter = page.page.address.kind == "chapter" and page.sections
    return 0, page.sections[0][1] if is_chapter else page.document.characterCount()


def _squeezed(page: SetPage, begin: int, stop: int) -> Squeezed:
    text = in_units(page.document.toRawText())[begin:stop]
    instead: list[tuple[int, int, str]] = []
    for start, end, words in sorted(_not_the_text(page)):
        if (instead[-1][1] if instead else 0) <= start - begin and end <= stop:  # not inside the one before
            instead.append((start - begin, end - begin, words))
    return squeeze(text, instead)


def in_units(text: str) -> str:
    """Return a text with as many characters as Qt counts: it counts UTF-16 units."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(map(_halves, text))


def _halves(sign: str) -> str:
    beyond = ord(sign) - 0x10000
    return sign if beyond < 0 else chr(0xD800 + (beyond >> 10)) + chr(0xDC00 + (beyond & 0x3FF))


def _joined(units: str) -> str:
    """Return a text of UTF-16 units as characters; half a character at an end goes."""
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _closed(page: SetPage) -> list[tuple[int, int]]:
    """Return where the words “Open this part” of each closed box stand."""
    ends = {spot.end for spot in page.spots if spot.kind == "box" and spot.target == "gentle"}
    return [(spot.start, spot.end) for spot in page.spots if spot.target.startswith("gentle:") and spot.end in ends]


def _not_the_text(page: SetPage) -> list[tuple[int, int, str]]:
    """Return the characters that are not the guide's text, and what counts instead of them."""
    found = [*page.labels, *_above_sections(page)]
    spots = page.spots
    for at, spot in enumerate(spots):
        if spot.kind == "source" or spot.target.startswith("gentle:"):
            found.append((spot.start, spot.end, ""))
        elif spot.kind == "figure":
            caption = next((each for each in spots[at + 1 :] if each.kind == "paragraph"), spot)
            found.append((spot.start, max(spot.end, caption.end), ""))
        elif spot.kind == "heading" and spot.level == 2:
            found += _number_of(page, spot)
    return found


def _above_sections(page: SetPage) -> list[tuple[int, int, str]]:
    """Return what stands above the first section beside the title and the lead: the way there, facts, notices."""
    first = page.sections[0][1] if page.sections else page.document.characterCount()
    above = [spot for spot in page.spots if spot.end < first]
    title = next(spot.start for spot in above if spot.kind == "heading")
    facts = [(spot.start, spot.end, "") for spot in above if spot.kind == "paragraph"]
    boxes = [(spot.start, spot.end, "") for spot in above if spot.kind == "heading" and spot.level > 1]
    return [(0, title, ""), *boxes, *(facts[:-1] if page.page.lead else facts)]


def _number_of(page: SetPage, heading: Spot) -> list[tuple[int, int, str]]:
    """Return where the number behind a section's heading stands."""
    at = in_units(page.document.findBlock(heading.start).text()).rfind("\u00a0\u00a0")
    return [(heading.start + at, heading.end, "")] if at > 0 else []
