# SPDX-License-Identifier: GPL-3.0-or-later
"""One survey of every screen for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.accessibility.helpline_survey import walk_the_helpline
from tests.accessibility.survey import Survey, walk_through
from tests.accessibility.switching import OTHER_LANGUAGE, switch_everywhere, walk_in_french
from tests.accessibility.terminal_survey import FRENCH, walk_the_terminal
from tests.conftest import deliver_deletions
from tests.modes import Screens
from tests.started import built_index, paths_with, started
from tests.visitor import Terminals
from tests.volunteer import Helplines

Mode = TypeVar("Mode", bound=Screens)
SURVEYS = {
    *("survey", "terminal_survey", "helpline_survey"),
    *("french_survey", "french_terminal_survey", "french_helpline_survey"),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whichever test asks for the survey first hears what Qt says meanwhile of an open menu, and of no sound."""
    for item in items:
        if SURVEYS & set(getattr(item, "fixturenames", ())):
            item.add_marker(
                pytest.mark.qt_log_ignore("does not support grabbing the keyboard", "pipewire", extend=True)
            )


@pytest.fixture(scope="session")
def survey(qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Survey:
    """What was found on every screen in every size."""
    index = built_index(tmp_path_factory.getbasetemp())
    data = tmp_path_factory.mktemp("survey")
    with started(qapp, paths_with(index, data), QtBot(request), "surgery") as person:
        found = walk_through(person, Survey())
    deliver_deletions()
    return found


@pytest.fixture(scope="session")
def french_survey(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Survey:
    """What was found on every screen of the reading window in French, and while it was switched to French and back."""
    index, bot, found = built_index(tmp_path_factory.getbasetemp()), QtBot(request), Survey()
    data = paths_with(index, tmp_path_factory.mktemp("french"))
    with started(qapp, data, bot) as person:
        person.session.settings.set("app.language", OTHER_LANGUAGE)
    with started(qapp, data, bot, "surgery") as person:
        said = walk_in_french(person, found)
    with started(qapp, paths_with(index, tmp_path_factory.mktemp("switched")), bot) as person:
        person.session.settings.set("app.language", "en")
        switch_everywhere(person, found, said)
    deliver_deletions()
    return found


@contextmanager
def _open(kind: type[Mode], application: QApplication, bot: QtBot, folders: pytest.TempPathFactory) -> Iterator[Mode]:
    """Have terminals or desks with a data folder of their own."""
    made = kind(application, bot, folders.getbasetemp(), folders.mktemp("survey"))
    try:
        yield made
    finally:
        made.close()
    deliver_deletions()


@pytest.fixture(scope="session")
def terminal_survey(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Survey:
    """What was found on every screen of the terminal in every look."""
    with _open(Terminals, qapp, QtBot(request), tmp_path_factory) as terminals:
        return walk_the_terminal(terminals, Survey())


@pytest.fixture(scope="session")
def helpline_survey(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Survey:
    """What was found on every screen of helpline mode in every look."""
    with _open(Helplines, qapp, QtBot(request), tmp_path_factory) as helplines:
        return walk_the_helpline(helplines, tmp_path_factory.mktemp("two-languages"), Survey())


@pytest.fixture(scope="session")
def french_terminal_survey(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Survey:
    """What was found on every screen of the terminal in French."""
    with _open(Terminals, qapp, QtBot(request), tmp_path_factory) as terminals:
        return walk_the_terminal(terminals, Survey(), FRENCH)


@pytest.fixture(scope="session")
def french_helpline_survey(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Survey:
    """What was found on every screen of helpline mode in French."""
    with _open(Helplines, qapp, QtBot(request), tmp_path_factory) as helplines:
        return walk_the_helpline(helplines, tmp_path_factory.mktemp("two-languages"), Survey(), "fr")
