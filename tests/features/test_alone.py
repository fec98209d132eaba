# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests that look at everything a process holds, each file in a process that holds nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ALONE = Path(__file__).resolve().parent / "alone"
FILES = sorted(file.stem for file in ALONE.glob("*.py") if file.stem != "__init__")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", FILES)
def test_in_a_process_of_its_own(name: str) -> None:
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(ALONE / f"{name}.py")]
    done = subprocess.run(words, cwd=ALONE.parents[2], capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert " passed" in done.stdout
    assert "skipped" not in done.stdout
