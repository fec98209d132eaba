# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a package against its budget: what it weighs, and how fast it starts beside the program run by plain Python.

Sizes are in MB of a million bytes. A size over the budget fails; a time is only told, because machines differ.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from installer.freezing import NAME, PackageError
from tests.virtual_screen import Screen, open_screen

ROOT = Path(__file__).resolve().parent.parent
UNPACKED_BYTES = 150_000_000
PACKED_BYTES = {".deb": 60_000_000}
"""Ending of a package -> the most it may weigh."""
START_TOLERANCE = 1.1
"""Times as long as plain Python takes: what two starts of the same program differ by on a busy machine."""
_ROUNDS = 7
_DEADLINE = 60.0
_SCREEN = (1600, 1000)
_ADDRESS = "surgery"
_PAUSE = 0.001


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, as it is shown; `met` is None where nothing was promised."""

    name: str
    value: str
    budget: str = ""
    met: bool | None = None
    is_size: bool = False

    @property
    def fails(self) -> bool:
        """Whether the build fails because of it."""
        return self.is_size and self.met is False


def weigh(bundle: Path, made: Path) -> list[Row]:
    """Return what the frozen folder and the package made of it weigh."""
    unpacked = folder_bytes(bundle)
    rows = [_size("unpacked", unpacked, UNPACKED_BYTES)]
    rows += [Row(f"  of it {name}", in_megabytes(weight)) for name, weight in largest(bundle)]
    return [*rows, _size(made.name, made.stat().st_size, PACKED_BYTES.get(made.suffix, 0))]


def _size(name: str, weight: int, budget: int) -> Row:
    if not budget:
        return Row(name, in_megabytes(weight))
    return Row(name, in_megabytes(weight), in_megabytes(budget), weight <= budget, is_size=True)


def folder_bytes(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def largest(bundle: Path) -> list[tuple[str, int]]:
    """Return the parts of a frozen folder that weigh most, by name: what to look at when it grows."""
    inside = bundle / "_internal"
    weights = {path.name: folder_bytes(path) for path in inside.iterdir() if path.is_dir()}
    weights["libraries"] = sum(path.stat().st_size for path in inside.iterdir() if path.is_file())
    weights["the program"] = (bundle / NAME).stat().st_size
    return sorted(weights.items(), key=lambda entry: (-entry[1], entry[0]))[:7]


def in_megabytes(weight: int) -> str:
    """Return bytes in words."""
    return f"{weight / 1e6:.1f} MB"


def time_starts(bundle: Path, rounds: int = _ROUNDS) -> list[Row]:
    """Start the packaged program and the checkout by turns, and return how long each takes until it can be used.

    From the start of the process to the first page painted and the window listening for a second start; the middle of
    `rounds` starts, after one of each that is not counted. PackageError when one of them does not come up.
    """
    commands = {"packaged": [str(bundle / NAME)], "plain Python": [sys.executable, str(ROOT / "main.py")]}
    times: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory(prefix="lamplight-") as folder, _screen() as screen:
        for turn in range(rounds + 1):
            for name, command in commands.items():
                data = Path(folder, name)
                taken = _time_start([*command, "--data-dir", str(data), _ADDRESS], screen.environment, Path(folder))
                if turn:
                    times[name].append(taken)
        where = screen.name
    packaged, plain = (statistics.median(times[name]) for name in ("packaged", "plain Python"))
    most = plain * START_TOLERANCE
    return [
        Row(f"start, plain Python ({where})", f"{plain:.2f} s"),
        Row("start, packaged", f"{packaged:.2f} s", f"{most:.2f} s", packaged <= most),
    ]


@contextlib.contextmanager
def _screen() -> Iterator[Screen]:
    try:
        with open_screen(*_SCREEN) as screen:
            yield screen
    except RuntimeError as error:
        raise PackageError("The start cannot be measured: the screen in memory (Xvfb) did not start.") from error


def _time_start(command: list[str], environment: dict[str, str], folder: Path) -> float:
    """Return the seconds until the window listens: it does so right after its first page is painted."""
    with tempfile.TemporaryDirectory(dir=folder) as runtime, _process(command, environment, Path(runtime)) as process:
        start = time.perf_counter()
        while not any(name.startswith("lamplight-") for name in os.listdir(runtime)):
            if process.poll() is not None:
                raise PackageError(f"{command[0]} ended with {process.returncode} instead of showing its window.")
            if time.perf_counter() - start > _DEADLINE:
                raise PackageError(f"{command[0]} showed no window in {_DEADLINE:.0f} s.")
            time.sleep(_PAUSE)
        return time.perf_counter() - start


@contextlib.contextmanager
def _process(command: list[str], environment: dict[str, str], runtime: Path) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command,
        env=environment | {"XDG_RUNTIME_DIR": str(runtime)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def table(rows: Sequence[Row]) -> str:
    """Return the rows under one another, with the budget and whether it is kept."""
    words = [("", "measured", "budget", "")]
    words += [(row.name, row.value, row.budget, {True: "kept", False: "NOT KEPT", None: ""}[row.met]) for row in rows]
    first, second, third = (max(len(line[column]) for line in words) for column in range(3))
    return "\n".join(f"{a:{first}}  {b:>{second}}  {c:>{third}}  {d}".rstrip() for a, b, c, d in words)
