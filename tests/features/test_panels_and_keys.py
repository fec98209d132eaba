# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone uses the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from tests.started import Person, Start


def _panel(person: Person) -> str:
    """Return the name of the panel that has the keyboard."""
    later = person.window.later
    panels = {
        "search": person.window.box,
        "contents": later.contents,
        "page": person.window.middle,
        "words": later.side_panel,
    }
    focus = person.keyboard
    return next((name for name, panel in panels.items() if panel is focus or panel.isAncestorOf(focus)), str(focus))


@pytest.mark.parametrize("size", [(1280, 800), (900, 700), (400, 600), (320, 256)], ids=str)
@pytest.mark.parametrize("address", ["", "surgery"], ids=["home", "page"])
def test_f6_goes_round_the_panels_and_back(start: Start, size: tuple[int, int], address: str) -> None:
    person = start(address)
    person.resize(*size)
    person.window.middle.shown.setFocus()
    seen = []
    for _step in range(4):
        person.press("F6")
        seen.append(_panel(person))
        assert person.keyboard.isVisible()
    assert seen == ["words", "search", "contents", "page"]
    back = []
    for _step in range(4):
        person.press("Shift+F6")
        back.append(_panel(person))
    assert back == ["contents", "search", "words", "page"]


def test_f6_leaves_the_results_behind(person: Person) -> None:
    person.search("liver")
    person.press("F6")
    assert _panel(person) == "contents"
    assert not person.window.later.results.isVisible(), "the keyboard is not behind what covers it"


def test_f1_lists_every_key_and_closes_again(start: Start) -> None:
    person = start("surgery")
    person.press("F1")
    sheet = person.window.later.keys
    assert sheet.isVisible()
    assert sheet.isAncestorOf(person.keyboard)
    shown = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert all(row.text in shown for row in person.window.rows if row.keys)
    person.press("Esc")
    assert not sheet.isVisible()
    assert person.keyboard is person.page
    person.press("F1", "F1")
    assert not sheet.isVisible()
    assert person.keyboard is person.page


@pytest.mark.parametrize("size", [(1280, 800), (320, 256)], ids=str)
def test_every_key_of_the_table_works_on_a_page(
    start: Start, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAMPLIGHT_VOICE", "mock")  # else the keys of listening start the computer's speech server
    person = start("liver-surgery")
    person.resize(*size)
    heard: list[str] = []
    for name, action in person.window.acts.items():
        action.triggered.connect(lambda *_, name=name: heard.append(name))
    for row in (row for row in person.window.rows if row.keys and row.id not in ("quit", "new_call")):
        for keys in row.keys:
            _go_to_the_start(person)
            if not person.window.acts[row.id].isEnabled():
                continue
            heard.clear()
            person.press(keys)
            assert heard == [row.id], f"{keys} on a page"


def _go_to_the_start(person: Person) -> None:
    person.window.later.keys.close()
    if not person.window.acts["back"].isEnabled() or person.window.acts["forward"].isEnabled():
        person.go("surgery")
    person.go("liver-surgery")
    person.page.setFocus()


def test_quit_closes_the_window(person: Person) -> None:
    assert QKeySequence("Ctrl+Q") in person.window.acts["quit"].shortcuts()
    person.press("Ctrl+Q")
    assert not person.window.isVisible()


def test_a_panel_that_covers_the_page_goes_with_esc_or_its_own_key(start: Start) -> None:
    person = start("surgery")
    person.resize(400, 600)
    for key in ("Alt+1", "Alt+2", "Alt+3"):
        for leave in ("Esc", key):
            person.press(key)
            assert not person.page.isVisible()
            person.press(leave)
            assert person.page.isVisible(), f"{leave} after {key}"
            assert person.keyboard is person.page


def test_in_the_middle_size_one_column_stands_beside_the_page(start: Start) -> None:
    person = start("surgery")
    person.resize(900, 700)
    later = person.window.later
    assert later.contents.isVisible()
    assert not later.side_panel.isVisible()
    person.press("Alt+2")
    assert later.side_panel.isVisible()
    assert not later.contents.isVisible()
    assert person.page.isVisible()


def test_questions_lead_to_their_chapter(person: Person) -> None:
    person.press("Alt+3")
    questions = person.window.later.questions
    assert questions.isVisible()
    wanted = next(one for group in person.window.edition.questions() for one in group.questions if one.address)
    with person.bot.waitSignal(questions.location_requested):
        questions.location_requested.emit(person.window.library.find_place(person.window.edition, wanted.address))
    assert person.address != "home"


def test_caret_reading_moves_a_cursor_in_the_text(start: Start) -> None:
    person = start("surgery")
    before = person.page.textCursor().position()
    person.press("F7")
    assert person.window.acts["caret_reading"].isChecked()
    person.press("Down", "Down", "Right")
    assert person.page.textCursor().position() != before
    person.press("F7")
    assert not person.window.acts["caret_reading"].isChecked()
