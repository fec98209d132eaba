# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door between the core and its users: opens guides, gives pages, finds places, searches.

Nothing is read before it is asked for. Searching and building bring in Whoosh and the parsers, which cost a third of a
second to import, so these two stand behind late imports: the first page is painted without them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reader.content import review
from reader.content.address import Address, parse_address, parse_number
from reader.content.edition import Edition
from reader.content.model import Question
from reader.content.shown_parts import PartEdition, only_parts
from reader.content.source_files import stat_signature
from reader.errors import AddressError, EditionError, GuideError, ReaderError
from reader.i18n import _
from reader.pack_shelf import PackShelf
from reader.pages import Page, chapter_page, urgent_page
from reader.paths import Paths
from reader.search.emergency_words import with_emergency
from reader.search.results import Results
from reader.shelf import SEARCH_FOLDER, Standing, all_standing

if TYPE_CHECKING:
    from reader.building import Built, Report
    from reader.search.engine import Searcher


class Library:
    """The guides on this machine, one object for a program.

    `search` belongs to one thread, the rest to the window's.
    """

    def __init__(self, paths: Paths, *, index_folders: tuple[Path, ...] | None = None, emergency: str = "") -> None:
        self.paths = paths
        self._index_folders = index_folders or paths.index_folders()
        self.packs = PackShelf(paths, self._index_folders, are_read=index_folders is None)
        self._emergency = emergency
        self._parts: tuple[str, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._standing: dict[tuple[str, str], tuple[Standing, ...]] = {}
        self._editions: dict[tuple[str, str], Edition] = {}
        self._searchers: dict[Path, Searcher] = {}
        self.look_again()

    # -- editions -------------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """Look at the shelf anew, for instance after a build. Editions given out before can still be read."""
        self.close()
        self._standing = self.packs.put_in_front(all_standing(self._index_folders))
        self._editions.clear()

    def has_changed(self) -> bool:
        """Return whether other editions stand on the shelf than when it was last looked at. Reads the pointers only."""
        return self.packs.put_in_front(all_standing(self._index_folders)) != self._standing

    def close(self) -> None:
        """Let go of open indexes; before their folders are swapped, and at the end."""
        for searcher in self._searchers.values():
            searcher.close()
        self._searchers.clear()

    @property
    def guides(self) -> tuple[str, ...]:
        """The ids of the guides on the shelf, sorted; those that came with the program stand before others."""
        found = {guide for guide, _language in self._standing}
        return tuple(sorted(found, key=lambda guide: (not (self.paths.guides / guide).is_dir(), guide)))

    def languages(self, guide: str) -> tuple[str, ...]:
        """Return the languages a guide can be read in, of those that are offered."""
        found = tuple(sorted(language for each, language in self._standing if each == guide))
        return tuple(language for language in found if language in self._languages) or found

    def edition(self, guide: str = "", language: str = "en") -> Edition:
        """Return an edition, opened once; another language of the guide stands in for a missing one.

        EditionError when there is nothing that can be read.
        """
        guide = guide or next(iter(self.guides), "")
        languages = self.languages(guide)
        if not languages:
            raise EditionError(_("There is no guide to read yet. Build it with: python main.py build"))
        key = (guide, language if language in languages else languages[0])
        if key not in self._editions:
            self._editions[key] = _open_first(self._standing[key], self._parts, self._emergency)
        return self._editions[key]

    def show_parts(self, parts: tuple[str, ...]) -> None:
        """Show only these parts of every guide from now on, by their ids; all parts when none are named."""
        self._parts = parts
        self._editions.clear()
        self.close()

    def offer_languages(self, languages: tuple[str, ...]) -> None:
        """Offer only these languages from now on, of those that a guide has; all of them when none are named."""
        self._languages = languages

    def set_emergency(self, words: str) -> None:
        """Use these words for the emergency number on every page made from now on."""
        self._emergency = words
        for edition in tuple(self._editions.values()):  # a search may open another edition meanwhile
            edition.set_emergency(words)

    # -- places and pages -----------------------------------------------------------------------------------------

    def find_place(self, edition: Edition, text: str) -> Address:
        """Return the place that an address or a number such as `9.2` names; AddressError when there is none."""
        number = parse_number(text)
        if number is not None:
            return _numbered_place(edition, *number)
        address = parse_address(text)
        if not self.exists(edition, address):
            raise AddressError(_("“{place}” is not a place in this guide.").format(place=text.strip()[:80]))
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

    def question(self, edition: Edition, question_id: str) -> Question | None:
        """Return a question by its id, or None."""
        groups = edition.questions()
        return next((one for group in groups for one in group.questions if one.id == question_id), None)

    def page(self, edition: Edition, address: Address) -> Page:
        """Return the page of a chapter, or "When to call". EditionError when it cannot be read."""
        if address.kind == "urgent":
            return urgent_page(edition, address.id)
        return chapter_page(edition, address.id, review.today())

    # -- search ---------------------------------------------------------------------------------------------------

    def search(
        self,
        edition: Edition,
        query: str,
        *,
        limit: int = 10,
        prefix: bool = False,
        exact: bool = False,
        cancelled: Callable[[], bool] | None = None,
        elsewhere: bool = True,
    ) -> Results:
        """Search one edition; SearchError when its index is missing or damaged. Call from one thread only.

        Words in another language of the guide are answered by that edition too, in `Results.elsewhere`: not while the
        last word is still being typed, nor with `exact`, so that no second index is opened at a key press.
        """
        searcher = self._searcher(edition)
        found = searcher.search(query, limit=limit, prefix=prefix, exact=exact, cancelled=cancelled)
        found = with_emergency(found, edition)
        guide = edition.head.guide
        if prefix or exact or not elsewhere or found.other_language not in self.languages(guide):
            return found
        with contextlib.suppress(ReaderError):  # what cannot be opened is not offered; what was asked is answered
            other = self.edition(guide, found.other_language)
            there = self.search(other, query, limit=limit, cancelled=cancelled, elsewhere=False)
            if (there.hits or there.pinned) and not there.other_language:
                return msgspec.structs.replace(found, elsewhere=there)
        return found

    def _searcher(self, edition: Edition) -> Searcher:
        from reader.search.engine import Searcher  # noqa: PLC0415  Whoosh: late, see above
        from reader.search.index import Index  # noqa: PLC0415

        folder = edition.path.parent / SEARCH_FOLDER
        if folder not in self._searchers:
            hides = edition.hides if isinstance(edition, PartEdition) else None
            self._searchers[folder] = Searcher((Index.open(folder, edition.head.stamp),), hides=hides)
        return self._searchers[folder]

    # -- building -------------------------------------------------------------------------------------------------

    def build(
        self, folders: tuple[Path, ...] = (), *, report: Report | None = None, force: bool = False
    ) -> Iterator[Built]:
        """Build guides (all that came with the program or are installed when none are named), yielding each edition.

        What is up to date stays; what is damaged is built anew. A guide that cannot be built hides no other: its
        ReaderError comes at the end, and of all guides only when none could be built. Call `look_again` when done.
        """
        from reader.building import build_guide  # noqa: PLC0415  parsers: late, see above

        failure: ReaderError | None = None
        something = False
        for folder in folders or (*self.bundled_guides(), *(pack.guide for pack in self.packs.installed())):
            pack = self.packs.holds(folder)
            try:
                for built in (
                    self.packs.build(pack, report, force=force)
                    if pack is not None
                    else build_guide(folder, self._index_folders[0], report, force=force)
                ):
                    something = something or built.folder is not None
                    yield built
            except ReaderError as error:
                failure = failure or error
        if failure and (folders or not something):
            raise failure

    def source_folder(self, edition: Edition) -> Path:
        """Return the folder of sources that an edition was built from: a pack's, or of a guide in the program's own."""
        pack = self.packs.pack_of(edition.path)
        return pack.guide if pack is not None else self.paths.guides / edition.head.guide

    def bundled_guides(self) -> tuple[Path, ...]:
        """Return the folders of the guides that came with the program; GuideError when there are none."""
        found = tuple(sorted(path.parent for path in self.paths.guides.glob("*/guide.yaml")))
        if not found:
            raise GuideError(_("There are no guides in {folder}.").format(folder=self.paths.guides))
        return found

    def was_touched(self, edition: Edition) -> bool:
        """Return whether a guide's sources may have changed since this edition was built: names, sizes, times.

        Quick and cheap: it reads no file and loads no parser. Says nothing about damage; see is_stale.
        """
        head = edition.head
        folder = self.source_folder(edition)
        if not (folder / "guide.yaml").is_file():
            return False
        for standing in self._standing.get((head.guide, head.language), ()):
            if standing.folder == edition.path.parent:
                return not standing.pointer.signature or stat_signature(folder) != standing.pointer.signature
        return True

    def is_stale(self, edition: Edition) -> bool:
        """Return whether a guide must be built anew: its sources changed, or the edition or index is damaged.

        Reads the whole edition: ask off the window's thread.
        """
        from reader.building import is_stale  # noqa: PLC0415  parsers: late, see above

        head = edition.head
        for standing in self._standing.get((head.guide, head.language), ()):
            if standing.folder == edition.path.parent:
                return is_stale(self.source_folder(edition), standing)
        return True


def _open_first(standings: tuple[Standing, ...], parts: tuple[str, ...], emergency: str) -> Edition:
    """Open the first edition that is not damaged."""
    for standing in standings:
        try:
            edition = only_parts(standing.open(), parts)
            edition.set_emergency(emergency)
        except EditionError:
            continue
        return edition
    text = _("The guide “{guide}” ({language}) is damaged. Build it again with: python main.py build")
    raise EditionError(text.format(guide=standings[0].guide, language=standings[0].language))


def _numbered_place(edition: Edition, chapter: int, section: int) -> Address:
    for head in edition.head.chapters:
        if head.number != chapter:
            continue
        if not section:
            return Address("chapter", head.id, guide=edition.head.guide)
        for found in head.sections:
            if found.number == section:
                return Address("chapter", head.id, found.id, edition.head.guide)
    number = f"{chapter}.{section}" if section else str(chapter)
    raise AddressError(_("There is no place with the number {number} in this guide.").format(number=number))
