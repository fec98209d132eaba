# SPDX-License-Identifier: GPL-3.0-or-later
"""The on-screen keyboard, by touches on its real keys into real fields."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.errors import KeyboardError
from reader.ui.kiosk.keyboard import KioskKeyboard
from reader.ui.theme import Theme
from tests.ui.kiosk.typing_stand import FOLDER, KIOSK, Stand

FRENCH = "àâæçéèêëîïôœùûüÿ"


@pytest.fixture
def stand(theme: Theme, qtbot: QtBot) -> Stand:
    theme.apply("light", KIOSK)
    stand = Stand(theme, qtbot)
    stand.touch(stand.box)
    return stand


def test_it_comes_with_a_text_field_and_goes_with_it(theme: Theme, qtbot: QtBot) -> None:
    stand = Stand(theme, qtbot)
    told: list[bool] = []
    stand.keyboard.shown_changed.connect(told.append)
    assert stand.keyboard.isHidden()
    stand.touch(stand.box)
    assert stand.keyboard.isVisible()
    stand.note.setFocus(Qt.FocusReason.TabFocusReason)
    assert stand.keyboard.isVisible()
    stand.button.setFocus()
    assert stand.keyboard.isHidden()
    assert told == [True, False]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("text", ["élévé", "œdème", "prrt 9.2", "Ki-67 (5 %)", "L'ÉTÉ, ça va?"])
def test_words_are_typed_by_touch_into_the_search_box(stand: Stand, language: str, text: str) -> None:
    stand.keyboard.set_language(language)
    stand.type(text)
    assert stand.box.text() == text
    assert stand.box.hasFocus()


def test_a_field_tells_what_is_typed_as_from_any_keyboard(stand: Stand) -> None:
    told: list[str] = []
    stand.box.query_changed.connect(told.append)
    stand.type("né")
    assert told == ["n", "ne", "né"]  # the accent takes the letter's place in one step


def test_search_puts_the_keys_away_so_that_all_that_was_found_can_be_seen(stand: Stand) -> None:
    opened: list[bool] = []
    stand.box.submitted.connect(lambda: opened.append(True))
    stand.type("liver")
    stand.touch(stand.key("enter"))
    assert stand.keyboard.isHidden()
    assert (stand.box.text(), opened) == ("liver", [])  # the first of it is not opened: nobody has seen it yet
    stand.touch(stand.box)
    assert stand.keyboard.isVisible()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920), (1024, 768)])
def test_every_letter_digit_and_accent_takes_two_touches_at_most(
    stand: Stand, language: str, size: tuple[int, int]
) -> None:
    stand.resize(*size)
    stand.keyboard.set_language(language)
    for sign in string.ascii_lowercase + string.digits + FRENCH + " .,'-?":
        stand.box.clear()
        touches = stand.type(sign)
        assert stand.box.text() == sign
        assert touches <= (1 if sign.isascii() else 2), sign


def test_shift_is_for_one_letter_and_can_be_taken_back(stand: Stand) -> None:
    stand.touch(stand.key("shift"))
    assert stand.key("shift").isChecked()
    assert stand.key("text", "p").sign == "P"
    stand.touch(stand.key("text", "p"))
    stand.touch(stand.key("text", "r"))
    stand.touch(stand.key("shift"))
    stand.touch(stand.key("shift"))
    stand.touch(stand.key("text", "t"))
    assert stand.box.text() == "Prt"
    assert not stand.key("shift").isChecked()


def test_accents_are_offered_for_the_letter_just_typed_and_only_then(stand: Stand) -> None:
    assert stand.keyboard.key("more", "0") is None
    stand.touch(stand.key("text", "e"))
    offered = [key.sign for key in stand.keyboard.usable_keys() if key.key.kind == "more"]
    assert offered == ["é", "è", "ê", "ë"]
    stand.touch(stand.key("text", "r"))
    assert stand.keyboard.key("more", "0") is None


def test_an_accent_never_takes_the_place_of_another_letter(stand: Stand) -> None:
    stand.type("bre")
    stand.touch(stand.key("text", "e"))
    stand.box.setCursorPosition(1)
    stand.touch(stand.key("more", "0"))
    assert stand.box.text() == "béree"


def test_the_cursor_moves_and_delete_repeats_while_it_is_held(stand: Stand, qtbot: QtBot) -> None:
    stand.type("abcd")
    stand.touch(stand.key("left"))
    stand.touch(stand.key("delete"))
    assert (stand.box.text(), stand.box.cursorPosition()) == ("abd", 2)
    stand.touch(stand.key("right"))
    assert stand.box.cursorPosition() == 3
    delete = stand.key("delete")
    qtbot.mousePress(delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stand.box.text() == "")
    qtbot.mouseRelease(delete, Qt.MouseButton.LeftButton)


def test_what_is_selected_is_typed_over(stand: Stand) -> None:
    stand.type("abc")
    stand.box.selectAll()
    stand.type("é")
    assert stand.box.text() == "é"


def test_a_note_gets_lines_and_a_key_that_says_so(stand: Stand) -> None:
    assert stand.key("enter").accessibleName() == "Search"
    stand.touch(stand.note.viewport())
    assert stand.key("enter").accessibleName() == "New line"
    stand.type("été\nœ")
    assert stand.note.toPlainText() == "été\nœ"
    stand.note.moveCursor(QTextCursor.MoveOperation.Start)
    stand.type("\b")
    assert stand.note.toPlainText() == "été\nœ"


def test_a_key_can_be_pressed_by_assistive_technology(stand: Stand) -> None:
    stand.key("text", "k").click()
    assert stand.box.text() == "k"


def test_nothing_takes_the_focus_from_the_field(stand: Stand) -> None:
    for key in stand.keyboard.usable_keys():
        if key.key.kind not in ("hide", "enter"):
            stand.touch(key)
            assert stand.box.hasFocus(), key.key
    stand.bot.mouseClick(stand.keyboard, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert stand.box.hasFocus()


def test_hide_keyboard_leaves_the_field_and_a_touch_brings_it_back(stand: Stand) -> None:
    stand.touch(stand.key("hide"))
    assert stand.keyboard.isHidden()
    assert stand.box.hasFocus()
    stand.touch(stand.box)
    assert stand.keyboard.isVisible()


def test_the_layout_follows_the_language_and_can_be_changed(stand: Stand) -> None:
    keyboard = stand.keyboard
    assert keyboard.shown.name == "English"
    keyboard.set_language("fr")
    assert keyboard.shown.name == "Français"
    assert stand.key("layout").accessibleName() == "Change to the English keyboard"
    stand.touch(stand.key("layout"))
    assert keyboard.shown.name == "English"
    assert stand.key("text", "e").accessibleName() == "Lettre e"  # still somebody who reads French
    keyboard.set_language("xx")
    assert keyboard.shown.name == "English"


def test_at_the_end_of_a_visit_it_is_as_new(stand: Stand) -> None:
    stand.keyboard.set_language("fr")
    stand.touch(stand.key("layout"))
    stand.touch(stand.key("text", "e"))
    stand.touch(stand.key("shift"))
    stand.keyboard.forget()
    assert stand.keyboard.isHidden()
    assert stand.keyboard.shown.language == "fr"
    stand.button.setFocus()
    stand.touch(stand.box)
    assert not stand.key("shift").isChecked()
    assert stand.keyboard.key("more", "0") is None


def test_the_page_of_numbers_is_left_with_the_field(theme: Theme, qtbot: QtBot) -> None:
    stand = Stand(theme, qtbot, (800, 600))
    stand.touch(stand.box)
    assert stand.shows("9") is None
    stand.touch(stand.key("page"))
    stand.type("9.2%")
    assert stand.box.text() == "9.2%"
    stand.touch(stand.note.viewport())
    assert stand.shows("9") is None
    assert stand.shows("q") is not None


# -- without a pointer --------------------------------------------------------------------------------------------


def marked(stand: Stand) -> str:
    return next((key.accessibleName() for key in stand.keyboard.usable_keys() if key.is_marked), "")


def test_tab_goes_through_the_keys_and_enter_presses_while_the_field_keeps_the_focus(stand: Stand) -> None:
    press = stand.bot.keyClick
    press(stand.box, Qt.Key.Key_Tab)
    assert marked(stand) == stand.keyboard.usable_keys()[0].accessibleName()
    while marked(stand) != "Letter e":
        press(stand.box, Qt.Key.Key_Tab)
    press(stand.box, Qt.Key.Key_Return)
    while marked(stand) != "E acute":
        press(stand.box, Qt.Key.Key_Backtab)
    press(stand.box, Qt.Key.Key_Space)
    assert stand.box.text() == "é"
    assert marked(stand) == "Letter e"
    assert stand.box.hasFocus()


def test_arrows_go_to_the_key_beside_above_and_below(stand: Stand) -> None:
    press = stand.bot.keyClick
    while marked(stand) != "Letter w":
        press(stand.box, Qt.Key.Key_Tab)
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left):
        press(stand.box, key)
        seen.append(marked(stand).removeprefix("Letter "))
    assert seen[0] == "e"
    assert seen[1] in "sd"
    assert seen[2] in "as"
    assert seen[3] in "qw"
    assert seen[-1] == "q"  # nothing lies further left


def test_after_the_last_key_tab_goes_on_from_the_field(stand: Stand) -> None:
    for _key in stand.keyboard.usable_keys():
        stand.bot.keyClick(stand.box, Qt.Key.Key_Tab)
    assert stand.box.hasFocus()
    assert marked(stand)
    stand.bot.keyClick(stand.box, Qt.Key.Key_Tab)
    assert not stand.box.hasFocus()
    assert marked(stand) == ""


def test_esc_puts_it_away_and_keeps_the_field(stand: Stand) -> None:
    stand.bot.keyClick(stand.box, Qt.Key.Key_Tab)
    stand.bot.keyClick(stand.box, Qt.Key.Key_Escape)
    assert stand.keyboard.isHidden()
    assert stand.box.hasFocus()


def test_it_makes_room_for_who_types_on_real_keys(stand: Stand) -> None:
    stand.bot.keyClick(stand.box, Qt.Key.Key_A)
    assert stand.box.text() == "a"
    assert stand.keyboard.isHidden()


# -- which fields -------------------------------------------------------------------------------------------------


def test_it_leaves_alone_what_it_may_not_type_into(stand: Stand, qtbot: QtBot) -> None:
    for prepare in (
        lambda line: line.setReadOnly(True),
        lambda line: line.setEchoMode(QLineEdit.EchoMode.Password),
    ):
        line = QLineEdit(stand.shell)
        prepare(line)
        line.show()
        line.setFocus()
        assert line.hasFocus()
        assert stand.keyboard.isHidden()
        stand.box.setFocus()
        assert stand.keyboard.isVisible()


@pytest.mark.parametrize("leave", ["hide", "take out", "delete"])
def test_a_field_that_goes_takes_the_keyboard_along(stand: Stand, leave: str) -> None:
    if leave == "hide":
        stand.box.hide()
    elif leave == "take out":
        stand.box.setParent(None)
        stand.box.deleteLater()
    else:
        stand.note.hide()
        stand.button.hide()
        shiboken6.delete(stand.box)
    assert stand.keyboard.isHidden() or stand.note.hasFocus()
    stand.keyboard.forget()
    assert stand.keyboard.isHidden()


def test_it_is_a_part_of_its_window(stand: Stand) -> None:
    assert not stand.keyboard.isWindow()
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [stand.shell]


def test_a_folder_without_layouts_is_refused(theme: Theme, tmp_path: Path) -> None:
    with pytest.raises(KeyboardError, match="no keyboard layout"):
        KioskKeyboard(theme, tmp_path)
    assert FOLDER.is_dir()
