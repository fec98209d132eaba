# SPDX-License-Identifier: GPL-3.0-or-later
"""The command `export`: places of a guide into a file to take away. Only printing needs PySide6, and only then."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from reader.content.edition import Edition
from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.errors import AddressError, EditionError, ReaderError
from reader.export.epub import write_epub
from reader.export.leaflet import Leaflet, compose
from reader.export.plain_text import write_text
from reader.i18n import _
from reader.library import Library
from reader.paths import Paths


def export(options: argparse.Namespace, paths: Paths) -> int:
    """Write what the addresses name into a file, over one that is there; never half a file."""
    edition = _edition(Library(paths), options.addresses, options.lang)
    pieces = tuple(_pieces(Library(paths), edition, options.addresses))
    leaflet = compose(edition, pieces, title=options.title, day=date.today(), with_links=options.format == "epub")
    path: Path = options.out
    match options.format:
        case "epub":
            write_epub(leaflet, path)
        case "text":
            write_text(leaflet, path)
        case _:
            _print(leaflet, path, options.text_size)
    print(_("{name} written").format(name=path))
    return 0


def _edition(library: Library, addresses: Sequence[str], language: str) -> Edition:
    """Return the edition of the guide that the first address names, if it names one, in the language asked for."""
    named = (text.strip().partition("/")[0] for text in addresses)
    guide = next((name for name in named if name in library.guides), "")
    edition = library.edition(guide, language or "en")
    if language and edition.head.language != language:
        text = _("The guide “{guide}” cannot be read in “{language}”; it can in: {languages}.")
        known = ", ".join(library.languages(edition.head.guide))
        raise EditionError(text.format(guide=edition.head.guide, language=language, languages=known))
    return edition


def _pieces(library: Library, edition: Edition, addresses: Sequence[str]) -> Iterator[Piece]:
    """Yield what the addresses name, in their order; AddressError for one that names nothing to take away."""
    for text in addresses:
        if text.strip() == edition.head.guide:
            yield from _whole_guide(edition)
            continue
        address = library.find_place(edition, text)
        quote = Quote(str(address))
        match address.kind:
            case "term":
                yield Piece("term", quote, address.id)
            case "question":
                found = library.question(edition, address.id)
                yield Piece("question", quote, found.text if found else address.id)
            case "chapter" | "urgent":
                yield Piece("section" if address.section else "chapter", quote, text.strip())
            case _:
                raise AddressError(_("“{place}” cannot be taken away.").format(place=text.strip()[:80]))


def _whole_guide(edition: Edition) -> Iterator[Piece]:
    yield from (
        Piece("chapter", Quote(f"{edition.head.guide}/{head.id}"), head.title) for head in edition.head.chapters
    )
    yield from (Piece("term", Quote(f"term:{term.id}"), term.term) for term in edition.glossary().terms)
    for group in edition.questions():
        yield from (Piece("question", Quote(f"question:{one.id}"), one.text) for one in group.questions)


def _print(leaflet: Leaflet, path: Path, text_size: int) -> None:
    try:
        from reader.app import print_leaflet  # noqa: PLC0415  every other format is written without PySide6
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        raise ReaderError(_("A leaflet needs PySide6, which cannot be loaded: {error}.").format(error=error)) from error
    print_leaflet(leaflet, path, text_size)
