# SPDX-License-Identifier: GPL-3.0-or-later
"""Helpline mode: from key to paint, and until the next clean desk: `python -m tests.benchmarks.helpline_calls [--old]`.

Each figure stands beside how many times a plain page's paint it takes, in the same run and on the same machine; with
`--old` also on one core at half speed with 512 MB. Prints numbers; exit 1 only when the window fails.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.confining import confined
from tests.benchmarks.report import Target
from tests.benchmarks.running import ROOT, ChildError, Subject, Workshop, run_window
from tests.benchmarks.samples import Samples
from tests.virtual_screen import open_screen

_SCREEN = (1366, 768)
_SCRIPT = ROOT / "tests" / "benchmarks" / "helpline_window.py"
PAINT = "a plain page's paint"
MOST_MS = 150
"""From a key to its paint, on a slow computer too."""
KEYS = ("F2", "letter", "Enter", "Ctrl")
"""Beginnings and words of what is promised within it; the end of a call is not waited for."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.helpline_calls", description=__doc__)
    parser.add_argument("--old", action="store_true", help="also on a small old computer")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmarks-helpline", help="where data goes")
    options = parser.parse_args()
    workshop = Workshop(options.folder.absolute())
    subject = Subject("helpline", _SCRIPT, workshop.lamplight.folder)
    try:
        with open_screen(*_SCREEN) as screen:
            workshop.build_real()
            measured = run_window(subject, "calls", screen)
            print(f"{screen.name}, the whole machine\n{as_text(measured)}")
            if options.old:
                with confined() as confinement:
                    measured = run_window(subject, "calls", screen, prefix=confinement.prefix)
                    print(f"\nThe old machine, made by {confinement.means}\n{as_text(measured)}")
    except ChildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def as_text(measured: dict[str, Any]) -> str:
    """Return what one window measured as a table, and which keys keep their promise."""
    samples = {name: Samples.of(values) for name, values in measured["ms"].items()}
    paint = samples[PAINT].median
    lines = [f"{'':<32}{'p50':>9}{'p95':>9}{'paints':>9}"]
    for name, each in samples.items():
        lines.append(f"{name:<32}{each.median:>6.1f} ms{each.p95:>6.1f} ms{each.median / paint:>9.1f}")
    lines += [f"  {target.line()}" for target in key_targets(samples)]
    grown = f"{measured['grown_bytes'] / 1e6:+.1f} MB, {measured['more_widgets']:+d} widgets"
    return "\n".join([*lines, f"After {measured['calls']} calls: {grown}"])


def key_targets(samples: dict[str, Samples]) -> list[Target]:
    """Return what is promised of keys, and what they took."""
    keys = {name: each for name, each in samples.items() if any(word in name for word in KEYS)}
    return [Target(f"{name}, p95", MOST_MS, each.p95, "ms") for name, each in keys.items()]


if __name__ == "__main__":
    sys.exit(main())
