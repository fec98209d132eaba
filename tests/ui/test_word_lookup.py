# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking a word up. The stories are in tests/features/test_words.py."""

from __future__ import annotations

from PySide6.QtCore import QRect

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
