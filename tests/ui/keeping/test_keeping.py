# SPDX-License-Identifier: GPL-3.0-or-later
"""The feature as a whole: where cards go, what survives a change of edition, and its menu on the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.building import build_guide
from reader.errors import ReaderError
from reader.ui.keeping import keeping as keeping_module
from reader.ui.page.painting import select
from reader.userdata.marks import Standing
from tests.guide_factory import make_guide
from tests.started import Person, paths_with, started
from tests.ui.keeping_desk import choose, keeping, marks


def test_writing_goes_on_when_the_window_changes_its_size(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+N")
    reader.type("half a th")
    reader.resize(420, 700)
    card = keeping(reader).card
    assert card.is_open
    assert card.field.toPlainText() == "half a th"
    assert reader.window.central.rect().contains(card.card.geometry().translated(card.pos()))


def test_leaving_the_page_or_closing_the_window_keeps_what_was_being_written(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+N")
    reader.type("One")
    reader.go("urgent")
    assert [mark.note for mark in marks(reader)] == ["One"]
    reader.press("Ctrl+E")
    reader.type("Two?")
    keeping(reader).stop()
    assert [each.text for each in keeping(reader)._questions.all()] == ["Two?"]


def test_a_question_remembers_the_place_that_was_read(reader: Person) -> None:
    reader.go("surgery#what")
    section = reader.page.current_section()
    reader.press("Ctrl+E")
    reader.type("Why?")
    reader.press("Ctrl+Return")
    assert keeping(reader)._questions.all()[0].address == f"neuroendocrine/surgery#{section}"


def test_where_nothing_can_be_kept_it_says_so(reader: Person) -> None:
    reader.go("urgent")
    for keys in ("Ctrl+D", "Ctrl+H", "Ctrl+N"):
        reader.window.say("")
        reader.press(keys)
        assert "put together from many chapters" in reader.message, keys
    reader.window.going.go_home()
    reader.press("Ctrl+D")
    assert reader.message.startswith("Open a chapter first")
    assert marks(reader) == ()


def test_the_menu_of_the_page_offers_to_keep_and_no_addresses(reader: Person) -> None:
    choose(reader)
    menu = reader.page.context_menu()
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.deleteLater()
    assert names[:2] == ["Copy", "Select all"]
    assert {"Highlight", "Write a note", "Set a bookmark here, or take it away"} <= set(names)
    assert not any("link" in name.lower() for name in names)


def test_three_tabs_fit_and_have_their_full_names(reader: Person) -> None:
    for size, width in ((100, 1280), (200, 1280), (100, 420), (200, 420)):
        reader.set_text_size(size)
        reader.resize(width, 900)
        reader.press("Alt+4")
        reader.settle()
        tabs = list(reader.window.later.side_panel._buttons.values())
        assert [tab.accessibleName() for tab in tabs] == ["Glossary", "Questions to ask", "Kept by me"]
        for tab in tabs:
            if tab.isVisible():
                assert tab.width() >= tab.fontMetrics().horizontalAdvance(tab.text()) + 8, (size, width, tab.text())
        keeping(reader).panel.tree.setFocus()
        reader.window._to_page()


def test_in_a_new_edition_marks_are_found_again_or_said_to_have_changed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, data_dir: Path
) -> None:
    sources, index = tmp_path / "sources", tmp_path / "index"
    make_guide(sources, chapters=2, sections=3)
    for _built in build_guide(sources, index):
        pass
    with started(qapp, paths_with(index, data_dir), qtbot, "chapter-1") as person:
        person.page.setFocus()
        choose(person, "say the word tamarind")
        person.press("Ctrl+H")
        page = person.page.set_page
        assert page is not None
        other = next(spot for spot in page.spots if spot.kind == "paragraph" and spot.start > page.sections[1][1])
        person.page.setTextCursor(select(person.page, other.start, other.start + 60))
        person.press("Ctrl+H")
        assert len(person.page.kept.all()) == 2
        file = sources / "en" / "chapters" / "chapter-1.md"
        text = file.read_text(encoding="utf-8").replace("the word tamarind", "the word lemon")
        file.write_text(text.replace("\n## ", "\nA new paragraph comes first.\n\n## ", 1), encoding="utf-8")
        (sources / "guide.yaml").write_text(
            (sources / "guide.yaml").read_text(encoding="utf-8").replace("2026.11", "2026.12"), encoding="utf-8"
        )
        for _built in build_guide(sources, index):
            pass
        person.window.library.look_again()
        person.window.show_edition(person.window.library.edition())
        assert len(person.page.kept.all()) == 1
        person.press("Alt+4")
        model = keeping(person).panel._model
        found = [model.entry(model.find(("highlight", mark.id))) for mark in marks(person)]
        assert [row.standing for row in found if row] == [Standing.CHANGED, Standing.FOUND]
        keeping(person).panel.select(("highlight", marks(person)[0].id))
        keeping(person).panel.tree.setFocus()
        person.press("Return")
        assert person.message.startswith("The text has changed since you kept this.")


def test_a_disk_that_does_not_let_go_is_told(reader: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_store: object) -> None:
        raise ReaderError("Some of it could not be removed.")

    monkeypatch.setattr(keeping_module, "clear_everything", refuse)
    keeping(reader).ask_to_clear()
    keeping(reader).clear_sheet.clear_button.click()
    assert reader.message == "Some of it could not be removed."


def test_the_panel_opens_notes_and_questions_to_be_changed_and_removes_marks(reader: Person) -> None:
    choose(reader)
    reader.press("Ctrl+N")
    reader.type("One")
    reader.press("Ctrl+Return")
    question = keeping(reader)._questions.add("Why?")
    panel, card = keeping(reader).panel, keeping(reader).card
    panel.change_requested.emit("note", marks(reader)[0].id)
    assert card.field.toPlainText() == "One"
    panel.change_requested.emit("question", question.id)
    assert card.field.toPlainText() == "Why?"
    panel.remove_requested.emit("note", marks(reader)[0].id)
    assert marks(reader) == ()


def test_everything_is_said_anew_and_placed_anew(reader: Person) -> None:
    keeping(reader).ask_to_clear()
    reader.resize(420, 700)
    sheet = keeping(reader).clear_sheet
    assert reader.window.central.rect().contains(sheet.card.geometry().translated(sheet.pos()))
    keeping(reader).bar.setAccessibleName("")
    keeping(reader).retranslate()
    assert keeping(reader).bar.accessibleName() == "What to do with these words"
