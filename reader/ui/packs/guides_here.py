# SPDX-License-Identifier: GPL-3.0-or-later
"""Which guides there are on this computer: those that came with the program and those that were installed, as values.

It looks at the library and shows nothing.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from reader.content.edition import EditionHead
from reader.errors import EditionError
from reader.i18n import _, current_language
from reader.library import Library
from reader.ui.packs.pack_words import date_in_words, in_own_words, languages_in_words

if TYPE_CHECKING:
    from reader.packs.installed import InstalledPack


@dataclasses.dataclass(frozen=True, slots=True)
class GuideHere:
    """One guide, as a list shows it."""

    id: str
    title: str
    about: str
    """Its edition, publisher and languages, in one line."""
    origin: str
    """A sentence: where it comes from, and what is wrong with it."""
    is_read: bool
    """Whether it is what is being read now."""
    can_be_read: bool
    can_be_removed: bool
    can_go_back: bool


def guides_here(library: Library, read: str) -> list[GuideHere]:
    """Return every guide; `read` is the id of the one that is being read."""
    packs = {pack.id: pack for pack in library.packs.installed()}
    names = dict.fromkeys((*library.guides, *packs))
    return [_guide(library, name, packs.get(name), is_read=name == read) for name in names]


def _guide(library: Library, name: str, pack: InstalledPack | None, *, is_read: bool) -> GuideHere:
    head, is_of_pack = _head(library, name)
    if head is not None:
        title, edition, publisher = head.title, head.edition, head.publisher
    else:
        assert pack is not None, "a guide is on the shelf or installed"
        title, edition, publisher = in_own_words(pack.titles) or name, pack.edition, pack.publisher
    languages = languages_in_words(library.languages(name) or (pack.languages if pack else ()))
    about = " · ".join(part for part in (_("Edition {edition}").format(edition=edition), publisher, languages) if part)
    return GuideHere(
        name,
        title,
        about,
        _origin(library, pack, is_of_pack=is_of_pack),
        is_read=is_read,
        can_be_read=head is not None,
        can_be_removed=pack is not None,
        can_go_back=pack is not None and bool(pack.previous),
    )


def _head(library: Library, name: str) -> tuple[EditionHead | None, bool]:
    """Return the head of a guide's current edition, and whether an installed pack's is what is current."""
    try:
        edition = library.edition(name, current_language()) if name in library.guides else None
    except EditionError:
        edition = None
    if edition is None:
        return None, False
    return edition.head, library.packs.pack_of(edition.path) is not None


def _origin(library: Library, pack: InstalledPack | None, *, is_of_pack: bool) -> str:
    if pack is None:
        return _("It came with the program.")
    if library.packs.is_damaged(pack):
        return _("The installed edition {edition} is damaged. Please install it again.").format(edition=pack.edition)
    if not is_of_pack:
        text = _("It came with the program. Edition {edition}, which was installed, is not newer and is not shown.")
        return text.format(edition=pack.edition)
    return _("It was installed; made on {date}.").format(date=date_in_words(pack.made))
