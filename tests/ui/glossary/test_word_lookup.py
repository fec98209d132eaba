# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking a word up. The stories are in tests/features/test_words.py."""

from __future__ import annotations

from PySide6.QtCore import QRect

from reader.ui.page.painting import select
from tests.started import Person


def test_a_term_that_is_gone_opens_nothing(reader: Person) -> None:
    reader.page.term_requested.emit("no-such-term", QRect(10, 10, 40, 20))
    assert not reader.window.later.card.isVisible()


def test_scrolling_closes_the_card_and_takes_its_mark_away(reader: Person) -> None:
    word = reader.spot("term")
    reader.page.term_requested.emit(word.target.removeprefix("term:"), QRect(10, 10, 40, 20))
    assert reader.window.later.card.isVisible()
    reader.page.verticalScrollBar().setValue(reader.page.verticalScrollBar().value() + 50)
    assert not reader.window.later.card.isVisible()
    assert reader.page.marks("term") == []


def test_showing_a_term_asks_for_the_glossary(reader: Person) -> None:
    lookup = reader.window.later.lookup
    with reader.bot.waitSignal(lookup.glossary_requested):
        lookup.show_term("resection")
    assert reader.window.later.glossary._term == "resection"


def test_the_word_that_is_chosen_is_that_of_the_card_of_the_page_or_of_the_glossary(reader: Person) -> None:
    lookup, word = reader.window.later.lookup, reader.spot("term")
    assert lookup.chosen_term() == ""
    reader.page.setTextCursor(select(reader.page, word.start, word.end))
    assert lookup.chosen_term() == word.target.removeprefix("term:")
    reader.page.setTextCursor(select(reader.page, 0, 0))
    lookup.show_term("resection")
    assert lookup.chosen_term() == "resection"
    reader.page.term_requested.emit("ablation", QRect(10, 10, 40, 20))
    assert lookup.chosen_term() == "ablation"


def test_who_asks_to_hear_a_word_is_heard_from_both_cards(reader: Person) -> None:
    later, asked = reader.window.later, list[str]()
    later.lookup.say_requested.disconnect()  # from the voice: only the asking is looked at
    later.lookup.say_requested.connect(asked.append)
    reader.click_spot(reader.spot("term"))
    reader.click(later.card._say)
    reader.click(later.glossary._card.say)
    assert asked == [later.card.term_id] * 2
