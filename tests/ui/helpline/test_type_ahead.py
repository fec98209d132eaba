# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters typed on the page: into the search, but only letters, and never out of another field."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from tests.volunteer import Volunteer


def test_keys_that_are_no_letters_keep_their_meaning(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    for key in ("Down", "Tab", "Space", "Shift+Space", "PgDown"):
        volunteer.press(key)
        assert volunteer.window.box.text() == "embol"


def test_a_digit_begins_a_number(volunteer: Volunteer) -> None:
    volunteer.find("embol")
    volunteer.press("9")
    assert volunteer.keyboard is volunteer.window.box
    assert volunteer.window.box.text() == "9"


def test_what_is_written_elsewhere_stays_there(volunteer: Volunteer) -> None:
    volunteer.begin()
    notes = QPlainTextEdit(volunteer.window.central)
    notes.show()
    notes.setFocus()
    volunteer.type("re")
    assert notes.toPlainText() == "re"
    assert volunteer.window.box.text() == ""
    volunteer.window.later.side_panel.show_panel("glossary")
    field = volunteer.window.later.glossary.findChild(type(volunteer.window.box).__mro__[1])
    assert field is not None
    field.setFocus()
    volunteer.type("li")
    assert field.text() == "li"
