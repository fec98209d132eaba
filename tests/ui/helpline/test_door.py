# SPDX-License-Identifier: GPL-3.0-or-later
"""The way into helpline mode and back: with a desk behind it, without one, and with a site file that cannot be used."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import Session
from reader.errors import ReaderError
from reader.ui.helpline.door import open_door
from tests.started import SLOW_MS, Person, built_index, close, paths_with, put_index_into


@pytest.fixture
def session(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, data_dir: Path) -> Session:
    session = Session(qapp, paths_with(built_index(tmp_path_factory.getbasetemp()), data_dir))
    yield session
    close(session)


def test_without_a_desk_it_waits_for_a_call(session: Session, qtbot: QtBot) -> None:
    session.open_helpline()
    assert session.helpline is not None
    assert not session.helpline.is_in_call
    first = session.helpline
    session.open_helpline()
    assert session.helpline is first


def test_leaving_it_then_makes_a_desk(session: Session, qtbot: QtBot) -> None:
    session.open_helpline()
    assert session.helpline is not None
    session.helpline.leave()
    assert session.helpline is None
    with qtbot.waitSignal(session.window.ready):
        assert session.window.isVisible()


def test_the_desk_shows_what_was_built_meanwhile(reader: Person, index: Path) -> None:
    person, session = reader, reader.session
    person.go("surgery")
    before = session.window.edition.path
    person.press("F2")
    assert session.updating is not None
    assert not session.updating._may_work.is_set(), "the desk's window leaves the processor to the call"
    put_index_into(session.paths.data, index)
    assert session.helpline is not None
    session.helpline.end_call()
    session.helpline.leave()
    person.bot.waitUntil(lambda: session.window.edition.path != before, timeout=SLOW_MS)
    assert person.address == "neuroendocrine/surgery"
    assert person.message == "The guide has been brought up to date."


def test_a_window_made_on_leaving_reads_what_was_built_meanwhile(session: Session, index: Path, qtbot: QtBot) -> None:
    session.open_helpline()
    before = session.library.edition().path
    put_index_into(session.paths.data, index)
    assert session.helpline is not None
    session.helpline.leave()
    with qtbot.waitSignal(session.window.ready):
        assert session.window.edition.path != before


def test_closing_it_then_leaves_nothing_open(session: Session, qtbot: QtBot) -> None:
    session.open_helpline()
    shown = session.helpline
    assert shown is not None
    with qtbot.waitSignal(shown.destroyed):
        shown.shell.close()
    assert session.helpline is None
    assert not hasattr(session, "window")


def test_a_site_file_that_cannot_be_used_is_told(session: Session, tmp_path: Path) -> None:
    stand = SimpleNamespace(settings=session.settings, paths=session.paths, theme=session.theme, language="en")
    with pytest.raises(ReaderError):
        open_door(stand, tmp_path / "none.yaml", None)
