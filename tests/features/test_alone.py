# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests that look at everything a process holds, each file in a process that holds nothing else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ALONE = Path(__file__).resolve().parent / "alone"
FILES = sorted(file.stem for file in ALONE.glob("*_forgets.py"))
PATIENCE = 280.0
"""Seconds, on a slow and busy machine."""

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def running() -> Iterator[dict[str, subprocess.Popen[str]]]:
    """All of them at once: they share nothing, and one waits for its searches while another paints."""
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    begun = {
        name: subprocess.Popen(
            [*words, str(ALONE / f"{name}.py")],
            cwd=ALONE.parents[2],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for name in FILES
    }
    yield begun
    for process in begun.values():
        process.kill()
        process.communicate()


@pytest.mark.parametrize("name", FILES)
def test_in_a_process_of_its_own(name: str, running: dict[str, subprocess.Popen[str]]) -> None:
    said, _nothing = running[name].communicate(timeout=PATIENCE)
    assert running[name].returncode == 0, said[-6000:]
    assert " passed" in said
    assert "skipped" not in said
