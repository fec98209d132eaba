# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal starts afresh after many visits, and only when nobody has come for long."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from reader.ui.kiosk.renewal import QUIET_MS, VISITS, Renewal


class Corridor:
    """Visitors come and go; whether the screen waits for the next is said by hand."""

    def __init__(self) -> None:
        self.waits = True
        self.due = 0
        self.renewal = Renewal(lambda: self.waits)
        self.renewal.due.connect(self._on_due)

    def _on_due(self) -> None:
        self.due += 1

    def visits(self, number: int) -> None:
        for _each in range(number):
            self.renewal.note_start()
            self.renewal.note_end("idle")

    @property
    def counts_quiet(self) -> bool:
        return self.renewal._quiet.isActive()

    def let_time_pass(self) -> None:
        """As much as makes a quiet moment."""
        if self.counts_quiet:
            self.renewal._quiet.timeout.emit()


@pytest.fixture
def corridor(qapp: QApplication) -> Iterator[Corridor]:
    made = Corridor()
    yield made
    made.renewal.deleteLater()


def test_before_many_visits_no_quiet_is_long_enough(corridor: Corridor) -> None:
    corridor.visits(VISITS - 1)
    corridor.let_time_pass()
    assert corridor.due == 0


def test_after_many_visits_the_next_quiet_moment_is_taken_once(corridor: Corridor) -> None:
    corridor.visits(VISITS)
    assert corridor.due == 0
    assert corridor.renewal._quiet.interval() == QUIET_MS
    corridor.let_time_pass()
    corridor.let_time_pass()
    assert corridor.due == 1


def test_nobody_is_thrown_out(corridor: Corridor) -> None:
    corridor.visits(VISITS)
    corridor.renewal.note_start()
    corridor.let_time_pass()
    assert corridor.due == 0
    corridor.renewal.note_end("finished")
    corridor.let_time_pass()
    assert corridor.due == 1


def test_while_staff_are_at_it_or_the_guide_is_made_it_waits_for_the_next_quiet_moment(corridor: Corridor) -> None:
    corridor.visits(VISITS)
    corridor.waits = False
    corridor.let_time_pass()
    assert corridor.due == 0
    corridor.waits = True
    corridor.let_time_pass()
    assert corridor.due == 1
