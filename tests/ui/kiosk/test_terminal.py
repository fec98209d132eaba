# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal's process in one piece: what it shows when something fails, and that it comes back to the start page."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from reader.errors import AddressError, EditionError
from reader.paths import Paths
from reader.site.site import Printing, Site
from reader.ui.kiosk import fault_page, renewal
from reader.ui.kiosk.faults import MOST
from reader.ui.kiosk.terminal import safe_site
from reader.watch.lifeline import AGAIN, FAULTY
from tests.started import SLOW_MS
from tests.ui.kiosk.terminal_stand import Stand, enter, told


def test_without_an_index_a_calm_page_is_shown_until_there_is_one(process: Stand) -> None:
    process.terminal.open()
    assert process.words == "One moment, please"
    assert not process.is_waiting
    process.bot.waitUntil(lambda: process.is_waiting, timeout=SLOW_MS)
    assert process.terminal.counts.today() == {"start": 1}
    process.visit()


def test_a_fault_ends_the_visit_says_sorry_and_goes_back_to_the_start_page(
    process: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fault_page, "SORRY_MS", 1)
    process.open().visit()
    process.terminal.page._timer.setInterval(100)
    process.raise_in_slot(ValueError())
    process.bot.waitUntil(lambda: process.words == "Something went wrong", timeout=SLOW_MS)
    assert process.terminal.kiosk is not None
    assert not process.terminal.kiosk.is_in_visit
    process.bot.waitUntil(lambda: process.is_waiting, timeout=SLOW_MS)
    process.visit()
    assert process.codes == []
    assert process.terminal.counts.today()["fault"] == 1


def test_too_many_faults_end_the_process(process: Stand) -> None:
    process.open()
    for _time in range(MOST + 1):
        process.raise_in_slot(ValueError())
    process.bot.waitUntil(lambda: process.codes == [FAULTY], timeout=SLOW_MS)


def test_a_fault_before_there_is_anything_to_go_back_to_ends_the_process(process: Stand) -> None:
    process.terminal.open()
    assert process.terminal.kiosk is None
    process.terminal._on_fault()
    assert process.codes == [FAULTY]


def test_what_a_visitor_should_know_is_said_in_the_visit(process: Stand) -> None:
    process.open()
    process.terminal._on_told("Nobody is here to read it.")
    process.visit()
    process.raise_in_slot(AddressError("“x” is not a place in this guide."))
    visit = process.terminal.kiosk and process.terminal.kiosk.visit
    assert visit
    process.bot.waitUntil(lambda: "“x” is not a place" in visit.window.later.message.text(), timeout=SLOW_MS)


@pytest.mark.parametrize("when", ["before", "during"])
def test_an_index_that_is_deleted_is_made_anew_and_the_start_page_comes_back(process: Stand, when: str) -> None:
    process.open()
    if when == "before":
        shutil.rmtree(process.index())
        assert process.terminal.kiosk is not None
        process.terminal.kiosk.attract.woken.emit("en")
    else:
        process.visit()
        shutil.rmtree(process.index())
        process.raise_in_slot(EditionError("The guide is damaged."))
    process.bot.waitUntil(lambda: process.words == "One moment, please", timeout=SLOW_MS)
    process.bot.waitUntil(lambda: process.is_waiting, timeout=SLOW_MS)
    assert process.index().is_dir()
    process.visit()


def test_a_search_that_finds_a_damaged_index_has_it_mended_while_the_visit_goes_on(process: Stand) -> None:
    process.open().visit()
    kiosk, care = process.terminal.kiosk, process.terminal.care
    assert kiosk is not None
    assert kiosk.visit is not None
    assert care is not None
    shutil.rmtree(process.index() / "search")
    with process.bot.waitSignal(care.mended, timeout=SLOW_MS):
        kiosk.visit.window.later.searching.index_failed.emit()
    assert kiosk.is_in_visit
    assert kiosk.visit.window.edition.path.parent == process.index()


def test_a_guide_that_cannot_be_made_is_a_page_for_staff_and_a_fresh_start_after_a_while(
    process: Stand, small_paths: Paths
) -> None:
    shutil.rmtree(small_paths.guides)
    process.open()
    assert process.words == "This screen cannot be used just now"
    assert process.terminal.page.words.text() == "Please tell a member of staff. Ask at the desk."
    assert not process.is_waiting
    assert process.terminal.trouble._timer.interval() == 60_000
    process.terminal.trouble._timer.setInterval(1)
    process.bot.waitUntil(lambda: process.codes == [FAULTY], timeout=SLOW_MS)


def test_a_visit_that_fails_while_it_ends_ends_the_process(process: Stand) -> None:
    process.open().visit()
    kiosk = process.terminal.kiosk
    assert kiosk is not None
    assert kiosk.visit is not None

    def fail() -> None:
        raise RuntimeError

    kiosk.visit.appearance.stop = fail  # type: ignore[method-assign]
    QGuiApplication.clipboard().setText("MARKER")
    process.raise_in_slot(ValueError())
    process.bot.waitUntil(lambda: process.codes == [FAULTY], timeout=SLOW_MS)
    assert QGuiApplication.clipboard().text() == ""


def test_a_site_file_that_is_wrong_is_a_page_for_staff(process: Stand) -> None:
    process.site.write_text("nonsense: 1\n")
    process.open()
    assert process.words == "This screen cannot be used just now"
    process.terminal._begin()
    process.terminal._on_guide_failed()
    assert process.words == "This screen cannot be used just now"


def test_in_safe_mode_the_guide_is_looked_at_thoroughly_and_nothing_speaks(process: Stand) -> None:
    process.open(safe=True, after="crash")
    assert process.terminal.site.listening == "off"
    assert process.terminal.counts.today() == {"start": 1, "crash": 1, "safe_mode": 1}
    assert "on, after several crashes: no voice, no printing" in told(enter(process))
    assert process.terminal.staff is not None
    process.terminal.staff.page.done.emit()
    assert process.terminal.care is not None
    assert process.is_waiting


def test_safe_mode_leaves_out_what_a_terminal_could_stumble_over() -> None:
    site = Site(listening="headset", printing=Printing(printer="ward"), palette="dark", text_size=200)
    assert safe_site(site) == Site()


def test_after_many_visits_it_starts_afresh_when_nobody_is_there(
    process: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewal, "VISITS", 1)
    monkeypatch.setattr(renewal, "QUIET_MS", 1)
    kiosk = process.open().terminal.kiosk
    assert kiosk is not None
    kiosk.begin_visit()
    kiosk.end_visit("idle")
    process.bot.waitUntil(lambda: process.codes == [AGAIN])


def test_it_ends_in_order_when_the_system_says_so(process: Stand) -> None:
    process.open()
    process.terminal.end_at_signals()
    end: Callable[..., object] = signal.getsignal(signal.SIGTERM)  # type: ignore[assignment]
    end(signal.SIGTERM, None)
    assert process.codes == [0]
    assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
