# SPDX-License-Identifier: GPL-3.0-or-later
"""A printed file tells its language and has a list of contents that real PDF readers understand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument

from reader.ui.printing.pdf_outline import OutlineLine, with_outline
from tests.ui.page.pages import page_of, say
from tests.ui.printing.printed import SENTENCE, leaflet, printed

LINES = [OutlineLine("Où (vas-tu) > “là”?", 1, 0), OutlineLine("Below", 2, 1), OutlineLine("Other", 2, 1), OutlineLine("Last", 1, 1)]  # fmt: skip  # noqa: E501


@pytest.fixture
def pdf(tmp_path: Path) -> bytes:
    """A file as Qt writes it, before anything is added: two pages or more."""
    made = tmp_path / "plain.pdf"
    printed(leaflet(page_of(say(SENTENCE))), made)
    whole = made.read_bytes()
    return whole[: whole.index(b"%%EOF") + len(b"%%EOF\n")]


def read(data: bytes, folder: Path) -> tuple[QPdfDocument, list[tuple[str, int, list[str]]]]:
    """Return the document and its contents as a reader finds them: title, page, titles below."""
    (folder / "read.pdf").write_bytes(data)
    document = QPdfDocument()
    assert document.load(str(folder / "read.pdf")) == QPdfDocument.Error.None_
    model = QPdfBookmarkModel()
    model.setDocument(document)
    found = []
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        below = [model.index(at, 0, index) for at in range(model.rowCount(index))]
        title, page = (int(role.value) for role in (QPdfBookmarkModel.Role.Title, QPdfBookmarkModel.Role.Page))
        found.append((index.data(title), index.data(page), [one.data(title) for one in below]))
    return document, found


def test_the_list_is_read_with_its_levels_and_pages(pdf: bytes, tmp_path: Path) -> None:
    document, found = read(with_outline(pdf, "fr", LINES), tmp_path)
    assert found == [("Où (vas-tu) > “là”?", 0, ["Below", "Other"]), ("Last", 1, [])]
    assert document.pageCount() == 2


def test_the_language_is_told_and_the_title_shown(pdf: bytes) -> None:
    made = with_outline(pdf, "fr", LINES)
    assert b"/Lang <FEFF00660072>" in made
    assert b"/DisplayDocTitle true" in made


def test_what_was_there_stays_as_it_was(pdf: bytes) -> None:
    assert with_outline(pdf, "en", LINES).startswith(pdf)


def test_without_lines_it_still_tells_its_language(pdf: bytes, tmp_path: Path) -> None:
    made = with_outline(pdf, "en", [])
    assert b"/Outlines" not in made
    document, found = read(made, tmp_path)
    assert (document.pageCount(), found) == (2, [])


def test_a_line_that_leads_to_no_page_is_left_out(pdf: bytes, tmp_path: Path) -> None:
    lines = [OutlineLine("Nowhere", 1, 9), OutlineLine("Below", 2, 1), OutlineLine("There", 1, 1)]
    _document, found = read(with_outline(pdf, "en", lines), tmp_path)
    assert found == [("Below", 1, []), ("There", 1, [])]


def test_every_new_object_is_where_the_table_says(pdf: bytes) -> None:
    made = with_outline(pdf, "en", LINES)
    table = made[made.rindex(b"xref\n", 0, made.rindex(b"trailer")) :]
    entries = re.findall(rb"(\d+) 1\n(\d{10}) 00000 n \n", table)
    assert len(entries) == len(LINES) + 2
    for number, place in entries:
        assert made[int(place) :].startswith(number + b" 0 obj")
    start = int(re.findall(rb"startxref\s+(\d+)", made)[-1])
    assert made[start:].startswith(b"xref")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pdf: pdf.replace(b"trailer", b"tralier"),
        lambda pdf: pdf.replace(b"/Size", b"/Sise"),
        lambda pdf: pdf.replace(b"/Type /Pages", b"/Type /Pagges"),
        lambda pdf: pdf.replace(b"/Type /Catalog", b"/Type /Catalog << >>"),
        lambda pdf: b"",
    ],
)
def test_a_file_built_in_another_way_is_left_alone(pdf: bytes, spoil: object) -> None:
    other = spoil(pdf)  # type: ignore[operator]
    assert with_outline(other, "en", LINES) == other
