# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone takes a few pages and their questions to the next visit, on paper, in a file and on their phone."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from reader.content.dates import spoken_date
from reader.ui.taking import making as making_module
from reader.ui.taking.making import Making
from tests.started import SLOW_MS, Person, Start

needs_zbar = pytest.mark.skipif(
    shutil.which("zbarimg") is None, reason="needs zbarimg (Debian: apt install zbar-tools)"
)


@pytest.fixture
def reader(start: Start) -> Person:
    """Someone who is reading about getting ready for surgery."""
    person = start("before-surgery")
    person.page.setFocus()
    return person


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder in which this person saves files, under the names that are offered."""
    endings = {"pdf": ".pdf", "epub": ".epub", "text": ".txt"}
    folder = tmp_path / "home"
    folder.mkdir()

    def ask(_parent: QWidget, name: str, kind: str) -> Path:
        return folder / f"{name}{endings[kind]}"

    monkeypatch.setattr(making_module, "ask_where", ask)
    return folder


def words_of(path: Path) -> list[str]:
    """Return the words of each page of a PDF, as another program finds them."""
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return [document.getAllText(number).text() for number in range(document.pageCount())]


def press_in_sheet(reader: Person, name: str) -> None:
    """Walk by Tab to a button of the sheet and press it."""
    for _step in range(40):
        focused = reader.keyboard
        if focused is not None and focused.accessibleName() == name:
            reader.press("Space")
            return
        reader.press("Tab")
    raise AssertionError(f"Tab never comes to “{name}”")


def making(reader: Person) -> Making:
    return reader.window.features.taking.leaflet.making


def saved(reader: Person, deed: Callable[[], object]) -> None:
    with reader.bot.waitSignal(making(reader).done, timeout=SLOW_MS):
        deed()


def test_pieces_from_several_places_become_one_leaflet_all_by_keyboard(reader: Person, home: Path) -> None:
    reader.press("Ctrl+B")
    reader.go("recovery")
    reader.press("Ctrl+B")
    reader.press("Alt+2")
    reader.window.later.glossary.show_term("resection")
    reader.press("Ctrl+B")
    assert reader.message == "Put into your leaflet: 3 pieces."
    reader.page.setFocus()
    reader.press("Ctrl+P")
    saved(reader, lambda: press_in_sheet(reader, "Save as PDF …"))
    (made,) = home.glob("*.pdf")
    assert reader.message == f"Saved: {made}"
    assert reader.keyboard is reader.page, "the keyboard is back where it was"
    pages = words_of(made)
    everything = " ".join(" ".join(pages).split())
    for title in ("Getting ready for surgery", "Recovering", "Words explained", "resection"):
        assert title in everything
    day = date.today().isoformat()
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert f"Edition 2026.11 · {spoken_date(day)}" in text
        assert reader.window.edition.head.title in text
    assert "Search" not in everything, "nothing of the window is printed"


def test_the_leaflet_is_still_there_tomorrow(start: Start, home: Path) -> None:
    first = start("before-surgery")
    first.page.setFocus()
    first.press("Ctrl+B")
    first.session.close()
    second = start()
    second.press("Ctrl+P")
    rows = second.window.features.taking.leaflet.sheet.rows.rows
    assert [row.kind for row in rows] == ["Whole page"]


def test_my_questions_go_along_with_room_for_the_answers(reader: Person, home: Path) -> None:
    taking = reader.window.features.taking
    taking._questions.add("Who stays with me on the first night?")
    reader.press("Ctrl+P")
    saved(reader, lambda: press_in_sheet(reader, "Save as PDF …"))
    (made,) = home.glob("*.pdf")
    assert "Who stays with me on the first night?" in words_of(made)[1]
    reader.press("Ctrl+P")
    saved(reader, lambda: press_in_sheet(reader, "Save as text …"))
    (text,) = home.glob("*.txt")
    assert "Who stays with me on the first night?" in text.read_text("utf-8")


def test_a_hundred_pages_show_how_far_it_is_and_can_be_stopped(reader: Person, home: Path) -> None:
    taking = reader.window.features.taking
    for head in reader.window.edition.head.chapters[:12]:
        reader.go(head.id)
        reader.press("Ctrl+B")
    reader.session.settings.set("print.text_size", 20)
    reader.press("Ctrl+P")
    seen: list[str] = []
    card = making(reader).card

    def watch(_step: object) -> None:
        seen.append(card.words.text())
        if seen.count(seen[-1]) == 1 and seen[-1].startswith("Page 20 of "):
            reader.press("Esc")

    making(reader)._steps.progressed.connect(watch)
    with reader.bot.waitSignal(making(reader).failed, timeout=SLOW_MS):
        press_in_sheet(reader, "Save as PDF …")
        assert card.isVisible()
    assert not making(reader).is_running
    assert not list(home.iterdir()), "no half file is left"
    assert taking.leaflet.sheet.notice.text() == "Stopped. No file was written."
    saved(reader, lambda: press_in_sheet(reader, "Save as PDF …"))
    (made,) = home.glob("*.pdf")
    pages = words_of(made)
    assert len(pages) >= 100
    assert seen[-1] == f"Page {len(pages)} of {len(pages)}"
    assert len({text for text in seen if text.startswith("Page ")}) >= 100


def test_closing_the_window_while_it_prints_leaves_nothing(reader: Person, home: Path) -> None:
    reader.press("Ctrl+B", "Ctrl+P")
    press_in_sheet(reader, "Save as PDF …")
    reader.window.close()
    assert not making(reader).is_running
    assert not list(home.iterdir())


def test_a_sentence_is_copied_with_its_source(reader: Person) -> None:
    found = reader.page.document().find("surgery")
    reader.page.setTextCursor(found)
    reader.press("Ctrl+Shift+C")
    text = QGuiApplication.clipboard().text()
    assert reader.window.edition.head.title in text
    assert "Edition 2026.11." in text
    assert reader.message.startswith("Copied, with its source")


@needs_zbar
@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((420, 760), 100), ((1366, 768), 400)])
def test_questions_go_to_a_phone_without_a_network(
    reader: Person, tmp_path: Path, size: tuple[int, int], percent: int
) -> None:
    reader.window.features.taking._questions.add("Qui reste près de moi la première nuit ?")
    reader.set_text_size(percent)
    reader.resize(*size)
    reader.press("Ctrl+R")
    reader.settle()
    reader.window.grab().save(str(tmp_path / "window.png"))
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(tmp_path / "window.png")]
    told = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()
    assert told == "• Qui reste près de moi la première nuit ?\n"
