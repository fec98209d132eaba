# SPDX-License-Identifier: GPL-3.0-or-later
"""Printed files as other programs read them: words in order, the sizes chosen, a foot on every page, all or nothing."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import msgspec
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from reader.content.edition import Edition
from reader.content.model import Table, plain_text
from reader.errors import ReaderError
from reader.export.leaflet import LeafletQuestion
from reader.pages import chapter_page
from reader.ui.printing.printing import Step, count_pages, print_on, save_pdf
from tests.ui.page.pages import box, say
from tests.ui.printing.printed import (
    A4,
    SENTENCE,
    chapters_of,
    laid_out,
    leaflet,
    leaflet_of,
    needs_poppler,
    page_texts,
    printed,
    result,
    text_sizes,
)


@needs_poppler
def test_each_page_says_guide_edition_day_and_which_page_it_is(guide: Edition, tmp_path: Path) -> None:
    laid = printed(chapters_of(guide, "surgery"), tmp_path / "a.pdf")
    texts = page_texts(tmp_path / "a.pdf")
    assert len(texts) == len(laid.sheets) > 8
    for number, text in enumerate(texts, 1):
        foot = f"{guide.head.title} Edition {guide.head.edition} · 22 November 2026 Page {number} of {len(texts)}"
        assert text.endswith(foot)


@needs_poppler
def test_it_is_read_in_the_order_in_which_it_is_written(tmp_path: Path) -> None:
    inner = box("urgent", say("Second."), title="Call now")
    printed(leaflet_of(say("First."), inner, say("Third.")), tmp_path / "a.pdf")
    text = page_texts(tmp_path / "a.pdf")[1]
    places = [text.index(words) for words in ("A page", "Section first", "First.", "Call now", "Second.", "Third.")]
    assert places == sorted(places)


@needs_poppler
@pytest.mark.parametrize(("points", "least"), [(12, 10), (16, 16), (20, 16)])
def test_text_has_the_size_that_was_chosen(guide: Edition, tmp_path: Path, points: int, least: int) -> None:
    without_drawings = msgspec.structs.replace(chapters_of(guide, "tests"), figures=())
    printed(without_drawings, tmp_path / "a.pdf", points)
    sizes = text_sizes(tmp_path / "a.pdf")
    assert "Tests answer four questions" in sizes[points]
    smaller = "".join(words for size, words in sizes.items() if size < least)
    assert smaller
    assert not any(sign.isalpha() for sign in smaller), "only the raised numbers of sources may be smaller"


@needs_poppler
@pytest.mark.parametrize("points", [16, 20])
def test_no_row_of_a_table_is_divided_between_two_pages(guide: Edition, tmp_path: Path, points: int) -> None:
    chapters = ("hormones-and-symptoms", "prrt", "surgery-side-effects")
    printed(chapters_of(guide, *chapters), tmp_path / "a.pdf", points)
    texts = page_texts(tmp_path / "a.pdf")
    rows = 0
    for name in chapters:
        blocks = [block for section in chapter_page(guide, name).sections for block in section.blocks]
        for table in (block for block in blocks if isinstance(block, Table)):
            for row in table.rows:
                cells = [" ".join(plain_text(cell).split()) for cell in row]
                rows += 1
                assert any(all(_has(page, cell) for cell in cells) for page in texts), cells
    assert rows >= 8


def _has(page: str, cell: str) -> bool:
    """Tell whether the words of a cell stand on a page, whatever stands between two of its lines."""
    return all(word in page for word in cell.split())


def test_the_file_tells_its_title_and_who_made_it(tmp_path: Path) -> None:
    printed(leaflet_of(say("Text.")), tmp_path / "a.pdf")
    document = QPdfDocument()
    document.load(str(tmp_path / "a.pdf"))
    field = QPdfDocument.MetaDataField
    told = [document.metaData(one) for one in (field.Title, field.Author, field.Creator)]
    assert told == ["For Monday", "Nobody", "Lamplight"]


def test_steps_tell_how_far_it_is(tmp_path: Path) -> None:
    steps = list(save_pdf(leaflet_of(*[say(SENTENCE * 4)] * 60), tmp_path / "a.pdf", 16, A4))
    pages = steps[-1].pages
    assert steps[0] == Step(0, 0)
    assert [step for step in steps if step.page] == [Step(number, pages) for number in range(1, pages + 1)]


def test_counting_prints_nothing() -> None:
    made = leaflet_of(*[say(SENTENCE * 4)] * 60)
    assert result(count_pages(made, 16, A4)).sheets[0][0].part.title == "For Monday"
    assert len(result(count_pages(made, 20, A4)).sheets) > len(laid_out(made, 12).sheets)


def test_stopped_halfway_there_is_no_file(tmp_path: Path) -> None:
    steps = save_pdf(leaflet_of(*[say(SENTENCE * 4)] * 60), tmp_path / "a.pdf", 16, A4)
    while next(steps).page < 3:
        pass
    steps.close()
    assert not list(tmp_path.iterdir())


def test_stopped_halfway_the_file_before_stays(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"before")
    steps = save_pdf(leaflet_of(say(SENTENCE)), tmp_path / "a.pdf", 16, A4)
    while not next(steps).page:
        pass
    steps.close()
    assert (tmp_path / "a.pdf").read_bytes() == b"before"


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"a\.pdf"):
        printed(leaflet_of(say("Text.")), tmp_path / "nowhere" / "a.pdf")


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ReaderError, match="No space left"):
        printed(leaflet_of(say("Text.")), tmp_path / "a.pdf")
    assert not list(tmp_path.iterdir())


def test_a_printer_gets_the_same_pages_at_its_own_resolution(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(300)
    made = leaflet(questions=(LeafletQuestion("Can I drive?"),))
    laid = result(print_on(printer, made, 16, A4))
    document = QPdfDocument()
    assert document.load(str(tmp_path / "printed.pdf")) == QPdfDocument.Error.None_
    assert document.pageCount() == len(laid.sheets) == 2


class Refusing(QPdfWriter):
    """A printer that takes one page and no more."""

    def newPage(self) -> bool:
        return False


def writer(buffer: QBuffer, kind: type[QPdfWriter] = QPdfWriter) -> QPdfWriter:
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return kind(buffer)


def test_a_printer_that_stops_is_told() -> None:
    buffer = QBuffer()
    with pytest.raises(ReaderError, match="page 2"):
        result(print_on(writer(buffer, Refusing), leaflet_of(say(SENTENCE)), 16, A4))


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_does_not_begin_is_told(tmp_path: Path) -> None:
    unreachable = QPdfWriter(str(tmp_path / "nowhere" / "a.pdf"))
    with pytest.raises(ReaderError, match="switched on"):
        result(print_on(unreachable, leaflet_of(say(SENTENCE)), 16, A4))


def test_a_printer_is_told_when_a_person_stops_it() -> None:
    told: list[str] = []
    buffer = QBuffer()
    steps = print_on(writer(buffer), leaflet_of(say(SENTENCE)), 16, A4, lambda: told.append("stopped"))
    while not next(steps).page:
        pass
    steps.close()
    assert told == ["stopped"]


def test_a_hundred_pages_are_printed_in_small_steps(guide: Edition, tmp_path: Path) -> None:
    names = [head.id for head in guide.head.chapters][:9]
    steps = save_pdf(chapters_of(guide, *names), tmp_path / "a.pdf", 20, A4)
    longest, before = 0.0, perf_counter()
    pages = 0
    for step in steps:
        now = perf_counter()
        longest, before, pages = max(longest, now - before), now, step.pages
    assert pages >= 100
    assert longest < 1.5, "between two steps the window must be able to answer"
