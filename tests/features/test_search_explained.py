# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone's own words are understood by the real search on the real guide, and they are told what was done."""

from __future__ import annotations

import pytest

from tests.started import SLOW_MS, Person, Start


@pytest.fixture
def reader(start: Start) -> Person:
    """Someone who is reading a chapter."""
    return start("surgery")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("burn it off with a needle ", "Also searching for ablation"),
        ("hepatectmy ", "Showing results for hepatectomy"),
        ("opération du foie ", "You wrote in French: the French pages come first."),
    ],
)
def test_what_was_searched_is_told_and_can_be_undone(reader: Person, typed: str, told: str) -> None:
    panel = reader.window.later.results
    reader.press("Ctrl+K")
    reader.window.box.insert(typed)  # keys of a test know no accents
    reader.bot.waitUntil(lambda: panel.is_open and not panel._is_waiting, timeout=SLOW_MS)
    assert told in panel._header.sentence()
    assert panel._header._switch.isVisible()
    assert panel._header._switch.text() == "only my exact words"
    reader.click(panel._header._switch)
    reader.bot.waitUntil(lambda: not panel._is_waiting, timeout=SLOW_MS)
    said = panel._message.sentence() if panel._message.isVisible() else panel._header.sentence()
    assert "exact" in said
    assert told not in said
    assert reader.window.box.text() == typed, "what was typed stays"
    reader.press("Alt+E")
    reader.bot.waitUntil(lambda: not panel._is_waiting, timeout=SLOW_MS)
    assert told in panel._header.sentence()


def test_plain_words_need_no_explanation(reader: Person) -> None:
    reader.search("hepatectomy ")
    panel = reader.window.later.results
    assert "Showing results" not in panel._header.sentence()


def test_the_last_word_is_completed_not_corrected_while_it_is_typed(reader: Person) -> None:
    reader.search("hepatect")
    panel = reader.window.later.results
    assert "Showing results" not in panel._header.sentence()
    assert any("hepatectomy" in (panel._model.hit(row).title.lower()) for row in range(panel._model.rowCount()))


def test_where_nothing_is_found_there_are_words_the_contents_questions_and_someone_to_call(reader: Person) -> None:
    reader.search("zzqqzz xqxq ")
    message = reader.window.later.results._message
    assert message.isVisible()
    for helps in (message._near, message._buttons, message._cards):
        assert helps
        assert all(each.isVisible() for each in helps)
    reader.click(message._near[0])
    panel = reader.window.later.results
    reader.bot.waitUntil(panel._list.isVisible, timeout=SLOW_MS)
    assert panel._model.rowCount() > 0, "a word that is offered finds something"


def test_every_place_that_is_listed_can_be_opened(reader: Person) -> None:
    reader.search("tired after my operation ")
    panel = reader.window.later.results
    for row in range(panel._model.rowCount()):
        hit = panel._model.hit(row)
        assert hit is not None
        assert reader.window.library.find_place(reader.window.edition, hit.address)
        title, text = reader.window.later.searching._passages.find(hit.address, False)
        assert title
        assert text
