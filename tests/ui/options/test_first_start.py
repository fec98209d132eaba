# SPDX-License-Identifier: GPL-3.0-or-later
"""The very first start: where the page stands, and what is followed without being asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import Settings
from reader.ui.options import first_start as module
from reader.ui.options.first_start import follow_system_size, profile_size
from reader.ui.options.first_start_page import PALETTE, SIZE, FirstStartPage
from reader.userdata.store import open_store
from reader.userdata.values import StoredValues
from tests.started import Person, built_index, paths_with, started


@pytest.fixture
def newcomer(
    qapp: QApplication, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, data_dir: Path
) -> Iterator[Person]:
    """Someone who starts the program for the first time."""
    index = built_index(tmp_path_factory.getbasetemp())
    with started(qapp, paths_with(index, data_dir), qtbot, first_time=True) as person:
        yield person


def _page(person: Person) -> FirstStartPage:
    page = person.window.middle.shown
    assert isinstance(page, FirstStartPage)
    return page


def test_it_stands_alone_in_the_middle_and_has_the_keyboard(newcomer: Person) -> None:
    newcomer.resize(1366, 768)
    page = _page(newcomer)
    assert newcomer.keyboard is page.scroll_area
    assert not newcomer.window.later.contents.isVisible()
    assert not newcomer.window.later.side_panel.isVisible()
    assert newcomer.window.bar.isVisible(), "“When to call” is there from the first moment"


def test_the_rest_of_the_window_was_built_all_the_same(newcomer: Person) -> None:
    newcomer.press("Alt+1")
    assert newcomer.window.later.contents.isVisible()


def test_a_setting_changed_by_key_is_shown(newcomer: Person) -> None:
    page = _page(newcomer)
    newcomer.session.settings.set(PALETTE, "sepia")
    newcomer.session.settings.set(SIZE, 135)
    assert page.rows[PALETTE].tiles["sepia"].isChecked()
    assert page.rows[SIZE].tiles[135].isChecked()


def test_what_the_organisation_has_decided_is_told_and_stays(newcomer: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(newcomer.session.settings._locked, SIZE, 100)
    page = _page(newcomer)
    page.rows[SIZE].tiles[170].click()
    assert page.rows[SIZE].tiles[100].isChecked()
    assert newcomer.message != ""


def test_when_it_is_gone_nothing_of_it_listens_on(newcomer: Person) -> None:
    newcomer.press("F8")
    assert newcomer.address == "urgent"
    newcomer.session.settings.set(PALETTE, "dark")
    newcomer.press("Alt+Home")
    assert newcomer.is_at_home


@pytest.mark.parametrize(("px", "percent"), [(9, 100), (15, 100), (17, 135), (20, 135), (22, 170), (30, 250)])
def test_large_text_of_the_computer_asks_for_large_text_here(px: int, percent: int) -> None:
    assert profile_size(px) == percent


def test_the_computers_text_size_is_followed_unless_it_is_usual(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    store = open_store(None)
    settings = Settings(StoredValues(store))
    monkeypatch.setattr(module, "profile_size", lambda _px: 100)
    follow_system_size(settings)
    assert StoredValues(store).load() == {}
    monkeypatch.setattr(module, "profile_size", lambda _px: 170)
    follow_system_size(settings)
    assert settings.get(SIZE) == 170
    locked = Settings(StoredValues(open_store(None)), {SIZE: 115})
    follow_system_size(locked)
    assert locked.get(SIZE) == 115
    store.close()
