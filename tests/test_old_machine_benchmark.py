# SPDX-License-Identifier: GPL-3.0-or-later
"""The small old computer that the window is measured on, and what is said of the figures."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.benchmarks.confining import MEMORY_BYTES, confined
from tests.benchmarks.old_machine import OLD, WHOLE, as_text, old_targets
from tests.benchmarks.running import Figures


def _old_groups(folder: Path) -> Path:
    for kind in ("cpu", "memory"):
        (folder / kind).mkdir()
    return folder


def test_a_command_gets_half_of_one_core_and_512_megabytes(tmp_path: Path) -> None:
    with confined(_old_groups(tmp_path)) as confinement:
        (cpu,) = (tmp_path / "cpu").iterdir()
        (memory,) = (tmp_path / "memory").iterdir()
        quota, period = (int((cpu / f"cpu.cfs_{name}_us").read_text()) for name in ("quota", "period"))
        assert quota * 2 == period
        assert int((memory / "memory.limit_in_bytes").read_text()) == MEMORY_BYTES == 512 * 2**20
        for group in (cpu, memory):
            (group / "cgroup.procs").touch()
        done = subprocess.run([*confinement.prefix, "echo", "ran it"], capture_output=True, text=True, check=True)
        assert done.stdout == "ran it\n"
        assert (cpu / "cgroup.procs").read_text() == (memory / "cgroup.procs").read_text() != ""
        (memory / "memory.max_usage_in_bytes").write_text("93000000")
        assert confinement.most_memory() == 93_000_000


def test_the_newer_kind_of_groups_is_known_too(tmp_path: Path) -> None:
    (tmp_path / "cgroup.controllers").touch()
    with confined(tmp_path) as confinement:
        (group,) = (each for each in tmp_path.iterdir() if each.is_dir())
        quota, period = map(int, (group / "cpu.max").read_text().split())
        assert (quota * 2, int((group / "memory.max").read_text())) == (period, MEMORY_BYTES)
        assert "control groups" in confinement.means


def test_without_groups_a_neighbour_takes_half_of_the_core(tmp_path: Path) -> None:
    with confined(tmp_path / "none") as confinement:
        assert "neighbour" in confinement.means
        assert "memory not limited" in confinement.means
        assert confinement.most_memory() == 0
        done = subprocess.run([*confinement.prefix, "echo", "ran it"], capture_output=True, text=True, check=True)
        assert done.stdout == "ran it\n"


def test_the_budgets_are_doubled_and_each_is_told() -> None:
    figures = Figures()
    for place, slower in ((WHOLE, 1.0), (OLD, 2.0)):
        figures.add(f"bare, {place}", {"painted_ms": 100 * slower})
        figures.add(
            f"lamplight, {place}",
            {"painted_ms": 140 * slower, "switch_ms": 20 * slower, "turn_ms": 40 * slower, "key_ms": 29 * slower},
        )
    verdicts = [(target.limit, target.reached, target.is_met) for target in old_targets(figures)]
    assert verdicts == [(3.0, 2.8, True), (3.0, 1.4, True), (60, 40, True), (60, 80, False), (60, 58, True)]
    said = as_text(figures, 93_000_000)
    assert "NOT met      page turned, p95: 80 ms (to reach: under 60 ms)" in said
    assert "93 MB of 512" in said
