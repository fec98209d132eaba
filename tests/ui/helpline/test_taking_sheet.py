# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking the call sheet along: into the clipboard, into a PDF where the volunteer chose, as codes; never by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from reader.errors import ReaderError
from reader.ui.helpline.taking_sheet import WAYS, way_words
from reader.ui.taking import making
from tests.started import SLOW_MS
from tests.volunteer import Volunteer


@pytest.fixture
def pinned(volunteer: Volunteer) -> Volunteer:
    volunteer.begin()
    volunteer.find("embol")
    volunteer.press("Ctrl+D")
    volunteer.desk.paper.panel.notes.field.setPlainText("secret worry")
    volunteer.wait(125)
    return volunteer


def test_copies_have_words_and_source_but_no_notes(pinned: Volunteer) -> None:
    pinned.click(pinned.desk.paper.panel.ways["text"])
    data = QGuiApplication.clipboard().mimeData()
    (pin,) = pinned.desk.call.pins
    assert pin.words in data.text()
    assert pin.source in data.text()
    assert "2 minutes" in data.text()
    assert "secret" not in data.text()
    assert not data.hasHtml()
    assert "Paste it before the call ends" in pinned.message


def test_html_comes_with_text_and_notes_when_they_are_wanted(pinned: Volunteer) -> None:
    pinned.press("F12")
    sheet = pinned.desk.paper.wrapping_up
    sheet.notes_switch.click()
    sheet.ways["html"].click()
    data = QGuiApplication.clipboard().mimeData()
    assert "secret worry" in data.html()
    assert "secret worry" in data.text()
    assert "Paste it before the call ends" in sheet.notice.text()


def test_a_pdf_stands_where_the_volunteer_chose(
    pinned: Volunteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(making, "ask_where", lambda *_asked: path)
    paper = pinned.desk.paper
    pinned.click(paper.panel.ways["pdf"])
    pinned.bot.waitUntil(lambda: path.exists() and not paper.taking.is_running, timeout=SLOW_MS)
    assert path.read_bytes().startswith(b"%PDF")
    assert str(path) in pinned.message
    paper.place()
    paper.retranslate()


def test_printing_says_why_not(pinned: Volunteer, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_asked: object) -> None:
        raise ReaderError("No printer was found.")

    monkeypatch.setattr(making, "ask_printer", none)
    pinned.click(pinned.desk.paper.panel.ways["print"])
    assert pinned.message == "No printer was found."


def test_codes_are_shown_over_the_sheet(pinned: Volunteer) -> None:
    pinned.press("F12")
    pinned.desk.paper.wrapping_up.ways["phone"].click()
    code_sheet = pinned.window.features.taking.code_sheet
    assert code_sheet.is_open
    pinned.press("Escape")
    assert not code_sheet.is_open
    assert pinned.desk.paper.wrapping_up.is_open


def test_nothing_is_taken_from_an_empty_sheet(volunteer: Volunteer) -> None:
    QGuiApplication.clipboard().clear()
    volunteer.desk.paper.panel.way_chosen.emit("text")
    assert "Nothing is on the call sheet" in volunteer.message
    assert QGuiApplication.clipboard().text() == ""


def test_every_way_has_words() -> None:
    assert len({way_words(way) for way in WAYS}) == len(WAYS)
