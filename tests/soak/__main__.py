# SPDX-License-Identifier: GPL-3.0-or-later
"""The soak of the terminal: `python -m tests.soak [--seeds 10] [--events 5000] [--only PLATFORM]`.

50,000 random events to one terminal, without a window system and under Xvfb. Exit 0 when nothing was wrong.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from tests.soak.soaking import growth, offscreen, soak
from tests.started import built_index
from tests.virtual_screen import Screen, open_screen

_SECONDS_AN_EVENT = 0.5


def main() -> int:
    options = _parser().parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="soak-index") as place:
        index = built_index(Path(place))
        for name in options.only or ("offscreen", "xvfb"):
            with _screen(name) as screen:
                seeds = range(options.first, options.first + options.seeds)
                patience = 120 + options.seeds * options.events * _SECONDS_AN_EVENT
                report, faults = soak(screen, index, seeds, options.events, patience)
            print(
                f"{screen.name}: {report.events} events, {len(seeds)} seeds, {report.visits} visits ({report.ends}), "
                f"{report.seconds:.0f} s; {report.refused} windows refused, memory {growth(report) / 1024:+.1f} MB; "
                f"pages {', '.join(report.pages)}"
            )
            print("\n".join(faults) or "nothing was wrong", flush=True)
            wrong += len(faults)
    return 1 if wrong else 0


@contextmanager
def _screen(name: str) -> Iterator[Screen]:
    with nullcontext(offscreen()) if name == "offscreen" else open_screen(1280, 800) as screen:
        yield screen


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seeds", type=int, default=10, help="how many monkeys, one after the other")
    parser.add_argument("--first", type=int, default=1, help="the seed of the first")
    parser.add_argument("--events", type=int, default=5000, help="what each of them does")
    parser.add_argument("--only", action="append", choices=("offscreen", "xvfb"), help="only there")
    return parser


if __name__ == "__main__":
    sys.exit(main())
