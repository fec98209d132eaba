# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything a change must pass, one step after the other; a step that fails does not hide the next.

`python -m tools.check` runs all; words after it go to pytest.
"""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import time
from pathlib import Path

from tools import coverage_floor

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "build" / "coverage.json"


@dataclasses.dataclass(frozen=True)
class Step:
    """One thing to run: its name in the summary, and Python's arguments."""

    name: str
    arguments: tuple[str, ...]


def steps(pytest_arguments: list[str]) -> list[Step]:
    """Return the steps in order, the quick ones first."""
    coverage = ("--cov", "--cov-report=", f"--cov-report=json:{REPORT}")
    return [
        Step("format", ("-m", "ruff", "format", "--check", ".")),
        Step("lint", ("-m", "ruff", "check", ".")),
        Step("types", ("-m", "mypy")),
        Step("content", ("main.py", "check", "resources/guides/neuroendocrine")),
        Step("texts", ("-m", "tools.texts", "--check")),
        Step("generated docs", ("main.py", "docs", "--check")),
        Step("tests", ("-m", "pytest", "-n2", "--dist=loadgroup", *coverage, *pytest_arguments)),
    ]


def main(pytest_arguments: list[str]) -> int:
    """Run every step; 0 when all passed."""
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.unlink(missing_ok=True)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    failed: list[str] = []
    for step in steps(pytest_arguments):
        print(f"\n== {step.name}", flush=True)
        start = time.monotonic()
        command = [sys.executable, *step.arguments]
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        print(f"   {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - start:.1f} s", flush=True)
        failed += [step.name] if code else []
    if not _coverage_holds():
        failed.append("coverage")
    print(f"\n{'FAILED: ' + ', '.join(failed) if failed else 'All checks passed.'}")
    return 1 if failed else 0


def _coverage_holds() -> bool:
    print("\n== coverage")
    if not REPORT.exists():
        print("   The tests left no report.")
        return False
    report = coverage_floor.read_report(REPORT)
    for part in coverage_floor.FLOORS:
        percent = coverage_floor.covered(report, part)
        print(f"   {part:20} " + ("nothing measured" if percent is None else f"{percent:5.1f} %"))
    faults = coverage_floor.shortfalls(report, coverage_floor.FLOORS)
    print("\n".join(f"   {fault}" for fault in faults) or "   passed")
    return not faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
