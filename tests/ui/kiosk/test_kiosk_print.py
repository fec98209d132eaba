# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing at the terminal, on a printer that writes PDF files: what, how much, how often, and what is said."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from reader.errors import ReaderError
from reader.site.site import Printing, Site
from reader.ui.kiosk.kiosk_print import KioskPrint
from reader.ui.printing.paper import page_layout, usual_size
from reader.userdata.my_questions import MyQuestions
from tests.fresh_process import modules_loaded_by
from tests.started import SLOW_MS
from tests.visitor import Terminals, Visitor

SITE = Site(printing=Printing(printer="Ward"))


class Tray:
    """The printer's stand-in: each job is a PDF file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[tuple[str, str]] = []
        self.papers: list[Path] = []

    def open(self, name: str, title: str) -> QPrinter:
        self.asked.append((name, title))
        path = self.folder / f"{len(self.asked)}.pdf"
        self.papers.append(path)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(path))
        printer.setPageLayout(page_layout(usual_size()))
        return printer

    def words(self, at: int = -1) -> str:
        command = ["pdftotext", "-layout", str(self.papers[at]), "-"]
        return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


@pytest.fixture
def tray(tmp_path: Path) -> Tray:
    return Tray(tmp_path)


def begin(terminals: Terminals, tray: Tray, site: Site = SITE) -> Visitor:
    visitor = terminals.start(site)
    assert visitor.kiosk.printing is not None
    visitor.kiosk.printing._open = tray.open
    visitor.begin()
    return visitor


def said(visitor: Visitor) -> str:
    """Return what the line under the bar says."""
    message = visitor.window.later.message
    assert message.isVisible()
    return next(label.text() for label in message.findChildren(QLabel) if label.text())


def press_print(visitor: Visitor) -> None:
    assert visitor.bar.printer is not None
    visitor.tap(visitor.bar.printer)


def wait_until_done(visitor: Visitor) -> str:
    printing = visitor.kiosk.printing
    assert printing is not None
    visitor.bot.waitUntil(lambda: not printing.is_running, timeout=SLOW_MS)
    return said(visitor)


def section(visitor: Visitor, at: int = 2) -> str:
    return f"surgery#{visitor.window.edition.chapter('surgery').sections[at].id}"


def test_the_section_in_view_comes_out_with_its_foot_and_no_question(terminals: Terminals, tray: Tray) -> None:
    visitor = begin(terminals, tray)
    visitor.read(section(visitor))
    press_print(visitor)
    assert "The paper stays with you: take it along." in wait_until_done(visitor)
    assert tray.asked == [("Ward", "Lamplight")], "the list of jobs must not tell what is read"
    words = " ".join(tray.words().split())
    assert visitor.window.edition.chapter("surgery").sections[2].title in words
    pages = tray.words().count("\f")
    assert 1 <= pages <= 4
    assert f"Edition {visitor.window.edition.head.edition} · " in words
    assert f"Page {pages} of {pages}" in words
    assert visitor.kiosk.counts.today()["print"] == pages


def test_chosen_questions_come_out_where_their_list_is_in_front(terminals: Terminals, tray: Tray) -> None:
    visitor = begin(terminals, tray)
    visitor.read(section(visitor))
    MyQuestions(visitor.visit.store).add("Can I drive home?")
    visitor.window.acts["questions"].trigger()
    visitor.settle()
    press_print(visitor)
    wait_until_done(visitor)
    assert "Can I drive home?" in tray.words()


def test_one_job_a_minute_for_all_visits_together(terminals: Terminals, tray: Tray) -> None:
    visitor = begin(terminals, tray)
    visitor.read(section(visitor))
    press_print(visitor)
    wait_until_done(visitor)
    visitor.clock[0] += 15
    press_print(visitor)
    assert said(visitor) == "The printer is free in 45 seconds."
    visitor.kiosk.end_visit("finished")
    visitor.begin()
    visitor.read(section(visitor))
    press_print(visitor)
    assert said(visitor) == "The printer is free in 45 seconds."
    assert len(tray.papers) == 1
    visitor.clock[0] += 45
    press_print(visitor)
    assert "take it along" in wait_until_done(visitor)
    assert len(tray.papers) == 2


@pytest.mark.parametrize(("asked", "allowed"), [(1, 1), (4, 4), (99, 4), (0, 1)])
def test_no_site_gives_more_than_four_pages(asked: int, allowed: int) -> None:
    assert KioskPrint(Printing(printer="Ward", most_pages=asked), lambda: 0.0).most_pages == allowed


def test_what_needs_more_pages_is_not_printed_at_all(terminals: Terminals, tray: Tray) -> None:
    visitor = begin(terminals, tray)
    visitor.read("surgery")
    press_print(visitor)
    assert "and the printer gives 4 at most" in wait_until_done(visitor)
    assert not tray.papers[0].exists()
    visitor.read(section(visitor))
    press_print(visitor)
    assert "take it along" in wait_until_done(visitor), "what was refused costs no minute"


def test_a_printer_that_is_not_there_is_said_plainly(
    terminals: Terminals, tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(name: str, title: str) -> QPrinter:
        raise ReaderError("The printer cannot be reached now. Please ask staff.")

    monkeypatch.setattr(tray, "open", gone)
    visitor = begin(terminals, tray)
    visitor.read(section(visitor))
    press_print(visitor)
    assert wait_until_done(visitor) == "The printer cannot be reached now. Please ask staff."


def test_at_home_there_is_nothing_to_print(terminals: Terminals, tray: Tray) -> None:
    visitor = begin(terminals, tray)
    press_print(visitor)
    assert said(visitor).startswith("There is nothing to print here.")
    assert not tray.asked


def test_a_visit_that_ends_halfway_prints_nothing_and_leaves_nothing(terminals: Terminals, tray: Tray) -> None:
    visitor = begin(terminals, tray)
    printing = visitor.kiosk.printing
    assert printing is not None
    visitor.read(section(visitor))
    press_print(visitor)
    visitor.kiosk.end_visit("finished")
    assert not printing.is_running
    assert printing._window is None
    assert not any(path.exists() and path.stat().st_size for path in tray.papers)
    printing.print_out()
    assert not printing.is_running, "there is nobody to print for"


def test_without_a_printer_in_the_site_file_there_is_no_button_and_nothing_is_loaded(terminals: Terminals) -> None:
    visitor = terminals.start(Site())
    visitor.begin()
    assert visitor.kiosk.printing is None
    assert visitor.bar.printer is None
    assert modules_loaded_by("reader.ui.kiosk.terminal", "kiosk_print", "QtPrintSupport", "named_printer") == []
