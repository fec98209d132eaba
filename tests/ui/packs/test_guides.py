# SPDX-License-Identifier: GPL-3.0-or-later
"""Adding a guide in the window: from the file to the page, and back; removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.packs.opening import open_pack
from reader.ui.packs import guides as module
from reader.ui.packs.guides import Guides, ask_for_pack
from tests.carried_packs import Stick, install
from tests.started import Person
from tests.ui.packs.hands import add, edition, look_at, press, wait


def test_a_new_edition_is_read_at_once_at_the_same_place_and_what_was_kept_is_there(
    person: Person, guides: Guides, stick: Stick
) -> None:
    person.window.acts["bookmark"].trigger()
    look_at(person, stick["new"])
    assert guides.adding.sheet.title.text() == "A sample guide"
    assert "It takes the place of edition 2026.11." in guides.adding.sheet.view.text()
    assert edition(person) == "2026.11"
    press(person, guides.adding.sheet.view.install_button)
    assert (edition(person), person.address) == ("2027.1", "sample/chapter-2")
    assert guides.adding.sheet.title.text() == "“A sample guide” is installed"
    press(person, guides.adding.sheet.view.open_button)
    assert not guides.adding.sheet.is_open
    assert person.keyboard is person.page
    assert "quokka" in person.page.toPlainText()
    kept = person.window.features.keeping.on_page._marks.all()
    assert [mark.quote.address.split("#")[0] for mark in kept] == ["sample/chapter-2"]


def test_another_guide_stands_beside_and_is_opened_when_that_is_wanted(
    person: Person, guides: Guides, stick: Stick
) -> None:
    add(person, stick["other"])
    assert person.window.edition.head.guide == "sample"
    press(person, guides.adding.sheet.view.open_button)
    assert (person.window.edition.head.guide, person.address) == ("other", "home")
    person.window.acts["guides"].trigger()
    rows = {row.guide.id: row for row in guides.list_sheet.list.rows}
    assert rows["other"].guide.is_read
    press(person, rows["sample"].read_button)
    assert person.window.edition.head.guide == "sample"
    assert not guides.list_sheet.is_open


def test_going_back_and_removing(person: Person, guides: Guides, stick: Stick) -> None:
    library = person.session.library
    install(library, stick["new"])
    install(library, stick["newer"])
    guides._take_over()
    person.window.acts["guides"].trigger()
    press(person, guides.list_sheet.list.rows[0].back_button)
    assert (edition(person), person.message) == ("2027.1", "Edition 2027.1 is here again.")
    row = guides.list_sheet.list.rows[0]
    person.click(row.remove_button)
    person.press("Esc")
    assert guides.list_sheet.is_open, "the first Esc takes the question back"
    person.click(row.remove_button)
    press(person, row.sure_button)
    assert (edition(person), person.message) == ("2026.11", "The guide that was installed is removed.")
    assert person.address == "sample/chapter-2"
    assert not list(library.paths.pack_index.iterdir())
    assert guides.list_sheet.is_open
    assert person.keyboard is guides.list_sheet.add_button


def test_removing_the_guide_that_is_being_read_leads_to_another(person: Person, guides: Guides, stick: Stick) -> None:
    add(person, stick["other"])
    press(person, guides.adding.sheet.view.open_button)
    guides.adding.work.remove("other")
    wait(person)
    assert (person.window.edition.head.guide, person.address) == ("sample", "home")


def test_every_page_of_a_guide_that_nobody_has_signed_says_so(person: Person, guides: Guides, stick: Stick) -> None:
    library = person.session.library
    assert guides.unsigned.isHidden()
    library.packs.install(open_pack(stick["unsigned"], (), developer=True), lambda _done, _whole: None)
    library.look_again()
    guides._read("nobodys")
    assert guides.unsigned.isVisible()
    person.go("chapter-2")
    assert guides.unsigned.isVisible()
    guides._read("sample")
    assert guides.unsigned.isHidden()


def test_a_guide_that_cannot_be_read_is_told(person: Person, guides: Guides) -> None:
    guides._read("nothing")
    assert person.message.startswith("There is no guide to read")


def test_a_file_is_asked_for_and_looked_at(
    person: Person, guides: Guides, stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ask_for_pack", lambda _parent: None)
    person.window.acts["add_guide"].trigger()
    assert guides._made is None
    monkeypatch.setattr(module, "ask_for_pack", lambda _parent: stick["other"])
    person.window.acts["add_guide"].trigger()
    wait(person)
    assert guides.adding.sheet.title.text() == "A sample guide"


@pytest.mark.parametrize("answer", ["/x/a.lamplight", ""])
def test_the_dialog_offers_files_of_guides(person: Person, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *words: (asked.append(words[3]) or answer, ""))
    assert ask_for_pack(person.window) == (Path(answer) if answer else None)
    assert asked == ["Guides to install (*.lamplight)"]


def test_other_files_that_are_dropped_are_answered_with_a_sentence(person: Person, guides: Guides) -> None:
    guides.dropping.refused.emit()
    assert person.message.endswith("its name ends in “.lamplight”.")


def test_the_sheets_follow_the_window_and_its_language_and_go_when_a_place_is_asked_for(
    person: Person, guides: Guides, stick: Stick
) -> None:
    person.window.acts["guides"].trigger()
    person.resize(700, 600)
    assert person.window.central.rect().contains(guides.list_sheet.card.geometry().translated(guides.list_sheet.pos()))
    person.session.settings.set("app.language", "fr")
    assert guides.list_sheet.title.text() != "Guides on this computer"
    person.session.settings.set("app.language", "en")
    assert guides.list_sheet.title.text() == "Guides on this computer"
    person.go("chapter-1")
    assert not guides.list_sheet.is_open
    look_at(person, stick["other"])
    person.go("chapter-2")
    assert not guides.adding.sheet.is_open
    person.window.acts["guides"].trigger()
    person.window.acts["guides"].trigger()
    assert not guides.list_sheet.is_open
