# SPDX-License-Identifier: GPL-3.0-or-later
"""Someone with tired eyes has the guide read aloud. Qt's mock engine speaks on a timer: all but the sound is real."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.ui.listening.page_reading import PageReading
from reader.ui.listening.player import State
from tests.started import SLOW_MS, Person, Start


@pytest.fixture
def listener(start: Start, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Someone who reads a chapter, with a voice that speaks twice as fast, so that the test need not wait."""
    monkeypatch.setenv("LAMPLIGHT_VOICE", "mock")
    person = start("surgery")
    person.session.settings.set("listen.speed", 200)
    person.page.setFocus()
    return person


def reading(person: Person) -> PageReading:
    return person.window.features.listening.reading


def words(person: Person) -> str:
    """Return what is said now, as it stands on the page."""
    sentence = reading(person).player.sentence
    return sentence.words if sentence else ""


def marked(person: Person) -> str:
    return "".join(person.page.document().toPlainText()[start:end] for start, end in person.page.marks("spoken"))


def wait(person: Person, is_so: Callable[[], bool]) -> None:
    person.bot.waitUntil(is_so, timeout=SLOW_MS)


def hear(person: Person, beginning: str) -> None:
    """Wait until a sentence is heard."""
    wait(person, lambda: words(person).startswith(beginning) and reading(person).voice.is_speaking)


def test_a_page_is_read_sentence_by_sentence_and_each_is_marked(listener: Person) -> None:
    listener.press("F5")
    for beginning in ("Surgery for neuroendocrine cancer", "Written in", "Not yet"):
        hear(listener, beginning)
        assert marked(listener) == words(listener)
    assert reading(listener).bar.isVisible()
    assert listener.keyboard is listener.page


def test_a_pause_is_silent_and_the_sentence_comes_again(listener: Person) -> None:
    listener.press("F5")
    hear(listener, "Written in")
    listener.press("F5")
    assert not reading(listener).voice.is_speaking
    assert marked(listener).startswith("Written in")
    listener.press("F5")
    hear(listener, "Written in")
    hear(listener, "Not yet")


def test_back_and_on_by_key_and_by_button(listener: Person) -> None:
    listener.press("F5")
    listener.press("Alt+Down", "Alt+Down")
    hear(listener, "Not yet")
    listener.click(reading(listener).bar.back)
    hear(listener, "Written in")
    listener.press("Alt+Up", "Shift+F5")
    assert reading(listener).player.state is State.OFF
    assert marked(listener) == ""


def test_a_passage_is_read_from_where_it_begins(listener: Person) -> None:
    listener.page.setTextCursor(listener.page.document().find("Keyhole surgery usually"))
    listener.press("Ctrl+F5")
    hear(listener, "Keyhole surgery usually means")
    assert 0 <= listener.page.cursorRect(listener.page.textCursor()).top() < listener.page.viewport().height()


def test_at_the_end_of_a_section_it_waits_and_goes_on_when_asked(listener: Person) -> None:
    listener.press("F5")
    player = reading(listener).player
    while player._course.ahead.name == "SENTENCE":
        listener.press("Alt+Down")
    wait(listener, lambda: player.state is State.ENDED)
    assert reading(listener).bar.next.text() == "Next section"
    listener.press("F5")
    hear(listener, "How the team chooses")


def test_with_the_switch_on_it_goes_on_into_the_next_chapter(listener: Person) -> None:
    listener.press("F5")
    listener.click(reading(listener).bar.goes_on)
    first = listener.address
    listener.page.verticalScrollBar().setValue(listener.page.verticalScrollBar().maximum())
    listener.press("Shift+F5", "F5")
    reading(listener).player.step(500)
    wait(listener, lambda: listener.address != first)
    hear(listener, listener.page.page.title if listener.page.page else "")
    assert marked(listener) == words(listener)


def test_who_scrolls_away_can_come_back(listener: Person) -> None:
    listener.press("F5")
    hear(listener, "Surgery for")
    listener.press("Space", "Space", "Space")
    bar = reading(listener).bar
    assert bar.come_back.isVisible()
    listener.click(bar.come_back)
    assert listener.page.verticalScrollBar().value() == 0


def test_another_page_ends_it_calmly(listener: Person) -> None:
    listener.press("F5")
    hear(listener, "Surgery for")
    listener.go("recovery")
    assert not reading(listener).bar.isVisible()
    assert not reading(listener).voice.is_speaking
    assert listener.message == ""


def test_a_word_is_said_from_its_card_and_from_the_glossary(listener: Person) -> None:
    listener.click_spot(listener.spot("term"))
    card = listener.window.later.card
    listener.click(card._say)
    wait(listener, lambda: reading(listener).word_player.sentence is not None and reading(listener).voice.is_speaking)
    assert reading(listener).word_player.sentence.words == "neuroendocrine tumour"
    listener.press("Shift+F5")
    assert not reading(listener).is_saying_word
    listener.click(listener.window.later.glossary._card.say)
    wait(listener, lambda: reading(listener).is_saying_word)
    listener.press("Alt+L")  # again: silence
    assert not reading(listener).is_saying_word


def rows(person: Person) -> dict[str, list[tuple[object, ...]]]:
    """Return all that is kept on disk."""
    store = person.session.store
    names = [str(name) for (name,) in store.read("select name from sqlite_master where type = 'table'")]
    return {name: store.read(f"select * from {name}") for name in names}


def test_nothing_of_it_is_written_to_disk(listener: Person) -> None:
    listener.window.middle.reading.keep_place()
    before = rows(listener)
    listener.press("F5")
    hear(listener, "Written in")
    listener.press("Shift+F5")
    listener.window.middle.reading.keep_place()
    assert rows(listener) == before
