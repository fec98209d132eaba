# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: what somebody reads is nobody's business. It is kept only if they want it, and gone when they do not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.content.quote import Quote
from reader.userdata.history import History
from reader.userdata.marks import Marks
from reader.userdata.my_questions import MyQuestions
from tests.started import SLOW_MS, Person, Start, paths_with, started

READ = ("debulking", "embolization")
"""Chapters that are read before the last."""
LAST = "recovery"
NAMES = (b"debulking", b"Debulking", b"embolization", b"Embolization")


def read_to_the_end_of_a_section(person: Person, chapter: str) -> None:
    """Go to a chapter and stay at the end of its first section until that counts as read."""
    person.go(chapter)
    person.window.middle.reading._settle.setInterval(50)  # this reader is quick
    assert person.page.set_page is not None
    with person.bot.waitSignal(person.window.middle.reading.read_changed, timeout=SLOW_MS):
        end = round(person.page.set_page.section_tops()[1])
        person.page.verticalScrollBar().setValue(max(0, end - person.page.viewport().height() // 2))


def read_some(person: Person) -> None:
    """Read two chapters, then a third, at which the reader stops."""
    person.resize(1280, 800)
    for chapter in READ:
        read_to_the_end_of_a_section(person, chapter)
    person.go(LAST)
    place = person.window.middle.reading
    person.bot.waitUntil(lambda: str(place.last_location().address).endswith(LAST), timeout=SLOW_MS)


def on_disk(folder: Path, *names: bytes) -> list[tuple[str, bytes]]:
    """Return which of the names stand in which files of the reader's state, as the disk has them now."""
    files = {path.name: path.read_bytes() for path in folder.glob("reader.sqlite3*")}
    assert files
    return [(file, name) for file, data in sorted(files.items()) for name in names if name in data]


def shown_as_read(person: Person) -> bool:
    """Tell whether the list of contents says that a section of the first chapter was read."""
    return bool(person.window.middle.reading.read_sections()[READ[0]])


def visited(person: Person) -> list[str]:
    """Return the addresses of the pages that are kept as visited, newest first."""
    history = History(person.session.store, person.session.settings)
    return [visit.address for visit in history.visits()]


def test_by_default_nothing_tells_what_was_read_but_the_last_place(start: Start, data_dir: Path) -> None:
    person = start("home")
    read_some(person)
    person.press("Alt+Home")
    assert shown_as_read(person), "in this session it shows"
    assert " of " in person.home_card("Debulking surgery").accessibleName(), "some of its sections"
    assert on_disk(data_dir, *NAMES) == [], "also if the power fails now"
    person.session.close()
    assert on_disk(data_dir, *NAMES) == []
    assert on_disk(data_dir, b"neuroendocrine/recovery"), "where the reader stopped is kept"


def test_the_next_session_knows_nothing_of_it(qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot, "home") as person:
        read_to_the_end_of_a_section(person, READ[0])
    with started(qapp, paths, qtbot, "home") as person:
        assert not shown_as_read(person)


def test_turned_on_it_keeps_this_session_too_and_turned_off_it_forgets_at_once(
    qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path
) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot, "home") as person:
        read_to_the_end_of_a_section(person, READ[0])
        person.session.settings.set("reading.history", True)
        person.go(READ[1])
    with started(qapp, paths, qtbot, "home") as person:
        assert shown_as_read(person)
        assert visited(person) == [f"neuroendocrine/{READ[1]}"]
        person.go(LAST)
        with person.bot.waitSignal(person.window.middle.reading.read_changed, timeout=SLOW_MS):
            person.session.settings.set("reading.history", False)
        assert not shown_as_read(person)
        person.bot.waitUntil(lambda: on_disk(data_dir, *NAMES) == [], timeout=SLOW_MS)
        assert visited(person) == []


def test_what_an_older_version_kept_unasked_is_gone_after_the_first_start(
    qapp: QApplication, qtbot: QtBot, index: Path, data_dir: Path
) -> None:
    paths = paths_with(index, data_dir)
    with started(qapp, paths, qtbot, LAST):
        pass
    with closing(sqlite3.connect(paths.state_file)) as database, database:
        database.execute("INSERT INTO progress VALUES ('neuroendocrine', 'debulking', 'what', '2026.11')")
    assert on_disk(data_dir, *NAMES)
    with started(qapp, paths, qtbot) as person:
        assert not shown_as_read(person)
        assert on_disk(data_dir, *NAMES) == []


def test_without_opening_where_one_stopped_no_place_is_kept(start: Start, data_dir: Path) -> None:
    person = start("home")
    person.session.settings.set("reading.continue_last", False)
    read_to_the_end_of_a_section(person, READ[0])
    person.press("Alt+Home")
    titles = [card.title() for card in person.window.middle.home.cards()]
    assert "Continue where you stopped" in titles, "in this session one can go on"
    assert on_disk(data_dir, *NAMES) == []
    person.session.close()
    assert on_disk(data_dir, *NAMES) == []


def test_after_clearing_everything_and_closing_the_disk_knows_nothing(start: Start, data_dir: Path) -> None:
    person = start("home")
    store = person.session.store
    for setting in ("reading.history", "reading.recent_searches"):
        person.session.settings.set(setting, True)
    person.session.settings.set("look.palette", "sepia")
    read_to_the_end_of_a_section(person, READ[0])
    Marks(store).add("note", Quote("neuroendocrine/debulking", "marker"), "A marker", note="marker")
    MyQuestions(store).add("May I ask a marker?")
    assert on_disk(data_dir, *NAMES, b"marker")
    keeping = person.window.features.keeping
    keeping.ask_to_clear()
    with person.bot.waitSignal(person.window.middle.reading.read_changed, timeout=SLOW_MS):
        person.click(keeping.clear_sheet.clear_button)
    assert not person.session.settings.get("reading.history")
    assert not shown_as_read(person)
    assert person.is_at_home
    assert "Continue where you stopped" not in [card.title() for card in person.window.middle.home.cards()]
    assert " of " not in person.home_card("Debulking surgery").accessibleName()
    assert on_disk(data_dir, *NAMES, b"marker") == []
    person.session.close()
    assert on_disk(data_dir, *NAMES, b"marker", b"neuroendocrine") == [], "nor the page that was open then"
    assert on_disk(data_dir, b"sepia"), "how it looks stays"
