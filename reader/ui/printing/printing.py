# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a leaflet on a printer or into a PDF file, a sheet at each step, so that it can be watched and stopped.

A file appears only when all of it is there. Nobody is asked anything here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from reader.errors import ReaderError
from reader.export.leaflet import Leaflet
from reader.export.writing import write_whole
from reader.i18n import _
from reader.ui.printing.painting import paint_sheet
from reader.ui.printing.paper import DOTS_PER_INCH, page_layout, paper_of
from reader.ui.printing.pdf_outline import OutlineLine, with_outline
from reader.ui.printing.sheets import Laid, lay_out


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """How far it is: the pages that are done, and how many there are; 0 as long as nobody knows."""

    page: int
    pages: int


Steps = Generator[Step, None, Laid]
"""Closing it before its end stops the work and leaves nothing behind. It returns the leaflet as laid out."""


def count_pages(leaflet: Leaflet, points: int, size: QPageSize) -> Steps:
    """Lay a leaflet out without printing it; the last step tells how many pages it has."""
    laid = Laid(leaflet, paper_of(size, points))
    for _part in lay_out(laid):
        yield Step(0, len(laid.sheets))
    return laid


def print_on(
    device: QPagedPaintDevice,
    leaflet: Leaflet,
    points: int,
    size: QPageSize,
    abort: Callable[[], object] | None = None,
) -> Steps:
    """Draw a leaflet on a device that takes pages; `abort` tells the device that it was stopped halfway.

    ReaderError when the device does not take it.
    """
    laid = yield from count_pages(leaflet, points, size)
    painter = QPainter()
    if not painter.begin(device):
        raise ReaderError(_("Printing could not begin. Is the printer switched on and ready?"))
    try:
        scale = device.logicalDpiX() / DOTS_PER_INCH
        painter.scale(scale, scale)
        pages = len(laid.sheets)
        for number in range(pages):
            if number and not device.newPage():
                raise ReaderError(_("The printer stopped before page {number}.").format(number=number + 1))
            paint_sheet(painter, laid, number)
            yield Step(number + 1, pages)
    except GeneratorExit:
        if abort is not None:
            abort()
        raise
    finally:
        painter.end()
    return laid


def save_pdf(leaflet: Leaflet, path: Path, points: int, size: QPageSize) -> Steps:
    """Write a leaflet as a PDF file, all of it or nothing; ReaderError when the file cannot be written."""
    buffer = QBuffer()  # in memory: a hundred pages are half a megabyte
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(page_layout(size))
    writer.setTitle(leaflet.title)
    writer.setAuthor(leaflet.publisher)
    writer.setCreator("Lamplight")
    laid = yield from print_on(writer, leaflet, points, size)
    lines = [OutlineLine(line.title, line.level, line.number - 1) for line in laid.contents]
    write_whole(path, with_outline(bytes(buffer.data().data()), leaflet.language, lines))
    return laid
