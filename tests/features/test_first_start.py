# SPDX-License-Identifier: GPL-3.0-or-later
"""Story: someone starts the program for the very first time, and is asked once what is comfortable."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.paths import Paths
from reader.ui.options.first_start_page import PALETTE, SIZE, FirstStartPage
from reader.ui.page.page_view import PageView
from reader.ui.session import Session
from reader.userdata.clearing import clear_everything
from reader.userdata.place import WindowState
from tests.accessibility.naming import nameless
from tests.accessibility.room import cut_off, too_small
from tests.started import SLOW_MS, Person, close, paths_with, started


@pytest.fixture
def paths(index: Path, data_dir: Path) -> Paths:
    return paths_with(index, data_dir)


def _is_welcomed(person: Person) -> bool:
    return isinstance(person.window.middle.shown, FirstStartPage)


def test_choices_count_at_once_and_the_button_leads_home(qapp: QApplication, qtbot: QtBot, paths: Paths) -> None:
    with started(qapp, paths, qtbot, first_time=True) as person:
        person.resize(1366, 768)
        page = person.window.middle.shown
        assert isinstance(page, FirstStartPage)
        assert page.rows[PALETTE].tiles["auto"].isChecked(), "the computer's own look comes first"
        assert page.rows[SIZE].tiles[100].isChecked()
        person.click(page.rows[PALETTE].tiles["dark"])
        assert person.session.theme.palette.name == "dark"
        person.click(page.rows[SIZE].tiles[135])
        assert person.session.theme.scale == 1.35
        person.settle()
        page.scroll_area.ensureWidgetVisible(page._start)
        person.click(page._start)
        assert person.is_at_home
        assert person.keyboard is person.window.middle.home
        assert person.window.later.contents.isVisible() is (person.window.mode.value != "narrow")
    with started(qapp, paths, qtbot, first_time=True) as person:
        assert not _is_welcomed(person), "it is asked once"
        assert person.session.theme.palette.name == "dark"


def test_nothing_need_be_chosen_and_the_keyboard_is_enough(qapp: QApplication, qtbot: QtBot, paths: Paths) -> None:
    with started(qapp, paths, qtbot, first_time=True) as person:
        person.press("Tab", "Tab", "Right")
        assert person.session.settings.get(SIZE) == 135
        person.press("Tab", "Down")
        assert person.session.settings.get(PALETTE) == "light"
        person.press("Tab", "Return")
        assert person.is_at_home


def test_who_closes_it_is_not_asked_again(qapp: QApplication, qtbot: QtBot, paths: Paths) -> None:
    with started(qapp, paths, qtbot, first_time=True) as person:
        assert _is_welcomed(person)
    with started(qapp, paths, qtbot, first_time=True) as person:
        assert person.is_at_home


@pytest.mark.parametrize(("address", "words"), [("surgery", ""), ("", "liver")])
def test_who_asks_for_a_place_or_a_search_is_never_asked(
    qapp: QApplication, qtbot: QtBot, paths: Paths, address: str, words: str
) -> None:
    with started(qapp, paths, qtbot, address, first_time=True, words=words) as person:
        assert not _is_welcomed(person)
    with started(qapp, paths, qtbot, first_time=True) as person:
        assert not _is_welcomed(person), "nor at the next start"


def test_where_nothing_can_be_kept_as_in_a_waiting_room_nobody_is_asked(
    qapp: QApplication, qtbot: QtBot, paths: Paths
) -> None:
    session = Session(qapp, paths)
    session.store.close()
    session.store.path = None
    try:
        session.open()
        with qtbot.waitSignal(session.window.ready, timeout=SLOW_MS):
            pass
        assert session.window.middle.shown is session.window.middle.home
    finally:
        close(session)


def test_after_everything_and_the_settings_were_cleared_it_is_the_first_time_again(
    qapp: QApplication, qtbot: QtBot, paths: Paths
) -> None:
    with started(qapp, paths, qtbot, "surgery", first_time=True) as person:
        clear_everything(person.session.store, with_settings=True)
    with started(qapp, paths, qtbot, first_time=True) as person:
        assert _is_welcomed(person)


@pytest.mark.parametrize("key", ["F8", "Alt+Home", "Ctrl+G"])
def test_it_gives_way_to_whatever_is_asked_for(qapp: QApplication, qtbot: QtBot, paths: Paths, key: str) -> None:
    with started(qapp, paths, qtbot, first_time=True) as person:
        person.press(key)
        if key == "Ctrl+G":
            person.type("9.2")
            person.press("Return")
            assert person.address == "neuroendocrine/surgery"
        assert not _is_welcomed(person)
        assert isinstance(person.keyboard, QWidget)
        person.press("Alt+Home")
        assert person.is_at_home
        assert not any(isinstance(page, FirstStartPage) and page.isVisible() for page in _pages(person))


def _pages(person: Person) -> list[QWidget]:
    middle = person.window.middle
    pages = [middle.widget(number) for number in range(middle.count())]
    assert any(isinstance(page, PageView) for page in pages)
    return pages


def test_another_language_stays_on_the_page(qapp: QApplication, qtbot: QtBot, paths: Paths) -> None:
    with started(qapp, paths, qtbot, first_time=True) as person:
        person.session.settings.set("app.language", "fr")
        assert _is_welcomed(person)


def test_nothing_is_cut_off_nameless_or_too_small(qapp: QApplication, qtbot: QtBot, paths: Paths) -> None:
    with started(qapp, paths, qtbot, first_time=True) as person:
        for size, percents in (((1366, 768), (100, 200, 400)), ((320, 256), (100, 115))):
            for percent in percents:
                person.resize(*size)
                person.set_text_size(percent)
                person.settle()
                page = person.window.middle.shown
                assert isinstance(page, FirstStartPage)
                where = f"{size} at {percent} %"
                assert not cut_off(page), where
                assert not nameless(person.window), where
                assert not too_small(person.window), where


def test_the_note_of_it_is_state_and_no_setting(qapp: QApplication, qtbot: QtBot, paths: Paths) -> None:
    with started(qapp, paths, qtbot, first_time=True) as person:
        assert not WindowState(person.session.store).is_first_start()
        assert person.session.settings.get("look.text_size") == 100
        assert person.session.store.read("SELECT key FROM settings") == []
