# SPDX-License-Identifier: GPL-3.0-or-later
"""In which language of a guide kept words were chosen, and what has become of them there.

Words that are read on in another language have not changed: they are looked for in the edition they were chosen from.
It knows editions, not what was kept of them, nor how a list shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.content.address import parse_address
from reader.content.edition import Edition
from reader.content.model import Chapter
from reader.content.quote import Quote
from reader.errors import AddressError, ReaderError
from reader.userdata.marks import Standing, standing

Others = Callable[[], Iterable[Edition]]
"""Gives the editions of the guide in its other languages, as far as they can be read."""


class Fate(NamedTuple):
    """What has become of kept words."""

    language: str
    """The language (`fr`) they were chosen in; empty where a place was kept and no words of it."""
    standing: Standing


class MadeIn:
    """Looks kept words up, each once."""

    def __init__(self, edition: Edition, others: Others = tuple) -> None:
        self._edition = edition
        self._others = others
        self._known: dict[tuple[Quote, str], Fate] = {}
        self._read: dict[str, Chapter | None] = {}

    def look_up(self, quote: Quote, language: str) -> Fate:
        """Return what has become of a quote; `language` is where it was chosen, as far as that was kept."""
        key = (quote, language)
        if key not in self._known:
            self._known[key] = self._look_up(quote, language)
        return self._known[key]

    def is_foreign(self, quote: Quote, language: str) -> bool:
        """Return whether a quote has words, and these are of another language than the edition that is read."""
        return self.look_up(quote, language).language not in ("", self._edition.head.language)

    def _look_up(self, quote: Quote, language: str) -> Fate:
        own = self._edition.head.language
        here = self._standing(quote, self._edition)
        if not quote.text:
            return Fate("", here)
        if here is Standing.FOUND or language == own:
            return Fate(own if language in ("", own) else language, here)
        for other in self._others():
            if language in ("", other.head.language):
                there = self._standing(quote, other)
                if there is Standing.FOUND or language:
                    return Fate(other.head.language, there)
        if not language:
            return Fate(own, here)
        return Fate(language, Standing.GONE if here is Standing.GONE else Standing.FOUND)  # nobody can look there

    def _standing(self, quote: Quote, edition: Edition) -> Standing:
        try:
            address = parse_address(quote.address)
        except AddressError:
            return Standing.GONE
        is_here = address.guide in ("", edition.head.guide)
        return standing(quote, self._chapter(edition, address.id) if is_here else None)

    def _chapter(self, edition: Edition, chapter: str) -> Chapter | None:
        """Return a chapter; the one asked for last is not read twice, since marks of one chapter come together."""
        key = f"{edition.head.language}/{chapter}"
        if key not in self._read:
            self._read = {name: read for name, read in self._read.items() if name.endswith(f"/{chapter}")}
            try:
                is_there = edition.chapter_head(chapter) is not None
                self._read[key] = edition.chapter(chapter) if is_there else None
            except ReaderError:
                self._read[key] = None
        return self._read[key]
