# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what was measured: each figure beside the floor, each target with whether it was met. It never asserts."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from tests.benchmarks.running import Figures
from tests.benchmarks.samples import Samples

WINDOWS = ("bare", "lamplight", "lamplight 50x")
_MEGABYTE = 1_000_000


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: which statistic of which samples, and how it is written."""

    title: str
    name: str
    statistic: Callable[[Samples], float]
    form: str


def _median(samples: Samples) -> float:
    return samples.median


def _p95(samples: Samples) -> float:
    return samples.p95


def _megabytes(samples: Samples) -> float:
    return samples.median / _MEGABYTE


ROWS = (
    Row("start to first painted page, median", "painted_ms", _median, "{:.0f} ms"),
    Row("start to first painted page, p95", "painted_ms", _p95, "{:.0f} ms"),
    Row("start to everything ready, median", "ready_ms", _median, "{:.0f} ms"),
    Row("memory (PSS) after ten chapters", "pss_bytes", _megabytes, "{:.1f} MB"),
    Row("chapter switch painted, p50", "switch_ms", _median, "{:.1f} ms"),
    Row("chapter switch painted, p95", "switch_ms", _p95, "{:.1f} ms"),
    Row("key press to results painted, p50", "key_ms", _median, "{:.1f} ms"),
    Row("key press to results painted, p95", "key_ms", _p95, "{:.1f} ms"),
    Row("  of which in the search engine, p95", "engine_ms", _p95, "{:.1f} ms"),
    Row("first key press of the session", "first_key_ms", _median, "{:.0f} ms"),
    Row("idle CPU, seconds a minute", "idle_seconds_a_minute", _median, "{:.3f} s"),
    Row("build of edition and index", "build_seconds", _median, "{:.1f} s"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class Target:
    """One thing to reach, and what was reached. `reached` is None when it was not measured."""

    title: str
    limit: float
    reached: float | None
    unit: str

    @property
    def is_met(self) -> bool:
        """Whether it was measured and stays under its limit."""
        return self.reached is not None and self.reached < self.limit

    def line(self) -> str:
        """Return it as a line for people."""
        if self.reached is None:
            return f"{'not measured':<13}{self.title}"
        verdict = "met" if self.is_met else "NOT met"
        return f"{verdict:<13}{self.title}: {self.reached:.3g} {self.unit} (to reach: under {self.limit:g} {self.unit})"


def targets(figures: Figures) -> list[Target]:
    """Return every target of the project for these figures."""

    def value(window: str, name: str, statistic: Callable[[Samples], float]) -> float | None:
        samples = figures.of(window, name)
        return statistic(samples) if samples else None

    real, fifty = WINDOWS[1:]
    start = [value(window, "painted_ms", _median) for window in WINDOWS]
    memory = [value(window, "pss_bytes", _median) for window in WINDOWS]
    growth = _ratio(start[2], start[1])
    return [
        Target("first painted page, against the bare window", 1.5, _ratio(start[1], start[0]), "times"),
        Target("start-up at 50 times the guide", 15, None if growth is None else (growth - 1) * 100, "% more"),
        Target("memory, against the bare window", 1.6, _ratio(memory[1], memory[0]), "times"),
        Target("chapter switch painted, p95", 30, value(real, "switch_ms", _p95), "ms"),
        Target("chapter switch painted, p95, at 50 times", 30, value(fifty, "switch_ms", _p95), "ms"),
        Target("key press to results painted, p95", 30, value(real, "key_ms", _p95), "ms"),
        Target("key press to results painted, p95, at 50 times", 80, value(fifty, "key_ms", _p95), "ms"),
        Target("idle CPU (nil)", 0.06, value(real, "idle_seconds_a_minute", _median), "s a minute"),
    ]


def _ratio(one: float | None, other: float | None) -> float | None:
    return one / other if one is not None and other else None


def table(figures: Figures) -> str:
    """Return all figures as a table, a column a window, Lamplight's with how many times the floor it is."""
    lines = [f"{'':<38}{'bare window':>13}{'Lamplight':>20}{'Lamplight at 50x':>20}"]
    for row in ROWS:
        floor = figures.of("bare", row.name)
        cells = []
        for window in WINDOWS:
            samples = figures.of(window, row.name)
            text = row.form.format(row.statistic(samples)) if samples else "-"
            if samples and floor and window != "bare" and row.statistic(floor) > 0:
                text += f" ({row.statistic(samples) / row.statistic(floor):.2f}x)"
            cells.append(text)
        lines.append(f"{row.title:<38}{cells[0]:>13}{cells[1]:>20}{cells[2]:>20}")
    return "\n".join(lines)


def spread(figures: Figures) -> str:
    """Return how far the starts lie apart: the machine's noise, in plain sight."""
    pieces = []
    for window in WINDOWS:
        samples = figures.of(window, "painted_ms")
        if samples:
            pieces.append(f"{window} {samples.low:.0f} to {samples.high:.0f} ms in {len(samples.values)} starts")
    return "; ".join(pieces)
