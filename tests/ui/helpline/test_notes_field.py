# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes: what looks personal is underlined, and one gentle line says so, once for each kind."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.calls.personal_words import personal
from reader.ui.helpline.notes_field import NotesField, hint_words
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
