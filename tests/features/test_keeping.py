# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping as a person meets it: bookmarks, highlights, notes and questions, found again, carried along, cleared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit

from reader.ui.keeping import keeping_files
from reader.ui.keeping.keeping import Keeping
from reader.ui.keeping.kept_groups import KeptRow
from reader.ui.keeping.passage_bar import PassageBar
from reader.ui.page.kept_marks import KeptMark
from reader.ui.page.painting import select
from reader.ui.window.window_layout import Side
from reader.userdata.marks import Mark
from tests.started import Person, Start

WORDS = "Surgery is the main treatment"


@pytest.fixture
def reader(start: Start) -> Person:
    """Someone who reads the chapter on surgery, from its first section on."""
    person = start("surgery#what")
    person.page.setFocus()
    return person


def keeping(person: Person) -> Keeping:
    return person.window.features.keeping


def choose(person: Person, words: str) -> tuple[int, int]:
    """Select words of the page, as by mouse or keyboard."""
    first = person.page.set_page.sections[0][1]  # the lines above may have the same words
    found = person.page.document().find(words, first)
    assert not found.isNull(), f"“{words}” is not on this page"
    start, end = found.selectionStart(), found.selectionEnd()
    person.page.setTextCursor(select(person.page, start, end))
    return start, end


def marks(person: Person) -> tuple[Mark, ...]:
    return keeping(person).on_page._marks.all()


def shown(person: Person) -> tuple[KeptMark, ...]:
    return person.page.kept.all()


def rows(person: Person) -> list[tuple[str, KeptRow]]:
    """What the panel lists: heading and row."""
    panel = keeping(person).panel
    model = panel.tree.model()
    return [
        (model.index(group, 0).data(), panel._model.entry(model.index(row, 0, model.index(group, 0))))
        for group in range(model.rowCount())
        for row in range(model.rowCount(model.index(group, 0)))
    ]


def test_a_bookmark_is_set_shown_and_taken_away_with_one_key(reader: Person) -> None:
    section = reader.page.current_section()
    reader.press("Ctrl+D")
    assert [(mark.kind, mark.quote.address) for mark in marks(reader)] == [
        ("bookmark", f"neuroendocrine/surgery#{section}")
    ]
    assert reader.message.startswith("Bookmark set: Surgery")
    heading = dict(reader.page.set_page.sections)[section]
    assert [(mark.kind, mark.start) for mark in shown(reader)] == [("bookmark", heading)]
    reader.press("Ctrl+D")
    assert (marks(reader), shown(reader), reader.message) == ((), (), "Bookmark removed.")
    reader.press("Ctrl+Z")
    assert len(marks(reader)) == 1


def test_ctrl_h_highlights_then_changes_the_colour_and_in_the_end_takes_it_away(reader: Person) -> None:
    start, end = choose(reader, WORDS)
    colours = []
    for _time in range(3):
        reader.press("Ctrl+H")
        colours += [mark.colour for mark in shown(reader)]
        assert [(mark.start, mark.end) for mark in shown(reader)] == [(start, end)]
    assert colours == ["yellow", "blue", "pink"]
    reader.press("Ctrl+H")
    assert shown(reader) == ()
    reader.press("Ctrl+Z")
    assert [mark.colour for mark in shown(reader)] == ["pink"]


def test_without_a_selection_the_paragraph_that_is_read_is_highlighted(reader: Person) -> None:
    reader.press("Ctrl+H")
    quote = marks(reader)[0].quote
    assert quote.text.startswith(WORDS)
    assert quote.text.endswith("picture:")
    assert WORDS in reader.message


def test_what_was_kept_is_there_after_a_restart_and_in_another_text_size(start: Start) -> None:
    person = start("surgery#what")
    choose(person, WORDS)
    person.press("Ctrl+H")
    person.press("Ctrl+D")
    before = [(mark.kind, mark.start) for mark in shown(person)]
    person.window.close()
    again = start("surgery")
    assert [(mark.kind, mark.start) for mark in shown(again)] == before
    again.set_text_size(200)
    cursor = again.page.textCursor()
    highlight = next(mark for mark in shown(again) if mark.kind == "highlight")
    cursor.setPosition(highlight.start)
    cursor.setPosition(highlight.end, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == WORDS
    again.go("home")
    again.go("surgery")
    assert len(shown(again)) == 2


def test_a_note_is_written_beside_its_words_and_nothing_typed_is_lost(reader: Person) -> None:
    choose(reader, WORDS)
    reader.press("Ctrl+N")
    assert keeping(reader).card.is_open
    reader.type("Ask about this")
    reader.press("Esc")
    assert not keeping(reader).card.is_open
    assert reader.keyboard is reader.page
    assert [mark.note for mark in marks(reader)] == ["Ask about this"]
    assert reader.message == "Your note is kept."


def test_a_note_is_opened_by_tab_and_enter_and_by_a_click_on_its_words_or_its_sign(reader: Person) -> None:
    start, _end = choose(reader, WORDS)
    reader.press("Ctrl+N")
    reader.type("My note")
    reader.press("Ctrl+Return")
    card = keeping(reader).card
    reader.page.setTextCursor(select(reader.page, start - 1, start - 1))
    reader.press("Tab")
    for _more in range(40):
        if reader.page.kept.chosen_note():
            break
        reader.press("Tab")
    assert reader.page.kept.chosen_note() is not None
    reader.press("Return")
    assert card.is_open
    assert card.field.toPlainText() == "My note"
    reader.press("Esc")
    line = reader.page.cursorRect(select(reader.page, start + 2, start + 2))
    sign = QPoint(reader.page.viewport().width() - round(reader.page.kept._margin() * 0.6), line.center().y())
    for place in (line.center(), sign):
        reader.page.setTextCursor(select(reader.page, start, start))
        reader.click(reader.page.viewport(), place)
        assert card.is_open, place
        card.close()


def test_a_note_that_is_emptied_or_removed_can_be_put_back(reader: Person) -> None:
    choose(reader, WORDS)
    reader.press("Ctrl+N")
    reader.type("One")
    reader.press("Ctrl+Return")
    keeping(reader).notes.open_note(marks(reader)[0].id)
    card = keeping(reader).card
    reader.click(card.remove_button)
    assert marks(reader) == ()
    assert reader.message == "Note removed."
    reader.press("Ctrl+Z")
    assert [mark.note for mark in marks(reader)] == ["One"]
    keeping(reader).notes.open_note(marks(reader)[0].id)
    card.field.clear()
    reader.press("Esc")
    assert marks(reader) == ()


def test_selected_words_bring_up_a_bar_that_tab_reaches_and_esc_hides(reader: Person) -> None:
    start, end = choose(reader, WORDS)
    bar = keeping(reader).bar
    assert bar.isVisible()
    assert bar.parentWidget() is reader.page.viewport()
    words = reader.page.cursorRect(select(reader.page, start, start)).united(
        reader.page.cursorRect(select(reader.page, end, end))
    )
    assert not bar.geometry().intersects(words)
    reader.press("Tab")
    assert bar.isAncestorOf(reader.keyboard)
    assert reader.keyboard.accessibleName() == "Highlight in yellow"
    reader.press("Right")
    assert reader.keyboard.accessibleName() == "Highlight in blue"
    reader.press("Space")
    assert [mark.colour for mark in shown(reader)] == ["blue"]
    assert not bar.isVisible()
    assert reader.keyboard is reader.page
    choose(reader, WORDS)
    assert bar.isVisible()
    reader.press("Esc")
    assert not bar.isVisible()
    assert reader.page.textCursor().hasSelection()


def test_the_bar_waits_for_the_mouse_and_is_not_shown_for_a_chosen_link(reader: Person) -> None:
    start, end = choose(reader, WORDS)
    reader.page.setTextCursor(select(reader.page, start, start))
    bar: PassageBar = keeping(reader).bar
    assert not bar.isVisible()
    view = reader.page.viewport()
    first = reader.page.cursorRect(select(reader.page, start, start)).center()
    last = reader.page.cursorRect(select(reader.page, end, end)).center()
    reader.bot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
    reader.bot.mouseMove(view, last)
    assert not bar.isVisible()
    reader.bot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)
    reader.page.setTextCursor(select(reader.page, start, end))
    assert bar.isVisible()
    link = reader.spot("term")
    reader.page.setTextCursor(select(reader.page, link.start, link.end))
    assert not bar.isVisible()


def test_questions_come_from_the_guide_and_from_oneself_and_are_ticked_and_put_in_order(reader: Person) -> None:
    reader.press("Alt+3")
    questions = reader.window.later.questions
    tree = questions._tree
    tree.setFocus()
    index = tree.model().index(0, 0, tree.model().index(0, 0))
    tree.setCurrentIndex(index)
    reader.press("Space")
    assert reader.message == "Now among your questions."
    assert "Among my questions." in index.data(Qt.ItemDataRole.AccessibleTextRole)
    reader.press("Ctrl+E")
    reader.type("May my dog visit me?")
    reader.press("Ctrl+Return")
    reader.press("Alt+4")
    panel = keeping(reader).panel
    panel.tree.setFocus()
    assert [(heading, row.text) for heading, row in rows(reader)][1] == ("My questions", "May my dog visit me?")
    panel.select(("question", rows(reader)[1][1].id))
    reader.press("Ctrl+Up")
    assert rows(reader)[0][1].text == "May my dog visit me?"
    reader.press("Space")
    assert rows(reader)[0][1].is_done
    reader.press("Del")
    assert [row.text for _heading, row in rows(reader)] == [index.data()]
    assert reader.message == "Question removed."
    reader.press("Ctrl+Z")
    assert rows(reader)[0][1].is_done
    tree.setCurrentIndex(index)
    tree.setFocus()
    questions.mine_requested.emit(questions._model.question_id(index))
    assert [row.text for _heading, row in rows(reader)] == ["May my dog visit me?"]


def test_the_panel_leads_to_the_words_even_in_a_closed_box(reader: Person) -> None:
    start, end = choose(reader, WORDS)
    reader.press("Ctrl+H")
    reader.go("urgent")
    reader.press("Alt+4")
    panel = keeping(reader).panel
    panel.select(("highlight", marks(reader)[0].id))
    panel.tree.setFocus()
    reader.press("Return")
    assert reader.address == "neuroendocrine/surgery"
    assert reader.page.kept._pointed == (start, end)
    assert reader.keyboard is reader.page
    reader.press("Down")
    assert reader.page.kept._pointed is None


def test_nothing_kept_says_how_to_begin_and_rows_are_named_and_large_enough(reader: Person) -> None:
    reader.press("Alt+4")
    panel = keeping(reader).panel
    assert "Nothing is kept yet." in panel._nothing.text()
    choose(reader, WORDS)
    reader.press("Ctrl+H")
    reader.press("Alt+4")
    model = panel.tree.model()
    index = model.index(0, 0, model.index(0, 0))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"“{WORDS}” Yellow highlight · What surgery can do."
    assert panel.tree.visualRect(index).height() >= 44
    found = QAccessible.queryAccessibleInterface(panel.tree)
    assert found.text(QAccessible.Text.Name) == "Kept by me"


def test_everything_is_saved_and_brought_in_again(
    reader: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.window.acts["export_kept"].trigger()
    assert reader.message == "Nothing is kept yet, so there is nothing to save."
    choose(reader, WORDS)
    reader.press("Ctrl+H")
    file = tmp_path / "mine.json"
    monkeypatch.setattr(keeping_files, "ask_where_to_save", lambda *_asked: file)
    monkeypatch.setattr(keeping_files, "ask_what_to_bring_in", lambda *_asked: file)
    reader.window.acts["export_kept"].trigger()
    assert WORDS in file.read_text(encoding="utf-8")
    assert "1 bookmark, highlight or note" in reader.message
    reader.window.acts["import_kept"].trigger()
    assert reader.message == "Everything in this file was here already."
    keeping(reader).on_page.remove(marks(reader)[0].id)
    reader.window.acts["import_kept"].trigger()
    assert reader.message == "Brought in: 1 bookmark, highlight or note."
    assert [mark.colour for mark in shown(reader)] == ["yellow"]
    to_read = tmp_path / "mine.md"
    monkeypatch.setattr(keeping_files, "ask_where_to_save", lambda *_asked: to_read)
    reader.window.acts["export_kept"].trigger()
    assert to_read.read_text(encoding="utf-8").startswith("# My notes")
    file.write_text("not ours", encoding="utf-8")
    reader.window.acts["import_kept"].trigger()
    assert "nothing was taken from it" in reader.message
    monkeypatch.setattr(keeping_files, "ask_where_to_save", lambda *_asked: tmp_path / "no" / "mine.json")
    reader.window.acts["export_kept"].trigger()
    assert "cannot be written" in reader.message


def test_clearing_everything_asks_first_and_then_forgets_all(start: Start, data_dir: Path) -> None:
    reader = start("surgery#what")
    reader.page.setFocus()
    choose(reader, WORDS)
    reader.press("Ctrl+H")
    reader.press("Ctrl+D")
    reader.press("Ctrl+E")
    reader.type("A secret question?")
    reader.press("Ctrl+Return")
    reader.window.acts["clear_kept"].trigger()
    sheet = keeping(reader).clear_sheet
    assert reader.keyboard is sheet.keep_button
    reader.press("Esc")
    assert len(marks(reader)) == 2
    reader.window.acts["clear_kept"].trigger()
    reader.press("Tab")
    assert reader.keyboard is sheet.clear_button
    reader.press("Space")
    assert (marks(reader), shown(reader), rows(reader)) == ((), (), [])
    assert reader.is_at_home
    reader.press("Ctrl+Z")
    assert marks(reader) == ()
    reader.window.close()
    kept = b"".join(file.read_bytes() for file in data_dir.rglob("*.sqlite3*"))
    assert b"secret" not in kept
    assert WORDS.encode() not in kept
    assert b"neuroendocrine/surgery" not in kept


def test_the_filter_finds_what_was_kept(reader: Person) -> None:
    for number in range(9):
        keeping(reader)._questions.add(f"Question number {number}?")
    reader.press("Alt+4")
    panel = keeping(reader).panel
    line = panel.findChildren(QLineEdit)[0]
    assert line.isVisible()
    line.setText("number 7")
    assert [row.text for _heading, row in rows(reader)] == ["Question number 7?"]
    line.setText("nothing like it")
    assert rows(reader) == []
    assert panel._nothing.text() == "Nothing here has these words in it."


def test_where_only_one_column_has_room_the_panel_gives_way_to_the_words(reader: Person) -> None:
    choose(reader, WORDS)
    reader.press("Ctrl+H")
    reader.resize(420, 800)
    reader.press("Alt+4")
    assert reader.window.side is Side.WORDS
    panel = keeping(reader).panel
    panel.select(("highlight", marks(reader)[0].id))
    panel.tree.setFocus()
    reader.press("Return")
    assert reader.page.isVisible()
    assert reader.page.kept._pointed is not None
