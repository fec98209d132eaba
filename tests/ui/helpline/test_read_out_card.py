# SPDX-License-Identifier: GPL-3.0-or-later
"""The read-out card: large sentences, a marker that no key loses, and the keyboard given back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.calls.read_out import CallNow, Pronunciation, ReadOut
from reader.ui.announce import hear, unhear
from reader.ui.helpline.read_out_card import ReadOutCard
from reader.ui.theme import Theme
from tests.ui.over_window import over_a_window

WORDS = ReadOut(
    "What it does",
    "9.2",
    ("One thing.", "Another thing."),
    (Pronunciation("somatostatin", "so-MAT-oh-STAT-in"),),
    (CallNow("g/a#call", "Call now if", ("you bleed", "you faint")),),
    is_guides_own_words=True,
)


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[ReadOutCard]:
    with over_a_window(qtbot, (1000, 700), partial(ReadOutCard, theme)) as made:
        yield made


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def texts(card: ReadOutCard) -> list[str]:
    labels = sorted(card.inside.findChildren(QLabel), key=lambda label: label.mapTo(card, label.rect().topLeft()).y())
    return [label.text() for label in labels if label.isVisible()]


def test_it_shows_all_in_the_order_to_read(card: ReadOutCard) -> None:
    card.show_words(WORDS, "Whose words these are.")
    card.grab()
    assert card.title.text() == "9.2 What it does"
    assert texts(card) == [
        "Whose words these are.", "One thing.", "Another thing.", "How to say it", "somatostatin: so-MAT-oh-STAT-in",
        "When to call", "Call now if", "you bleed", "you faint",
    ]  # fmt: skip
    assert [line.accessibleDescription() for line in card.lines] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]


def test_sentences_are_26_pixels_times_the_text_size(card: ReadOutCard, theme: Theme) -> None:
    card.show_words(WORDS)
    assert card.lines[0]._measured().font.pixelSize() == 26
    theme.apply("light", 2.0)
    assert card.lines[0]._measured().font.pixelSize() == 52


def test_the_marker_moves_line_by_line_and_stops_at_the_ends(card: ReadOutCard, qtbot: QtBot) -> None:
    card.show_words(WORDS)
    seen = [card.current]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Home):
        press(qtbot, key)
        seen.append(card.current)
        assert [line.is_marked for line in card.lines].index(True) == card.current
        assert card.lines[card.current].hasFocus()
    assert seen == [0, 0, 1, 2, 3, 3, 0]


def test_a_line_that_is_said_can_be_seen(card: ReadOutCard, qtbot: QtBot) -> None:
    card.show_words(ReadOut("Long", "", tuple(f"Sentence {n}." for n in range(40)), (), (), is_guides_own_words=True))
    card.grab()
    press(qtbot, Qt.Key.Key_End)
    line, view = card.lines[-1], card.scroll_area.viewport()
    assert view.rect().contains(line.mapTo(view, line.rect().center()))


def test_a_pressed_line_is_the_one_that_is_said(card: ReadOutCard, qtbot: QtBot) -> None:
    card.show_words(WORDS)
    card.grab()
    qtbot.mouseClick(card.lines[1], Qt.MouseButton.LeftButton)
    assert card.current == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_it_closes_and_gives_the_keyboard_back(card: ReadOutCard, qtbot: QtBot, key: Qt.Key) -> None:
    before = QApplication.focusWidget()
    card.show_words(WORDS)
    assert QApplication.focusWidget() is card.lines[0]
    press(qtbot, key)
    assert not card.is_open
    assert QApplication.focusWidget() is before


def test_the_key_that_copies_is_its_own(card: ReadOutCard, qtbot: QtBot) -> None:
    card.show_words(WORDS)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_C, held)
    override.ignore()
    card.event(override)
    assert override.isAccepted(), "else the window would copy what lies behind the card"
    with qtbot.waitSignal(card.copy_requested):
        press(qtbot, Qt.Key.Key_C, held)


def test_what_opens_is_announced(card: ReadOutCard) -> None:
    said: list[str] = []

    def hearer(text: str, _urgent: bool) -> None:
        said.append(text)

    hear(hearer)
    card.show_words(WORDS, "Whose words these are.")
    unhear(hearer)
    assert said == ["9.2 What it does. Whose words these are."]


def test_other_words_take_the_place_of_those_before(card: ReadOutCard, qtbot: QtBot) -> None:
    card.show_words(WORDS)
    press(qtbot, Qt.Key.Key_End)
    card.show_words(ReadOut("Other", "", ("Only this.",), (), (), is_guides_own_words=True))
    card.retranslate()
    assert card.read_out is not None
    assert card.read_out.title == card.title.text() == "Other"
    assert (card.current, len(card.lines)) == (0, 1)
    card.grab()
    assert texts(card) == ["Only this."]


def test_with_no_lines_the_button_that_closes_has_the_keyboard(card: ReadOutCard) -> None:
    card.retranslate()  # nothing is on it yet
    card.show_words(ReadOut("Nothing", "", (), (), (), is_guides_own_words=True))
    assert card.close_button.hasFocus()


def test_in_very_large_text_the_words_to_say_have_the_card(card: ReadOutCard, theme: Theme) -> None:
    theme.apply("light", 4.0)
    card.place(QRect(0, 0, 1000, 700))
    card.show_words(WORDS, "A note that stands above the words.")
    view = card.scroll_area.viewport()
    assert card.lines[0].mapTo(view, QPoint()).y() == 0
    assert view.height() > card.card.height() // 2
    assert card.title.text() == WORDS.number
    assert card.accessibleName() == f"{WORDS.number} {WORDS.title}"
    shown = [text for text in texts(card) if text]
    assert shown[-2] == card.accessibleName()
    assert shown[-1].startswith("Up and Down")
    theme.apply("light", 1.0)
    card.place(QRect(0, 0, 1000, 700))
    assert card.title.text() == card.accessibleName()
    assert card.lines[0].hasFocus()
    assert card._keys.isVisible()
