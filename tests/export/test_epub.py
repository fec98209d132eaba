# SPDX-License-Identifier: GPL-3.0-or-later
"""The book itself, judged by epubcheck, the W3C's own checker: no error and no warning for anything we can make."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import msgspec
import pytest

from reader.content.edition import Edition
from reader.errors import ReaderError
from reader.export.epub import epub_bytes, write_epub
from reader.export.leaflet import Leaflet, LeafletQuestion, compose
from tests.export.leaflet_guide import DAY, everything, piece

ODD = "a\x00\x0b<b>&amp;\ufffe\ud800 “é” 日本 😀 ]]> \u202e\u2028 --> \ufdd0"
EPUBCHECK = next((path for path in ("/usr/share/java/epubcheck.jar",) if Path(path).is_file()), "")
needs_epubcheck = pytest.mark.skipif(
    not (EPUBCHECK and shutil.which("java")), reason="needs epubcheck (Debian: apt install epubcheck)"
)


def opf(leaflet: Leaflet) -> str:
    with zipfile.ZipFile(io.BytesIO(epub_bytes(leaflet))) as book:
        return book.read("EPUB/content.opf").decode()


def whole(edition: Edition) -> Leaflet:
    """Return the whole guide, with everything there is in it, and odd characters wherever somebody may write some."""
    pieces = [*(piece("chapter", head.id) for head in edition.head.chapters), piece("chapter", "urgent")]
    pieces += [piece("term", f"term:{term.id}") for term in edition.glossary().terms]
    asked = [LeafletQuestion(one.text) for group in edition.questions() for one in group.questions]
    leaflet = compose(edition, pieces, [*asked, LeafletQuestion(ODD, answer=ODD)], day=DAY, title=ODD, with_links=True)
    return msgspec.structs.replace(leaflet, missing=(ODD,), publisher=ODD, licence=ODD, intended_use=ODD)


def part(edition: Edition) -> Leaflet:
    """Return what most people take: a passage, a section, a word."""
    pieces = [piece("passage", "surgery#what", "You can rest"), piece("section", "surgery#choices")]
    return compose(edition, [*pieces, piece("term", "term:margin")], day=DAY)


def some_words(edition: Edition) -> Leaflet:
    return everything(edition, with_links=True)


def nothing(edition: Edition) -> Leaflet:
    return compose(edition, (), day=DAY)


BOOKS = (whole, some_words, part, nothing)
Checks = dict[str, "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def checks(edition: Edition, shipped: Edition, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checks]:
    """The checks of all books, begun at the same time: most of what each takes is Java's own start."""
    running: Checks = {}
    with ExitStack() as ending:
        for book in BOOKS:
            path = tmp_path_factory.mktemp("book") / "leaflet.epub"
            write_epub(book(shipped if book is whole else edition), path)
            java = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", EPUBCHECK, str(path)]
            started = subprocess.Popen(java, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            running[book.__name__] = ending.enter_context(started)
            ending.callback(started.kill)
        yield running


@needs_epubcheck
@pytest.mark.timeout(180)
@pytest.mark.parametrize("book", [book.__name__ for book in BOOKS])
def test_epubcheck_has_nothing_to_say(book: str, checks: Checks) -> None:
    said, complained = checks[book].communicate(timeout=150)
    assert (checks[book].returncode, complained) == (0, ""), said + complained
    assert "0 fatals / 0 errors / 0 warnings / 0 infos" in said


def test_the_same_leaflet_gives_the_same_bytes(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    first = epub_bytes(everything(edition))
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert epub_bytes(everything(edition)) == first
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        first_entry = book.infolist()[0]
    assert (first_entry.filename, first_entry.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_another_leaflet_has_another_name(edition: Edition) -> None:
    def identifier(day: date) -> str:
        return opf(compose(edition, (), day=day)).partition('<dc:identifier id="id">')[2][:45]

    assert identifier(DAY).startswith("urn:uuid:")
    assert identifier(DAY) != identifier(date(2026, 11, 23))


def test_it_says_what_it_offers_and_claims_no_conformance(edition: Edition) -> None:
    told = opf(everything(edition))
    for words in (
        '"schema:accessMode">textual<', '"schema:accessMode">visual<', '"schema:accessModeSufficient">textual<',
        '"schema:accessibilityFeature">alternativeText<', '"schema:accessibilityFeature">structuralNavigation<',
        '"schema:accessibilityHazard">none<', "has not been evaluated", "<dc:language>en<", "<dc:date>2026-11-22<",
        "<dc:rights>CC0<", "<dc:publisher>Nobody<", '"dcterms:modified">2026-11-22T00:00:00Z<',
    ):  # fmt: skip
        assert words in told, words
    assert "conformsTo" not in told
    nobodys = msgspec.structs.replace(
        compose(edition, [piece("chapter", "recovery")], day=DAY), publisher="", licence=""
    )
    without = opf(nobodys)
    assert "publisher" not in without
    assert "visual" not in without
    assert "alternativeText" not in without


def test_drawings_are_files_with_their_colours(edition: Edition) -> None:
    with zipfile.ZipFile(io.BytesIO(epub_bytes(everything(edition)))) as book:
        assert "{colour:" not in book.read("EPUB/figures/margin.svg").decode()
        assert "EPUB/style.css" in book.namelist()


def test_a_drawing_that_may_not_be_shown_stops_the_book(edition: Edition, tmp_path: Path) -> None:
    leaflet = everything(edition)
    (figure,) = leaflet.figures
    bad = msgspec.structs.replace(figure, svg="<svg/>")
    path = tmp_path / "x.epub"
    with pytest.raises(ReaderError, match="The drawing margin cannot be put into the book"):
        write_epub(msgspec.structs.replace(leaflet, figures=(bad,)), path)
    assert os.listdir(tmp_path) == []


def test_what_it_stands_on_is_loaded_with_the_first_book_only() -> None:
    code = (
        "import sys, reader.export.epub, reader.export.codes; print({'ebooklib', 'lxml', 'segno'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_book_in_a_language_from_right_to_left_begins_there(edition: Edition) -> None:
    leaflet = part(edition)
    assert "rtl" not in opf(leaflet)
    arabic = msgspec.structs.replace(leaflet, language="ar")
    assert 'page-progression-direction="rtl"' in opf(arabic)
    with zipfile.ZipFile(io.BytesIO(epub_bytes(arabic))) as book:
        assert 'lang="ar" dir="rtl" xml:lang="ar"' in book.read("EPUB/title.xhtml").decode()
