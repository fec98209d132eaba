# SPDX-License-Identifier: GPL-3.0-or-later
"""The open page read aloud in the window of a whole session, by a voice that is silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor

from reader.ui.listening import page_reading as module
from reader.ui.listening.page_reading import PageReading
from reader.ui.listening.player import State
from tests.started import Person
from tests.ui.silent_voice import SilentVoice


@pytest.fixture
def reading(reader: Person, monkeypatch: pytest.MonkeyPatch) -> PageReading:
    monkeypatch.setattr(module, "Voice", SilentVoice)
    return reader.window.features.listening.reading


def voice_of(reading: PageReading) -> SilentVoice:
    assert isinstance(reading.voice, SilentVoice)
    return reading.voice


def finish(reader: Person, reading: PageReading, is_reached: Callable[[], bool]) -> None:
    """Let sentence after sentence be over until something is so."""
    voice = voice_of(reading)
    for _time in range(300):
        if is_reached():
            return
        asked = len(voice.asked)
        voice.finish()
        for player in (reading.player, reading.word_player):
            player._gap.setInterval(0)
            if player.state is State.PLAYING:
                reader.bot.waitUntil(lambda asked=asked: len(voice.asked) > asked)
    raise AssertionError("it was never reached")


def words(reading: PageReading) -> str:
    sentence = reading.player.sentence
    return sentence.words if sentence else ""


def marked(reader: Person) -> str:
    return "".join(reader.page.document().toPlainText()[start:end] for start, end in reader.page.marks("spoken"))


def test_it_reads_from_the_section_that_is_asked_for(reader: Person, reading: PageReading) -> None:
    reading.start("choosing")
    top = voice_of(reading).texts
    section = reader.page.set_page.sections[2][0] if reader.page.set_page else ""
    reading.start(section)
    assert top == ["Surgery for neuroendocrine cancer."]  # a section that is not there: from the top
    assert reading.player.sentence is not None
    assert reading.player.sentence.section == section
    assert reading.bar.isVisible()
    assert marked(reader) == words(reading)


def test_it_reads_from_a_place_of_the_page(reader: Person, reading: PageReading) -> None:
    found = reader.page.document().find("helps many people")
    reading.start(place=found.selectionStart())
    assert words(reading) == "It also helps many people whose tumour has spread."
    reading.start(place=reader.page.document().characterCount())
    assert reading.player.sentence is not None
    assert reading.player.sentence.section == reader.page.page.sections[-1].id  # the sources are not read


def test_the_bar_says_what_happens(reader: Person, reading: PageReading) -> None:
    voice_of(reading).is_ready = False
    reading.start()
    assert reading.bar._words.text() == "One moment: the voice is being made ready …"
    voice_of(reading).is_ready = True
    voice_of(reading).began.emit(1)
    assert reading.bar._words.text() == ""
    assert reading.bar.pause.accessibleName() == "Pause"
    reading.toggle()
    assert reading.bar._words.text() == "Paused"
    assert reading.bar.pause.accessibleName() == "Go on"


def test_sentence_n_is_resumed_at_n(reader: Person, reading: PageReading) -> None:
    reading.start()
    finish(reader, reading, lambda: words(reading).startswith("It also helps"))
    reading.toggle()
    reading.toggle()
    assert voice_of(reading).texts[-2:] == ["It also helps many people whose tumour has spread."] * 2


def test_at_the_end_of_a_section_the_next_one_is_offered(reader: Person, reading: PageReading) -> None:
    reading.set_going_on(goes_on=False)
    reading.start()
    finish(reader, reading, lambda: reading.player.state is State.ENDED)
    assert reading.bar._words.text() == "The end of this section."
    assert reading.bar.next.text() == "Next section"
    reader.click(reading.bar.next)
    assert words(reading) == "How the team chooses an operation"
    assert not reading.bar.next.isVisible()
    reading.retranslate()
    assert words(reading) == "How the team chooses an operation"


def test_at_the_end_of_a_chapter_the_next_one_is_offered(reader: Person, reading: PageReading) -> None:
    reading.set_going_on(goes_on=False)
    reading.start(reader.page.page.sections[-1].id)
    finish(reader, reading, lambda: reading.player.state is State.ENDED)
    assert reading.bar._words.text() == "The end of this chapter."
    assert reading.bar.next.text() == "Next chapter"
    following = reader.page.page.following
    reading.toggle()
    assert reader.address == str(following.address)
    assert words(reading) == reader.page.page.title


def test_the_last_page_offers_nothing(reader: Person, reading: PageReading) -> None:
    reader.go("research-stories")
    reading.set_going_on(goes_on=True)
    reading.start(reader.page.page.sections[-1].id)
    finish(reader, reading, lambda: reading.player.state is State.ENDED)
    assert not reading.bar.next.isVisible()
    reading.go_to_next()
    assert reading.player.state is State.ENDED


def test_a_page_that_is_over_is_followed_by_the_next_one(reader: Person, reading: PageReading) -> None:
    reading.set_going_on(goes_on=True)
    reading.start(reader.page.page.sections[-1].id)
    reading.player.step(200)
    following = reader.page.page.following
    voice_of(reading).finish()
    assert reader.address == str(following.address)
    assert reading.is_on


def test_a_closed_part_is_read_when_the_reader_opens_it(reader: Person, reading: PageReading) -> None:
    reader.go("prrt")
    closed = next(spot for spot in reader.page.set_page.spots if spot.target == "gentle:0")
    section = reader.page.set_page.section_at(closed.start)
    reading.start(section)
    finish(reader, reading, lambda: voice_of(reading).texts[-1].startswith("A closed part: "))
    reader.page.open_all_gentle()
    voice_of(reading).finish()
    reading.player._gap.setInterval(0)
    box = next(
        block
        for part in reader.page.page.sections
        if part.id == section
        for block in part.blocks
        if getattr(block, "kind", "") == "gentle"
    )
    reader.bot.waitUntil(lambda: not voice_of(reading).texts[-1].startswith("A closed part"))
    assert words(reading) in "".join(run.text for run in box.blocks[0].runs)


def test_coming_back_and_being_away(reader: Person, reading: PageReading) -> None:
    reading.start()
    bar = reader.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert reading.bar.come_back.isVisible()
    reader.click(reading.bar.come_back)
    assert bar.value() == 0
    assert not reading.bar.come_back.isVisible()


def test_a_word_is_said_while_the_page_waits(reader: Person, reading: PageReading) -> None:
    reading.start()
    reading.say_word("no such word")
    assert reading.player.state is State.PLAYING
    reading.say_word("resection")
    assert reading.player.state is State.PAUSED
    assert reading.is_saying_word
    assert voice_of(reading).texts[-1] == "resection."
    finish(reader, reading, lambda: not reading.is_saying_word)
    assert len(voice_of(reading).texts) >= 3  # the page, the word, what it means
    reading.toggle()
    assert reading.player.state is State.PLAYING


def test_stopping_gives_the_keyboard_back_to_the_page(reader: Person, reading: PageReading) -> None:
    reading.start()
    reading.bar.on.setFocus()
    reading.stop()
    assert reader.keyboard is reader.page
    assert not reading.bar.isVisible()
    assert reader.page.marks("spoken") == []


def test_speeds_at_their_ends_are_told(reader: Person, reading: PageReading) -> None:
    reading.set_speed(200)
    assert reading.bar.faster.accessibleDescription() != ""
    assert reading.player.percent == reading.word_player.percent == 200


def test_another_edition_ends_it(reader: Person, reading: PageReading) -> None:
    reading.start()
    reading.set_edition(reader.window.edition)
    assert not reading.is_on


def test_a_failure_is_told(reader: Person, reading: PageReading) -> None:
    reading.start()
    voice_of(reading).failed.emit("language")
    assert "English" in reader.message
    assert not reading.is_on


def test_closing_lets_the_voice_go(reader: Person, reading: PageReading) -> None:
    reading.start()
    reading.close()
    assert voice_of(reading).is_closed


def test_a_chosen_passage_is_not_lost(reader: Person, reading: PageReading) -> None:
    cursor = reader.page.document().find("three jobs")
    reader.page.setTextCursor(cursor)
    reading.start(place=cursor.selectionStart())
    kept = QTextCursor(reader.page.textCursor())
    assert kept.selectedText() == "three jobs"
