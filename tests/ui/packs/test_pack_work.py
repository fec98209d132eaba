# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking, installing, going back and removing off the window's thread; each is answered once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.ui.packs.pack_words import Found, Refusal
from reader.ui.packs.pack_work import PackWork
from tests.carried_packs import Stick, carried_edition, install, opened
from tests.started import SLOW_MS


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.fixture
def work(library: Library, owner: QObject, qtbot: QtBot) -> Iterator[PackWork]:
    assert qtbot
    work = PackWork(library, owner)
    yield work
    work.finish()


def test_a_pack_is_looked_at_and_installed(work: PackWork, library: Library, qtbot: QtBot, stick: Stick) -> None:
    with qtbot.waitSignal(work.checked, timeout=SLOW_MS) as told:
        work.check(stick["new"])
        assert work.is_busy
    assert told.args is not None
    found: Found = told.args[0]
    assert (found.changes.from_edition, found.changes.changed != ()) == ("2026.11", True)
    steps: list[tuple[int, int]] = []
    work.stepped.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(work.installed, timeout=SLOW_MS) as done:
        work.install(found.pack)
    assert (done.args, work.is_busy, library.has_changed()) == (["sample"], False, True)
    assert steps[-1][0] == steps[-1][1]


@pytest.mark.parametrize(("file", "code"), [("unsigned", "unsigned"), ("gone", "unreadable")])
def test_what_may_not_be_installed_is_refused_with_its_code(
    work: PackWork, qtbot: QtBot, stick: Stick, file: str, code: str
) -> None:
    with qtbot.waitSignal(work.refused, timeout=SLOW_MS) as told:
        work.check(stick.get(file, Path("/nowhere/gone.lamplight")))
    assert told.args is not None
    refusal: Refusal = told.args[0]
    assert refusal.code == code
    assert refusal.sentence.endswith(".")


def test_what_is_not_newer_than_the_programs_own_guide_is_refused_at_once(
    work: PackWork, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(work.refused, timeout=SLOW_MS) as told:
        work.check(carried_edition(tmp_path, "2026.11", 9))
    assert told.args is not None
    assert told.args[0].code == "not-newer"


def test_an_installation_that_fails_is_refused(work: PackWork, library: Library, qtbot: QtBot, stick: Stick) -> None:
    pack = opened(library, stick["new"])
    install(library, stick["newer"])
    with qtbot.waitSignal(work.refused, timeout=SLOW_MS) as told:
        work.install(pack)
    assert told.args is not None
    assert told.args[0].code == "rollback"


def test_it_can_be_stopped(work: PackWork, library: Library, qtbot: QtBot, stick: Stick) -> None:
    with qtbot.waitSignal(work.stopped, timeout=SLOW_MS):
        work.install(opened(library, stick["new"]))
        work.stop()
    assert library.packs.installed() == ()
    with qtbot.waitSignal(work.installed, timeout=SLOW_MS):
        work.install(opened(library, stick["new"]))


def test_the_end_of_the_window_stops_it_and_waits(work: PackWork, library: Library, stick: Stick) -> None:
    work.install(opened(library, stick["new"]))
    work.finish()
    assert not work.is_busy
    assert library.packs.installed() == ()


def test_going_back_and_removing_are_told(work: PackWork, library: Library, qtbot: QtBot, stick: Stick) -> None:
    install(library, stick["new"])
    with qtbot.waitSignal(work.refused, timeout=SLOW_MS) as told:
        work.go_back("sample")
    assert told.args is not None
    assert told.args[0].code == "no-previous"
    install(library, stick["newer"])
    with qtbot.waitSignal(work.changed, timeout=SLOW_MS) as told:
        work.go_back("sample")
    assert told.args == ["sample"]
    library.look_again()
    assert library.edition().head.edition == "2027.1"
    with qtbot.waitSignal(work.changed, timeout=SLOW_MS):
        work.remove("sample")
    assert library.packs.installed() == ()


def test_a_fault_of_the_program_is_a_sentence_too(
    work: PackWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    expect_log("Work in the background failed")
    monkeypatch.setattr(work._library.packs, "remove", _break)
    with qtbot.waitSignal(work.refused, timeout=SLOW_MS) as told:
        work.remove("sample")
    assert told.args == [Refusal("Something went wrong in the program. You can go on reading.")]


def _break(_guide: str) -> None:
    raise RuntimeError("broken")
