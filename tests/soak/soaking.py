# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the terminal under monkeys in a process of its own, on a screen in memory, and says what was wrong with it.

It also looks at what is on the disk afterwards: nothing but numbers by day.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.watch.clean_start import SPARING
from tests.soak.terminal_process import Report
from tests.virtual_screen import Screen, child_environment

_ROOT = Path(__file__).resolve().parent.parent.parent
_SCREENS = Path(__file__).resolve().parent / "two_screens.json"
_COMMAND = (sys.executable, "-X", "faulthandler", "-m", "tests.soak.terminal_process")
MOST_GROWTH_KB = 10 * 1024
_MAY_BE_THERE = frozenset({"site.yaml", "data/kiosk-counts.json", "data/kiosk-lock.json"})
"""What the terminal found, how often what happened, and how many wrong PINs there were."""


def offscreen() -> Screen:
    """Return Qt's screens without a window system: two of them, one upright."""
    return Screen("offscreen", child_environment(platform=f"offscreen:configfile={os.path.relpath(_SCREENS)}"))


def soak(screen: Screen, index: Path, seeds: Sequence[int], events: int, patience: float) -> tuple[Report, list[str]]:
    """Let a monkey of each seed do so many things to one terminal; return what it saw and what was wrong."""
    with tempfile.TemporaryDirectory(prefix="soak") as place:
        folder = Path(place)
        done = subprocess.run(
            [*_COMMAND, folder / "run", index, ",".join(map(str, seeds)), str(events)],
            env=screen.environment | SPARING | _homes(folder),  # the memory is weighed as the terminal has it
            stdout=subprocess.PIPE,
            cwd=_ROOT,
            timeout=patience,
            check=False,
            text=True,
        )
        if done.returncode:
            return Report(), [f"the process ended with {done.returncode}"]
        report = Report(**json.loads(done.stdout.splitlines()[-1]))
        return report, [*faults(report, len(seeds) * events), *written(folder)]


def _homes(folder: Path) -> dict[str, str]:
    """Return an environment in which everything that anybody writes is found in `folder`."""
    names = (
        "HOME",
        "TMPDIR",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "XDG_RUNTIME_DIR",
    )
    homes = {name: folder / name.lower() for name in names}
    for home in (*homes.values(), folder / "run"):
        home.mkdir(mode=0o700)
    return {name: str(home) for name, home in homes.items()} | {"PYTHONDONTWRITEBYTECODE": "1"}


def faults(report: Report, events: int) -> Iterator[str]:
    """Yield what was wrong with a run that should have seen so many events."""
    yield from (f"escape: {each}" for each in report.escapes)
    yield from (f"window: {each}" for each in report.windows)
    yield from (f"fault: {each}" for each in report.faults)
    yield from (f"log: {each}" for each in sorted(set(report.logged)))
    yield from (f"left in the clipboard: {each}" for each in report.clipboard)
    if report.events != events:
        yield f"{report.events} events instead of {events}"
    if report.visits < events // 200:
        yield f"only {report.visits} visits"
    if growth(report) > MOST_GROWTH_KB:
        yield f"memory grew by {growth(report)} kB: {report.memory}"


def growth(report: Report) -> int:
    """Return by how many kB the memory grew after the first monkey, which warms everything up."""
    return max(report.memory[1:], default=0) - report.memory[0] if len(report.memory) > 1 else 0


def written(folder: Path) -> Iterator[str]:
    """Yield each file that should not be there."""
    run = folder / "run"
    for path in sorted(folder.rglob("*")):
        if path.is_file() and (not path.is_relative_to(run) or path.relative_to(run).as_posix() not in _MAY_BE_THERE):
            yield f"written: {path.relative_to(folder)}"
