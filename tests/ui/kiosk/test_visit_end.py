# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit that fails while it ends: each step in turn, and all the others are done; then the process is to end."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication

from reader.search.engine import Searcher
from reader.site.site import Printing, Site
from reader.ui.kiosk import forgetting
from reader.ui.kiosk.visit_end import do_all
from tests.visitor import Terminals, Visitor

SITE = Site(listening="speaker", printing=Printing(printer="Ward"))
STEPS = (
    *("idle.stop", "hidden.leave", "speech.leave", "printing.leave", "finished.retranslate"),
    *("shell.show_page", "shell.put_foot", "shell.take_page"),
    *("visit.window.close", "visit.page.hide", "visit.foot.hide", "visit.window.lane.finish"),
    *("visit.appearance.stop", "visit.store.close", "visit.deleteLater"),
    *("keyboard.forget", "place.library.close", "counts.add", "place.theme.apply"),
)
WIPING = frozenset({"idle.stop", "keyboard.forget", "place.library.close", "visit.window.lane.finish"})
"""Steps whose own work is looked for: they fail when it is done."""
OUTSIDE = ("_let_go_of_hands", "_empty_caches", "_forget_last_fault", "_forget_gestures", "deliver_deletions")


class Broken(Exception):
    """What a step raises."""


def fail(*_given: object) -> None:
    raise Broken


def test_every_step_is_done_in_order_and_the_fault_is_told() -> None:
    done: list[int] = []
    with pytest.raises(Broken):
        do_all(lambda: done.append(1), fail, lambda: done.append(2), fail, lambda: done.append(3))
    assert done == [1, 2, 3]


def test_without_a_fault_nothing_is_told() -> None:
    done: list[int] = []
    do_all(lambda: done.append(1))
    do_all()
    assert done == [1]


def begin(terminals: Terminals) -> tuple[Visitor, list[str]]:
    """Return somebody who writes and has copied a text, and what is told of the end."""
    visitor = terminals.start(SITE)
    visitor.begin()
    visitor.tap(visitor.window.box)
    assert visitor.kiosk.keyboard.isVisible()
    visitor.kiosk.place.library._searchers[Path("tired")] = Searcher(())
    QGuiApplication.clipboard().setText("MARKER")
    told: list[str] = []
    visitor.kiosk.visit_ended.connect(told.append)
    visitor.kiosk.end_failed.connect(lambda: told.append("failed"))
    return visitor, told


def wiped(visitor: Visitor) -> bool:
    """Tell whether what outlives a visit has nothing of it."""
    kiosk = visitor.kiosk
    is_silent = not QGuiApplication.clipboard().text() and not kiosk.place.library._searchers
    return is_silent and not kiosk.is_in_visit and not kiosk.keyboard.isVisible() and not kiosk.idle.is_running


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_fails_keeps_no_other_from_wiping(terminals: Terminals, step: str) -> None:
    visitor, told = begin(terminals)
    window = visitor.window
    owner, _dot, name = step.rpartition(".")
    broken = attrgetter(owner)(visitor.kiosk)
    work = getattr(broken, name)

    def fail_after() -> None:
        work()
        raise Broken

    setattr(broken, name, fail_after if step in WIPING else fail)
    with pytest.raises(Broken):
        visitor.kiosk.end_visit("idle")
    vars(broken).pop(name, None)  # what went with the visit has nothing left
    assert wiped(visitor)
    assert told == ["idle", "failed"]
    assert not shiboken6.isValid(window)


@pytest.mark.parametrize("step", OUTSIDE)
def test_a_fault_while_the_outside_is_wiped_leaves_the_clipboard_empty_too(
    terminals: Terminals, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    visitor, told = begin(terminals)
    with monkeypatch.context() as patched:
        patched.setattr(forgetting, step, fail)
        with pytest.raises(Broken):
            visitor.kiosk.end_visit("finished")
    assert wiped(visitor)
    assert told == ["finished", "failed"]


def test_an_end_without_a_fault_tells_of_none(terminals: Terminals) -> None:
    visitor, told = begin(terminals)
    visitor.kiosk.end_visit("idle")
    assert wiped(visitor)
    assert told == ["idle"]
