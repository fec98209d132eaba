# SPDX-License-Identifier: GPL-3.0-or-later
"""Making a leaflet: asks where, shows how far it is, can be stopped at any page, and says what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QStandardPaths, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.export.leaflet import Leaflet
from reader.ui.taking import making as making_module
from reader.ui.taking.making import Making, ask_where, file_name
from reader.ui.theme import Theme
from tests.ui.page.pages import say
from tests.ui.printing.printed import SENTENCE, leaflet_of

AREA = QRect(0, 0, 800, 600)


@pytest.fixture
def making(theme: Theme, qtbot: QtBot) -> Iterator[Making]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made = Making(theme, window, window)
    yield made
    made.stop()
    window.close()


@pytest.fixture
def target(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that the person chooses; it has no ending of its own yet."""
    path = tmp_path / "chosen"
    monkeypatch.setattr(making_module, "ask_where", lambda _parent, _name, _kind: path)
    return path


def short() -> Leaflet:
    return leaflet_of(say(SENTENCE))


def long() -> Leaflet:
    return leaflet_of(*[say(SENTENCE * 4)] * 300)


def pages_of(path: Path) -> int:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return document.pageCount()


def test_a_pdf_is_saved_and_its_path_said(making: Making, qtbot: QtBot, target: Path) -> None:
    with qtbot.waitSignal(making.done) as done:
        making.save("pdf", short(), 16, AREA)
        assert making.is_running
        assert making.card.is_open
    assert done.args == [f"Saved: {target}"]
    assert pages_of(target) == 2
    assert not making.card.is_open


@pytest.mark.parametrize(("kind", "begin"), [("epub", b"PK"), ("text", b"For Monday\n==========")])
def test_books_and_texts_are_saved(making: Making, qtbot: QtBot, target: Path, kind: str, begin: bytes) -> None:
    with qtbot.waitSignal(making.done):
        making.save(kind, short(), 16, AREA)
    assert target.read_bytes().startswith(begin)


def test_who_thinks_better_of_it_gets_nothing(making: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making_module, "ask_where", lambda *_asked: None)
    monkeypatch.setattr(making_module, "ask_printer", lambda *_asked: None)
    making.save("pdf", short(), 16, AREA)
    making.print_out(short(), 16, AREA)
    assert not making.is_running
    assert not making.card.is_open


def test_every_page_is_counted_and_a_button_stops_it(making: Making, qtbot: QtBot, target: Path) -> None:
    making.save("pdf", long(), 20, AREA)
    qtbot.waitUntil(lambda: making.card.words.text().startswith("Page "))
    with qtbot.waitSignal(making.failed) as told:
        qtbot.mouseClick(making.card.stop_button, Qt.MouseButton.LeftButton)
    assert told.args == ["Stopped. No file was written."]
    assert not making.is_running
    assert not list(target.parent.glob("*chosen*"))


def test_escape_stops_it_too_and_the_file_before_stays(making: Making, qtbot: QtBot, target: Path) -> None:
    target.write_bytes(b"before")
    making.save("pdf", long(), 20, AREA)
    qtbot.waitUntil(lambda: making.card.words.text().startswith("Page "))
    with qtbot.waitSignal(making.failed):
        qtbot.keyClick(making.card.stop_button, Qt.Key.Key_Escape)
    assert target.read_bytes() == b"before"


@pytest.mark.parametrize("kind", ["pdf", "epub", "text"])
def test_a_file_that_cannot_be_written_is_said(
    making: Making, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str
) -> None:
    monkeypatch.setattr(making_module, "ask_where", lambda *_asked: tmp_path / "nowhere" / "leaflet")
    with qtbot.waitSignal(making.failed) as told:
        making.save(kind, short(), 16, AREA)
    assert "cannot be written" in told.args[0]
    assert not making.card.is_open


def test_a_printer_gets_all_pages(
    making: Making, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr(making_module, "ask_printer", lambda _parent, _title: printer)
    with qtbot.waitSignal(making.done) as told:
        making.print_out(short(), 16, AREA)
    assert told.args == ["The leaflet is on its way to the printer."]
    assert pages_of(tmp_path / "printed.pdf") == 2


def test_without_a_printer_it_says_so(making: Making, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_parent: QWidget, _title: str) -> None:
        raise ReaderError("No printer was found.")

    monkeypatch.setattr(making_module, "ask_printer", none)
    with qtbot.waitSignal(making.failed) as told:
        making.print_out(short(), 16, AREA)
    assert told.args == ["No printer was found."]


def test_the_card_follows_the_window(making: Making, target: Path) -> None:
    making.place(AREA)
    making.save("pdf", long(), 20, AREA)
    making.place(QRect(0, 0, 400, 300))
    assert QRect(0, 0, 400, 300).contains(making.card.card.geometry().translated(making.card.pos()))


def test_the_window_closes_and_nothing_runs_on(making: Making, qtbot: QtBot, target: Path) -> None:
    told: list[str] = []
    making.failed.connect(told.append)
    making.save("pdf", long(), 20, AREA)
    making.stop()
    assert not making.is_running
    assert not told
    assert not target.exists()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("For Monday", "For Monday"),
        ("a/b\\c: “d”?", "a b c d"),
        ("Où aller ?", "Où aller"),
        ("Les signes qui demandent de l’aide", "Les signes qui demandent de l’aide"),
        ("../..", "Lamplight"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ("/x/a.pdf", "/x/a.pdf"),
        ("/x/a", "/x/a.pdf"),
        ("/x/a.PDF", "/x/a.PDF"),
        ("/x/Dr. May", "/x/Dr. May.pdf"),
        ("", None),
    ],
)
def test_the_dialog_offers_a_name_and_adds_the_ending(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, chosen: str, found: str | None
) -> None:
    offered: list[str] = []

    def answer(_parent: object, title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.extend((name, title))
        return chosen, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_where(parent, "For Monday", "pdf") == (Path(found) if found else None)
    assert offered[0].endswith("For Monday.pdf")
    assert offered[1] == "Save “For Monday”"


def test_the_dialog_begins_at_home_where_there_is_no_folder_for_documents(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent, places = QWidget(), list[str]()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (places.append(asked[2]) or "", ""))
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "nowhere"))
    ask_where(parent, "x", "pdf")
    assert places == [str(Path.home() / "x.pdf")]
