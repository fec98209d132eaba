# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of a pack before it is installed, in plain words: what it is, who signed it, what it changes.

Values in, lines out. It knows no widget, and opens nothing.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDate, QLocale, Qt

from reader.i18n import _, current_language, plural
from reader.ui.options.languages import language_name

if TYPE_CHECKING:
    from reader.packs.comparing import Changes
    from reader.packs.manifest import Manifest
    from reader.packs.opening import CheckedPack

_MOST_TITLES = 12
"""So many chapters are named; more of them are counted."""


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a sheet."""

    text: str
    kind: Literal["plain", "heading", "muted"] = "plain"


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """A pack that may be installed, and what it changes here."""

    pack: CheckedPack
    changes: Changes


@dataclasses.dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not done: a sentence, and the short code that a publisher can look up."""

    sentence: str
    code: str = ""


def in_own_words(texts: Mapping[str, str]) -> str:
    """Return the text in the program's language, else in English, else the first there is; empty when there is none."""
    return texts.get(current_language()) or texts.get("en") or next(iter(texts.values()), "")


def languages_in_words(codes: Iterable[str]) -> str:
    """Return languages by their own names: `English, Français`."""
    return ", ".join(language_name(code) for code in codes)


def date_in_words(day: str) -> str:
    """Return a date (`2027-03-01`) as people write it; what is no date stays as it is."""
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    return QLocale().toString(date, "d MMMM yyyy") if date.isValid() else day


def found_lines(found: Found, today: datetime.date) -> list[Line]:
    """Return what there is to know of a pack before it is installed."""
    manifest = found.pack.manifest
    made = date_in_words(manifest.made)
    lines = [
        Line(_("From {publisher}").format(publisher=manifest.publisher)) if manifest.publisher else None,
        Line(_("Edition {edition}, made on {date}").format(edition=manifest.edition, date=made)),
        Line(_("In: {languages}").format(languages=languages_in_words(manifest.languages))),
        Line(_signed(found.pack)),
        _expired(manifest, today),
        *_changes(found.changes),
    ]
    return [line for line in lines if line is not None]


def _signed(pack: CheckedPack) -> str:
    if pack.signer is not None and pack.signer.comment:
        return _("Signed by {name}, whom this computer trusts.").format(name=pack.signer.comment)
    return _("Signed with a key that this computer trusts.")


def _expired(manifest: Manifest, today: datetime.date) -> Line | None:
    if not manifest.is_expired(today):
        return None
    text = _("The publisher asked for a newer edition to be used from {date} on.")
    return Line(text.format(date=date_in_words(manifest.expires)))


def _changes(changes: Changes) -> list[Line]:
    if changes.is_new:
        return [Line(_("This guide is not on this computer yet. It will stand beside the others."))]
    here = _(
        "It takes the place of edition {edition}. What you kept stays: bookmarks and notes find their places again."
    )
    lines = [Line(here.format(edition=changes.from_edition)), Line(_("What changes"), "heading")]
    if own := in_own_words(changes.texts):
        lines.append(Line(own))
    named = (
        (_("New chapters: {titles}"), changes.added),
        (_("Chapters that go: {titles}"), changes.removed),
        (_("Changed chapters: {titles}"), changes.changed),
    )
    told = [Line(text.format(titles=_titles(titles))) for text, titles in named if titles]
    return [*lines, *(told or [Line(_("The chapters are the same as before."))])]


def _titles(titles: tuple[str, ...]) -> str:
    shown = ", ".join(titles[:_MOST_TITLES])
    left = len(titles) - _MOST_TITLES
    return f"{shown}, {plural('and {count} more', 'and {count} more', left)}" if left > 0 else shown


def refusal_lines(refusal: Refusal) -> list[Line]:
    """Return why a pack is not installed, what one can do, and the code for who asks the publisher."""
    lines = [Line(refusal.sentence), Line(_("Nothing was changed."))]
    if refusal.code in _NOT_TRUSTED:
        text = _(
            "If you know who made this guide, ask whoever looks after this computer to trust their key. Otherwise do "
            "not use this file."
        )
        lines.insert(1, Line(text))
    if refusal.code:
        lines.append(Line(_("Code: {code}").format(code=refusal.code), "muted"))
    return lines


_NOT_TRUSTED = frozenset({"unsigned", "signer"})
"""Codes of packs that nobody signed whom this computer trusts."""
