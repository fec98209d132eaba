# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the words of a script stand on a set page: characters to mark, for a sentence that is being said."""

from __future__ import annotations

from reader.content.quote import squeeze
from reader.ui.page.quoting import in_units
from reader.ui.page.set_page import Key, SetPage


def place_of_words(page: SetPage, key: Key, words: str, start: int = 0) -> tuple[int, int] | None:
    """Return where `words` stand in the piece of a page with this key; None when the page has no such piece.

    `start` is where about they begin in the piece's text. Without words, or when they are not there, it is the whole
    block: a drawing is a block of its own.
    """
    begin = next((position for found, position in page.anchors if found == key), None)
    if begin is None:
        return None
    block = page.document.findBlock(begin)
    text = in_units(block.text())[begin - block.position() :]
    sources = tuple(
        (max(0, spot.start - begin), spot.end - begin, "")
        for spot in page.spots
        if spot.kind == "source" and begin <= spot.start < begin + len(text)
    )
    squeezed = squeeze(text, sources)
    wanted = squeeze(in_units(words)).text.strip()
    places = _places(squeezed.text, wanted) if wanted else []
    if not places:
        return begin, max(begin + 1, block.position() + block.length() - 1)
    at = min(places, key=lambda place: abs(squeezed.places[place] - start))
    return begin + squeezed.places[at], begin + squeezed.places[at + len(wanted) - 1] + 1


def _places(text: str, wanted: str) -> list[int]:
    found, at = [], text.find(wanted)
    while at >= 0:
        found.append(at)
        at = text.find(wanted, at + 1)
    return found
