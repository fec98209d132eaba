# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a small old computer out of this one: one core, half of its time, and a limit on memory, for one command.

With control groups of Linux (either version, where this process may make them) the kernel does it. Without them a
neighbour that never rests shares the core, and memory is not limited; `Confinement.means` says which it was.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

GROUPS = Path("/sys/fs/cgroup")
MEMORY_BYTES = 512 * 1024 * 1024
_PERIOD_US = 10_000
"""Half of ten milliseconds, again and again: like a slow core, not like one that stops twenty times a second."""
_SHELL = 'for group in $CONFINED_TO; do echo $$ > "$group/cgroup.procs"; done; exec "$@"'


@dataclasses.dataclass(frozen=True, slots=True)
class Confinement:
    """How commands are confined: `prefix` goes before each."""

    prefix: tuple[str, ...]
    means: str
    memory_group: Path | None = None

    def most_memory(self) -> int:
        """Return the most memory, in bytes, that was used at once, file cache included; 0 when nobody counted."""
        for name in ("memory.max_usage_in_bytes", "memory.peak"):
            file = self.memory_group / name if self.memory_group else None
            if file is not None and file.exists():
                return int(file.read_text(encoding="ascii"))
        return 0


@contextlib.contextmanager
def confined(groups: Path = GROUPS) -> Iterator[Confinement]:
    """Confine commands while this is open."""
    core = str(min(os.sched_getaffinity(0))) if hasattr(os, "sched_getaffinity") else "0"
    pinned = ("taskset", "--cpu-list", core) if shutil.which("taskset") else ()
    with contextlib.ExitStack() as stack:
        made = _make_groups(groups, stack)
        if made:
            names = " ".join(str(group) for group in dict.fromkeys(made.values()))
            prefix = ("env", f"CONFINED_TO={names}", "sh", "-c", _SHELL, "sh", *pinned)
            yield Confinement(prefix, "control groups: one core, half of its time, 512 MB", made["memory"])
            return
        neighbour = subprocess.Popen([*pinned, sys.executable, "-c", "while True: pass"])
        stack.callback(neighbour.wait)
        stack.callback(neighbour.kill)
        yield Confinement(pinned, "a neighbour that never rests on the same core; memory not limited")


def _make_groups(groups: Path, stack: contextlib.ExitStack) -> dict[str, Path]:
    """Make a group for processor and memory with their limits; empty where that is not allowed."""
    name = f"lamplight-{os.getpid()}"
    if (groups / "cgroup.controllers").exists():
        made = {"cpu": groups / name, "memory": groups / name}
        limits = {("cpu", "cpu.max"): f"{_PERIOD_US // 2} {_PERIOD_US}", ("memory", "memory.max"): str(MEMORY_BYTES)}
    else:
        made = {"cpu": groups / "cpu" / name, "memory": groups / "memory" / name}
        limits = {
            ("cpu", "cpu.cfs_period_us"): str(_PERIOD_US),
            ("cpu", "cpu.cfs_quota_us"): str(_PERIOD_US // 2),
            ("memory", "memory.limit_in_bytes"): str(MEMORY_BYTES),
        }
    try:
        for folder in dict.fromkeys(made.values()):
            folder.mkdir()
            stack.callback(_remove, folder)
        for (kind, file), limit in limits.items():
            (made[kind] / file).write_text(limit, encoding="ascii")
    except OSError:
        stack.close()
        return {}
    return made


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()
