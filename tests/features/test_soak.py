# SPDX-License-Identifier: GPL-3.0-or-later
"""A short soak of the terminal: monkeys at all of it, for a few seconds. The long one is `make soak`."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import pytest

from tests.soak import soaking
from tests.soak.soaking import MOST_GROWTH_KB, faults, growth, offscreen, soak
from tests.soak.terminal_process import Report
from tests.started import built_index

EVENTS = 200
SEEDS = (1, 2)
PATIENCE = 110.0


def test_monkeys_find_no_way_out_and_leave_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    report, wrong = soak(offscreen(), built_index(tmp_path_factory.getbasetemp()), SEEDS, EVENTS, PATIENCE)
    assert wrong == []
    assert report.events == len(SEEDS) * EVENTS
    assert report.visits > 1
    assert len(report.memory) == len(SEEDS)


FAULTLESS = Report(events=100, visits=2, memory=[1000, 900])


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ({}, []),
        ({"escapes": ["hidden"]}, ["escape: hidden"]),
        ({"windows": ["QMenu"]}, ["window: QMenu"]),
        ({"faults": ["ValueError"]}, ["fault: ValueError"]),
        ({"logged": ["odd", "odd"]}, ["log: odd"]),
        ({"clipboard": ["Clipboard after idle"]}, ["left in the clipboard: Clipboard after idle"]),
        ({"events": 99}, ["99 events instead of 100"]),
        ({"memory": [0, 5, MOST_GROWTH_KB + 1]}, ["memory grew by 10241 kB: [0, 5, 10241]"]),
    ],
)
def test_the_soak_tells_of_whatever_was_wrong(seen: dict[str, list[str]], told: list[str]) -> None:
    assert list(faults(dataclasses.replace(FAULTLESS, **seen), 100)) == told


def test_growth_is_counted_from_the_first_monkey_on_which_warms_everything_up() -> None:
    assert growth(Report(memory=[100, 130, 120])) == 30
    assert growth(Report(memory=[100])) == 0


def test_a_process_that_crashes_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soaking, "_COMMAND", (sys.executable, "-c", "raise SystemExit(139)"))
    assert soak(offscreen(), tmp_path, SEEDS, EVENTS, PATIENCE) == (Report(), ["the process ended with 139"])
