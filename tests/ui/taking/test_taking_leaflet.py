# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet with what is kept behind it: pieces, questions, text size and title, counted and taken in every way."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.content.piece import Piece
from reader.content.quote import Quote
from reader.ui.taking import making as making_module
from reader.ui.taking.leaflet_sheet import LeafletSheet
from reader.ui.taking.taking_leaflet import TakingLeaflet
from reader.userdata.clearing import clear_everything
from tests.started import SLOW_MS, Person

BEFORE = Piece("section", Quote("neuroendocrine/surgery#getting-ready"), "Why getting ready comes first")
PAGE = Piece("chapter", Quote("neuroendocrine/tests"), "Tests before treatment")
GONE = Piece("section", Quote("neuroendocrine/surgery#no-such-section"), "An old section")


@pytest.fixture
def leaflet(reader: Person) -> TakingLeaflet:
    return reader.window.features.taking.leaflet


@pytest.fixture
def sheet(reader: Person, leaflet: TakingLeaflet) -> LeafletSheet:
    """The open sheet of an empty leaflet."""
    leaflet.show()
    return leaflet.sheet


def titles(sheet: LeafletSheet) -> list[str]:
    return [row.title for row in sheet.rows.rows]


def counted(reader: Person, sheet: LeafletSheet) -> str:
    reader.bot.waitUntil(lambda: "Counting" not in sheet.pages.text(), timeout=SLOW_MS)
    return sheet.pages.text()


def test_nothing_is_built_before_it_is_asked_for(leaflet: TakingLeaflet) -> None:
    assert not leaflet.is_open
    assert leaflet._sheet is None
    assert leaflet._making is None
    leaflet.close()
    leaflet.place()
    leaflet.retranslate()
    assert leaflet._sheet is None


def test_the_open_page_is_added_once(reader: Person, sheet: LeafletSheet) -> None:
    sheet.add_page.click()
    assert titles(sheet) == [reader.page.page.title]
    sheet.add_page.click()
    assert "already" in sheet.notice.text()
    assert len(titles(sheet)) == 1


def test_the_section_in_view_is_added(reader: Person, leaflet: TakingLeaflet) -> None:
    section = reader.window.edition.chapter("surgery").sections[1]
    reader.go(f"surgery#{section.id}")
    leaflet.show()
    leaflet.sheet.add_section.click()
    assert titles(leaflet.sheet) == [section.title]


def test_pieces_are_moved_taken_out_and_put_back(sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    for piece in (BEFORE, PAGE):
        leaflet.choice.basket.add(piece)
    sheet.rows.buttons(0)[1].click()
    assert titles(sheet) == [PAGE.title, BEFORE.title]
    sheet.rows.buttons(0)[2].click()
    assert titles(sheet) == [BEFORE.title]
    assert sheet.undo_line.text() == f"Taken out: {PAGE.title}"
    sheet.undo_button.click()
    assert titles(sheet) == [PAGE.title, BEFORE.title]
    assert not sheet.undo_button.isVisible()


def test_everything_is_taken_out_and_put_back(sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    for piece in (BEFORE, PAGE):
        leaflet.choice.basket.add(piece)
    sheet.clear_button.click()
    assert titles(sheet) == []
    assert sheet.undo_line.text() == "Taken out: 2 pieces"
    sheet.undo_button.click()
    assert titles(sheet) == [BEFORE.title, PAGE.title]


def test_questions_go_along_or_stay(reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    assert not sheet.ways["pdf"].isEnabled()
    leaflet.choice._questions.add("Can I drive?")
    assert sheet.questions_switch.isChecked()
    assert sheet.ways["pdf"].isEnabled()
    assert counted(reader, sheet) == "It will be 2 pages of paper."
    sheet.questions_switch.click()
    assert not sheet.ways["pdf"].isEnabled()
    assert counted(reader, sheet) == ""


def test_the_number_of_pages_follows_the_text_size(reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    leaflet.choice.basket.add(PAGE)
    sixteen = counted(reader, sheet)
    sheet.sizes.tiles[20].click()
    assert reader.session.settings.get("print.text_size") == 20
    twenty = counted(reader, sheet)
    assert int(twenty.split()[3]) > int(sixteen.split()[3]) > 3


def test_what_is_gone_is_named(reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    leaflet.choice.basket.add(GONE)
    assert "An old section" in counted(reader, sheet)
    sheet.ways["pdf"].click()
    assert "An old section" in sheet.notice.text()
    leaflet.choice.basket.add(PAGE)
    assert "An old section" in counted(reader, sheet)
    assert "pages of paper" in sheet.pages.text()


def test_a_title_of_ones_own(reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    leaflet.choice.basket.add(PAGE)
    assert sheet.title_field.placeholderText() == PAGE.title
    sheet.title_field.setText("For Monday")
    assert leaflet._title == "For Monday"


@pytest.fixture
def target(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "taken"
    monkeypatch.setattr(making_module, "ask_where", lambda _parent, _name, _kind: path)
    return path


@pytest.mark.parametrize(("way", "begin"), [("pdf", b"%PDF"), ("epub", b"PK"), ("text", PAGE.title.encode())])
def test_a_file_is_written_and_the_sheet_goes(  # noqa: PLR0917  fixtures and cases
    reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet, target: Path, way: str, begin: bytes
) -> None:
    leaflet.choice.basket.add(PAGE)
    with reader.bot.waitSignal(leaflet.making.done):
        next(button for name, button in sheet.ways.items() if name == way).click()
    assert target.read_bytes().startswith(begin)
    assert not sheet.is_open
    assert reader.message == f"Saved: {target}"


def test_when_nothing_could_be_written_the_sheet_stays_and_says_why(
    reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    leaflet.choice.basket.add(PAGE)
    monkeypatch.setattr(making_module, "ask_where", lambda *_asked: tmp_path / "nowhere" / "a.txt")
    sheet.ways["text"].click()
    assert sheet.is_open
    assert "cannot be written" in sheet.notice.text()
    assert counted(reader, sheet).startswith("It will be")


def test_a_leaflet_is_printed(
    reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(making_module, "ask_printer", lambda _parent, title: asked.append(title))
    leaflet.choice.basket.add(PAGE)
    sheet.ways["print"].click()
    assert asked == [PAGE.title]
    assert sheet.is_open, "nobody has chosen a printer"


def test_while_it_is_made_the_sheet_waits(
    reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet, target: Path
) -> None:
    leaflet.choice.basket.add(PAGE)
    sheet.ways["pdf"].click()
    leaflet.close()
    assert sheet.is_open
    leaflet.place()
    leaflet.retranslate()
    with reader.bot.waitSignal(leaflet.making.done):
        pass
    assert not sheet.is_open


def test_what_the_organisation_has_decided_is_told(
    reader: Person, sheet: LeafletSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(reader.session.settings._locked, "print.text_size", 16)
    sheet.sizes.tiles[20].click()
    assert sheet.sizes.tiles[16].isChecked()
    assert sheet.notice.text() != ""


def test_a_title_goes_when_everything_is_cleared(reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    leaflet.choice.basket.add(PAGE)
    leaflet.choice.take_all_out()
    sheet.title_field.setText("For my second opinion")
    sheet.questions_switch.click()
    clear_everything(reader.session.store)
    assert sheet.title_field.text() == ""
    assert leaflet.choice.removed_words() == ""
    assert leaflet.choice.go_along


def test_all_of_it_goes_to_a_phone(reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    leaflet.choice.basket.add(PAGE)
    with reader.bot.waitSignal(leaflet.phone_requested) as asked:
        sheet.ways["phone"].click()
    assert asked.args == [leaflet.choice.phone_text()]


def test_another_edition_is_taken_from_now_on(reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet) -> None:
    leaflet.choice.basket.add(PAGE)
    leaflet.set_edition(reader.window.edition)
    assert counted(reader, sheet).startswith("It will be")


def test_after_the_end_nothing_is_followed_any_more(
    reader: Person, sheet: LeafletSheet, leaflet: TakingLeaflet
) -> None:
    leaflet.making  # noqa: B018  built, so that there is something to stop
    leaflet.stop()
    leaflet.choice.basket.add(PAGE)
    assert titles(sheet) == []
