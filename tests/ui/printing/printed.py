# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaflets of a few blocks, and what real PDF readers find in a printed one: its words, its sizes, its picture."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import deque
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument

from reader.content.edition import Edition
from reader.content.model import Block, Term
from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.export.leaflet import Leaflet, LeafletQuestion, compose
from reader.pages import Page
from reader.ui.printing.paper import Paper, paper_of
from reader.ui.printing.printing import Step, Steps, save_pdf
from reader.ui.printing.sheets import Laid, lay_out
from tests.ui.page.pages import figure, page_of

A4 = QPageSize(QPageSize.PageSizeId.A4)
TERM = Term("resection", "resection", "Taking something out.", "re-SEK-shun", "The team does it under a narcosis.")
SENTENCE = "Your team tells you what to expect before the operation and after it. "


def paper(points: int = 16) -> Paper:
    return paper_of(A4, points)


def leaflet(*pages: Page, questions: tuple[LeafletQuestion, ...] = (), terms: tuple[Term, ...] = ()) -> Leaflet:
    drawing = figure("liver")
    assert drawing is not None
    return Leaflet(
        title="For Monday",
        guide="g",
        guide_title="A guide to things",
        edition="2026.11",
        language="en",
        day="2026-11-22",
        publisher="Nobody",
        licence="CC0",
        intended_use="General information, the same for everybody.",
        pages=pages,
        terms=terms,
        questions=questions,
        figures=(drawing,),
    )


def leaflet_of(*blocks: Block) -> Leaflet:
    return leaflet(page_of(*blocks))


def chapters_of(guide: Edition, *chapters: str) -> Leaflet:
    pieces = [Piece("chapter", Quote(f"{guide.head.guide}/{name}"), name) for name in chapters]
    return compose(guide, pieces, day=date(2026, 11, 22))


def laid_out(leaflet: Leaflet, points: int = 16) -> Laid:
    laid = Laid(leaflet, paper(points))
    deque(lay_out(laid), maxlen=0)
    return laid


def result(steps: Steps) -> Laid:
    """Run to the end and return what came of it."""
    made: list[Laid] = []

    def run() -> Iterator[Step]:
        made.append((yield from steps))

    deque(run(), maxlen=0)
    return made[0]


def printed(leaflet: Leaflet, path: Path, points: int = 16) -> Laid:
    return result(save_pdf(leaflet, path, points, A4))


# -- what other programs find in the file -------------------------------------------------------------------------


def page_texts(path: Path) -> list[str]:
    """Return the words of each page in the order in which a screen reader would come to them, spaces evened out."""
    told = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, timeout=60).stdout
    return [" ".join(page.split()) for page in told.decode().replace("\u2060", "").split("\f")[:-1]]


def text_sizes(path: Path) -> dict[int, str]:
    """Return each size of text in the file, in whole points, with all words that are set in it."""
    command = ["pdftohtml", "-xml", "-i", "-zoom", "1", "-stdout", str(path)]
    told = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()
    sizes = dict(re.findall(r'<fontspec id="(\d+)" size="(\d+)"', told))
    found: dict[int, str] = {}
    for name, words in re.findall(r'<text [^>]*font="(\d+)"[^>]*>(.*?)</text>', told):
        size = int(sizes[name])
        found[size] = f"{found.get(size, '')} {re.sub('<.*?>', '', words)}"
    return found


def pictures(path: Path, width: int = 620) -> list[QImage]:
    """Return each page as Qt's own PDF reader shows it."""
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    height = round(width * 842 / 595)
    return [_on_white(document.render(number, QSize(width, height))) for number in range(document.pageCount())]


def _on_white(page: QImage) -> QImage:
    sheet = QImage(page.size(), QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.drawImage(0, 0, page)
    painter.end()
    return sheet


needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None or shutil.which("pdftohtml") is None,
    reason="needs pdftotext and pdftohtml (Debian: apt install poppler-utils)",
)
