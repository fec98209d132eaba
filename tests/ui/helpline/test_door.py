# SPDX-License-Identifier: GPL-3.0-or-later
"""The way into helpline mode and back: with a desk behind it, without one, and with a site file that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.site.lockout import Lockout
from reader.site.pin import make_hash
from reader.ui.helpline import door
from reader.ui.helpline.door import LOCK_FILE
from reader.ui.helpline.helpline import Helpline
from reader.ui.session import Session
from reader.ui.window.single_instance import Message
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


def test_a_site_file_that_cannot_be_used_is_told_and_nothing_opens(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="There is no such file"):
        session.open_helpline(tmp_path / "none.yaml")
    assert session.helpline is None


# -- what outlives the mode ---------------------------------------------------------------------------------------

PIN, HASHED = "271828", make_hash("271828")


@pytest.fixture
def site_file(tmp_path: Path) -> Path:
    """What an organisation says: a PIN, counts, a service and a locked setting."""
    return write_site(tmp_path / "site.yaml")


def write_site(path: Path, name: str = "Night line") -> Path:
    path.write_text(
        f'''
organisation: A helpline
helpline_pin: "{HASHED}"
helpline_counts: true
helpline_services:
  - {{id: night-line, name: {name}, what: Listens at night., phone: "555-0100"}}
settings: {{look.spacing: true}}
''',
        encoding="utf-8",
    )
    path.chmod(0o600)
    return path


def helpline_of(session: Session) -> Helpline:
    assert session.helpline is not None
    return session.helpline


def leave(session: Session) -> None:
    """Leave by the menu's way, in which a call must have ended."""
    helpline_of(session).end_call()
    helpline_of(session).leave()
    assert session.helpline is None
    QCoreApplication.sendPostedEvents()


def guess(helpline: Helpline, pin: str = "112233") -> None:
    """Type a PIN at the lock, and give the call up if it is not the right one."""
    helpline.locking.lock()
    page = helpline.locking.page
    page.field.setText(pin)
    page.open_button.click()
    if helpline.locking.is_locked:
        page.forget_button.click()
        page.forget_button.click()
    assert not helpline.locking.is_locked


def test_the_site_file_holds_each_time_the_mode_is_entered(reader: Person, site_file: Path) -> None:
    session = reader.session
    session.open_helpline(site_file)
    leave(session)
    reader.press("F2")
    helpline = helpline_of(session)
    assert helpline.locking.has_pin
    assert not helpline.locking.can_set_pin
    assert helpline._counting._counts.is_on
    assert helpline._place.site.helpline_services[0].name == "Night line"
    assert helpline.desk.settings.is_locked("look.spacing")
    leave(session)


def test_a_second_start_hands_its_site_file_over(reader: Person, site_file: Path) -> None:
    session = reader.session
    session.answer(Message().for_helpline(site_file))
    helpline = helpline_of(session)
    assert helpline.locking.has_pin
    session.answer(Message().for_helpline(site_file))
    session.answer(Message().for_helpline(None))
    assert session.helpline is helpline, "the same file once more only brings it to the front"
    leave(session)


def test_a_second_start_with_another_site_file_is_refused_in_words(reader: Person, site_file: Path) -> None:
    session = reader.session
    session.open_helpline()
    helpline = helpline_of(session)
    with pytest.raises(ReaderError, match="Leave it first"):
        session.answer(Message().for_helpline(site_file))
    assert session.helpline is helpline
    assert not helpline.locking.has_pin
    leave(session)
    reader.press("F2")
    assert not helpline_of(session).locking.has_pin, "what was refused is not kept for later"
    leave(session)
    session.answer(Message().for_helpline(site_file))
    assert helpline_of(session).locking.has_pin
    leave(session)


def test_a_site_file_of_a_second_start_is_looked_at_as_ever(reader: Person, site_file: Path) -> None:
    session = reader.session
    site_file.chmod(0o666)
    with pytest.raises(ReaderError, match="Everybody may change this file"):
        session.answer(Message().for_helpline(site_file))
    assert session.helpline is None


def test_wrong_pins_count_over_leaving_coming_back_and_a_restart(
    reader: Person, site_file: Path, data_dir: Path
) -> None:
    session = reader.session
    session.open_helpline(site_file)
    for _time in range(3):
        guess(helpline_of(session))
    leave(session)
    reader.press("F2")
    helpline_of(session).locking.lock()
    page = helpline_of(session).locking.page
    assert "seconds" in page.message.text()
    page.field.setText(PIN)
    page.open_button.click()
    assert helpline_of(session).locking.is_locked, "even the right one waits"
    helpline_of(session).locking._on_forget_requested()
    assert Lockout(data_dir / LOCK_FILE).failures == 3
    leave(session)


def test_a_pin_of_ones_own_leaves_no_file(reader: Person, data_dir: Path) -> None:
    session = reader.session
    reader.press("F2")
    helpline = helpline_of(session)
    helpline.locking.set_pin(PIN)
    for _time in range(3):
        guess(helpline)
    assert helpline.locking._lockout.wait_seconds() > 0
    leave(session)
    assert not (data_dir / LOCK_FILE).exists()
    reader.press("F2")
    assert helpline_of(session).locking._lockout.failures == 3
    helpline_of(session).locking.set_pin("314159")
    assert helpline_of(session).locking._lockout.failures == 0, "nobody has guessed at this one"
    leave(session)


def test_no_crash_leaves_a_dump_from_the_start_of_the_mode_on(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(door, "leave_no_dump", lambda: asked.append("no dump"))
    monkeypatch.setattr(door, "Helpline", lambda *_what, **_more: asked.append("desk") or 1 / 0)
    with pytest.raises(ZeroDivisionError):
        session.open_helpline()
    assert asked == ["no dump", "desk"]
