# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a leaflet as an electronic book, EPUB 3, with its accessibility metadata. The same leaflet, the same bytes.

EbookLib makes the package; the pages are ours, to the letter, because EbookLib would parse and change them.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.content.model import Figure
from reader.content.svg import SvgFault
from reader.errors import ReaderError
from reader.export.epub_markup import clean, figure_file
from reader.export.epub_pages import CONTENTS, CSS, STYLE, BookFile, book_files
from reader.export.leaflet import Leaflet
from reader.export.paper import paper_svg
from reader.export.writing import write_whole
from reader.i18n import _, begins_right

if TYPE_CHECKING:
    from ebooklib.epub import EpubBook

_XHTML = "application/xhtml+xml"
_NAMESPACE = uuid.UUID("6f1c4a0e-2b58-5d0b-9d0e-6a1f2d3c4b5a")
"""Ours: with the leaflet's content it makes the book's identifier."""
_FEATURES = ("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "ARIA")


def write_epub(leaflet: Leaflet, path: Path) -> None:
    """Write a leaflet as an electronic book, over a file that is there. ReaderError when it cannot be written.

    Compose the leaflet `with_links`, so that its links to its own pages and words lead there.
    """
    write_whole(path, epub_bytes(leaflet))


def epub_bytes(leaflet: Leaflet) -> bytes:
    """Return the book as it stands in its file."""
    # Late: 45 ms of imports (lxml) for what few readers ask for. Of the network it brings urllib.parse only.
    from ebooklib import epub  # noqa: PLC0415

    files = book_files(leaflet)
    book = epub.EpubBook()
    book.set_identifier(uuid.uuid5(_NAMESPACE, "".join(file.text for file in files)).urn)
    _describe(book, leaflet)
    contents = None
    for file in files:
        item = epub.EpubItem(_name(file), file.name, _XHTML, file.text.encode())
        if file.name == CONTENTS:
            item.properties = ["nav"]
            contents = item
        book.add_item(item)
    book.add_item(epub.EpubItem("style", STYLE, "text/css", CSS.encode()))
    for figure in leaflet.figures:
        drawing = epub.EpubItem(f"figure-{figure.id}", figure_file(figure.id), "image/svg+xml", _drawing(figure))
        book.add_item(drawing)
    book.add_item(epub.EpubNcx())
    book.toc = [epub.Link(file.name, clean(file.title), _name(file)) for file in files if file is not contents]
    book.spine = [_name(file) for file in files]
    raw = io.BytesIO()
    options = {"mtime": datetime.fromisoformat(leaflet.day), "raise_exceptions": True}
    epub.EpubWriter(raw, book, options).write()
    return _with_fixed_dates(raw.getvalue())


def _name(file: BookFile) -> str:
    return file.name.removesuffix(".xhtml")


def _describe(book: EpubBook, leaflet: Leaflet) -> None:
    """Say what the book is, and honestly what it offers to those who cannot see or hold a page."""
    book.set_title(clean(leaflet.title))
    book.set_language(leaflet.language)
    if begins_right(leaflet.language):
        book.set_direction("rtl")
    told = {
        "creator": leaflet.publisher,
        "publisher": leaflet.publisher,
        "rights": leaflet.licence,
        "date": leaflet.day,
        "description": " ".join(words for words in (leaflet.imprint, leaflet.intended_use) if words),
    }
    for name, words in told.items():
        if words:
            book.add_metadata("DC", name, clean(words))
    for name, words in _accessibility(leaflet):
        book.add_metadata(None, "meta", words, {"property": f"schema:{name}"})


def _accessibility(leaflet: Leaflet) -> Iterator[tuple[str, str]]:
    """Yield (name, value) of the accessibility metadata. No conformance is claimed: nobody has evaluated the book."""
    yield "accessMode", "textual"
    yield "accessModeSufficient", "textual"
    if leaflet.figures:
        yield "accessMode", "visual"
        yield "accessModeSufficient", "textual,visual"
        yield "accessibilityFeature", "alternativeText"
    yield from (("accessibilityFeature", feature) for feature in _FEATURES)
    yield "accessibilityHazard", "none"
    yield "accessibilitySummary", clean(_summary(leaflet))


def _summary(leaflet: Leaflet) -> str:
    words = _("All of it is text that can be enlarged, recoloured and read aloud, with headings and a contents list.")
    if leaflet.figures:
        words += " " + _("Each drawing has a description; the words inside a drawing are not text.")
    return words + " " + _("Whether it conforms to a standard of accessibility has not been evaluated.")


def _drawing(figure: Figure) -> bytes:
    try:
        return paper_svg(figure).encode()
    except SvgFault as fault:
        text = _("The drawing {name} cannot be put into the book: {reason}")
        raise ReaderError(text.format(name=figure.id, reason=fault)) from fault


def _with_fixed_dates(data: bytes) -> bytes:
    """Return an archive with the oldest date on all its files, so that the same leaflet gives the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename)
            fixed.compress_type = entry.compress_type
            fixed.external_attr = 0o644 << 16
            fixed.create_system = 3  # whatever the system: the bytes must not tell it
            new.writestr(fixed, old.read(entry))
    return written.getvalue()
