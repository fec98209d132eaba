# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the real window beside a bare one: `python -m tests.benchmarks [--rounds N] [--quick] [--json]`.

Prints numbers and which targets they meet. Exit 0 whatever they are, 1 when a window fails.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import platform
import sys
from pathlib import Path

from tests.benchmarks.report import spread, table, targets
from tests.benchmarks.running import ROOT, TIMES, ChildError, Figures, Workshop, measure_in_turn, run_window
from tests.virtual_screen import Screen, open_screen

_SCREEN = (1600, 1000)
FIRST_CHAPTER = "surgery"


def main() -> int:
    options = _parser().parse_args()
    workshop = Workshop(options.folder.absolute())
    figures = Figures()
    try:
        with open_screen(*_SCREEN) as screen:
            _say(f"Screen: {screen.name}. Load before: {_load()}.")
            _build(workshop, figures)
            _measure(workshop, figures, screen, options)
    except ChildError as error:
        print(error, file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps(_as_dict(figures, screen), indent=1))
    else:
        print(_as_text(figures, screen))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=0, metavar="N", help="starts of each window (default: 11)")
    parser.add_argument("--quick", action="store_true", help="three starts, and everything else once")
    parser.add_argument("--json", action="store_true", help="all figures as JSON")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmarks", help="where guides and data go")
    return parser


def _build(workshop: Workshop, figures: Figures) -> None:
    _say(f"Building the guide, and one {TIMES} times its size ...")
    real, fifty = workshop.build()
    figures.add(workshop.lamplight.name, {"build_seconds": real})
    figures.add(workshop.fifty.name, {"build_seconds": fifty})
    workshop.write_bare_pages()


def _measure(workshop: Workshop, figures: Figures, screen: Screen, options: argparse.Namespace) -> None:
    own = (workshop.lamplight, workshop.fifty)
    every = (workshop.bare, *own)
    for subject in own:  # leave a place to continue at, as a reader does; this also warms what a first start warms
        run_window(subject, "prepare", screen, FIRST_CHAPTER)
    measure_in_turn(Figures(), every, "start", 1, screen)
    rounds = options.rounds or (3 if options.quick else 11)
    _say(f"Starting each window {rounds} times ...")
    measure_in_turn(figures, every, "start", rounds, screen)
    for mode, subjects, most in (("read", every, 5), ("switch", every, 3), ("type", own, 3), ("idle", every, 2)):
        _say(f"Measuring: {mode} ...")
        measure_in_turn(figures, subjects, mode, 1 if options.quick else min(rounds, most), screen)


def _as_text(figures: Figures, screen: Screen) -> str:
    lines = [f"{screen.name}; {_machine()}; load after: {_load()}", "", table(figures), "", "To reach:"]
    lines += [f"  {target.line()}" for target in targets(figures)]
    return "\n".join([*lines, "", f"Spread of the starts: {spread(figures)}.", _AT_FIFTY])


_AT_FIFTY = (
    f"At 50x: a guide made of the real one, with {TIMES} times its chapters (new ids, numbers, links and one word in "
    "eight); its glossary, questions and everyday words are as large as one file of each may be (256 kB)."
)


def _as_dict(figures: Figures, screen: Screen) -> dict[str, object]:
    found = [dataclasses.asdict(target) | {"met": target.is_met} for target in targets(figures)]
    return {"screen": screen.name, "machine": _machine(), "figures": figures.as_dict(), "targets": found}


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _load() -> str:
    return f"{os.getloadavg()[0]:.2f}" if hasattr(os, "getloadavg") else "unknown"


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
