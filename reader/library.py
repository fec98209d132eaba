# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door between the core and its users: opens guides, gives pages, finds places, searches.

Nothing is read before it is asked for. Searching and building bring in Whoosh and the parsers, which cost a third of a
second to import, so these two stand behind late imports: the first page is painted without them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reader.content.address import Address, parse_address, parse_number
from reader.content.edition import EMERGENCY, Edition
from reader.content.model import Chapter, Question
from reader.errors import AddressError, EditionError, GuideError
from reader.pages import Page, chapter_page, urgent_page
from reader.paths import Paths
from reader.search.results import Hit, Range, Results
from reader.shelf import Standing, find_standing, open_or_none

if TYPE_CHECKING:
    from reader.building import Built, Report
    from reader.search.engine import Searcher


class Library:
    """The guides on this machine. One object for a program; `search` belongs to one thread, the rest to the window's."""

    def __init__(self, paths: Paths, *, index_folders: tuple[Path, ...] | None = None, emergency: str = "") -> None:
        self.paths = paths
        self._index_folders = index_folders or (paths.own_index, paths.shipped_index)
        self._emergency = emergency
        self._standing: dict[tuple[str, str], Standing] = {}
        self._editions: dict[tuple[str, str], Edition] = {}
        self._searchers: dict[tuple[str, str], Searcher] = {}
        self.look_again()

    # -- editions -------------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """Look at the shelf anew, for instance after a build; open editions are closed."""
        self.close()
        self._standing = find_standing(self._index_folders)
        self._editions.clear()

    def close(self) -> None:
        """Let go of open indexes; before their folders are swapped, and at the end."""
        for searcher in self._searchers.values():
            searcher.close()
        self._searchers.clear()

    @property
    def guides(self) -> tuple[str, ...]:
        """The ids of the guides that can be read, sorted."""
        return tuple(sorted({guide for guide, _language in self._standing}))

    def languages(self, guide: str) -> tuple[str, ...]:
        """Return the languages a guide can be read in."""
        return tuple(sorted(language for found, language in self._standing if found == guide))

    def edition(self, guide: str = "", language: str = "en") -> Edition:
        """Return an edition, opened once; the guide's only language stands in for a missing one.

        EditionError when there is nothing that can be read.
        """
        guide = guide or next(iter(self.guides), "")
        languages = self.languages(guide)
        language = language if language in languages else next(iter(languages), "")
        key = (guide, language)
        if key not in self._editions:
            edition = open_or_none(self._standing.get(key))
            if edition is None:
                raise EditionError("There is no guide to read yet. Build it with: python main.py build")
            edition.set_emergency(self._emergency)
            self._editions[key] = edition
        return self._editions[key]

    def set_emergency(self, words: str) -> None:
        """Use these words for the emergency number on every page made from now on."""
        self._emergency = words
        for edition in self._editions.values():
            edition.set_emergency(words)

    # -- places and pages -----------------------------------------------------------------------------------------

    def find_place(self, edition: Edition, text: str) -> Address:
        """Return the place that an address or a number such as `9.2` names; AddressError when there is none."""
        number = parse_number(text)
        if number is not None:
            return self._numbered_place(edition, *number)
        address = parse_address(text)
        if not self.exists(edition, address):
            raise AddressError(f"“{text.strip()[:80]}” is not a place in this guide.")
        if address.kind == "chapter":
            return msgspec.structs.replace(address, guide=edition.head.guide)
        return address

    def exists(self, edition: Edition, address: Address) -> bool:
        """Return whether an address names a place in this edition."""
        match address.kind:
            case "chapter":
                head = edition.chapter_head(address.id)
                if head is None or address.guide not in ("", edition.head.guide):
                    return False
                return not address.section or any(section.id == address.section for section in head.sections)
            case "term":
                return edition.term_index(address.id) is not None
            case "question":
                return self.question(edition, address.id) is not None
            case _:
                return True

    def _numbered_place(self, edition: Edition, chapter: int, section: int) -> Address:
        for head in edition.head.chapters:
            if head.number != chapter:
                continue
            if not section:
                return Address("chapter", head.id, guide=edition.head.guide)
            for found in head.sections:
                if found.number == section:
                    return Address("chapter", head.id, found.id, edition.head.guide)
        number = f"{chapter}.{section}" if section else str(chapter)
        raise AddressError(f"There is no place with the number {number} in this guide.")

    def question(self, edition: Edition, question_id: str) -> Question | None:
        """Return a question by its id, or None."""
        groups = edition.questions()
        return next((one for group in groups for one in group.questions if one.id == question_id), None)

    def page(self, edition: Edition, address: Address) -> Page:
        """Return the page of a chapter, or "When to call". EditionError when it cannot be read."""
        return urgent_page(edition) if address.kind == "urgent" else chapter_page(edition, address.id)

    def chapter(self, edition: Edition, chapter_id: str) -> Chapter:
        """Return a chapter's text; EditionError when it cannot be read."""
        return edition.chapter(chapter_id)

    # -- search ---------------------------------------------------------------------------------------------------

    def search(
        self,
        edition: Edition,
        query: str,
        *,
        limit: int = 10,
        prefix: bool = False,
        cancelled: Callable[[], bool] | None = None,
    ) -> Results:
        """Search one edition; SearchError when its index is missing or damaged. Call from one thread only."""
        searcher = self._searcher(edition)
        found = searcher.search(query, limit=limit, prefix=prefix, cancelled=cancelled)
        words = self._emergency or edition.support().emergency
        hits = tuple(_with_emergency(hit, words) if EMERGENCY in hit.snippet else hit for hit in found.hits)
        return msgspec.structs.replace(found, hits=hits)

    def _searcher(self, edition: Edition) -> Searcher:
        from reader.search.engine import Searcher  # noqa: PLC0415  Whoosh: late, see above
        from reader.search.index import Index  # noqa: PLC0415

        key = (edition.head.guide, edition.head.language)
        if key not in self._searchers:
            folder = self._standing[key].search_folder
            self._searchers[key] = Searcher((Index.open(folder, edition.head.stamp),))
        return self._searchers[key]

    # -- building -------------------------------------------------------------------------------------------------

    def build(
        self, folders: tuple[Path, ...] = (), *, report: Report | None = None, force: bool = False
    ) -> Iterator[Built]:
        """Build guides (all bundled ones when none are named), yielding each edition that is in place.

        GuideError when a folder is no guide. Call `look_again` when done.
        """
        from reader.building import build_guide  # noqa: PLC0415  parsers: late, see above

        for folder in folders or self.bundled_guides():
            yield from build_guide(folder, self._build_into(), report, force=force)

    def bundled_guides(self) -> tuple[Path, ...]:
        """Return the folders of the guides that came with the program."""
        if not self.paths.guides.is_dir():
            raise GuideError(f"There are no guides in {self.paths.guides}.")
        return tuple(sorted(path.parent for path in self.paths.guides.glob("*/guide.yaml")))

    def is_stale(self, edition: Edition) -> bool:
        """Return whether the sources of a bundled guide have changed since this edition was built."""
        from reader.building import is_stale  # noqa: PLC0415  parsers: late, see above

        standing = self._standing[(edition.head.guide, edition.head.language)]
        folder = self.paths.guides / edition.head.guide
        return is_stale(folder, standing.pointer.signature, standing.pointer.stamp, edition.head.language)

    def _build_into(self) -> Path:
        shipped = self.paths.shipped_index
        return self._index_folders[-1] if self._index_folders[-1] != shipped else self.paths.index_folder()


def _with_emergency(hit: Hit, words: str) -> Hit:
    """Put the emergency words into a snippet and move the marks behind them along."""
    snippet, ranges = hit.snippet, hit.ranges
    while (at := snippet.find(EMERGENCY)) >= 0:
        grown = len(words) - len(EMERGENCY)
        snippet = snippet[:at] + words + snippet[at + len(EMERGENCY) :]
        ranges = tuple(
            Range(start + grown, end + grown) if start > at else Range(start, end)
            for start, end in ranges
            if not at < start < at + len(EMERGENCY)
        )
    return msgspec.structs.replace(hit, snippet=snippet, ranges=ranges)
