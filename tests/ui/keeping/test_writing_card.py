# SPDX-License-Identifier: GPL-3.0-or-later
"""However the card is closed, what was typed is kept; the keyboard stays on it and goes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader.ui.keeping.writing_card import Writing, WritingCard
from reader.ui.theme import Theme
from tests.ui.over_window import over_a_window

AREA = QRect(10, 10, 780, 580)


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[WritingCard]:
    with over_a_window(qtbot, (800, 600), partial(WritingCard, theme)) as made:
        yield made


def opened(card: WritingCard, text: str = "", **more: Callable[[], object]) -> list[str]:
    kept: list[str] = []
    card.open_for(Writing("Note", kept.append, text, "“Some words”", **more), QRect(100, 100, 50, 20), AREA)  # type: ignore[arg-type]
    return kept


def presses(card: WritingCard, qtbot: QtBot) -> list[Callable[[], object]]:
    field = card.field
    return [
        lambda: qtbot.keyClick(field, Qt.Key.Key_Escape),
        lambda: qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        lambda: qtbot.mouseClick(card.save_button, Qt.MouseButton.LeftButton),
        lambda: opened(card, "another"),
    ]


@pytest.mark.parametrize("way", range(4))
def test_every_way_to_close_keeps_what_was_typed(card: WritingCard, qtbot: QtBot, way: int) -> None:
    kept = opened(card)
    assert card.field.hasFocus()
    qtbot.keyClicks(card.field, " my words ")
    presses(card, qtbot)[way]()
    assert kept == ["my words"]
    if way < 3:
        assert not card.is_open
        assert card.parentWidget().findChildren(QLineEdit)[0].hasFocus()


def test_what_did_not_change_is_not_kept_again(card: WritingCard, qtbot: QtBot) -> None:
    kept = opened(card, "as before")
    qtbot.keyClick(card.field, Qt.Key.Key_Escape)
    assert kept == []


def test_enter_begins_another_line(card: WritingCard, qtbot: QtBot) -> None:
    opened(card)
    qtbot.keyClicks(card.field, "one")
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert card.is_open
    assert card.field.toPlainText() == "one\n"


def test_remove_is_offered_only_where_there_is_something_to_remove(card: WritingCard, qtbot: QtBot) -> None:
    opened(card)
    assert card.remove_button.isHidden()
    gone: list[int] = []
    kept = opened(card, "text", remove=lambda: gone.append(1))
    card.field.setPlainText("changed")
    qtbot.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert (gone, kept, card.is_open) == ([1], [], False)


def test_tab_stays_on_the_card(card: WritingCard, qtbot: QtBot) -> None:
    opened(card, "x", remove=list)
    seen = []
    for _stop in range(4):
        seen.append(card.window().focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    assert seen == [card.field, card.save_button, card.remove_button, card.field]


@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0])
def test_nothing_on_it_is_cut_off_and_targets_are_large(card: WritingCard, theme: Theme, scale: float) -> None:
    theme.apply("dark", scale)
    opened(card, "x", remove=list)
    assert AREA.contains(card.card.geometry().translated(card.pos()))
    assert card._scroll.verticalScrollBar().maximum() == 0
    assert min(card.save_button.height(), card.remove_button.height()) >= 44


def test_it_lies_below_the_words_or_above_them(card: WritingCard) -> None:
    opened(card)
    words = QRect(100, 100, 50, 20)
    assert not card.card.geometry().translated(card.pos()).intersects(words)
    card.open_for(Writing("Note", list), QRect(100, 560, 50, 20), AREA)
    assert card.card.geometry().translated(card.pos()).bottom() < 560


def test_it_is_named_after_what_is_written(card: WritingCard) -> None:
    opened(card)
    assert (card.accessibleName(), card.field.accessibleName(), card.field.accessibleDescription()) == (
        "Note", "Note", "“Some words”",
    )  # fmt: skip


def test_with_its_window_away_the_keyboard_goes_on(card: WritingCard) -> None:
    """Hidden with its window it has no stop to give the keyboard to; a fault in here ended the program."""
    opened(card)
    card.window().hide()
    assert isinstance(card.focusNextPrevChild(True), bool)
