# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's process in one piece: what it shows when something fails, and that it comes back to the start page."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import AddressError, EditionError
from reader.paths import Paths
from reader.site.site import Printing, Site
from reader.ui.kiosk import fault_page, renewal
from reader.ui.kiosk.faults import MOST
from reader.ui.kiosk.terminal import safe_site
from reader.watch.lifeline import AGAIN, FAULTY
from tests.started import SLOW_MS
from tests.ui.kiosk.terminal_stand import Stand, enter, own_paths, standing, told


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return own_paths(tmp_path)


@pytest.fixture
def stand(qapp: QApplication, qtbot: QtBot, paths: Paths, tmp_path: Path) -> Iterator[Stand]:
    with standing(qapp, qtbot, paths, tmp_path / "site.yaml") as stand:
        yield stand


def test_without_an_index_a_calm_page_is_shown_until_there_is_one(stand: Stand) -> None:
    stand.terminal.open()
    assert stand.words == "One moment, please"
    assert not stand.is_waiting
    stand.bot.waitUntil(lambda: stand.is_waiting, timeout=SLOW_MS)
    assert stand.terminal.counts.today() == {"start": 1}
    stand.visit()


def test_a_fault_ends_the_visit_says_sorry_and_goes_back_to_the_start_page(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fault_page, "SORRY_MS", 1)
    stand.open().visit()
    stand.terminal.page._timer.setInterval(100)
    stand.raise_in_slot(ValueError())
    stand.bot.waitUntil(lambda: stand.words == "Something went wrong", timeout=SLOW_MS)
    assert stand.terminal.kiosk is not None
    assert not stand.terminal.kiosk.is_in_visit
    stand.bot.waitUntil(lambda: stand.is_waiting, timeout=SLOW_MS)
    stand.visit()
    assert stand.codes == []
    assert stand.terminal.counts.today()["fault"] == 1


def test_too_many_faults_end_the_process(stand: Stand) -> None:
    stand.open()
    for _time in range(MOST + 1):
        stand.raise_in_slot(ValueError())
    stand.bot.waitUntil(lambda: stand.codes == [FAULTY], timeout=SLOW_MS)


def test_a_fault_before_there_is_anything_to_go_back_to_ends_the_process(stand: Stand) -> None:
    stand.terminal.open()
    assert stand.terminal.kiosk is None
    stand.terminal._on_fault()
    assert stand.codes == [FAULTY]


def test_what_a_visitor_should_know_is_said_in_the_visit(stand: Stand) -> None:
    stand.open()
    stand.terminal._on_told("Nobody is here to read it.")
    stand.visit()
    stand.raise_in_slot(AddressError("“x” is not a place in this guide."))
    visit = stand.terminal.kiosk and stand.terminal.kiosk.visit
    assert visit
    stand.bot.waitUntil(lambda: "“x” is not a place" in visit.window.later.message.text(), timeout=SLOW_MS)


@pytest.mark.parametrize("when", ["before", "during"])
def test_an_index_that_is_deleted_is_made_anew_and_the_start_page_comes_back(stand: Stand, when: str) -> None:
    stand.open()
    if when == "before":
        shutil.rmtree(stand.index())
        assert stand.terminal.kiosk is not None
        stand.terminal.kiosk.attract.woken.emit("en")
    else:
        stand.visit()
        shutil.rmtree(stand.index())
        stand.raise_in_slot(EditionError("The guide is damaged."))
    stand.bot.waitUntil(lambda: stand.words == "One moment, please", timeout=SLOW_MS)
    stand.bot.waitUntil(lambda: stand.is_waiting, timeout=SLOW_MS)
    assert stand.index().is_dir()
    stand.visit()


def test_a_search_that_finds_a_damaged_index_has_it_mended_while_the_visit_goes_on(stand: Stand) -> None:
    stand.open().visit()
    kiosk, care = stand.terminal.kiosk, stand.terminal.care
    assert kiosk is not None
    assert kiosk.visit is not None
    assert care is not None
    shutil.rmtree(stand.index() / "search")
    with stand.bot.waitSignal(care.mended, timeout=SLOW_MS):
        kiosk.visit.window.later.searching.index_failed.emit()
    assert kiosk.is_in_visit
    assert kiosk.visit.window.edition.path.parent == stand.index()


def test_a_guide_that_cannot_be_made_is_a_page_for_staff_and_a_fresh_start_after_a_while(
    stand: Stand, paths: Paths
) -> None:
    shutil.rmtree(paths.guides)
    stand.open()
    assert stand.words == "This screen cannot be used just now"
    assert stand.terminal.page.words.text() == "Please tell a member of staff. Ask at the desk."
    assert not stand.is_waiting
    assert stand.terminal.trouble._timer.interval() == 60_000
    stand.terminal.trouble._timer.setInterval(1)
    stand.bot.waitUntil(lambda: stand.codes == [FAULTY], timeout=SLOW_MS)


def test_a_visit_that_fails_while_it_ends_ends_the_process(stand: Stand) -> None:
    stand.open().visit()
    kiosk = stand.terminal.kiosk
    assert kiosk is not None
    assert kiosk.visit is not None

    def fail() -> None:
        raise RuntimeError

    kiosk.visit.appearance.stop = fail  # type: ignore[method-assign]
    QGuiApplication.clipboard().setText("MARKER")
    stand.raise_in_slot(ValueError())
    stand.bot.waitUntil(lambda: stand.codes == [FAULTY], timeout=SLOW_MS)
    assert QGuiApplication.clipboard().text() == ""


def test_a_site_file_that_is_wrong_is_a_page_for_staff(stand: Stand) -> None:
    stand.site.write_text("nonsense: 1\n")
    stand.open()
    assert stand.words == "This screen cannot be used just now"
    stand.terminal._begin()
    stand.terminal._on_guide_failed()
    assert stand.words == "This screen cannot be used just now"


def test_in_safe_mode_the_guide_is_looked_at_thoroughly_and_nothing_speaks(stand: Stand) -> None:
    stand.open(safe=True, after="crash")
    assert stand.terminal.site.listening == "off"
    assert stand.terminal.counts.today() == {"start": 1, "crash": 1, "safe_mode": 1}
    assert "on, after several crashes: no voice, no printing" in told(enter(stand))
    assert stand.terminal.staff is not None
    stand.terminal.staff.page.done.emit()
    assert stand.terminal.care is not None
    assert stand.is_waiting


def test_safe_mode_leaves_out_what_a_terminal_could_stumble_over() -> None:
    site = Site(listening="headset", printing=Printing(printer="ward"), palette="dark", text_size=200)
    assert safe_site(site) == Site()


def test_after_many_visits_it_starts_afresh_when_nobody_is_there(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewal, "VISITS", 1)
    monkeypatch.setattr(renewal, "QUIET_MS", 1)
    kiosk = stand.open().terminal.kiosk
    assert kiosk is not None
    kiosk.begin_visit()
    kiosk.end_visit("idle")
    stand.bot.waitUntil(lambda: stand.codes == [AGAIN])


def test_it_ends_in_order_when_the_system_says_so(stand: Stand) -> None:
    stand.open()
    stand.terminal.end_at_signals()
    end: Callable[..., object] = signal.getsignal(signal.SIGTERM)  # type: ignore[assignment]
    end(signal.SIGTERM, None)
    assert stand.codes == [0]
    assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
