# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of the figures that a helpline's desk measures, and that a child can play the calls."""

from __future__ import annotations

import ast

from tests.benchmarks.helpline_calls import PAINT, as_text, key_targets
from tests.benchmarks.running import ROOT
from tests.benchmarks.samples import Samples

MEASURED = {
    "ms": {"F2 to a clean call": [60.0, 70.0, 160.0], PAINT: [10.0, 10.0], "End call to a clean desk": [800.0]},
    "calls": 3,
    "grown_bytes": 2_000_000,
    "more_widgets": 0,
}


def test_each_figure_stands_beside_how_many_paints_it_takes() -> None:
    lines = as_text(MEASURED).splitlines()
    assert lines[1].split() == ["F2", "to", "a", "clean", "call", "70.0", "ms", "160.0", "ms", "7.0"]
    assert lines[3].split()[-1] == "80.0"
    assert lines[-1] == "After 3 calls: +2.0 MB, +0 widgets"


def test_keys_are_promised_and_the_end_of_a_call_is_not() -> None:
    samples = {name: Samples.of(values) for name, values in MEASURED["ms"].items()}
    (target,) = key_targets(samples)
    assert "F2" in target.line()
    assert not target.is_met


def test_the_one_that_starts_the_window_loads_no_qt() -> None:
    """A library that both use would count half in the child's memory."""
    source = ast.parse((ROOT / "tests" / "benchmarks" / "helpline_calls.py").read_text(encoding="utf-8"))
    modules = [node.module or "" for node in ast.walk(source) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in modules if "PySide6" in name or name.endswith("_window")]
