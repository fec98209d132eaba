# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a leaflet on a printer or into the bytes of a PDF, a sheet at each step, so that it can be watched and stopped.

Nothing here touches the disk, and nobody is asked anything.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPagedPaintDevice, QPainter, QPdfWriter

from reader.errors import ReaderError
from reader.export.leaflet import Leaflet
from reader.i18n import _
from reader.ui.printing.painting import paint_sheet
from reader.ui.printing.paper import DOTS_PER_INCH, page_layout, paper_of
from reader.ui.printing.sheets import Laid, lay_out


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """How far it is: the pages that are done, and how many there are; 0 as long as nobody knows."""

    page: int
    pages: int


def print_on(device: QPagedPaintDevice, leaflet: Leaflet, points: int, size: QPageSize) -> Iterator[Step]:
    """Draw a leaflet on a device that takes pages; ReaderError when the device does not take them."""
    laid: Laid | None = None
    for laid in lay_out(leaflet, paper_of(size, points)):
        yield Step(0, 0)
    assert laid is not None
    yield from _paint(device, laid)


def _paint(device: QPagedPaintDevice, laid: Laid) -> Iterator[Step]:
    painter = QPainter()
    if not painter.begin(device):
        raise ReaderError(_("Printing could not begin. Is the printer switched on and ready?"))
    try:
        scale = device.logicalDpiX() / DOTS_PER_INCH
        painter.scale(scale, scale)
        pages = len(laid.sheets)
        for number in range(pages):
            if number and not device.newPage():
                raise ReaderError(_("The printer stopped at page {number}.").format(number=number + 1))
            paint_sheet(painter, laid, number)
            yield Step(number + 1, pages)
    finally:
        painter.end()


def pdf_bytes(leaflet: Leaflet, points: int, size: QPageSize, made: bytearray) -> Iterator[Step]:
    """Write a leaflet as a PDF into `made`, which is filled after the last step."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(page_layout(size))
    writer.setTitle(leaflet.title)
    writer.setAuthor(leaflet.publisher)
    writer.setCreator("Lamplight")
    yield from print_on(writer, leaflet, points, size)
    made += bytes(buffer.data().data())
