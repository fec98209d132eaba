# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the windows that are measured, one at a time and in turn, and collects what they write.

Only one child runs at any time, and this process never loads PySide6: a library shared with it would count half in the
child's memory.
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from reader.building import build_guide
from reader.content.edition import Edition
from tests.benchmarks.fifty_times import GUIDE_ID, multiply, read_files, write_files
from tests.benchmarks.plain_pages import write_pages
from tests.benchmarks.samples import Samples
from tests.virtual_screen import Screen, child_environment

ROOT = Path(__file__).resolve().parent.parent.parent
GUIDE = ROOT / "resources" / "guides" / "neuroendocrine"
TIMES = 50
_HERE = Path(__file__).resolve().parent
_DEADLINE_SECONDS = 600


class ChildError(Exception):
    """A window that was to be measured failed; `str(error)` holds what it said."""


@dataclasses.dataclass(frozen=True, slots=True)
class Subject:
    """A window to measure."""

    name: str
    """`bare`, `lamplight` or `lamplight 50x`."""
    script: Path
    folder: Path
    """Its pages, or its data folder."""


@dataclasses.dataclass(frozen=True, slots=True)
class Workshop:
    """The folders and editions of one run, all under one folder that may be thrown away."""

    folder: Path

    @property
    def bare(self) -> Subject:
        """The floor."""
        return Subject("bare", _HERE / "bare_window.py", self.folder / "bare")

    @property
    def lamplight(self) -> Subject:
        """Lamplight with the real guide."""
        return Subject("lamplight", _HERE / "lamplight_window.py", self.folder / "real")

    @property
    def fifty(self) -> Subject:
        """Lamplight with the guide of fifty times the size."""
        return Subject("lamplight 50x", _HERE / "lamplight_window.py", self.folder / "fifty")

    def build(self) -> tuple[float, float]:
        """Build both guides anew, each into its data folder, and return how long each took in seconds."""
        sources = self.folder / "sources" / GUIDE_ID
        if not sources.exists():
            write_files(multiply(read_files(GUIDE), TIMES), sources)
        return self._build(GUIDE, self.lamplight), self._build(sources, self.fifty)

    def build_real(self) -> float:
        """Build the real guide alone, and return how long it took in seconds."""
        return self._build(GUIDE, self.lamplight)

    def _build(self, guide: Path, subject: Subject) -> float:
        index = subject.folder / "index"
        command = [sys.executable, "main.py", "build", "--force", "--guide", str(guide), "--out", str(index)]
        start = time.perf_counter()
        run_child(command, child_environment(platform="offscreen"))
        return time.perf_counter() - start

    def edition(self) -> Edition:
        """Open the real guide's edition."""
        (built,) = build_guide(GUIDE, self.lamplight.folder / "index")
        assert built.folder is not None
        edition = Edition.open(built.folder / "edition.json")
        edition.set_emergency("")
        return edition

    def write_bare_pages(self) -> None:
        """Write what the bare window shows."""
        write_pages(self.edition(), self.bare.folder)
        script = _HERE / "draw_figures.py"
        run_child([sys.executable, str(script), str(self.bare.folder)], child_environment(platform="offscreen"))


def run_child(command: list[str], environment: dict[str, str]) -> str:
    """Run a child to its end and return what it wrote; ChildError when it fails or does not end."""
    started = {"LAMPLIGHT_STARTED": str(time.monotonic_ns()), "PYTHONPATH": str(ROOT)}
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment | started,
            capture_output=True,
            text=True,
            timeout=_DEADLINE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ChildError(f"{' '.join(command)} did not end in {_DEADLINE_SECONDS} s.") from error
    if done.returncode:
        raise ChildError(f"{' '.join(command)} failed:\n{done.stderr or done.stdout}")
    return done.stdout


def run_window(
    subject: Subject, mode: str, screen: Screen, *arguments: str, prefix: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Start a window once, behind the words of `prefix`, and return what it measured."""
    command = [*prefix, sys.executable, str(subject.script), mode, str(subject.folder), *arguments]
    said = run_child(command, screen.environment)
    try:
        measured: dict[str, Any] = json.loads(said.splitlines()[-1])
    except (IndexError, json.JSONDecodeError) as error:
        raise ChildError(f"{' '.join(command)} wrote no figures:\n{said}") from error
    return measured


class Figures:
    """Everything measured in one run: samples by (window, name)."""

    def __init__(self) -> None:
        self._samples: dict[tuple[str, str], Samples] = {}

    def add(self, window: str, measured: dict[str, Any]) -> None:
        """Add what one child measured: a number, or a list of numbers, under each name."""
        for name, value in measured.items():
            values = value if isinstance(value, list) else [value]
            self._samples[(window, name)] = self.of(window, name) + Samples.of(values)

    def of(self, window: str, name: str) -> Samples:
        """Return the samples of a window under a name; empty when it was not measured."""
        return self._samples.get((window, name), Samples())

    def as_dict(self) -> dict[str, dict[str, dict[str, float | int]]]:
        """Return a summary of all samples by window and name."""
        found: dict[str, dict[str, dict[str, float | int]]] = {}
        for (window, name), samples in sorted(self._samples.items()):
            found.setdefault(window, {})[name] = samples.summary()
        return found


def measure_in_turn(figures: Figures, subjects: tuple[Subject, ...], mode: str, rounds: int, screen: Screen) -> None:
    """Start each window once a round, one after the other, so that a busy moment of the machine meets all alike."""
    for _round in range(rounds):
        for subject in subjects:
            measured = run_window(subject, mode, screen)
            if mode != "start":  # a window that goes on after its first page is not a clean start
                measured = {name: value for name, value in measured.items() if name not in ("painted_ms", "ready_ms")}
            figures.add(subject.name, measured)
