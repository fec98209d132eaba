# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes: what looks personal is underlined, and one gentle line says so, once for each kind."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.calls.personal_words import personal
from reader.ui.announce import hear, unhear
from reader.ui.helpline.notes_field import LONGEST, NotesField, hint_words
from reader.ui.theme import Theme


@pytest.fixture
def notes(theme: Theme, qtbot: QtBot) -> NotesField:
    notes = NotesField(theme, personal)
    qtbot.addWidget(notes)
    notes.show()
    return notes


def write(notes: NotesField, qtbot: QtBot, text: str) -> None:
    with qtbot.waitSignal(notes._timer.timeout):
        qtbot.keyClicks(notes.field, text)


def test_a_phone_number_is_underlined_and_told_gently(notes: NotesField, qtbot: QtBot) -> None:
    write(notes, qtbot, "call 416 555 0199 later")
    assert notes.marked == ["416 555 0199"]
    assert notes.hint.text() == ("This looks like a phone number. Notes are never kept; still, better leave it out.")
    assert notes.hint.isVisible()
    assert notes.field.toPlainText() == "call 416 555 0199 later", "nothing is blocked"


def test_each_kind_is_told_once(notes: NotesField, qtbot: QtBot) -> None:
    write(notes, qtbot, "416 555 0199")
    notes.field.clear()
    write(notes, qtbot, "shots")
    assert (notes.marked, notes.hint.isVisible()) == ([], False)
    write(notes, qtbot, " 416 555 0199")
    assert notes.marked == ["416 555 0199"]
    assert not notes.hint.isVisible(), "it was said before"
    write(notes, qtbot, " a.b@example.org")
    assert "e-mail" in notes.hint.text()


def test_it_marks_behind_a_sign_that_qt_counts_twice(notes: NotesField, qtbot: QtBot) -> None:
    notes.field.setPlainText("\U0001f600 416 555 0199")
    qtbot.waitUntil(lambda: bool(notes.marked))
    assert notes.marked == ["416 555 0199"]


def test_medicine_and_doses_are_not_personal(notes: NotesField, qtbot: QtBot) -> None:
    write(notes, qtbot, "octreotide LAR 30 mg every 28 days, grade 2, Ki-67 8 %")
    assert (notes.marked, notes.hint.isVisible()) == ([], False)


def test_what_is_written_is_told_at_once(notes: NotesField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(notes.changed) as told:
        qtbot.keyClicks(notes.field, "w")
    assert told.args == ["w"]


def test_every_kind_has_a_line_and_it_follows_the_theme(notes: NotesField, theme: Theme, qtbot: QtBot) -> None:
    kinds = ("name", "phone", "email", "address", "birth_date", "health_number", "card")
    assert len({hint_words(kind) for kind in kinds}) == 7  # type: ignore[arg-type]
    write(notes, qtbot, "416 555 0199")
    high = notes.field.height()
    theme.set_base(2.0)
    assert notes.field.height() > high
    assert notes.marked == ["416 555 0199"]
    notes.set_lines(2)
    assert notes.field.height() < 2 * high
    notes.retranslate()
    assert "phone" in notes.hint.text()


FULL = "The notes are full: the last words did not fit."


def test_notes_have_an_end_and_what_stood_there_stays(notes: NotesField, qtbot: QtBot) -> None:
    notes.field.setPlainText("b" * (LONGEST - 2))
    assert not notes.hint.isVisible()
    notes.field.moveCursor(QTextCursor.MoveOperation.Start)
    QApplication.clipboard().setText("a" * 9000)
    notes.field.paste()
    assert notes.field.toPlainText() == "aa" + "b" * (LONGEST - 2)
    assert notes.hint.text() == FULL
    assert notes.hint.isVisible()
    qtbot.keyClicks(notes.field, "c")
    assert notes.field.toPlainText() == "aa" + "b" * (LONGEST - 2), "neither at the end nor in the middle"
    notes.retranslate()
    assert notes.hint.text() == FULL
    notes.field.textCursor().deletePreviousChar()
    assert not notes.hint.isVisible()


def test_a_long_text_is_cut_where_it_is_too_long(notes: NotesField, qtbot: QtBot) -> None:
    told: list[str] = []
    notes.changed.connect(told.append)
    notes.field.setPlainText("a" * (LONGEST - 1) + "\U0001f600" * 40)
    assert max(map(len, told)) <= LONGEST, "nobody is told of more"
    assert len(told[-1].encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST
    told[-1].encode()


def test_what_is_full_is_said_aloud_and_beside_what_is_personal(notes: NotesField, qtbot: QtBot) -> None:
    heard: list[str] = []

    def note(text: str, _urgent: bool) -> None:
        heard.append(text)

    hear(note)
    try:
        notes.field.setPlainText("call 416 555 0199 " + "b " * LONGEST)
        qtbot.waitUntil(lambda: bool(notes.marked))
    finally:
        unhear(note)
    assert heard[0] == FULL
    assert notes.hint.text() == f"{FULL} {hint_words('phone')}"
